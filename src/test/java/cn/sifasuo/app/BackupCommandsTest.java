package cn.sifasuo.app;

import static cn.sifasuo.vault.schema.Tables.DISPUTE_CASE;
import static cn.sifasuo.vault.schema.Tables.FROZEN_FORM;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.app.CommandDesk.Run;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A desk with a closed month is backed up, looked at, restored, and its backup rehearsed. */
class BackupCommandsTest {

  @TempDir Path folder;
  private CommandDesk desk;
  private Path stick = Path.of("");
  private UUID theCase = UUID.randomUUID();

  @BeforeEach
  void octoberIsClosed() throws IOException {
    desk = CommandDesk.made(folder).withSecond();
    stick = Files.createDirectory(folder.resolve("stick"));
    theCase =
        desk.open(
            d -> CommandDesk.concluded(d, CommandDesk.committee(d), LocalDate.of(2026, 10, 12)));
    desk.closeOctober();
  }

  private Path backup() {
    Run run = desk.run("--json backup --to", stick);
    assertThat(run.exit()).as(run.err()).isZero();
    return Path.of(run.json().path("file").asText());
  }

  @Test
  void aBackupSaysWhoseItIsAndIsRestoredAsADesk() {
    Path file = backup();
    assertThat(file.getFileName()).hasToString("SFK-990201101-20261123-090000.sfbackup");
    Run seen = desk.plain("--json", "verify", file.toString());
    assertThat(seen.exit()).isZero();
    assertThat(seen.json().path("kind").asText()).isEqualTo("BACKUP");
    assertThat(seen.json().path("office").asText()).isEqualTo("990201101");
    assertThat(seen.json().path("message").asText()).contains("双塘镇司法所 2026-11-23 09:00");

    Path into = folder.resolve("new pc");
    Run restored = desk.plain("restore", file.toString(), "--into", into.toString());
    assertThat(restored.exit()).as(restored.err()).isZero();
    Run list =
        desk.plain(
            "--data", into.toString(), "--user", CommandDesk.DIRECTOR, "list", "dispute_case");
    assertThat(list.exit()).as(list.err()).isZero();
    assertThat(list.out()).contains("双塘人调字第1号");
    Run again = desk.plain("restore", file.toString(), "--into", into.toString());
    assertThat(again.exit()).isEqualTo(3);
    assertThat(again.err()).contains("A-302");
  }

  @Test
  void aBackupIsRememberedInTheAuditChain() {
    backup();
    assertThat(
            desk.<Long>open(d ->
                d.transactions()
                    .read(ctx -> d.audit.newest(ctx, "backup"))
                    .map(e -> e.detail().lines().filter(l -> l.contains("sha256=")).count())
                    .orElse(0L)))
        .isEqualTo(1);
  }

  @Test
  void aPlaceThatIsNotThereIsExitFive() {
    Run run = desk.run("backup --to", folder.resolve("stick that is not plugged in"));
    assertThat(run.exit()).isEqualTo(5);
    assertThat(run.err()).contains("A-502");
  }

  @Test
  void aDamagedBackupIsExitFourAndLeavesNothing() throws IOException {
    Path file = backup();
    byte[] whole = Files.readAllBytes(file);
    Path cut = Files.write(folder.resolve("cut"), Arrays.copyOf(whole, whole.length / 2));
    whole[whole.length / 2] ^= 1;
    Path flipped = Files.write(folder.resolve("flipped"), whole);
    Path into = folder.resolve("into");
    for (Path damaged : new Path[] {cut, flipped}) {
      assertThat(desk.plain("verify", damaged.toString()).exit()).isEqualTo(4);
      assertThat(desk.plain("restore", damaged.toString(), "--into", into.toString()).exit())
          .isEqualTo(4);
      assertThat(desk.run("rehearse", damaged).exit()).isEqualTo(4);
      assertThat(into.resolve("desk.json")).doesNotExist();
      assertThat(into.resolve("vault/ledger.mv.db")).doesNotExist();
      nothingIsLeftOfTheRehearsal();
    }
  }

  @Test
  void aDamagedLedgerIsSalvagedAndLeftAsItIs() throws IOException {
    Path ledger = desk.data.resolve("vault/ledger.mv.db");
    Files.write(ledger, new byte[4096], StandardOpenOption.APPEND);
    byte[] damaged = Files.readAllBytes(ledger);
    assertThat(desk.run("list dispute_case").err()).contains("V-107");
    Path out = folder.resolve("salvaged");

    Run run = desk.run("salvage --out", out);

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(Files.readString(out.resolve("dispute_case.ndjson"))).contains("双塘人调字第1号");
    assertThat(Files.readAllBytes(ledger)).isEqualTo(damaged);
    assertThat(desk.run("salvage --out", out).err()).contains("V-311");
    desk.environment.put("SIFASUO_PASSWORD", "wrong");
    assertThat(desk.run("salvage --out", folder.resolve("x")).err()).contains("V-103");
  }

