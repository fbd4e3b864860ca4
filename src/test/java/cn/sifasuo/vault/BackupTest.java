package cn.sifasuo.vault;

import static cn.sifasuo.vault.QuickVault.CLOCK;
import static cn.sifasuo.vault.QuickVault.get;
import static cn.sifasuo.vault.QuickVault.put;
import static cn.sifasuo.vault.VaultAssertions.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {

  private static final Map<String, Object> ABOUT = Map.of("code", "990201101", "name", "青山镇司法所");

  @TempDir Path temp;
  private Path backup;
  private Path restored;
  private Vault vault;

  @BeforeEach
  void aVaultInUse() {
    backup = temp.resolve("备份 2026-11-23.sfbackup");
    restored = temp.resolve("restored");
    vault = QuickVault.create(temp.resolve("desk"));
    put(vault, "name", "青山镇司法所");
  }

  @AfterEach
  void close() {
    vault.close();
  }

  @Test
  void aRestoredBackupHoldsTheDayItWasMade() {
    BackupInfo made = vault.backupTo(backup, ABOUT, CLOCK);
    put(vault, "later", "not in it");

    assertThat(Vault.checkBackup(backup)).isEqualTo(made);
    assertThat(made.madeAt()).isEqualTo(CLOCK.instant());
    assertThat(made.about()).isEqualTo(ABOUT);
    assertThat(made.databaseId()).isEqualTo(vault.databaseId());
    assertThat(Vault.restore(backup, restored)).isEqualTo(made);
    try (Vault again = QuickVault.open(restored)) {
      assertThat(again.databaseId()).isEqualTo(vault.databaseId());
      assertThat(again.followsCrash()).isFalse();
      assertThat(get(again, "name")).hasValue("青山镇司法所");
      assertThat(get(again, "later")).isEmpty();
    }
  }

  @Test
  void peopleGoOnSavingMeanwhile() throws Exception {
    AtomicBoolean stop = new AtomicBoolean();
    int[] saved = {0};
    Thread clerk =
        new Thread(() -> {
          while (!stop.get()) {
            put(vault, "n" + saved[0], "x".repeat(500));
            saved[0]++;
          }
        });
    clerk.start();
    BackupInfo made = vault.backupTo(backup, ABOUT, CLOCK);
    stop.set(true);
    clerk.join();

    Vault.restore(backup, restored);
    try (Vault again = QuickVault.open(restored)) {
      int inBackup =
          again.transactions().read(db -> db.fetchCount(cn.sifasuo.vault.schema.Tables.SETTING));
      assertThat(inBackup).isBetween(1, saved[0] + 1);
      for (int i = 0; i < inBackup - 1; i++) {
        assertThat(get(again, "n" + i)).as("no gap").isPresent();
      }
    }
    assertThat(made.rows()).isPositive();
  }

  @Test
  void nothingIsLeftLyingAboutAndNothingOverwritten() throws IOException {
    Set<String> before = names(temp.resolve("desk"));
    vault.backupTo(backup, ABOUT, CLOCK);
    assertThat(names(temp.resolve("desk"))).isEqualTo(before);
    assertThat(names(temp)).containsExactlyInAnyOrder("desk", "备份 2026-11-23.sfbackup");

    assertThat(refused(() -> vault.backupTo(backup, ABOUT, CLOCK)).code()).isEqualTo("V-304");
    Path nowhere = temp.resolve("no folder").resolve("x");
    assertThat(refused(() -> vault.backupTo(nowhere, ABOUT, CLOCK)).code()).isEqualTo("V-305");
    assertThat(names(temp.resolve("desk"))).isEqualTo(before);
    assertThat(refused(() -> Vault.restore(backup, temp.resolve("desk"))).kind())
        .isEqualTo(cn.sifasuo.kernel.FailureKind.REFUSED);
  }

  @Test
  void itSaysWhatItIsAtAndStopsAtAnyStepLeavingNothing() throws IOException {
    Set<String> before = names(temp.resolve("desk"));
    for (BackupStep stop : BackupStep.values()) {
      assertThatThrownBy(() ->
              vault.backupTo(
                  backup,
                  ABOUT,
                  CLOCK,
                  step -> {
                    if (step == stop) {
                      throw new CancellationException();
                    }
                  }))
          .isInstanceOf(CancellationException.class);
      assertThat(names(temp)).containsExactly("desk");
      assertThat(names(temp.resolve("desk"))).isEqualTo(before);
    }
    List<BackupStep> steps = new ArrayList<>();
    vault.backupTo(backup, ABOUT, CLOCK, steps::add);
    assertThat(steps).containsExactly(BackupStep.values());
  }

  @Test
  void aDamagedBackupIsRefusedAndLeavesNothing() throws IOException {
    vault.backupTo(backup, ABOUT, CLOCK);
    byte[] whole = Files.readAllBytes(backup);
    for (int part = 0; part < 16; part++) {
      byte[] flipped = whole.clone();
      flipped[whole.length * part / 16] ^= 1;
      refuses(flipped);
      refuses(Arrays.copyOf(whole, whole.length * part / 16));
    }
    assertThat(refused(() -> Vault.checkBackup(temp.resolve("none"))).code()).isEqualTo("V-302");
  }

  @Test
  void aBackupIsKnownByItsBeginningWholeOrNot() throws IOException {
    vault.backupTo(backup, ABOUT, CLOCK);
    byte[] whole = Files.readAllBytes(backup);
    Path cut = Files.write(temp.resolve("cut"), Arrays.copyOf(whole, 50));
    Path shorter = Files.write(temp.resolve("shorter"), Arrays.copyOf(whole, 35));
    Path letter = Files.writeString(temp.resolve("letter"), "PK ".repeat(50));
    assertThat(Vault.looksLikeBackup(backup)).isTrue();
    assertThat(Vault.looksLikeBackup(cut)).isTrue();
    assertThat(Vault.looksLikeBackup(shorter)).isFalse();
    assertThat(Vault.looksLikeBackup(letter)).isFalse();
  }

  @Test
  void aForeignZipIsNoBackup() throws IOException {
    for (String[] entries :
        new String[][] {
          {"ledger.mv.db"},
          {"backup.json", "slots.json", "../ledger.mv.db"},
          {"backup.json", "slots.json", "ledger.mv.db", "more"},
          {"backup.json", "slots.json", "ledger.mv.db"}
        }) {
      Path file = temp.resolve("foreign.zip");
      try (OutputStream out = Files.newOutputStream(file);
          ZipOutputStream zip = new ZipOutputStream(out)) {
        for (String name : entries) {
          zip.putNextEntry(new ZipEntry(name));
          zip.write('{');
        }
      }
      refuses(Files.readAllBytes(file));
    }
  }

  private void refuses(byte[] bytes) throws IOException {
    Path damaged = temp.resolve("damaged");
    Files.write(damaged, bytes);
    assertThat(refused(() -> Vault.checkBackup(damaged)).code()).isEqualTo("V-301");
    assertThat(refused(() -> Vault.restore(damaged, restored)).code()).isEqualTo("V-301");
    assertThat(names(restored)).containsExactly("lock");
  }

  private static Set<String> names(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).collect(Collectors.toSet());
    }
  }
}
