package cn.sifasuo.statistics.summary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A rate or share not yet rounded.
 *
 * @param decimals digits of its per cent figure
 */
record Fraction(BigDecimal numerator, BigDecimal denominator, int decimals) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * This minus another in percentage points: the difference of the exact rates rounded once, not
   * the difference of two rounded ones (statistics-conventions §4).
   *
   * @return empty where a denominator is zero
   */
  Optional<BigDecimal> minus(Fraction other) {
    BigDecimal both = denominator.multiply(other.denominator);
    return both.signum() == 0
        ? Optional.empty()
        : Optional.of(
            numerator
                .multiply(other.denominator)
                .subtract(other.numerator.multiply(denominator))
                .multiply(HUNDRED)
                .divide(both, decimals, RoundingMode.HALF_UP));
  }

  /** Whether both are the same number, however they are written. */
  boolean same(Fraction other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator))
        == 0;
  }
}
