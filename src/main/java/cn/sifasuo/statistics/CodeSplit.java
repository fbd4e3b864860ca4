package cn.sifasuo.statistics;

import static cn.sifasuo.vault.schema.Tables.CODE_ITEM;

import cn.sifasuo.kernel.Span;
import cn.sifasuo.ledger.FactGuide;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * How columns or lines divide the codes of a list among them: their own conditions, asked of every
 * code in the database and of the empty value.
 */
final class CodeSplit {

  /** Stands for the empty value. */
  static final String EMPTY = "";

  private static final String FLAG = "f";
  private static final String SORT = "sort";

  /** No condition on a code names a day. */
  private static final Span ANY = new Span(LocalDate.of(2016, 1, 1), LocalDate.of(2016, 1, 31));

  private final DSLContext ctx;
  private final FactView view;
  private final FactGuide.CodeColumn code;

  CodeSplit(DSLContext ctx, FactView view, FactGuide.CodeColumn code) {
    this.ctx = ctx;
    this.view = view;
    this.code = code;
  }

  /**
   * Which of the columns count each code, in the order given.
   *
   * @return by code, {@link #EMPTY} last
   */
  Map<String, List<Boolean>> columns(List<FormColumn> columns) {
    return counted(columns.stream().map(FormColumn::where).toList());
  }

  /** The same of conditions, wherever they stand. */
  Map<String, List<Boolean>> counted(List<List<FactCondition>> parts) {
    Table<?> codes = codes();
    List<SelectField<?>> fields = new ArrayList<>();
    fields.add(FactView.required(codes, code.column()));
    for (List<FactCondition> part : parts) {
      Condition own =
          Predicate.all(part.stream().filter(this::looksOnlyAtTheCode).toList(), codes, ANY);
      fields.add(
          DSL.when(own, DSL.inline(1)).otherwise(DSL.inline(0)).as(FLAG + (fields.size() - 1)));
    }
    Map<String, List<Boolean>> counted = new LinkedHashMap<>();
    ctx.select(fields)
        .from(codes)
        .orderBy(DSL.field(DSL.name(SORT)).asc().nullsLast())
        .forEach(r -> {
          List<Boolean> flags = new ArrayList<>();
          for (int i = 0; i < parts.size(); i++) {
            flags.add(r.get(FLAG + i, Integer.class) == 1);
          }
          String value = r.get(0, String.class);
          counted.put(value == null ? EMPTY : value, flags);
        });
    return counted;
  }

  private boolean looksOnlyAtTheCode(FactCondition condition) {
    return ConditionLook.at(List.of(condition)).columns().equals(Set.of(code.column()));
  }

  /** A row per code of the list and one without, with the column of the view. */
  private Table<?> codes() {
    Field<?> column = FactView.required(view.local(), code.column());
    List<SelectField<?>> listed =
        List.of(
            as(column.getDataType(), CODE_ITEM.CODE).as(column.getName()), CODE_ITEM.SORT.as(SORT));
    List<SelectField<?>> empty =
        List.of(
            DSL.castNull(column.getDataType()).as(column.getName()),
            DSL.castNull(Integer.class).as(SORT));
    return ctx.select(listed)
        .from(CODE_ITEM)
        .where(CODE_ITEM.LIST_CODE.eq(code.list()))
        .unionAll(ctx.select(empty))
        .asTable("codes");
  }

  private static <T> Field<T> as(DataType<T> type, Field<?> value) {
    return value.cast(type);
  }
}
