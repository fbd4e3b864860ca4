package cn.sifasuo.vault;

import static cn.sifasuo.vault.QuickVault.CLOCK;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.kernel.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A byte flipped in each 4 KiB page of everything a desk keeps: found, or provably without effect.
 * Files that are stored with records lie in the ledger itself. {@code -Dsifasuo.flips=all} looks at
 * every page, otherwise at a sample.
 */
class ByteFlipTest {

  private static final int PAGE = 4096;
  private static final boolean ALL = "all".equals(System.getProperty("sifasuo.flips"));
  private static final int SAMPLE = 15;

  @TempDir Path temp;
  private final Random random = new Random(7);
  private Path desk;
  private Path backup;

  @BeforeEach
  void aClosedDeskWithABackup() {
    desk = temp.resolve("desk");
    backup = temp.resolve("b.sfbackup");
    try (Vault vault = QuickVault.create(desk)) {
      for (int i = 0; i < 300; i++) {
        QuickVault.put(vault, "name" + i, ("content " + i + " ").repeat(120));
      }
      vault.backupTo(backup, Map.of("code", "990201101"), CLOCK);
    }
  }

  /** What happens to a flipped file. */
  private interface Use {
    /** True if the flip was noticed. */
    boolean noticed() throws IOException;
  }

  private static boolean refused(Runnable act) {
    try {
      act.run();
      return false;
    } catch (Failure e) {
      return true;
    }
  }

  /** Flips one bit somewhere in each page, one page after the other. */
  private void everyFlipIsNoticed(String what, Path file, int page, Use use) throws IOException {
    byte[] whole = Files.readAllBytes(file);
    int pages = (whole.length + page - 1) / page;
    int step = ALL ? 1 : Math.max(1, pages / SAMPLE);
    int flipped = 0;
    int noticed = 0;
    for (int p = 0; p < pages; p += step) {
      int at = Math.min(whole.length - 1, p * page + random.nextInt(page));
      byte[] damaged = whole.clone();
      damaged[at] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, damaged);
      flipped++;
      if (use.noticed()) {
        noticed++;
      }
      Files.write(file, whole);
    }
    System.out.printf(
        "byte flips in %s: %d of %d pages, noticed %.1f %%%n",
        what, flipped, pages, 100.0 * noticed / flipped);
    assertThat(noticed).as(what).isEqualTo(flipped);
  }

  @Test
  void inTheClosedLedger() throws IOException {
    everyFlipIsNoticed(
        "ledger",
        desk.resolve("ledger.mv.db"),
        PAGE,
        () -> refused(() -> QuickVault.open(desk).close()));
  }

  /**
   * At the latest when what was restored is opened with its key; or it hit the wrapping of the ZIP,
   * such as a time of day, and everything is restored whole.
   */
  @Test
  void inABackup() throws IOException {
    everyFlipIsNoticed(
        "backup",
        backup,
        PAGE,
        () -> refused(() -> Vault.checkBackup(backup)) || isNoticedWhenRestored());
  }

  private boolean isNoticedWhenRestored() throws IOException {
    try {
      return isRestoredWhole();
    } catch (Failure e) {
      return true;
    }
  }

  private boolean isRestoredWhole() throws IOException {
    Path restored = Files.createTempDirectory(temp, "restored").resolve("desk");
    Vault.restore(backup, restored);
    try (Vault vault = QuickVault.open(restored)) {
      return QuickVault.get(vault, "name299").isPresent() && vault.seal() == SealState.SOUND;
    }
  }

  /** The bytes of a backup that no digest covers are those of the ZIP around it. */
  @Test
  void inAnyByteAroundTheLedgerOfABackup() throws IOException {
    byte[] whole = Files.readAllBytes(backup);
    int harmless = 0;
    int flips = 0;
    for (int at = whole.length - 300; at < whole.length; at += ALL ? 1 : 10) {
      byte[] damaged = whole.clone();
      damaged[at] ^= 1;
      Files.write(backup, damaged);
      flips++;
      if (!refused(() -> Vault.checkBackup(backup))) {
        assertThat(isRestoredWhole()).isTrue();
        harmless++;
      }
    }
    System.out.printf(
        "byte flips in the directory of a backup: %d, noticed %d, restored whole all the same %d%n",
        flips, flips - harmless, harmless);
  }

  @Test
  void inEveryByteOfTheSlots() throws IOException {
    everyFlipIsNoticed(
        "slots", desk.resolve("slots.json"), 1, () -> refused(() -> QuickVault.open(desk).close()));
  }

  @Test
  void inEveryByteOfTheSeal() throws IOException {
    Path seal = desk.resolve("seal.json");
    byte[] ledger = Files.readAllBytes(desk.resolve("ledger.mv.db"));
    everyFlipIsNoticed(
        "seal",
        seal,
        1,
        () -> {
          try (Vault vault = QuickVault.open(desk)) {
            return vault.seal() != SealState.SOUND;
          } catch (Failure e) {
            return true;
          } finally {
            Files.write(desk.resolve("ledger.mv.db"), ledger);
          }
        });
  }
}
