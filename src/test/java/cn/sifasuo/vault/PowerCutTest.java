package cn.sifasuo.vault;

import static cn.sifasuo.vault.schema.Tables.SETTING;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FolderTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * bundle.md §3.2: a save that returned survives a power cut that leaves any part of what was not
 * forced to the disk, in any order and torn; {@code -Dsifasuo.cuts=N} for more of them.
 */
@Isolated
class PowerCutTest {

  private static final int CUTS = Integer.getInteger("sifasuo.cuts", 20);

  /** Saves between two cuts: the file grows with each, and every cut is a copy of it. */
  private static final int SAVES = 12;

  /** After so many cuts another desk begins, or the copies outgrow the memory. */
  private static final int CUTS_OF_A_DESK = 20;

  @TempDir Path folder;
  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
  private final Random random = new Random(CUTS);
  private final Semaphore allowed = new Semaphore(0);

  @BeforeEach
  void install() {
    PowerCutDisk.install();
  }

  @AfterEach
  void remove() {
    PowerCutDisk.remove();
  }

  /** What the cuts of a run left. */
  private record Left(int lost, int unopenable) {

    Left and(Left other) {
      return new Left(lost + other.lost, unopenable + other.unopenable);
    }
  }

  @Test
  void everyAcknowledgedSaveSurvivesThePowerCut() throws Exception {
    Left left = new Left(0, 0);
    for (int begun = 0; begun < CUTS; begun += CUTS_OF_A_DESK) {
      acknowledged.clear();
      int cuts = Math.min(CUTS_OF_A_DESK, CUTS - begun);
      Path home = folder.resolve("desk-" + begun);
      try (Vault vault = QuickVault.create(home)) {
        left = left.and(cutWhileSaving(vault, home, cuts));
      }
      assertThat(acknowledged).hasSizeGreaterThan(cuts);
    }
    System.out.printf("%d power cuts: %s%n", CUTS, left);
    assertThat(left).isEqualTo(new Left(0, 0));
  }

  /** The harness finds what it is there to find. */
  @Test
  void aDiskThatLiesAboutForcingLosesSaves() throws Exception {
    Path home = folder.resolve("lying");
    try (Vault vault = QuickVault.create(home)) {
      PowerCutDisk.lie();

      Left left = cutWhileSaving(vault, home, 5);

      assertThat(left.lost() + left.unopenable()).isPositive();
    }
  }

  /** Old or new, whole, at whatever step of a change of key the power goes. */
  @Test
  void aPowerCutWhileTheKeyIsChangedLeavesTheOldVaultOrTheNewOne() throws Exception {
    Path home = folder.resolve("desk");
    try (Vault vault = QuickVault.create(home)) {
      QuickVault.put(vault, "before", "content ".repeat(400));
    }
    List<Path> cuts = new ArrayList<>();
    try (RecoveryCode sheet = RecoveryCode.fresh()) {
      QuickVault.open(home)
          .rekey(
              new NewKey(
                  List.of(new NewKey.Keeper(QuickVault.SIGN_IN, QuickVault.password())),
                  sheet,
                  db ->
                      db.insertInto(SETTING)
                          .set(SETTING.NAME, "note")
                          .set(SETTING.CONTENT, "done")
                          .execute()),
              step -> cuts.add(cutAt(step, home)));
    }
    for (Path cut : cuts) {
      boolean isNew = cuts.indexOf(cut) >= RekeyStep.PUT_IN_PLACE.ordinal();
      try (Vault vault = QuickVault.open(cut)) {
        assertThat(QuickVault.get(vault, "before")).as("at %s", cut).isPresent();
        assertThat(QuickVault.get(vault, "note").isPresent())
            .as("note at %s", cut)
            .isEqualTo(isNew);
      }
    }
  }

  /** The folder without what H2 had written and not forced to the disk. */
  private Path cutAt(RekeyStep step, Path home) {
    Path found = RekeyTest.copy(home, folder.resolve("cut-" + step));
    Path made = Path.of("rekey-work", "ledger.mv.db");
    try {
      if (step.compareTo(RekeyStep.PROVE) >= 0) {
        boolean moved = step.compareTo(RekeyStep.LEDGER_IN_PLACE) >= 0;
        Files.write(
            found.resolve(moved ? Path.of("ledger.mv.db") : made),
            PowerCutDisk.cut(home.resolve(made).toString(), random));
      }
      if (step.compareTo(RekeyStep.LEDGER_IN_PLACE) < 0) {
        Files.write(
            found.resolve("ledger.mv.db"),
            PowerCutDisk.cut(home.resolve("ledger.mv.db").toString(), random));
      }
      return found;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private Left cutWhileSaving(Vault vault, Path home, int cuts) throws Exception {
    AtomicBoolean over = new AtomicBoolean();
    AtomicReference<@Nullable Throwable> failed = new AtomicReference<>();
    Thread clerk =
        new Thread(() -> {
          for (int i = 0; wait(over); i++) {
            QuickVault.put(vault, "n" + i, "content ".repeat(1 + i % 400));
            acknowledged.add("n" + i);
          }
        });
    clerk.setUncaughtExceptionHandler((t, e) -> failed.set(e));
    clerk.start();
    Left left = new Left(0, 0);
    for (int cut = 0; cut < cuts; cut++) {
      allowed.release(SAVES);
      TimeUnit.MICROSECONDS.sleep(random.nextInt(25_000));
      Path found = Files.createDirectories(folder.resolve("cut"));
      left = left.and(after(home, found));
      FolderTree.delete(found);
      PowerCutDisk.forget(found);
    }
    over.set(true);
    allowed.release();
    clerk.join();
    assertThat(failed.get()).isNull();
    allowed.drainPermits();
    return left;
  }

  /** For the next save that is wanted; false once none is. */
  private boolean wait(AtomicBoolean over) {
    allowed.acquireUninterruptibly();
    return !over.get();
  }

  /** The desk as it would be found if the power went now. */
  private Left after(Path home, Path found) throws IOException {
    Set<String> said = new HashSet<>(acknowledged);
    Path ledger = home.resolve("ledger.mv.db");
    Files.write(found.resolve("ledger.mv.db"), PowerCutDisk.cut(ledger.toString(), random));
    for (String beside : List.of("slots.json", "seal.json")) {
      if (Files.exists(home.resolve(beside))) {
        Files.copy(home.resolve(beside), found.resolve(beside));
      }
    }
    try (Vault vault = QuickVault.open(found)) {
      Set<String> there =
          vault
              .transactions()
              .read(db -> db.select(SETTING.NAME).from(SETTING).fetchSet(SETTING.NAME));
      said.removeAll(there);
      return new Left(said.size(), 0);
    } catch (Failure e) {
      return new Left(0, 1);
    }
  }
}
