package cn.sifasuo.vault;

import static cn.sifasuo.vault.VaultAssertions.refused;
import static cn.sifasuo.vault.schema.Tables.SETTING;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.kernel.Digest;
import cn.sifasuo.kernel.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** bundle.md §5, "staff member leaves": the old key fails on the new file; old or new, whole. */
class RekeyTest {

  private static final String NOTE = "note";

  @TempDir Path temp;
  private Path folder;
  private RecoveryCode oldSheet;

  @BeforeEach
  void aDeskOfTwoWithASheet() {
    folder = temp.resolve("desk");
    try (Vault vault = QuickVault.create(folder)) {
      QuickVault.put(vault, "office.name", "青山镇司法所");
      vault.slots().addSlot("li", other());
      oldSheet = vault.slots().addRecoverySlot();
    }
  }

  @Test
  void everyRowIsThereUnderTheNewKeyAndTheActWithIt() {
    RecoveryCode sheet = RecoveryCode.fresh();

    rekeyed(sheet, step -> {});

    try (Vault vault = QuickVault.open(folder)) {
      assertThat(QuickVault.get(vault, "office.name")).hasValue("青山镇司法所");
      assertThat(QuickVault.get(vault, NOTE)).hasValue("done");
      assertThat(vault.followsCrash()).isFalse();
      QuickVault.put(vault, "after", "it goes on");
    }
    try (Vault vault = Vault.open(folder, sheet, QuickVault.SETTINGS)) {
      assertThat(QuickVault.get(vault, "after")).hasValue("it goes on");
    }
    assertThat(folder.resolve("rekey-work")).doesNotExist();
  }

  @Test
  void whoDidNotGiveTheirPasswordAndTheOldSheetOpenNothing() {
    rekeyed(RecoveryCode.fresh(), step -> {});

    assertThat(Vault.signIns(folder)).containsExactly(QuickVault.SIGN_IN);
    assertThat(refused(() -> Vault.open(folder, "li", other(), QuickVault.SETTINGS)).code())
        .isEqualTo("V-103");
    assertThat(refused(() -> Vault.open(folder, oldSheet, QuickVault.SETTINGS)).code())
        .isEqualTo("V-104");
  }

  /** A thief who has the old slots, and a password with them, has the old data key. */
  @Test
  void theOldKeyDoesNotOpenTheNewFile() throws IOException {
    Path slots = folder.resolve("slots.json");
    Path kept = Files.copy(slots, temp.resolve("stolen-slots.json"));
    rekeyed(RecoveryCode.fresh(), step -> {});

    Files.copy(kept, slots, java.nio.file.StandardCopyOption.REPLACE_EXISTING);

    assertThat(refused(() -> QuickVault.open(folder)).code()).isEqualTo("V-107");
  }

  @Test
  void twoPeopleKeepTheirPasswords() {
    try (RecoveryCode sheet = RecoveryCode.fresh()) {
      QuickVault.open(folder)
          .rekey(
              new NewKey(
                  List.of(keeper(), new NewKey.Keeper("li", other())), sheet, RekeyTest::note),
              step -> {});
    }
    try (Vault vault = Vault.open(folder, "li", other(), QuickVault.SETTINGS)) {
      assertThat(QuickVault.get(vault, NOTE)).hasValue("done");
    }
  }

