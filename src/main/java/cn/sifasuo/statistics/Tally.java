package cn.sifasuo.statistics;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.ReportingCalendar;
import cn.sifasuo.kernel.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills forms: all their cells on one fact view are counted in one statement, {@code count(*)
 * filter (where …)} for each line and column.
 */
public final class Tally {

  private static final Logger LOG = LoggerFactory.getLogger(Tally.class);
  private static final String VALUE = "v";

  /** Id of the line that sums up the offices of a roll-up when the form has no total line. */
  static final String TOTAL = "total";

  private final AtomicLong statements = new AtomicLong();

  /** Statements sent so far; one per fact view of each computed form or set of forms. */
  public long statements() {
    return statements.get();
  }

  /**
   * Computes a form over the days this desk's rules give the period, and beside it the parts that
   * other versions served.
   */
  public ComputedForm compute(
      DSLContext ctx, FormVersion form, Period period, FactSource source, Unit unit) {
    return compute(ctx, List.of(form), period, source, unit).getFirst();
  }

  /** The same for several forms, counted together. */
  public List<ComputedForm> compute(
      DSLContext ctx, List<FormVersion> forms, Period period, FactSource source, Unit unit) {
    ReportingCalendar calendar = new PeriodRules(unit).calendar(ctx);
    List<ComputedForm> whole = compute(ctx, forms, period, calendar.days(period), source, unit);
    List<ComputedForm> all = new ArrayList<>();
    for (int i = 0; i < forms.size(); i++) {
      FormVersion form = forms.get(i);
      List<FormPart> parts = new ArrayList<>();
      for (ServedMonths served : form.parts()) {
        Span days = served.days(calendar);
        ComputedForm part = compute(ctx, served.version(), period, days, source, unit);
        parts.add(new FormPart(part.head(), served.first(), served.last(), days, part.rows()));
      }
      all.add(parts.isEmpty() ? whole.get(i) : FormParts.beside(whole.get(i), form, parts));
    }
    return List.copyOf(all);
  }

  /**
   * Computes a form within the transaction of the context.
   *
   * @param days the days of the period
   * @param unit the unit it is filled for
   */
  public ComputedForm compute(
      DSLContext ctx, FormVersion form, Period period, Span days, FactSource source, Unit unit) {
    return compute(ctx, List.of(form), period, days, source, unit).getFirst();
  }

  /**
   * Computes several forms of a period together: a fact view is scanned once, however many of them
   * count it.
   *
   * @return the forms in the order given
   */
  public List<ComputedForm> compute(
      DSLContext ctx,
      List<FormVersion> forms,
      Period period,
      Span days,
      FactSource source,
      Unit unit) {
    long before = statements.get();
    List<Filling> fillings = forms.stream().map(f -> new Filling(f, source)).toList();
    List<Filling> together = fillings.stream().filter(f -> !f.byOffice).toList();
    views(together).forEach(view -> count(ctx, together, view, days, source));
    for (Filling filling : fillings) {
      if (filling.byOffice) {
        views(List.of(filling)).forEach(view -> countByOffice(ctx, filling, view, days, source));
      }
    }
    LOG.debug("{}: {} statements", period.code(), statements.get() - before);
    return fillings.stream().map(f -> f.computed(period, days, unit)).toList();
  }

  private static Set<FactView> views(List<Filling> fillings) {
    Set<FactView> views = new LinkedHashSet<>();
    fillings.forEach(f -> views.addAll(f.form.views()));
    return views;
  }

  /** A form being filled. */
  private static final class Filling {

    private final FormVersion form;
    private final boolean byOffice;
    private final List<Line> lines;
    private final Map<String, Map<String, Cell>> cells = new HashMap<>();

    Filling(FormVersion form, FactSource source) {
      this.form = form;
      this.byOffice = byOffice(form, source);
      this.lines = lines(form, source);
      lines.forEach(l -> cells.put(l.id(), new HashMap<>()));
    }

    ComputedForm computed(Period period, Span days, Unit unit) {
      List<ComputedRow> rows =
          lines.stream()
              .map(l -> row(form, l, cells.getOrDefault(l.id(), Map.of())))
              .filter(Tally::says)
              .toList();
      return new ComputedForm(
          form.head(), period, days, unit, rows, FormChecks.make(form, period, rows, byOffice));
    }
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

  /**
   * The statement that counts a form's cells on one fact view.
   *
   * @param cells what its columns are, in their order
   */
  public record ViewQuery(FactView view, Select<?> select, List<CellRef> cells) {

    public ViewQuery {
      cells = List.copyOf(cells);
    }
  }

  /**
   * The statements that would be sent to count a form, one per fact view, without sending them.
   *
   * @param source of which the form is counted as one unit
   */
  public List<ViewQuery> queries(
      DSLContext ctx, FormVersion form, Period period, Span days, FactSource source) {
    List<Filling> fillings = List.of(new Filling(form, source));
    List<ViewQuery> queries = new ArrayList<>();
    for (FactView view : form.views()) {
      List<CellRef> cells = new ArrayList<>();
      for (FormRow row : counted(form, view, source)) {
        form.columns(view)
            .forEach(c -> cells.add(new CellRef(form.code(), period, row.id(), c.id())));
      }
      queries.add(new ViewQuery(view, query(ctx, fillings, view, days, source), cells));
    }
    return List.copyOf(queries);
  }

