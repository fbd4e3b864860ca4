package cn.sifasuo.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A version tried on the ledger beside the one in force; nothing of it is kept.
 *
 * @param tried computed by the version tried
 * @param inForce computed by the version in force; null if there is none
 * @param lines cell by cell
 */
public record TryOut(ComputedForm tried, @Nullable ComputedForm inForce, List<Line> lines) {

  /**
   * One cell in both.
   *
   * @param before printed value by the version in force; null where it has no such cell
   * @param after by the version tried; null where it has none
   */
  public record Line(
      String rowId,
      String rowLabel,
      String cellId,
      String label,
      String unit,
      @Nullable BigDecimal before,
      @Nullable BigDecimal after) {

    /** True if both have the cell and say the same. */
    public boolean same() {
      return before != null && after != null && before.compareTo(after) == 0;
    }
  }

  public TryOut {
    lines = List.copyOf(lines);
  }

  /** Sets the two beside each other; columns that only changed their number are the same ones. */
  static TryOut of(
      FormVersion version,
      ComputedForm tried,
      @Nullable FormVersion old,
      @Nullable ComputedForm inForce) {
    ColumnMatch match = new ColumnMatch(old, version);
    List<Line> lines = new ArrayList<>();
    for (ComputedRow row : tried.rows()) {
      for (FormColumn column : version.columns()) {
        Cell now = row.cells().get(column.id());
        Cell was = match.before(column).flatMap(c -> cell(inForce, row.id(), c.id())).orElse(null);
        if (now != null || was != null) {
          lines.add(line(row.id(), row.label(), column, was, now));
        }
      }
    }
    if (old != null && inForce != null) {
      for (ComputedRow row : inForce.rows()) {
        for (FormColumn column : old.columns()) {
          Cell was = row.cells().get(column.id());
          if (was != null && (!match.livesOn(column) || tried.row(row.id()).isEmpty())) {
            lines.add(line(row.id(), row.label(), column, was, null));
          }
        }
      }
    }
    return new TryOut(tried, inForce, lines);
  }

  private static Line line(
      String rowId, String rowLabel, FormColumn column, @Nullable Cell was, @Nullable Cell now) {
    return new Line(
        rowId,
        rowLabel,
        column.id(),
        column.label(),
        column.unit(),
        was == null ? null : was.printed(),
        now == null ? null : now.printed());
  }

  private static Optional<Cell> cell(@Nullable ComputedForm form, String row, String cell) {
    return form == null ? Optional.empty() : form.cell(row, cell);
  }
}
