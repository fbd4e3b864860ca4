package cn.sifasuo.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.exchange.EnrolmentDesk;
import cn.sifasuo.vault.QuickVault;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A form set on its way from the county's folder to an office's forms, by command line. */
class FormPackageCommandsTest {

  private static final String PASSWORD = "yanshi-2026";
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T02:42:07Z"), ZoneId.of("Asia/Shanghai"));

  @TempDir Path folder;

  private final ProgramFolder program = ProgramFolder.find();
  private final DeskOpening opening =
      new DeskOpening(program, QuickVault.SETTINGS, CLOCK, name -> PASSWORD);
  private final DeskSetup setup = new DeskSetup(program, opening, QuickVault.SETTINGS, CLOCK);
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void twoDesksThatKnowEachOther() {
    setup.make(
        township(),
        new DataFolder.DeskInfo(DataFolder.DeskKind.TOWNSHIP, "990201101", "双塘镇司法所", "990201"),
        "zhoumin",
        "周敏",
        PASSWORD.toCharArray());
    setup.make(
        county(),
        new DataFolder.DeskInfo(DataFolder.DeskKind.COUNTY, "990201", "示范县司法局", null),
        "xianju",
        "县局",
        PASSWORD.toCharArray());
    Path request = folder.resolve("request.p7s");
    try (Desk office = opening.open(township(), "zhoumin", PASSWORD.toCharArray());
        Desk above = opening.open(county(), "xianju", PASSWORD.toCharArray())) {
      EnrolmentDesk.Paper asked =
          office.exchange.enrolment.request(
              office.session(), office.info().name(), Optional.empty(), request);
      EnrolmentDesk.Paper granted =
          above.exchange.enrolment.accept(
              above.session(), "示范县司法局", request, asked.fingerprint(), folder);
      office.exchange.enrolment.install(office.session(), granted.file(), granted.fingerprint());
    }
  }

  private DataFolder township() {
    return new DataFolder(folder.resolve("township"));
  }

  private DataFolder county() {
    return new DataFolder(folder.resolve("county"));
  }

  private int run(String desk, String... words) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    List<String> all = new ArrayList<>(List.of("--data", folder.resolve(desk).toString()));
    all.addAll(List.of(words));
    Surroundings around =
        new Surroundings(
            QuickVault.SETTINGS,
            CLOCK,
            name -> PASSWORD,
            new PrintWriter(out),
            new PrintWriter(err),
            false,
            act -> {});
    String temporary = System.getProperty("java.io.tmpdir");
    try {
      return Main.run(all.toArray(String[]::new), around);
    } finally {
      System.setProperty("java.io.tmpdir", temporary); // the desk's is gone with the test
    }
  }

  private Path revised() throws IOException {
    Path form = Files.createDirectories(folder.resolve("M1"));
    Files.copy(program.forms().resolve("M1").resolve("form.toml"), form.resolve("form.toml"));
    Files.writeString(
        form.resolve("L18-2026.toml"),
        Files.readString(program.forms().resolve("M1").resolve("L18-2021.toml"))
            .replace("version = \"2021-18\"", "version = \"2026-18\"")
            .replace("valid_from = \"2021-01-01\"", "valid_from = \"2026-09-01\"")
            .replace("label = \"消费纠纷\"", "label = \"消费者权益纠纷\""));
    return form;
  }

  @Test
  void 从审查签发到启用一路走下来() throws IOException {
    Path form = revised();
    assertThat(run("county", "form", "lint", form.toString())).as(err.toString()).isZero();
    assertThat(out.toString()).contains("提示\t表头\tS-714", "错误 0 处，提醒 0 处，提示 1 处");

    Path file = folder.resolve("SFF-M1-2026-18.p7s");
    assertThat(run("county", "form", "package", form.toString(), "--out", file.toString()))
        .as(err.toString())
        .isZero();
    assertThat(run("township", "verify", file.toString())).isZero();
    assertThat(out.toString()).contains("表式包", "990201");
    assertThat(run("township", "form", "lint", file.toString())).isZero();

    assertThat(run("township", "--json", "form", "import", file.toString())).isZero();
    assertThat(out.toString()).contains("\"version\":\"2026-18\"", "\"signer\":\"990201\"");

    assertThat(run("township", "form", "diff", "M1")).isZero();
    assertThat(out.toString()).contains("栏 30 改名：消费纠纷 → 消费者权益纠纷", "版本 2026-18 与现行版本 2021-18 有");

    assertThat(run("township", "form", "try", "M1", "--period", "2026-10")).isZero();
    assertThat(out.toString()).contains("试算：0 格与现行版本 2021-18 不同，没有保存");

    assertThat(adopt("2026-09-02")).isEqualTo(3);
    assertThat(err.toString()).contains("S-722");
    assertThat(adopt("九月")).isEqualTo(2);
    assertThat(adopt("2026-09-01")).as(err.toString()).isZero();
    assertThat(run("township", "form", "show", "M1", "--period", "2026-10")).isZero();
    assertThat(out.toString()).contains("M1 人民调解案件情况统计表 2026-18", "消费者权益纠纷");
    assertThat(run("township", "form", "show", "M1", "--period", "2026-08")).isZero();
    assertThat(out.toString()).contains("M1 人民调解案件情况统计表 2021-18");
    assertThat(run("township", "--json", "form", "compute", "M1", "--period", "2026")).isZero();
    assertThat(out.toString())
        .contains("\"parts\"", "\"first_month\":\"2026-09\"", "\"last_month\":\"2026-08\"");
  }

  private int adopt(String from) {
    return run(
        "township",
        "form",
        "adopt",
        "M1",
        "--version",
        "2026-18",
        "--from",
        from,
        "--asked-by",
        "周敏",
        "--approved-by",
        "单雪",
        "--reason",
        "示司发〔2026〕9号");
  }

  @Test
  void 有错误的审查出来_签发不了() throws IOException {
    Path form = revised();
    Path list = form.resolve("L18-2026.toml");
    Files.writeString(list, Files.readString(list).replace("'NEIGHBOUR'\"", "'NEIGHBOR'\""));
    assertThat(run("county", "form", "lint", form.toString())).isEqualTo(1);
    assertThat(out.toString()).contains("S-703", "NEIGHBOR", "S-704");
    Path file = folder.resolve("faulty.p7s");
    assertThat(run("county", "form", "package", form.toString(), "--out", file.toString()))
        .isEqualTo(3);
    assertThat(err.toString()).contains("X-605");
    assertThat(file).doesNotExist();
    assertThat(run("township", "form", "import", folder.resolve("request.p7s").toString()))
        .isEqualTo(3);
    assertThat(err.toString()).contains("X-602");
  }
}
