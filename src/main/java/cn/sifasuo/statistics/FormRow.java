package cn.sifasuo.statistics;

import cn.sifasuo.kernel.Span;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * One line of a form.
 *
 * @param total true for the line that sums up the others
 * @param ofWhich true for an 其中 line: part of the total and of other lines as well, never added;
 *     left out while it has nothing to show
 * @param where conditions by fact view; none at all for a line that counts everything. A line with
 *     conditions counts nothing of a view it does not name: its cells there print —
 */
public record FormRow(
    String id,
    String label,
    boolean total,
    boolean ofWhich,
    Map<String, List<FactCondition>> where) {

  public FormRow {
    where = Map.copyOf(where);
  }

  /** True if the line has figures from that view. */
  public boolean counts(FactView view) {
    return where.isEmpty() || where.containsKey(view.name());
  }

  /** Conditions the line adds to those of a column of the view. */
  public List<FactCondition> conditions(FactView view) {
    return where.getOrDefault(view.name(), List.of());
  }

  Condition condition(FactView view, Table<?> table, Span days) {
    return where.isEmpty() ? DSL.noCondition() : Predicate.all(conditions(view), table, days);
  }
}
