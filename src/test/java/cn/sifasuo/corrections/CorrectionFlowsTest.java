package cn.sifasuo.corrections;

import static cn.sifasuo.corrections.CorrectionsDesk.day;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_CASE;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_CONDUCT;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.law.CodeItem;
import cn.sifasuo.ledger.Door;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.SaveResult;
import cn.sifasuo.statistics.ComputedForm;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What CC-1 says happened in a period: each way in and out in a cell of its own, decisions on the
 * day they were made, occurrences beside persons (domain/corrections.md §7.1, §7.6).
 */
class CorrectionFlowsTest {

  private static final Period SECOND = Period.quarter(2026, 2);

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

  /** Those of some cells that hold something. */
  private static List<String> filled(ComputedForm form, String... cells) {
    return Stream.of(cells).filter(c -> form.cell(c).orElseThrow().raw().signum() != 0).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "EXPIRED, PROBATION, , A31, L2",
    "PARDONED, PROBATION, , A32, L2",
    "PROBATION_REVOKED, PROBATION, , A33, L3",
    "PAROLE_REVOKED, PAROLE, , A34, L4",
    "RECOMMITTED, TEMP_OUT, , A35, L5",
    "DIED, PROBATION, NATURAL, A36, ",
    "DIED, PROBATION, UNNATURAL, A37, ",
    "OTHER_TERM, PROBATION, , A39, ",
    "ENTRY_ERROR, PROBATION, , A39, "
  })
  void everyEndHasACellOfItsOwn(
      String kind, String category, String death, String cell, String total) {
    boolean discharge = cell.equals("A31") || cell.equals("A32");
    boolean said = cell.equals("A39");
    saved(
        somebody()
            .category(category)
            .with(CORRECTION_CASE.END_KIND, kind)
            .with(CORRECTION_CASE.END_ON, day("2026-05-31"))
            .with(CORRECTION_CASE.DEATH_KIND, death)
            .with(CORRECTION_CASE.END_NOTE, said ? "与另一档案重复登记" : null)
            .with(CORRECTION_CASE.RECOMMIT_REASON, cell.equals("A35") ? "TWICE_WARNED" : null)
            .with(CORRECTION_CASE.CERTIFICATE_NO, discharge ? "（2026）解字1号" : null));
    ComputedForm may = forms.form("CC-1", Period.month(2026, 5));
    assertThat(filled(may, "A31", "A32", "A33", "A34", "A35", "A36", "A37", "A38", "A381", "A39"))
        .containsExactly(cell);
    assertThat(filled(may, "L2", "L3", "L4", "L5", "L8"))
        .isEqualTo(total == null ? List.of() : List.of(total));
    assertThat(spring("A3")).containsExactly(0, 1, 0, 0);
    assertThat(spring("A4")).containsExactly(1, 0, 0, 0);
    forms.holds("CC-1", 2026);
  }

  /** 执行地变更 is neither 解除 nor 终止. */
  @ParameterizedTest
  @CsvSource({"false, A38", "true, A38 A381"})
  void aMoveIsNoEnd(boolean internal, String cells) {
    saved(somebody().row(rows.move("2026-05-31", internal)));
    ComputedForm may = forms.form("CC-1", Period.month(2026, 5));
    assertThat(filled(may, "A31", "A32", "A33", "A34", "A35", "A36", "A37", "A38", "A381", "A39"))
        .containsExactly(cells.split(" "));
    assertThat(filled(may, "L2", "L3", "L4", "L5", "L8")).containsExactly("L8");
    assertThat(desk.codes.items("CORR_END"))
        .extracting(CodeItem::code)
        .doesNotContain("TRANSFER_OUT");
    forms.holds("CC-1", 2026);
  }

  @ParameterizedTest
  @CsvSource({
    "SELF, A21",
    "ESCORT, A21",
    "FETCHED, A21",
    "OTHER, A21",
    "TRANSFER_IN, A22",
    "CORRECTION, A23"
  })
  void everyWayInHasACellOfItsOwn(String route, String cell) {
    boolean moved = route.equals("TRANSFER_IN");
    saved(
        somebody()
            .with(CORRECTION_CASE.ROUTE, route)
            .with(CORRECTION_CASE.TRANSFER_FROM, moved ? "西山市新河司法所" : null)
            .with(CORRECTION_CASE.TRANSFER_INTERNAL, moved ? false : null));
    ComputedForm january = forms.form("CC-1", Period.month(2026, 1));
    assertThat(filled(january, "A21", "A22", "A221", "A23")).containsExactly(cell);
    assertThat(filled(january, "A2", "A4", "L1")).hasSize(3);
    forms.holds("CC-1", 2026);
  }

  /** One entered twice and taken out again: in as it was entered, out as a correction. */
  @Test
  void anEntryErrorIsNoDischarge() {
    saved(somebody());
    saved(
        somebody()
            .with(CORRECTION_CASE.END_KIND, "ENTRY_ERROR")
            .with(CORRECTION_CASE.END_NOTE, "与另一档案重复登记")
            .with(CORRECTION_CASE.END_ON, day("2026-05-10")));
    saved(somebody().with(CORRECTION_CASE.ROUTE, "CORRECTION").effective("2026-06-01"));
    assertThat(spring("A39")).containsExactly(0, 1, 0, 0);
    assertThat(spring("A23")).containsExactly(0, 0, 1, 0);
    assertThat(spring("A4")).containsExactly(2, 1, 2, 2);
    assertThat(forms.months("CC-1", 2026, "L2")).containsOnly(0);
    forms.holds("CC-1", 2026);
  }

  /** Counted where it was decided, not where it was proposed, and only if it was. */
  @Test
  void aPenaltyIsOfTheDayThePoliceDecided() {
    Draft penalty =
        rows.conduct("POLICE_PENALTY", "B_SUPERVISION", "POLICE", "2026-06-03")
            .set(CORRECTION_CONDUCT.PROPOSED_ON, day("2026-05-28"));
    saved(somebody().row(penalty));
    saved(
        somebody()
            .row(
                rows.conduct("POLICE_PENALTY", "B_SUPERVISION", "POLICE", "2026-06-03")
                    .set(CORRECTION_CONDUCT.OUTCOME, "REFUSED")));
    assertThat(spring("K4")).containsExactly(0, 0, 1, 0);
    assertThat(forms.cell("CC-1", Period.year(2026), "L7")).isEqualTo(1);
  }

  /** A proposal cuts nothing; what else moves the last day is no commutation. */
  @Test
  void onlyACourtsDecisionCutsATerm() {
    saved(
        somebody()
            .row(
                rows.conduct("COMMUTE", "M_MERIT", "COURT", "2026-05-10")
                    .set(CORRECTION_CONDUCT.OUTCOME, "REFUSED"))
            .row(rows.termChange("OFFSET", "2026-05-12", "2027-06-30")));
    saved(
        somebody()
            .row(rows.conduct("COMMUTE", "M_MERIT", "COURT", "2026-06-05"))
            .row(rows.termChange("COMMUTED", "2026-06-05", "2027-04-30")));
    assertThat(spring("K5")).containsExactly(0, 0, 1, 0);
    assertThat(forms.cell("CC-1", SECOND, "K5")).isEqualTo(1);
  }

  /** Bug: a decision of May that took effect in June was counted in June. */
  @Test
  void aCutOfTheTermIsOfTheDayTheCourtDecided() {
    saved(
        somebody()
            .row(rows.commuted("2026-05-28"))
            .row(rows.termChange("COMMUTED", "2026-06-03", "2027-04-30")));
    assertThat(spring("K5")).containsExactly(0, 1, 0, 0);
  }

  /**
   * Check 13: a cut that changes no last day, or changes one without a decision, is asked about.
   */
  @Test
  void aCutOfTheTermAndTheNewLastDayBelongTogether() {
    CaseBuilder decided = somebody().row(served(rows.commuted("2026-05-28")));
    assertThat(desk.warnings(decided.build())).containsExactly("conduct.commuted-without-change");
    decided.row(rows.termChange("COMMUTED", "2026-06-03", "2027-04-30"));
    assertThat(desk.warnings(decided.build())).isEmpty();
    CaseBuilder changed = somebody().row(rows.termChange("COMMUTED", "2026-06-03", "2027-04-30"));
    assertThat(desk.warnings(changed.build())).containsExactly("conduct.change-without-decision");
  }

  private static Draft served(Draft decision) {
    return decision.set(CORRECTION_CONDUCT.SERVED_ON, decision.day(CORRECTION_CONDUCT.DECIDED_ON));
  }

  /** 人次 and 人 stand beside each other and are never added. */
  @Test
  void aQuarterCountsAPersonOnceAndEveryOccurrence() {
    saved(
        somebody()
            .row(rows.conduct("WARN", "W_LATE", "COUNTY", "2026-04-10"))
            .row(rows.conduct("WARN", "W_LATE", "COUNTY", "2026-05-10"))
            .row(rows.reoffence("CONVICTED", "2026-02-01", "2026-04-20"))
            .row(rows.reoffence("CONVICTED", "2026-02-02", "2026-06-20")));
    saved(somebody().row(rows.conduct("WARN", "W_LATE", "COUNTY", "2026-04-10")));
    assertThat(spring("K1")).containsExactly(2, 1, 0, 0);
    assertThat(spring("K101")).containsExactly(2, 1, 0, 0);
    assertThat(spring("K6")).containsExactly(1, 0, 1, 0);
    assertThat(forms.cell("CC-1", SECOND, "K1")).isEqualTo(3);
    assertThat(forms.cell("CC-1", SECOND, "K101")).isEqualTo(2);
    assertThat(forms.cell("CC-1", SECOND, "K6")).isEqualTo(1);
    Map<String, String> units = Map.of("K1", "人次", "K101", "人", "K6", "人");
    assertThat(forms.form("CC-1", SECOND).head().columns())
        .filteredOn(c -> units.containsKey(c.id()))
        .allMatch(c -> c.unit().equals(units.get(c.id())));
  }

  /** Check 10: 训诫 and 表扬 are of the law of 2020, by whatever door a file comes in. */
  @ParameterizedTest
  @EnumSource(Door.class)
  void beforeTheLawNobodyWasAdmonishedOrPraised(Door door) {
    for (String on : List.of("2020-06-30", "2020-07-01")) {
      for (String kind : List.of("ADMONISH", "PRAISE", "ADMONISH")) {
        String ground = kind.equals("PRAISE") ? "P_OUTSTANDING" : "A_RULES";
        Draft file =
            desk.somebody()
                .effective("2020-01-06")
                .row(
                    rows.conduct(kind, ground, "COUNTY", on)
                        .set(CORRECTION_CONDUCT.SERVED_ON, day(on))
                        .set(CORRECTION_CONDUCT.PROCURATORATE_COPIED_ON, day(on)))
                .build();
        boolean then = on.equals("2020-07-01");
        assertThat(desk.gate.check(desk.clerk, file, door))
            .extracting(p -> p.code())
            .matches(codes -> codes.contains("conduct.kind-not-then") != then);
        if (then) {
          desk.saved(file, door);
        } else {
          assertThat(desk.gate.save(desk.clerk, file, door))
              .isNotInstanceOf(SaveResult.Saved.class);
        }
      }
    }
    for (String cell : List.of("K2", "K3")) {
      assertThat(forms.cell("CC-1", Period.half(2020, 1), cell)).isZero();
      assertThat(forms.cell("CC-1", Period.month(2020, 7), cell))
          .isEqualTo(cell.equals("K2") ? 2 : 1);
    }
  }
}
