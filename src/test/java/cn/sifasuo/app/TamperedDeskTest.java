package cn.sifasuo.app;

import static cn.sifasuo.vault.schema.Tables.AUDIT_ENTRY;
import static cn.sifasuo.vault.schema.Tables.DISPUTE_CASE;
import static cn.sifasuo.vault.schema.Tables.LEDGER_HISTORY;
import static cn.sifasuo.vault.schema.Tables.PARTY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.app.CommandDesk.Run;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files put back, files exchanged, rows changed behind the program's back: the doctor names it. */
class TamperedDeskTest {

  private static final List<String> SET = List.of("ledger.mv.db", "slots.json", "seal.json");

  @TempDir Path folder;
  private CommandDesk desk;
  private Path stick = Path.of("");
  private Path monday = Path.of("");
  private UUID theCase = UUID.randomUUID();

  @BeforeEach
  void aDeskWithACaseAndAnother() throws IOException {
    desk = CommandDesk.made(folder);
    stick = Files.createDirectory(folder.resolve("stick"));
    monday = folder.resolve("monday");
    CommandDesk.Committee committee =
        desk.open(d -> {
          new Backups(d).folder(stick);
          return CommandDesk.committee(d);
        });
    theCase = desk.open(d -> CommandDesk.concluded(d, committee, LocalDate.of(2026, 10, 12)));
    copySet(desk.data.resolve("vault"), monday);
    desk.on(LocalDate.of(2026, 11, 24));
    desk.open(d -> CommandDesk.concluded(d, committee, LocalDate.of(2026, 10, 13)));
  }

  private static void copySet(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    for (String name : SET) {
      Files.write(to.resolve(name), Files.readAllBytes(from.resolve(name)));
    }
  }

  private String backup() {
    Run run = desk.run("--json backup --to", stick);
    assertThat(run.exit()).as(run.err()).isZero();
    return run.json().path("file").asText();
  }

  private JsonNode finding(Run run, String check) {
    for (JsonNode finding : run.json().path("findings")) {
      if (finding.path("check").asText().equals(check)) {
        return finding;
      }
    }
    throw new AssertionError("no " + check + " in " + run.out() + run.err());
  }

  private JsonNode finding(String check) {
    return finding(desk.run("--json doctor"), check);
  }

  private void level(String check, String level) {
    JsonNode finding = finding(check);
    assertThat(finding.path("level").asText()).as(finding.toString()).isEqualTo(level);
  }

  /** As somebody does who has the key but not the program. */
  private void change(Function<DSLContext, Object> act) {
    desk.open(d -> d.transactions().write(act::apply));
  }

  @Test
  void allIsWellWithAnUntouchedDesk() {
    backup();
    level("memory", "GOOD");
    level("rows", "GOOD");
    assertThat(finding("rows").path("message").asText()).startsWith("台账 12 行");
  }

  @Test
  void yesterdaysFilesPutBackAsASetAreFoundAndStayKnownUntilExplained() throws IOException {
    copySet(monday, desk.data.resolve("vault"));

    JsonNode found = finding("memory");
    assertThat(found.path("level").asText()).isEqualTo("DAMAGE");
    assertThat(found.path("message").asText()).contains("台账比记下的旧", "本机上次关闭时的记录");
    level("memory", "FINDING"); // noted when it was opened
    assertThat(desk.run("doctor --settled", "电话 13800138000").exit()).isEqualTo(2);
    desk.run("doctor --settled", "换电脑时误放了旧文件夹，已从备份恢复核对");
    level("memory", "GOOD");
  }

  @Test
  void whoOpensSuchADeskIsToldBeforeWorkingOnIt() throws IOException {
    assertThat(desk.<List<String>>open(d -> new OpeningNotes(d).doubts())).isEmpty();
    Files.delete(desk.data.resolve("vault/seal.json"));
    assertThat(desk.<List<String>>open(d -> new OpeningNotes(d).doubts()))
        .singleElement(InstanceOfAssertFactories.STRING)
        .contains("seal.json 不见了");
    copySet(monday, desk.data.resolve("vault"));
    assertThat(desk.<List<String>>open(d -> new OpeningNotes(d).doubts()))
        .singleElement(InstanceOfAssertFactories.STRING)
        .contains("比记下的旧", "请先不要录入");
  }

  @Test
  void theNewestBackupRemembersWhereTheWitnessIsGone() throws IOException {
    String file = backup();
    copySet(monday, desk.data.resolve("vault"));
    Files.delete(desk.data.resolve("witness.sealed"));

    JsonNode found = finding("memory");
    assertThat(found.path("level").asText()).isEqualTo("DAMAGE");
    assertThat(found.path("message").asText())
        .contains(String.valueOf(Path.of(file).getFileName()));
  }

