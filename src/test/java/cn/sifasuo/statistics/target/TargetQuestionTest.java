package cn.sifasuo.statistics.target;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.statistics.FactViews;
import cn.sifasuo.statistics.FormPackages;
import cn.sifasuo.statistics.Fraction;
import cn.sifasuo.vault.schema.DefaultSchema;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What papers mix up: % and 百分点, growth and level (statistics-conventions §4). */
class TargetQuestionTest {

  private static final FormPackages PACKAGES =
      FormPackages.load(
          Path.of("reports/forms"), new FactViews(DefaultSchema.DEFAULT_SCHEMA.getTables()));

  private static Indicator indicator(String id) {
    return Indicator.of(PACKAGES.version("M1", Period.year(2026)), id).orElseThrow();
  }

  /** 1473 cases, of which 1440 were settled. */
  private static Fraction base(Indicator indicator) {
    return indicator.rate()
        ? new Fraction(new BigDecimal(1440), new BigDecimal(1473), 1)
        : new Fraction(new BigDecimal(1473), BigDecimal.ONE, 0);
  }

  private static TargetQuestion.Typed typed(String value, String unit, String wording) {
    return new TargetQuestion.Typed(new BigDecimal(value), unit, TargetDirection.AT_LEAST, wording);
  }

  private static String said(Goal goal) {
    return goal.reading() + " " + Fraction.plain(goal.value()) + " " + goal.unit();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "R03 | 5 | 百分点 | 调解成功率提高5% | RATE_BY_PERCENT: RISE 5 百分点 / GROWTH 5 %",
        "R03 | 5 | % | 调解成功率提高５％ | RATE_BY_PERCENT: RISE 5 百分点 / GROWTH 5 %",
        "R03 | 5 | % | 调解成功率比上年增长百分之五 | RATE_BY_PERCENT: RISE 5 百分点 / GROWTH 5 %",
        "R03 | 2 | 百分点 | 不成功率要压减，成功率下降不超过2% | RATE_BY_PERCENT: RISE -2 百分点 / GROWTH -2 %",
        "R03 | 98 | % | 调解成功率提高3个百分点，达到98% | UNITS_DIFFER: RISE 3 百分点 / LEVEL 98 %",
        "R03 | 98 | 百分点 | 调解成功率达到98%以上 | UNITS_DIFFER: RISE 98 百分点 / LEVEL 98 %",
        "01 | 8 | 百分点 | 調解案件提高8個百分點 | COUNT_BY_POINTS: GROWTH 8 % / RISE 8 件",
        "01 | 1500 | 件 | 调解案件提高8个百分点，达到1500件 | COUNT_BY_POINTS: GROWTH 8 % / LEVEL 1500 件",
        "01 | 8 | % | 调解案件提高8个百分点，达到1500件 | COUNT_BY_POINTS: GROWTH 8 % / LEVEL 1500 件",
        "01 | 8 | % | 调解案件增长8%，达到1500件 | TWO_FIGURES: GROWTH 8 % / LEVEL 1500 件",
        "01 | 1500 | 件 | 调解案件增长8%，达到1500件 | TWO_FIGURES: GROWTH 8 % / LEVEL 1500 件",
        "01 | 50 | 件 | 调解案件比上年增加50件 | RISE_OR_LEVEL: RISE 50 件 / LEVEL 50 件",
        "01 | 80 | % | 调解案件完成得好 | UNITS_DIFFER: GROWTH 80 % / LEVEL 80 件",
      })
  void whatHasTwoReadingsIsAsked(
      String id, String value, String unit, String wording, String question) {
    Indicator indicator = indicator(id);
    Optional<TargetQuestion> asked =
        TargetQuestion.about(indicator, typed(value, unit, wording), base(indicator));
    assertThat(
            asked.map(q ->
                q.kind()
                    + ": "
                    + q.options().stream()
                        .map(o -> said(o.goal()))
                        .collect(Collectors.joining(" / "))))
        .hasValue(question);
    assertThat(asked.orElseThrow().text()).contains(wording);
    assertThat(asked.orElseThrow().lines()).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "R03 | 95 | % | 调解成功率达到95%以上 | LEVEL 95 %",
        "R03 | 98 | % | 调解成功率由95%提高到98% | LEVEL 98 %",
        "R03 | 3 | 百分点 | 调解成功率比上年提高3个百分点 | RISE 3 百分点",
        "R03 | 1 | 百分点 | 调解成功率下降不超过1个百分点 | RISE -1 百分点",
        "01 | 1500 | 件 | 调解案件达到1500件 | LEVEL 1500 件",
        "01 | 1500 | 件 | 调解案件提高到1500件 | LEVEL 1500 件",
        "01 | 8 | % | 调解案件数比上年增长8% | GROWTH 8 %",
        "01 | 5 | % | 调解案件数比上年下降5% | GROWTH -5 %",
        "01 | 1600 | 件 | 调解案件增长8.62%，达到1600件 | LEVEL 1600 件",
      })
  void whatHasOneReadingIsNot(
      String id, String value, String unit, String wording, String reading) {
    Indicator indicator = indicator(id);
    TargetQuestion.Typed typed = typed(value, unit, wording);
    assertThat(TargetQuestion.about(indicator, typed, base(indicator))).isEmpty();
    assertThat(said(TargetQuestion.plain(indicator, typed))).isEqualTo(reading);
  }

  @Test
  void bothReadingsAreWorkedOutFromTheYearBefore() {
    Indicator cases = indicator("01");
    TargetQuestion question =
        TargetQuestion.about(cases, typed("8", "百分点", "调解案件提高8个百分点，达到1500件"), base(cases))
            .orElseThrow();
    assertThat(question.options().getFirst().text()).isEqualTo("比上年增长8%以上：上年1473件，今年要到1590.84件");
    assertThat(question.options().getLast().text()).isEqualTo("不低于1500件：上年1473件，比上年高1.8%");

    Indicator rate = indicator("R03");
    TargetQuestion ofRate =
        TargetQuestion.about(rate, typed("2", "百分点", "成功率提高2%"), base(rate)).orElseThrow();
    assertThat(ofRate.options().getFirst().text()).isEqualTo("比上年提高2个百分点以上：上年97.8%，今年要到99.76%");
    assertThat(ofRate.options().getLast().text()).isEqualTo("比上年增长2%以上：上年97.8%，今年要到99.71%");
  }

  @Test
  void withoutTheYearBeforeTheWordsAreAskedAlone() {
    Indicator rate = indicator("R03");
    TargetQuestion question =
        TargetQuestion.about(rate, typed("2", "百分点", "成功率提高2%"), null).orElseThrow();
    assertThat(question.options().stream().map(TargetQuestion.Option::text))
        .containsExactly("比上年提高2个百分点以上", "比上年增长2%以上");
  }
}
