package cn.sifasuo.app;

import static cn.sifasuo.vault.schema.Tables.AUDIT_ENTRY;
import static cn.sifasuo.vault.schema.Tables.FROZEN_FORM;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.app.CommandDesk.Run;
import cn.sifasuo.vault.QuickVault;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every check is shown once when all is well and once when it is not. */
class DoctorTest {

  @TempDir Path folder;
  private CommandDesk desk;

  @BeforeEach
  void aDesk() {
    desk = CommandDesk.made(folder);
  }

  private void backedUp() {
    assertThat(desk.run("backup --to", folder).exit()).isZero();
  }

  private static Map<String, String> levels(Run run) {
    Map<String, String> levels = new LinkedHashMap<>();
    for (JsonNode finding : run.json().path("findings")) {
      levels.put(finding.path("check").asText(), finding.path("level").asText());
    }
    return levels;
  }

  private Run found(int exit, String check, String level) {
    Run run = desk.run("--json doctor");
    assertThat(run.exit()).isEqualTo(exit);
    assertThat(levels(run)).containsEntry(check, level);
    return run;
  }

  @Test
  void allIsWellOnceThereIsABackup() {
    Run before = found(1, "backup", "FINDING");
    assertThat(before.json().path("code").asText()).isEqualTo("A-100");
    assertThat(levels(before).values()).containsOnlyOnce("FINDING").doesNotContain("DAMAGE");
    backedUp();
    Run after = desk.run("doctor");
    assertThat(after.exit()).as(after.out()).isZero();
    assertThat(after.lines()).hasSize(13).last().isEqualTo("检查 12 项：0 项要处理，0 项损坏。");
    assertThat(after.out()).contains("最近一次备份 2026-11-23 09:00");
  }

  @Test
  void aBackupGrowsOld() {
    backedUp();
    desk.on(LocalDate.of(2026, 12, 1));
    Run run = found(1, "backup", "FINDING");
    assertThat(run.out()).contains("已超过 7 天");
  }

  @Test
  void aClockThatWasSetBackIsNoticed() {
    backedUp();
    desk.on(LocalDate.of(2001, 1, 1));
    Run run = found(1, "clock", "FINDING");
    assertThat(run.out()).contains("2001-01-01", "2026-11-23 09:00");
  }

  @Test
  void aChangedAuditEntryIsDamage() {
    backedUp();
    desk.open(d ->
        d.transactions()
            .write(ctx ->
                ctx.update(AUDIT_ENTRY)
                    .set(AUDIT_ENTRY.DETAIL, "CLERK")
                    .where(AUDIT_ENTRY.SEQ.eq(1L))
                    .execute()));
    found(4, "audit", "DAMAGE");
  }

  @Test
  void aChangedClosedFormIsDamage() {
    desk.open(d -> CommandDesk.concluded(d, CommandDesk.committee(d), LocalDate.of(2026, 10, 12)));
    desk.closeOctober();
    desk.open(d ->
        d.transactions()
            .write(ctx -> ctx.update(FROZEN_FORM).set(FROZEN_FORM.CONTENT, "{}").execute()));
    found(4, "frozen", "DAMAGE");
  }

  @Test
  void aLedgerCutShortIsDamageAndTheOtherChecksAreStillMade() throws Exception {
    Path ledger = desk.data.resolve("vault/ledger.mv.db");
    try (FileChannel file = FileChannel.open(ledger, StandardOpenOption.WRITE)) {
      file.truncate(file.size() - 1);
    }
    Run run = found(4, "database", "DAMAGE");
    assertThat(levels(run)).containsEntry("fonts", "GOOD").containsEntry("space", "GOOD");
    assertThat(run.out()).contains("最近的备份恢复");
  }

  @Test
  void aDeskThatWasNotClosedIsFoundOnce() throws Exception {
    backedUp();
    Path seal = desk.data.resolve("vault/seal.json");
    byte[] whileOpen =
        desk.open(d -> {
          try {
            return Files.readAllBytes(seal);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    Files.write(seal, whileOpen); // as a program leaves it that is killed
    found(1, "seal", "FINDING");
    assertThat(desk.run("doctor").exit()).isZero();
  }

  @Test
  void aKeyWithoutAPersonIsFound() {
    backedUp();
    desk.open(d -> {
      d.vault().slots().addSlot("nobody", QuickVault.password());
      return true;
    });
    Run run = found(1, "people", "FINDING");
    assertThat(run.out()).contains("nobody");
  }

  @Test
  void whoCannotSignInLearnsThat() {
    desk.environment.put("SIFASUO_PASSWORD", "wrong");
    assertThat(desk.run("doctor").exit()).isEqualTo(3);
    assertThat(desk.plain("--data", folder.resolve("none").toString(), "doctor").exit())
        .isEqualTo(3);
  }
}