  @Test
  void aLawfulRestoreExplainsWhatItLeftOut() throws IOException {
    String monday = backup();
    desk.on(LocalDate.of(2026, 11, 25));
    desk.open(d ->
        CommandDesk.save(d, CommandDesk.theCase(d, theCase).set(DISPUTE_CASE.INVOLVED_PERSONS, 5)));
    backup();
    desk.on(LocalDate.of(2026, 11, 26));
    Files.move(desk.data.resolve("vault"), folder.resolve("put away"));
    Files.delete(desk.data.resolve("desk.json"));
    Run restored = desk.plain("restore", monday, "--into", desk.data.toString());
    assertThat(restored.exit()).as(restored.err()).isZero();

    JsonNode found = finding("memory");
    assertThat(found.path("level").asText()).as(found.toString()).isEqualTo("GOOD");
    assertThat(found.path("message").asText()).contains("恢复备份说明");
  }

  @Test
  void anotherDesksFilesInPlaceOfThisOnesAreFound() throws IOException {
    CommandDesk other = CommandDesk.another(folder.resolve("other"));
    copySet(other.data.resolve("vault"), desk.data.resolve("vault"));

    JsonNode found = finding("memory");
    assertThat(found.path("message").asText()).contains("台账比记下的旧");
    assertThat(found.path("level").asText()).isEqualTo("DAMAGE");
  }

  @Test
  void aMissingSealStaysKnown() throws IOException {
    Files.delete(desk.data.resolve("vault/seal.json"));
    Run run = desk.run("--json doctor");
    assertThat(finding(run, "seal").path("message").asText()).contains("不见了");
    assertThat(finding("seal").path("level").asText()).isEqualTo("GOOD");
    assertThat(finding("memory").path("message").asText()).contains("没有可信的封存文件");
  }

  @Test
  void aChangedRowIsNamedByItsNumber() {
    change(ctx ->
        ctx.update(DISPUTE_CASE)
            .set(DISPUTE_CASE.INVOLVED_PERSONS, 9)
            .where(DISPUTE_CASE.ID.eq(theCase))
            .execute());
    JsonNode found = finding("rows");
    assertThat(found.path("level").asText()).isEqualTo("DAMAGE");
    assertThat(found.path("message").asText()).contains("双塘人调字第1号", "内容被改过", "1 处");
  }

  @Test
  void aChangedPartyIsNamedByItsCaseAndWithoutItsName() {
    change(ctx ->
        ctx.update(PARTY)
            .set(PARTY.NAME, "孙喆")
            .where(PARTY.CASE_ID.eq(theCase), PARTY.NAME.eq("王喆"))
            .execute());
    String said = finding("rows").path("message").asText();
    assertThat(said).contains("双塘人调字第1号").doesNotContain("孙喆", "王喆");
  }

  @Test
  void aDeletedRowIsFound() {
    change(ctx ->
        ctx.deleteFrom(PARTY).where(PARTY.CASE_ID.eq(theCase), PARTY.NAME.eq("王喆")).execute());
    assertThat(finding("rows").path("message").asText()).contains("被删掉了", "第1号");
  }

  /** Row and history changed alike: the chain still has the digest of what was saved. */
  @Test
  void aHistoryMadeToFitAChangedRowIsFound() {
    change(ctx -> {
      ctx.update(DISPUTE_CASE)
          .set(DISPUTE_CASE.INVOLVED_PERSONS, 9)
          .where(DISPUTE_CASE.ID.eq(theCase))
          .execute();
      String snapshot =
          ctx.select(LEDGER_HISTORY.SNAPSHOT)
              .from(LEDGER_HISTORY)
              .where(LEDGER_HISTORY.RECORD_ID.eq(theCase))
              .fetchSingle(LEDGER_HISTORY.SNAPSHOT);
      return ctx.update(LEDGER_HISTORY)
          .set(
              LEDGER_HISTORY.SNAPSHOT,
              snapshot.replace("\"involved_persons\":4", "\"involved_persons\":9"))
          .where(LEDGER_HISTORY.RECORD_ID.eq(theCase))
          .execute();
    });
    assertThat(finding("rows").path("message").asText()).contains("修改记录与日志不符", "第1号");
  }

  /** Whoever has the key can write the chain anew, and the witness; the backup knows better. */
  @Test
  void aChainWrittenAnewIsFoundByTheBackup() {
    backup();
    desk.open(d ->
        d.transactions()
            .write(ctx -> {
              long last = d.audit.head(ctx).seq();
              ctx.deleteFrom(AUDIT_ENTRY).where(AUDIT_ENTRY.SEQ.gt(last - 3)).execute();
              for (int i = 0; i < 5; i++) {
                d.audit.append(ctx, "zhoumin", "read", "dispute_case", "", "");
              }
              return true;
            }));
    level("audit", "GOOD");
    level("memory", "DAMAGE");
  }
}
