package cn.sifasuo.cli;

import static cn.sifasuo.county.TwoDesks.AUGUST;
import static cn.sifasuo.vault.schema.Tables.DISPUTE_CASE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.county.TwoDesks;
import cn.sifasuo.kernel.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code inbox …} and {@code status --year} as scripts use them. */
class InboxCommandsTest {

  @TempDir private Path folder;
  private TwoDesks desks;
  private StringWriter out = new StringWriter();

  @BeforeEach
  void augustIsDelivered() {
    desks = new TwoDesks(folder);
    desks.enrol(desks.township);
    desks.township.cases(AUGUST, 5, 2);
    desks.township.close(AUGUST);
    desks.deliver(desks.township, AUGUST);
  }

  @AfterEach
  void close() throws Exception {
    desks.close();
  }

  private <S> DeskRunner<S> on(S service) {
    return new DeskRunner<>() {
      @Override
      public <T> T run(Act<S, T> act) {
        return act.on(service, desks.county.session, folder);
      }
    };
  }

  private int run(String... arguments) {
    out = new StringWriter();
    Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(out), false);
    Globals globals = new Globals();
    TwoDesks.County county = desks.county;
    DeskRunner<InboxCommands.Services> services =
        on(
            new InboxCommands.Services(
                county.received,
                county.details,
                county.rulings,
                county.conflicts,
                county.year,
                county.reminders));
    CommandLine line = new CommandLine(globals);
    CommandLine inbox = new CommandLine(CommandLine.Model.CommandSpec.create().name("inbox"));
    inbox.addSubcommand(new InboxCommands.ListBundles(terminal, globals, services));
    inbox.addSubcommand(new InboxCommands.Show(terminal, globals, services));
    inbox.addSubcommand(new InboxCommands.Return(terminal, globals, services));
    inbox.addSubcommand(new InboxCommands.Tell(terminal, globals, services));
    inbox.addSubcommand(new InboxCommands.ListConflicts(terminal, globals, services));
    inbox.addSubcommand(new InboxCommands.Decide(terminal, globals, services));
    inbox.addSubcommand(new InboxCommands.Remind(terminal, globals, services, TwoDesks.CLOCK));
    line.addSubcommand("inbox", inbox);
    line.addSubcommand(
        new CountyCommands.Status(
            terminal,
            globals,
            on(
                new CountyCommands.Status.Services(
                    true, county.reporting, county.year, desks.township.states, county.database)),
            TwoDesks.CLOCK));
    return line.execute(arguments);
  }

  private JsonNode json() {
    return Json.read(out.toString());
  }

  @Test
  void aBundleIsListedShownGivenBackAndShownAgain() {
    assertThat(run("inbox", "list", "--period", "2016-08")).isZero();
    assertThat(out.toString()).contains("990100001\t测试镇司法所", "M1、M3、MF 第1版", "已受理");

    assertThat(run("--json", "inbox", "show", "990100001", "1")).isZero();
    assertThat(json().path("state").asText()).isEqualTo("ACCEPTED");
    assertThat(json().path("content").get(0).path("differing")).isEmpty();
    assertThat(json().path("content").get(0).path("recounted").asInt()).isPositive();

    String[] giveBack = {
      "inbox",
      "return",
      "990100001",
      "1",
      "--reason",
      "M1.03=doubtful:与上月相差太大",
      "--note",
      "请更正",
      "--out",
      desks.stick.toString()
    };
    assertThat(run(giveBack)).as(out.toString()).isZero();
    assertThat(out.toString()).contains("已退回测试镇司法所第 1 件");
    assertThat(desks.stick.resolve("SFR-990100001-000001-2.p7s")).isRegularFile();

    assertThat(run("--json", "inbox", "show", "990100001", "1")).isZero();
    assertThat(json().path("state").asText()).isEqualTo("GIVEN_BACK");
    assertThat(json().path("rulings").get(0).path("note").asText()).isEqualTo("请更正");
    assertThat(json().path("rulings").get(0).path("reasons").get(0).asText())
        .isEqualTo("M1 第 03 栏，数字存疑：与上月相差太大");
    assertThat(run("inbox", "tell", "990100001", "1", "--note", "尽快")).isZero();
  }

  @Test
  void theYearAndTheReminders() throws Exception {
    assertThat(run("--json", "status", "--year", "2016")).isZero();
    JsonNode august = json().path("months").get(7);
    assertThat(august.path("asked").asInt()).isEqualTo(1);
    assertThat(august.path("reported").asInt()).isEqualTo(1);
    assertThat(august.path("due").asText()).isEqualTo("2016-09-05");
    assertThat(json().path("offices").get(0).path("months").get(0).path("state").asText())
        .isEqualTo("MISSING");

    Path list = folder.resolve("催报单.csv");
    assertThat(run("inbox", "remind", "--year", "2016", "--out", list.toString())).isZero();
    assertThat(out.toString()).contains("2016年要催报 7 项");
    assertThat(Files.readString(list)).contains("2016年7月");
  }

  @Test
  void aConflictIsListedAndDecided() {
    assertThat(run("inbox", "conflicts")).as(out.toString()).isZero();
    TwoDesks.Township second = desks.township("990100002", "测试乡司法所");
    desks.enrol(second);
    second.cases(AUGUST, 1, 0);
    java.util.UUID shared =
        desks.township.database.read(ctx ->
            ctx.select(DISPUTE_CASE.PSEUDONYM)
                .from(DISPUTE_CASE)
                .limit(1)
                .fetchSingle(DISPUTE_CASE.PSEUDONYM));
    second.database.write(
        ctx -> ctx.update(DISPUTE_CASE).set(DISPUTE_CASE.PSEUDONYM, shared).execute());
    second.close(AUGUST);
    desks.deliver(second, AUGUST);

    assertThat(run("--json", "inbox", "conflicts")).isEqualTo(1);
    JsonNode first = json().path("conflicts").get(0);
    assertThat(first.path("kind").asText()).isEqualTo("SAME_CASE");
    assertThat(first.path("cases").get(0).asText()).isEqualTo(shared.toString());
    assertThat(run("inbox", "decide", first.path("id").asText(), "KEEP", "--reason", "由镇所调解"))
        .as(out.toString())
        .isZero();
    assertThat(out.toString()).contains("已处理：保留已收的");
  }
}
