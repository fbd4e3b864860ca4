package cn.sifasuo.corrections;

import static cn.sifasuo.corrections.CorrectionsDesk.day;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_ASSESSMENT;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_BENEFIT;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_BENEFIT_ATTENDANCE;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_CASE;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_HELP;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_SESSION_ATTENDANCE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.ledger.Door;
import cn.sifasuo.ledger.Draft;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What CC-2 says was done: sessions, occurrences, hours and persons, each under its own unit and
 * never added to another (domain/corrections.md §7.2).
 */
class CorrectionWorkTest {

  private static final Period APRIL = Period.month(2026, 4);
  private static final Period MAY = Period.month(2026, 5);
  private static final Period SECOND = Period.quarter(2026, 2);

  private final CorrectionsDesk desk = new CorrectionsDesk();
  private final CaseRows rows = new CaseRows(desk.all);
  private final FormYear forms = new FormYear(desk.database, desk.clerk.officeCode());

  @AfterEach
  void close() {
    desk.close();
  }

  private UUID saved(CaseBuilder of) {
    return desk.saved(of.build(), Door.IMPORT);
  }

  private CaseBuilder somebody() {
    return desk.somebody().effective("2026-01-05");
  }

  private List<String> figures(Period period, String... cells) {
    return Stream.of(cells)
        .map(c -> forms.form("CC-2", period).cell(c).orElseThrow().printed().toPlainString())
        .toList();
  }

  private List<String> units(String... cells) {
    return Stream.of(cells)
        .map(c -> forms.form("CC-2", APRIL).head().column(c).orElseThrow().unit())
        .toList();
  }

  @Test
  void aLessonIsOneAndCountsWhoCame() {
    UUID first = saved(somebody());
    UUID second = saved(somebody());
    desk.saved(desk.session("CLASS", "2026-04-10", false, first, second));
    desk.saved(desk.session("CLASS", "2026-04-30", false, first));
    Draft missed = desk.session("GROUP", "2026-05-01", false, first, second);
    missed
        .children("correction_session_attendance")
        .getLast()
        .set(CORRECTION_SESSION_ATTENDANCE.HOURS, BigDecimal.ZERO)
        .set(CORRECTION_SESSION_ATTENDANCE.ABSENCE_REASON, "住院");
    desk.saved(missed);
    assertThat(figures(APRIL, "A1", "A2", "A3")).containsExactly("2", "3", "4.5");
    assertThat(figures(APRIL, "B1", "B2", "B3", "C1", "D1", "E1")).containsOnly("0", "0.0");
    assertThat(figures(MAY, "B1", "B2", "B3")).containsExactly("1", "1", "1.5");
    assertThat(figures(SECOND, "A1", "A2", "A3")).containsExactly("2", "3", "4.5");
    assertThat(units("A1", "A2", "A3")).containsExactly("场", "人次", "人时");
  }

  @Test
  void anActivityForThePublicIsNoLesson() {
    UUID who = saved(somebody());
    desk.saved(
        desk.fresh("correction_benefit")
            .set(CORRECTION_BENEFIT.HELD_ON, day("2026-04-10"))
            .set(CORRECTION_BENEFIT.HOURS, new BigDecimal("2.0"))
            .set(CORRECTION_BENEFIT.ACTIVITY, "清扫河堤")
            .set(CORRECTION_BENEFIT.PLACE, "东河村")
            .set(CORRECTION_BENEFIT.ORGANISER, "张三")
            .set(CORRECTION_BENEFIT.FIT_CHECK, "身体状况适合")
            .set(CORRECTION_BENEFIT.MINORS_ONLY, false)
            .addChild(
                desk.fresh("correction_benefit_attendance")
                    .set(CORRECTION_BENEFIT_ATTENDANCE.CORRECTION_CASE_ID, who)
                    .set(CORRECTION_BENEFIT_ATTENDANCE.HOURS, new BigDecimal("2.0"))));
    assertThat(figures(APRIL, "E1", "E2", "E3")).containsExactly("1", "1", "2.0");
    assertThat(figures(APRIL, "A1", "B1", "C1", "D1")).containsOnly("0");
  }

  @Test
  void aHouseholdIsVisitedOftenAndCountedOnce() {
    saved(
        somebody()
            .row(rows.visit("2026-04-10"))
            .row(rows.visit("2026-04-20"))
            .row(rows.visit("2026-05-10")));
    saved(somebody().row(rows.visit("2026-05-11")));
    assertThat(figures(APRIL, "F1", "F2")).containsExactly("2", "1");
    assertThat(figures(MAY, "F1", "F2")).containsExactly("2", "2");
    assertThat(figures(SECOND, "F1", "F2")).containsExactly("4", "2");
    forms.holds("CC-2", 2026);
  }

