package cn.sifasuo.kernel;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;

/**
 * Which days a reporting period has. A month ends on its last day or, where a bureau closes
 * earlier, on a fixed day; it starts the day after the month before it has ended. So months have
 * neither gap nor overlap, whatever the rule and whenever it changes, and neither have the longer
 * periods made of them (statistics-conventions §3).
 */
public final class ReportingCalendar {

  /** Latest closing day every month has. */
  public static final int LATEST_DAY = 28;

  /**
   * On which day months end, from a month on.
   *
   * @param day 0 for the last day of the calendar month, else 1 to {@link #LATEST_DAY}
   */
  public record MonthEnd(YearMonth from, int day) {
    public MonthEnd {
      if (day < 0 || day > LATEST_DAY) {
        throw new IllegalArgumentException("month end day " + day);
      }
    }
  }

  private final List<MonthEnd> rules;

  /**
   * @param rules in any order; calendar months before the first of them
   */
  public ReportingCalendar(List<MonthEnd> rules) {
    this.rules = rules.stream().sorted(Comparator.comparing(MonthEnd::from)).toList();
  }

  /** Every month ends on its last day. */
  public static ReportingCalendar calendarMonths() {
    return new ReportingCalendar(List.of());
  }

  public Span days(Period period) {
    return new Span(end(period.firstMonth().minusMonths(1)).plusDays(1), end(period.lastMonth()));
  }

  /**
   * The days another period would have if its months ended as those of this one do. Figures are
   * compared over the same boundaries only (statistics-conventions §4).
   *
   * @param like whose closing days apply
   */
  public Span daysAs(Period like, Period other) {
    return new Span(
        end(other.firstMonth().minusMonths(1), closingDay(like.firstMonth().minusMonths(1)))
            .plusDays(1),
        end(other.lastMonth(), closingDay(like.lastMonth())));
  }

  /** The month a day is counted in. */
  public Period month(LocalDate day) {
    YearMonth named = YearMonth.from(day);
    return Period.month(day.isAfter(end(named)) ? named.plusMonths(1) : named);
  }

  /** True if the days of a period are those its name says. */
  public boolean isCalendar(Period period) {
    return days(period).equals(calendarMonths().days(period));
  }

  private LocalDate end(YearMonth month) {
    return end(month, closingDay(month));
  }

  private static LocalDate end(YearMonth month, int closingDay) {
    return closingDay == 0 ? month.atEndOfMonth() : month.atDay(closingDay);
  }

  /** 0 for the last day of the month. */
  private int closingDay(YearMonth month) {
    return rules.stream()
        .filter(r -> !r.from().isAfter(month))
        .reduce((earlier, later) -> later)
        .map(MonthEnd::day)
        .orElse(0);
  }
}
