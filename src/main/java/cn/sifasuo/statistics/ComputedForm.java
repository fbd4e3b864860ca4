package cn.sifasuo.statistics;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Severity;
import cn.sifasuo.kernel.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A form filled with figures; immutable, and never asked again once it is frozen.
 *
 * @param days the days of the period it counts
 * @param adjustments corrections by hand, on lines of their own; the rows do not contain them
 * @param parts where more than one version of the form served the months of the period: those of
 *     each version, counted by it; otherwise none
 */
public record ComputedForm(
    FormHead head,
    Period period,
    Span days,
    Unit unit,
    List<ComputedRow> rows,
    List<CheckResult> checks,
    List<Adjustment> adjustments,
    List<FormPart> parts) {

  public ComputedForm {
    rows = List.copyOf(rows);
    checks = List.copyOf(checks);
    adjustments = List.copyOf(adjustments);
    parts = List.copyOf(parts);
  }

  public Optional<ComputedRow> row(String id) {
    return rows.stream().filter(r -> r.id().equals(id)).findFirst();
  }

  /** The line that sums up the form: the total line, or the only one. */
  public ComputedRow total() {
    return total(rows);
  }

  static ComputedRow total(List<ComputedRow> rows) {
    return rows.stream().filter(ComputedRow::total).findFirst().orElse(rows.getLast());
  }

  /** A figure of the total line. */
  public Optional<Cell> cell(String cellId) {
    return Optional.ofNullable(total().cells().get(cellId));
  }

  public Optional<Cell> cell(String rowId, String cellId) {
    return row(rowId).flatMap(r -> Optional.ofNullable(r.cells().get(cellId)));
  }

  /** Checks that do not hold. */
  public List<CheckResult> findings(Severity severity) {
    return checks.stream().filter(c -> !c.ok() && c.severity() == severity).toList();
  }

  ComputedForm with(List<Adjustment> adjusted, List<CheckResult> answered) {
    return new ComputedForm(head, period, days, unit, rows, answered, adjusted, parts);
  }

  /** What adjustments add to a cell of the total line. */
  public BigDecimal adjustedBy(String cellId) {
    return adjustments.stream()
        .filter(a -> a.cellId().equals(cellId))
        .map(Adjustment::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
