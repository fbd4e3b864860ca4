package cn.sifasuo.corrections;

import static cn.sifasuo.corrections.CorrectionsDesk.day;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_CASE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Severity;
import cn.sifasuo.ledger.Door;
import cn.sifasuo.statistics.ComputedForm;
import cn.sifasuo.statistics.Rate;
import cn.sifasuo.statistics.RateWords;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The rates of CC-1 and CC-4, each from real files (domain/corrections.md §7.5, §10). */
class CorrectionRatesTest {

  private static final String FORM = "CC-1";

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

  private String may(String rate) {
    return forms.rate(FORM, Period.month(2026, 5), rate);
  }

  /**
   * 38 of 56 with work are 67.857 %, so 67.9 and not the 67.8 a speech of 2012 printed; with one
   * person less or more they would be 69.1 and 66.7.
   */
  @Test
  void thirtyEightOfFiftySixWithWorkAre679() {
    for (int i = 0; i < 55; i++) {
      saved(
          somebody().doing(i < 30 ? "EMPLOYED" : i < 38 ? "FARMING" : i < 50 ? "NONE" : "UNABLE"));
    }
    saved(desk.somebody().effective("2026-02-05").doing("NONE"));
    saved(desk.somebody().effective("2026-03-05").doing("STUDENT"));
    assertThat(forms.months(FORM, 2026, "A4").subList(0, 3)).containsExactly(55, 56, 57);
    assertThat(forms.rate(FORM, Period.month(2026, 1), "R3")).isEqualTo("69.1%");
    assertThat(forms.rate(FORM, Period.month(2026, 2), "R3")).isEqualTo("67.9%");
    assertThat(forms.rate(FORM, Period.month(2026, 3), "R3")).isEqualTo("66.7%");
    // of those who can work: 57 less a student and five who cannot
    assertThat(forms.rate(FORM, Period.month(2026, 3), "R4")).isEqualTo("74.5%");
    // a quarter has its own stock and is no mean of its months
    assertThat(forms.rate(FORM, Period.quarter(2026, 1), "R3")).isEqualTo("66.7%");
  }

  @Test
  void aRateSaysItsFormulaAndBothNumbers() {
    saved(somebody().doing("EMPLOYED"));
    saved(somebody().doing("FARMING"));
    saved(somebody().doing("NONE"));
    ComputedForm form = forms.form(FORM, Period.month(2026, 5));
    Rate rate =
        form.total().rates().stream().filter(r -> r.id().equals("R3")).findFirst().orElseThrow();
    assertThat(RateWords.say(rate, form.head())).contains("66.7%", "(I1+I3)÷A4", "2", "3");
  }

  /** Bug: R_EMP_ABLE leaves out who is not yet sixteen. */
  @Test
  void whoIsNotYetSixteenMayNotBeEmployed() {
    saved(somebody().doing("EMPLOYED"));
    saved(somebody().doing("NONE"));
    saved(somebody().born("2010-05-31").doing("NONE"));
    saved(somebody().born("2010-06-01").doing("NONE"));
    assertThat(forms.cell(FORM, Period.month(2026, 5), "I7")).isEqualTo(1);
    assertThat(may("R4")).isEqualTo("33.3%");
    assertThat(may("R3")).isEqualTo("25.0%");
  }

  /** An empty office has no rate: neither 0 % nor 100 %. */
  @Test
  void ofNobodyThereIsNoRate() {
    for (String form : List.of(FORM, "CC-4")) {
      for (Period period : List.of(Period.quarter(2026, 2), Period.year(2026))) {
        ComputedForm computed = forms.form(form, period);
        assertThat(computed.total().rates())
            .isNotEmpty()
            .allMatch(r -> r.printed().equals("—") && r.said().equals("—"))
            .allMatch(r -> r.value() == null && r.numerator().signum() == 0);
        assertThat(computed.findings(Severity.ERROR)).isEmpty();
      }
    }
  }

  /** None in a ledger with somebody is a rate, and it is zero. */
  @Test
  void noneOfSomebodyIsZero() {
    saved(somebody().doing("NONE"));
    for (String rate : List.of("R1", "R2", "R5", "R6")) {
      assertThat(may(rate)).isEqualTo("0.00‰");
    }
    assertThat(may("R3")).isEqualTo("0.0%");
    assertThat(may("R7")).as("nobody was discharged").isEqualTo("—");
    assertThat(may("R8")).isEqualTo("100.0%");
    assertThat(may("R9")).as("nobody had to report").isEqualTo("—");
  }

