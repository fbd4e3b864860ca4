package cn.sifasuo.statistics;

import cn.sifasuo.statistics.CheckRule.Compare;
import cn.sifasuo.statistics.CheckRule.Sign;
import cn.sifasuo.statistics.CheckRule.Term;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Which figures of a form are not said to the public: counts of few, and as many others as it takes
 * that no count of few can be worked out from what is said (domain/corrections.md §9,
 * statistics-conventions §1). What is known of the figures is the arithmetic the form itself
 * states: its checks, and that the total line is the sum of the others.
 */
final class UnsaidFigures {

  /** Why a figure is not said. */
  enum Why {
    /** At least one and fewer than may be said. */
    FEW,
    /** A count of few could be worked out from it. */
    TELLS
  }

  /** Where a figure stands. */
  record Place(String rowId, String cellId) {}

  private final Map<Place, BigDecimal> figures = new LinkedHashMap<>();
  private final List<Equation> equations = new ArrayList<>();
  private final Map<Place, Why> unsaid = new LinkedHashMap<>();
  private final int below;

  private UnsaidFigures(int below) {
    this.below = below;
  }

  /**
   * @param below counts from 1 to one less are of few
   */
  static Map<Place, Why> of(ComputedForm form, int below) {
    UnsaidFigures of = new UnsaidFigures(below);
    of.read(form);
    of.few();
    of.closeWaysRound();
    of.amountsBeside(form);
    return of.unsaid;
  }

  private void read(ComputedForm form) {
    Set<String> counts = new HashSet<>();
    List<String> ids = new ArrayList<>();
    for (FormHead.ColumnHead column : form.head().columns()) {
      ids.add(column.id());
      if (isCount(column)) {
        counts.add(column.id());
      }
    }
    for (ComputedRow row : form.rows()) {
      row.cells()
          .forEach((id, cell) -> {
            if (counts.contains(id)) {
              figures.put(new Place(row.id(), id), cell.printed());
            }
          });
    }
    for (CheckResult check : form.checks()) {
      equation(check, ids).filter(e -> e.holds(figures)).ifPresent(equations::add);
    }
    ids.forEach(id -> equations.add(totalOfRows(form, id)));
    equations.removeIf(e -> e.terms().isEmpty() || !e.holds(figures));
  }

  private static boolean isCount(FormHead.ColumnHead column) {
    return column.decimals() == 0 && !column.unit().endsWith("元");
  }

  private static Optional<Equation> equation(CheckResult check, List<String> ids) {
    return CheckRuleParser.parse(check.rule(), ids, Set.copyOf(ids))
                instanceof CheckRuleParser.Reading.Accepted(Compare(var left, var sign, var right))
            && sign == Sign.EQ
        ? Optional.of(
            Equation.of(
                check.rowId(),
                left.terms(),
                right.terms(),
                right.constant().subtract(left.constant())))
        : Optional.empty();
  }

  private static Equation totalOfRows(ComputedForm form, String cellId) {
    Map<Place, BigDecimal> terms = new LinkedHashMap<>();
    boolean total = false;
    for (ComputedRow row : form.rows()) {
      if (row.cells().containsKey(cellId) && !row.ofWhich()) {
        total |= row.total();
        terms.put(
            new Place(row.id(), cellId), row.total() ? BigDecimal.ONE.negate() : BigDecimal.ONE);
      }
    }
    return new Equation(total && terms.size() > 1 ? terms : Map.of(), BigDecimal.ZERO);
  }

  private void few() {
    figures.forEach((place, value) -> {
      if (isFew(value)) {
        unsaid.put(place, Why.FEW);
      }
    });
  }

  private boolean isFew(BigDecimal value) {
    return value.signum() > 0 && value.compareTo(BigDecimal.valueOf(below)) < 0;
  }

  /** Leaves out one figure more as long as one of few can be worked out. */
  private void closeWaysRound() {
    for (; ; ) {
      Set<Place> known = new Knowable(equations, figures, unsaid, below).exactly();
      Optional<Place> next =
          known.stream()
              .filter(p -> unsaid.get(p) == Why.FEW)
              .flatMap(p -> said(p).stream())
              .findFirst();
      if (next.isEmpty()) {
        return;
      }
      unsaid.put(next.get(), Why.TELLS);
    }
  }

  /** The figure to leave out for the sake of another: near it, and the one that says least. */
  private Optional<Place> said(Place few) {
    Set<Place> reached = new LinkedHashSet<>(Set.of(few));
    for (int before = 0; before < reached.size(); ) {
      before = reached.size();
      Set<Place> near = new LinkedHashSet<>();
      for (Equation equation : equations) {
        if (equation.terms().keySet().stream().anyMatch(reached::contains)) {
          near.addAll(equation.terms().keySet());
        }
      }
      Optional<Place> least =
          near.stream()
              .filter(p -> !unsaid.containsKey(p) && figures.containsKey(p))
              .min(
                  Comparator.comparing((Place p) -> figure(p).signum() == 0)
                      .thenComparing(this::figure));
      if (least.isPresent()) {
        return least;
      }
      near.stream().filter(unsaid::containsKey).forEach(reached::add);
    }
    return Optional.empty();
  }

  private BigDecimal figure(Place place) {
    return Objects.requireNonNull(figures.get(place));
  }

  /** An amount beside a count of few is that of a few people. */
  private void amountsBeside(ComputedForm form) {
    for (FormHead.ColumnHead amount : form.head().columns()) {
      if (isCount(amount)) {
        continue;
      }
      for (ComputedRow row : form.rows()) {
        boolean beside =
            form.head().columns().stream()
                .filter(c -> isCount(c) && c.group().equals(amount.group()))
                .anyMatch(c -> unsaid.containsKey(new Place(row.id(), c.id())));
        Cell cell = row.cells().get(amount.id());
        if (beside && cell != null && cell.printed().signum() != 0) {
          unsaid.put(new Place(row.id(), amount.id()), Why.TELLS);
        }
      }
    }
  }

  /**
   * Figures with their factors that add up to a number.
   *
   * @param terms none of them twice, none with a factor of zero
   */
  record Equation(Map<Place, BigDecimal> terms, BigDecimal constant) {

    static Equation of(String rowId, List<Term> left, List<Term> right, BigDecimal constant) {
      Map<Place, BigDecimal> terms = new LinkedHashMap<>();
      left.forEach(t -> terms.merge(new Place(rowId, t.cell()), t.factor(), BigDecimal::add));
      right.forEach(
          t -> terms.merge(new Place(rowId, t.cell()), t.factor().negate(), BigDecimal::add));
      terms.values().removeIf(f -> f.signum() == 0);
      return new Equation(terms, constant);
    }

    /** False also where a figure is not on the sheet. */
    boolean holds(Map<Place, BigDecimal> figures) {
      BigDecimal sum = BigDecimal.ZERO;
      for (Map.Entry<Place, BigDecimal> term : terms.entrySet()) {
        BigDecimal figure = figures.get(term.getKey());
        if (figure == null) {
          return false;
        }
        sum = sum.add(term.getValue().multiply(figure));
      }
      return sum.compareTo(constant) == 0;
    }
  }
}
