package cn.sifasuo.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A figure not yet rounded: a rate or share, or an amount with what it is divided by to be printed.
 *
 * @param denominator not below zero
 * @param decimals digits it is printed with; of a rate, those of the figure in its unit
 * @param unit of a rate or share; an amount has none and is said to be in per cent
 */
public record Fraction(BigDecimal numerator, BigDecimal denominator, int decimals, RateUnit unit) {

  /** An amount, or a rate in per cent. */
  public Fraction(BigDecimal numerator, BigDecimal denominator, int decimals) {
    this(numerator, denominator, decimals, RateUnit.PER_CENT);
  }

  /**
   * This minus another in points of its unit: the difference of the exact rates rounded once, not
   * the difference of two rounded ones (statistics-conventions §4).
   *
   * @return empty where a denominator is zero
   */
  public Optional<BigDecimal> minus(Fraction other) {
    BigDecimal both = denominator.multiply(other.denominator);
    return both.signum() == 0
        ? Optional.empty()
        : Optional.of(
            numerator
                .multiply(other.denominator)
                .subtract(other.numerator.multiply(denominator))
                .movePointRight(unit.zeros())
                .divide(both, decimals, RoundingMode.HALF_UP));
  }

  /** Whether both are the same number, however they are written. */
  public boolean same(Fraction other) {
    return compare(other) == 0;
  }

  /** Below, at or above zero as this is less than, the same as or more than another. */
  public int compare(Fraction other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  /** False for a zero denominator: there is no figure then, and — is printed. */
  public boolean defined() {
    return denominator.signum() != 0;
  }

  /**
   * The amount, rounded half up once.
   *
   * @return empty for a zero denominator
   */
  public Optional<BigDecimal> amount() {
    return defined()
        ? Optional.of(numerator.divide(denominator, decimals, RoundingMode.HALF_UP))
        : Optional.empty();
  }

  /**
   * The rate in its unit, rounded half up once.
   *
   * @return empty for a zero denominator
   */
  public Optional<BigDecimal> rate() {
    return Rate.value(numerator, denominator, unit, decimals);
  }

  /** A number without zeros that say nothing. */
  public static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  /** The same figure printed with other digits. */
  public Fraction to(int digits) {
    return new Fraction(numerator, denominator, digits, unit);
  }
}
