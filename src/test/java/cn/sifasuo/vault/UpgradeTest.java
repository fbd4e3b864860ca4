package cn.sifasuo.vault;

import static cn.sifasuo.vault.VaultAssertions.refused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.kernel.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** bundle.md §5, "failed update": old or new, never between. */
class UpgradeTest {

  @TempDir Path temp;
  private Path folder;
  private Path ledger;
  private Path copy;
  private Path next;
  private String version = "";

  @BeforeEach
  void aVaultOfTheProgramBefore() throws IOException {
    folder = temp.resolve("desk");
    ledger = folder.resolve("ledger.mv.db");
    copy = folder.resolve("ledger-before-upgrade.mv.db");
    next = Files.createDirectory(temp.resolve("next"));
    Files.writeString(
        next.resolve("V900__next.sql"),
        "create table next_thing (id integer primary key); insert into next_thing values (7);");
    try (Vault vault = QuickVault.create(folder)) {
      QuickVault.put(vault, "before", "upgrade");
      version = vault.schemaVersion();
    }
  }

  @Test
  void aNewProgramBringsTheFileToItsSchema() {
    openedByTheNewProgram();

    assertThat(copy).doesNotExist();
    assertThat(refused(() -> QuickVault.open(folder)).code()).isEqualTo("V-109");
    assertThat(openedByTheNewProgram()).isEqualTo("900");
  }

  @Test
  void theWayBackIsABackupThatTheProgramBeforeRestores() {
    openedByTheNewProgram();

    Path before = folder.resolve("before-upgrade-" + version + ".sfbackup");
    Path back = temp.resolve("back");
    Vault.restore(before, back);
    try (Vault vault = QuickVault.open(back)) {
      assertThat(QuickVault.get(vault, "before")).hasValue("upgrade");
      assertThat(vault.seal()).isEqualTo(SealState.SOUND);
    }
  }

  @Test
  void aMigrationThatFailsLeavesTheOldFile() throws IOException {
    String before = Digest.of(ledger);
    Files.writeString(
        next.resolve("V901__broken.sql"), "create table half (id integer); drop table nothing;");

    assertThat(refused(this::openedByTheNewProgram).code()).isEqualTo("V-107");

    assertThat(Digest.of(ledger)).isEqualTo(before);
    assertThat(copy).doesNotExist();
    try (Vault vault = QuickVault.open(folder)) {
      assertThat(QuickVault.get(vault, "before")).hasValue("upgrade");
    }
  }

  @Test
  void aPowerCutInTheMiddleIsTakenBackAndThenDoneAgain() throws IOException {
    Files.copy(ledger, copy);
    QuickVault.breakSeal(folder);
    Files.write(ledger, new byte[8192]);

    assertThat(openedByTheNewProgram()).isEqualTo("900");
    assertThat(copy).doesNotExist();
  }

  @Test
  void aPowerCutAtTheVeryEndOnlyLeavesTheCopyToClearAway() throws IOException {
    Files.copy(ledger, copy);
    try (Vault vault = QuickVault.open(folder)) {
      assertThat(copy).doesNotExist();
      assertThat(QuickVault.get(vault, "before")).hasValue("upgrade");
    }
  }

  private String openedByTheNewProgram() {
    Schema schema = new Schema(List.of("classpath:db/migration", "filesystem:" + next));
    Opened opened =
        new VaultOpening(new VaultFolder(folder), QuickVault.SETTINGS, schema)
            .open(slots -> slots.open(QuickVault.SIGN_IN, QuickVault.password()));
    try (var lock = opened.lock();
        var key = opened.key()) {
      int found =
          opened
              .transactions()
              .read(db -> db.fetchSingle("select id from next_thing").get(0, Integer.class));
      opened.store().close();
      assertThat(found).isEqualTo(7);
      return opened.schemaVersion();
    }
  }
}
