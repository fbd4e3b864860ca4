package cn.sifasuo.statistics.summary;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.statistics.summary.SummaryParagraph.Kind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the check says of numbers a clerk has typed. */
class TypedFiguresTest {

  private static final SummaryFigures FIGURES =
      MadeForms.figures(
          new MadeForms()
              .cell("01", "调解案件总数", "件", "1473")
              .cell("03", "调解成功", "件", "1440")
              .cell("02", "涉及当事人数", "人", "4012")
              .cell("05", "协议涉及金额", "万元", "1234567.00")
              .rate("R03", "调解成功率", "03", "01"),
          new MadeForms()
              .cell("01", "调解案件总数", "件", "1364")
              .cell("03", "调解成功", "件", "1330")
              .rate("R03", "调解成功率", "03", "01"),
          new MadeForms());
  private static final SummaryParagraph PARAGRAPH =
      Composition.paragraph(
              Kind.BODY,
              PhraseReader.read(
                  "全年调解纠纷{M1.01}，{M1.01:同比}；调解成功{M1.03}，成功率{M1.R03}，{M1.R03:同比}。涉及金额{M1.05}。"),
              FIGURES,
              Map.of())
          .orElseThrow();
  private static final List<Figure> CELLS =
      List.of(FIGURES.figure(FigureRef.parse("M1.02").orElseThrow()).orElseThrow());

  private static List<Finding> check(String text) {
    return new TypedFigures(CELLS).check(List.of(PARAGRAPH.withText(text)));
  }

  private static List<Finding> edited(String before, String after) {
    assertThat(PARAGRAPH.text()).contains(before);
    return check(PARAGRAPH.text().replace(before, after));
  }

  private static void nothing(String text) {
    assertThat(check(PARAGRAPH.text() + text)).as(text).isEmpty();
  }

  private static Finding only(List<Finding> findings) {
    assertThat(findings).hasSize(1);
    return findings.getFirst();
  }

  @Test
  void 原样的一段没有问题() {
    assertThat(PARAGRAPH.text())
        .isEqualTo("全年调解纠纷1473件，同比增长8.0%；调解成功1440件，成功率97.8%，同比提高0.3个百分点。涉及金额123.46万元。");
    assertThat(check(PARAGRAPH.text())).isEmpty();
  }

  @Test
  void 改掉的数字指出报表的数字和栏() {
    Finding finding = only(edited("97.8%", "97.3%"));
    assertThat(finding.kind()).isEqualTo(Finding.Kind.DIFFERS);
    assertThat(finding.nearest().cell()).isEqualTo("M1.R03");
    assertThat(finding.sentence()).isEqualTo("调解成功1440件，成功率97.3%，同比提高0.3个百分点。");
    assertThat(PARAGRAPH.text().substring(finding.start(), finding.end())).isEqualTo("97.8%");

    assertThat(only(edited("1440件", "1433件")).nearest().text()).isEqualTo("1440件");
    assertThat(only(edited("123.46万元", "124万元")).nearest().text()).isEqualTo("123.46万元");
  }

  @Test
  void 只把增长改成下降也看得出来() {
    Finding finding = only(edited("增长8.0%", "下降8.0%"));
    assertThat(finding.kind()).isEqualTo(Finding.Kind.DIFFERS);
    assertThat(finding.typed()).isEqualTo("下降8.0%");
    assertThat(finding.nearest().text()).isEqualTo("同比增长8.0%");
    assertThat(only(edited("同比增长8.0%", "与上年持平")).typed()).isEqualTo("持平");
  }

  @Test
  void 换一种写法还是同一个数() {
    assertThat(edited("1473件", "１４７３件")).isEmpty();
    assertThat(edited("1473件", "1,473起")).isEmpty();
    assertThat(edited("增长8.0%", "增加了8％")).isEmpty();
    assertThat(edited("123.46万元", "1234600元")).isEmpty();
    assertThat(edited("调解成功1440件，成功率97.8%，", "成功率97.8%，即成功1440件，")).isEmpty();
  }

