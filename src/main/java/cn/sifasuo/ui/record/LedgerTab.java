package cn.sifasuo.ui.record;

import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.ui.list.ListAct;
import cn.sifasuo.ui.list.ListExport;
import cn.sifasuo.ui.list.Reveal;
import cn.sifasuo.ui.list.SavedFilter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One record type of a section, with what its feature adds to list and page.
 *
 * @param creates whether new records are entered here
 * @param export null where nothing may leave
 */
public record LedgerTab(
    RecordType type,
    PageGuide guide,
    List<CardSupplier> cards,
    boolean creates,
    @Nullable ListExport export,
    List<ListAct> acts,
    List<SavedFilter> saved,
    Reveal reveal) {

  /** A record type that needs nothing special. */
  public static LedgerTab plain(RecordType type) {
    return new LedgerTab(
        type, PageGuide.PLAIN, List.of(), true, null, List.of(), List.of(), Reveal.NEVER);
  }

  /**
   * The same, with a way for its list to go out.
   *
   * @param way null for whoever may not take a list out
   */
  public LedgerTab exported(@Nullable ListExport way) {
    return new LedgerTab(type, guide, cards, creates, way, acts, saved, reveal);
  }
}
