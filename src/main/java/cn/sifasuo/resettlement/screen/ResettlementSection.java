package cn.sifasuo.resettlement.screen;

import static cn.sifasuo.vault.schema.Tables.AID_CASE;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.law.CodeLists;
import cn.sifasuo.law.DatedRules;
import cn.sifasuo.ledger.LedgerQuery;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.resettlement.ResettlementTypes;
import cn.sifasuo.ui.Section;
import cn.sifasuo.ui.list.ListAct;
import cn.sifasuo.ui.list.ListExport;
import cn.sifasuo.ui.list.ListMaker;
import cn.sifasuo.ui.list.Reveal;
import cn.sifasuo.ui.list.SavedFilter;
import cn.sifasuo.ui.record.CardSupplier;
import cn.sifasuo.ui.record.LedgerSectionView;
import cn.sifasuo.ui.record.LedgerTab;
import cn.sifasuo.ui.record.PageGuide;
import cn.sifasuo.ui.record.PageMaker;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;

/** The section 安置帮教: files, notices, houses, what was counted before. */
public final class ResettlementSection {

  private static final Wording WORDS = Wording.of(ResettlementSection.class);

  private final ResettlementTypes types;
  private final CodeLists codes;
  private final DatedRules law;
  private final @Nullable ListExport export;
  private final Clock clock;

  public ResettlementSection(
      ResettlementTypes types,
      CodeLists codes,
      DatedRules law,
      @Nullable ListExport export,
      Clock clock) {
    this.types = types;
    this.codes = codes;
    this.law = law;
    this.export = export;
    this.clock = clock;
  }

  /**
   * @param cards cards beside a file, such as 计入报表
   * @param filing opens files from notices; null where nothing may be written
   */
  public Section section(
      int group,
      ListMaker lists,
      PageMaker pages,
      List<CardSupplier> cards,
      @Nullable NoticeFiling filing) {
    List<RecordType> roots = types.roots();
    return new Section(
        "resettlement",
        WORDS.say("section"),
        MaterialDesignH.HOME_HEART,
        group,
        place -> LedgerSectionView.shows(roots, place),
        navigator ->
            new LedgerSectionView(
                tabs(cards, filing == null ? List.of() : List.of(filing.act(navigator))),
                lists,
                pages));
  }

  private List<LedgerTab> tabs(List<CardSupplier> cards, List<ListAct> noticeActs) {
    return List.of(
        tab(types.aidCase(), new AidGuide(codes, law, clock), cards, List.of(), saved()),
        tab(types.notice(), PageGuide.PLAIN, List.of(), noticeActs, List.of()),
        tab(types.base(), PageGuide.PLAIN, List.of(), List.of(), List.of()),
        tab(types.opening(), PageGuide.PLAIN, List.of(), List.of(), List.of()));
  }

  private LedgerTab tab(
      RecordType type,
      PageGuide guide,
      List<CardSupplier> cards,
      List<ListAct> acts,
      List<SavedFilter> saved) {
    return new LedgerTab(type, guide, cards, true, export, acts, saved, Reveal.NEVER);
  }

  private List<SavedFilter> saved() {
    return List.of(
        new SavedFilter(
            WORDS.say("filter.open"),
            () ->
                List.of(
                    new LedgerQuery.Filter(
                        types.aidCase().field(AID_CASE.END_ON).name(),
                        LedgerQuery.Compare.EMPTY,
                        null))),
        new SavedFilter(
            WORDS.say("filter.to-be-met"),
            () ->
                List.of(
                    new LedgerQuery.Filter(
                        types.aidCase().field(AID_CASE.RETURNED_ON).name(),
                        LedgerQuery.Compare.EMPTY,
                        null),
                    new LedgerQuery.Filter(
                        types.aidCase().field(AID_CASE.END_ON).name(),
                        LedgerQuery.Compare.EMPTY,
                        null))),
        new SavedFilter(
            WORDS.say("filter.term-over"),
            () ->
                List.of(
                    new LedgerQuery.Filter(
                        types.aidCase().field(AID_CASE.TERM_TO).name(),
                        LedgerQuery.Compare.TO,
                        LocalDate.now(clock)),
                    new LedgerQuery.Filter(
                        types.aidCase().field(AID_CASE.END_ON).name(),
                        LedgerQuery.Compare.EMPTY,
                        null))));
  }
}
