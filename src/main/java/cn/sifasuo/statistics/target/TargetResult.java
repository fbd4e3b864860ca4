package cn.sifasuo.statistics.target;

import cn.sifasuo.statistics.Fraction;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A target with what has come of it.
 *
 * @param indicator as the form in force knows it; null if it has none like it any more
 * @param figure null if there is none yet
 * @param wanted the value to be reached; null if its base is not known or zero
 * @param passed days passed of the days of the year, up to the last day the figure covers
 */
public record TargetResult(
    AnnualTarget target,
    @Nullable Indicator indicator,
    @Nullable YearFigure figure,
    @Nullable Fraction wanted,
    Fraction passed,
    TargetState state) {

  private static final int DECIMALS = 1;

  static TargetResult of(
      AnnualTarget target,
      @Nullable Indicator indicator,
      @Nullable YearFigure figure,
      Fraction passed) {
    AnnualTarget.Base base = target.base();
    Fraction wanted =
        indicator == null
            ? null
            : target.goal().wanted(indicator, base == null ? null : base.value()).orElse(null);
    TargetState state =
        indicator == null || figure == null || wanted == null
            ? TargetState.UNKNOWN
            : TargetState.of(
                indicator.accrues(), target.direction(), figure.value(), wanted, passed);
    return new TargetResult(target, indicator, figure, wanted, passed, state);
  }

  /**
   * Result ÷ wanted with both numbers, for an amount; a rate is compared as a rate and has none.
   */
  public Optional<Fraction> completion() {
    return indicator == null || indicator.rate() || figure == null || wanted == null
        ? Optional.empty()
        : Optional.of(TargetState.reached(figure.value(), wanted).to(DECIMALS));
  }

  /** Result ÷ wanted in per cent, rounded half up once; empty for a rate and for nothing wanted. */
  public Optional<BigDecimal> completed() {
    return completion().filter(Fraction::defined).flatMap(Fraction::rate);
  }

  /** Of a rate: how far it lies from the wanted one, in percentage points. */
  public Optional<BigDecimal> points() {
    return indicator == null || !indicator.rate() || figure == null || wanted == null
        ? Optional.empty()
        : figure.value().minus(wanted);
  }

  /** The share of the year that has passed, in per cent. */
  public BigDecimal passedPercent() {
    return passed.rate().orElse(BigDecimal.ZERO);
  }

  /** The result as it is read: 1243件, 96.9%, —. */
  public String result() {
    return indicator == null || figure == null ? "—" : indicator.say(figure.value());
  }

  /** The value to be reached as it is read, with more digits where it is worked out. */
  public String wantedText() {
    if (indicator == null || wanted == null) {
      return "—";
    }
    Fraction exact = wanted.to(Math.max(indicator.decimals(), 2));
    return (indicator.rate() ? exact.rate() : exact.amount())
        .map(v -> Fraction.plain(v) + indicator.unit())
        .orElse("—");
  }
}
