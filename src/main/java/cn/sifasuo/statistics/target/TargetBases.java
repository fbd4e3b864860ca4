package cn.sifasuo.statistics.target;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.statistics.Fraction;
import cn.sifasuo.statistics.summary.HistoricalFigure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The figure of the year before a target: from closed forms, else from the historical figures, else
 * as typed from the paper. What the forms say is not typed over.
 */
final class TargetBases {

  private static final Wording WORDS = Wording.of(TargetBases.class);

  private final YearFigures figures;
  private final List<HistoricalFigure> history;

  TargetBases(YearFigures figures, List<HistoricalFigure> history) {
    this.figures = figures;
    this.history = history;
  }

  /**
   * @param typed figure of the paper; null if none was typed
   * @return empty if nothing is known and nothing typed
   * @throws Failure WRONG_USE {@code S-629} if the typed figure is another than the known one
   */
  Optional<AnnualTarget.Base> of(Indicator indicator, int year, @Nullable BigDecimal typed) {
    Optional<AnnualTarget.Base> known =
        figures
            .closed(indicator, year)
            .filter(YearFigure::wholeYear)
            .map(
                f -> new AnnualTarget.Base(f.value(), WORDS.say("base.closed", f.months().label())))
            .or(() -> historical(indicator, year));
    if (typed == null) {
      return known;
    }
    if (known.isEmpty()) {
      return Optional.of(
          new AnnualTarget.Base(
              new Fraction(
                  typed,
                  indicator.rate() ? BigDecimal.valueOf(100) : BigDecimal.ONE,
                  indicator.decimals()),
              WORDS.say("base.typed")));
    }
    String printed = indicator.say(known.get().value());
    if (!printed.equals("—") && !same(indicator, known.get().value(), typed)) {
      throw new Failure(
          FailureKind.WRONG_USE,
          "S-629",
          WORDS.say(
              "base.other",
              known.get().source(),
              printed,
              Fraction.plain(typed) + indicator.unit()),
          "base of " + indicator.form() + "." + indicator.id() + " " + year);
    }
    return known;
  }

  private static boolean same(Indicator indicator, Fraction known, BigDecimal typed) {
    return (indicator.rate() ? known.rate() : known.amount())
        .filter(k -> k.compareTo(typed) == 0)
        .isPresent();
  }

  private Optional<AnnualTarget.Base> historical(Indicator indicator, int year) {
    List<HistoricalFigure> ofYear =
        history.stream()
            .filter(f -> f.form().equals(indicator.form()))
            .filter(f -> f.period().equals(Period.year(year)))
            .toList();
    List<HistoricalFigure> parts =
        indicator.parts().stream()
            .flatMap(p ->
                ofYear.stream()
                    .filter(f -> f.label().equals(p.label()) && f.unit().equals(p.unit()))
                    .limit(1))
            .toList();
    if (parts.size() != indicator.parts().size()) {
      return Optional.empty();
    }
    return Optional.of(
        new AnnualTarget.Base(
            new Fraction(
                parts.getFirst().value(),
                indicator.rate() ? parts.getLast().value() : BigDecimal.ONE,
                indicator.decimals()),
            WORDS.say("base.historical", parts.getFirst().source())));
  }
}
