package cn.sifasuo.statistics;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.AggregateFunction;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** What a cell adds up over the facts its conditions let through. */
public sealed interface Measure {

  /** Number of facts. */
  record Count() implements Measure {}

  /** Sum of a number column; an empty value adds nothing. */
  record Sum(String column) implements Measure {}

  /** Number of different values of a column; an empty value is none. */
  record CountDistinct(String column) implements Measure {}

  Pattern TEXT = Pattern.compile("count|(sum|count_distinct)\\(\\s*([a-z][a-z0-9_]*)\\s*\\)");

  /** Reads {@code count}, {@code sum(column)} or {@code count_distinct(column)}. */
  static Optional<Measure> parse(String text) {
    Matcher m = TEXT.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (!m.matches()) {
      return Optional.empty();
    }
    String column = m.group(2);
    if (column == null) {
      return Optional.of(new Count());
    }
    return Optional.of("sum".equals(m.group(1)) ? new Sum(column) : new CountDistinct(column));
  }

  /** The form {@link #parse} reads. */
  default String text() {
    return switch (this) {
      case Count() -> "count";
      case Sum(String column) -> "sum(" + column + ")";
      case CountDistinct(String column) -> "count_distinct(" + column + ")";
    };
  }

  /** The column it looks at, if any. */
  default Optional<String> looksAt() {
    return switch (this) {
      case Count() -> Optional.empty();
      case Sum(String column) -> Optional.of(column);
      case CountDistinct(String column) -> Optional.of(column);
    };
  }

  /** True if the figures of parts add up to the figure of the whole. */
  default boolean additive() {
    return !(this instanceof CountDistinct);
  }

  /**
   * The same in SQL.
   *
   * @param apart columns that tell whose a fact is: the same value of two offices is two values
   */
  default AggregateFunction<? extends Number> aggregate(Table<?> table, List<Field<?>> apart) {
    return switch (this) {
      case Count() -> DSL.count();
      case Sum(String column) -> DSL.sum(FactView.required(table, column).coerce(BigDecimal.class));
      case CountDistinct(String column) -> DSL.countDistinct(whose(table, column, apart));
    };
  }

  private static Field<?> whose(Table<?> table, String column, List<Field<?>> apart) {
    Field<?> value = FactView.required(table, column);
    if (apart.isEmpty()) {
      return value;
    }
    Field<String> whose = DSL.inline("");
    for (Field<?> field : apart) {
      whose = whose.concat(DSL.coalesce(field.cast(String.class), DSL.inline("")), DSL.inline("/"));
    }
    // an empty value makes the whole empty, and is none
    return whose.concat(value.cast(String.class));
  }

  /**
   * What one fact adds to the raw value of a cell that counts it.
   *
   * @param columns the fact by column name
   * @param whose the office a fact is of; the same value of two offices is two values
   * @param seen values the cell has already counted once; added to
   */
  default BigDecimal contribution(
      Map<String, @Nullable Object> columns, String whose, Set<Object> seen) {
    return switch (this) {
      case Count() -> BigDecimal.ONE;
      case Sum(String column) -> {
        Object value = columns.get(column);
        yield value == null ? BigDecimal.ZERO : new BigDecimal(value.toString());
      }
      case CountDistinct(String column) -> {
        Object value = columns.get(column);
        yield value != null && seen.add(List.of(whose, value)) ? BigDecimal.ONE : BigDecimal.ZERO;
      }
    };
  }

  /** Digits after the point a raw value has: those of the column for sums, else none. */
  default int rawDecimals(Table<?> table) {
    if (this instanceof Sum(String column)) {
      Field<?> field = FactView.required(table, column);
      return field.getDataType().isDecimal() ? field.getDataType().scale() : 0;
    }
    return 0;
  }

  /** The raw value of what the database answered; nothing counted is zero. */
  default BigDecimal raw(@Nullable Object answer, Table<?> table) {
    BigDecimal value =
        answer == null
            ? BigDecimal.ZERO
            : answer instanceof BigDecimal d ? d : new BigDecimal(answer.toString());
    // never rounds: a sum has no more digits than its column
    return value.setScale(
        Math.max(rawDecimals(table), Math.max(0, value.stripTrailingZeros().scale())));
  }
}