  @Test
  void 哪张表都没有的数字列出最接近的() {
    Finding finding = only(check(PARAGRAPH.text() + "另有纠纷1400件正在调解。"));
    assertThat(finding.kind()).isEqualTo(Finding.Kind.UNKNOWN);
    assertThat(finding.nearest().text()).isEqualTo("1440件");
    assertThat(finding.text()).contains("1400件", "1440件", "M1.03");
    assertThat(only(check(PARAGRAPH.text() + "召开联席会议12次。")).nearest()).isNull();
  }

  @Test
  void 报表里有的数字同句写明指标就不算问题() {
    nothing("涉及当事人数4012人。");
    assertThat(check(PARAGRAPH.text() + "发动群众4012人。")).hasSize(1);
  }

  @Test
  void 日期序号文号书名电话都不是数字() {
    nothing("2026年9月1日，1—8月、8、9月份，1季度，2025—2026年，10:30，10时30分。");
    nothing("第3次会议传达东司发〔2026〕1号和第24条，《中央5号文件解读100问》。");
    nothing("拨打12348热线，电话0716-8123456，执行GB/T 9704-2012、M1表，24×7小时。");
    nothing("年满18周岁，期限7个工作日，为期3个月，连续2届。");
    assertThat(check("1.全年调解纠纷1473件。（2）调解成功1440件。3、完")).isEmpty();
  }

  @Test
  void 约数不能和准确数混用() {
    Finding finding = only(check(PARAGRAPH.text() + "调解1473件，发放资料3万余份。"));
    assertThat(finding.kind()).isEqualTo(Finding.Kind.ROUNDED);
    assertThat(finding.typed()).isEqualTo("3万余份");
    assertThat(only(check(PARAGRAPH.text() + "发放资料约800份。")).kind()).isEqualTo(Finding.Kind.UNKNOWN);
    assertThat(only(edited("1473件", "1470余件")).kind()).isEqualTo(Finding.Kind.DIFFERS);
  }

  @Test
  void 数量不能增长几个百分点() {
    Finding finding = check(PARAGRAPH.text() + "力争明年纠纷数量提高8个百分点，达到1500件。").getFirst();
    assertThat(finding.kind()).isEqualTo(Finding.Kind.POINTS_OF_COUNT);
    assertThat(finding.typed()).isEqualTo("提高8个百分点");
    assertThat(check(PARAGRAPH.text() + "力争成功率提高2个百分点。"))
        .extracting(Finding::kind)
        .containsExactly(Finding.Kind.UNKNOWN);
    assertThat(check(PARAGRAPH.text() + "成功率97.8%，比计划高2个百分点。"))
        .extracting(Finding::kind)
        .containsExactly(Finding.Kind.UNKNOWN);
    assertThat(check(PARAGRAPH.text() + "成功率提高0.3%。"))
        .extracting(Finding::kind)
        .containsExactly(Finding.Kind.PERCENT_OF_RATE);
  }

  @Test
  void 没写的地方列出来_写过的不再列() {
    SummaryParagraph prompt = SummaryParagraph.of(Kind.PROMPT, "（请写明问题。）");
    assertThat(new TypedFigures(CELLS).check(List.of(prompt)))
        .extracting(Finding::kind)
        .containsExactly(Finding.Kind.UNWRITTEN);
    assertThat(new TypedFigures(CELLS).check(List.of(prompt.withText("人手不足。")))).isEmpty();
  }

  @Test
  void 改来改去_数字还认得自己的位置() {
    SummaryParagraph edited =
        PARAGRAPH.withText("删去。").withText("今年成功率达到97.8%，调解成功1440件。").withText(PARAGRAPH.text());
    assertThat(edited).isEqualTo(PARAGRAPH);
    SummaryParagraph moved = PARAGRAPH.withText("今年" + PARAGRAPH.text());
    assertThat(moved.figures())
        .allSatisfy(f ->
            assertThat(moved.text().substring(f.start(), f.end())).isEqualTo(f.figure().text()));
  }
}
