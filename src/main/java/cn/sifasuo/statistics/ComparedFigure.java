package cn.sifasuo.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What of a form can be compared: an amount or a rate, known by its name. Lists change, and column
 * 29 of one year is not column 29 of another, so an earlier form is asked for the column of the
 * same label and unit.
 *
 * @param id cell or rate in the form of now
 * @param unit 件, 万元, %, ‰
 * @param rate whether it is a rate
 */
public record ComparedFigure(String id, String label, String unit, int decimals, boolean rate) {

  /** Every amount of a form and every rate that is no mere share of another. */
  public static List<ComparedFigure> all(FormVersion form) {
    return Stream.concat(
            form.columns().stream().map(ComparedFigure::of),
            form.rates().stream().filter(r -> !r.share()).map(ComparedFigure::of))
        .toList();
  }

  /**
   * One of them, shares too.
   *
   * @throws cn.sifasuo.kernel.Failure WRONG_USE {@code S-107} if the form has no such cell or rate
   */
  public static ComparedFigure of(FormVersion form, String id) {
    return form.column(id)
        .map(ComparedFigure::of)
        .or(() -> form.rate(id).map(ComparedFigure::of))
        .orElseThrow(() -> Trace.unknownCell(form.code(), id));
  }

  private static ComparedFigure of(FormColumn column) {
    return new ComparedFigure(column.id(), column.label(), column.unit(), column.decimals(), false);
  }

  private static ComparedFigure of(FormRate rate) {
    return new ComparedFigure(
        rate.id(), rate.label(), rate.formula().unit().sign(), rate.decimals(), true);
  }

  /** The figure in a line of a form, as printed; empty where the form has none of this name. */
  public Optional<BigDecimal> in(FormHead head, ComputedRow row) {
    return rate
        ? row.rates().stream()
            .filter(r -> r.label().equals(label) && r.unit().sign().equals(unit))
            .findFirst()
            .flatMap(r -> Optional.ofNullable(r.value()))
        : head.alike(id, label, unit)
            .flatMap(c -> Optional.ofNullable(row.cells().get(c.id())))
            .map(Cell::printed);
  }

  /** The figure in the line that sums up a form. */
  public Optional<BigDecimal> in(ComputedForm form) {
    return form.rows().isEmpty() ? Optional.empty() : in(form.head(), form.total());
  }

  /** What became of an earlier figure. */
  public Growth growth(@Nullable BigDecimal now, @Nullable BigDecimal base) {
    return rate ? Growth.ofRate(now, base) : Growth.ofAmount(now, base);
  }

  /**
   * A line of a comparison.
   *
   * @param bases the figures of the bases, null where there is none
   */
  public Comparison.Line line(
      String lineId, String lineLabel, @Nullable BigDecimal now, List<@Nullable BigDecimal> bases) {
    List<Growth> growths = new ArrayList<>();
    for (BigDecimal base : bases) {
      growths.add(growth(now, base));
    }
    return new Comparison.Line(lineId, lineLabel, unit, decimals, rate, now, growths);
  }
}
