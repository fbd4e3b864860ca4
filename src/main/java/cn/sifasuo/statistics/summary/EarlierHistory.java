package cn.sifasuo.statistics.summary;

import cn.sifasuo.kernel.Digest;
import cn.sifasuo.kernel.Json;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.statistics.Fraction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Earlier figures typed from papers. A rate is worked out from the two figures it is made of, since
 * a rate is never typed.
 *
 * @param figures of one form in one period, at least one
 * @param scales what a printed value is multiplied by to be exact, by unit; 1 where absent
 */
record EarlierHistory(Period period, List<HistoricalFigure> figures, Map<String, Integer> scales)
    implements EarlierFigures {

  EarlierHistory {
    figures = List.copyOf(figures);
    scales = Map.copyOf(scales);
  }

  @Override
  public Optional<BigDecimal> raw(Named thing) {
    return figures.stream()
        .filter(f -> f.label().equals(thing.label()) && f.unit().equals(thing.unit()))
        .findFirst()
        .map(f -> f.value().multiply(BigDecimal.valueOf(scales.getOrDefault(f.unit(), 1))));
  }

  @Override
  public Optional<Fraction> rate(NamedRate rate) {
    return raw(rate.numerator())
        .flatMap(n -> raw(rate.denominator()).map(d -> new Fraction(n, d, rate.decimals())));
  }

  /** The papers, each once. */
  String sources() {
    return figures.stream()
        .map(HistoricalFigure::source)
        .distinct()
        .collect(Collectors.joining("；"));
  }

  /** Of everything typed for the period, so that a later correction is noticed. */
  String digest() {
    List<Object> lines = new ArrayList<>();
    for (HistoricalFigure f : figures) {
      lines.add(
          Map.of(
              "cell", f.cell(),
              "label", f.label(),
              "unit", f.unit(),
              "value", f.value().stripTrailingZeros().toPlainString(),
              "source", f.source()));
    }
    return Digest.of(Json.write(lines));
  }
}
