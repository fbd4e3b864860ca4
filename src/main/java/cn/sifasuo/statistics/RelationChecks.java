package cn.sifasuo.statistics;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes the checks between forms and between periods. Closed periods answer with the figures they
 * were closed with, open ones with what the ledger says now.
 */
final class RelationChecks {

  private static final Wording WORDS = Wording.of(RelationChecks.class);

  private final FormRelations relations;
  private final Figures figures;

  RelationChecks(FormRelations relations, Figures figures) {
    this.relations = relations;
    this.figures = figures;
  }

  /** Counts what the checks of some forms will look at, as few times as can be. */
  void prepare(List<String> forms, Period period) {
    Set<String> before = new LinkedHashSet<>();
    Set<String> ofMonths = new LinkedHashSet<>();
    for (String form : forms) {
      for (Relation relation : relations.of(form)) {
        switch (relation.rule()) {
          case Relation.Rule.Comparison(CheckRule rule, List<Operand> operands) -> {
            add(before, operands, Operand.When.PREVIOUS);
            add(ofMonths, operands, Operand.When.MONTHS);
          }
          case Relation.Rule.FlowsOfMonths(String of) -> ofMonths.add(of);
          case Relation.Rule.DistinctOfMonths(String of) -> ofMonths.add(of);
        }
      }
    }
    figures.prepare(before, preceding(period));
    if (period.kind() != Period.Kind.MONTH) {
      period.months().forEach(m -> figures.prepare(ofMonths, m));
    }
  }

  private static void add(Set<String> forms, List<Operand> operands, Operand.When when) {
    operands.stream().filter(o -> o.when() == when).forEach(o -> forms.add(o.form()));
  }

  /** The checks of a form whose figures are counted already. */
  List<CheckResult> make(ComputedForm form) {
    List<CheckResult> results = new ArrayList<>();
    for (Relation relation : relations.of(form.head().code())) {
      switch (relation.rule()) {
        case Relation.Rule.Comparison(CheckRule rule, List<Operand> operands) -> {
          if (eachLine(operands, form)) {
            for (ComputedRow row : form.rows()) {
              if (!row.ofWhich()) {
                compared(relation, rule, operands, form, row).ifPresent(results::add);
              }
            }
          } else {
            compared(relation, rule, operands, form, null).ifPresent(results::add);
          }
        }
        case Relation.Rule.FlowsOfMonths(String of) ->
            results.addAll(ofMonths(relation, form, true));
        case Relation.Rule.DistinctOfMonths(String of) ->
            results.addAll(ofMonths(relation, form, false));
      }
    }
    return results;
  }

  /** Forms have different lines: only within one form does a rule hold for each of them. */
  private static boolean eachLine(List<Operand> operands, ComputedForm form) {
    return operands.stream().allMatch(o -> o.form().equals(form.head().code()) && o.row() == null);
  }

  /** What an operand is worth, and where it stands. */
  private record Value(Optional<BigDecimal> number, String words, List<CellRef> cells) {}

  private Optional<CheckResult> compared(
      Relation relation,
      CheckRule rule,
      List<Operand> operands,
      ComputedForm form,
      @Nullable ComputedRow line) {
    Map<String, Value> values = new HashMap<>();
    operands.forEach(o -> values.put(o.text(), value(o, form.period(), line)));
    boolean whole = values.values().stream().allMatch(v -> v.number().isPresent());
    if (!whole && relation.missing() == Missing.SKIP) {
      return Optional.empty();
    }
    Map<String, BigDecimal> numbers = new HashMap<>();
    values.forEach((text, v) -> numbers.put(text, v.number().orElse(BigDecimal.ZERO)));
    CheckRule.Outcome outcome = rule.outcome(numbers);
    CheckRule.Sides sides = rule.sides();
    return Optional.of(
        result(
            relation,
            line == null ? form.total().id() : line.id(),
            relation.text(),
            outcome.ok() && (whole || relation.missing() == Missing.ZERO),
            side(sides.left(), values, outcome.left()),
            side(sides.right(), values, outcome.right())));
  }

  /** A side of a result. */
  private record Side(String words, BigDecimal value, List<CellRef> cells) {}

  private static Side side(CheckRule.Total total, Map<String, Value> values, BigDecimal outcome) {
    List<CellRef> cells = new ArrayList<>();
    for (CheckRule.Term term : total.terms()) {
      cells.addAll(
          Optional.ofNullable(values.get(term.cell())).map(Value::cells).orElse(List.of()));
    }
    String words =
        RuleWords.side(total, t -> Optional.ofNullable(values.get(t)).map(Value::words).orElse(t));
    return new Side(words, CheckResult.plain(outcome), cells);
  }

  private static CheckResult result(
      Relation relation, String row, String rule, boolean ok, Side left, Side right) {
    return new CheckResult(
        relation.id(),
        relation.severity(),
        row,
        rule,
        ok,
        left.value(),
        right.value(),
        RuleWords.sentence(
                ok,
                relation.words(),
                rule,
                left.words(),
                left.value(),
                right.words(),
                right.value())
            + relation.missing().words(),
        null,
        left.cells(),
        right.cells(),
        List.of());
  }

