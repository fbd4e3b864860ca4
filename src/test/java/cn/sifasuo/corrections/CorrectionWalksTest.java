package cn.sifasuo.corrections;

import static cn.sifasuo.corrections.CorrectionsDesk.day;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_CASE;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_LEAVE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.ledger.Door;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.LedgerReader;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Ways people go through community corrections, each ending in the right cells over twelve months;
 * the stock chain and every other check of the form hold in each month.
 */
class CorrectionWalksTest {

  private final CorrectionsDesk desk = new CorrectionsDesk();
  private final CaseRows rows = new CaseRows(desk.all);
  private final FormYear forms = new FormYear(desk.database, desk.clerk.officeCode());

  @AfterEach
  void close() {
    desk.close();
  }

  private int cc1(int year, int month, String cell) {
    return forms.cell("CC-1", Period.month(year, month), cell);
  }

  private Draft leave(LocalDate from, int days) {
    return desk.fresh("correction_leave")
        .set(CORRECTION_LEAVE.APPLIED_ON, from.minusDays(5))
        .set(CORRECTION_LEAVE.DEST_REGION, "990200")
        .set(CORRECTION_LEAVE.DEST_PLACE, "西山市人民医院")
        .set(CORRECTION_LEAVE.LEAVE_REASON, "MEDICAL")
        .set(CORRECTION_LEAVE.FROM_ON, from)
        .set(CORRECTION_LEAVE.TO_ON, from.plusDays(days - 1L))
        .set(CORRECTION_LEAVE.DECISION, "GRANTED")
        .set(CORRECTION_LEAVE.DECIDED_BY, "王芳")
        .set(CORRECTION_LEAVE.DECIDED_ON, from.minusDays(3))
        .set(CORRECTION_LEAVE.FILED_WITH_COUNTY_ON, from.minusDays(3))
        .set(CORRECTION_LEAVE.PROCURATORATE_NOTIFIED_ON, from.minusDays(3))
        .set(CORRECTION_LEAVE.BACK_ON, from.plusDays(days - 1L));
  }

  @Test
  void probationUnderTheOldRulesEndsInItsTime() {
    UUID id =
        desk.saved(
            desk.aCase()
                .effective("2011-06-01")
                .with(CORRECTION_CASE.TERM_TO, day("2012-05-31"))
                .with(CORRECTION_CASE.END_KIND, "EXPIRED")
                .with(CORRECTION_CASE.END_ON, day("2012-05-31"))
                .with(CORRECTION_CASE.CERTIFICATE_NO, "（2012）解字1号")
                .build(),
            Door.IMPORT);

    forms.holds("CC-1", 2011);
    forms.holds("CC-1", 2012);
    assertThat(desk.read(id).get(CORRECTION_CASE.STATE)).isEqualTo("DISCHARGED");
    assertThat(cc1(2011, 6, "A21")).isEqualTo(1);
    assertThat(cc1(2012, 4, "A4")).isEqualTo(1);
    assertThat(cc1(2012, 5, "A31")).isEqualTo(1);
    assertThat(cc1(2012, 5, "A4")).isZero();
    assertThat(cc1(2012, 12, "L1")).isEqualTo(1);
    assertThat(cc1(2012, 12, "L2")).isEqualTo(1);
    assertThat(forms.cell("CC-1", Period.year(2012), "A31")).isEqualTo(1);
  }

