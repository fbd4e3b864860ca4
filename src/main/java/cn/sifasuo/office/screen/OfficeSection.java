package cn.sifasuo.office.screen;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.LedgerQuery;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.office.OfficeTypes;
import cn.sifasuo.ui.Section;
import cn.sifasuo.ui.list.ListExport;
import cn.sifasuo.ui.list.ListMaker;
import cn.sifasuo.ui.list.Reveal;
import cn.sifasuo.ui.list.SavedFilter;
import cn.sifasuo.ui.record.LedgerSectionView;
import cn.sifasuo.ui.record.LedgerTab;
import cn.sifasuo.ui.record.PageGuide;
import cn.sifasuo.ui.record.PageMaker;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignO;

/** The section 所务管理: staff, volunteers, equipment, money, bases, the office itself. */
public final class OfficeSection {

  private static final Wording WORDS = Wording.of(OfficeSection.class);

  private final OfficeTypes types;
  private final @Nullable ListExport export;

  /**
   * @param export null for whoever may not take a list out
   */
  public OfficeSection(OfficeTypes types, @Nullable ListExport export) {
    this.types = types;
    this.export = export;
  }

  public Section section(int group, ListMaker lists, PageMaker pages) {
    List<RecordType> roots = types.roots();
    return new Section(
        "office",
        WORDS.say("section"),
        MaterialDesignO.OFFICE_BUILDING_OUTLINE,
        group,
        place -> LedgerSectionView.shows(roots, place),
        navigator -> new LedgerSectionView(roots.stream().map(this::tab).toList(), lists, pages));
  }

  private LedgerTab tab(RecordType type) {
    return new LedgerTab(
        type, PageGuide.PLAIN, List.of(), true, export, List.of(), saved(type), Reveal.NEVER);
  }

  /** What is there today: whoever has left and what was scrapped stays in the list otherwise. */
  private List<SavedFilter> saved(RecordType type) {
    Map<RecordType, String> ends =
        Map.of(
            types.staff(), "left_on",
            types.volunteer(), "left_on",
            types.asset(), "scrapped_on",
            types.base(), "closed_on");
    String end = ends.get(type);
    return end == null
        ? List.of()
        : List.of(
            new SavedFilter(
                WORDS.say("filter." + type.code()),
                () -> List.of(new LedgerQuery.Filter(end, LedgerQuery.Compare.EMPTY, null))));
  }
}
