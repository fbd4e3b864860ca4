package cn.sifasuo.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A rate with the two numbers it comes from.
 *
 * @param share true for a part of a whole
 * @param percent rounded half up once; null where the denominator is zero, printed as —
 */
public record Rate(
    String id,
    String label,
    BigDecimal numerator,
    BigDecimal denominator,
    int decimals,
    boolean share,
    @Nullable BigDecimal percent) {

  /** The unit of a rate, and of how much an amount grows. */
  public static final String PERCENT = "%";

  /** The unit of how much a rate moves (statistics-conventions §4). */
  public static final String POINTS = "百分点";

  /** A rate in per cent. */
  public static Rate of(
      String id,
      String label,
      BigDecimal numerator,
      BigDecimal denominator,
      int decimals,
      boolean share) {
    return new Rate(
        id,
        label,
        numerator,
        denominator,
        decimals,
        share,
        percent(numerator, denominator, decimals).orElse(null));
  }

  /**
   * Numerator ÷ denominator × 100, rounded half up.
   *
   * @return empty for a zero denominator
   */
  public static Optional<BigDecimal> percent(
      BigDecimal numerator, BigDecimal denominator, int decimals) {
    return denominator.signum() == 0
        ? Optional.empty()
        : Optional.of(
            numerator.movePointRight(2).divide(denominator, decimals, RoundingMode.HALF_UP));
  }

  /**
   * (current − base) ÷ base in per cent: 增长, not 是上年的 (statistics-conventions §4).
   *
   * @return empty for a zero base
   */
  public static Optional<BigDecimal> growth(BigDecimal current, BigDecimal base, int decimals) {
    return percent(current.subtract(base), base, decimals);
  }

  /** What a form prints: 96.9 or —. */
  public String printed() {
    return percent == null ? "—" : percent.toPlainString();
  }
}
