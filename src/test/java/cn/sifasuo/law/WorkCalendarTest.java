package cn.sifasuo.law;

import static cn.sifasuo.vault.schema.Tables.CALENDAR_DAY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.vault.MemoryDatabase;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkCalendarTest {

  @ParameterizedTest
  @CsvSource({
    "2016-10-03, false", // 国庆
    "2016-10-08, true", // 调休上班的星期六
    "2016-09-15, false", // 中秋
    "2023-04-05, false", // 清明
    "2023-06-25, true", // 调休上班的星期日
    "2024-02-17, false", // 春节
    "2024-02-18, true",
    "2025-01-28, false",
    "2025-01-26, true",
    "2026-10-01, false",
    "2023-03-11, false", // 星期六
    "2023-03-13, true"
  })
  void announcedHolidaysAndMakeUpDays(LocalDate day, boolean work) {
    assertThat(WorkCalendar.announced().workDay(day)).isEqualTo(work);
  }

  @Test
  void whatTheOfficeEnteredGoesFirst() throws Exception {
    try (MemoryDatabase database = new MemoryDatabase()) {
      database.write(ctx ->
          ctx.insertInto(CALENDAR_DAY, CALENDAR_DAY.ON_DAY, CALENDAR_DAY.KIND, CALENDAR_DAY.LABEL)
              .values(LocalDate.of(2027, 2, 8), "HOLIDAY", "春节")
              .values(LocalDate.of(2027, 2, 6), "WORKDAY", "春节调休")
              .execute());
      WorkCalendar calendar = WorkCalendar.load(database);
      assertThat(calendar.workDay(LocalDate.of(2027, 2, 8))).isFalse();
      assertThat(calendar.workDay(LocalDate.of(2027, 2, 6))).isTrue();
      assertThat(calendar.knows(2027)).isTrue();
      assertThat(WorkCalendar.announced().knows(2027)).isFalse();
    }
  }

  @Test
  void aLimitLeavesOutItsFirstDayAndEndsOnAWorkDay() {
    // domain/mediation.md §3.3
    assertThat(WorkCalendar.announced().endOfLimit(LocalDate.of(2023, 3, 10), 30))
        .isEqualTo(LocalDate.of(2023, 4, 10));
    assertThat(WorkCalendar.announced().plusWorkDays(LocalDate.of(2023, 3, 10), 1))
        .isEqualTo(LocalDate.of(2023, 3, 13));
  }
}
