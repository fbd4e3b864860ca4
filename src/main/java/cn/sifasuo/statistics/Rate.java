package cn.sifasuo.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A rate with the two numbers it comes from.
 *
 * @param formula the cells it is made of; null for a share and where a form of an earlier program
 *     does not say, and then the rate is one in per cent
 * @param share true for a part of a whole
 * @param value rounded half up once; null where the denominator is zero, printed as —
 */
public record Rate(
    String id,
    String label,
    @Nullable RateFormula formula,
    BigDecimal numerator,
    BigDecimal denominator,
    int decimals,
    boolean share,
    @Nullable BigDecimal value) {

  /** The unit of a rate, and of how much an amount grows. */
  public static final String PERCENT = RateUnit.PER_CENT.sign();

  /** The unit of how much a rate moves (statistics-conventions §4). */
  public static final String POINTS = RateUnit.PER_CENT.points();

  private static final String NONE = "—";

  /** A rate in the unit of its formula, or in per cent. */
  public static Rate of(
      String id,
      String label,
      @Nullable RateFormula formula,
      BigDecimal numerator,
      BigDecimal denominator,
      int decimals,
      boolean share) {
    RateUnit unit = formula == null ? RateUnit.PER_CENT : formula.unit();
    return new Rate(
        id,
        label,
        formula,
        numerator,
        denominator,
        decimals,
        share,
        value(numerator, denominator, unit, decimals).orElse(null));
  }

  /**
   * Numerator ÷ denominator by the hundred or thousand, rounded half up.
   *
   * @return empty for a zero denominator
   */
  public static Optional<BigDecimal> value(
      BigDecimal numerator, BigDecimal denominator, RateUnit unit, int decimals) {
    return denominator.signum() == 0
        ? Optional.empty()
        : Optional.of(
            numerator
                .movePointRight(unit.zeros())
                .divide(denominator, decimals, RoundingMode.HALF_UP));
  }

  /**
   * (current − base) ÷ base in per cent: 增长, not 是上年的 (statistics-conventions §4).
   *
   * @return empty for a zero base
   */
  public static Optional<BigDecimal> growth(BigDecimal current, BigDecimal base, int decimals) {
    return value(current.subtract(base), base, RateUnit.PER_CENT, decimals);
  }

  /** What it is counted by. */
  public RateUnit unit() {
    return formula == null ? RateUnit.PER_CENT : formula.unit();
  }

  /** What a form prints: 96.9 or —. */
  public String printed() {
    return value == null ? NONE : value.toPlainString();
  }

  /** The same with its unit: 96.9%, 2.46‰ or —. */
  public String said() {
    return value == null ? NONE : value.toPlainString() + unit().sign();
  }

  /** Whether it exceeds the target of its formula. */
  public boolean exceeds() {
    return formula != null
        && formula.target() != null
        && value != null
        && numerator
                .movePointRight(unit().zeros())
                .compareTo(formula.target().multiply(denominator))
            > 0;
  }

  /**
   * The least denominator with which one case does not exceed the target.
   *
   * @return empty without a target, or where the denominator is large enough or zero
   */
  public Optional<BigDecimal> tooFew() {
    return formula == null || denominator.signum() == 0
        ? Optional.empty()
        : formula.leastDenominator().filter(least -> denominator.compareTo(least) < 0);
  }
}
