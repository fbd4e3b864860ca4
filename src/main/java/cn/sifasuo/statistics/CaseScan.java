package cn.sifasuo.statistics;

import cn.sifasuo.kernel.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Lists the facts behind cells: the conditions that count a cell are asked of every fact instead,
 * all cells of a view in one statement.
 */
final class CaseScan {

  private static final String FLAGGED = "flagged";
  private static final String COLUMN = "c";
  private static final String FLAG = "f";
  private static final String RECORD = "r";
  private static final String OFFICE = "o";
  private static final String WHOSE = "w";

  /** A fact the line of an office counts and the line for all leaves out. */
  private static final String MOVED = "m";

  private final DSLContext ctx;
  private final FormVersion form;
  private final Span days;
  private final FactSource source;

  CaseScan(DSLContext ctx, FormVersion form, Span days, FactSource source) {
    this.ctx = ctx;
    this.form = form;
    this.days = days;
    this.source = source;
  }

  /** One line and column of the form. */
  private record Slot(FormRow row, FormColumn column) {}

  /**
   * The facts of a view that at least one of the columns counts, by fact id as text.
   *
   * @param columns columns of that view
   */
  List<CountedFact> facts(FactView view, List<FormColumn> columns) {
    return facts(view, columns, DSL.noCondition());
  }

  /**
   * The same of some facts only.
   *
   * @param which condition on the table behind the view
   */
  List<CountedFact> facts(FactView view, List<FormColumn> columns, Condition which) {
    List<Slot> slots = new ArrayList<>();
    for (FormRow row : Tally.counted(form, view, source)) {
      columns.forEach(c -> slots.add(new Slot(row, c)));
    }
    List<String> names = view.columns();
    Table<?> flagged =
        flagged(view, names, slots, FormVersion.common(columns), which).asTable(FLAGGED);
    Condition any = DSL.falseCondition();
    for (int i = 0; i < slots.size(); i++) {
      any = any.or(DSL.field(DSL.name(FLAGGED, FLAG + i), Integer.class).eq(1));
    }
    Map<String, Set<Object>> seen = new HashMap<>();
    return ctx.select(flagged.fields()).from(flagged).where(any).fetch().stream()
        .sorted(Comparator.comparing(r -> factId(r, names).toString()))
        .map(r -> counted(view, names, slots, r, seen))
        .toList();
  }

  private org.jooq.Select<?> flagged(
      FactView view,
      List<String> names,
      List<Slot> slots,
      List<FactCondition> common,
      Condition which) {
    Table<?> table = source.table(view);
    List<SelectField<?>> fields = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      fields.add(FactView.required(table, names.get(i)).as(COLUMN + i));
    }
    source.recordId(view).ifPresent(f -> fields.add(f.as(RECORD)));
    if (byOffice()) {
      fields.add(source.office().as(OFFICE));
    }
    List<Field<?>> apart = source.apart(table);
    for (int i = 0; i < apart.size(); i++) {
      fields.add(apart.get(i).as(WHOSE + i));
    }
    for (int i = 0; i < slots.size(); i++) {
      Slot slot = slots.get(i);
      Condition counts =
          slot.row().condition(view, table, days).and(slot.column().condition(table, days, common));
      fields.add(flag(counts).as(FLAG + i));
      if (byOffice()) {
        fields.add(flag(form.withoutMoves(slot.column(), table, days).not()).as(MOVED + i));
      }
    }
    return ctx.select(fields)
        .from(source.table(view))
        .where(source.filter().and(Predicate.all(common, table, days)).and(which));
  }

  private static Field<Integer> flag(Condition holds) {
    return DSL.when(holds, DSL.inline(1)).otherwise(DSL.inline(0));
  }

  private CountedFact counted(
      FactView view,
      List<String> names,
      List<Slot> slots,
      Record fact,
      Map<String, Set<Object>> seen) {
    Map<String, @Nullable Object> columns = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      columns.put(names.get(i), fact.get(COLUMN + i));
    }
    List<CountedFact.Hit> hits = new ArrayList<>();
    String whose = whose(fact);
    for (int i = 0; i < slots.size(); i++) {
      if (fact.get(FLAG + i, Integer.class) == 1) {
        Slot slot = slots.get(i);
        if (!byOffice()) {
          hits.add(hit(slot.row().id(), slot.column(), columns, whose, seen));
          continue;
        }
        if (fact.get(MOVED + i, Integer.class) == 0) {
          hits.add(hit(slot.row().id(), slot.column(), columns, whose, seen));
        }
        hits.add(hit(fact.get(OFFICE, String.class), slot.column(), columns, whose, seen));
      }
    }
    Field<?> record = fact.field(RECORD);
    return new CountedFact(
        view,
        record == null ? null : fact.get(RECORD, UUID.class),
        factId(fact, names),
        columns,
        hits);
  }

  /**
   * What a fact adds to the raw value of a cell that counts it.
   *
   * @param whose the office it is of
   * @param seen values each cell has already counted once
   */
  private static CountedFact.Hit hit(
      String rowId,
      FormColumn cell,
      Map<String, @Nullable Object> columns,
      String whose,
      Map<String, Set<Object>> seen) {
    BigDecimal adds =
        cell.measure()
            .contribution(
                columns,
                whose,
                seen.computeIfAbsent(rowId + "/" + cell.id(), k -> new HashSet<>()));
    return new CountedFact.Hit(rowId, cell.id(), adds);
  }

  private static String whose(Record fact) {
    StringBuilder whose = new StringBuilder();
    for (int i = 0; fact.field(WHOSE + i) != null; i++) {
      whose.append(Objects.toString(fact.get(WHOSE + i), "")).append('/');
    }
    return whose.toString();
  }

  private boolean byOffice() {
    return Tally.byOffice(form, source);
  }

  private static UUID factId(Record fact, List<String> names) {
    return fact.get(COLUMN + names.indexOf(FactView.FACT_ID), UUID.class);
  }
}
