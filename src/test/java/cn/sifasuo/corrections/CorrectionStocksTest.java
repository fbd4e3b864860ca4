package cn.sifasuo.corrections;

import static cn.sifasuo.corrections.CorrectionsDesk.day;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_CASE;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_ELOC;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_INJUNCTION;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_LEVEL;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_LIVELIHOOD;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_LOST;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Severity;
import cn.sifasuo.ledger.Door;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.SaveResult;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What CC-1 says is so on the last day of a period: open on that day, not in it, and never added
 * over the months (domain/corrections.md §7.1, §7.6 check 5).
 */
class CorrectionStocksTest {

  private static final Period SECOND = Period.quarter(2026, 2);
  private static final Period THIRD = Period.quarter(2026, 3);
  private static final Period YEAR = Period.year(2026);
  private static final String GROUND = "LEFT_NO_LEAVE";

  private final CorrectionsDesk desk = new CorrectionsDesk();
  private final CaseRows rows = new CaseRows(desk.all);
  private final FormYear forms = new FormYear(desk.database, desk.clerk.officeCode());

  @AfterEach
  void close() {
    desk.close();
  }

  private void saved(CaseBuilder of) {
    desk.saved(of.build(), Door.IMPORT);
  }

  private CaseBuilder somebody() {
    return desk.somebody().effective("2026-01-05");
  }

  /** From April to July. */
  private List<Integer> spring(String cell) {
    return forms.months("CC-1", 2026, cell).subList(3, 7);
  }

