package cn.sifasuo.corrections;

import static cn.sifasuo.corrections.CorrectionsDesk.day;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_CASE;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_INJUNCTION;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_OPENING;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Severity;
import cn.sifasuo.ledger.Door;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.SaveResult;
import cn.sifasuo.statistics.CheckResult;
import cn.sifasuo.statistics.ComputedForm;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The running totals L1–L12: what was counted before the ledger began, and every event since
 * (domain/corrections.md §7.1, §7.6 check 8 and the mistakes seen elsewhere).
 */
class CorrectionTotalsTest {

  /** In the order of L1 to L12. */
  private static final List<String> KINDS =
      List.of(
          "RECEIVED",
          "DISCHARGED",
          "PROBATION_REVOKED",
          "PAROLE_REVOKED",
          "RECOMMITTED",
          "WARNED",
          "PENALISED",
          "MOVED",
          "COMMUTED",
          "REOFFENDED",
          "INJUNCTIONS",
          "INJUNCTIONS_LIFTED");

  private static final Period DECEMBER = Period.month(2025, 12);

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

  private CaseBuilder ended(String category, String kind, String on) {
    return somebody()
        .category(category)
        .with(CORRECTION_CASE.END_KIND, kind)
        .with(CORRECTION_CASE.END_ON, day(on));
  }

  private CaseBuilder discharged(String kind, String on) {
    return ended("PROBATION", kind, on).with(CORRECTION_CASE.CERTIFICATE_NO, "（2026）解字1号");
  }

  private CaseBuilder recommitted(String on) {
    return ended("TEMP_OUT", "RECOMMITTED", on)
        .with(CORRECTION_CASE.RECOMMIT_REASON, "TWICE_WARNED");
  }

  private Draft warning(String on) {
    return rows.conduct("WARN", "W_LATE", "COUNTY", on);
  }

  private Draft penalty(String on) {
    return rows.conduct("POLICE_PENALTY", "B_SUPERVISION", "POLICE", on);
  }

  private Draft opening(String kind, int persons) {
    return opening(kind, persons, "2025-12-31");
  }

  private Draft opening(String kind, int persons, String asOf) {
    return desk.fresh("correction_opening")
        .set(CORRECTION_OPENING.OPENING_KIND, kind)
        .set(CORRECTION_OPENING.AS_OF, day(asOf))
        .set(CORRECTION_OPENING.PERSONS, persons)
        .set(CORRECTION_OPENING.BASIS, "2025年12月报表");
  }

  /** L1 opens with 100, L2 with 200 and so on. */
  private void openings() {
    for (int i = 0; i < KINDS.size(); i++) {
      desk.saved(opening(KINDS.get(i), 100 * (i + 1)), Door.IMPORT);
    }
  }

  private Map<String, Integer> totals(Period period) {
    ComputedForm form = forms.form("CC-1", period);
    Map<String, Integer> totals = new TreeMap<>();
    for (int i = 1; i <= KINDS.size(); i++) {
      totals.put("L" + i, form.cell("L" + i).orElseThrow().raw().intValueExact());
    }
    return totals;
  }

  /** Of every kind another number of events, so that no total can stand for another. */
  @Test
  void everyTotalIsItsOpeningAndWhatHappenedSince() {
    openings();
    saved(discharged("EXPIRED", "2026-02-10"));
    saved(discharged("PARDONED", "2026-03-10"));
    saved(ended("PROBATION", "PROBATION_REVOKED", "2026-03-10"));
    for (int i = 0; i < 3; i++) {
      saved(ended("PAROLE", "PAROLE_REVOKED", "2026-04-10"));
    }
    for (int i = 0; i < 4; i++) {
      saved(recommitted("2026-04-10"));
    }
    for (int i = 0; i < 8; i++) {
      saved(somebody().row(rows.move("2026-05-10", false)));
    }
    CaseBuilder one = somebody();
    List.of("2026-02-10", "2026-02-20", "2026-03-10", "2026-04-10", "2026-05-10", "2026-06-10")
        .forEach(on -> one.row(warning(on)));
    for (int i = 0; i < 7; i++) {
      one.row(penalty("2026-05-1" + i));
    }
    for (int i = 1; i <= 9; i++) {
      one.row(rows.commuted("2026-0" + i + "-20"));
    }
    saved(one);
    for (int i = 0; i < 5; i++) {
      CaseBuilder other = somebody().row(rows.reoffence("CONVICTED", "2026-02-10", "2026-06-10"));
      saved(other.row(rows.injunction("2026-02-01", "2026-12-31")).row(lifted("2026-07-01")));
    }
    saved(somebody().row(rows.reoffence("CHARGED", "2026-02-10", "2026-06-10")));
    saved(somebody().row(rows.injunction("2026-02-01", "2026-12-31")));

    Map<String, Integer> expected = new TreeMap<>();
    int[] since = {26, 2, 1, 3, 4, 6, 7, 8, 9, 5, 11, 5};
    for (int i = 0; i < since.length; i++) {
      expected.put("L" + (i + 1), 100 * (i + 1) + since[i]);
    }
    assertThat(totals(Period.month(2026, 10))).isEqualTo(expected);
    assertThat(totals(Period.year(2026))).isEqualTo(expected);
    assertThat(totals(Period.cumulative(2026, 10))).isEqualTo(expected);
    forms.holds("CC-1", 2026);
  }

