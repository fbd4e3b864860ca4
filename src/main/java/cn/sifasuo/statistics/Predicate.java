package cn.sifasuo.statistics;

import cn.sifasuo.kernel.Span;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.ParserException;

/**
 * The SQL of one condition, read by jOOQ's parser and let through a whitelist. It is never sent to
 * a database as it was written: {@link PredicateBuilder} builds it anew over the columns of a
 * table.
 */
public final class Predicate {

  private static final Span ANY =
      new Span(java.time.LocalDate.of(2016, 1, 1), java.time.LocalDate.of(2016, 1, 31));

  private final Condition parsed;

  private Predicate(Condition parsed) {
    this.parsed = parsed;
  }

  /** Why a text is no condition of a form, or the condition. */
  sealed interface Reading {
    record Accepted(Predicate predicate) implements Reading {}

    record Refused(String reason) implements Reading {}
  }

  static Reading read(String sql, FactView view) {
    try {
      Predicate predicate = new Predicate(DSL.using(SQLDialect.H2).parser().parseCondition(sql));
      predicate.on(view.local(), ANY);
      return new Reading.Accepted(predicate);
    } catch (ParserException e) {
      return new Reading.Refused(
          Optional.ofNullable(e.getMessage()).orElse("").lines().findFirst().orElse("unreadable"));
    } catch (PredicateBuilder.NotAllowed e) {
      return new Reading.Refused(e.reason());
    }
  }

  /**
   * The condition over a table that has the columns of the view.
   *
   * @param days the first and the last replace {@code :period_start} and {@code :period_end}
   */
  Condition on(Table<?> table, Span days) {
    return new PredicateBuilder(table, days).condition(parsed);
  }

  /** The condition as it was read, for whoever only wants to know what it looks at. */
  Condition parsed() {
    return parsed;
  }

  /** All of them; true for none. */
  static Condition all(List<FactCondition> conditions, Table<?> table, Span days) {
    return conditions.stream()
        .map(c -> c.on(table, days))
        .reduce(Condition::and)
        .orElse(DSL.trueCondition());
  }
}
