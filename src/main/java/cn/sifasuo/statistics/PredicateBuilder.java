package cn.sifasuo.statistics;

import cn.sifasuo.kernel.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.QueryPart;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jooq.impl.QOM;
import org.jspecify.annotations.Nullable;

/**
 * Builds a parsed condition anew, node by node. What has no branch here cannot get into a query:
 * allowed are columns of the fact view, {@code :period_start}, {@code :period_end}, literals, and
 * the words {@code and or not = <> < <= > >= between in is null coalesce}.
 */
final class PredicateBuilder {

  /** Met something that has no branch. */
  static final class NotAllowed extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String reason;

    NotAllowed(String reason) {
      super(reason);
      this.reason = reason;
    }

    String reason() {
      return reason;
    }
  }

  private enum Comparison {
    EQ,
    NE,
    LT,
    LE,
    GT,
    GE
  }

  private final Table<?> table;
  private final Span days;

  PredicateBuilder(Table<?> table, Span days) {
    this.table = table;
    this.days = days;
  }

  /**
   * @throws NotAllowed if the condition uses anything else than the words above
   */
  Condition condition(@Nullable QueryPart part) {
    return switch (part) {
      case QOM.And and -> condition(and.$arg1()).and(condition(and.$arg2()));
      case QOM.Or or -> condition(or.$arg1()).or(condition(or.$arg2()));
      case QOM.Not not -> DSL.not(condition(not.$arg1()));
      case QOM.Eq<?> eq -> compare(eq.$arg1(), Comparison.EQ, eq.$arg2());
      case QOM.Ne<?> ne -> compare(ne.$arg1(), Comparison.NE, ne.$arg2());
      case QOM.Lt<?> lt -> compare(lt.$arg1(), Comparison.LT, lt.$arg2());
      case QOM.Le<?> le -> compare(le.$arg1(), Comparison.LE, le.$arg2());
      case QOM.Gt<?> gt -> compare(gt.$arg1(), Comparison.GT, gt.$arg2());
      case QOM.Ge<?> ge -> compare(ge.$arg1(), Comparison.GE, ge.$arg2());
      case QOM.Between<?> between -> between(between);
      case QOM.InList<?> in -> in(in.$arg1(), in.$arg2());
      case QOM.NotInList<?> in -> DSL.not(in(in.$arg1(), in.$arg2()));
      case QOM.IsNull isNull -> column(isNull.$arg1()).isNull();
      case QOM.IsNotNull isNotNull -> column(isNotNull.$arg1()).isNotNull();
      case null, default -> throw new NotAllowed(String.valueOf(part));
    };
  }

  private Condition compare(Field<?> left, Comparison how, Field<?> right) {
    DataType<Object> type = typeOf(List.of(left, right));
    Field<Object> l = operand(left, type);
    Field<Object> r = operand(right, type);
    return switch (how) {
      case EQ -> l.eq(r);
      case NE -> l.ne(r);
      case LT -> l.lt(r);
      case LE -> l.le(r);
      case GT -> l.gt(r);
      case GE -> l.ge(r);
    };
  }

  private <T> Condition between(QOM.Between<T> between) {
    // jOOQ 3.21 keeps "not between" and "symmetric" in flags its query object model does not show:
    // taking it apart
    // would turn the condition round, so only what reads back the same is let through
    Condition plain = between.$arg1().between(between.$arg2(), between.$arg3());
    if (!plain.toString().equals(between.toString())) {
      throw new NotAllowed(between.toString());
    }
    DataType<Object> type = typeOf(List.of(between.$arg1(), between.$arg2(), between.$arg3()));
    return operand(between.$arg1(), type)
        .between(operand(between.$arg2(), type), operand(between.$arg3(), type));
  }

  private Condition in(Field<?> field, List<? extends Field<?>> list) {
    List<Field<?>> all = new ArrayList<>(list);
    all.addFirst(field);
    DataType<Object> type = typeOf(all);
    return operand(field, type).in(list.stream().map(f -> operand(f, type)).toList());
  }

  /** The type of the first column: a comparison without a column is no condition on a fact. */
  private DataType<Object> typeOf(List<Field<?>> operands) {
    for (Field<?> operand : operands) {
      Field<?> first =
          operand instanceof QOM.Coalesce<?> c && !c.$arg1().isEmpty()
              ? c.$arg1().getFirst()
              : operand;
      if (first instanceof TableField) {
        return asObject(column(first)).getDataType();
      }
    }
    throw new NotAllowed("no column in " + operands);
  }

  private Field<Object> operand(Field<?> field, DataType<Object> type) {
    return switch (field) {
      case QOM.Coalesce<?> c ->
          coalesce(
              operand(c.$arg1().getFirst(), type),
              c.$arg1().stream().skip(1).map(f -> operand(f, type)).toArray(Field<?>[]::new));
      case Param<?> param -> value(param, type);
      case TableField<?, ?> column -> {
        Field<Object> own = asObject(column(column));
        if (!own.getDataType().getType().equals(type.getType())) {
          throw new NotAllowed(column + " is not of type " + type.getTypeName());
        }
        yield own;
      }
      default -> throw new NotAllowed(field.toString());
    };
  }

  /** Generic, or Java would take the array for one value of type Object. */
  private static <T> Field<T> coalesce(Field<T> first, Field<?>[] rest) {
    return DSL.coalesce(first, rest);
  }

  private Field<Object> value(Param<?> param, DataType<Object> type) {
    String name = param.getParamName();
    Object value =
        switch (name == null ? "" : name.toLowerCase(Locale.ROOT)) {
          case "" ->
              param.getValue() instanceof java.sql.Date d ? d.toLocalDate() : param.getValue();
          case "period_start" -> days.start();
          case "period_end" -> days.end();
          default -> throw new NotAllowed(":" + name);
        };
    if (value == null || !FactValues.comparable(type.getType(), value)) {
      throw new NotAllowed(value + " is not of type " + type.getTypeName());
    }
    try {
      return DSL.val(FactValues.parse(type.getType(), value.toString()), type);
    } catch (IllegalArgumentException e) {
      throw new NotAllowed(value + " is not of type " + type.getTypeName());
    }
  }

  private Field<?> column(Field<?> field) {
    if (!(field instanceof TableField)) {
      throw new NotAllowed(field.toString());
    }
    String[] name = Objects.requireNonNull(field.getQualifiedName()).getName();
    if (name.length != 1 || name[0].equalsIgnoreCase(FactView.RECORD_ID)) {
      throw new NotAllowed(String.join(".", name));
    }
    return FactView.column(table, name[0]).orElseThrow(() -> new NotAllowed(name[0]));
  }

  @SuppressWarnings("unchecked") // the value of a column is only ever compared with its own type
  private static Field<Object> asObject(Field<?> field) {
    return (Field<Object>) field;
  }
}