  /**
   * A hand-over that follows into the next month is counted there, and months add up to the year.
   */
  @Test
  void aHandOverIsCountedInItsOwnMonth() {
    desk.saved(
        desk.aCase()
            .effective("2025-07-01")
            .with(CORRECTION_CASE.TERM_TO, day("2026-05-31"))
            .with(CORRECTION_CASE.END_KIND, "EXPIRED")
            .with(CORRECTION_CASE.END_ON, day("2026-05-31"))
            .with(CORRECTION_CASE.CERTIFICATE_NO, "（2026）解字1号")
            .with(CORRECTION_CASE.HANDED_OVER_ON, day("2026-06-02"))
            .with(CORRECTION_CASE.HANDED_OVER_TO, "东河司法所")
            .build(),
        Door.IMPORT);

    forms.holds("CC-1", 2026);
    assertThat(cc1(2026, 5, "A31")).isEqualTo(1);
    assertThat(cc1(2026, 5, "A3h")).isZero();
    assertThat(cc1(2026, 5, "A3d")).isZero();
    assertThat(cc1(2026, 6, "A3h")).isEqualTo(1);
    assertThat(forms.cell("CC-1", Period.year(2026), "A3d")).isEqualTo(1);
    assertThat(forms.cell("CC-1", Period.year(2026), "A3h")).isEqualTo(1);
  }

  /** K13 is of people who still have to come. */
  @Test
  void whoDiedBeforeReportingIsOwedNoReport() {
    desk.saved(
        desk.aCase()
            .effective("2026-03-02")
            .with(CORRECTION_CASE.REGISTERED_ON, null)
            .with(CORRECTION_CASE.REPORTED_ON, null)
            .with(CORRECTION_CASE.ANNOUNCED_ON, null)
            .with(CORRECTION_CASE.GROUP_FORMED_ON, null)
            .with(CORRECTION_CASE.END_KIND, "DIED")
            .with(CORRECTION_CASE.DEATH_KIND, "NATURAL")
            .with(CORRECTION_CASE.END_ON, day("2026-05-06"))
            .build(),
        Door.IMPORT);

    assertThat(cc1(2026, 3, "K13")).isEqualTo(1);
    assertThat(cc1(2026, 4, "K13")).isEqualTo(1);
    assertThat(cc1(2026, 5, "K13")).isZero();
  }

  @Test
  void whoTurnsEighteenKeepsTheRulesOfMinors() {
    UUID id =
        desk.saved(desk.aCase().effective("2026-01-10").born("2008-06-15").build(), Door.IMPORT);

    forms.holds("CC-1", 2026);
    assertThat(inTheBook(id).get(CORRECTION_CASE.MINOR_REGIME)).isTrue();
    assertThat(cc1(2026, 5, "E1")).isEqualTo(1);
    assertThat(cc1(2026, 6, "E1")).isZero();
    assertThat(cc1(2026, 6, "E2")).isEqualTo(1);
    assertThat(cc1(2026, 6, "E5")).isEqualTo(1);
    assertThat(forms.cell("CC-4", Period.quarter(2026, 2), "A4")).isEqualTo(1);
    assertThat(forms.cell("CC-4", Period.quarter(2026, 2), "A5")).isZero();
    assertThat(forms.cell("CC-4", Period.quarter(2026, 1), "A5")).isEqualTo(1);
  }

  /** As it stands in the tables: the clerk may not open a minor's. */
  private Draft inTheBook(UUID id) {
    return desk.database
        .read(ctx -> LedgerReader.find(ctx, desk.types.correctionCase(), id))
        .orElseThrow();
  }

  @Test
  void paroleIsRevokedAfterTwoWarnings() {
    desk.saved(
        desk.aCase()
            .effective("2021-02-01")
            .category("PAROLE")
            .row(rows.conduct("WARN", "W_LATE", "COUNTY", "2021-04-10"))
            .row(rows.conduct("WARN", "W_LATE", "COUNTY", "2021-06-10"))
            .row(rows.conduct("REVOKE_PAROLE", "B_WARNED", "COURT", "2021-07-20"))
            .with(CORRECTION_CASE.END_KIND, "PAROLE_REVOKED")
            .with(CORRECTION_CASE.END_ON, day("2021-07-25"))
            .build(),
        Door.IMPORT);

    forms.holds("CC-1", 2021);
    assertThat(cc1(2021, 4, "K1")).isEqualTo(1);
    assertThat(cc1(2021, 6, "K1")).isEqualTo(1);
    assertThat(forms.cell("CC-1", Period.year(2021), "K1")).isEqualTo(2);
    assertThat(forms.cell("CC-1", Period.year(2021), "K101")).isEqualTo(1);
    assertThat(cc1(2021, 7, "A34")).isEqualTo(1);
    assertThat(cc1(2021, 7, "L6")).isEqualTo(2);
    assertThat(cc1(2021, 8, "A4")).isZero();
  }

