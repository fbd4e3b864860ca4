package cn.sifasuo.statistics.target;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.statistics.Fraction;
import cn.sifasuo.statistics.Rate;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is wanted, with the one way its number is read (statistics-conventions §4: amounts grow by
 * per cent, rates move by percentage points).
 *
 * @param value below zero where a thing is to become less
 * @param unit of the value
 */
public record Goal(Reading reading, BigDecimal value, String unit) {

  private static final Wording WORDS = Wording.of(Goal.class);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** How a number is read. */
  public enum Reading {
    /** 达到: the figure itself. */
    LEVEL,
    /** 增长: so many per cent more than the year before. */
    GROWTH,
    /** 提高: so many units, of a rate so many percentage points, more than the year before. */
    RISE
  }

  /** Whether it is counted from the year before. */
  public boolean relative() {
    return reading != Reading.LEVEL;
  }

  /**
   * The value to be reached, exact.
   *
   * @param base the year before; null if it is not known
   * @return empty if it is counted from a base that is not known or is zero
   */
  public Optional<Fraction> wanted(Indicator indicator, @Nullable Fraction base) {
    int digits = indicator.decimals();
    if (!relative()) {
      return Optional.of(new Fraction(value, indicator.rate() ? HUNDRED : BigDecimal.ONE, digits));
    }
    if (base == null || !base.defined()) {
      return Optional.empty();
    }
    if (reading == Reading.GROWTH) {
      return base.numerator().signum() == 0
          ? Optional.empty()
          : Optional.of(
              new Fraction(
                  base.numerator().multiply(HUNDRED.add(value)),
                  base.denominator().multiply(HUNDRED),
                  digits));
    }
    BigDecimal points = indicator.rate() ? HUNDRED : BigDecimal.ONE;
    return Optional.of(
        new Fraction(
            base.numerator().multiply(points).add(value.multiply(base.denominator())),
            base.denominator().multiply(points),
            digits));
  }

  /** In words: 不少于1500件, 比上年增长8%以上, 比上年提高3个百分点以上. */
  public String words(TargetDirection direction) {
    String number = value.abs().stripTrailingZeros().toPlainString();
    String spoken = unit.equals(Rate.POINTS) ? WORDS.say("goal.points") : unit;
    String way = relative() && value.signum() < 0 ? "fall." : "";
    return WORDS.say("goal." + reading + "." + way + direction, number, spoken);
  }
}
