package cn.sifasuo.vault;

import static cn.sifasuo.vault.VaultAssertions.refused;
import static cn.sifasuo.vault.schema.Tables.AUDIT_ENTRY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** bundle.md §5, "damaged or truncated database": refused, and the file left as it is. */
class DamagedVaultTest {

  @TempDir Path folder;
  private Path ledger;
  private Path seal;
  private byte[] whole;

  @BeforeEach
  void aClosedVault() throws IOException {
    ledger = folder.resolve("ledger.mv.db");
    seal = folder.resolve("seal.json");
    try (Vault vault = QuickVault.create(folder)) {
      for (int i = 0; i < 20; i++) {
        QuickVault.put(vault, "name" + i, "content ".repeat(100));
      }
      putAuditEntry(vault);
    }
    whole = Files.readAllBytes(ledger);
  }

  /** Every business change writes one, as its last act. */
  private static void putAuditEntry(Vault vault) {
    vault
        .transactions()
        .write(db ->
            db.insertInto(AUDIT_ENTRY)
                .set(AUDIT_ENTRY.SEQ, 1L)
                .set(AUDIT_ENTRY.AT_TIME, OffsetDateTime.now(QuickVault.CLOCK))
                .set(AUDIT_ENTRY.WHO, "zhang")
                .set(AUDIT_ENTRY.ACT, "save")
                .set(AUDIT_ENTRY.ENTITY, "setting")
                .set(AUDIT_ENTRY.ENTITY_ID, "name19")
                .set(AUDIT_ENTRY.DETAIL, "")
                .set(AUDIT_ENTRY.PREV_HASH, "0".repeat(64))
                .set(AUDIT_ENTRY.HASH, "1".repeat(64))
                .execute());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1 byte", "1 page", "half", "all but 1 page", "all"})
  void aTruncatedFileIsRefused(String cut) throws IOException {
    int lost =
        switch (cut) {
          case "1 byte" -> 1;
          case "1 page" -> 4096;
          case "half" -> whole.length / 2;
          case "all but 1 page" -> whole.length - 4096;
          default -> whole.length;
        };
    refuses(Arrays.copyOf(whole, whole.length - lost));
  }

  /** After a crash there is no length to compare: the probe and the counts have to find out. */
  @Test
  void aTruncatedFileWithABrokenSealIsRefusedOrHasLostNothing() throws IOException {
    for (int part = 1; part < 8; part++) {
      QuickVault.breakSeal(folder);
      byte[] damaged = Arrays.copyOf(whole, whole.length * part / 8);
      Files.write(ledger, damaged);
      try (Vault vault = QuickVault.open(folder)) {
        assertThat(QuickVault.get(vault, "name19")).isPresent(); // only slack was cut off
      } catch (Failure failure) {
        assertThat(failure.code()).isEqualTo("V-107");
        assertThat(Files.readAllBytes(ledger)).isEqualTo(damaged);
      }
    }
  }

  @Test
  void aFileOfOnePageIsRefusedWithoutAnySeal() throws IOException {
    Files.delete(seal);
    refuses(Arrays.copyOf(whole, 4096));
    refuses(new byte[0]);
  }

  @Test
  void aFlippedBitIsRefused() throws IOException {
    for (int at : new int[] {0, 4096, whole.length / 2, whole.length - 1}) {
      byte[] damaged = whole.clone();
      damaged[at] ^= 0x10;
      refuses(damaged);
    }
  }

  @Test
  void anotherVaultsFileIsRefusedEvenWithoutSeal(@TempDir Path other) throws IOException {
    QuickVault.create(other).close();
    Files.delete(seal);
    refuses(Files.readAllBytes(other.resolve("ledger.mv.db")));
  }

  @Test
  void aMissingLedgerIsDamageAndIsNotMadeAnew() throws IOException {
    Files.delete(ledger);

    assertThat(refused(() -> QuickVault.open(folder)).code()).isEqualTo("V-107");
    assertThat(refused(() -> QuickVault.create(folder)).code()).isEqualTo("V-110");
    assertThat(ledger).doesNotExist();
  }

  @Test
  void fewerRowsThanWereSealedIsDamage() throws IOException {
    VaultFolder files = new VaultFolder(folder);
    try (DataKey key =
        SlotFile.load(files.slots()).open(QuickVault.SIGN_IN, QuickVault.password())) {
      Seal was = KeptSeal.load(seal).orElseThrow().seal();
      Contents more = new Contents(Map.of("AUDIT_ENTRY", 3L), was.contents().auditHead());
      new Seal(was.databaseId(), 9, false, was.length(), "", was.schemaVersion(), more)
          .save(seal, key);
    }
    refuses(whole);
  }

  @Test
  void aMissingOrUnreadableSealIsNoReasonToRefuse() throws IOException {
    Files.delete(seal);
    try (Vault vault = QuickVault.open(folder)) {
      assertThat(vault.followsCrash()).isTrue();
      assertThat(vault.seal()).isEqualTo(SealState.MISSING);
      assertThat(QuickVault.get(vault, "name7")).isPresent();
    }
    Files.writeString(seal, "{");
    try (Vault vault = QuickVault.open(folder)) {
      assertThat(vault.seal()).isEqualTo(SealState.FOREIGN);
    }
    try (Vault vault = QuickVault.open(folder)) {
      assertThat(vault.followsCrash()).isFalse();
    }
  }

  private void refuses(byte[] damaged) throws IOException {
    Files.write(ledger, damaged);

    Failure failure = refused(() -> QuickVault.open(folder));

    assertThat(failure.code()).isEqualTo("V-107");
    assertThat(failure.kind()).isEqualTo(FailureKind.DAMAGED);
    assertThat(Files.readAllBytes(ledger)).isEqualTo(damaged);
    try (var files = Files.list(folder)) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .isSubsetOf("ledger.mv.db", "slots.json", "seal.json", "lock");
    }
  }
}
