package cn.sifasuo.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.print.Chart;
import cn.sifasuo.print.PrintCell;
import cn.sifasuo.print.PrintableForm;
import cn.sifasuo.security.Session;
import cn.sifasuo.security.Sessions;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An office's own forms beside the period before and last year. */
class CompareFormsTest {

  private static final Period AUGUST = Period.month(2017, 8);

  private final TestLedger ledger = new TestLedger();
  private final Session clerk = Sessions.clerk("clerk", "测试业务员", TestLedger.OFFICE.code());
  private final CompareForms compare =
      new CompareForms(ledger.database, ledger.packages, ledger.tally, TestLedger.OFFICE);

  @AfterEach
  void close() throws Exception {
    ledger.close();
  }

  private void cases(int year, int month, int successful, int failed) {
    for (int i = 0; i < successful + failed; i++) {
      boolean success = i < successful;
      ledger.dispute(
          LocalDate.of(year, month, 1 + i % 28), r -> r.setOutcome(success ? "SUCCESS" : "FAILED"));
    }
  }

  @Test
  void 数量比百分之几_率比百分点() {
    cases(2017, 8, 5, 1);
    cases(2017, 7, 3, 1);
    cases(2016, 8, 9, 0);

    Comparison comparison = compare.compare(clerk, "M1", AUGUST);

    Comparison.Line all = comparison.line("01").orElseThrow();
    assertThat(all.value()).isEqualByComparingTo("6");
    assertThat(all.growths().getFirst().perCent()).isEqualByComparingTo("50.0");
    assertThat(all.growths().getLast().perCent()).isEqualByComparingTo("-33.3");
    Comparison.Line rate = comparison.line("R03").orElseThrow();
    assertThat(rate.rate()).isTrue();
    assertThat(rate.growths().getFirst().difference()).isEqualByComparingTo("8.3");
    assertThat(rate.growths().getFirst().perCent()).isNull();
    Comparison.Line none = comparison.line("04").orElseThrow();
    assertThat(none.growths().getFirst().base()).isEqualByComparingTo("0");
    assertThat(none.growths().getFirst().perCent()).isNull();
  }

  @Test
  void 累计期只有上年同期一个基期() {
    cases(2017, 2, 1, 0);
    Comparison comparison = compare.compare(clerk, "M1", Period.cumulative(2017, 8));
    assertThat(comparison.bases())
        .containsExactly(
            new Comparison.Base(Comparison.Base.Kind.LAST_YEAR, Period.cumulative(2016, 8)));
    assertThat(comparison.lines()).allMatch(l -> l.growths().size() == 1);
  }

  @Test
  void 逐月图_将来的月份空着() {
    cases(2017, 7, 3, 0);
    cases(2016, 12, 2, 0);
    Chart.Lines chart = compare.trend(clerk, "M1", AUGUST, "01").chart();
    assertThat(chart.lines().getFirst().values().get(6)).isEqualByComparingTo("3");
    assertThat(chart.lines().getFirst().values().get(8)).isNull();
    assertThat(chart.lines().getLast().values().get(11)).isEqualByComparingTo("2");
    assertThat(chart.lines()).extracting(Chart.Line::name).containsExactly("2017年", "2016年");
  }

  @Test
  void 印出来一行一个指标_各有各的小数() {
    cases(2017, 8, 2, 0);
    PrintableForm form = PrintableComparisons.of(compare.compare(clerk, "M1", AUGUST));
    assertThat(form.columns()).hasSize(9);
    assertThat(form.rows())
        .anySatisfy(r -> {
          assertThat(r.label()).isEqualTo("协议涉及金额");
          assertThat(r.cells().get(2)).isInstanceOf(PrintCell.ScaledFigure.class);
        });
    assertThat(form.rows().getFirst().cells())
        .contains(PrintCell.notApplicable()); // nothing to grow from
    assertThat(form.notes()).anyMatch(n -> n.contains("基期为0"));
  }

  @Test
  void 构成从大到小_各有件数和比重() {
    cases(2017, 8, 3, 0);
    ledger.dispute(LocalDate.of(2017, 8, 9), r -> r.setDisputeType("MEDICAL"));
    List<Chart> charts = ShareCharts.of(ledger.compute(AUGUST));
    Chart.Bars types =
        (Chart.Bars)
            charts.stream().filter(c -> c.title().contains("案件分类")).findFirst().orElseThrow();
    assertThat(types.bars().getFirst().label()).isEqualTo("邻里纠纷　75.0%");
    assertThat(types.bars().get(1).label()).isEqualTo("医疗纠纷　25.0%");
    assertThat(ShareCharts.of(ledger.compute(Period.month(2010, 1)))).isEmpty();
  }
}
