package cn.sifasuo.ui.record;

import cn.sifasuo.ui.Chip;
import java.util.List;

/**
 * What stands at the head of a record's page.
 *
 * @param title number and name
 * @param chips state first, then what is due
 */
public record PageHead(String title, List<Chip> chips, Steps steps) {}
