package cn.sifasuo.ui.field;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads amounts and counts as typed: 36,000.00, ￥36000, 3.6万, ３６０００元. */
public final class NumberWords {

  private static final Pattern MONEY =
      Pattern.compile("[￥¥]?(-?\\d{1,12}(?:\\.\\d{1,6})?)(万)?元?整?");
  private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}");
  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

  private NumberWords() {}

  private static String fold(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s,，]", "");
  }

  /** Yuan with two decimals; empty if it is no amount or finer than a cent. */
  public static Optional<BigDecimal> money(String typed) {
    Matcher m = MONEY.matcher(fold(typed));
    if (!m.matches()) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(m.group(1));
    BigDecimal yuan = m.group(2) == null ? number : number.multiply(TEN_THOUSAND);
    return yuan.stripTrailingZeros().scale() > 2
        ? Optional.empty()
        : Optional.of(yuan.setScale(2, java.math.RoundingMode.UNNECESSARY));
  }

  /** A whole number; empty if it is none. */
  public static Optional<Integer> whole(String typed) {
    String text = fold(typed);
    return WHOLE.matcher(text).matches() ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }
}
