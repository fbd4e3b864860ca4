package cn.sifasuo.statistics;

import cn.sifasuo.law.WorkCalendar;
import java.time.LocalDate;

/**
 * When a form has to be handed in: so many days after the last day of its period, moved off days
 * nobody works (statistics-conventions §3, Deadline).
 *
 * @param daysAfter 0 to 60
 */
public record DueRule(int daysAfter, Shift shift) {

  /** What happens to a due day that is no work day. */
  public enum Shift {
    NONE,
    NEXT_WORK_DAY,
    PREVIOUS_WORK_DAY
  }

  /** Five days after the period, as on the sample form; on a day people work. */
  public static final DueRule STANDARD = new DueRule(5, Shift.NEXT_WORK_DAY);

  static final int MOST_DAYS = 60;

  public DueRule {
    if (daysAfter < 0 || daysAfter > MOST_DAYS) {
      throw new IllegalArgumentException("due " + daysAfter + " days after");
    }
  }

  /** Reads what {@link #text} writes. */
  static DueRule parse(String text) {
    String[] parts = text.split(" ", 2);
    return new DueRule(Integer.parseInt(parts[0]), Shift.valueOf(parts[1]));
  }

  String text() {
    return daysAfter + " " + shift.name();
  }

  /**
   * @param lastDay last day of the period
   */
  public LocalDate dueOn(LocalDate lastDay, WorkCalendar calendar) {
    LocalDate day = lastDay.plusDays(daysAfter);
    return switch (shift) {
      case NONE -> day;
      case NEXT_WORK_DAY -> calendar.sameOrNextWorkDay(day);
      case PREVIOUS_WORK_DAY -> calendar.sameOrPreviousWorkDay(day);
    };
  }
}
