package cn.sifasuo.statistics;

import cn.sifasuo.kernel.Span;
import org.jooq.Condition;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/**
 * One condition of a cell, in SQL and in words that say the same, so that an explanation can name
 * the one a case fails.
 *
 * @param sql as written in the form package
 * @param words Chinese; {@code {period_start}} and {@code {period_end}} stand for the days
 * @param predicate the condition after the whitelist
 */
public record FactCondition(String sql, String words, Predicate predicate) {

  /** The condition over a table that has the columns of the fact view. */
  public Condition on(Table<?> table, Span days) {
    return predicate.on(table, days);
  }

  /** The words with the days of the period. */
  public String words(Span days) {
    return words
        .replace("{period_start}", days.start().toString())
        .replace("{period_end}", days.end().toString());
  }

  /** Two conditions that read the same are the same, wherever they stand. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FactCondition c && sql.equals(c.sql) && words.equals(c.words);
  }

  @Override
  public int hashCode() {
    return sql.hashCode();
  }
}