  @Test
  void leaveOfSevenEightAndThirtyOneDaysIsApprovedWhereItBelongs() {
    UUID id =
        desk.saved(
            desk.aCase()
                .effective("2026-01-05")
                .row(leave(day("2026-03-02"), 7))
                .row(leave(day("2026-05-11"), 8))
                .row(leave(day("2026-08-03"), 31))
                .build(),
            Door.IMPORT);

    forms.holds("CC-1", 2026);
    assertThat(desk.read(id).children("correction_leave"))
        .extracting(l -> l.get(CORRECTION_LEAVE.APPROVER))
        .containsExactly("OFFICE", "COUNTY", "HIGHER");
    Period year = Period.year(2026);
    assertThat(forms.cell("CC-1", year, "K11")).isEqualTo(3);
    assertThat(forms.cell("CC-1", year, "K111")).isEqualTo(1);
    assertThat(forms.cell("CC-1", year, "K112")).isEqualTo(1);
    assertThat(forms.cell("CC-1", year, "K113")).isEqualTo(1);
  }

  @Test
  void whoMovesOutAndBackLeavesTheStockAndComesInAgain() {
    desk.saved(
        desk.aCase().effective("2026-01-05").row(rows.move("2026-04-10", false)).build(),
        Door.IMPORT);
    desk.saved(
        desk.aCase()
            .effective("2026-01-05")
            .with(CORRECTION_CASE.ROUTE, "TRANSFER_IN")
            .with(CORRECTION_CASE.REPORTED_ON, day("2026-07-06"))
            .with(CORRECTION_CASE.REGISTERED_ON, day("2026-07-06"))
            .with(CORRECTION_CASE.ANNOUNCED_ON, day("2026-07-07"))
            .with(CORRECTION_CASE.TRANSFER_FROM, "西山市新河司法所")
            .with(CORRECTION_CASE.TRANSFER_INTERNAL, false)
            .build(),
        Door.IMPORT);

    forms.holds("CC-1", 2026);
    assertThat(cc1(2026, 1, "A21")).isEqualTo(1);
    assertThat(cc1(2026, 4, "A38")).isEqualTo(1);
    assertThat(cc1(2026, 5, "A4")).isZero();
    assertThat(cc1(2026, 7, "A22")).isEqualTo(1);
    assertThat(cc1(2026, 7, "A4")).isEqualTo(1);
    assertThat(forms.cell("CC-1", Period.year(2026), "A2")).isEqualTo(2);
  }

  @Test
  void aTemporaryReleaseThatIsRenewedStaysInTheStock() {
    UUID id =
        desk.saved(
            desk.aCase()
                .effective("2026-01-05")
                .category("TEMP_OUT")
                .with(CORRECTION_CASE.ROUTE, "ESCORT")
                .with(CORRECTION_CASE.TERM_TO, day("2026-06-30"))
                .row(rows.termChange("TEMP_RENEWED", "2026-06-25", "2026-12-31"))
                .build(),
            Door.IMPORT);

    forms.holds("CC-1", 2026);
    assertThat(desk.read(id).day(CORRECTION_CASE.EXPIRES_ON)).isEqualTo("2026-12-31");
    assertThat(cc1(2026, 7, "B4")).isEqualTo(1);
    assertThat(cc1(2026, 7, "K8")).isEqualTo(1);
  }

