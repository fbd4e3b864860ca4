package cn.sifasuo.vault;

import static cn.sifasuo.vault.VaultAssertions.refused;
import static cn.sifasuo.vault.schema.Tables.SETTING;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** bundle.md §3.2: a save that returned is there after kill -9, and the vault opens. */
class KilledVaultTest {

  private static final int ROUNDS = 3;
  private static final int SAVES = 100;

  @TempDir Path folder;
  private final Set<String> acknowledged = new HashSet<>();

  @Test
  void everyAcknowledgedSaveSurvivesTheKill() throws Exception {
    QuickVault.create(folder).close();
    Random random = new Random();
    for (int round = 0; round < ROUNDS; round++) {
      killAfter(round, 5 + random.nextInt(SAVES - 10));
      if (round == ROUNDS - 1) {
        Files.delete(folder.resolve("seal.json")); // a lost seal must not lose the vault
      }
      try (Vault vault = QuickVault.open(folder)) {
        assertThat(vault.followsCrash()).isTrue();
        assertThat(saved(vault)).containsAll(acknowledged);
      }
    }
  }

  private void killAfter(int round, int saves) throws IOException, InterruptedException {
    try (KillableChild child =
        KillableChild.start(
            VaultChild.class, folder.toString(), String.valueOf(round), String.valueOf(SAVES))) {
      assertThat(child.hear()).isEqualTo("ready");
      // while it lives nobody else gets in
      assertThat(refused(() -> QuickVault.open(folder)).code()).isEqualTo("V-102");
      for (int i = 0; i < saves; i++) {
        acknowledged.add(child.hear());
      }
      acknowledged.addAll(child.kill()); // said before it died: acknowledged too
    }
    assertThat(acknowledged).doesNotContain("").hasSizeGreaterThanOrEqualTo(saves);
  }

  private static Set<String> saved(Vault vault) {
    return vault
        .transactions()
        .read(db -> db.select(SETTING.NAME).from(SETTING).fetchSet(SETTING.NAME));
  }
}
