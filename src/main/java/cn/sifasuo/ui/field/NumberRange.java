package cn.sifasuo.ui.field;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A range of numbers as typed into a filter: 500, 500-1000, ≥500, &gt;=500, ≤500, 500以上.
 *
 * @param from least, null for any
 * @param to most, null for any
 */
public record NumberRange(@Nullable BigDecimal from, @Nullable BigDecimal to) {

  private static final String NUMBER = "(\\d+(?:\\.\\d{1,2})?)";
  private static final Pattern BETWEEN = Pattern.compile(NUMBER + "(?:-|~|至|到)" + NUMBER);
  private static final Pattern LEAST = Pattern.compile("(?:>=?|≥)" + NUMBER + "|" + NUMBER + "以上");
  private static final Pattern MOST = Pattern.compile("(?:<=?|≤)" + NUMBER + "|" + NUMBER + "以下");
  private static final Pattern EXACT = Pattern.compile(NUMBER);

  /** Empty if it is no range. */
  public static Optional<NumberRange> read(String typed) {
    String text = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s,]", "");
    Matcher m = BETWEEN.matcher(text);
    if (m.matches()) {
      return Optional.of(new NumberRange(new BigDecimal(m.group(1)), new BigDecimal(m.group(2))));
    }
    m = LEAST.matcher(text);
    if (m.matches()) {
      return Optional.of(new NumberRange(either(m), null));
    }
    m = MOST.matcher(text);
    if (m.matches()) {
      return Optional.of(new NumberRange(null, either(m)));
    }
    m = EXACT.matcher(text);
    return m.matches()
        ? Optional.of(new NumberRange(new BigDecimal(m.group()), new BigDecimal(m.group())))
        : Optional.empty();
  }

  private static BigDecimal either(Matcher m) {
    return new BigDecimal(m.group(1) == null ? m.group(2) : m.group(1));
  }
}