  private static List<Integer> figures(String months) {
    return java.util.Arrays.stream(months.split(" ")).map(Integer::valueOf).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-04-10, , 1 1 1 1",
    "2026-04-30, 2026-06-30, 1 1 0 0",
    "2026-05-01, 2026-05-31, 0 0 0 0",
    "2026-05-01, 2026-06-01, 0 1 0 0",
    "2026-05-31, 2026-05-31, 0 0 0 0"
  })
  void whoIsStillSoughtOnTheLastDayIsOffSupervision(String found, String located, String months) {
    saved(somebody().row(rows.lost("OFF_SUPERVISION", found, located)));
    assertThat(spring("K7")).isEqualTo(figures(months));
  }

  @Test
  void aSearchOverMonthsIsOnePersonInAQuarterAndInTheYear() {
    saved(somebody().row(rows.lost("OFF_SUPERVISION", "2026-04-10", null)));
    saved(somebody());
    assertThat(forms.months("CC-1", 2026, "K7"))
        .containsExactly(0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1);
    for (Period period : List.of(SECOND, THIRD, YEAR)) {
      assertThat(forms.cell("CC-1", period, "K7")).isEqualTo(1);
      assertThat(forms.form("CC-1", period).findings(Severity.ERROR)).isEmpty();
    }
  }

  /** Begun and ended within the quarter: so of two months in it, not of the quarter. */
  @Test
  void aQuarterHasTheStockOfItsLastMonth() {
    saved(somebody().row(rows.lost("OFF_SUPERVISION", "2026-04-10", "2026-06-02")));
    assertThat(spring("K7")).containsExactly(1, 1, 0, 0);
    assertThat(forms.cell("CC-1", SECOND, "K7")).isZero();
    assertThat(forms.cell("CC-1", SECOND, "A4")).isEqualTo(1);
  }

  @Test
  void twoSearchesForOnePersonAreOnePerson() {
    saved(
        somebody()
            .row(rows.lost("OFF_SUPERVISION", "2026-04-10", null))
            .row(rows.lost("OFF_SUPERVISION", "2026-05-10", null)));
    assertThat(spring("K7")).containsExactly(1, 1, 1, 1);
  }

  /** Bug: what was written in the second of two open cases stood in no stock. */
  @Test
  void whateverCaseItIsWrittenInItIsOfThePerson() {
    saved(somebody().named("赵立新", 70));
    saved(
        desk.aCase()
            .effective("2026-03-02")
            .named("赵立新", 70)
            .born(somebody().named("赵立新", 70).build().day(CORRECTION_CASE.BIRTH_DATE).toString())
            .row(rows.lost("OFF_SUPERVISION", "2026-04-10", null))
            .row(rows.custody("2026-04-10", null))
            .row(rows.device(GROUND, "2026-04-10", "2026-07-09")));
    assertThat(spring("A4")).containsExactly(1, 1, 1, 1);
    for (String cell : List.of("K7", "K9", "K12")) {
      assertThat(spring(cell).getFirst()).as(cell).isEqualTo(1);
    }
  }

  /** Bug: a device without a last day was in use for ever. */
  @Test
  void aDeviceWithoutALastDayEndsWhenItIsTakenOff() {
    saved(
        desk.somebody()
            .effective("2019-01-05")
            .row(rows.device(GROUND, "2019-04-10", "2019-07-09").set(CORRECTION_ELOC.TO_ON, null)));
    assertThat(forms.months("CC-1", 2020, "K9"))
        .containsExactly(1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0);
  }

  /** Bug: every approval of one device was taken off when the case ended. */
  @Test
  void aDeviceThatWasExtendedIsTakenOffOnce() {
    saved(
        somebody()
            .row(rows.device(GROUND, "2026-04-01", "2026-05-31"))
            .row(rows.extension(GROUND, 1, "2026-06-01", "2026-08-31"))
            .with(CORRECTION_CASE.END_KIND, "PROBATION_REVOKED")
            .with(CORRECTION_CASE.END_ON, day("2026-06-20")));
    assertThat(spring("K103")).containsExactly(0, 0, 1, 0);
  }

  @Test
  void whoHasLeftTheLedgerIsSoughtByNobody() {
    saved(
        somebody()
            .row(rows.lost("OFF_SUPERVISION", "2026-04-10", null))
            .with(CORRECTION_CASE.END_KIND, "PROBATION_REVOKED")
            .with(CORRECTION_CASE.END_ON, day("2026-06-30")));
    assertThat(spring("K7")).containsExactly(1, 1, 0, 0);
  }

  /** 漏管 is not 脱管. */
  @Test
  void whoMissedTheFirstReportIsNotOffSupervision() {
    saved(
        somebody()
            .with(CORRECTION_CASE.REPORTED_ON, null)
            .row(
                rows.lost("MISSED_REPORT", "2026-04-10", null)
                    .set(CORRECTION_LOST.OUTCOME, "WANTED")));
    assertThat(spring("A4")).containsExactly(1, 1, 1, 1);
    assertThat(spring("K7")).containsExactly(0, 0, 0, 0);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-04-10, 2026-06-30, , 1 1 1 0",
    "2026-04-10, 2026-06-29, , 1 1 0 0",
    "2026-04-30, 2026-07-29, 2026-05-31, 1 0 0 0",
    "2026-05-02, 2026-07-31, 2026-05-20, 0 0 0 0"
  })
  void aDeviceIsInUseWithinItsApprovalUntilItIsTakenOff(
      String from, String to, String removed, String months) {
    Draft device = rows.device(GROUND, from, to);
    if (removed != null) {
      device
          .set(CORRECTION_ELOC.REMOVED_ON, day(removed))
          .set(CORRECTION_ELOC.REMOVED_REASON, "NOT_NEEDED");
    }
    saved(somebody().row(device));
    assertThat(spring("K9")).isEqualTo(figures(months));
    assertThat(spring("K91")).containsOnly(0);
  }

  /** K10's three numbers are of what was done; K9 and K91 of what is so. */
  @Test
  void anExtensionIsNoNewDevice() {
    saved(
        somebody()
            .row(rows.device(GROUND, "2026-04-10", "2026-06-30"))
            .row(
                rows.extension(GROUND, 1, "2026-07-01", "2026-09-30")
                    .set(CORRECTION_ELOC.REMOVED_ON, day("2026-09-15"))
                    .set(CORRECTION_ELOC.REMOVED_REASON, "NOT_NEEDED")));
    assertThat(forms.months("CC-1", 2026, "K9"))
        .containsExactly(0, 0, 0, 1, 1, 1, 1, 1, 0, 0, 0, 0);
    assertThat(forms.months("CC-1", 2026, "K91"))
        .containsExactly(0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0);
    assertThat(forms.months("CC-1", 2026, "K10"))
        .containsExactly(0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0);
    assertThat(forms.months("CC-1", 2026, "K102"))
        .containsExactly(0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0);
    assertThat(forms.months("CC-1", 2026, "K103"))
        .containsExactly(0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0);
    assertThat(forms.cell("CC-1", SECOND, "K9")).isEqualTo(1);
    assertThat(forms.cell("CC-1", YEAR, "K10")).isEqualTo(1);
    assertThat(forms.cell("CC-1", YEAR, "K102")).isEqualTo(1);
    assertThat(forms.cell("CC-1", YEAR, "K103")).isEqualTo(1);
    forms.holds("CC-1", 2026);
  }

  /** Check 9: whatever is counted as in use stands on an approval of its day. */
  @Test
  void aProposalIsNoDeviceAndNoDoorTakesOneWithoutApproval() {
    Draft proposed =
        rows.device(GROUND, "2026-04-10", "2026-06-30")
            .set(CORRECTION_ELOC.APPROVED_ON, null)
            .set(CORRECTION_ELOC.FROM_ON, null)
            .set(CORRECTION_ELOC.TO_ON, null)
            .set(CORRECTION_ELOC.INFORMED_ON, null);
    saved(somebody().row(proposed));
    Draft used =
        rows.device(GROUND, "2026-04-10", "2026-06-30").set(CORRECTION_ELOC.APPROVED_ON, null);
    for (Door door : Door.values()) {
      SaveResult result = desk.gate.save(desk.clerk, somebody().row(used).build(), door);
      assertThat(result.problems()).extracting(p -> p.code()).contains("eloc.not-approved");
      assertThat(result).isNotInstanceOf(SaveResult.Saved.class);
    }
    assertThat(spring("K9")).containsExactly(0, 0, 0, 0);
    assertThat(spring("K10")).containsExactly(0, 0, 0, 0);
  }

  @Test
  void theDeviceOfBeforeTheLawIsGoneWhenTheLawIsInForce() {
    saved(
        desk.somebody()
            .effective("2019-11-01")
            .row(
                rows.device("BEFORE_LAW", "2020-03-01", "2020-12-31")
                    .set(CORRECTION_ELOC.APPROVER_LEVEL, "BEFORE_LAW")));
    assertThat(forms.months("CC-1", 2020, "K9"))
        .containsExactly(0, 0, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0);
    assertThat(forms.cell("CC-1", Period.month(2020, 6), "K103")).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-04-30, , 1 1 1 1",
    "2026-04-30, 2026-06-30, 1 1 1 0",
    "2026-04-30, 2026-06-29, 1 1 0 0",
    "2026-05-01, 2026-05-30, 0 0 0 0"
  })
  void whoIsInCustodyOnTheLastDayStaysInTheStock(String from, String to, String months) {
    saved(somebody().row(rows.custody(from, to)));
    assertThat(spring("K12")).isEqualTo(figures(months));
    assertThat(spring("A4")).containsExactly(1, 1, 1, 1);
  }

  @Test
  void whoWasBroughtByThePrisonIsCountedWhileOutOnSickLeave() {
    CaseBuilder brought = somebody().category("TEMP_OUT").with(CORRECTION_CASE.ROUTE, "ESCORT");
    saved(
        brought
            .with(CORRECTION_CASE.END_KIND, "DIED")
            .with(CORRECTION_CASE.DEATH_KIND, "NATURAL")
            .with(CORRECTION_CASE.END_ON, day("2026-06-30")));
    saved(somebody().category("TEMP_OUT").with(CORRECTION_CASE.ROUTE, "FETCHED"));
    saved(somebody().category("PAROLE").with(CORRECTION_CASE.ROUTE, "ESCORT"));
    assertThat(spring("B4")).containsExactly(2, 2, 1, 1);
    assertThat(spring("K8")).containsExactly(1, 1, 0, 0);
    assertThat(forms.cell("CC-1", SECOND, "K8")).isZero();
  }

  /** Ten days from effect; due on the last day is not yet overdue. */
  @ParameterizedTest
  @CsvSource({"2026-04-20, 0", "2026-04-19, 1"})
  void whoIsOverdueIsOutsideTheStock(String effective, int april) {
    saved(
        desk.somebody()
            .effective(effective)
            .with(CORRECTION_CASE.REGISTERED_ON, null)
            .with(CORRECTION_CASE.REPORTED_ON, null)
            .with(CORRECTION_CASE.ANNOUNCED_ON, null)
            .with(CORRECTION_CASE.GROUP_FORMED_ON, null));
    assertThat(spring("K13")).containsExactly(april, 1, 1, 1);
    assertThat(spring("A4")).containsOnly(0);
    assertThat(forms.cell("CC-1", YEAR, "K13")).isEqualTo(1);
  }

  @Test
  void anInjunctionCountsOnThePersonWhileItIsInForce() {
    Draft lifted =
        rows.injunction("2026-01-05", "2026-12-31")
            .set(CORRECTION_INJUNCTION.LIFTED_ON, day("2026-05-31"))
            .set(CORRECTION_INJUNCTION.LIFTED_DOC_NO, "（2026）东刑更2号");
    saved(somebody().row(lifted).row(rows.injunction("2026-01-05", "2026-06-30")));
    saved(somebody().row(rows.injunction("2026-01-05", "2026-05-30")));
    saved(somebody().category("PUBLIC_SURV").row(lifted));
    assertThat(spring("B21")).containsExactly(2, 1, 1, 0);
    assertThat(spring("B11")).containsExactly(1, 0, 0, 0);
    forms.holds("CC-1", 2026);
  }

  @Test
  void workAndLevelAreThoseOfTheLastDay() {
    saved(
        somebody()
            .row(
                desk.fresh("correction_livelihood")
                    .set(CORRECTION_LIVELIHOOD.WORK, "EMPLOYED")
                    .set(CORRECTION_LIVELIHOOD.FROM_ON, day("2026-05-31")))
            .row(
                desk.fresh("correction_level")
                    .set(CORRECTION_LEVEL.LEVEL, "STRICT")
                    .set(CORRECTION_LEVEL.FROM_ON, day("2026-06-01"))
                    .set(CORRECTION_LEVEL.REASON, "入矫初期")
                    .set(CORRECTION_LEVEL.PROPOSED_BY, "张三")
                    .set(CORRECTION_LEVEL.APPROVED_BY, "李四")));
    assertThat(spring("I3")).containsExactly(1, 0, 0, 0);
    assertThat(spring("I1")).containsExactly(0, 1, 1, 1);
    assertThat(spring("J4")).containsExactly(1, 1, 0, 0);
    assertThat(spring("J1")).containsExactly(0, 0, 1, 1);
    assertThat(forms.cell("CC-1", SECOND, "I1")).isEqualTo(1);
  }

  /** Full years on the day; the rules of minors are those of the day of registration. */
  @ParameterizedTest
  @CsvSource({
    "2008-06-30, E2",
    "2008-07-01, E1",
    "1980-07-01, E2",
    "1980-06-30, E3",
    "1965-07-01, E3",
    "1965-06-30, E4"
  })
  void anAgeIsThatOfTheLastDay(String born, String band) {
    saved(somebody().born(born));
    for (String other : List.of("E1", "E2", "E3", "E4")) {
      assertThat(forms.cell("CC-1", Period.month(2026, 6), other))
          .as(other)
          .isEqualTo(other.equals(band) ? 1 : 0);
    }
  }
}
