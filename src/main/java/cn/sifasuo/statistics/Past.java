package cn.sifasuo.statistics;

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

  /**
   * The figure of the same name and unit in an earlier form: lists change, and column 29 of one
   * year is not column 29 of another.
   */
  static Optional<Cell> same(@Nullable ComputedForm earlier, FormHead.ColumnHead column) {
    return earlier == null
        ? Optional.empty()
        : column(earlier, column).flatMap(c -> earlier.cell(c.id()));
  }

  /** The column of the same name and unit. */
  static Optional<FormHead.ColumnHead> column(ComputedForm earlier, FormHead.ColumnHead column) {
    return earlier.head().alike(column.label(), column.unit());
  }

  /** Printed figure of the total line in the period before. */
  public Optional<BigDecimal> previous(FormHead.ColumnHead column) {
    return same(previous, column).map(Cell::printed);
  }

  /** Printed figure of the total line a year ago. */
  public Optional<BigDecimal> lastYear(FormHead.ColumnHead column) {
    return same(lastYear, column).map(Cell::printed);
  }
}
