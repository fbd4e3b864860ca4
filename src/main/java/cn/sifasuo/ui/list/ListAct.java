package cn.sifasuo.ui.list;

import cn.sifasuo.ledger.Draft;
import java.util.List;
import java.util.function.Consumer;

/**
 * An act on the chosen rows, in the context menu of a list.
 *
 * @param label name of the act, such as 作废
 */
public record ListAct(String label, Consumer<List<Draft>> act) {}