  @Test
  void aReportIsCountedByItsWay() {
    saved(
        somebody()
            .row(rows.report("IN_PERSON", "2026-04-10"))
            .row(rows.report("IN_PERSON", "2026-04-30"))
            .row(rows.report("PHONE_VIDEO", "2026-05-01")));
    assertThat(figures(APRIL, "F3", "F4", "F5")).containsExactly("2", "0", "0");
    assertThat(figures(SECOND, "F3", "F4", "F5")).containsExactly("2", "0", "1");
  }

  /** Every kind has a line; what is given to one person twice is given twice to one. */
  @Test
  void helpIsCountedByOccasionByPersonAndByMoney() {
    CaseBuilder one = somebody();
    desk.codes.items("CORR_HELP").forEach(kind -> one.row(rows.help(kind.code(), "2026-04-10")));
    one.row(rows.help("SKILL", "2026-05-10")).row(rows.help("MIN_LIVING", "2026-05-10"));
    one.row(
        rows.help("RELIEF", "2026-05-10").set(CORRECTION_HELP.AMOUNT, new BigDecimal("350.50")));
    saved(one);
    saved(somebody().row(rows.help("SKILL", "2026-04-10")));
    assertThat(figures(APRIL, "G1", "G2", "G3", "G4", "G5", "G6", "G7", "G8", "G10"))
        .containsExactly("1", "2", "2", "1", "1", "1", "1", "1", "4");
    assertThat(figures(SECOND, "G2", "G3", "G6", "G8", "G9"))
        .containsExactly("3", "2", "1", "2", "350.50");
    assertThat(units("G2", "G3", "G6", "G9")).containsExactly("人次", "人", "人", "元");
    forms.holds("CC-2", 2026);
  }

  /** Each step in the month it was taken in; late is what was sent after its day. */
  @Test
  void anAssessmentIsAskedSentAndAdoptedInMonthsOfTheirOwn() {
    desk.saved(
        desk.assessment(day("2026-04-27"), false)
            .set(CORRECTION_ASSESSMENT.SENT_ON, day("2026-05-29"))
            .set(CORRECTION_ASSESSMENT.OPINION, "FIT")
            .set(CORRECTION_ASSESSMENT.ADOPTED, "ADOPTED")
            .set(CORRECTION_ASSESSMENT.ADOPTED_ON, day("2026-06-20")),
        Door.IMPORT);
    desk.saved(
        desk.assessment(day("2026-05-06"), false)
            .set(CORRECTION_ASSESSMENT.SENT_ON, day("2026-05-08"))
            .set(CORRECTION_ASSESSMENT.OPINION, "UNFIT"),
        Door.IMPORT);
    assertThat(figures(APRIL, "H1", "H2", "H3")).containsExactly("1", "0", "0");
    assertThat(figures(MAY, "H1", "H2", "H3", "H4", "H5", "H6"))
        .containsExactly("1", "2", "1", "1", "1", "0");
    assertThat(figures(SECOND, "H1", "H2", "H6")).containsExactly("2", "2", "1");
    forms.holds("CC-2", 2026);
  }

  @Test
  void whatIsOverdueAndNotSentIsOpenOnTheLastDay() {
    desk.saved(desk.assessment(day("2026-05-06"), false), Door.IMPORT);
    assertThat(figures(APRIL, "H7")).containsExactly("0");
    assertThat(figures(MAY, "H7")).containsExactly("1");
    assertThat(figures(SECOND, "H7")).containsExactly("1");
  }

  @Test
  void aGroupStandsOnTheLastDay() {
    saved(somebody());
    saved(somebody().with(CORRECTION_CASE.GROUP_FORMED_ON, day("2026-05-31")));
    saved(
        somebody()
            .with(CORRECTION_CASE.END_KIND, "DIED")
            .with(CORRECTION_CASE.DEATH_KIND, "NATURAL")
            .with(CORRECTION_CASE.END_ON, day("2026-06-30")));
    assertThat(figures(APRIL, "K1")).containsExactly("2");
    assertThat(figures(MAY, "K1")).containsExactly("3");
    assertThat(figures(SECOND, "K1")).as("no sum of the months").containsExactly("2");
  }
}