  private Draft lifted(String on) {
    return rows.injunction("2026-02-01", "2026-12-31")
        .set(CORRECTION_INJUNCTION.LIFTED_ON, day(on))
        .set(CORRECTION_INJUNCTION.LIFTED_DOC_NO, "（2026）东刑更2号");
  }

  @Test
  void anOpeningCountsFromItsDayAndIsEnteredOnce() {
    openings();
    assertThat(totals(Period.month(2025, 11)).values()).containsOnly(0);
    assertThat(totals(DECEMBER)).containsEntry("L1", 100).containsEntry("L12", 1200);
    assertThat(totals(Period.month(2026, 1))).isEqualTo(totals(DECEMBER));
    assertThat(desk.gate.save(desk.clerk, opening("RECEIVED", 100), Door.IMPORT))
        .isNotInstanceOf(SaveResult.Saved.class);
  }

  /** Bug: who was registered before the day of the opening was counted in it and beside it. */
  @Test
  void anOpeningHoldsWhatHappenedUpToItsDay() {
    saved(somebody().row(warning("2026-03-31")).row(warning("2026-04-01")));
    saved(desk.somebody().effective("2026-04-10"));
    desk.saved(opening("RECEIVED", 100, "2026-03-31"), Door.IMPORT);
    desk.saved(opening("WARNED", 40, "2026-03-31"), Door.IMPORT);
    assertThat(forms.months("CC-1", 2026, "L1").subList(0, 5)).containsExactly(1, 1, 100, 101, 101);
    assertThat(forms.months("CC-1", 2026, "L6").subList(0, 5)).containsExactly(0, 0, 40, 41, 41);
  }

  /** Bug: R_REOFF_CUM is of persons, and one convicted twice was two of them. */
  @Test
  void whoIsConvictedTwiceIsOnePersonOfTheTotal() {
    saved(
        somebody()
            .row(rows.reoffence("CONVICTED", "2026-02-01", "2026-04-20"))
            .row(rows.reoffence("CONVICTED", "2026-02-02", "2026-06-20")));
    assertThat(forms.months("CC-1", 2026, "L10").subList(3, 7)).containsExactly(1, 1, 1, 1);
    assertThat(totals(Period.year(2026))).containsEntry("L10", 1);
  }

  /** Elsewhere the total of 减刑 printed that of 居住地变更. */
  @Test
  void aMoveIsNoCommutation() {
    saved(somebody().row(rows.move("2026-04-10", false)));
    saved(somebody().row(rows.commuted("2026-05-11")).row(rows.commuted("2026-06-11")));
    assertThat(forms.months("CC-1", 2026, "L8"))
        .containsExactly(0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1);
    assertThat(forms.months("CC-1", 2026, "L9"))
        .containsExactly(0, 0, 0, 0, 1, 2, 2, 2, 2, 2, 2, 2);
    assertThat(forms.months("CC-1", 2026, "K5"))
        .containsExactly(0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0);
  }

  /** Elsewhere the total of 警告 was read from the column of 无业. */
  @Test
  void aWarningIsNotSomebodyWithoutWork() {
    saved(somebody().doing("NONE"));
    saved(somebody().doing("UNABLE"));
    saved(
        somebody()
            .doing("EMPLOYED")
            .row(warning("2026-03-10"))
            .row(warning("2026-03-20"))
            .row(warning("2026-05-20")));
    assertThat(forms.months("CC-1", 2026, "L6"))
        .containsExactly(0, 0, 2, 2, 3, 3, 3, 3, 3, 3, 3, 3);
    assertThat(forms.months("CC-1", 2026, "I4"))
        .containsExactly(2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2);
  }

  /** The one who goes with the second of two cases goes once and came once. */
  @Test
  void twoCasesOfOnePersonAreOneInTheTotals() {
    for (String effective : List.of("2026-01-05", "2026-02-02")) {
      saved(
          desk.aCase()
              .effective(effective)
              .born("1990-01-05")
              .with(CORRECTION_CASE.END_KIND, "EXPIRED")
              .with(CORRECTION_CASE.END_ON, day(effective).plusMonths(5))
              .with(CORRECTION_CASE.CERTIFICATE_NO, "（2026）解字1号"));
    }
    assertThat(forms.months("CC-1", 2026, "L1")).containsOnly(1);
    assertThat(forms.months("CC-1", 2026, "L2"))
        .containsExactly(0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1);
  }

  /** Check 8: in the month of the opening alone a reason is owed. */
  @Test
  void aTotalFollowsFromTheMonthBefore() {
    openings();
    saved(somebody().row(warning("2026-03-10")).row(penalty("2026-04-10")));
    saved(discharged("EXPIRED", "2026-05-10"));
    saved(ended("PAROLE", "PAROLE_REVOKED", "2026-06-10"));
    saved(recommitted("2026-07-10"));
    assertThat(forms.form("CC-1", DECEMBER).findings(Severity.WARNING))
        .extracting(CheckResult::id)
        .isNotEmpty()
        .containsOnly("CC08");
    for (int month = 1; month <= 12; month++) {
      assertThat(forms.form("CC-1", Period.month(2026, month)).findings(Severity.WARNING))
          .as("%d", month)
          .isEmpty();
    }
  }
}
