package cn.sifasuo.statistics;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The arithmetic of a check, over cells in the unit they are printed in, before rounding. */
public sealed interface CheckRule {

  /** How it came out for one line. */
  record Outcome(boolean ok, BigDecimal left, BigDecimal right) {}

  /** A number times a cell. */
  record Term(BigDecimal factor, String cell) {}

  /** Both sides of what a check compares. */
  record Sides(Total left, Total right) {}

  /** Cells added up, and a number. */
  record Total(List<Term> terms, BigDecimal constant) {
    BigDecimal value(Map<String, BigDecimal> cells) {
      BigDecimal sum = constant;
      for (Term term : terms) {
        BigDecimal cell = cells.get(term.cell());
        if (cell == null) {
          throw new IllegalArgumentException("no cell " + term.cell());
        }
        sum = sum.add(term.factor().multiply(cell));
      }
      return sum;
    }
  }

  /** Comparison signs as form packages write them. */
  enum Sign {
    EQ("="),
    NE("<>"),
    LT("<"),
    LE("<="),
    GT(">"),
    GE(">=");

    private final String text;

    Sign(String text) {
      this.text = text;
    }

    String text() {
      return text;
    }

    boolean holds(BigDecimal left, BigDecimal right) {
      int order = left.compareTo(right);
      return switch (this) {
        case EQ -> order == 0;
        case NE -> order != 0;
        case LT -> order < 0;
        case LE -> order <= 0;
        case GT -> order > 0;
        case GE -> order >= 0;
      };
    }
  }

  /** {@code 12+13+14 = 01}. */
  record Compare(Total left, Sign sign, Total right) implements CheckRule {
    @Override
    public Outcome outcome(Map<String, BigDecimal> cells) {
      BigDecimal l = left.value(cells);
      BigDecimal r = right.value(cells);
      return new Outcome(sign.holds(l, r), l, r);
    }
  }

  /** {@code 42 > 0 iff 43 > 0}; the sides are the left sides of the two comparisons. */
  record Iff(Compare one, Compare other) implements CheckRule {
    @Override
    public Outcome outcome(Map<String, BigDecimal> cells) {
      Outcome a = one.outcome(cells);
      Outcome b = other.outcome(cells);
      return new Outcome(a.ok() == b.ok(), a.left(), b.left());
    }
  }

  /** {@code if 03 = 0 then 05 = 0}; the sides are those of what follows. */
  record When(Compare condition, CheckRule then) implements CheckRule {
    @Override
    public Outcome outcome(Map<String, BigDecimal> cells) {
      Outcome outcome = then.outcome(cells);
      boolean applies = condition.outcome(cells).ok();
      return new Outcome(!applies || outcome.ok(), outcome.left(), outcome.right());
    }
  }

  /** {@code total = rows}: the total line is the sum of the others, cell by cell. */
  record TotalOfRows() implements CheckRule {
    @Override
    public Outcome outcome(Map<String, BigDecimal> cells) {
      throw new IllegalStateException("a rule over lines has no outcome for one line");
    }
  }

  /**
   * @param cells value of every cell of a line by id
   * @throws IllegalArgumentException if a cell it needs is not there
   */
  Outcome outcome(Map<String, BigDecimal> cells);

  /** The sums it compares, as {@link Outcome} gives their values. */
  default Sides sides() {
    return switch (this) {
      case Compare(Total left, Sign sign, Total right) -> new Sides(left, right);
      case Iff(Compare one, Compare other) -> new Sides(one.left(), other.left());
      case When(Compare condition, CheckRule then) -> then.sides();
      case TotalOfRows() -> throw new IllegalStateException("a rule over lines has no sides");
    };
  }

  /** The cells it looks at. */
  default Set<String> cells() {
    Set<String> cells = new HashSet<>();
    collect(this, cells);
    return cells;
  }

  private static void collect(CheckRule rule, Collection<String> cells) {
    switch (rule) {
      case Compare(Total left, Sign sign, Total right) -> {
        left.terms().forEach(t -> cells.add(t.cell()));
        right.terms().forEach(t -> cells.add(t.cell()));
      }
      case Iff(Compare one, Compare other) -> {
        collect(one, cells);
        collect(other, cells);
      }
      case When(Compare condition, CheckRule then) -> {
        collect(condition, cells);
        collect(then, cells);
      }
      case TotalOfRows() -> {}
    }
  }
}
