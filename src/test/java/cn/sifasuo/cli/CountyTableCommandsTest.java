package cn.sifasuo.cli;

import static cn.sifasuo.county.CountyBooks.cases;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.county.CountyBooks;
import cn.sifasuo.kernel.Json;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.security.Session;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code rollup}, {@code matrix} and {@code office} as scripts use them. */
class CountyTableCommandsTest {

  private static final Period AUGUST = Period.month(2017, 8);
  private static final String NORTH = "990100101";
  private static final String SOUTH = "990100102";

  @TempDir private Path folder;
  private final CountyBooks county = new CountyBooks();
  private StringWriter out = new StringWriter();

  @BeforeEach
  void twoTowns() {
    county.enrol(NORTH, "北塘镇司法所");
    county.enrol(SOUTH, "南塘镇司法所");
    county.submit(NORTH, AUGUST, cases(AUGUST, 5, 1));
    county.submit(NORTH, AUGUST.previous(), cases(AUGUST.previous(), 3, 1));
  }

  @AfterEach
  void close() throws Exception {
    county.close();
  }

  private <S> DeskRunner<S> on(S service) {
    return new DeskRunner<>() {
      @Override
      public <T> T run(Act<S, T> act) {
        Session director = county.director;
        return act.on(service, director, folder);
      }
    };
  }

