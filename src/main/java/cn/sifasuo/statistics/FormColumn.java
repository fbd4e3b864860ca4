package cn.sifasuo.statistics;

import cn.sifasuo.kernel.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Table;

/**
 * One indicator of a form.
 *
 * @param id cell id, the indicator code people know, such as {@code 01}
 * @param group header levels above the label, outermost first
 * @param decimals digits printed after the point
 * @param scale what the raw value is divided by before it is rounded once, 10000 for 万元, else 1
 * @param ofWhich true for an 其中 indicator, part of the one before; a list prints it indented
 * @param where all must hold; base sets first
 * @param definition what it is, Chinese, with what is included and what is excluded
 */
public record FormColumn(
    String id,
    List<String> group,
    String label,
    String unit,
    int decimals,
    int scale,
    FactView view,
    List<FactCondition> where,
    Measure measure,
    Kind kind,
    boolean ofWhich,
    String definition,
    String included,
    String excluded) {

  /** Whether figures of months add up to those of a year. */
  public enum Kind {
    /** 时期: what happened in the period; adds over months. */
    FLOW,
    /** 时点: how things stand on its last day; never added. */
    STOCK
  }

  public FormColumn {
    group = List.copyOf(group);
    where = List.copyOf(where);
  }

  /** The condition of the cell over a table that has the columns of its view. */
  public Condition condition(Table<?> table, Span days) {
    return Predicate.all(where, table, days);
  }

  /** The same without conditions that are asked for the whole query. */
  Condition condition(Table<?> table, Span days, List<FactCondition> asked) {
    return Predicate.all(where.stream().filter(c -> !asked.contains(c)).toList(), table, days);
  }

  /** The value as a cell: one rounding, at the end (statistics-conventions §4). */
  public Cell cell(BigDecimal raw) {
    return new Cell(id, raw, raw.divide(BigDecimal.valueOf(scale), decimals, RoundingMode.HALF_UP));
  }
}
