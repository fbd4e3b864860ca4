package cn.sifasuo.county;

import static cn.sifasuo.county.TwoDesks.AUGUST;
import static cn.sifasuo.vault.schema.Tables.AUDIT_ENTRY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.exchange.Outbox;
import cn.sifasuo.exchange.Receipt;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.statistics.PeriodState;
import cn.sifasuo.vault.QuickVault;
import cn.sifasuo.vault.Vault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A township's computer broke after September was accepted, and its vault came back as it was
 * before: its books are older than the county's.
 */
class RestoredDeskTest {

  private static final Period JULY = Period.month(2016, 7);
  private static final Period SEPTEMBER = Period.month(2016, 9);

  @TempDir private Path folder;
  private TwoDesks desks;
  private TwoDesks.County county;
  private Path backup;
  private Vault vault;
  private TwoDesks.Township township;

  @BeforeEach
  void augustIsDelivered() {
    desks = new TwoDesks(folder);
    county = desks.county;
    backup = folder.resolve("desk.sfbackup");
    vault = QuickVault.create(folder.resolve("vault"));
    township = desks.townshipOn(vault.transactions(), "before");
    desks.enrol(township);
    township.cases(AUGUST, 5, 2);
    township.close(AUGUST);
    assertThat(desks.deliver(township, AUGUST).nextSeq()).isEqualTo(2);
  }

  @AfterEach
  void close() throws Exception {
    vault.close();
    desks.close();
  }

  private void backUp() {
    vault.backupTo(backup, java.util.Map.of(), TwoDesks.CLOCK);
  }

  private Receipt septemberIsDelivered() {
    Receipt receipt = desks.deliver(township, SEPTEMBER);
    assertThat(receipt.status()).isEqualTo(Receipt.Status.ACCEPTED);
    assertThat(receipt.nextSeq()).isEqualTo(3);
    return receipt;
  }

  private void septemberIsClosed(int successful) {
    township.cases(SEPTEMBER, successful, 0);
    township.close(SEPTEMBER);
  }

  /** The computer is gone, and with it its outbox; another one gets the backup. */
  private void restore() {
    vault.close();
    Vault.restore(backup, folder.resolve("restored"));
    vault = QuickVault.open(folder.resolve("restored"));
    township = desks.townshipOn(vault.transactions(), "after");
  }

  /** Hands over on a new stick and takes the answer in. */
  private Receipt deliver(Period period) throws Exception {
    Outbox.Sealed sealed = township.sealPeriod.seal(township.session, period);
    Path stick = Files.createTempDirectory(folder, "stick");
    Path file = township.outbox.handOver(township.session, sealed, stick);
    Inbox.Answer answer = county.inbox.receive(county.session, file);
    return township.receipts.install(township.session, answer.receiptFile());
  }

  private PeriodState state(Period period) {
    return township.database.read(ctx -> township.states.state(ctx, "M1", period));
  }

  private List<String> adopted() {
    return township.database.read(ctx ->
        ctx.selectFrom(AUDIT_ENTRY)
            .where(AUDIT_ENTRY.ACT.eq("adopt-sequence"))
            .fetch(r -> r.getEntityId() + " " + r.getDetail()));
  }

  private int cases(Period period) {
    return county
        .rollUp
        .compute(county.session, "M1", period)
        .form()
        .cell("01")
        .orElseThrow()
        .raw()
        .intValueExact();
  }

  @Test
  void itGoesOnFromWhereTheCountyStandsAndItsNextBundleIsAccepted() throws Exception {
    backUp();
    septemberIsClosed(3);
    Receipt last = septemberIsDelivered();
    restore();
    assertThat(state(AUGUST)).isEqualTo(PeriodState.ACCEPTED);
    assertThat(adopted()).isEmpty();
    String before = county.digest();

    township.cases(JULY, 4, 0);
    township.close(JULY);
    Receipt replayed = deliver(JULY);

    assertThat(replayed.status()).isEqualTo(Receipt.Status.REPLAYED);
    assertThat(replayed.seq()).isEqualTo(2);
    assertThat(replayed.nextSeq()).isEqualTo(3);
    assertThat(replayed.headHash()).isEqualTo(last.manifestHash());
    assertThat(county.digest()).isEqualTo(before);
    assertThat(state(JULY)).isEqualTo(PeriodState.RETURNED);
    assertThat(adopted()).containsExactly("3 " + last.manifestHash());

    Receipt accepted = deliver(JULY);

    assertThat(accepted.status()).isEqualTo(Receipt.Status.ACCEPTED);
    assertThat(accepted.seq()).isEqualTo(3);
    assertThat(state(JULY)).isEqualTo(PeriodState.ACCEPTED);
    assertThat(cases(JULY)).isEqualTo(4);
    assertThat(adopted()).hasSize(1);
    assertThat(township.database.<Optional<Long>>read(township.audit::firstBroken)).isEmpty();
  }