  @Test
  void whatIsNoFileOfOursIsAFinding() throws IOException {
    Path file = Files.writeString(folder.resolve("letter.txt"), "PK, sehr geehrte Damen");
    Run run = desk.plain("--json", "verify", file.toString());
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.json().path("kind").asText()).isEqualTo("UNKNOWN");
    Run gone = desk.plain("verify", folder.resolve("none").toString());
    assertThat(gone.exit()).isEqualTo(5);
    assertThat(gone.err()).contains("X-502");
  }

  @Test
  void aRehearsalCountsTheClosedFormsOnceMore() throws IOException {
    Path file = backup();
    Run run = desk.run("rehearse", file);

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.lines().getFirst()).isEqualTo("M1\t2026-10\t第 1 版\t重算一致");
    assertThat(run.lines().getLast()).contains("3 张已锁定的表从台账重算，逐格一致，与本机的摘要相同");
    nothingIsLeftOfTheRehearsal();
    // an amendment after the backup is newer, not wrong
    desk.run("amend --period 2026-10 --form M1 --open --reason 漏登一人 --filler 周敏 --head 陈所长");
    desk.open(d ->
        CommandDesk.save(d, CommandDesk.theCase(d, theCase).set(DISPUTE_CASE.INVOLVED_PERSONS, 5)));
    desk.run(
        "amend --period 2026-10 --form M1 --reason 漏登一人 --filler 周敏 --head 陈所长 --answer W09=只有一件");
    JsonNode later = desk.run("--json rehearse", file).json();
    assertThat(later.path("ok").asBoolean()).isTrue();
    assertThat(later.path("sameAsDesk").asInt()).isEqualTo(3);
    assertThat(later.path("closedLater").asInt()).isEqualTo(1);
  }

  @Test
  void aLedgerThatDoesNotGiveItsClosedFormsIsFound() {
    desk.open(d ->
        d.transactions()
            .write(
                ctx -> ctx.update(DISPUTE_CASE).set(DISPUTE_CASE.INVOLVED_PERSONS, 9).execute()));
    JsonNode found = desk.run("--json rehearse", backup()).json();

    assertThat(found.path("ok").asBoolean()).isFalse();
    assertThat(found.path("code").asText()).isEqualTo("A-102");
    JsonNode form = found.path("forms").path(0);
    assertThat(form.path("verdict").asText()).isEqualTo("DIFFERENT");
    assertThat(form.path("differences").path(0).path("before").asInt()).isEqualTo(4);
    assertThat(form.path("differences").path(0).path("after").asInt()).isEqualTo(9);
  }

  @Test
  void aMonthBeingPutRightMayBeAheadOfItsForm() {
    desk.run("amend --period 2026-10 --form M1 --open --reason 漏登一人 --filler 周敏 --head 陈所长");
    desk.open(d ->
        CommandDesk.save(d, CommandDesk.theCase(d, theCase).set(DISPUTE_CASE.INVOLVED_PERSONS, 5)));
    Run run = desk.run("rehearse", backup());
    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("正在更正，台账已先改", "4 → 5");
  }

  @Test
  void aBackupWhoseFormsTheDeskHasOtherwiseIsFound() {
    Path file = backup();
    desk.open(d ->
        d.transactions()
            .write(
                ctx -> ctx.update(FROZEN_FORM).set(FROZEN_FORM.DIGEST, "0".repeat(64)).execute()));
    Run run = desk.run("rehearse", file);
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).contains("本机没有或不同：M1 2026-10 第 1 版");
  }

  @Test
  void aBackupOpensWithThePasswordOfItsDay() {
    Path file = backup();
    desk.environment.put("SIFASUO_NEW_PASSWORD", "spaeter 2026");
    assertThat(desk.run("user password").exit()).isZero();
    String old = desk.environment.put("SIFASUO_PASSWORD", "spaeter 2026");

    Run run = desk.run("rehearse", file);
    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err()).contains("A-304", "--alone");
    nothingIsLeftOfTheRehearsal();
    desk.environment.put("SIFASUO_PASSWORD", old);
    Run alone = desk.run("rehearse --alone", file);
    assertThat(alone.exit()).as(alone.err()).isZero();
    assertThat(alone.lines().getLast()).doesNotContain("本机");
  }

  @Test
  void aBackupOfAnotherDeskIsNotComparedWithThisOne() {
    Path file = backup();
    CommandDesk other = CommandDesk.another(folder.resolve("other"));
    Run run = other.run("rehearse", file);
    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err()).contains("A-305");
    assertThat(other.run("rehearse --alone", file).exit()).isZero();
  }

  private void nothingIsLeftOfTheRehearsal() {
    assertThat(desk.data.resolve("tmp/rehearsal")).doesNotExist();
  }
}
