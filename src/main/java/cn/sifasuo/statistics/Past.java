package cn.sifasuo.statistics;

import cn.sifasuo.kernel.Period;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a form stood in the period before and a year ago.
 *
 * @param previous null where the form was not made for the period before
 * @param lastYear null likewise, or where it is the period before
 */
public record Past(@Nullable ComputedForm previous, @Nullable ComputedForm lastYear) {

  /** Both earlier forms, as far as they were made; of a year the period before is last year. */
  static Past of(Figures figures, String formCode, Period period) {
    return new Past(
        figures.at(formCode, period.previous()).map(Figures.Figure::form).orElse(null),
        period.previous().equals(period.sameLastYear())
            ? null
            : figures.at(formCode, period.sameLastYear()).map(Figures.Figure::form).orElse(null));
  }

  /**
   * The figure of the same name and unit in an earlier form: lists change, and column 29 of one
   * year is not column 29 of another.
   */
  static Optional<Cell> same(
      @Nullable ComputedForm earlier, String rowId, FormHead.ColumnHead column) {
    return earlier == null
        ? Optional.empty()
        : column(earlier, column).flatMap(c -> earlier.cell(rowId, c.id()));
  }

  /** The column of the same name and unit. */
  static Optional<FormHead.ColumnHead> column(ComputedForm earlier, FormHead.ColumnHead column) {
    return earlier.head().alike(column.id(), column.label(), column.unit());
  }

  /** Printed figure of a line in the period before. */
  public Optional<BigDecimal> previous(String rowId, FormHead.ColumnHead column) {
    return same(previous, rowId, column).map(Cell::printed);
  }

  /** Printed figure of a line a year ago. */
  public Optional<BigDecimal> lastYear(String rowId, FormHead.ColumnHead column) {
    return same(lastYear, rowId, column).map(Cell::printed);
  }
}
