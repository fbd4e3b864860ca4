package cn.sifasuo.statistics;

import static cn.sifasuo.vault.schema.Tables.COMMITTEE_MONTH;
import static cn.sifasuo.vault.schema.Tables.DISPUTE_CASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.Ids;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.security.AuditChain;
import cn.sifasuo.security.Role;
import cn.sifasuo.security.Session;
import cn.sifasuo.security.Witnesses;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Amending M1 marks M3 and MF, and what stands around them, when a fact moved in both. */
class StaleFormsTest {

  private static final Period AUGUST = Period.month(2016, 8);
  private static final Period SEPTEMBER = Period.month(2016, 9);
  private static final Period QUARTER = Period.quarter(2016, 3);
  private static final Session DIRECTOR =
      new Session("suozhang", "测试所长", Role.DIRECTOR, TestLedger.OFFICE.code());

  private final TestLedger ledger = new TestLedger();
  private final Clock clock =
      Clock.fixed(Instant.parse("2016-10-05T02:00:00Z"), ZoneOffset.ofHours(8));
  private final AuditChain audit = new AuditChain(clock);
  private final CloseMonth closeMonth =
      new CloseMonth(
          ledger.database,
          ledger.packages,
          ledger.checked,
          audit,
          new Ids(clock),
          clock,
          TestLedger.OFFICE);
  private final AmendForm amendForm =
      new AmendForm(
          ledger.database,
          ledger.packages,
          ledger.checked,
          audit,
          new Ids(clock),
          clock,
          TestLedger.OFFICE);
  private final StaleForms stale = new StaleForms(ledger.packages, ledger.tally, TestLedger.OFFICE);
  private UUID pending = UUID.randomUUID();
  private UUID inAugust = UUID.randomUUID();

  @BeforeEach
  void aQuarterIsClosed() {
    inAugust = ledger.dispute(LocalDate.of(2016, 8, 3), r -> r.setOutcome("FAILED"));
    ledger.dispute(LocalDate.of(2016, 9, 20), r -> r.setOutcome("FAILED"));
    pending =
        ledger.dispute(
            LocalDate.of(2016, 8, 20),
            r -> {
              r.setOutcome("PENDING");
              r.setConcludedOn(null);
            });
    ledger.committeeMonth("VILLAGE", LocalDate.of(2016, 8, 1), 3);
    closeMonth.close(DIRECTOR, CloseRequest.of(AUGUST, "甲", "乙"));
    closeMonth.close(DIRECTOR, CloseRequest.of(SEPTEMBER, "甲", "乙"));
    closeMonth.close(DIRECTOR, CloseRequest.of(QUARTER, "甲", "乙"));
  }

  @AfterEach
  void close() throws Exception {
    ledger.close();
  }

  private void reopen(String form, Period period) {
    amendForm.reopen(DIRECTOR, form, period, new Correction("漏登一件", "甲", "乙"));
  }

  private void amend(String form, Period period) {
    amendForm.amend(
        DIRECTOR,
        Witnesses.of(DIRECTOR),
        new CloseRequest(period, List.of(form), "甲", "乙", Map.of(), FactSource.local()));
  }

  private Staleness staleness(String form, Period period) {
    return ledger.database.read(ctx -> stale.of(ctx, form, period));
  }

  private void assertStale(String form, Period period, String... cells) {
    assertThat(staleness(form, period).moved())
        .as("%s %s", form, period.label())
        .filteredOn(d -> d.rowId().equals("total"))
        .extracting(CellDifference::cellId)
        .containsExactly(cells);
    assertThat(staleness(form, period).stale()).isTrue();
  }

  private void assertUpToDate(String form, Period period) {
    assertThat(staleness(form, period)).as("%s %s", form, period.label()).isEqualTo(Staleness.NONE);
  }

  private void change(Runnable act) {
    reopen("M1", AUGUST);
    act.run();
    amend("M1", AUGUST);
  }

  private void voidCase(UUID id) {
    ledger.database.<Integer>write(ctx ->
        ctx.update(DISPUTE_CASE)
            .set(DISPUTE_CASE.VOIDED, true)
            .where(DISPUTE_CASE.ID.eq(id))
            .execute());
  }

