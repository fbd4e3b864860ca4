package cn.sifasuo.kernel;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A reporting period, named by its months (statistics-conventions §3: wording of periods). Which
 * days those months have says the {@link ReportingCalendar}: a bureau may close on the 25th.
 *
 * @param number month 1–12, quarter 1–4, half 1–2, last month of a cumulative period 1–12; 1 for a
 *     year
 */
public record Period(Kind kind, int year, int number) implements Comparable<Period> {

  /** Kinds in the order a county lists them. */
  public enum Kind {
    MONTH,
    QUARTER,
    HALF,
    YEAR,
    /** From January to the end of a month of the same year. */
    CUMULATIVE
  }

  private static final Pattern CODE =
      Pattern.compile("(\\d{4})(?:-(?:(\\d{2})|Q([1-4])|H([12])|C(\\d{2})))?");

  public Period {
    if (year < 1949 || year > 2999) {
      throw new IllegalArgumentException("year " + year);
    }
    int max =
        switch (kind) {
          case MONTH, CUMULATIVE -> 12;
          case QUARTER -> 4;
          case HALF -> 2;
          case YEAR -> 1;
        };
    if (number < 1 || number > max) {
      throw new IllegalArgumentException(kind + " " + number);
    }
  }

  public static Period month(int year, int month) {
    return new Period(Kind.MONTH, year, month);
  }

  /** The month whose name a day bears; see {@link ReportingCalendar#month} for where it counts. */
  public static Period month(LocalDate day) {
    return month(day.getYear(), day.getMonthValue());
  }

  public static Period month(YearMonth month) {
    return month(month.getYear(), month.getMonthValue());
  }

  public static Period quarter(int year, int quarter) {
    return new Period(Kind.QUARTER, year, quarter);
  }

  public static Period half(int year, int half) {
    return new Period(Kind.HALF, year, half);
  }

  public static Period year(int year) {
    return new Period(Kind.YEAR, year, 1);
  }

  public static Period cumulative(int year, int lastMonth) {
    return new Period(Kind.CUMULATIVE, year, lastMonth);
  }

  /** Reads {@code 2016-08}, {@code 2016-Q3}, {@code 2016-H1}, {@code 2016} or {@code 2016-C08}. */
  public static Optional<Period> parse(String code) {
    Matcher m = CODE.matcher(code.strip());
    if (!m.matches()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(m.group(1));
    try {
      if (m.group(2) != null) {
        return Optional.of(month(year, Integer.parseInt(m.group(2))));
      } else if (m.group(3) != null) {
        return Optional.of(quarter(year, Integer.parseInt(m.group(3))));
      } else if (m.group(4) != null) {
        return Optional.of(half(year, Integer.parseInt(m.group(4))));
      } else if (m.group(5) != null) {
        return Optional.of(cumulative(year, Integer.parseInt(m.group(5))));
      }
      return Optional.of(year(year));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // a month 13 is no period; the caller says so
    }
  }

  /** The form {@link #parse} reads; also used in file names and as database key. */
  public String code() {
    return switch (kind) {
      case MONTH -> "%04d-%02d".formatted(year, number);
      case QUARTER -> "%04d-Q%d".formatted(year, number);
      case HALF -> "%04d-H%d".formatted(year, number);
      case YEAR -> "%04d".formatted(year);
      case CUMULATIVE -> "%04d-C%02d".formatted(year, number);
    };
  }

  /** How a form prints it: 2016年8月, 2016年3季度, 2016年上半年, 2016年, 2016年1—8月. */
  public String label() {
    return switch (kind) {
      case MONTH -> year + "年" + number + "月";
      case QUARTER -> year + "年" + number + "季度";
      case HALF -> year + "年" + (number == 1 ? "上" : "下") + "半年";
      case YEAR -> year + "年";
      case CUMULATIVE -> year + "年1—" + number + "月";
    };
  }

  /** The first month that names it. */
  public YearMonth firstMonth() {
    return YearMonth.of(
        year,
        switch (kind) {
          case MONTH -> number;
          case QUARTER -> number * 3 - 2;
          case HALF -> number * 6 - 5;
          case YEAR, CUMULATIVE -> 1;
        });
  }

  /** The last month that names it. */
  public YearMonth lastMonth() {
    return YearMonth.of(
        year,
        switch (kind) {
          case MONTH, CUMULATIVE -> number;
          case QUARTER -> number * 3;
          case HALF -> number * 6;
          case YEAR -> 12;
        });
  }

  /** True if every month of the other one is among its own, or they are the same. */
  public boolean covers(Period other) {
    return !other.firstMonth().isBefore(firstMonth()) && !other.lastMonth().isAfter(lastMonth());
  }

  /** True if some month belongs to both. */
  public boolean overlaps(Period other) {
    return !other.lastMonth().isBefore(firstMonth()) && !other.firstMonth().isAfter(lastMonth());
  }

  /** The months it consists of, in order. */
  public List<Period> months() {
    List<Period> months = new ArrayList<>();
    for (int m = firstMonth().getMonthValue(); m <= lastMonth().getMonthValue(); m++) {
      months.add(month(year, m));
    }
    return List.copyOf(months);
  }

  /** The period before it of the same kind; the same months a year ago for a cumulative one. */
  public Period previous() {
    return switch (kind) {
      case MONTH -> number == 1 ? month(year - 1, 12) : month(year, number - 1);
      case QUARTER -> number == 1 ? quarter(year - 1, 4) : quarter(year, number - 1);
      case HALF -> number == 1 ? half(year - 1, 2) : half(year, 1);
      case YEAR -> year(year - 1);
      case CUMULATIVE -> cumulative(year - 1, number);
    };
  }

  /** The period after it of the same kind; the inverse of {@link #previous}. */
  public Period next() {
    return switch (kind) {
      case MONTH -> number == 12 ? month(year + 1, 1) : month(year, number + 1);
      case QUARTER -> number == 4 ? quarter(year + 1, 1) : quarter(year, number + 1);
      case HALF -> number == 2 ? half(year + 1, 1) : half(year, 2);
      case YEAR -> year(year + 1);
      case CUMULATIVE -> cumulative(year + 1, number);
    };
  }

  public Period sameLastYear() {
    return new Period(kind, year - 1, number);
  }

  @Override
  public int compareTo(Period other) {
    int byStart = firstMonth().compareTo(other.firstMonth());
    int byEnd = byStart != 0 ? byStart : lastMonth().compareTo(other.lastMonth());
    return byEnd != 0 ? byEnd : kind.compareTo(other.kind);
  }

  @Override
  public String toString() {
    return code();
  }
}