  /** Over those of the beginning and those who came, not over those who are left. */
  @Test
  void reoffenceAndRevocationAreOfAllWhoWereThere() {
    saved(somebody());
    saved(
        somebody()
            .row(rows.reoffence("CONVICTED", "2026-02-01", "2026-05-10"))
            .with(CORRECTION_CASE.END_KIND, "PROBATION_REVOKED")
            .with(CORRECTION_CASE.END_ON, day("2026-05-10")));
    saved(desk.somebody().effective("2026-05-01"));
    saved(somebody().row(rows.lost("OFF_SUPERVISION", "2026-05-20", null)));
    assertThat(may("R1")).isEqualTo("250.00‰");
    assertThat(may("R2")).isEqualTo("250.00‰");
    assertThat(may("R5")).isEqualTo("250.00‰");
    assertThat(may("R6")).as("of the three on the last day").isEqualTo("333.33‰");
  }

  /** A charge is no conviction. */
  @Test
  void onlyAFinalJudgmentIsAReoffence() {
    saved(
        somebody()
            .row(rows.reoffence("INVESTIGATED", "2026-02-01", "2026-05-10"))
            .row(rows.reoffence("CHARGED", "2026-02-01", "2026-05-20")));
    assertThat(may("R1")).isEqualTo("0.00‰");
  }

  @Test
  void theHandOverRateIsOfTheDischargedAlone() {
    LocalDate end = day("2026-05-10");
    for (int i = 0; i < 3; i++) {
      saved(
          somebody()
              .with(CORRECTION_CASE.END_KIND, i == 0 ? "PARDONED" : "EXPIRED")
              .with(CORRECTION_CASE.END_ON, end)
              .with(CORRECTION_CASE.CERTIFICATE_NO, "（2026）解字" + i + "号")
              .with(CORRECTION_CASE.HANDED_OVER_ON, i == 2 ? null : end.plusDays(i)));
    }
    saved(
        somebody()
            .with(CORRECTION_CASE.END_KIND, "DIED")
            .with(CORRECTION_CASE.DEATH_KIND, "NATURAL")
            .with(CORRECTION_CASE.END_ON, end));
    assertThat(may("R7")).isEqualTo("66.7%");
  }

  @Test
  void whoReportedLateOrNotAtAllWasNotInTime() {
    saved(desk.somebody().effective("2026-05-01"));
    saved(desk.somebody().effective("2026-05-02"));
    saved(
        desk.somebody()
            .effective("2026-05-03")
            .with(CORRECTION_CASE.REPORTED_ON, day("2026-05-14"))
            .with(CORRECTION_CASE.REGISTERED_ON, day("2026-05-14"))
            .with(CORRECTION_CASE.ANNOUNCED_ON, day("2026-05-15")));
    saved(
        desk.somebody()
            .effective("2026-05-04")
            .with(CORRECTION_CASE.REGISTERED_ON, null)
            .with(CORRECTION_CASE.REPORTED_ON, null)
            .with(CORRECTION_CASE.ANNOUNCED_ON, null)
            .with(CORRECTION_CASE.GROUP_FORMED_ON, null));
    assertThat(may("R9")).isEqualTo("50.0%");
  }

  @Test
  void aGroupFormedAfterTheLastDayDoesNotCoverIt() {
    saved(somebody());
    saved(somebody().with(CORRECTION_CASE.GROUP_FORMED_ON, day("2026-06-01")));
    assertThat(may("R8")).isEqualTo("50.0%");
    assertThat(forms.rate(FORM, Period.month(2026, 6), "R8")).isEqualTo("100.0%");
  }

  /** Of those under eighteen on the last day, though the rules of minors go on for the others. */
  @Test
  void theShareAtSchoolIsOfThoseStillUnderEighteen() {
    saved(somebody().born("2009-03-01").doing("STUDENT"));
    saved(somebody().born("2009-03-01").doing("NONE"));
    saved(somebody().born("2009-03-01").doing("EMPLOYED"));
    saved(somebody().born("2008-05-01").doing("STUDENT"));
    Period second = Period.quarter(2026, 2);
    assertThat(forms.cell("CC-4", second, "A4")).isEqualTo(4);
    assertThat(forms.rate("CC-4", second, "R1")).isEqualTo("33.3%");
    assertThat(forms.rate("CC-4", Period.quarter(2026, 1), "R1")).isEqualTo("50.0%");
  }
}