  @Test
  void whoDiesLeavesByDeath() {
    desk.saved(
        desk.aCase()
            .effective("2026-01-05")
            .with(CORRECTION_CASE.END_KIND, "DIED")
            .with(CORRECTION_CASE.END_ON, day("2026-08-08"))
            .with(CORRECTION_CASE.DEATH_KIND, "UNNATURAL")
            .with(CORRECTION_CASE.DEATH_NOTIFIED_ON, day("2026-08-08"))
            .build(),
        Door.IMPORT);

    forms.holds("CC-1", 2026);
    assertThat(cc1(2026, 8, "A37")).isEqualTo(1);
    assertThat(cc1(2026, 8, "A3")).isEqualTo(1);
    assertThat(cc1(2026, 12, "L2")).isZero();
  }

  @Test
  void whoOffendsAgainIsCountedWhenTheJudgmentIsFinal() {
    desk.saved(
        desk.aCase()
            .effective("2026-01-05")
            .row(rows.reoffence("INVESTIGATED", "2026-04-20", "2026-05-10"))
            .row(rows.reoffence("CONVICTED", "2026-04-20", "2026-09-15"))
            .with(CORRECTION_CASE.END_KIND, "PROBATION_REVOKED")
            .with(CORRECTION_CASE.END_ON, day("2026-09-15"))
            .build(),
        Door.IMPORT);

    forms.holds("CC-1", 2026);
    assertThat(cc1(2026, 5, "K6")).isZero();
    assertThat(cc1(2026, 9, "K6")).isEqualTo(1);
    assertThat(cc1(2026, 9, "A33")).isEqualTo(1);
    assertThat(cc1(2026, 12, "L10")).isEqualTo(1);
  }

  @Test
  void aPersonWithTwoCasesCountsOnce() {
    desk.saved(
        desk.aCase()
            .effective("2026-01-05")
            .with(CORRECTION_CASE.TERM_TO, day("2026-06-30"))
            .with(CORRECTION_CASE.END_KIND, "EXPIRED")
            .with(CORRECTION_CASE.END_ON, day("2026-06-30"))
            .with(CORRECTION_CASE.CERTIFICATE_NO, "（2026）解字1号")
            .build(),
        Door.IMPORT);
    desk.saved(
        desk.aCase()
            .effective("2026-03-02")
            .category("PUBLIC_SURV")
            .born("1990-01-05")
            .with(CORRECTION_CASE.TERM_TO, day("2026-12-31"))
            .build(),
        Door.IMPORT);

    forms.holds("CC-1", 2026);
    assertThat(forms.cell("CC-1", Period.year(2026), "A2")).isEqualTo(1);
    assertThat(cc1(2026, 4, "B1")).as("counted on the case registered first").isZero();
    assertThat(cc1(2026, 4, "B2")).isEqualTo(1);
    assertThat(cc1(2026, 6, "A3")).as("another case is open").isZero();
    assertThat(cc1(2026, 7, "B1")).isEqualTo(1);
    assertThat(cc1(2026, 7, "A4")).isEqualTo(1);
  }

  @Test
  void aSealedRecordIsCountedAndShowsNobody() {
    UUID id =
        desk.saved(
            desk.aCase()
                .named("钱小军", 31)
                .effective("2026-01-10")
                .born("2008-06-15")
                .with(CORRECTION_CASE.MINOR_AT_OFFENCE, true)
                .with(CORRECTION_CASE.RECORD_SEALED, true)
                .with(CORRECTION_CASE.SEALED_BASIS, "《刑事诉讼法》第二百八十六条")
                .build(),
            Door.IMPORT);

    forms.holds("CC-1", 2026);
    assertThat(cc1(2026, 3, "A4")).isEqualTo(1);
    assertThat(desk.reader.title(desk.clerk, desk.types.correctionCase().code(), id))
        .doesNotContain("钱小军");
  }
}
