package cn.sifasuo.statistics.target;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.statistics.Fraction;
import java.math.BigDecimal;

/**
 * How a result stands against its target and the time of the year that has passed. A design choice,
 * without legal force:
 *
 * <ul>
 *   <li>What happens over a year is held against the share of its days that has passed: five
 *       percentage points or more ahead of it is {@link #AHEAD}, five or more behind it {@link
 *       #BEHIND}, else {@link #NORMAL}. Of what may not exceed a limit, less used is ahead.
 *   <li>A rate, and how a thing stands on a day, do not grow with the days: met is {@link #NORMAL},
 *       not met {@link #BEHIND}.
 *   <li>A total that has reached what is wanted is {@link #DONE}, one that has passed its limit
 *       {@link #MISSED}, and so is everything once the year is over.
 * </ul>
 */
public enum TargetState {
  AHEAD,
  NORMAL,
  BEHIND,
  DONE,
  MISSED,
  /** No figure yet, or one without denominator. */
  UNKNOWN;

  /** Percentage points by which result and time may differ and still be called equal. */
  public static final int TOLERANCE = 5;

  private static final Wording WORDS = Wording.of(TargetState.class);

  public String label() {
    return WORDS.say("state." + name());
  }

  /** The rule in words, as the manual has it. */
  public static String rule() {
    return WORDS.say("state.rule", TOLERANCE);
  }

  /**
   * @param accrues whether the figure grows with the months of the year
   * @param passed days passed of the days of the year
   */
  static TargetState of(
      boolean accrues,
      TargetDirection direction,
      Fraction result,
      Fraction wanted,
      Fraction passed) {
    if (!result.defined() || !wanted.defined() || passed.numerator().signum() <= 0) {
      return UNKNOWN;
    }
    boolean met = direction.met(result.compare(wanted));
    if (passed.numerator().compareTo(passed.denominator()) >= 0) {
      return met ? DONE : MISSED;
    }
    if (!accrues) {
      return met ? NORMAL : BEHIND;
    }
    if (met == (direction == TargetDirection.AT_LEAST)) {
      return met ? DONE : MISSED;
    }
    return wanted.numerator().signum() <= 0
        ? NORMAL
        : pace(direction, reached(result, wanted), passed);
  }

  /** Result ÷ wanted, exact. */
  static Fraction reached(Fraction result, Fraction wanted) {
    return new Fraction(
        result.numerator().multiply(wanted.denominator()),
        result.denominator().multiply(wanted.numerator()),
        1);
  }

  private static TargetState pace(TargetDirection direction, Fraction reached, Fraction passed) {
    BigDecimal lead =
        reached
            .numerator()
            .multiply(passed.denominator())
            .subtract(passed.numerator().multiply(reached.denominator()))
            .movePointRight(2);
    BigDecimal tolerance =
        reached
            .denominator()
            .multiply(passed.denominator())
            .multiply(BigDecimal.valueOf(TOLERANCE));
    BigDecimal good = direction == TargetDirection.AT_LEAST ? lead : lead.negate();
    if (good.compareTo(tolerance) >= 0) {
      return AHEAD;
    }
    return good.compareTo(tolerance.negate()) <= 0 ? BEHIND : NORMAL;
  }
}
