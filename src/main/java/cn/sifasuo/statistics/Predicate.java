package cn.sifasuo.statistics;

import cn.sifasuo.kernel.Period;
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

  private static final Period ANY = Period.month(2016, 1);

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
   * @param period its first and last day replace {@code :period_start} and {@code :period_end}
   */
  Condition on(Table<?> table, Period period) {
    return new PredicateBuilder(table, period).condition(parsed);
  }

  /** All of them; true for none. */
  static Condition all(List<FactCondition> conditions, Table<?> table, Period period) {
    return conditions.stream()
        .map(c -> c.on(table, period))
        .reduce(Condition::and)
        .orElse(DSL.trueCondition());
  }
}
