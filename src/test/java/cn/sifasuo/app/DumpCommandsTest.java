package cn.sifasuo.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.app.CommandDesk.Run;
import cn.sifasuo.vault.DumpByHand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A desk with a closed month is dumped, and another made of the dump is the same desk. */
class DumpCommandsTest {

  @TempDir Path folder;
  private CommandDesk desk;
  private Path file = Path.of("");
  private Path into = Path.of("");

  @BeforeEach
  void octoberIsClosed() {
    desk = CommandDesk.made(folder).withSecond();
    desk.open(d -> CommandDesk.concluded(d, CommandDesk.committee(d), LocalDate.of(2026, 10, 12)));
    desk.closeOctober();
    file = folder.resolve("双塘.sfdump");
    into = folder.resolve("new pc");
  }

  private Run dump() {
    Run run = desk.run("--json dump --out", file);
    assertThat(run.exit()).as(run.err()).isZero();
    return run;
  }

  private Run load(String user) {
    return desk.plain("--user", user, "load", file.toString(), "--into", into.toString());
  }

  private Run there(String... words) {
    return desk.plain(
        java.util.stream.Stream.concat(
                java.util.stream.Stream.of(
                    "--data", into.toString(), "--user", CommandDesk.DIRECTOR),
                java.util.stream.Stream.of(words))
            .toArray(String[]::new));
  }

  @Test
  void theDeskIsWholeOnTheOtherSide() {
    Run made = dump();
    assertThat(made.json().path("rows").asLong()).isGreaterThan(200);
    Run seen = desk.plain("--json", "verify", file.toString());
    assertThat(seen.exit()).isZero();
    assertThat(seen.json().path("kind").asText()).isEqualTo("DUMP");
    assertThat(seen.json().path("message").asText()).contains("双塘镇司法所 2026-11-23 09:00");
    assertThat(seen.json().path("sha256")).isEqualTo(made.json().path("sha256"));

    Run loaded = load(CommandDesk.DIRECTOR);

    assertThat(loaded.exit()).as(loaded.err()).isZero();
    assertThat(there("list", "dispute_case").out())
        .isEqualTo(desk.run("list dispute_case").out())
        .contains("双塘人调字第1号");
    assertThat(there("form", "show", "M1", "--period", "2026-10").out())
        .isEqualTo(desk.run("form show M1 --period 2026-10").out());
    Run chain = there("audit", "verify");
    assertThat(chain.exit()).as(chain.out() + chain.err()).isZero();
    Run doctor = there("doctor");
    assertThat(doctor.out()).doesNotContain("旧于", "不一致");
    // closed forms counted anew from the loaded rows, and every row against its history
    Run backup = there("--json", "backup", "--to", folder.toString());
    Run rehearsed = there("rehearse", backup.json().path("file").asText());
    assertThat(rehearsed.exit()).as(rehearsed.out() + rehearsed.err()).isZero();
    assertThat(rehearsed.out()).contains("3 张已锁定的表从台账重算，逐格一致");
    assertThat(load(CommandDesk.DIRECTOR).err()).contains("A-302");
  }

  @Test
  void bothAreRememberedInTheAuditChain() {
    dump();
    load(CommandDesk.DIRECTOR);
    assertThat(there("audit", "export", "--out", folder.resolve("log.csv").toString()).exit())
        .isZero();
    assertThat(folder.resolve("log.csv")).content().contains("从备份恢复").contains("由整库转储建立");
    assertThat(desk.run("audit export --out", folder.resolve("own.csv")).exit()).isZero();
    assertThat(folder.resolve("own.csv")).content().contains("整库转储");
  }

  @Test
  void onlyTheDirectorWritesOneAndAnyoneOfTheDayOpensIt() {
    desk.environment.put("SIFASUO_PASSWORD", CommandDesk.SECOND_PASSWORD);
    Run refused = desk.runAs("danxue", "dump --out", file);
    assertThat(refused.exit()).isEqualTo(3);
    assertThat(refused.err()).contains("G-301");
    assertThat(file).doesNotExist();
    desk.environment.put("SIFASUO_PASSWORD", CommandDesk.PASSWORD);
    dump();
    assertThat(load("danxue").err()).contains("V-103");
    assertThat(into.resolve("desk.json")).doesNotExist();
    desk.environment.put("SIFASUO_PASSWORD", CommandDesk.SECOND_PASSWORD);
    assertThat(load("danxue").exit()).isZero();
  }

  @Test
  void aDamagedDumpMakesNoDesk() throws IOException {
    dump();
    byte[] whole = Files.readAllBytes(file);
    whole[whole.length / 2] ^= 1;
    Files.write(file, whole);
    assertThat(desk.plain("verify", file.toString()).exit()).isEqualTo(4);
    Run run = load(CommandDesk.DIRECTOR);
    assertThat(run.exit()).isEqualTo(4);
    assertThat(run.err()).contains("V-312");
    assertThat(into).doesNotExist();
  }

  @Test
  void theSheetOpensItWhereThePasswordsAreForgotten() {
    dump();
    desk.environment.put("SIFASUO_PASSWORD", "forgotten");
    desk.environment.put("SIFASUO_NEW_PASSWORD", "渡口 秋雁 五更 长亭");
    Path sheet = desk.data.resolve("recovery-sheet.pdf");
    Run loaded =
        desk.plain(
            "--user",
            CommandDesk.DIRECTOR,
            "load",
            file.toString(),
            "--into",
            into.toString(),
            "--sheet",
            sheet.toString());
    assertThat(loaded.exit()).as(loaded.err()).isZero();
    desk.environment.put("SIFASUO_PASSWORD", "渡口 秋雁 五更 长亭");
    assertThat(there("list", "dispute_case").out()).contains("双塘人调字第1号");
    assertThat(there("audit", "export", "--out", folder.resolve("log.csv").toString()).exit())
        .isZero();
    assertThat(folder.resolve("log.csv")).content().contains("从备份恢复", "由整库转储建立");
  }

  /** The note in the file is a promise to whoever has it in ten years. */
  @Test
  void theRecordsAreReadableWithoutTheProgram() throws Exception {
    dump();
    DumpByHand byHand =
        DumpByHand.open(file, CommandDesk.DIRECTOR, CommandDesk.PASSWORD.toCharArray());
    assertThat(byHand.lines("dispute_case")).hasSize(2).last().asString().contains("双塘人调字第1号");
    assertThat(byHand.lines("frozen_form")).hasSize(4);
  }
}