  /** One view for all forms that count it, in one statement. */
  private void count(
      DSLContext ctx, List<Filling> fillings, FactView view, Span days, FactSource source) {
    Table<?> table = source.table(view);
    List<Filling> counting = counting(fillings, view);
    statements.incrementAndGet();
    Record all = query(ctx, fillings, view, days, source).fetchSingle();
    int offset = 0;
    for (Filling filling : counting) {
      List<FormColumn> columns = filling.form.columns(view);
      for (FormRow row : counted(filling.form, view, source)) {
        fill(filling.cells, row.id(), columns, table, all, offset);
        offset += columns.size();
      }
    }
  }

  private static List<Filling> counting(List<Filling> fillings, FactView view) {
    return fillings.stream().filter(f -> f.form.views().contains(view)).toList();
  }

  private static Select<?> query(
      DSLContext ctx, List<Filling> fillings, FactView view, Span days, FactSource source) {
    Table<?> table = source.table(view);
    List<Filling> counting = counting(fillings, view);
    // asked of the whole query: an index on the date can then find the period in twenty years
    List<FactCondition> asked =
        FormVersion.common(
            counting.stream().flatMap(f -> f.form.columns(view).stream()).distinct().toList());
    Condition any = DSL.falseCondition();
    List<SelectField<?>> figures = new ArrayList<>();
    for (Filling filling : counting) {
      List<FormColumn> columns = filling.form.columns(view);
      List<FactCondition> own = new ArrayList<>(FormVersion.common(columns));
      own.removeAll(asked);
      any = any.or(Predicate.all(own, table, days));
      figures.addAll(
          figures(
              counted(filling.form, view, source),
              columns,
              table,
              days,
              asked,
              source.apart(table),
              figures.size()));
    }
    Condition counted = source.filter().and(Predicate.all(asked, table, days)).and(any);
    return ctx.select(figures).from(source.table(view)).where(counted);
  }

  private void countByOffice(
      DSLContext ctx, Filling filling, FactView view, Span days, FactSource source) {
    Table<?> table = source.table(view);
    List<FormColumn> columns = filling.form.columns(view);
    List<FactCondition> common = FormVersion.common(columns);
    Condition counted = source.filter().and(Predicate.all(common, table, days));
    List<FormRow> rows = counted(filling.form, view, source);
    if (rows.isEmpty()) {
      return;
    }
    List<SelectField<?>> figures = figures(rows, columns, table, days, common, List.of(), 0);
    List<SelectField<?>> ofAll =
        figuresOfAll(filling.form, rows, columns, table, days, common, source.apart(table));
    statements.incrementAndGet();
    for (Record one : perOffice(ctx, source, view, counted, figures, ofAll)) {
      String office = one.get(0, String.class);
      String line = office == null ? filling.form.whole().orElseThrow().id() : office;
      fill(filling.cells, line, columns, table, one, 0);
    }
    for (Unit office : source.offices()) {
      fillZero(filling.cells, office.code(), columns, table);
    }
  }

  /**
   * The figures of lines and columns of one view, line by line.
   *
   * @param asked conditions that are asked of the whole query
   * @param apart columns that tell whose a fact is
   * @param from number of the first
   */
  private static List<SelectField<?>> figures(
      List<FormRow> rows,
      List<FormColumn> columns,
      Table<?> table,
      Span days,
      List<FactCondition> asked,
      List<Field<?>> apart,
      int from) {
    List<SelectField<?>> figures = new ArrayList<>();
    for (FormRow row : rows) {
      for (FormColumn column : columns) {
        Condition counts =
            row.condition(column.view(), table, days).and(column.condition(table, days, asked));
        figures.add(figure(column, table, counts, apart, from + figures.size()));
      }
    }
    return figures;
  }

  /** The same for all offices: what moved between two of them is left out. */
  private static List<SelectField<?>> figuresOfAll(
      FormVersion form,
      List<FormRow> rows,
      List<FormColumn> columns,
      Table<?> table,
      Span days,
      List<FactCondition> asked,
      List<Field<?>> apart) {
    List<SelectField<?>> figures = new ArrayList<>();
    for (FormRow row : rows) {
      for (FormColumn column : columns) {
        Condition counts =
            row.condition(column.view(), table, days).and(column.condition(table, days, asked));
        Condition ofThese =
            form.leavesOutMoves(column)
                ? counts.and(form.withoutMoves(column, table, days))
                : counts;
        figures.add(figure(column, table, ofThese, apart, figures.size()));
      }
    }
    return figures;
  }

  private static SelectField<?> figure(
      FormColumn column, Table<?> table, Condition counts, List<Field<?>> apart, int number) {
    return column.measure().aggregate(table, apart).filterWhere(counts).as(VALUE + number);
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
        .from(source.table(view))
        .where(counted)
        .groupBy(source.office())
        .unionAll(ctx.select(ofAll).from(source.table(view)).where(counted))
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
      rate.of(ordered).ifPresent(rates::add);
    }
    return new ComputedRow(line.id(), line.label(), line.total(), line.ofWhich(), ordered, rates);
  }
}
