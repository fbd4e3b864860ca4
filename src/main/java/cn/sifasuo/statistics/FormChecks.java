package cn.sifasuo.statistics;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Severity;
import cn.sifasuo.kernel.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes the arithmetic checks of a form on its computed lines. */
final class FormChecks {

  private static final Wording WORDS = Wording.of(FormChecks.class);

  private final FormVersion form;
  private final Period period;

  private FormChecks(FormVersion form, Period period) {
    this.form = form;
    this.period = period;
  }

  /**
   * @param byOffice true for a roll-up: its lines are offices, and its total leaves out what moved
   *     between them
   */
  static List<CheckResult> make(
      FormVersion form, Period period, List<ComputedRow> rows, boolean byOffice) {
    return new FormChecks(form, period).make(rows, byOffice);
  }

  private List<CheckResult> make(List<ComputedRow> rows, boolean byOffice) {
    List<CheckResult> results = new ArrayList<>();
    for (ComputedRow row : rows) {
      for (FormCheck check : form.checks()) {
        // what is unusual for a whole period need not be so for a part of it
        boolean unasked = row.ofWhich() && check.severity() == Severity.WARNING;
        if (!unasked && !(check.rule() instanceof CheckRule.TotalOfRows)) {
          made(check, row).ifPresent(results::add);
        }
      }
    }
    for (FormCheck check : form.checks()) {
      if (check.rule() instanceof CheckRule.TotalOfRows) {
        results.addAll(totalOfRows(check, rows, byOffice));
      }
    }
    if (byOffice) {
      for (ComputedRow all : rows) {
        if (all.total()) {
          form.moves().forEach(m -> made(m.cameAsWent(), all).ifPresent(results::add));
        }
      }
    }
    return List.copyOf(results);
  }

  /** Empty where the line lacks a cell and the check is then not made. */
  private Optional<CheckResult> made(FormCheck check, ComputedRow row) {
    Map<String, BigDecimal> cells = exact(row);
    Set<String> absent = new HashSet<>(check.rule().cells());
    absent.removeAll(cells.keySet());
    if (!absent.isEmpty() && check.missing() == Missing.SKIP) {
      return Optional.empty();
    }
    absent.forEach(c -> cells.put(c, BigDecimal.ZERO));
    CheckRule.Outcome outcome = check.rule().outcome(cells);
    CheckRule.Sides sides = check.rule().sides();
    boolean ok = outcome.ok() && (absent.isEmpty() || check.missing() == Missing.ZERO);
    BigDecimal left = CheckResult.plain(outcome.left());
    BigDecimal right = CheckResult.plain(outcome.right());
    String sentence =
        RuleWords.sentence(
            ok,
            check.words(),
            check.text(),
            RuleWords.side(sides.left(), this::name),
            left,
            RuleWords.side(sides.right(), this::name),
            right);
    return Optional.of(
        new CheckResult(
            check.id(),
            check.severity(),
            row.id(),
            check.text(),
            ok,
            left,
            right,
            absent.isEmpty() ? sentence : sentence + check.missing().words(),
            null,
            refs(row, sides.left()),
            refs(row, sides.right()),
            List.of()));
  }

  private String name(String cell) {
    return form.column(cell).map(c -> WORDS.say("check.cell", c.label(), cell)).orElse(cell);
  }

  private List<CellRef> refs(ComputedRow row, CheckRule.Total side) {
    return side.terms().stream()
        .map(CheckRule.Term::cell)
        .filter(row.cells()::containsKey)
        .map(c -> new CellRef(form.code(), period, row.id(), c))
        .toList();
  }

  /**
   * Every figure that adds up, on raw values: printed 万元 of many lines may differ from their
   * printed total by rounding, raw yuan may not (domain/mediation.md E10). All failing cells, or
   * the first cell when all hold.
   */
  private List<CheckResult> totalOfRows(FormCheck check, List<ComputedRow> rows, boolean byOffice) {
    List<ComputedRow> parts = rows.stream().filter(r -> !r.total() && !r.ofWhich()).toList();
    List<ComputedRow> totals = rows.stream().filter(ComputedRow::total).toList();
    if (parts.isEmpty() || totals.size() != 1) {
      return List.of();
    }
    ComputedRow total = totals.getFirst();
    List<CheckResult> all = new ArrayList<>();
    for (FormColumn column : form.columns()) {
      Cell whole = total.cells().get(column.id());
      boolean adds = column.measure().additive() && !(byOffice && form.leavesOutMoves(column));
      List<ComputedRow> summed =
          parts.stream().filter(p -> p.cells().containsKey(column.id())).toList();
      if (whole != null && !summed.isEmpty() && adds) {
        BigDecimal sum =
            summed.stream()
                .flatMap(p -> Optional.ofNullable(p.cells().get(column.id())).stream())
                .map(Cell::raw)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        all.add(totalOfRows(check, total, column, whole.raw(), summed, sum));
      }
    }
    return failedOrFirst(all);
  }

  private CheckResult totalOfRows(
      FormCheck check,
      ComputedRow total,
      FormColumn column,
      BigDecimal whole,
      List<ComputedRow> parts,
      BigDecimal sum) {
    boolean ok = whole.compareTo(sum) == 0;
    String rule = check.text() + " [" + column.id() + "]";
    BigDecimal left = CheckResult.plain(whole);
    BigDecimal right = CheckResult.plain(sum);
    return new CheckResult(
        check.id(),
        check.severity(),
        total.id(),
        rule,
        ok,
        left,
        right,
        RuleWords.sentence(
            ok,
            check.words(),
            rule,
            name(column.id()),
            left,
            WORDS.say("check.side.rows", parts.size()),
            right),
        null,
        List.of(new CellRef(form.code(), period, total.id(), column.id())),
        parts.stream().map(p -> new CellRef(form.code(), period, p.id(), column.id())).toList(),
        List.of());
  }

  /** A rule over many cells is told once when it holds, and cell by cell where it does not. */
  static List<CheckResult> failedOrFirst(List<CheckResult> all) {
    List<CheckResult> failed = all.stream().filter(r -> !r.ok()).toList();
    return failed.isEmpty() ? all.stream().limit(1).toList() : failed;
  }

  /** Cells in the unit they are printed in, not rounded. */
  private Map<String, BigDecimal> exact(ComputedRow row) {
    Map<String, BigDecimal> cells = new HashMap<>();
    for (FormColumn column : form.columns()) {
      Cell cell = row.cells().get(column.id());
      if (cell != null) {
        cells.put(column.id(), cell.raw().divide(BigDecimal.valueOf(column.scale())));
      }
    }
    return cells;
  }
}
