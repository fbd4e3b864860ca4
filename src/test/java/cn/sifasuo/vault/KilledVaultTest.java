package cn.sifasuo.vault;

import static cn.sifasuo.vault.VaultAssertions.refused;
import static cn.sifasuo.vault.schema.Tables.SETTING;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
    Process child = child(round, SAVES);
    try (BufferedReader out = child.inputReader()) {
      assertThat(line(out)).isEqualTo("ready");
      // while it lives nobody else gets in
      assertThat(refused(() -> QuickVault.open(folder)).code()).isEqualTo("V-102");
      for (int i = 0; i < saves; i++) {
        acknowledged.add(line(out));
      }
      child
          .toHandle()
          .destroyForcibly(); // unlike the process's own method, leaves its output readable
      // what it still printed before it died was acknowledged too
      for (String line = line(out); !line.isEmpty(); line = line(out)) {
        acknowledged.add(line);
      }
    } finally {
      child.destroyForcibly().waitFor();
    }
    assertThat(acknowledged).doesNotContain("").hasSizeGreaterThanOrEqualTo(saves);
  }

  private Process child(int round, int saves) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    command.addAll(
        List.of(
            "-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dorg.jooq.no-logo=true"));
    command.addAll(List.of("-Dorg.jooq.no-tips=true"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(
        List.of(
            VaultChild.class.getName(),
            folder.toString(),
            String.valueOf(round),
            String.valueOf(saves)));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  /** The next thing the child says; empty when it is dead. Half a line was not said. */
  private static String line(BufferedReader out) throws IOException {
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.startsWith(VaultChild.SAYS) && line.endsWith(VaultChild.STOP)) {
        return line.substring(VaultChild.SAYS.length(), line.length() - VaultChild.STOP.length());
      }
    }
    return "";
  }

  private static Set<String> saved(Vault vault) {
    return vault
        .transactions()
        .read(db -> db.select(SETTING.NAME).from(SETTING).fetchSet(SETTING.NAME));
  }
}
