package cn.sifasuo.statistics;

import static cn.sifasuo.vault.schema.Tables.DISPUTE_CASE;
import static cn.sifasuo.vault.schema.Tables.LEDGER_HISTORY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.kernel.Ids;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.security.AuditChain;
import cn.sifasuo.security.Role;
import cn.sifasuo.security.Session;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A closed form is counted once more from the ledger. */
class FrozenProofTest {

  private static final Period AUGUST = Period.month(2016, 8);
  private static final Session DIRECTOR =
      new Session("suozhang", "测试所长", Role.DIRECTOR, TestLedger.OFFICE.code());

  private final TestLedger ledger = new TestLedger();
  private final Clock clock =
      Clock.fixed(Instant.parse("2016-09-02T02:00:00Z"), ZoneOffset.ofHours(8));
  private UUID theCase = UUID.randomUUID();
  private UUID pending = UUID.randomUUID();

  @BeforeEach
  void augustIsClosed() {
    theCase = ledger.dispute(LocalDate.of(2016, 8, 3), r -> r.setInvolvedPersons(4));
    ledger.agreement(theCase, LocalDate.of(2016, 8, 3), "12345.67", a -> {});
    ledger.dispute(LocalDate.of(2016, 8, 31), r -> r.setOutcome("FAILED"));
    pending =
        ledger.dispute(
            LocalDate.of(2016, 8, 30),
            r -> {
              r.setConcludedOn(null);
              r.setOutcome(null);
              r.setState("IN_PROGRESS");
            });
    new CloseMonth(
            ledger.database,
            ledger.packages,
            ledger.checked,
            new AuditChain(clock),
            new Ids(clock),
            clock,
            TestLedger.OFFICE)
        .close(DIRECTOR, CloseRequest.of(AUGUST, "测试填表人", "测试负责人"));
  }

  @AfterEach
  void close() throws Exception {
    ledger.close();
  }

  private FrozenProof.Proof proof(FormPackages packages) {
    return proof(packages, "M1");
  }

  private FrozenProof.Proof proof(FormPackages packages, String form) {
    FrozenProof proof = new FrozenProof(packages, ledger.tally, TestLedger.OFFICE);
    return ledger.database.read(proof::prove).stream()
        .filter(p -> p.form().equals(form))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theSameLedgerGivesTheSameForm() {
    FrozenProof.Proof proof = proof(ledger.packages);
    assertThat(proof.verdict()).isEqualTo(FrozenProof.Verdict.SAME);
    assertThat(proof.form()).isEqualTo("M1");
    assertThat(proof.period()).isEqualTo(AUGUST);
    assertThat(proof.differences()).isEmpty();
  }

  @Test
  void anotherNumberIsADifferentForm() {
    change(9);
    FrozenProof.Proof proof = proof(ledger.packages);
    assertThat(proof.verdict()).isEqualTo(FrozenProof.Verdict.DIFFERENT);
    assertThat(proof.differences()).hasSize(1);
  }

  @Test
  void otherFactsUnderTheSameNumbersAreADifferentFormToo() {
    // one case loses what the other gains
    change(2);
    ledger.database.write(ctx ->
        ctx.update(DISPUTE_CASE)
            .set(DISPUTE_CASE.INVOLVED_PERSONS, DISPUTE_CASE.INVOLVED_PERSONS.plus(2))
            .where(DISPUTE_CASE.ID.ne(theCase))
            .execute());
    FrozenProof.Proof proof = proof(ledger.packages);
    assertThat(proof.verdict()).isEqualTo(FrozenProof.Verdict.DIFFERENT);
    assertThat(proof.differences()).isEmpty();
  }

  /** A dispute that was open when the month was closed was told to be a damage of the backup. */
  @Test
  void aCaseConcludedAfterTheMonthWasClosedIsNoDifference() {
    ledger.database.write(ctx ->
        ctx.update(DISPUTE_CASE)
            .set(DISPUTE_CASE.CONCLUDED_ON, LocalDate.of(2016, 9, 5))
            .set(DISPUTE_CASE.OUTCOME, "SUCCESS")
            .where(DISPUTE_CASE.ID.eq(pending))
            .execute());
    // nobody's act: somebody was at the file
    assertThat(proof(ledger.packages, "MF").verdict()).isEqualTo(FrozenProof.Verdict.DIFFERENT);

    ledger.database.write(ctx ->
        ctx.insertInto(LEDGER_HISTORY)
            .set(LEDGER_HISTORY.RECORD_TYPE, "dispute_case")
            .set(LEDGER_HISTORY.RECORD_ID, pending)
            .set(LEDGER_HISTORY.VERSION, 2)
            .set(LEDGER_HISTORY.ROOT_TYPE, "dispute_case")
            .set(LEDGER_HISTORY.ROOT_ID, pending)
            .set(LEDGER_HISTORY.AT_TIME, OffsetDateTime.now(clock).plusDays(3))
            .set(LEDGER_HISTORY.WHO, DIRECTOR.signIn())
            .set(LEDGER_HISTORY.ACT, "update")
            .set(LEDGER_HISTORY.AUDIT_SEQ, 1L)
            .set(LEDGER_HISTORY.SNAPSHOT, "{}")
            .execute());
    FrozenProof.Proof proof = proof(ledger.packages, "MF");
    assertThat(proof.verdict()).isEqualTo(FrozenProof.Verdict.CONTINUED);
    assertThat(proof.differences()).isEmpty();
  }

  @Test
  void aFormWhoseConditionsHaveChangedIsNotCountedAnew(@TempDir Path folder) throws Exception {
    Path form = Files.createDirectory(folder.resolve("M1"));
    for (Path file : Files.list(Path.of("reports/forms/M1")).toList()) {
      String text = Files.readString(file);
      Files.writeString(
          form.resolve(file.getFileName().toString()), text.replace("title = \"", "title = \"新"));
    }
    change(9);
    FrozenProof.Proof proof = proof(FormPackages.load(folder, ledger.views));
    assertThat(proof.verdict()).isEqualTo(FrozenProof.Verdict.REDEFINED);
  }

  private void change(int persons) {
    ledger.database.write(ctx ->
        ctx.update(DISPUTE_CASE)
            .set(DISPUTE_CASE.INVOLVED_PERSONS, persons)
            .where(DISPUTE_CASE.ID.eq(theCase))
            .execute());
  }
}
