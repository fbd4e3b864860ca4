package cn.sifasuo.statistics;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Span;
import cn.sifasuo.kernel.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * From a cell to its cases and from a case to its cells, by the very conditions that count. For
 * frozen forms see {@link FrozenTrace}.
 */
public final class Trace {

  private static final Wording WORDS = Wording.of(Trace.class);
  private static final String FLAG = "f";

  /**
   * The facts behind a cell; their contributions add up to its raw value.
   *
   * @throws Failure WRONG_USE {@code S-107} if the form has no such cell or line
   */
  public List<TracedCase> cases(
      DSLContext ctx, FormVersion form, Span days, FactSource source, String rowId, String cellId) {
    FormColumn column = form.column(cellId).orElseThrow(() -> unknownCell(form.code(), cellId));
    boolean known =
        form.rows().stream().anyMatch(r -> r.id().equals(rowId))
            || source.offices().stream().anyMatch(o -> o.code().equals(rowId));
    if (!known) {
      throw unknownCell(form.code(), rowId);
    }
    List<TracedCase> cases = new ArrayList<>();
    for (CountedFact fact :
        new CaseScan(ctx, form, days, source).facts(column.view(), List.of(column))) {
      for (CountedFact.Hit hit : fact.hits()) {
        if (hit.rowId().equals(rowId)) {
          cases.add(
              new TracedCase(
                  column.view().name(),
                  fact.recordId(),
                  fact.factId(),
                  hit.contribution(),
                  fact.late()));
        }
      }
    }
    return cases;
  }

  /**
   * The facts an office sent that count in a cell, with all they say: no name, no number, no
   * address (design: what leaves the office).
   *
   * @throws Failure WRONG_USE {@code S-107} if the form has no such cell
   */
  public List<ReceivedFact> received(
      DSLContext ctx,
      FormVersion form,
      Span days,
      Set<UUID> submissions,
      Unit office,
      String cellId) {
    FormColumn column = form.column(cellId).orElseThrow(() -> unknownCell(form.code(), cellId));
    FactSource source = FactSource.byOffice(submissions, List.of(office));
    List<ReceivedFact> facts = new ArrayList<>();
    for (CountedFact fact :
        new CaseScan(ctx, form, days, source).facts(column.view(), List.of(column))) {
      fact.hits().stream()
          .filter(h -> h.rowId().equals(office.code()))
          .map(h ->
              new ReceivedFact(
                  column.view().name(), fact.factId(), fact.columns(), h.contribution()))
          .forEach(facts::add);
    }
    return facts;
  }

  /**
   * Every cell of a form, whether it counts a record of this desk's ledgers, and if not, why.
   *
   * @param recordId id in the ledger, not the pseudonym
   * @return empty if no fact view of the form has that record: it is voided or of another kind
   */
  public List<CellVerdict> cells(DSLContext ctx, FormVersion form, Span days, UUID recordId) {
    for (FactView view : form.views()) {
      Table<?> table = view.local();
      Field<UUID> id = FactView.required(table, FactView.RECORD_ID).coerce(UUID.class);
      Optional<List<CellVerdict>> verdicts =
          verdicts(ctx, form, days, view, table, id.eq(recordId));
      if (verdicts.isPresent()) {
        return verdicts.get();
      }
    }
    return List.of();
  }

  /** The verdicts on the rows of a table that has the columns of the view; empty without any. */
  static Optional<List<CellVerdict>> verdicts(
      DSLContext ctx,
      FormVersion form,
      Span days,
      FactView view,
      Table<?> table,
      org.jooq.Condition one) {
    List<SelectField<?>> flags = new ArrayList<>();
    for (FormRow row : form.rows()) {
      for (FormColumn column : form.columns(view)) {
        for (FactCondition condition : conditions(row, column)) {
          flags.add(
              DSL.when(condition.on(table, days), DSL.inline(1))
                  .otherwise(DSL.inline(0))
                  .as(FLAG + flags.size()));
        }
      }
    }
    return ctx
        .select(flags)
        .from(table)
        .where(one)
        .fetch(r -> verdicts(form, days, view, r))
        .stream()
        .reduce(Trace::either);
  }

  /** What one or the other fact of a record is counted by, as each span of it is a fact. */
  private static List<CellVerdict> either(List<CellVerdict> one, List<CellVerdict> other) {
    Map<List<String>, CellVerdict> cells = new LinkedHashMap<>();
    one.forEach(v -> cells.put(List.of(v.rowId(), v.cellId()), v));
    for (CellVerdict verdict : other) {
      cells.merge(
          List.of(verdict.rowId(), verdict.cellId()), verdict, (a, b) -> b.counted() ? b : a);
    }
    return List.copyOf(cells.values());
  }

  private static List<CellVerdict> verdicts(
      FormVersion form, Span days, FactView view, Record flags) {
    List<CellVerdict> verdicts = new ArrayList<>();
    int next = 0;
    for (FormRow row : form.rows()) {
      for (FormColumn column : form.columns()) {
        if (!column.view().equals(view)) {
          if (row.ofWhich()) {
            continue;
          }
          verdicts.add(no(row, column, WORDS.say("trace.other-view", form.label(column.view()))));
          continue;
        }
        String failed = null;
        for (FactCondition condition : conditions(row, column)) {
          if (flags.get(FLAG + next++, Integer.class) == 0 && failed == null) {
            failed = WORDS.say("trace.failed", condition.words(days));
          }
        }
        if (!row.counts(view)) {
          failed = WORDS.say("trace.row-has-none", row.label());
        }
        // that a case is none of the few an 其中 line shows is no news
        if (failed == null) {
          verdicts.add(new CellVerdict(row.id(), column.id(), column.label(), true, null));
        } else if (!row.ofWhich()) {
          verdicts.add(no(row, column, failed));
        }
      }
    }
    return verdicts;
  }

  /** Those of the line first: they are the wider ones. */
  private static List<FactCondition> conditions(FormRow row, FormColumn column) {
    List<FactCondition> all = new ArrayList<>(row.conditions(column.view()));
    all.addAll(column.where());
    return all;
  }

  private static CellVerdict no(FormRow row, FormColumn column, String failed) {
    return new CellVerdict(row.id(), column.id(), column.label(), false, failed);
  }

  static Failure unknownCell(String form, String cell) {
    return new Failure(
        FailureKind.WRONG_USE,
        "S-107",
        WORDS.say("form.unknown-cell", form, cell),
        "form " + form + " cell " + cell);
  }
}
