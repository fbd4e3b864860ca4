package cn.sifasuo.ui.field;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a day as clerks write it: 20261103, 2026.11.3, 2026年11月3日, 11-3, 3 (of this month), 今天, 昨天,
 * -3 (three days ago), +7 (ui.md, Entry). Full-width digits count as digits.
 */
public final class DayText {

  private static final Map<String, Integer> WORDS =
      Map.of("今天", 0, "今日", 0, "昨天", -1, "昨日", -1, "前天", -2, "明天", 1, "后天", 2);
  private static final Pattern AWAY = Pattern.compile("([+-])(\\d{1,4})");
  private static final Pattern WHOLE = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern PARTS =
      Pattern.compile("(?:(\\d{4}|\\d{2})[-./年])?(\\d{1,2})[-./月](\\d{1,2})日?");
  private static final Pattern DAY = Pattern.compile("(\\d{1,2})日?");

  private DayText() {}

  /**
   * @param today the day that 今天 means and that missing parts are taken from
   * @return empty if it is no day
   */
  public static Optional<LocalDate> read(String written, LocalDate today) {
    String text = Normalizer.normalize(written, Normalizer.Form.NFKC).replaceAll("\\s", "");
    Integer away = WORDS.get(text);
    if (away != null) {
      return Optional.of(today.plusDays(away));
    }
    try {
      Matcher m = AWAY.matcher(text);
      if (m.matches()) {
        int days = Integer.parseInt(m.group(2));
        return Optional.of(today.plusDays(m.group(1).equals("-") ? -days : days));
      }
      m = WHOLE.matcher(text);
      if (m.matches()) {
        return Optional.of(day(m.group(1), m.group(2), m.group(3)));
      }
      m = PARTS.matcher(text);
      if (m.matches()) {
        String year = m.group(1) == null ? String.valueOf(today.getYear()) : m.group(1);
        return Optional.of(day(year, m.group(2), m.group(3)));
      }
      m = DAY.matcher(text);
      return m.matches()
          ? Optional.of(today.withDayOfMonth(Integer.parseInt(m.group(1))))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty(); // 30 February is no day; the field says so
    }
  }

  private static LocalDate day(String year, String month, String day) {
    int y = Integer.parseInt(year);
    return LocalDate.of(
        year.length() == 2 ? 2000 + y : y, Integer.parseInt(month), Integer.parseInt(day));
  }
}
