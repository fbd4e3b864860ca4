package cn.sifasuo.corrections;

import static cn.sifasuo.corrections.CorrectionsDesk.day;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_CASE;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_GROUP_MEMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.Ids;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Severity;
import cn.sifasuo.ledger.Door;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.SaveResult;
import cn.sifasuo.security.Role;
import cn.sifasuo.security.Session;
import cn.sifasuo.security.Sessions;
import cn.sifasuo.security.SpecialRight;
import cn.sifasuo.statistics.CheckResult;
import cn.sifasuo.statistics.CheckedForms;
import cn.sifasuo.statistics.CloseMonth;
import cn.sifasuo.statistics.CloseRequest;
import cn.sifasuo.statistics.ClosedFormGuard;
import cn.sifasuo.statistics.ComputedForm;
import cn.sifasuo.statistics.FactSource;
import cn.sifasuo.statistics.FormColumn;
import cn.sifasuo.statistics.FormHead;
import cn.sifasuo.statistics.Tally;
import cn.sifasuo.statistics.Unit;
import cn.sifasuo.vault.MemoryDatabase;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Periods of CC-1 one after the other: what is closed stays, what comes later counts later, a
 * quarter has the stock of its last month, and nothing to report is a report (domain/corrections.md
 * §7.6 checks 2, 5, 14, 15 and 16).
 */
class CorrectionPeriodsTest {

  private static final Unit OFFICE = new Unit("990101001", "测试司法所");
  private static final Period APRIL = Period.month(2026, 4);
  private static final Period MAY = Period.month(2026, 5);

  private final MemoryDatabase database = new MemoryDatabase();
  private final FormYear forms = new FormYear(database, OFFICE.code());
  private final CorrectionsDesk desk =
      CorrectionsDesk.keeping(
          database,
          clock -> new ClosedFormGuard(forms.packages(), clock, OFFICE),
          CorrectionsDesk.TODAY);
  private final CaseRows rows = new CaseRows(desk.all);
  private final CloseMonth closeMonth =
      new CloseMonth(
          database,
          forms.packages(),
          new CheckedForms(forms.packages(), new Tally(), OFFICE, List.of()),
          desk.audit,
          new Ids(desk.clock),
          desk.clock,
          OFFICE);

  private final Session trusted = Sessions.with(desk.clerk, SpecialRight.MINORS);

  @AfterEach
  void close() {
    desk.close();
  }

  private CaseBuilder somebody() {
    return desk.somebody().effective("2026-01-05");
  }

  private UUID saved(CaseBuilder of) {
    return desk.saved(of.build(), Door.IMPORT);
  }

  private ComputedForm closed(String form, Period period) {
    Session director = new Session("suozhang", "测试所长", Role.DIRECTOR, OFFICE.code());
    Map<String, String> reasons =
        forms.form(form, period).findings(Severity.WARNING).stream()
            .collect(Collectors.toMap(CheckResult::id, c -> "测试说明", (a, b) -> a));
    return closeMonth
        .close(
            director,
            new CloseRequest(
                period, List.of(form), "测试填表人", "测试负责人", Map.of(form, reasons), FactSource.local()))
        .getFirst()
        .form();
  }

  private static int figure(ComputedForm form, String cell) {
    return form.cell(cell).orElseThrow().raw().intValueExact();
  }

  @Test
  void anOfficeWithoutAnybodyReportsNothingAndReports() {
    for (String form : List.of("CC-1", "CC-2")) {
      ComputedForm nil = closed(form, APRIL);
      assertThat(nil.checks()).isNotEmpty().allMatch(CheckResult::ok);
      assertThat(nil.total().cells().values())
          .isNotEmpty()
          .allMatch(c -> c.printed().signum() == 0);
    }
    assertThat(figure(closed("CC-4", Period.quarter(2026, 2)), "A4")).isZero();
  }

