package cn.sifasuo.law;

import static cn.sifasuo.vault.schema.Tables.CALENDAR_DAY;

import cn.sifasuo.vault.Transactions;
import com.tyme.holiday.LegalHoliday;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;

/**
 * Work days: what the office entered, else the announced statutory holidays and make-up work days,
 * else the week. Read once, immutable.
 */
public final class WorkCalendar {

  /** First and last year whose holidays the program brings along. */
  private static final int FIRST_KNOWN_YEAR = 2002;

  private static final int LAST_KNOWN_YEAR = 2026;

  /** Statutory days off by day; false is a make-up work day. */
  private final Map<LocalDate, Boolean> entered;

  private WorkCalendar(Map<LocalDate, Boolean> entered) {
    this.entered = Map.copyOf(entered);
  }

  public static WorkCalendar load(Transactions transactions) {
    return new WorkCalendar(
        transactions.read(ctx ->
            ctx.selectFrom(CALENDAR_DAY)
                .fetchMap(CALENDAR_DAY.ON_DAY, r -> r.getKind().equals("HOLIDAY"))));
  }

  /** The calendar without anything the office entered. */
  public static WorkCalendar announced() {
    return new WorkCalendar(Map.of());
  }

  /** Saturdays, Sundays and statutory holidays are no work days, unless made up for. */
  public boolean workDay(LocalDate day) {
    Boolean off = entered.get(day);
    if (off != null) {
      return !off;
    }
    LegalHoliday announced =
        LegalHoliday.fromYmd(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    if (announced != null) {
      return announced.isWork();
    }
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }

  /**
   * Whether the holidays of the year are known. Those of next year are announced in autumn; until
   * they are entered a limit ending there may fall on a holiday.
   */
  public boolean knows(int year) {
    return (year >= FIRST_KNOWN_YEAR && year <= LAST_KNOWN_YEAR)
        || entered.keySet().stream().anyMatch(d -> d.getYear() == year);
  }

  /** The day itself if it is a work day, else the first one after it (CPL 85). */
  public LocalDate sameOrNextWorkDay(LocalDate day) {
    LocalDate at = day;
    while (!workDay(at)) {
      at = at.plusDays(1);
    }
    return at;
  }

  /** The day itself if it is a work day, else the last one before it. */
  public LocalDate sameOrPreviousWorkDay(LocalDate day) {
    LocalDate at = day;
    while (!workDay(at)) {
      at = at.minusDays(1);
    }
    return at;
  }

  /** The last day of a limit in days: its first day is not counted, and it ends on a work day. */
  public LocalDate endOfLimit(LocalDate from, int days) {
    return sameOrNextWorkDay(from.plusDays(days));
  }

  /** The n-th work day after a day, which is not counted itself. */
  public LocalDate plusWorkDays(LocalDate from, int workDays) {
    LocalDate at = from;
    for (int left = workDays; left > 0; ) {
      at = at.plusDays(1);
      if (workDay(at)) {
        left--;
      }
    }
    return at;
  }
}
