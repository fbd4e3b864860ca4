package cn.sifasuo.statistics.summary;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.kernel.Period;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The words a figure is compared in. */
class ComparisonTest {

  private static Optional<Figure> yearOnYear(String now, String then) {
    return yearOnYear("件", now, then);
  }

  private static Optional<Figure> yearOnYear(String unit, String now, String then) {
    return MadeForms.figures(
            new MadeForms().cell("01", "总数", unit, now),
            new MadeForms().cell("07", "总数", unit, then),
            new MadeForms().cell("01", "总数", unit, then))
        .figure(FigureRef.parse("M1.01:同比").orElseThrow());
  }

  private static String said(String now, String then) {
    return yearOnYear(now, then).map(Figure::text).orElse("");
  }

  private static Optional<Figure> rate(String n, String d, String n0, String d0) {
    return MadeForms.figures(rates(n, d), rates(n0, d0), rates(n0, d0))
        .figure(FigureRef.parse("M1.R:环比").orElseThrow());
  }

  private static MadeForms rates(String numerator, String denominator) {
    return new MadeForms()
        .cell("03", "成功", "件", numerator)
        .cell("01", "总数", "件", denominator)
        .rate("R", "成功率", "03", "01");
  }

  @Test
  void 数量的增减用百分比() {
    assertThat(said("1473", "1364")).isEqualTo("同比增长8.0%");
    assertThat(said("869", "1028")).isEqualTo("同比下降15.5%");
    assertThat(said("131", "53")).isEqualTo("同比增长147.2%");
    assertThat(said("0", "5")).isEqualTo("同比下降100.0%");
  }

  @Test
  void 相等写持平_基数为0不写百分比_变化太小写件数() {
    assertThat(said("12", "12")).isEqualTo("与上年同期持平");
    assertThat(said("12", "0")).isEqualTo("上年同期为0");
    assertThat(said("0", "0")).isEqualTo("上年同期为0");
    assertThat(said("10001", "10000")).isEqualTo("同比增加1件");
    assertThat(said("9998", "10000")).isEqualTo("同比减少2件");
  }

  @Test
  void 金额按元计算最后一次四舍五入() {
    // 12.34万元 against 12.34万元 as printed, but not as counted
    assertThat(yearOnYear("万元", "123449.00", "123351.00").orElseThrow().text())
        .isEqualTo("同比增长0.1%");
    assertThat(yearOnYear("万元", "20000.00", "10000.00").orElseThrow().numerator())
        .isEqualByComparingTo("20000");
  }

  @Test
  void 率的升降用百分点() {
    assertThat(rate("1440", "1473", "1330", "1364").orElseThrow().text()).isEqualTo("环比提高0.3个百分点");
    assertThat(rate("842", "869", "376", "386").orElseThrow().text()).isEqualTo("环比下降0.5个百分点");
    assertThat(rate("1", "2", "50", "100").orElseThrow().text()).isEqualTo("与上期持平");
    assertThat(rate("10001", "20000", "1", "2").orElseThrow().text()).isEqualTo("与上期基本持平");
    assertThat(rate("1", "2", "0", "0")).isEmpty();
  }

  @Test
  void 百分点由两个准确的率相减_不由两个已舍入的率相减() {
    // 97.449…% − 97.350…% is 0.1; rounded first it would be 97.4 − 97.4 = 0.0
    Figure figure = rate("97449", "100000", "97351", "100000").orElseThrow();
    assertThat(figure.value()).isEqualByComparingTo("0.1");
    assertThat(figure.workings()).contains("97449÷100000", "97351÷100000");
  }

  @Test
  void 名称或者单位不同就不可比() {
    SummaryFigures figures =
        MadeForms.figures(
            new MadeForms().cell("29", "消费纠纷", "件", "5").cell("02", "人数", "人", "9"),
            new MadeForms().cell("29", "旅游纠纷", "件", "4").cell("02", "人数", "人次", "7"),
            new MadeForms());

    assertThat(figures.figure(FigureRef.parse("M1.29:同比").orElseThrow())).isEmpty();
    assertThat(figures.figure(FigureRef.parse("M1.02:同比").orElseThrow())).isEmpty();
    assertThat(figures.figure(FigureRef.parse("M1.29:环比").orElseThrow())).isEmpty();
  }

  @Test
  void 任意两个数_增长率四舍五入一次且与差同号() {
    Random random = new Random(8);
    for (int i = 0; i < 300; i++) {
      int now = random.nextInt(3000);
      int then = 1 + random.nextInt(3000);
      Figure figure = yearOnYear("" + now, "" + then).orElseThrow();
      if (figure.unit().equals("%")) {
        double exact = (now - then) * 100.0 / then;
        assertThat(figure.value().doubleValue())
            .as("%d against %d", now, then)
            .isCloseTo(exact, org.assertj.core.data.Offset.offset(0.0501));
      }
      assertThat(Integer.signum(now - then)).isEqualTo(figure.value().signum());
    }
  }

  @Test
  void 其中各项从大到小_为0的不列_并列的按表中次序() {
    SummaryFigures figures =
        MadeForms.figures(
            new MadeForms()
                .cell("01", "总数", "件", "20")
                .cell("20", "甲", "件", "3")
                .cell("21", "乙", "件", "9")
                .cell("22", "丙", "件", "0")
                .cell("23", "丁", "件", "3"),
            new MadeForms(),
            new MadeForms());

    assertThat(figures.list(ListRef.parse("M1.20..23/01:前5").orElseThrow()))
        .extracting(l -> l.label() + l.amount().text() + l.share().text())
        .containsExactly("乙9件45.0%", "甲3件15.0%", "丁3件15.0%");
    assertThat(figures.list(ListRef.parse("M1.20..23:前1").orElseThrow()))
        .singleElement()
        .satisfies(l -> assertThat(l.share()).isNull());
    assertThat(figures.list(ListRef.parse("M1.22..22:前3").orElseThrow())).isEmpty();
  }

  @Test
  void 每个算出的数都读得回来() {
    for (String now : new String[] {"1473", "0", "10001", "10000"}) {
      Figure figure = yearOnYear(now, "10000").orElseThrow();
      assertThat(FigureTokens.scan(figure.text())).as(figure.text()).hasSize(1);
    }
    assertThat(FigureAlignment.token(rate("1", "3", "1", "2").orElseThrow()).value())
        .isEqualByComparingTo(new BigDecimal("16.7"));
    assertThat(Period.month(2026, 8).sameLastYear()).isEqualTo(Period.month(2025, 8));
  }
}