  /** Today is the twentieth of November. */
  @Test
  void aPeriodThatIsNotOverCannotBeClosed() {
    saved(somebody());
    for (Period early :
        List.of(Period.month(2026, 11), Period.month(2026, 12), Period.year(2026))) {
      assertThatThrownBy(() -> closed("CC-1", early))
          .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.code()).isEqualTo("S-307"));
    }
    assertThat(figure(closed("CC-1", Period.month(2026, 10)), "A4")).isEqualTo(1);
  }

  @Test
  void whatIsEnteredAfterTheClosingCountsInTheNextMonth() {
    UUID first = saved(somebody());
    assertThat(figure(closed("CC-1", APRIL), "A4")).isEqualTo(1);
    saved(desk.somebody().effective("2026-04-20"));
    Draft ended =
        desk.read(first)
            .set(CORRECTION_CASE.END_KIND, "DIED")
            .set(CORRECTION_CASE.DEATH_KIND, "NATURAL")
            .set(CORRECTION_CASE.END_ON, day("2026-04-20"));
    desk.saved(ended, Door.IMPORT);

    ComputedForm april = forms.form("CC-1", APRIL);
    assertThat(List.of(figure(april, "A2"), figure(april, "A3"), figure(april, "A4")))
        .containsExactly(0, 0, 1);
    ComputedForm may = closed("CC-1", MAY);
    assertThat(List.of(figure(may, "A1"), figure(may, "A2"), figure(may, "A3")))
        .containsExactly(1, 1, 1);
    assertThat(figure(may, "A36")).isEqualTo(1);
    assertThat(figure(may, "A4")).isEqualTo(1);
    forms.holds("CC-1", 2026);
  }

  /** Bug: K13 of the closed month would have changed, so the case was refused (L-305). */
  @Test
  void whoWasDueInAClosedMonthIsTakenLate() {
    saved(somebody());
    assertThat(figure(closed("CC-1", APRIL), "K13")).isZero();
    saved(desk.somebody().effective("2026-04-06")); // due on the sixteenth, came on the twelfth
    saved(
        desk.somebody()
            .effective("2026-04-06")
            .with(CORRECTION_CASE.REPORTED_ON, null)
            .with(CORRECTION_CASE.REGISTERED_ON, null)
            .with(CORRECTION_CASE.ANNOUNCED_ON, null)
            .with(CORRECTION_CASE.OBLIGATIONS_SERVED_ON, null)
            .with(CORRECTION_CASE.GROUP_FORMED_ON, null));

    assertThat(figure(forms.form("CC-1", APRIL), "K13")).isZero();
    ComputedForm may = closed("CC-1", MAY);
    assertThat(List.of(figure(may, "K13"), figure(may, "A2"))).containsExactly(1, 1);
  }

  /**
   * Bug: who knows minors and leaves the group later changed CC-4 of the closed quarter (L-305).
   */
  @Test
  void aMemberWhoGoesLaterLeavesTheClosedQuarterAsItWas() {
    Period quarter = Period.quarter(2026, 2);
    CaseBuilder minor = somebody().born("2009-06-01");
    minor
        .build()
        .children("correction_group_member")
        .forEach(m -> m.set(CORRECTION_GROUP_MEMBER.KNOWS_MINORS, true));
    UUID of = saved(minor);
    assertThat(figure(closed("CC-4", quarter), "D1")).isEqualTo(1);

    Draft later = opened(of);
    later
        .children("correction_group_member")
        .forEach(m -> m.set(CORRECTION_GROUP_MEMBER.VALID_TO, day("2026-08-15")));
    assertThat(desk.gate.save(trusted, later, Door.IMPORT)).isInstanceOf(SaveResult.Saved.class);
    assertThat(figure(forms.form("CC-4", quarter), "D1")).isEqualTo(1);
    assertThat(figure(forms.form("CC-4", Period.quarter(2026, 3)), "D1")).isZero();
  }

  private Draft opened(UUID id) {
    return desk.reader.judge(trusted, desk.types.correctionCase(), id, d -> d).orElseThrow();
  }

  /** An error found later leaves the closed month and is an other decrease of the open one. */
  @Test
  void anErrorFoundAfterTheClosingIsACorrectionOfTheNextMonth() {
    saved(somebody());
    UUID twice = saved(somebody());
    assertThat(figure(closed("CC-1", APRIL), "A4")).isEqualTo(2);
    Draft error =
        desk.read(twice)
            .set(CORRECTION_CASE.END_KIND, "ENTRY_ERROR")
            .set(CORRECTION_CASE.END_NOTE, "与另一档案重复登记")
            .set(CORRECTION_CASE.END_ON, day("2026-04-30"));
    desk.saved(error, Door.IMPORT);

    assertThat(figure(forms.form("CC-1", APRIL), "A39")).isZero();
    ComputedForm may = closed("CC-1", MAY);
    assertThat(List.of(figure(may, "A1"), figure(may, "A39"), figure(may, "A4")))
        .containsExactly(2, 1, 1);
    assertThat(figure(may, "L2")).isZero();
  }

  /** Whatever is of a day: as in the last month. What was at the beginning: as in the first. */
  @Test
  void aQuarterAddsNoStock() {
    saved(somebody().row(rows.lost("OFF_SUPERVISION", "2026-04-10", null)));
    saved(somebody().row(rows.device("LEFT_NO_LEAVE", "2026-04-10", "2026-07-09")));
    saved(somebody().row(rows.custody("2026-05-10", null)));
    saved(somebody().row(rows.injunction("2026-01-05", "2026-12-31")));
    saved(somebody().row(rows.conduct("WARN", "W_LATE", "COUNTY", "2026-04-10")));
    saved(desk.somebody().effective("2026-04-06").doing("EMPLOYED"));
    saved(somebody().row(rows.move("2026-05-20", false)));
    ComputedForm quarter = forms.form("CC-1", Period.quarter(2026, 2));
    ComputedForm june = forms.form("CC-1", Period.month(2026, 6));
    // A3d is of those discharged in the period
    Set<String> otherwise = Set.of("A1", "A3d");
    assertThat(quarter.head().columns())
        .filteredOn(c -> c.kind() == FormColumn.Kind.STOCK && !otherwise.contains(c.id()))
        .extracting(FormHead.ColumnHead::id)
        .contains("A4", "B2", "I1", "K7", "K9", "K12", "L1", "L8")
        .allMatch(id -> figure(quarter, id) == figure(june, id));
    assertThat(List.of(figure(quarter, "K7"), figure(quarter, "K9"), figure(quarter, "K12")))
        .containsExactly(1, 1, 1);
    assertThat(figure(quarter, "A1")).isEqualTo(figure(forms.form("CC-1", APRIL), "A1"));
    assertThat(quarter.findings(Severity.ERROR)).isEmpty();
  }
}
