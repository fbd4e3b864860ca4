package cn.sifasuo.statistics.target;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.statistics.Fraction;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rule of the pace at its edges, and the arithmetic of completion against whole numbers. */
class TargetStateTest {

  private static Fraction amount(String value) {
    return new Fraction(new BigDecimal(value), BigDecimal.ONE, 0);
  }

  private static Fraction days(int passed) {
    return new Fraction(BigDecimal.valueOf(passed), BigDecimal.valueOf(365), 1);
  }

  @ParameterizedTest
  @CsvSource({
    // 73 of 365 days are 20%
    "AT_LEAST, 0, 100, 73, BEHIND",
    "AT_LEAST, 15, 100, 73, BEHIND",
    "AT_LEAST, 15.01, 100, 73, NORMAL",
    "AT_LEAST, 20, 100, 73, NORMAL",
    "AT_LEAST, 24.99, 100, 73, NORMAL",
    "AT_LEAST, 25, 100, 73, AHEAD",
    "AT_LEAST, 100, 100, 73, DONE",
    "AT_LEAST, 100, 100, 365, DONE",
    "AT_LEAST, 99.99, 100, 365, MISSED",
    "AT_LEAST, 1, 0, 73, DONE",
    "AT_MOST, 15, 100, 73, AHEAD",
    "AT_MOST, 20, 100, 73, NORMAL",
    "AT_MOST, 25, 100, 73, BEHIND",
    "AT_MOST, 100, 100, 73, BEHIND",
    "AT_MOST, 101, 100, 73, MISSED",
    "AT_MOST, 0, 0, 73, NORMAL",
    "AT_MOST, 1, 0, 73, MISSED",
    "AT_MOST, 100, 100, 365, DONE",
    "AT_LEAST, 5, 100, 0, UNKNOWN",
  })
  void amountsAreHeldAgainstTheDaysThatHavePassed(
      TargetDirection direction, String result, String wanted, int passed, TargetState state) {
    assertThat(TargetState.of(true, direction, amount(result), amount(wanted), days(passed)))
        .isEqualTo(state);
  }

  @ParameterizedTest
  @CsvSource({
    "AT_LEAST, 95, 100, 95, 73, NORMAL",
    "AT_LEAST, 949, 1000, 95, 73, BEHIND",
    "AT_LEAST, 95, 100, 95, 365, DONE",
    "AT_LEAST, 949, 1000, 95, 365, MISSED",
    "AT_MOST, 3, 100, 3, 73, NORMAL",
    "AT_MOST, 4, 100, 3, 73, BEHIND",
    "AT_LEAST, 0, 0, 95, 73, UNKNOWN",
  })
  void ratesAreComparedAsRates(
      TargetDirection direction,
      long numerator,
      long denominator,
      long wanted,
      int passed,
      TargetState state) {
    Fraction rate = new Fraction(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator), 1);
    Fraction goal = new Fraction(BigDecimal.valueOf(wanted), BigDecimal.valueOf(100), 1);
    assertThat(TargetState.of(false, direction, rate, goal, days(passed))).isEqualTo(state);
  }

  /** Result ÷ wanted, half up, against arithmetic in whole numbers alone. */
  @RepeatedTest(200)
  void completionIsRoundedHalfUpOnce(RepetitionInfo turn) {
    Random random = new Random(turn.getCurrentRepetition());
    long result = random.nextLong(0, 3000);
    long wanted = random.nextLong(1, 3000);
    Fraction reached = TargetState.reached(amount("" + result), amount("" + wanted)).to(1);
    // tenths of a per cent: floor(result × 1000 ÷ wanted + ½) = floor((2000 × result + wanted) ÷ 2
    // × wanted)
    BigInteger tenths =
        BigInteger.valueOf(2000 * result + wanted).divide(BigInteger.valueOf(2 * wanted));
    assertThat(reached.rate()).hasValue(new BigDecimal(tenths, 1));
    assertThat(reached.numerator().multiply(BigDecimal.valueOf(wanted)))
        .isEqualByComparingTo(reached.denominator().multiply(BigDecimal.valueOf(result)));
  }

  /**
   * More done on the same day is never worse, and a later day with the same result never better.
   */
  @RepeatedTest(100)
  void moreIsNeverWorse(RepetitionInfo turn) {
    Random random = new Random(turn.getCurrentRepetition());
    int wanted = random.nextInt(1, 500);
    int result = random.nextInt(0, 600);
    int day = random.nextInt(1, 364);
    assertThat(rank(wanted, result + random.nextInt(0, 100), day))
        .isGreaterThanOrEqualTo(rank(wanted, result, day));
    assertThat(rank(wanted, result, day + 1)).isLessThanOrEqualTo(rank(wanted, result, day));
  }

  private static int rank(int wanted, int result, int day) {
    return switch (TargetState.of(
        true, TargetDirection.AT_LEAST, amount("" + result), amount("" + wanted), days(day))) {
      case DONE -> 4;
      case AHEAD -> 3;
      case NORMAL -> 2;
      case BEHIND -> 1;
      case MISSED, UNKNOWN -> 0;
    };
  }
}
