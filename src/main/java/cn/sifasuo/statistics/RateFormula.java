package cn.sifasuo.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a rate is made of the cells of its line.
 *
 * @param target what the rate should not exceed, in its own unit; null where nothing is set
 */
public record RateFormula(
    CellSum numerator, CellSum denominator, RateUnit unit, @Nullable BigDecimal target) {

  public RateFormula {
    if (target != null && target.signum() <= 0) {
      throw new IllegalArgumentException("target " + target);
    }
  }

  /** Every cell it looks at, numerator first. */
  public Stream<String> cells() {
    return Stream.concat(numerator.cells().stream(), denominator.cells().stream());
  }

  /** As printed, such as {@code K6÷(A1+A2)}. */
  public String text() {
    return side(numerator) + "÷" + side(denominator);
  }

  private static String side(CellSum sum) {
    return sum.alone().isPresent() ? sum.text() : "(" + sum.text() + ")";
  }

  /**
   * The least denominator with which one case does not exceed the target: 334 for 3‰. Below it the
   * rate says nothing that the one case does not say better.
   *
   * @return empty without a target
   */
  public Optional<BigDecimal> leastDenominator() {
    return Optional.ofNullable(target)
        .map(t -> BigDecimal.valueOf(unit.per()).divide(t, 0, RoundingMode.CEILING));
  }
}
