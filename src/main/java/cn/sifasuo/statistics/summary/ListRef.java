package cn.sifasuo.statistics.summary;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The largest of some cells in descending order, such as {@code M1.20..37/01:前3}.
 *
 * @param from first cell, in the order of the form's columns
 * @param to last cell
 * @param whole cell they are parts of, to print their shares; null for none
 * @param most how many at most
 */
record ListRef(String form, String from, String to, @Nullable String whole, int most)
    implements Slot {

  private static final Pattern CODE =
      Pattern.compile("([A-Za-z][\\w-]*)\\.(\\w+)\\.\\.(\\w+)(?:/(\\w+))?:前(\\d{1,2})");

  static Optional<ListRef> parse(String code) {
    Matcher m = CODE.matcher(code);
    return m.matches() && Integer.parseInt(m.group(5)) > 0
        ? Optional.of(
            new ListRef(
                m.group(1), m.group(2), m.group(3), m.group(4), Integer.parseInt(m.group(5))))
        : Optional.empty();
  }

  @Override
  public String code() {
    return form + "." + from + ".." + to + (whole == null ? "" : "/" + whole) + ":前" + most;
  }
}
