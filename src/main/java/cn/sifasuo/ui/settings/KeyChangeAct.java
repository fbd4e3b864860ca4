package cn.sifasuo.ui.settings;

import cn.sifasuo.ui.countersign.Countersigning;
import cn.sifasuo.ui.countersign.Signed;
import java.util.function.BiConsumer;

/**
 * How the data key is changed from the settings, for whoever may.
 *
 * @param countersigning asks for the second person
 * @param change leaves the desk and changes its key; wipes the own password it is given and closes
 *     the second sign-in
 */
public record KeyChangeAct(Countersigning countersigning, BiConsumer<char[], Signed> change) {}
