package cn.sifasuo.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.corrections.CorrectionsFacts;
import cn.sifasuo.law.CodeLists;
import cn.sifasuo.ledger.FactGuide;
import cn.sifasuo.mediation.MediationFacts;
import cn.sifasuo.office.OfficeFacts;
import cn.sifasuo.resettlement.ResettlementFacts;
import cn.sifasuo.statistics.LintFinding.Level;
import cn.sifasuo.vault.MemoryDatabase;
import cn.sifasuo.vault.schema.DefaultSchema;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every fault once planted in the program's own form; without it, nothing is found. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormLintTest {

  private static final Path FORMS = Path.of("reports/forms");
  private static final LocalDate PERIOD_END = LocalDate.of(2021, 7, 31);

  private final MemoryDatabase database = new MemoryDatabase();
  private final FactViews views = new FactViews(DefaultSchema.DEFAULT_SCHEMA.getTables());
  private final CodeLists codes = CodeLists.load(database);
  private static final FactGuide GUIDE =
      FactGuide.of(
          List.of(
              MediationFacts.guide(),
              CorrectionsFacts.guide(),
              ResettlementFacts.guide(),
              OfficeFacts.guide()));
  private final FormLint lint = new FormLint(views, GUIDE, codes, database);

  @AfterAll
  void close() throws Exception {
    database.close();
  }

  private List<LintFinding> planted(String file, String from, String to) {
    FormFolder m1 = FormFolder.of(FORMS.resolve("M1"));
    Map<String, String> files = new TreeMap<>(m1.files());
    String text = files.get(file);
    assertThat(text).contains(from);
    int at = text.indexOf(from);
    files.put(file, text.substring(0, at) + to + text.substring(at + from.length()));
    return lint.lint(new FormFolder("M1", new TreeMap<>(files)), PERIOD_END);
  }

  private static void found(
      List<LintFinding> findings, Level level, String code, String place, String... words) {
    assertThat(findings)
        .as(findings.toString())
        .anySatisfy(f -> {
          assertThat(f.level()).isEqualTo(level);
          assertThat(f.code()).isEqualTo(code);
          assertThat(f.place()).contains(place);
          assertThat(f.sentence()).contains(words);
        });
    assertThat(findings).allSatisfy(f -> assertThat(f.sentence()).endsWith("。"));
  }

  @Test
  void 程序自带的表式没有毛病() throws Exception {
    try (var folders = Files.list(FORMS)) {
      List<Path> forms = folders.filter(Files::isDirectory).toList();
      assertThat(forms).isNotEmpty();
      for (Path form : forms) {
        assertThat(lint.lint(FormFolder.of(form), PERIOD_END))
            .as(form.toString())
            .allSatisfy(f -> assertThat(f.level()).isNotEqualTo(Level.ERROR));
      }
    }
  }

  @Test
  void 没有表号机关文号的只提示为内部统计() {
    List<LintFinding> findings = planted("form.toml", "stub = \"单位\"", "stub = \"单位\"");
    assertThat(findings).hasSize(1);
    found(findings, Level.NOTICE, "S-714", "表头", "内部工作统计（非统计调查表）");
  }

  @Test
  void 表头只填了一半() {
    found(
        planted("form.toml", "[header]", "[header]\ntable_number = \"测1表\""),
        Level.WARNING,
        "S-715",
        "表头",
        "制定机关",
        "有效期至");
  }

  @Test
  void 有效期已过() {
    List<LintFinding> findings =
        planted(
            "form.toml",
            "[header]",
            """
            [header]
            table_number = "测1表"
            issuer = "测试县司法局"
            authority = "filed"
            approver = "测试县统计局"
            approval_number = "测统备〔2020〕1号"
            valid_until = "2021-06-30"
            """);
    assertThat(findings).hasSize(1);
    found(findings, Level.WARNING, "S-716", "表头", "2021-06-30", "2021-07-31");
  }

  @Test
  void 条件里的栏目不存在() {
    found(
        planted("form.toml", "difficulty in", "difficultly in"),
        Level.ERROR,
        "S-702",
        "栏 04",
        "difficultly");
  }

  @Test
  void 台账里没有的视图() {
    found(
        planted("form.toml", "view = \"fact_prevention\"", "view = \"fact_weather\""),
        Level.ERROR,
        "S-702",
        "集合 prevention",
        "fact_weather");
  }

  @Test
  void 不允许的写法() {
    found(
        planted("form.toml", "late = true", "late = (select true)"),
        Level.ERROR,
        "S-702",
        "行 late",
        "select");
  }

  @Test
  void 代码表里没有的代码() {
    found(
        planted("form.toml", "'MAJOR', 'HARD'", "'MAJOR', 'HARDEST'"),
        Level.ERROR,
        "S-703",
        "栏 04",
        "HARDEST",
        "DIFFICULTY");
  }

  @Test
  void 分类漏了一个代码() {
    List<LintFinding> findings =
        planted(
            "form.toml", "committee_kind in ('INDUSTRY', 'OTHER')", "committee_kind = 'INDUSTRY'");
    found(findings, Level.ERROR, "S-704", "E02", "OTHER", "没有归入任何一项");
  }

  @Test
  void 分类漏了空值() {
    found(
        planted(
            "L18-2017.toml", "dispute_type is null or dispute_type not in", "dispute_type not in"),
        Level.ERROR,
        "S-704",
        "E05（版本 2017-18）",
        "空值");
  }

  @Test
  void 一个代码归入两栏() {
    found(
        planted(
            "L18-2017.toml",
            "dispute_type = 'NEIGHBOUR'",
            "dispute_type in ('NEIGHBOUR', 'CONTRACT')"),
        Level.ERROR,
        "S-705",
        "E05（版本 2017-18）",
        "CONTRACT 合同",
        "21、23");
  }

  @Test
  void 小计之外的代码归入分项() {
    found(
        planted(
            "form.toml",
            "source in ('REF_OTHER', 'REF_DISCIPLINE', 'REF_ARBITRATION')",
            "source in ('REF_OTHER', 'REF_DISCIPLINE', 'REF_ARBITRATION', 'ACTIVE')"),
        Level.ERROR,
        "S-705",
        "E04",
        "ACTIVE",
        "不在 14 里");
  }

  @Test
  void 各行漏了一个代码() throws Exception {
    Path made = Path.of("src/test/resources/forms/T12");
    assertThat(lint.lint(FormFolder.of(made), PERIOD_END))
        .allSatisfy(f -> assertThat(f.level()).isNotEqualTo(Level.ERROR));
    String form = Files.readString(made.resolve("form.toml"));
    found(
        lint.lint(
            new FormFolder(
                "T12",
                new TreeMap<>(
                    Map.of(
                        "form.toml",
                        form.replace("dispute_type = 'MEDICAL'", "dispute_type = 'TRAFFIC'")))),
            PERIOD_END),
        Level.ERROR,
        "S-704",
        "E10",
        "MEDICAL 医疗");
  }

  private List<LintFinding> list(String from, String to) throws Exception {
    String form = Files.readString(Path.of("src/test/resources/forms/LB-1/form.toml"));
    assertThat(form).contains(from);
    return lint.lint(
        new FormFolder("LB-1", new TreeMap<>(Map.of("form.toml", form.replace(from, to)))),
        PERIOD_END);
  }

  @Test
  void 竖表没有毛病_单位不同的栏不能相加() throws Exception {
    assertThat(list("LB-1", "LB-1"))
        .allSatisfy(f -> assertThat(f.level()).isNotEqualTo(Level.ERROR));
    found(
        list("rule = \"A31o+A31w = A31\"", "rule = \"A31o+K1 = A31\""),
        Level.ERROR,
        "S-717",
        "E05",
        "件、人次");
    found(
        list("denominator = \"A31+A32\"", "denominator = \"A31+K1\""),
        Level.ERROR,
        "S-109",
        "LB-1",
        "件、人次");
    found(
        list("denominator = \"A31+A32\"", "denominator = \"A31+R2\""),
        Level.ERROR,
        "S-708",
        "R1",
        "R2");
    found(list("per = 1000", "per = 10"), Level.ERROR, "S-101", "LB-1", "per");
    found(list("layout = \"list\"", "layout = \"lost\""), Level.ERROR, "S-101", "LB-1", "layout");
  }

  @Test
  void 没有写不包括什么() {
    List<LintFinding> findings =
        planted("form.toml", "excluded = \"作废的案件；期末仍在调解的案件；不予受理的案件。\"", "excluded = \" \"");
    found(findings, Level.ERROR, "S-706", "栏 01", "不包括");
    assertThat(findings).hasSize(1);
  }

  @Test
  void 集合互为基础() {
    found(
        planted("form.toml", "[set.K]\nview = \"fact_dispute\"", "[set.K]\nbase = \"S\""),
        Level.ERROR,
        "S-707",
        "集合",
        "K → S → K");
  }

  @Test
  void 集合的基础不存在() {
    found(planted("form.toml", "base = \"K\"", "base = \"Q\""), Level.ERROR, "S-707", "集合 S", "Q");
  }

  @Test
  void 比率的比率() {
    found(
        planted("form.toml", "numerator = \"50\"", "numerator = \"R03\""),
        Level.ERROR,
        "S-708",
        "比率 R50",
        "R03");
    found(
        planted("form.toml", "of = \"01\"", "of = \"R03\""),
        Level.ERROR,
        "S-708",
        "比率 04..14",
        "R03");
    found(planted("form.toml", "of = \"01\"", "of = \"99\""), Level.ERROR, "S-708", "04..14", "99");
  }

  @Test
  void 时期数没有限定报告期() {
    found(
        planted(
            "form.toml",
            "{ sql = \"counted_on between :period_start and :period_end\", words = \"排查日期",
            "{ sql = \"counted_on >= date '2020-01-01'\", words = \"排查日期"),
        Level.ERROR,
        "S-709",
        "栏 40",
        "period_start");
  }

  @Test
  void 时点数没有期末() {
    found(
        planted("form.toml", "performed_on <= :period_end", "performed_on is not null"),
        Level.WARNING,
        "S-709",
        "栏 50",
        "performed_on",
        "period_end");
    found(
        planted(
            "form.toml",
            "{ sql = \"counted_on between :period_start and :period_end\", words = \"调结日期",
            "{ sql = \"counted_on >= :period_start\", words = \"调结日期"),
        Level.ERROR,
        "S-709",
        "栏 01",
        "期末");
  }

  @Test
  void 按发生日期统计() {
    found(
        planted(
            "form.toml",
            "counted_on between :period_start and :period_end\", words = \"调结日期",
            "concluded_on between :period_start and :period_end\", words = \"调结日期"),
        Level.ERROR,
        "S-710",
        "栏 01",
        "concluded_on",
        "counted_on");
  }

  @Test
  void 时点数标成时期数会被逐月相加() {
    found(
        planted(
            "form.toml",
            "{ sql = \"sued_on <= :period_end\", words = \"在{period_end}以前（含当日）起诉\" },\n]\nkind = \"stock\"",
            "{ sql = \"sued_on <= :period_end\", words = \"在{period_end}以前（含当日）起诉\" },\n]\nkind = \"flow\""),
        Level.WARNING,
        "S-711",
        "栏 51",
        "sued_on",
        "时点数");
  }

  @Test
  void 时点数与时期数相加求等() {
    found(
        planted("form.toml", "rule = \"50 <= 03\"", "rule = \"50+51 = 03\""),
        Level.WARNING,
        "S-711",
        "审核关系 E08",
        "50、51");
  }

  @Test
  void 代号重复() {
    found(planted("form.toml", "id = \"19\"", "id = \"18\""), Level.ERROR, "S-712", "栏 18", "重复");
    found(
        planted("L18-2017.toml", "id = \"37\"", "id = \"03\""), Level.ERROR, "S-712", "栏 03", "重复");
    found(
        planted("form.toml", "id = \"R50\"", "id = \"R03\""), Level.ERROR, "S-712", "比率 R03", "重复");
    found(
        planted("form.toml", "id = \"late\"", "id = \"total\""),
        Level.ERROR,
        "S-712",
        "行 total",
        "重复");
    found(
        planted("L18-2017.toml", "version = \"2017-18\"", "version = \"2016-15\""),
        Level.ERROR,
        "S-712",
        "L18-2017.toml",
        "2016-15");
  }

  @Test
  void 有重复的分组没有说明() {
    found(
        planted("form.toml", "相互有重复，各月相加不等于全年", "各月相加不等于全年"),
        Level.WARNING,
        "S-713",
        "协议效果",
        "分类有重复");
  }

  @Test
  void 读不懂的文件只说一处() {
    List<LintFinding> findings = planted("form.toml", "[[row]]", "[[row");
    assertThat(findings).hasSize(1);
    found(findings, Level.ERROR, "S-101", "M1", "form.toml");
  }

  @Test
  void 台账说的代码表和栏目都真有() {
    for (var code : GUIDE.codes()) {
      assertThat(views.find(code.view()).orElseThrow().column(code.column()))
          .as(code.toString())
          .isPresent();
      assertThat(codes.items(code.list())).as(code.list()).isNotEmpty();
    }
    GUIDE
        .eventDays()
        .forEach((view, days) ->
            days.forEach(
                d -> assertThat(views.find(view).orElseThrow().column(d)).as(d).isPresent()));
    // a text column forms may look at without anybody knowing its codes would not be held to them
    TreeSet<String> unknown = new TreeSet<>();
    for (FactView view : views.all()) {
      for (String column : view.columns()) {
        Class<?> type = view.column(column).orElseThrow().getType();
        if (type == String.class && GUIDE.code(view.name(), column).isEmpty()) {
          unknown.add(column);
        }
      }
    }
    // codes of several lists stand in one column there, told apart by the kind beside it
    // missed_reason and place_kind say besides their lists that nothing has come yet
    assertThat(unknown)
        .containsExactly(
            "act_code", "missed_reason", "office_code", "place_kind", "record_type", "span_code");
  }
}
