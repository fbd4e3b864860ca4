package cn.sifasuo.statistics;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact that at least one cell counts, with what it adds to each of them.
 *
 * @param recordId null for a fact that was received
 * @param columns every column that travels, in the order of the view
 */
record CountedFact(
    FactView view,
    @Nullable UUID recordId,
    UUID factId,
    Map<String, @Nullable Object> columns,
    List<Hit> hits) {

  /** One cell that counts it. */
  record Hit(String rowId, String cellId, BigDecimal contribution) {}

  /** Whether it was entered after the period it belongs to was closed. */
  boolean late() {
    return late(columns);
  }

  /**
   * The same of the columns of a fact of any view; a view without such entries has no such column.
   */
  static boolean late(Map<String, @Nullable Object> columns) {
    return Boolean.TRUE.equals(columns.get("late"));
  }

  CountedFact {
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    hits = List.copyOf(hits);
  }
}
