package cn.sifasuo.statistics;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills a form: all its cells on one fact view are counted in one statement, {@code count(*) filter
 * (where …)} for each line and column.
 */
public final class Tally {

  private static final Logger LOG = LoggerFactory.getLogger(Tally.class);
  private static final String VALUE = "v";

  /** Id of the line that sums up the offices of a roll-up when the form has no total line. */
  static final String TOTAL = "total";

  private final AtomicLong statements = new AtomicLong();

  /** Statements sent so far; one per fact view of each computed form. */
  public long statements() {
    return statements.get();
  }

  /** Computes a form over the days this desk's rules give the period. */
  public ComputedForm compute(
      DSLContext ctx, FormVersion form, Period period, FactSource source, Unit unit) {
    return compute(ctx, form, period, new PeriodRules(unit).days(ctx, period), source, unit);
  }

  /**
   * Computes a form within the transaction of the context.
   *
   * @param days the days of the period
   * @param unit the unit it is filled for
   */
  public ComputedForm compute(
      DSLContext ctx, FormVersion form, Period period, Span days, FactSource source, Unit unit) {
    long before = statements.get();
    List<Line> lines = lines(form, source);
    Map<String, Map<String, Cell>> cells = new HashMap<>();
    lines.forEach(l -> cells.put(l.id(), new HashMap<>()));
    for (FactView view : form.views()) {
      count(ctx, form, view, days, source, cells);
    }
    List<ComputedRow> rows =
        lines.stream()
            .map(l -> row(form, l, cells.getOrDefault(l.id(), Map.of())))
            .filter(Tally::says)
            .toList();
    LOG.debug("{} {}: {} statements", form.code(), period.code(), statements.get() - before);
    return new ComputedForm(
        form.head(), period, days, unit, rows, FormChecks.make(form, rows, byOffice(form, source)));
  }

  /** A line to be filled. */
  private record Line(String id, String label, boolean total, boolean ofWhich) {}

  /**
   * The form's own lines; in a roll-up a line per office and the form's line of everything for all
   * of them.
   */
  private static List<Line> lines(FormVersion form, FactSource source) {
    List<Line> lines = new ArrayList<>();
    if (byOffice(form, source)) {
      source.offices().forEach(o -> lines.add(new Line(o.code(), o.name(), false, false)));
      FormRow all = form.whole().orElseThrow();
      lines.add(new Line(all.id(), all.label(), true, false));
    } else {
      form.rows().forEach(r -> lines.add(new Line(r.id(), r.label(), r.total(), r.ofWhich())));
    }
    return lines;
  }

  /** Other lines than the one of everything stay in the offices. */
  static boolean byOffice(FormVersion form, FactSource source) {
    return !source.offices().isEmpty() && form.whole().isPresent();
  }

  /** The lines that have figures from a view. */
  static List<FormRow> counted(FormVersion form, FactView view, FactSource source) {
    return form.rows().stream()
        .filter(r -> r.counts(view))
        .filter(r -> !byOffice(form, source) || form.whole().filter(r::equals).isPresent())
        .toList();
  }