  @Test
  void amendingM1MarksM3AndMfWhenAFactMovedInBoth() {
    change(() -> voidCase(inAugust));
    assertStale("M3", AUGUST, "01");
    assertStale("MF", AUGUST, "01", "03");
    assertThat(staleness("M3", AUGUST).because())
        .containsExactly(new StaleForms.Correction("M1", AUGUST, 2));
    assertUpToDate("M1", AUGUST);
    assertUpToDate("MF", SEPTEMBER);
    assertUpToDate("M3", SEPTEMBER);
    // the quarter counts them too
    assertThat(staleness("M1", QUARTER).moved()).isNotEmpty();
    assertStale("MF", QUARTER, "02", "03");
  }

  @Test
  void amendingM1DoesNotMarkWhatDoesNotCountTheFact() {
    // difficulty is counted on M1 alone
    change(() ->
        ledger.database.<Integer>write(ctx ->
            ctx.update(DISPUTE_CASE)
                .set(DISPUTE_CASE.DIFFICULTY, "HARD")
                .where(DISPUTE_CASE.ID.eq(inAugust))
                .execute()));
    assertUpToDate("M3", AUGUST);
    assertUpToDate("MF", AUGUST);
    assertUpToDate("MF", QUARTER);
    assertThat(staleness("M1", QUARTER).stale()).isTrue();
  }

  @Test
  void amendingM1MarksOnlyM3WhenACommitteeReportMoved() {
    change(() ->
        ledger.database.<Integer>write(
            ctx -> ctx.update(COMMITTEE_MONTH).set(COMMITTEE_MONTH.PREVENTED, 5).execute()));
    assertStale("M3", AUGUST, "03");
    assertUpToDate("MF", AUGUST);
  }

  @Test
  void amendedItselfAFormIsStaleNoMore() {
    change(() -> voidCase(inAugust));
    for (String form : List.of("M3", "MF")) {
      reopen(form, AUGUST);
      amend(form, AUGUST);
      assertUpToDate(form, AUGUST);
    }
    assertThat(staleness("MF", QUARTER).because())
        .containsExactly(
            new StaleForms.Correction("M1", AUGUST, 2),
            new StaleForms.Correction("M3", AUGUST, 2),
            new StaleForms.Correction("MF", AUGUST, 2));
    assertUpToDate("M1", AUGUST);
  }

  @Test
  void anOpeningIsNotTakenBackWhileAnotherFormHasMovedUnnoticed() {
    reopen("M1", AUGUST);
    // a case that is not concluded is in no cell of M1
    ledger.database.<Integer>write(ctx ->
        ctx.update(DISPUTE_CASE)
            .set(DISPUTE_CASE.ACCEPTED_ON, LocalDate.of(2016, 7, 30))
            .where(DISPUTE_CASE.ID.eq(pending))
            .execute());
    assertThatThrownBy(() -> amendForm.withdraw(DIRECTOR, "M1", AUGUST))
        .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.code()).isEqualTo("S-315"));
    reopen("MF", AUGUST);
    amend("MF", AUGUST);
    amendForm.withdraw(DIRECTOR, "M1", AUGUST);
    assertUpToDate("MF", AUGUST);
    assertUpToDate("M1", AUGUST);
    assertUpToDate("MF", QUARTER);
  }

  @Test
  void theStandingOfAPeriodSaysIt() {
    change(() -> voidCase(inAugust));
    PeriodStates states =
        new PeriodStates(
            ledger.packages,
            ledger.tally,
            cn.sifasuo.law.WorkCalendar.announced(),
            clock,
            TestLedger.OFFICE);
    Map<String, FormStanding> standings =
        ledger.database.read(ctx -> states.standings(ctx, AUGUST));
    assertThat(standings.get("M1").staleBecause()).isEmpty();
    assertThat(standings.get("M3").staleBecause()).hasSize(1);
    assertThat(standings.get("MF").staleBecause()).hasSize(1);
  }
}
