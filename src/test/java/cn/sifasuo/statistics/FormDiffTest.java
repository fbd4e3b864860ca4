package cn.sifasuo.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.statistics.FormChange.Kind;
import cn.sifasuo.statistics.FormChange.Subject;
import cn.sifasuo.vault.schema.DefaultSchema;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Every kind of difference, each made once in a copy of a form. */
class FormDiffTest {

  private final FactViews views = new FactViews(DefaultSchema.DEFAULT_SCHEMA.getTables());
  private final FormFolder made = FormFolder.of(Path.of("src/test/resources/forms/T12"));

  private FormVersion read(FormFolder folder) {
    return new FormPackageReader(folder, views).read().newest();
  }

  private List<FormChange> changed(String from, String to) {
    String text = made.text(FormFolder.FORM_FILE);
    assertThat(text).contains(from);
    int at = text.indexOf(from);
    FormFolder other =
        new FormFolder(
            "T12",
            new TreeMap<>(
                Map.of(
                    FormFolder.FORM_FILE,
                    text.substring(0, at) + to + text.substring(at + from.length()))));
    return FormDiff.between(read(made), read(other));
  }

  private void only(List<FormChange> changes, Subject subject, Kind kind, String... words) {
    assertThat(changes).as(changes.toString()).hasSize(1);
    assertThat(changes.getFirst().subject()).isEqualTo(subject);
    assertThat(changes.getFirst().kind()).isEqualTo(kind);
    assertThat(changes.getFirst().sentence()).contains(words);
  }

  @Test
  void 同一版本没有差异() {
    assertThat(FormDiff.between(read(made), read(made))).isEmpty();
    assertThat(FormDiff.between(null, read(made)))
        .hasSize(7)
        .allSatisfy(c -> assertThat(c.kind()).isEqualTo(Kind.ADDED));
  }

  @Test
  void 栏的增删改名改号() {
    only(
        changed("label = \"疑难复杂案件\"", "label = \"重大疑难案件\""),
        Subject.COLUMN,
        Kind.RENAMED,
        "栏 05 改名：疑难复杂案件 → 重大疑难案件");
    only(
        changed("id = \"05\"\nlabel = \"疑难", "id = \"08\"\nlabel = \"疑难"),
        Subject.COLUMN,
        Kind.MOVED,
        "05 → 08");
    List<FormChange> replaced =
        changed(
            "label = \"疑难复杂案件\"\nunit = \"件\"\nset = \"K\"\nwhere = [ { sql = \"difficulty in ('MAJOR', 'HARD')\", words = \"难度为重大或疑难\" } ]",
            "label = \"简单案件\"\nunit = \"件\"\nset = \"K\"\nwhere = [ { sql = \"difficulty = 'SIMPLE'\", words = \"难度为简单\" } ]");
    assertThat(replaced).extracting(FormChange::kind).contains(Kind.ADDED, Kind.REMOVED);
    assertThat(replaced.getFirst().sentence()).isEqualTo("增加栏 05：简单案件（难度为简单）");
  }

  @Test
  void 条件改变说得出前后() {
    only(
        changed(
            "difficulty in ('MAJOR', 'HARD')\", words = \"难度为重大或疑难\"",
            "difficulty = 'HARD'\", words = \"难度为疑难\""),
        Subject.COLUMN,
        Kind.CONDITIONS,
        "难度为重大或疑难 → 难度为疑难");
    // the words hide it
    only(
        changed("difficulty in ('MAJOR', 'HARD')", "difficulty in ('HARD')"),
        Subject.COLUMN,
        Kind.CONDITIONS,
        "难度为重大或疑难（另列代码 MAJOR） → 难度为重大或疑难");
    only(
        changed("difficulty in ('MAJOR', 'HARD')", "difficulty not in ('MAJOR', 'HARD')"),
        Subject.COLUMN,
        Kind.CONDITIONS,
        "difficulty in ('MAJOR', 'HARD') → difficulty not in ('MAJOR', 'HARD')");
  }

  @Test
  void 统计方法_解释_版式() {
    only(
        changed("measure = \"sum(involved_persons)\"", "measure = \"count\""),
        Subject.COLUMN,
        Kind.MEASURE,
        "sum(involved_persons)");
    only(
        changed("excluded = \"代理人、受邀参加调解的人。\"", "excluded = \"代理人。\""),
        Subject.COLUMN,
        Kind.DEFINITION,
        "代理人。");
    only(
        changed("decimals = 2\nscale = 10000", "decimals = 4\nscale = 10000"),
        Subject.COLUMN,
        Kind.CHANGED,
        "小数 2 位",
        "小数 4 位");
  }

  @Test
  void 行() {
    only(changed("label = \"医疗纠纷\"", "label = \"医患纠纷\""), Subject.ROW, Kind.RENAMED, "医疗纠纷 → 医患纠纷");
    only(
        changed(
            "dispute_type = 'MEDICAL'\", words = \"纠纷类别属于医疗纠纷",
            "dispute_type = 'OTHER'\", words = \"纠纷类别属于别的"),
        Subject.ROW,
        Kind.CONDITIONS,
        "医疗纠纷 → 纠纷类别属于别的");
    assertThat(changed("id = \"medical\"", "id = \"clinic\""))
        .extracting(FormChange::kind)
        .containsExactly(Kind.ADDED, Kind.REMOVED);
  }

  @Test
  void 比率_核对_说明_表头_表名() {
    only(
        changed("denominator = \"01\"", "denominator = \"03\""),
        Subject.RATE,
        Kind.CHANGED,
        "02÷01",
        "02÷03");
    assertThat(changed("rule = \"02 <= 01\"", "rule = \"02 < 01\""))
        .extracting(FormChange::sentence)
        .anyMatch(s -> s.startsWith("增加审核关系 E01"))
        .anyMatch(s -> s.startsWith("删去审核关系 E01"));
    assertThat(changed("本表由司法所根据人民调解台账填报。", "本表由乡镇填报。"))
        .extracting(FormChange::sentence)
        .containsExactly("增加说明：本表由乡镇填报。", "删去说明：本表由司法所根据人民调解台账填报。");
    only(
        changed("valid_until = \"2027-12-31\"", "valid_until = \"2028-12-31\""),
        Subject.HEADER,
        Kind.CHANGED,
        "表头的有效期至 改变：2027-12-31 → 2028-12-31");
    only(
        changed("authority = \"filed\"", "authority = \"approved\""),
        Subject.HEADER,
        Kind.CHANGED,
        "备案 → 批准");
    only(changed("title = \"民间纠纷分类情况表\"", "title = \"民间纠纷情况表\""), Subject.FORM, Kind.CHANGED, "表名");
    only(changed(", \"CUMULATIVE\"]", "]"), Subject.FORM, Kind.CHANGED, "报告期", "累计");
  }
}
