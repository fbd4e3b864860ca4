package cn.sifasuo.statistics;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cells from one id to another, such as {@code 20..37}: ids with the same letters before the number
 * and a number in between.
 */
record CellRange(String letters, int from, int to) {

  private static final Pattern ID = Pattern.compile("([A-Za-z]*)(\\d{1,6})");

  /** Empty unless both ids are letters and a number, with the same letters and in order. */
  static Optional<CellRange> of(String from, String to) {
    Matcher a = ID.matcher(from);
    Matcher b = ID.matcher(to);
    if (!a.matches() || !b.matches() || !a.group(1).equals(b.group(1))) {
      return Optional.empty();
    }
    int first = Integer.parseInt(a.group(2));
    int last = Integer.parseInt(b.group(2));
    return first > last ? Optional.empty() : Optional.of(new CellRange(a.group(1), first, last));
  }

  /** Reads {@code 20..37}. */
  static Optional<CellRange> parse(String text) {
    int dots = text.indexOf("..");
    return dots < 0
        ? Optional.empty()
        : of(text.substring(0, dots).strip(), text.substring(dots + 2).strip());
  }

  boolean contains(String id) {
    Matcher m = ID.matcher(id);
    if (!m.matches() || !m.group(1).equals(letters)) {
      return false;
    }
    int number = Integer.parseInt(m.group(2));
    return number >= from && number <= to;
  }
}
