package cn.sifasuo.statistics;

import static cn.sifasuo.vault.schema.Tables.FROZEN_CELL_CASE;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/**
 * The cases behind cells and behind the results of checks: those kept on closing where a form is
 * closed, else those of the ledger now.
 */
final class CaseLists {

  private static final int CHUNK = 1_000;

  private final FormPackages packages;
  private final PeriodRules rules;
  private final FrozenForms frozenForms;
  private final Trace trace = new Trace();
  private final FrozenTrace frozenTrace;

  CaseLists(FormPackages packages, Unit unit) {
    this.packages = packages;
    this.rules = new PeriodRules(unit);
    this.frozenForms = new FrozenForms(unit);
    this.frozenTrace = new FrozenTrace(packages, packages.views(), unit);
  }

  /**
   * The cases behind a cell; their contributions add up to its raw value.
   *
   * @throws cn.sifasuo.kernel.Failure WRONG_USE {@code S-107} if the form has no such cell or line
   */
  List<TracedCase> of(DSLContext ctx, FormVersion version, CellRef cell, FactSource source) {
    return frozenForms
        .find(ctx, cell.form(), cell.period())
        .map(f -> frozenTrace.cases(ctx, f, cell.rowId(), cell.cellId()))
        .orElseGet(() ->
            trace.cases(
                ctx, version, rules.days(ctx, cell.period()), source, cell.rowId(), cell.cellId()));
  }

  /**
   * The records behind pseudonyms, in the same order; one that is not found keeps its pseudonym.
   *
   * @param frozen the closed form they are of; null for the ledger now
   */
  List<TracedCase> of(DSLContext ctx, @Nullable FrozenForm frozen, List<CheckedFact> facts) {
    Map<String, List<UUID>> byView = new HashMap<>();
    facts.forEach(
        f -> byView.computeIfAbsent(f.factView(), k -> new ArrayList<>()).add(f.factId()));
    Map<UUID, UUID> records = new HashMap<>();
    byView.forEach((view, ids) -> {
      for (int from = 0; from < ids.size(); from += CHUNK) {
        List<UUID> chunk = ids.subList(from, Math.min(from + CHUNK, ids.size()));
        records.putAll(frozen != null ? frozen(ctx, frozen, chunk) : local(ctx, view, chunk));
      }
    });
    return facts.stream()
        .map(f ->
            new TracedCase(
                f.factView(), records.get(f.factId()), f.factId(), BigDecimal.ONE, false))
        .toList();
  }

  private static Map<UUID, UUID> frozen(DSLContext ctx, FrozenForm form, List<UUID> facts) {
    return ctx.selectDistinct(FROZEN_CELL_CASE.FACT_ID, FROZEN_CELL_CASE.RECORD_ID)
        .from(FROZEN_CELL_CASE)
        .where(FROZEN_CELL_CASE.FROZEN_ID.eq(form.id()), FROZEN_CELL_CASE.FACT_ID.in(facts))
        .fetchMap(FROZEN_CELL_CASE.FACT_ID, FROZEN_CELL_CASE.RECORD_ID);
  }

  private Map<UUID, UUID> local(DSLContext ctx, String viewName, List<UUID> facts) {
    Map<UUID, UUID> records = new HashMap<>();
    packages
        .views()
        .find(viewName)
        .ifPresent(view -> {
          Table<?> table = view.local();
          Field<UUID> fact = FactView.required(table, FactView.FACT_ID).coerce(UUID.class);
          Field<UUID> record = FactView.required(table, FactView.RECORD_ID).coerce(UUID.class);
          ctx.select(fact, record)
              .from(table)
              .where(fact.in(facts))
              .forEach(r -> records.put(r.value1(), r.value2()));
        });
    return records;
  }
}