  private void count(
      DSLContext ctx,
      FormVersion form,
      FactView view,
      Span days,
      FactSource source,
      Map<String, Map<String, Cell>> cells) {
    Table<?> table = source.table(view);
    List<FormColumn> columns = form.columns(view);
    List<FormRow> rows = counted(form, view, source);
    List<FactCondition> common = FormVersion.common(columns);
    Condition counted = source.filter(view).and(Predicate.all(common, table, days));
    if (rows.isEmpty()) {
      return;
    }
    List<SelectField<?>> figures = new ArrayList<>();
    List<SelectField<?>> ofAll = new ArrayList<>();
    for (FormRow row : rows) {
      for (FormColumn column : columns) {
        Condition counts =
            row.condition(view, table, days).and(column.condition(table, days, common));
        String name = VALUE + figures.size();
        figures.add(column.measure().aggregate(table).filterWhere(counts).as(name));
        Condition ofThese =
            form.leavesOutMoves(column)
                ? counts.and(form.withoutMoves(column, table, days))
                : counts;
        ofAll.add(column.measure().aggregate(table).filterWhere(ofThese).as(name));
      }
    }
    statements.incrementAndGet();
    if (!byOffice(form, source)) {
      Record all = ctx.select(figures).from(source.from(view)).where(counted).fetchSingle();
      for (int i = 0; i < rows.size(); i++) {
        fill(cells, rows.get(i).id(), columns, table, all, i * columns.size());
      }
      return;
    }
    for (Record one : perOffice(ctx, source, view, counted, figures, ofAll)) {
      String office = one.get(0, String.class);
      String line = office == null ? form.whole().orElseThrow().id() : office;
      fill(cells, line, columns, table, one, 0);
    }
    for (Unit office : source.offices()) {
      fillZero(cells, office.code(), columns, table);
    }
  }

  /**
   * A record per office and one with no office for all; counted apart, so that they can be checked.
   */
  private static List<? extends Record> perOffice(
      DSLContext ctx,
      FactSource source,
      FactView view,
      Condition counted,
      List<SelectField<?>> figures,
      List<SelectField<?>> figuresOfAll) {
    Field<String> office = source.office().as("office");
    List<SelectField<?>> ofOne = new ArrayList<>(figures);
    ofOne.addFirst(office);
    List<SelectField<?>> ofAll = new ArrayList<>(figuresOfAll);
    ofAll.addFirst(DSL.castNull(source.office().getDataType()).as("office"));
    return ctx.select(ofOne)
        .from(source.from(view))
        .where(counted)
        .groupBy(source.office())
        .unionAll(ctx.select(ofAll).from(source.from(view)).where(counted))
        .fetch();
  }

  private static void fill(
      Map<String, Map<String, Cell>> cells,
      String line,
      List<FormColumn> columns,
      Table<?> table,
      Record answer,
      int offset) {
    Map<String, Cell> own = cells.getOrDefault(line, new HashMap<>());
    for (int i = 0; i < columns.size(); i++) {
      FormColumn column = columns.get(i);
      Object value = answer.get(VALUE + (offset + i));
      own.put(column.id(), column.cell(column.measure().raw(value, table)));
    }
  }

  /** An office without one fact of a view has zeros, not gaps: it was counted. */
  private static void fillZero(
      Map<String, Map<String, Cell>> cells, String line, List<FormColumn> columns, Table<?> table) {
    Map<String, Cell> own = cells.getOrDefault(line, new HashMap<>());
    for (FormColumn column : columns) {
      own.computeIfAbsent(column.id(), id -> column.cell(column.measure().raw(null, table)));
    }
  }

  /** An 其中 line without one figure says nothing. */
  private static boolean says(ComputedRow row) {
    return !row.ofWhich() || row.cells().values().stream().anyMatch(c -> c.raw().signum() != 0);
  }

  private static ComputedRow row(FormVersion form, Line line, Map<String, Cell> counted) {
    Map<String, Cell> ordered = new LinkedHashMap<>();
    for (FormColumn column : form.columns()) {
      Cell cell = counted.get(column.id());
      if (cell != null) {
        ordered.put(column.id(), cell);
      }
    }
    List<Rate> rates = new ArrayList<>();
    for (FormRate rate : form.rates()) {
      Cell numerator = ordered.get(rate.numerator());
      Cell denominator = ordered.get(rate.denominator());
      if (numerator != null && denominator != null) {
        rates.add(
            Rate.of(
                rate.id(),
                rate.label(),
                numerator.raw(),
                denominator.raw(),
                rate.decimals(),
                rate.share()));
      }
    }
    return new ComputedRow(line.id(), line.label(), line.total(), line.ofWhich(), ordered, rates);
  }
}
