package cn.sifasuo.ui.list;

import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What a list can do besides showing, as its owner offers it.
 *
 * @param open opens a record; also gets its place in the list, from 0
 * @param create opens a blank form; null where nothing may be added
 * @param export null where nothing may leave
 * @param acts acts on chosen rows, for the context menu
 * @param saved choices that stand ready
 */
public record ListDesk(
    BiConsumer<UUID, Integer> open,
    @Nullable Runnable create,
    @Nullable ListExport export,
    List<ListAct> acts,
    List<SavedFilter> saved,
    Reveal reveal) {

  /** A list that only opens its records. */
  public static ListDesk reading(BiConsumer<UUID, Integer> open) {
    return new ListDesk(open, null, null, List.of(), List.of(), Reveal.NEVER);
  }
}