  /** What lies on the disk if the program is killed as a step begins, for every step. */
  @Test
  void aKillAtAnyStepLeavesTheOldVaultOrTheNewOne() throws IOException {
    Map<RekeyStep, Path> killed = new EnumMap<>(RekeyStep.class);
    RecoveryCode sheet = RecoveryCode.fresh();
    rekeyed(sheet, step -> killed.put(step, copy(folder, temp.resolve("killed-" + step))));

    assertThat(killed).containsOnlyKeys(RekeyStep.values());
    for (var one : killed.entrySet()) {
      boolean isNew = one.getKey().compareTo(RekeyStep.PUT_IN_PLACE) >= 0;
      assertThat(Vault.signIns(one.getValue()))
          .as("people after a kill at %s", one.getKey())
          .hasSize(isNew ? 1 : 2);
      try (Vault vault = QuickVault.open(one.getValue())) {
        assertThat(QuickVault.get(vault, "office.name")).hasValue("青山镇司法所");
        assertThat(QuickVault.get(vault, NOTE))
            .as("note after a kill at %s", one.getKey())
            .isEqualTo(isNew ? Optional.of("done") : Optional.empty());
      }
      try (Vault vault =
          Vault.open(one.getValue(), isNew ? sheet : oldSheet, QuickVault.SETTINGS)) {
        assertThat(vault.followsCrash()).isFalse();
      }
      assertThat(one.getValue().resolve("rekey-work")).doesNotExist();
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = RekeyStep.class,
      names = {"ENCRYPT", "NOTE", "PROVE", "WRITE_SLOTS"})
  void whatFailsLeavesTheOldFilesByteForByte(RekeyStep at) throws IOException {
    Vault vault = QuickVault.open(folder);
    RecoveryCode sheet = RecoveryCode.fresh();

    Failure failure =
        refused(() ->
            vault.rekey(
                new NewKey(List.of(keeper()), sheet, RekeyTest::note),
                step -> {
                  if (step == at) {
                    throw VaultFailures.cannotWrite("disk full", null);
                  }
                }));

    assertThat(failure.code()).isEqualTo("V-202");
    assertThat(folder.resolve("rekey-work")).doesNotExist();
    Seal sealed = KeptSeal.load(folder.resolve("seal.json")).orElseThrow().seal();
    assertThat(Digest.of(folder.resolve("ledger.mv.db"))).isEqualTo(sealed.sha256());
    assertThat(Vault.signIns(folder)).hasSize(2);
    try (Vault again = QuickVault.open(folder)) {
      assertThat(QuickVault.get(again, NOTE)).isEmpty();
    }
  }

  @Test
  void withoutRoomForTheNewFilesTheOldKeyStays() {
    VaultSettings crowded =
        new VaultSettings(
            QuickVault.SETTINGS.staff(), QuickVault.SETTINGS.recovery(), Long.MAX_VALUE / 2);
    // opens without a write, as no upgrade is due
    Vault vault = Vault.open(folder, QuickVault.SIGN_IN, QuickVault.password(), crowded);

    assertThat(
            refused(() ->
                    vault.rekey(
                        new NewKey(List.of(keeper()), RecoveryCode.fresh(), RekeyTest::note),
                        step -> {}))
                .code())
        .isEqualTo("V-201");

    try (Vault again = QuickVault.open(folder)) {
      assertThat(QuickVault.get(again, "office.name")).isPresent();
    }
  }

  @Test
  void aClosedVaultIsNotRekeyed() {
    Vault vault = QuickVault.open(folder);
    vault.close();

    assertThat(
            refused(() ->
                    vault.rekey(
                        new NewKey(List.of(keeper()), RecoveryCode.fresh(), RekeyTest::note),
                        step -> {}))
                .code())
        .isEqualTo("V-204");
  }

  private void rekeyed(RecoveryCode sheet, Consumer<RekeyStep> begun) {
    QuickVault.open(folder).rekey(new NewKey(List.of(keeper()), sheet, RekeyTest::note), begun);
  }

  private static NewKey.Keeper keeper() {
    return new NewKey.Keeper(QuickVault.SIGN_IN, QuickVault.password());
  }

  private static char[] other() {
    return "晚来天欲雪 2026".toCharArray();
  }

  private static void note(DSLContext db) {
    db.insertInto(SETTING).set(SETTING.NAME, NOTE).set(SETTING.CONTENT, "done").execute();
  }

  static Path copy(Path from, Path to) {
    try (var all = Files.walk(from)) {
      for (Path one : all.toList()) {
        Path target = to.resolve(from.relativize(one).toString());
        if (Files.isDirectory(one)) {
          Files.createDirectories(target);
        } else {
          Files.copy(one, target);
        }
      }
      return to;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
