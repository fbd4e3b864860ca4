package cn.sifasuo.statistics.summary;

import cn.sifasuo.statistics.Cell;
import cn.sifasuo.statistics.CellSum;
import cn.sifasuo.statistics.ComputedForm;
import cn.sifasuo.statistics.FormHead;
import cn.sifasuo.statistics.FormRate;
import cn.sifasuo.statistics.Fraction;
import cn.sifasuo.statistics.FrozenForm;
import cn.sifasuo.statistics.Rate;
import cn.sifasuo.statistics.summary.EarlierFigures.Named;
import cn.sifasuo.statistics.summary.EarlierFigures.NamedRate;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One closed form a summary speaks of, with what its figures are compared with.
 *
 * @param rates how its rates are made, by id
 */
record FormSource(
    FrozenForm frozen,
    Map<String, FormRate> rates,
    Optional<EarlierFigures> lastYear,
    Optional<EarlierFigures> previous) {

  /** A share that is no rate of the form is printed like one. */
  private static final int SHARE_DECIMALS = 1;

  FormSource {
    rates = Map.copyOf(rates);
  }

  /** A counted figure. */
  record Amount(Named name, BigDecimal raw, BigDecimal printed, int scale) {}

  /** A rate or share with its name. */
  record Share(NamedRate name, String label, Fraction fraction) {}

  ComputedForm form() {
    return frozen.form();
  }

  Optional<Amount> amount(String cell) {
    return form().head().column(cell).flatMap(c -> form().cell(cell).map(v -> amount(c, v)));
  }

  private static Amount amount(FormHead.ColumnHead column, Cell value) {
    return new Amount(
        new Named(column.label(), column.unit()), value.raw(), value.printed(), column.scale());
  }

  /** A rate the form itself has. */
  Optional<Share> rate(String id) {
    return form().total().rates().stream()
        .filter(r -> r.id().equals(id))
        .findFirst()
        .map(this::share);
  }

  private Share share(Rate rate) {
    FormRate made = rates.get(rate.id());
    Named unknown = new Named("", "");
    Named numerator = made == null ? unknown : name(made.formula().numerator(), unknown);
    Named denominator = made == null ? unknown : name(made.formula().denominator(), unknown);
    return new Share(
        new NamedRate(rate.label(), numerator, denominator, rate.decimals()),
        rate.label(),
        new Fraction(rate.numerator(), rate.denominator(), rate.decimals(), rate.unit()));
  }

  /** One cell as part of another. */
  Optional<Share> share(String cell, String whole) {
    return amount(cell)
        .flatMap(part ->
            amount(whole)
                .map(all ->
                    new Share(
                        new NamedRate("", part.name(), all.name(), SHARE_DECIMALS),
                        part.name().label(),
                        new Fraction(part.raw(), all.raw(), SHARE_DECIMALS))));
  }

  /** A sum of cells has no name of its own: earlier years are asked for the rate alone. */
  private Named name(CellSum sum, Named unknown) {
    return sum.alone()
        .flatMap(cell -> form().head().column(cell))
        .map(c -> new Named(c.label(), c.unit()))
        .orElse(unknown);
  }

  /** Ids of the columns from one to another, in the order of the form; none if one is missing. */
  List<String> cells(String from, String to) {
    List<String> ids = form().head().columns().stream().map(FormHead.ColumnHead::id).toList();
    int first = ids.indexOf(from);
    int last = ids.indexOf(to);
    return first < 0 || last < first ? List.of() : ids.subList(first, last + 1);
  }

  /** What a figure is compared with, if anything is known of that time. */
  Optional<EarlierFigures> earlier(FigureRef.Against against) {
    return switch (against) {
      case NOTHING -> Optional.empty();
      case LAST_YEAR -> lastYear;
      case PREVIOUS -> previous;
    };
  }
}
