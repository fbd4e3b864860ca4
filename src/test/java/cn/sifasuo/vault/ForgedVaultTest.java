package cn.sifasuo.vault;

import static cn.sifasuo.vault.QuickVault.CLOCK;
import static cn.sifasuo.vault.QuickVault.put;
import static cn.sifasuo.vault.VaultAssertions.refused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.kernel.Digest;
import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Somebody who can write to the disk, but has no password, exchanges files or parts of files and
 * puts every digest right again.
 */
class ForgedVaultTest {

  private static final int PAGE = 4096;

  @TempDir Path temp;
  private Path desk;
  private Path ledger;
  private Path seal;

  @BeforeEach
  void aDeskOfTwoDays() throws IOException {
    desk = temp.resolve("desk");
    ledger = desk.resolve("ledger.mv.db");
    seal = desk.resolve("seal.json");
    try (Vault vault = QuickVault.create(desk)) {
      for (int i = 0; i < 40; i++) {
        put(vault, "name" + i, "monday ".repeat(80));
      }
    }
    copy(desk, temp.resolve("monday"));
    try (Vault vault = QuickVault.open(desk)) {
      for (int i = 40; i < 80; i++) {
        put(vault, "name" + i, "tuesday ".repeat(80));
      }
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    for (String name : List.of("ledger.mv.db", "slots.json", "seal.json")) {
      Files.write(to.resolve(name), Files.readAllBytes(from.resolve(name)));
    }
  }

  /** Makes the seal say what the ledger now is, as far as that goes without the key. */
  private void editSeal(Map<String, Object> changes) throws IOException {
    Map<String, Object> stated = Json.readObject(Files.readString(seal));
    stated.putAll(changes);
    Files.writeString(seal, Json.write(stated));
  }

  private void fitSealToLedger() throws IOException {
    editSeal(Map.of("sha256", Digest.of(ledger), "length", Files.size(ledger)));
  }

  @Test
  void anEditedSealIsNotBelieved() throws IOException {
    editSeal(Map.of("round", 99));
    try (Vault vault = QuickVault.open(desk)) {
      assertThat(vault.seal()).isEqualTo(SealState.FOREIGN);
      assertThat(vault.followsCrash()).isTrue();
    }
    try (Vault vault = QuickVault.open(desk)) {
      assertThat(vault.seal()).isEqualTo(SealState.SOUND);
    }
  }

  @Test
  void aSealWithoutTagIsNotBelievedOfALedgerOfToday() throws IOException {
    Map<String, Object> stated = Json.readObject(Files.readString(seal));
    stated.remove("tag");
    Files.writeString(seal, Json.write(stated));
    try (Vault vault = QuickVault.open(desk)) {
      assertThat(vault.seal()).isEqualTo(SealState.FOREIGN);
    }
  }

  @Test
  void theSealOfAnotherDeskIsNotBelieved() throws IOException {
    QuickVault.create(temp.resolve("other")).close();
    Files.write(seal, Files.readAllBytes(temp.resolve("other").resolve("seal.json")));
    try (Vault vault = QuickVault.open(desk)) {
      assertThat(vault.seal()).isEqualTo(SealState.FOREIGN);
    }
  }

  /** The same key deciphers a page of yesterday in its place: nothing in H2 notices. */
  @Test
  void pagesOfYesterdayInTheLedgerOfTodayAreFoundWhateverTheSealIsMadeToSay() throws IOException {
    byte[] today = Files.readAllBytes(ledger);
    byte[] monday = Files.readAllBytes(temp.resolve("monday").resolve("ledger.mv.db"));
    byte[] tuesdaysSeal = Files.readAllBytes(seal);
    int pages = Math.min(today.length, monday.length) / PAGE;
    for (int page = 2; page < pages; page += Math.max(1, pages / 8)) {
      byte[] spliced = today.clone();
      System.arraycopy(monday, page * PAGE, spliced, page * PAGE, PAGE);
      Files.write(ledger, spliced);
      Files.write(seal, tuesdaysSeal);
      if (Arrays.equals(spliced, today)) {
        continue;
      }
      assertThat(refused(() -> QuickVault.open(desk)).code()).isEqualTo("V-107");
      fitSealToLedger();
      try (Vault vault = QuickVault.open(desk)) {
        assertThat(vault.seal()).isEqualTo(SealState.FOREIGN);
      } catch (Failure failure) {
        assertThat(failure.code()).isEqualTo("V-107");
        assertThat(Files.readAllBytes(ledger)).isEqualTo(spliced);
      }
    }
  }

  @Test
  void withoutSealEverythingIsReadBeforeAnythingIsWritten() throws IOException {
    byte[] damaged = Files.readAllBytes(ledger);
    for (int at = damaged.length / 2; at < damaged.length; at++) {
      damaged[at] = 0;
    }
    Files.write(ledger, damaged);
    Files.delete(seal);
    assertThat(refused(() -> QuickVault.open(desk)).code()).isEqualTo("V-107");
    assertThat(Files.readAllBytes(ledger)).isEqualTo(damaged);
    assertThat(seal).doesNotExist();
  }

  @Test
  void theNumberOfTheSealOnlyGrowsSoThatYesterdaysSetIsLess() throws IOException {
    long known;
    try (Vault vault = QuickVault.open(desk)) {
      known = vault.round();
    }
    try (Vault vault = QuickVault.open(desk)) {
      assertThat(vault.round()).isEqualTo(known + 2); // closed once, opened once
    }
    copy(temp.resolve("monday"), desk);
    try (Vault vault = QuickVault.open(desk)) {
      assertThat(vault.seal()).isEqualTo(SealState.SOUND); // each file by itself is whole
      assertThat(vault.round()).isLessThan(known);
    }
  }

  @Test
  void aRestoredVaultSaysWhatItWasMadeOfUntilItWasClosed() {
    Path backup = temp.resolve("b.sfbackup");
    BackupInfo made;
    try (Vault vault = QuickVault.open(desk)) {
      assertThat(vault.restoredFrom()).isEmpty();
      made = vault.backupTo(backup, Map.of(), CLOCK);
      assertThat(vault.provenHead(backup)).isEqualTo(made);
    }
    Path restored = temp.resolve("restored");
    Vault.restore(backup, restored);
    try (Vault vault = QuickVault.open(restored)) {
      assertThat(vault.restoredFrom()).hasValue(made);
      assertThat(vault.seal()).isEqualTo(SealState.SOUND);
    }
    try (Vault vault = QuickVault.open(restored)) {
      assertThat(vault.restoredFrom()).isEmpty();
    }
  }

  /** A backup put together of two: every digest in it is right. */
  @Test
  void aBackupOfMixedPartsIsFoundWhenSomebodySignsIn() throws IOException {
    Path monday = temp.resolve("monday.sfbackup");
    Path tuesday = temp.resolve("tuesday.sfbackup");
    try (Vault vault = QuickVault.open(desk)) {
      vault.backupTo(monday, Map.of(), CLOCK);
      vault.slots().addSlot("qian", "another 2026".toCharArray());
      put(vault, "later", "tuesday");
      vault.backupTo(tuesday, Map.of(), CLOCK);
    }
    byte[] slots = part(tuesday, "slots.json");
    Map<String, Object> head =
        Json.readObject(new String(part(monday, "backup.json"), StandardCharsets.UTF_8));
    head.put("slotsSha256", Digest.of(slots));
    Path mixed = temp.resolve("mixed.sfbackup");
    pack(mixed, head, slots, part(monday, "ledger.mv.db"));

    Vault.checkBackup(mixed); // nobody without a key can tell
    try (Vault vault = QuickVault.open(desk)) {
      assertThat(refused(() -> vault.provenHead(mixed)).code()).isEqualTo("V-309");
    }
    Path restored = temp.resolve("restored");
    Vault.restore(mixed, restored);
    assertThat(refused(() -> QuickVault.open(restored)).code()).isEqualTo("V-308");

    head.remove("tag"); // as a program before tags would have written it
    pack(mixed, head, slots, part(monday, "ledger.mv.db"));
    Vault.restore(mixed, temp.resolve("untagged"));
    assertThat(refused(() -> QuickVault.open(temp.resolve("untagged"))).code()).isEqualTo("V-308");
  }

  @Test
  void slotsExchangedAfterARestoreAreFound() throws IOException {
    Path backup = temp.resolve("b.sfbackup");
    try (Vault vault = QuickVault.open(desk)) {
      vault.backupTo(backup, Map.of(), CLOCK);
      vault.slots().addSlot("qian", "another 2026".toCharArray());
    }
    Path restored = temp.resolve("restored");
    Vault.restore(backup, restored);
    Files.write(restored.resolve("slots.json"), Files.readAllBytes(desk.resolve("slots.json")));
    assertThat(refused(() -> QuickVault.open(restored)).code()).isEqualTo("V-308");
  }

  @Test
  void theHeadOfABackupLaidBesideALedgerExplainsNothing() throws IOException {
    Path backup = temp.resolve("b.sfbackup");
    try (Vault vault = QuickVault.open(desk)) {
      vault.backupTo(backup, Map.of(), CLOCK);
    }
    Files.write(desk.resolve("restored.json"), part(backup, "backup.json"));
    assertThat(refused(() -> QuickVault.open(desk)).code()).isEqualTo("V-308");
  }

  private static byte[] part(Path backup, String name) throws IOException {
    try (ZipFile zip = new ZipFile(backup.toFile());
        var in = zip.getInputStream(zip.getEntry(name))) {
      return in.readAllBytes();
    }
  }

  private static void pack(Path file, Map<String, Object> head, byte[] slots, byte[] ledger)
      throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setLevel(Deflater.NO_COMPRESSION);
      zip.putNextEntry(new ZipEntry("backup.json"));
      zip.write(Json.write(head).getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("slots.json"));
      zip.write(slots);
      zip.putNextEntry(new ZipEntry("ledger.mv.db"));
      zip.write(ledger);
    }
  }
}
