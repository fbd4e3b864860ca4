package cn.sifasuo.corrections.screen;

import cn.sifasuo.corrections.CorrectionsTypes;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.ReportingCalendar;
import cn.sifasuo.kernel.Span;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.law.CodeLists;
import cn.sifasuo.law.DatedRules;
import cn.sifasuo.law.WorkCalendar;
import cn.sifasuo.ledger.LedgerQuery;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.ui.Section;
import cn.sifasuo.ui.list.ListExport;
import cn.sifasuo.ui.list.ListMaker;
import cn.sifasuo.ui.list.Reveal;
import cn.sifasuo.ui.list.SavedFilter;
import cn.sifasuo.ui.record.LedgerSectionView;
import cn.sifasuo.ui.record.LedgerTab;
import cn.sifasuo.ui.record.PageMaker;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/** The section 社区矫正: cases, education, activities, assessments, complaints, inspections. */
public final class CorrectionsSection {

  private static final Wording WORDS = Wording.of(CorrectionsSection.class);

  private final CorrectionsTypes types;
  private final CodeLists codes;
  private final DatedRules law;
  private final WorkCalendar calendar;
  private final @Nullable ListExport export;
  private final Clock clock;

  /**
   * @param export takes a list out; null for whoever may not
   */
  public CorrectionsSection(
      CorrectionsTypes types,
      CodeLists codes,
      DatedRules law,
      WorkCalendar calendar,
      @Nullable ListExport export,
      Clock clock) {
    this.types = types;
    this.codes = codes;
    this.law = law;
    this.calendar = calendar;
    this.export = export;
    this.clock = clock;
  }

  public Section section(int group, ListMaker lists, PageMaker pages) {
    List<RecordType> roots = types.roots();
    return new Section(
        "corrections",
        WORDS.say("section"),
        MaterialDesignA.ACCOUNT_SUPERVISOR_OUTLINE,
        group,
        place -> LedgerSectionView.shows(roots, place),
        navigator -> new LedgerSectionView(tabs(), lists, pages));
  }

  private List<LedgerTab> tabs() {
    LedgerTab cases =
        new LedgerTab(
            types.correctionCase(),
            new CorrectionGuide(codes, law, calendar, clock),
            List.of(),
            true,
            export,
            List.of(),
            saved(),
            Reveal.NEVER);
    Stream<LedgerTab> others =
        types.roots().stream().filter(t -> !t.equals(types.correctionCase())).map(this::plain);
    return Stream.concat(Stream.of(cases), others).toList();
  }

  private LedgerTab plain(RecordType type) {
    return LedgerTab.plain(type).exported(export);
  }

  private List<SavedFilter> saved() {
    return List.of(
        new SavedFilter(WORDS.say("filter.active"), () -> inState("ACTIVE")),
        new SavedFilter(WORDS.say("filter.expected"), () -> inState("EXPECTED")),
        new SavedFilter(
            WORDS.say("filter.registered-this-month"), () -> thisMonth("registered_on")),
        new SavedFilter(WORDS.say("filter.left-this-month"), () -> thisMonth("left_on")));
  }

  private static List<LedgerQuery.Filter> inState(String state) {
    return List.of(new LedgerQuery.Filter("state", LedgerQuery.Compare.EQUALS, state));
  }

  private List<LedgerQuery.Filter> thisMonth(String field) {
    Span days = ReportingCalendar.calendarMonths().days(Period.month(LocalDate.now(clock)));
    return List.of(
        new LedgerQuery.Filter(field, LedgerQuery.Compare.FROM, days.start()),
        new LedgerQuery.Filter(field, LedgerQuery.Compare.TO, days.end()));
  }
}
