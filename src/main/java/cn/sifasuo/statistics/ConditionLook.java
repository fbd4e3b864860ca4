package cn.sifasuo.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.QueryPart;
import org.jooq.TableField;
import org.jooq.impl.QOM;
import org.jspecify.annotations.Nullable;

/**
 * What a condition looks at, read off its parsed form: never evaluated, only compared with what the
 * ledgers say of their columns. Takes the same words as {@link PredicateBuilder}, which has let the
 * condition through before.
 */
final class ConditionLook {

  private final Set<String> columns = new HashSet<>();
  private final Map<String, Set<String>> texts = new HashMap<>();
  private final Set<String> fromStart = new HashSet<>();
  private final Set<String> untilEnd = new HashSet<>();

  /** Looks at one condition. */
  static ConditionLook at(QueryPart condition) {
    ConditionLook look = new ConditionLook();
    look.look(condition);
    return look;
  }

  /** Looks at several as at one. */
  static ConditionLook at(List<FactCondition> conditions) {
    ConditionLook look = new ConditionLook();
    conditions.forEach(c -> look.look(c.predicate().parsed()));
    return look;
  }

  /** Names of all columns, lower case. */
  Set<String> columns() {
    return Set.copyOf(columns);
  }

  /** Texts each column is compared with, such as codes. */
  Map<String, Set<String>> texts() {
    return Map.copyOf(texts);
  }

  /** Columns compared with the first day of the period. */
  Set<String> fromStart() {
    return Set.copyOf(fromStart);
  }

  /** Columns compared with the last day of the period. */
  Set<String> untilEnd() {
    return Set.copyOf(untilEnd);
  }

  private void look(@Nullable QueryPart part) {
    switch (part) {
      case QOM.And and -> both(and.$arg1(), and.$arg2());
      case QOM.Or or -> both(or.$arg1(), or.$arg2());
      case QOM.Not not -> look(not.$arg1());
      case QOM.Eq<?> eq -> compared(List.of(eq.$arg1(), eq.$arg2()));
      case QOM.Ne<?> ne -> compared(List.of(ne.$arg1(), ne.$arg2()));
      case QOM.Lt<?> lt -> compared(List.of(lt.$arg1(), lt.$arg2()));
      case QOM.Le<?> le -> compared(List.of(le.$arg1(), le.$arg2()));
      case QOM.Gt<?> gt -> compared(List.of(gt.$arg1(), gt.$arg2()));
      case QOM.Ge<?> ge -> compared(List.of(ge.$arg1(), ge.$arg2()));
      case QOM.Between<?> b -> compared(List.of(b.$arg1(), b.$arg2(), b.$arg3()));
      case QOM.InList<?> in -> list(in.$arg1(), in.$arg2());
      case QOM.NotInList<?> in -> list(in.$arg1(), in.$arg2());
      case QOM.IsNull isNull -> compared(List.of(isNull.$arg1()));
      case QOM.IsNotNull isNotNull -> compared(List.of(isNotNull.$arg1()));
      case null, default -> throw new IllegalArgumentException(String.valueOf(part));
    }
  }

  private void both(QueryPart one, QueryPart other) {
    look(one);
    look(other);
  }

  private void list(Field<?> field, List<? extends Field<?>> values) {
    List<Field<?>> all = new ArrayList<>(values);
    all.addFirst(field);
    compared(all);
  }

  private void compared(List<? extends Field<?>> operands) {
    Set<String> names = new HashSet<>();
    List<Param<?>> values = new ArrayList<>();
    operands.forEach(o -> operand(o, names, values));
    columns.addAll(names);
    for (Param<?> value : values) {
      String name = value.getParamName();
      if (name == null && value.getValue() instanceof String text) {
        names.forEach(n -> texts.computeIfAbsent(n, k -> new HashSet<>()).add(text));
      } else if ("period_start".equalsIgnoreCase(name)) {
        fromStart.addAll(names);
      } else if ("period_end".equalsIgnoreCase(name)) {
        untilEnd.addAll(names);
      }
    }
  }

  private static void operand(Field<?> field, Set<String> names, List<Param<?>> values) {
    switch (field) {
      case QOM.Coalesce<?> c -> c.$arg1().forEach(f -> operand(f, names, values));
      case Param<?> value -> values.add(value);
      case TableField<?, ?> column ->
          names.add(
              Objects.requireNonNull(column.getQualifiedName().last()).toLowerCase(Locale.ROOT));
      default -> throw new IllegalArgumentException(field.toString());
    }
  }
}
