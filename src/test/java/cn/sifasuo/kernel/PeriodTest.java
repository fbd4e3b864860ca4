package cn.sifasuo.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

  @ParameterizedTest
  @CsvSource({
    "2016-08, 2016年8月, 2016-08-01, 2016-08-31, 2016-07, 2016-09",
    "2016-01, 2016年1月, 2016-01-01, 2016-01-31, 2015-12, 2016-02",
    "2016-Q3, 2016年3季度, 2016-07-01, 2016-09-30, 2016-Q2, 2016-Q4",
    "2016-Q1, 2016年1季度, 2016-01-01, 2016-03-31, 2015-Q4, 2016-Q2",
    "2016-H1, 2016年上半年, 2016-01-01, 2016-06-30, 2015-H2, 2016-H2",
    "2016, 2016年, 2016-01-01, 2016-12-31, 2015, 2017",
    "2016-C08, 2016年1—8月, 2016-01-01, 2016-08-31, 2015-C08, 2017-C08",
  })
  void eachKindReadsAndSaysItself(
      String code, String label, LocalDate start, LocalDate end, String previous, String next) {
    Period period = Period.parse(code).orElseThrow();
    assertThat(period.code()).isEqualTo(code);
    assertThat(period.label()).isEqualTo(label);
    assertThat(ReportingCalendar.calendarMonths().days(period)).isEqualTo(new Span(start, end));
    assertThat(period.previous().code()).isEqualTo(previous);
    assertThat(period.next().code()).isEqualTo(next);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2016-13", "2016-00", "2016-Q5", "2016-H3", "16-08", "2016-8", "2016-C13", ""})
  void whatIsNoPeriodIsRefused(String code) {
    assertThat(Period.parse(code)).isEmpty();
  }

  @Test
  void aYearHasNoGapAndNoOverlap() {
    LocalDate day = LocalDate.of(2024, 1, 1);
    List<Period> months = Period.year(2024).months();
    assertThat(months).hasSize(12);
    for (Period month : months) {
      Span days = ReportingCalendar.calendarMonths().days(month);
      assertThat(days.start()).isEqualTo(day);
      day = days.end().plusDays(1);
    }
    assertThat(day).isEqualTo(LocalDate.of(2025, 1, 1));
    assertThat(ReportingCalendar.calendarMonths().days(Period.month(2024, 2)).end())
        .isEqualTo(LocalDate.of(2024, 2, 29));
  }
}
