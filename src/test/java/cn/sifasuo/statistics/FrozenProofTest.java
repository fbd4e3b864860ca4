package cn.sifasuo.statistics;

import static cn.sifasuo.vault.schema.Tables.DISPUTE_CASE;
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

  @BeforeEach
  void augustIsClosed() {
    theCase = ledger.dispute(LocalDate.of(2016, 8, 3), r -> r.setInvolvedPersons(4));
    ledger.agreement(theCase, LocalDate.of(2016, 8, 3), "12345.67", a -> {});
    ledger.dispute(LocalDate.of(2016, 8, 31), r -> r.setOutcome("FAILED"));
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
    FrozenProof proof = new FrozenProof(packages, ledger.tally, TestLedger.OFFICE);
    return ledger.database.read(proof::prove).getFirst();
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
