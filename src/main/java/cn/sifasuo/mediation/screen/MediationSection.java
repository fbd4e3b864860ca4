package cn.sifasuo.mediation.screen;

import static cn.sifasuo.vault.schema.Tables.DISPUTE_CASE;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.ReportingCalendar;
import cn.sifasuo.kernel.Span;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.law.CodeLists;
import cn.sifasuo.law.DatedRules;
import cn.sifasuo.ledger.LedgerQuery;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.mediation.MediationTypes;
import cn.sifasuo.ui.Section;
import cn.sifasuo.ui.list.ListExport;
import cn.sifasuo.ui.list.ListMaker;
import cn.sifasuo.ui.list.Reveal;
import cn.sifasuo.ui.list.SavedFilter;
import cn.sifasuo.ui.record.CardSupplier;
import cn.sifasuo.ui.record.LedgerSectionView;
import cn.sifasuo.ui.record.LedgerTab;
import cn.sifasuo.ui.record.PageMaker;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;

/** The section 人民调解: cases, screenings, prevention, monthly reports, committees, mediators. */
public final class MediationSection {

  private static final Wording WORDS = Wording.of(MediationSection.class);

  private final MediationTypes types;
  private final CodeLists codes;
  private final DatedRules law;
  private final @Nullable ListExport export;
  private final Clock clock;

  public MediationSection(
      MediationTypes types,
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
   * @param cards cards beside a case, such as 计入报表
   */
  public Section section(int group, ListMaker lists, PageMaker pages, List<CardSupplier> cards) {
    List<RecordType> roots = types.roots();
    return new Section(
        "mediation",
        WORDS.say("section"),
        MaterialDesignH.HANDSHAKE_OUTLINE,
        group,
        place -> LedgerSectionView.shows(roots, place),
        navigator -> new LedgerSectionView(tabs(cards), lists, pages));
  }

  private List<LedgerTab> tabs(List<CardSupplier> cards) {
    LedgerTab cases =
        new LedgerTab(
            types.disputeCase(),
            new CaseGuide(codes, law, clock),
            cards,
            true,
            export,
            List.of(),
            saved(),
            Reveal.NEVER);
    return List.of(
        cases,
        plain(types.screening()),
        plain(types.prevention()),
        plain(types.committeeMonth()),
        plain(types.committee()),
        plain(types.mediator()));
  }

  private LedgerTab plain(RecordType type) {
    return LedgerTab.plain(type).exported(export);
  }

  private List<SavedFilter> saved() {
    return List.of(
        new SavedFilter(
            WORDS.say("filter.accepted-this-month"),
            () -> inMonth("accepted_on", Period.month(LocalDate.now(clock)))),
        new SavedFilter(
            WORDS.say("filter.concluded-this-month"),
            () -> inMonth("concluded_on", Period.month(LocalDate.now(clock)))),
        new SavedFilter(
            WORDS.say("filter.open"),
            () ->
                List.of(
                    new LedgerQuery.Filter(
                        types.disputeCase().field(DISPUTE_CASE.CONCLUDED_ON).name(),
                        LedgerQuery.Compare.EMPTY,
                        null))));
  }

  private static List<LedgerQuery.Filter> inMonth(String field, Period month) {
    Span days = ReportingCalendar.calendarMonths().days(month);
    return List.of(
        new LedgerQuery.Filter(field, LedgerQuery.Compare.FROM, days.start()),
        new LedgerQuery.Filter(field, LedgerQuery.Compare.TO, days.end()));
  }
}