  private int run(String... arguments) {
    out = new StringWriter();
    Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(out), false);
    Globals globals = new Globals();
    CommandLine line = new CommandLine(globals);
    line.addSubcommand(
        new RollUpCommand(
            terminal,
            globals,
            on(
                new RollUpCommand.Services(
                    county.rollUp, county.issued, county.comparison, county.tables))));
    line.addSubcommand(
        new MatrixCommand(
            terminal, globals, on(new MatrixCommand.Services(county.keyFigures, county.tables))));
    CommandLine office = new CommandLine(CommandLine.Model.CommandSpec.create().name("office"));
    office.addSubcommand(new OfficeCommands.ListOffices(terminal, globals, on(county.offices)));
    office.addSubcommand(new OfficeCommands.Rename(terminal, globals, on(county.offices)));
    office.addSubcommand(new OfficeCommands.Merge(terminal, globals, on(county.offices)));
    office.addSubcommand(new OfficeCommands.Order(terminal, globals, on(county.offices)));
    line.addSubcommand("office", office);
    return line.execute(arguments);
  }

  private JsonNode json() {
    return Json.read(out.toString());
  }

  @Test
  void 汇总_缺报的写明_状态是有问题() {
    assertThat(run("rollup", "M1", "--period", "2017-08")).isEqualTo(1);
    assertThat(out.toString())
        .contains("合计\t01=6", "北塘镇司法所\t01=6", "南塘镇司法所（未报）\t01=—")
        .contains("还缺：南塘镇司法所");
  }

  @Test
  void 汇总的JSON有状态和过时的原因() {
    county.issued.issue(county.director, "M1", AUGUST);
    county.submit(NORTH, AUGUST, cases(AUGUST, 7, 0));
    run("rollup", "M1", "--period", "2017-08", "--format", "json");
    assertThat(json().path("standing").path(SOUTH).asText()).isEqualTo("missing");
    assertThat(json().path("missing").get(0).asText()).isEqualTo(SOUTH);
    assertThat(json().path("stale").asBoolean()).isTrue();
    assertThat(json().path("stale_because").get(0).path("office").asText()).isEqualTo(NORTH);
    assertThat(json().path("stale_because").get(0).path("cells").toString()).contains("\"01\"");
    assertThat(run("rollup", "M1", "--period", "2017-08")).isEqualTo(1);
    assertThat(out.toString()).contains("已签发的第 1 版已经过时", "北塘镇司法所更正了本表");
  }

  @Test
  void 写成文件就是签发_旧版还能照原样再写() throws Exception {
    Path first = folder.resolve("first");
    run("rollup", "M1", "--period", "2017-08", "--format", "xlsx", "--out", first.toString());
    assertThat(out.toString()).contains("已签发第 1 版");
    county.submit(NORTH, AUGUST, cases(AUGUST, 7, 0));
    run("rollup", "M1", "--period", "2017-08", "--format", "xlsx", "--out", first.toString());
    assertThat(out.toString()).contains("已签发第 2 版");
    Path again = folder.resolve("again");
    run(
        "rollup",
        "M1",
        "--period",
        "2017-08",
        "--version",
        "1",
        "--format",
        "xlsx",
        "--out",
        again.toString());
    String name = "M1_990100_2017-08_rollup_v1.xlsx";
    assertThat(Files.readAllBytes(again.resolve(name)))
        .isEqualTo(Files.readAllBytes(first.resolve(name)));
    assertThat(first.resolve("M1_990100_2017-08_rollup_v2.xlsx")).isRegularFile();
  }

  @Test
  void 对比_全县_一个所_一个指标() {
    run("rollup", "M1", "--period", "2017-08", "--compare", "--office", NORTH);
    assertThat(out.toString())
        .contains("01\t调解案件总数\t6 件\t上期 4，增减 2，增长 50.0%\t上年同期 —，增减 —，增长 —")
        .contains("个百分点");
    run("rollup", "M1", "--period", "2017-08", "--compare", "--cell", "01", "--format", "json");
    assertThat(json().path("lines").get(1).path("id").asText()).isEqualTo(NORTH);
    assertThat(json().path("lines").get(1).path("previous").path("growth").asText())
        .isEqualTo("50.0");
    assertThat(json().path("lines").get(0).path("previous").has("growth")).isFalse();
    run(
        "rollup",
        "M1",
        "--period",
        "2017-08",
        "--compare",
        "--format",
        "pdf",
        "--out",
        folder.toString());
    assertThat(folder.resolve("M1_990100_2017-08_compare.pdf")).isRegularFile();
  }

  @Test
  void 主要指标() {
    run("matrix", "--period", "2017-08", "--cells", "M1.01,M1.R03");
    assertThat(out.toString()).contains("北塘镇司法所\tM1.01=6\tM1.R03=83.3");
    run("matrix", "--period", "2017-08", "--format", "json");
    assertThat(json().path("columns").findValuesAsText("form"))
        .contains("M1", "M3", "MF")
        .hasSizeGreaterThanOrEqualTo(11);
    assertThat(json().path("rows").get(0).path("of").asText()).isEqualTo("all");
    run("matrix", "--period", "2017-08", "--format", "xlsx", "--out", folder.toString());
    assertThat(folder.resolve("matrix_990100_2017-08.xlsx")).isRegularFile();
  }

  @Test
  void 各所更名合并排序() {
    assertThat(
            run(
                "office",
                "rename",
                NORTH,
                "北塘街道司法所",
                "--on",
                "2017-09-01",
                "--reason",
                "测政发〔2017〕1号"))
        .isZero();
    assertThat(
            run(
                "office",
                "merge",
                NORTH,
                SOUTH,
                "--into",
                "990100103",
                "--name",
                "双塘镇司法所",
                "--on",
                "2018-01-01",
                "--reason",
                "测政发〔2017〕2号"))
        .isZero();
    run("office", "order", SOUTH);
    run("office", "list");
    assertThat(out.toString().lines().toList())
        .isEqualTo(
            List.of(
                "990100102\t南塘镇司法所\t镇\t一直 至 2017-12-31\t并入 990100103",
                "990100101\t北塘镇司法所\t镇\t一直 至 2017-08-31\t",
                "990100101\t北塘街道司法所\t镇\t2017-09-01 至 2017-12-31\t并入 990100103",
                "990100103\t双塘镇司法所\t镇\t2018-01-01 至 今\t"));
  }
}