  private Value value(Operand operand, Period period, @Nullable ComputedRow line) {
    return switch (operand.when()) {
      case SAME -> at(operand, period, line, "check.operand.same");
      case PREVIOUS -> at(operand, preceding(period), line, "check.operand.previous");
      case MONTHS -> {
        List<Value> months =
            period.months().stream()
                .map(m -> at(operand, m, line, "check.operand.months"))
                .toList();
        yield new Value(
            months.stream()
                .map(Value::number)
                .reduce(
                    Optional.of(BigDecimal.ZERO), (sum, one) -> sum.flatMap(s -> one.map(s::add))),
            months.getFirst().words(),
            months.stream().flatMap(m -> m.cells().stream()).toList());
      }
    };
  }

  private Value at(Operand operand, Period period, @Nullable ComputedRow line, String words) {
    Optional<ComputedForm> form = figures.at(operand.form(), period).map(Figures.Figure::form);
    String rowId = operand.row() != null ? operand.row() : line == null ? null : line.id();
    Optional<ComputedRow> row =
        form.flatMap(f -> rowId == null ? Optional.of(f.total()) : f.row(rowId));
    Optional<Cell> cell = row.flatMap(r -> Optional.ofNullable(r.cells().get(operand.cell())));
    Optional<FormHead.ColumnHead> column = form.flatMap(f -> f.head().column(operand.cell()));
    boolean part = row.isPresent() && !row.get().total() && rowId != null;
    String named =
        WORDS.say(
            words,
            operand.form(),
            period.label(),
            column.map(FormHead.ColumnHead::label).orElse(""),
            operand.cell());
    return new Value(
        cell.flatMap(c -> column.map(h -> exact(c, h))),
        part ? WORDS.say("check.operand.line", named, row.get().label()) : named,
        cell.isEmpty()
            ? List.of()
            : List.of(new CellRef(operand.form(), period, row.orElseThrow().id(), operand.cell())));
  }

  /** In the unit it is printed in, not rounded. */
  private static BigDecimal exact(Cell cell, FormHead.ColumnHead column) {
    return cell.raw().divide(BigDecimal.valueOf(column.scale()));
  }

  /**
   * The period that ends the day before: what a stock at the start is compared with. Before a
   * cumulative period, which starts in January, that is the whole year before.
   */
  static Period preceding(Period period) {
    return period.kind() == Period.Kind.CUMULATIVE
        ? Period.year(period.year() - 1)
        : period.previous();
  }

  /**
   * @param flows flows that add up, which must equal their months; else numbers of different ones,
   *     which must not exceed them
   */
  private List<CheckResult> ofMonths(Relation relation, ComputedForm form, boolean flows) {
    if (form.period().kind() == Period.Kind.MONTH) {
      return List.of();
    }
    List<CheckResult> all = new ArrayList<>();
    for (ComputedRow row : form.rows()) {
      for (FormHead.ColumnHead column : form.head().columns()) {
        Cell cell = row.cells().get(column.id());
        boolean additive = Measure.parse(column.measure()).map(Measure::additive).orElse(false);
        if (cell != null
            && !row.ofWhich()
            && column.kind() == FormColumn.Kind.FLOW
            && additive == flows) {
          ofMonths(relation, form, row, column, cell, flows).ifPresent(all::add);
        }
      }
    }
    return FormChecks.failedOrFirst(all);
  }

  private Optional<CheckResult> ofMonths(
      Relation relation,
      ComputedForm form,
      ComputedRow row,
      FormHead.ColumnHead column,
      Cell cell,
      boolean flows) {
    String code = form.head().code();
    List<CellRef> cells = new ArrayList<>();
    BigDecimal sum = BigDecimal.ZERO;
    boolean whole = true;
    for (Period month : form.period().months()) {
      Optional<ComputedForm> of = figures.at(code, month).map(Figures.Figure::form);
      // lists may change within a year: the column of the same name, not of the same number
      Optional<Cell> found = of.flatMap(f -> sameColumn(f, row.id(), column));
      if (found.isPresent()) {
        sum = sum.add(found.get().raw());
        cells.add(new CellRef(code, month, row.id(), found.get().id()));
      } else {
        whole = false;
      }
    }
    if (!whole && relation.missing() == Missing.SKIP) {
      return Optional.empty();
    }
    int order = cell.raw().compareTo(sum);
    boolean ok = (flows ? order == 0 : order <= 0) && (whole || relation.missing() == Missing.ZERO);
    BigDecimal scale = BigDecimal.valueOf(column.scale());
    String name = WORDS.say("check.cell", column.label(), column.id());
    boolean part = !row.total();
    return Optional.of(
        result(
            relation,
            row.id(),
            relation.text() + " [" + column.id() + "]",
            ok,
            new Side(
                part ? WORDS.say("check.operand.line", name, row.label()) : name,
                CheckResult.plain(cell.raw().divide(scale)),
                List.of(new CellRef(code, form.period(), row.id(), column.id()))),
            new Side(
                WORDS.say("check.side.months", form.period().months().size()),
                CheckResult.plain(sum.divide(scale)),
                cells)));
  }

  private static Optional<Cell> sameColumn(
      ComputedForm form, String row, FormHead.ColumnHead column) {
    return form.head()
        .alike(column.id(), column.label(), column.unit())
        .flatMap(c -> form.cell(row, c.id()));
  }
}
