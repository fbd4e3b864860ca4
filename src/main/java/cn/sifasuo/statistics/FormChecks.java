package cn.sifasuo.statistics;

import cn.sifasuo.kernel.Severity;
import cn.sifasuo.kernel.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the arithmetic checks of a form on its computed lines. */
final class FormChecks {

  private static final Wording WORDS = Wording.of(FormChecks.class);

  private FormChecks() {}

  /**
   * @param byOffice true for a roll-up: its lines are offices, and its total leaves out what moved
   *     between them
   */
  static List<CheckResult> make(FormVersion form, List<ComputedRow> rows, boolean byOffice) {
    List<CheckResult> results = new ArrayList<>();
    for (ComputedRow row : rows) {
      Map<String, BigDecimal> cells = exact(form, row);
      for (FormCheck check : form.checks()) {
        // what is unusual for a whole period need not be so for a part of it
        if (row.ofWhich() && check.severity() == Severity.WARNING) {
          continue;
        }
        if (!(check.rule() instanceof CheckRule.TotalOfRows)
            && cells.keySet().containsAll(check.rule().cells())) {
          CheckRule.Outcome outcome = check.rule().outcome(cells);
          results.add(result(check, row.id(), check.text(), outcome));
        }
      }
    }
    for (FormCheck check : form.checks()) {
      if (check.rule() instanceof CheckRule.TotalOfRows) {
        results.addAll(totalOfRows(form, check, rows, byOffice));
      }
    }
    if (byOffice) {
      rows.stream()
          .filter(ComputedRow::total)
          .forEach(all -> form.moves().forEach(m -> cameAsWent(form, m, all).ifPresent(results::add)));
    }
    return List.copyOf(results);
  }

  /** What offices say came from another and what others say went: the same moves, seen twice. */
  private static Optional<CheckResult> cameAsWent(
      FormVersion form, FormMoves moves, ComputedRow all) {
    Map<String, BigDecimal> cells = exact(form, all);
    BigDecimal in = cells.get(moves.in());
    BigDecimal out = cells.get(moves.out());
    return in == null || out == null
        ? Optional.empty()
        : Optional.of(
            result(
                moves.id(),
                Severity.ERROR,
                moves.words(),
                all.id(),
                moves.in() + "=" + moves.out(),
                new CheckRule.Outcome(in.compareTo(out) == 0, in, out)));
  }

  /**
   * Every figure that adds up, on raw values: printed 万元 of many lines may differ from their
   * printed total by rounding, raw yuan may not (domain/mediation.md E10). All failing cells, or
   * the first cell when all hold.
   */
  private static List<CheckResult> totalOfRows(
      FormVersion form, FormCheck check, List<ComputedRow> rows, boolean byOffice) {
    List<ComputedRow> parts = rows.stream().filter(r -> !r.total() && !r.ofWhich()).toList();
    List<ComputedRow> totals = rows.stream().filter(ComputedRow::total).toList();
    if (parts.isEmpty() || totals.size() != 1) {
      return List.of();
    }
    ComputedRow total = totals.getFirst();
    List<CheckResult> all = new ArrayList<>();
    for (FormColumn column : form.columns()) {
      Cell whole = total.cells().get(column.id());
      List<Cell> summed =
          parts.stream()
              .flatMap(p -> Optional.ofNullable(p.cells().get(column.id())).stream())
              .toList();
      boolean adds = column.measure().additive() && !(byOffice && form.leavesOutMoves(column));
      if (whole != null && !summed.isEmpty() && adds) {
        BigDecimal sum = summed.stream().map(Cell::raw).reduce(BigDecimal.ZERO, BigDecimal::add);
        CheckRule.Outcome outcome =
            new CheckRule.Outcome(whole.raw().compareTo(sum) == 0, whole.raw(), sum);
        all.add(result(check, total.id(), check.text() + " [" + column.id() + "]", outcome));
      }
    }
    List<CheckResult> failed = all.stream().filter(r -> !r.ok()).toList();
    return failed.isEmpty() ? all.stream().limit(1).toList() : failed;
  }

  /** Cells in the unit they are printed in, not rounded. */
  private static Map<String, BigDecimal> exact(FormVersion form, ComputedRow row) {
    Map<String, BigDecimal> cells = new HashMap<>();
    for (FormColumn column : form.columns()) {
      Cell cell = row.cells().get(column.id());
      if (cell != null) {
        cells.put(column.id(), cell.raw().divide(BigDecimal.valueOf(column.scale())));
      }
    }
    return cells;
  }

  private static CheckResult result(
      FormCheck check, String rowId, String rule, CheckRule.Outcome outcome) {
    return result(check.id(), check.severity(), check.words(), rowId, rule, outcome);
  }

  private static CheckResult result(
      String id,
      Severity severity,
      String words,
      String rowId,
      String rule,
      CheckRule.Outcome outcome) {
    BigDecimal left = plain(outcome.left());
    BigDecimal right = plain(outcome.right());
    String text =
        WORDS.say(
            outcome.ok() ? "check.ok" : "check.failed",
            words,
            rule,
            left.toPlainString(),
            right.toPlainString());
    return new CheckResult(
        id, severity, rowId, rule, outcome.ok(), left, right, text, null);
  }

  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
