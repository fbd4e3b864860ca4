package cn.sifasuo.statistics;

import static cn.sifasuo.vault.schema.Tables.FROZEN_CELL_CASE;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * From a frozen cell to its cases and back, out of what was kept on closing: the ledger may have
 * changed since.
 */
public final class FrozenTrace {

  private static final Wording WORDS = Wording.of(FrozenTrace.class);

  private final FormPackages packages;
  private final FactViews views;
  private final FrozenForms frozenForms;

  public FrozenTrace(FormPackages packages, FactViews views, Unit unit) {
    this.packages = packages;
    this.views = views;
    this.frozenForms = new FrozenForms(unit);
  }

  /**
   * The facts behind a frozen cell; their contributions add up to its raw value.
   *
   * @throws Failure WRONG_USE {@code S-107} if the form has no such cell or line
   */
  public List<TracedCase> cases(DSLContext ctx, FrozenForm frozen, String rowId, String cellId) {
    String code = frozen.form().head().code();
    FormHead.ColumnHead column =
        frozen.form().head().column(cellId).orElseThrow(() -> Trace.unknownCell(code, cellId));
    if (frozen.form().row(rowId).isEmpty()) {
      throw Trace.unknownCell(code, rowId);
    }
    Measure measure = Measure.parse(column.measure()).orElse(new Measure.Count());
    Map<UUID, Map<String, @Nullable Object>> facts = facts(ctx, frozen.id(), column.view());
    Set<Object> seen = new HashSet<>();
    return ctx.selectFrom(FROZEN_CELL_CASE)
        .where(FROZEN_CELL_CASE.FROZEN_ID.eq(frozen.id()))
        .and(FROZEN_CELL_CASE.ROW_ID.eq(rowId))
        .and(FROZEN_CELL_CASE.CELL_ID.eq(cellId))
        .fetch()
        .sortAsc(FROZEN_CELL_CASE.FACT_ID, (a, b) -> a.toString().compareTo(b.toString()))
        .map(r ->
            new TracedCase(
                r.getFactView(),
                r.getRecordId(),
                r.getFactId(),
                measure.contribution(facts.getOrDefault(r.getFactId(), Map.of()), "", seen),
                CountedFact.late(facts.getOrDefault(r.getFactId(), Map.of()))));
  }

  /**
   * Every cell of a frozen form, whether it counted a record, and if not, why.
   *
   * @return empty if no cell counted the record when the form was closed
   */
  public List<CellVerdict> cells(DSLContext ctx, FrozenForm frozen, UUID recordId) {
    Set<String> counted = new HashSet<>();
    Map<String, UUID> facts = new HashMap<>();
    ctx.selectFrom(FROZEN_CELL_CASE)
        .where(FROZEN_CELL_CASE.FROZEN_ID.eq(frozen.id()))
        .and(FROZEN_CELL_CASE.RECORD_ID.eq(recordId))
        .forEach(r -> {
          counted.add(r.getRowId() + "/" + r.getCellId());
          facts.put(r.getFactView(), r.getFactId());
        });
    if (counted.isEmpty()) {
      return List.of();
    }
    Map<String, String> reasons = new HashMap<>();
    facts.forEach((view, fact) -> reasons.putAll(reasons(ctx, frozen, view, fact)));
    List<CellVerdict> verdicts = new ArrayList<>();
    for (ComputedRow row : frozen.form().rows()) {
      for (FormHead.ColumnHead column : frozen.form().head().columns()) {
        String key = row.id() + "/" + column.id();
        boolean counts = counted.contains(key);
        String failed =
            counts ? null : reasons.getOrDefault(key, WORDS.say("trace.not-counted-then"));
        verdicts.add(new CellVerdict(row.id(), column.id(), column.label(), counts, failed));
      }
    }
    return verdicts;
  }

  /**
   * Why cells do not count a fact, from the fact as it was frozen and the conditions it was counted
   * by; nothing if the form package has changed since.
   */
  private Map<String, String> reasons(
      DSLContext ctx, FrozenForm frozen, String viewName, UUID factId) {
    FormHead head = frozen.form().head();
    Optional<FormVersion> version =
        packages
            .find(head.code())
            .flatMap(p -> p.version(head.version()))
            .filter(v -> v.digest().equals(head.definitionDigest()));
    Map<String, @Nullable Object> fact =
        facts(ctx, frozen.id(), viewName).getOrDefault(factId, Map.of());
    if (version.isEmpty() || fact.isEmpty()) {
      return Map.of();
    }
    FactView view = view(viewName);
    List<CellVerdict> verdicts =
        Trace.verdicts(
                ctx,
                version.get(),
                frozen.form().days(),
                view,
                asTable(ctx, view, fact),
                DSL.noCondition())
            .orElse(List.of());
    Map<String, String> reasons = new HashMap<>();
    for (CellVerdict verdict : verdicts) {
      if (verdict.failed() != null) {
        reasons.put(verdict.rowId() + "/" + verdict.cellId(), verdict.failed());
      }
    }
    return reasons;
  }

  /** One frozen fact as a table with the columns of its view, so that the same conditions apply. */
  private static Table<?> asTable(
      DSLContext ctx, FactView view, Map<String, @Nullable Object> fact) {
    List<SelectField<?>> fields = new ArrayList<>();
    for (String column : view.columns()) {
      Field<?> field = FactView.required(view.local(), column);
      fields.add(constant(field.getDataType(), fact.get(column)).as(field.getName()));
    }
    return ctx.select(fields).asTable("frozen");
  }

  private static <T> Field<T> constant(DataType<T> type, @Nullable Object value) {
    return value == null ? DSL.castNull(type) : DSL.cast(DSL.val(value, type), type);
  }

  private Map<UUID, Map<String, @Nullable Object>> facts(
      DSLContext ctx, UUID frozenId, String viewName) {
    SortedMap<String, String> lines = frozenForms.facts(ctx, frozenId);
    Map<UUID, Map<String, @Nullable Object>> facts = new HashMap<>();
    for (Map<String, @Nullable Object> row :
        FactLines.read(view(viewName), lines.getOrDefault(viewName, ""))) {
      if (row.get(FactView.FACT_ID) instanceof UUID id) {
        facts.put(id, row);
      }
    }
    return facts;
  }

  private FactView view(String name) {
    return views
        .find(name)
        .orElseThrow(() ->
            new Failure(
                FailureKind.DAMAGED,
                "S-401",
                WORDS.say("frozen.unreadable"),
                "no fact view " + name));
  }
}
