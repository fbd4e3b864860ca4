package cn.sifasuo.app;

import static cn.sifasuo.vault.schema.Tables.AUDIT_ENTRY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.app.CommandDesk.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditCommandsTest {

  @TempDir Path folder;
  private CommandDesk desk;

  @BeforeEach
  void aDesk() {
    desk = CommandDesk.made(folder);
  }

  @Test
  void theChainGoesOutWithItsHashesAndIsSaidToHold() throws Exception {
    desk.open(CommandDesk::committee);
    Path file = folder.resolve("audit.csv");
    Run run = desk.run("--json audit export --out", file);

    assertThat(run.exit()).isZero();
    assertThat(run.json().path("message").asText()).contains("操作日志完整");
    List<String> lines = Files.readAllLines(file);
    assertThat(lines.getFirst())
        .isEqualTo("\uFEFFseq,at_time,who,act,entity,entity_id,detail,prev_hash,hash,act_label");
    assertThat(lines).hasSize(1 + run.json().path("rows").asInt());
    for (int i = 2; i < lines.size(); i++) {
      String[] entry = lines.get(i).split(",");
      String[] before = lines.get(i - 1).split(",");
      assertThat(entry[0]).isEqualTo(String.valueOf(i));
      assertThat(entry[7]).as("chained").isEqualTo(before[8]);
    }
    assertThat(lines).anyMatch(l -> l.contains(",create,committee,"));
    // the export is itself an act
    Run again = desk.run("audit export --out", file);
    assertThat(again.exit()).isZero();
    assertThat(Files.readString(file)).contains(",export,audit_entry,");
  }

  @Test
  void aChangedEntryIsDamage() {
    desk.open(d ->
        d.transactions()
            .write(ctx ->
                ctx.update(AUDIT_ENTRY)
                    .set(AUDIT_ENTRY.WHO, "someone else")
                    .where(AUDIT_ENTRY.SEQ.eq(2L))
                    .execute()));
    Run verified = desk.run("--json audit verify");
    assertThat(verified.exit()).isEqualTo(4);
    assertThat(verified.json().path("ok").asBoolean()).isFalse();
    assertThat(verified.json().path("firstBroken").asLong()).isEqualTo(2);
    Run exported = desk.run("audit export --out", folder.resolve("audit.csv"));
    assertThat(exported.exit()).isEqualTo(4);
    assertThat(exported.out()).contains("从第 2 条起对不上");
    assertThat(folder.resolve("audit.csv")).exists();
  }

  @Test
  void itIsReadByWhoMayReadIt() {
    desk.environment.put("SIFASUO_NEW_PASSWORD", "shenji-2026");
    desk.run("user add shen --role auditor");
    desk.run("user add qian --role clerk --ledgers mediation");
    desk.environment.put("SIFASUO_PASSWORD", "shenji-2026");
    Path file = folder.resolve("audit.csv");
    assertThat(desk.runAs("qian", "audit export --out", file).exit()).isEqualTo(3);
    assertThat(file).doesNotExist();
    assertThat(desk.runAs("shen", "audit export --out", file).exit()).isZero();
    assertThat(desk.runAs("shen", "audit export --out", folder.resolve("audit")).exit())
        .isEqualTo(2);
  }
}
