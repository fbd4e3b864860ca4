package cn.sifasuo.vault;

import static cn.sifasuo.vault.VaultAssertions.refused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.kernel.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SalvageTest {

  private static final int PAGE = 4096;
  private static final int PARTS = 24;

  /** What came before was given up by H2 and is only overwritten. */
  private static final int FIRST_PART = 19;

  private static final int PAGES_LOST = 8;
  private static final int ROWS = 600;

  @TempDir Path temp;
  private Path desk;
  private Path ledger;
  private byte[] whole = new byte[0];

  @BeforeEach
  void aClosedDesk() throws IOException {
    desk = temp.resolve("desk");
    ledger = desk.resolve("ledger.mv.db");
    try (Vault vault = QuickVault.create(desk)) {
      for (int i = 0; i < ROWS; i++) {
        QuickVault.put(vault, "name" + i, content(i));
      }
    }
    whole = Files.readAllBytes(ledger);
  }

  private static String content(int i) {
    return ("content " + i + " ").repeat(60);
  }

  private SalvageReport salvaged(String into) {
    return Vault.salvage(desk, QuickVault.SIGN_IN, QuickVault.password(), temp.resolve(into));
  }

  private static SalvageReport.TableSaved settings(SalvageReport report) {
    return report.tables().stream()
        .filter(t -> t.table().equals("SETTING"))
        .findFirst()
        .orElseThrow();
  }

  /** Settings written out whose content is what was put in. */
  private Set<String> right(String into) throws IOException {
    Set<String> right = new HashSet<>();
    for (String line : Files.readAllLines(temp.resolve(into).resolve("setting.ndjson"))) {
      String name = Json.read(line).path("name").asText();
      if (!name.matches("name\\d+")) {
        continue; // of a damaged page
      }
      int i = Integer.parseInt(name.replace("name", "0").substring(1));
      if (Json.read(line).path("content").asText().equals(content(i))) {
        right.add(name);
      }
    }
    return right;
  }

  @Test
  void ofAWholeLedgerEveryRowIsThere() throws IOException {
    SalvageReport report = salvaged("out");

    assertThat(report.sealed()).isTrue();
    assertThat(report.partial()).isEmpty();
    assertThat(settings(report).saved()).isEqualTo(ROWS);
    assertThat(right("out")).hasSize(ROWS);
    assertThat(temp.resolve("out/report.json")).exists();
    assertThat(Files.readAllBytes(ledger)).isEqualTo(whole);
  }

  @Test
  void withDamagedPagesTheRowsOfTheOthersAreThereAndTheGapsAreNamed() throws IOException {
    int opened = 0;
    int most = 0;
    for (int part = FIRST_PART; part < PARTS; part++) {
      byte[] damaged = whole.clone();
      int at = whole.length / PAGE * part / PARTS * PAGE;
      for (int i = at; i < Math.min(whole.length, at + PAGES_LOST * PAGE); i++) {
        damaged[i] = 0;
      }
      Files.write(ledger, damaged);
      SalvageReport report;
      try {
        report = salvaged("out" + part);
      } catch (cn.sifasuo.kernel.Failure e) {
        assertThat(e.code()).as(() -> e + " of " + e.getCause()).isEqualTo("V-310");
        assertThat(temp.resolve("out" + part)).doesNotExist();
        continue;
      }
      opened++;
      assertThat(Files.readAllBytes(ledger)).isEqualTo(damaged);
      SalvageReport.TableSaved settings = settings(report);
      if (settings.isPartial()) {
        most = Math.max(most, right("out" + part).size());
      }
      int right = right("out" + part).size();
      assertThat(right).isLessThanOrEqualTo((int) settings.saved());
      assertThat(settings.isPartial()).isEqualTo(settings.saved() < ROWS);
    }
    assertThat(most).isGreaterThan(ROWS / 2);
    System.out.printf(
        "salvage: %d of %d damaged ledgers opened, of a damaged table up to %d of %d rows%n",
        opened, PARTS - FIRST_PART, most, ROWS);
  }

  /** A page may be deciphered into half a character: one row of it had ended the whole salvage. */
  @Test
  void aRowThatIsNoTextDoesNotCostTheOthers() throws IOException {
    Files.write(ledger, whole);
    try (Vault vault = QuickVault.open(desk)) {
      QuickVault.put(vault, "half", "half a character: \uD800, and no more");
    }
    SalvageReport report = salvaged("out");
    assertThat(settings(report).saved()).isEqualTo(ROWS + 1);
    assertThat(settings(report).isPartial()).isFalse();
  }

  @Test
  void aWrongPasswordOrAFolderThatIsThereIsRefused() throws IOException {
    assertThat(
            refused(() ->
                    Vault.salvage(
                        desk, QuickVault.SIGN_IN, "wrong".toCharArray(), temp.resolve("out")))
                .code())
        .isEqualTo("V-103");
    Files.createDirectory(temp.resolve("there"));
    assertThat(refused(() -> salvaged("there")).code()).isEqualTo("V-311");
    Files.write(ledger, new byte[8192]);
    assertThat(refused(() -> salvaged("out")).code()).isEqualTo("V-310");
    assertThat(temp.resolve("out")).doesNotExist();
  }
}
