package cn.sifasuo.vault;

import static cn.sifasuo.vault.VaultAssertions.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sifasuo.kernel.Digest;
import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {

  @TempDir Path folder;

  @Test
  void whatWasSavedIsThereAfterReopening() {
    String id;
    try (Vault vault = QuickVault.create(folder)) {
      QuickVault.put(vault, "office.name", "青山镇司法所");
      id = vault.databaseId().toString();
    }
    try (Vault vault = QuickVault.open(folder)) {
      assertThat(QuickVault.get(vault, "office.name")).hasValue("青山镇司法所");
      assertThat(vault.databaseId()).hasToString(id);
      assertThat(vault.schemaVersion()).isNotEmpty();
      assertThat(vault.followsCrash()).isFalse();
    }
  }

  @Test
  void theProgramNamesItsNewestMigration() {
    try (Vault vault = QuickVault.create(folder)) {
      assertThat(vault.schemaVersion()).isEqualTo(Schema.NEWEST);
    }
  }

  @Test
  void closingTwiceIsClosingOnce() {
    Vault vault = QuickVault.create(folder);
    vault.close();
    vault.close();

    assertThat(refused(() -> QuickVault.get(vault, "x")).code()).isEqualTo("V-204");
    assertThat(refused(() -> QuickVault.put(vault, "x", "y")).code()).isEqualTo("V-204");
  }

  @Test
  void aFolderWithAVaultIsNotMadeAgain() throws IOException {
    QuickVault.create(folder).close();
    String before = digests();

    assertThat(refused(() -> QuickVault.create(folder)).code()).isEqualTo("V-110");
    assertThat(digests()).isEqualTo(before);
  }

  @Test
  void anEmptyFolderIsMissingAndStaysEmpty() {
    Failure failure = refused(() -> QuickVault.open(folder));

    assertThat(failure.code()).isEqualTo("V-101");
    assertThat(failure.kind()).isEqualTo(FailureKind.UNREACHABLE);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aSecondOneIsTurnedAwayAndTheFirstGoesOn() {
    try (Vault first = QuickVault.create(folder)) {
      assertThat(refused(() -> QuickVault.open(folder)).code()).isEqualTo("V-102");
      QuickVault.put(first, "still", "here");
    }
    try (Vault vault = QuickVault.open(folder)) {
      assertThat(QuickVault.get(vault, "still")).hasValue("here");
    }
  }

  @Test
  void aFileOfANewerProgramIsLeftAlone() throws IOException {
    try (Vault vault = QuickVault.create(folder)) {
      vault
          .transactions()
          .write(db ->
              db.execute(
                  """
                  insert into "flyway_schema_history"
                    ("installed_rank", "version", "description", "type", "script", "checksum",
                     "installed_by", "execution_time", "success")
                  values (999, '999', 'later', 'SQL', 'V999__later.sql', 1, 'x', 1, true)
                  """));
    }
    QuickVault.sealAs(folder, "999");
    leftAlone();
    QuickVault.breakSeal(folder); // it was killed
    leftAlone();
  }

  private void leftAlone() throws IOException {
    String before = digests();

    Failure failure = refused(() -> QuickVault.open(folder));

    assertThat(failure.code()).isEqualTo("V-109");
    assertThat(failure.sentence()).contains("更新版本");
    assertThat(digests()).isEqualTo(before);
  }

  @Test
  void theReasonsAreFiveDifferentSentences(@TempDir Path nowhere) throws IOException {
    List<String> sentences = new ArrayList<>();
    sentences.add(refused(() -> QuickVault.open(nowhere)).sentence());
    try (Vault vault = QuickVault.create(folder)) {
      sentences.add(refused(() -> QuickVault.open(folder)).sentence());
    }
    sentences.add(
        refused(() -> Vault.open(folder, "zhang", "wrong".toCharArray(), QuickVault.SETTINGS))
            .sentence());
    sentences.add(VaultFailures.newer("x").sentence());
    Files.writeString(folder.resolve("ledger.mv.db"), "x");
    sentences.add(refused(() -> QuickVault.open(folder)).sentence());

    assertThat(sentences).doesNotHaveDuplicates().hasSize(5);
  }

  @Test
  void noFileHoldsPlainText() throws IOException {
    String marker = "当事人王九九990101";
    try (Vault vault = QuickVault.create(folder)) {
      for (int i = 0; i < 50; i++) {
        QuickVault.put(vault, marker + i, (marker + " ").repeat(200));
      }
      assertNoFileContains(marker);
      vault
          .transactions()
          .read(db ->
              db.fetch("select a.name, b.content from setting a, setting b order by 2").size());
      // a failing statement, which H2 would trace with its values
      assertThatThrownBy(() -> QuickVault.put(vault, marker + 1, marker))
          .isInstanceOf(DataAccessException.class);
      assertNoFileContains(marker);
    }
    assertNoFileContains(marker);
  }

  private void assertNoFileContains(String marker) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        for (Charset charset :
            List.of(
                StandardCharsets.UTF_8,
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16BE,
                Charset.forName("GB18030"))) {
          String needle = new String(marker.getBytes(charset), StandardCharsets.ISO_8859_1);
          assertThat(bytes.contains(needle)).as("%s in %s", charset, file).isFalse();
        }
      }
    }
  }

  private String digests() throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .sorted()
          .map(file -> {
            try {
              return file.getFileName() + " " + Digest.of(file);
            } catch (IOException e) {
              throw new java.io.UncheckedIOException(e);
            }
          })
          .collect(Collectors.joining("\n"));
    }
  }
}
