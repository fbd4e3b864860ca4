package cn.sifasuo.ui.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days as clerks write them. */
class DayTextTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @ParameterizedTest
  @CsvSource({
    "20261103, 2026-11-03",
    "2026.11.3, 2026-11-03",
    "2026/11/03, 2026-11-03",
    "2026年11月3日, 2026-11-03",
    "２０２６－１１－０３, 2026-11-03",
    "26-11-3, 2026-11-03",
    "11-3, 2026-11-03",
    "11月3日, 2026-11-03",
    "3, 2026-11-03",
    "今天, 2026-11-23",
    "昨天, 2026-11-22",
    "-3, 2026-11-20",
    "+7, 2026-11-30",
    "' 2026 年 11 月 3 日 ', 2026-11-03",
  })
  void isRead(String written, LocalDate day) {
    assertThat(DayText.read(written, TODAY)).contains(day);
  }

  @ParameterizedTest
  @CsvSource({"2026-02-30", "20261301", "31日前", "abc", "''", "2026", "11-", "0-5"})
  void isNoDay(String written) {
    assertThat(DayText.read(written, TODAY)).isEmpty();
  }

  @Test
  void thirtyFirstOfAMonthWithThirtyDaysIsNoDay() {
    assertThat(DayText.read("31", TODAY)).isEmpty();
  }
}
