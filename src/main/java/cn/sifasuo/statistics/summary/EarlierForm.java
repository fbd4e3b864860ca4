package cn.sifasuo.statistics.summary;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.statistics.Cell;
import cn.sifasuo.statistics.ComputedForm;
import cn.sifasuo.statistics.Fraction;
import java.math.BigDecimal;
import java.util.Optional;

/** Earlier figures from a closed form. */
record EarlierForm(ComputedForm form) implements EarlierFigures {

  @Override
  public Period period() {
    return form.period();
  }

  @Override
  public Optional<BigDecimal> raw(Named thing) {
    return form.head()
        .alike("", thing.label(), thing.unit())
        .flatMap(c -> form.cell(c.id()))
        .map(Cell::raw);
  }

  @Override
  public Optional<Fraction> rate(NamedRate rate) {
    return form.total().rates().stream()
        .filter(r -> !rate.label().isEmpty() && r.label().equals(rate.label()))
        .findFirst()
        .map(r -> new Fraction(r.numerator(), r.denominator(), rate.decimals(), r.unit()))
        .or(() ->
            raw(rate.numerator())
                .flatMap(
                    n -> raw(rate.denominator()).map(d -> new Fraction(n, d, rate.decimals()))));
  }
}