  @Test
  void aFormFrozenBeforeTheBackupIsKnownToTheCountyByItsContent() throws Exception {
    septemberIsClosed(3);
    backUp();
    septemberIsDelivered();
    restore();
    assertThat(state(SEPTEMBER)).isEqualTo(PeriodState.CLOSED);
    String before = county.digest();

    Receipt receipt = deliver(SEPTEMBER);

    assertThat(receipt.status()).isEqualTo(Receipt.Status.DUPLICATE);
    assertThat(county.digest()).isEqualTo(before);
    assertThat(state(SEPTEMBER)).isEqualTo(PeriodState.ACCEPTED);
    township.cases(JULY, 4, 0);
    township.close(JULY);
    assertThat(deliver(JULY))
        .satisfies(r -> assertThat(r.status()).isEqualTo(Receipt.Status.ACCEPTED))
        .satisfies(r -> assertThat(r.seq()).isEqualTo(3));
  }

  @Test
  void aBundleSealedBeforeTheBackupButLostWithTheComputerIsSentAnew() throws Exception {
    septemberIsClosed(3);
    township.sealPeriod.seal(township.session, SEPTEMBER);
    backUp();
    septemberIsDelivered();
    restore();
    assertThat(state(SEPTEMBER)).isEqualTo(PeriodState.SEALED);

    assertThat(deliver(SEPTEMBER).status()).isEqualTo(Receipt.Status.DUPLICATE);

    assertThat(state(SEPTEMBER)).isEqualTo(PeriodState.ACCEPTED);
    assertThat(adopted()).as("its books had the number").isEmpty();
  }

  @Test
  void aMonthEnteredAndClosedAgainBecomesTheNextRevision() throws Exception {
    backUp();
    septemberIsClosed(3);
    septemberIsDelivered();
    restore();
    septemberIsClosed(4);
    assertThat(deliver(SEPTEMBER).status()).isEqualTo(Receipt.Status.REPLAYED);

    Receipt returned = deliver(SEPTEMBER);
    assertThat(returned.status()).isEqualTo(Receipt.Status.REJECTED);
    assertThat(returned.problems())
        .containsExactly(
            new Receipt.Remark("", "M1", "revision"),
            new Receipt.Remark("", "M3", "revision"),
            new Receipt.Remark("", "MF", "revision"));
    assertThat(cases(SEPTEMBER)).isEqualTo(3);

    // nothing has changed since it was closed again: it is frozen again because it was given back
    township.amend(SEPTEMBER, "M1");
    township.amend(SEPTEMBER, "M3");
    township.amend(SEPTEMBER, "MF");
    Receipt accepted = deliver(SEPTEMBER);

    assertThat(accepted.status()).isEqualTo(Receipt.Status.ACCEPTED);
    assertThat(accepted.seq()).isEqualTo(3);
    assertThat(cases(SEPTEMBER)).isEqualTo(4);
    assertThat(state(SEPTEMBER)).isEqualTo(PeriodState.ACCEPTED);
  }

  @Test
  void aReceiptOlderThanWhatIsKnownTakesNothingBack() throws Exception {
    township.sealPeriod.nothingToSend(AUGUST).orElseThrow();
    Path oldReceipt;
    try (var files = Files.list(folder.resolve("990100").resolve("receipts"))) {
      oldReceipt = files.findFirst().orElseThrow();
    }
    backUp();
    septemberIsClosed(3);
    septemberIsDelivered();
    restore();
    township.cases(JULY, 4, 0);
    township.close(JULY);
    deliver(JULY);
    Outbox.Sealed sealed = township.sealPeriod.seal(township.session, JULY);

    township.receipts.install(township.session, oldReceipt);

    assertThat(township.outbox.find(sealed.bundleId()).orElseThrow().status())
        .isEqualTo(Outbox.Status.SEALED);
    assertThat(deliver(JULY).status()).isEqualTo(Receipt.Status.ACCEPTED);
  }
}
