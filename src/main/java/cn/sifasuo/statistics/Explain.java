package cn.sifasuo.statistics;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.statistics.Explanation.Topic;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Says in plain Chinese what a number is: definition, what is in and what is not, the days it
 * covers, both numbers of a rate, and how it stood in the period before and a year ago.
 */
public final class Explain {

  private static final Wording WORDS = Wording.of(Explain.class);
  private static final int GROWTH_DECIMALS = 1;

  private final FormPackages packages;
  private final Tally tally;
  private final CaseLists caseLists;
  private final Unit unit;

  public Explain(FormPackages packages, Tally tally, Unit unit) {
    this.packages = packages;
    this.tally = tally;
    this.caseLists = new CaseLists(packages, unit);
    this.unit = unit;
  }

  /**
   * Explains a cell or a rate of the total line; frozen figures where the period is closed.
   *
   * @param id cell such as {@code 05} or rate such as {@code R03}
   * @throws cn.sifasuo.kernel.Failure WRONG_USE {@code S-104} to {@code S-107}
   */
  public Explanation explain(
      DSLContext ctx, String formCode, String id, Period period, FactSource source) {
    String total = packages.version(formCode, period).total().id();
    return explain(ctx, new CellRef(formCode, period, total, id), source);
  }

  /**
   * The same of any line.
   *
   * @param ref a cell, or a rate of a line
   * @throws cn.sifasuo.kernel.Failure WRONG_USE {@code S-104} to {@code S-107}
   */
  public Explanation explain(DSLContext ctx, CellRef ref, FactSource source) {
    FormVersion version = packages.version(ref.form(), ref.period());
    Figures figures = new Figures(ctx, packages, tally, unit, source);
    Telling telling = new Telling(ctx, version, ref, source, figures);
    Optional<FormColumn> column = version.column(ref.cellId());
    return column.isPresent()
        ? telling.cell(column.get())
        : telling.rate(version.rate(ref.cellId()).orElseThrow(() -> unknown(ref)));
  }

  private static Failure unknown(CellRef ref) {
    return Trace.unknownCell(ref.form(), ref.cellId());
  }

  /** One explanation being written. */
  private final class Telling {

    private final DSLContext ctx;
    private final FormVersion version;
    private final CellRef ref;
    private final Period period;
    private final FactSource source;
    private final Figures.Figure now;
    private final ComputedRow row;
    private final Past past;
    private final Map<CellRef, List<TracedCase>> traced = new HashMap<>();
    private final List<Explanation.Line> lines = new ArrayList<>();

    Telling(DSLContext ctx, FormVersion version, CellRef ref, FactSource source, Figures figures) {
      this.ctx = ctx;
      this.version = version;
      this.ref = ref;
      this.period = ref.period();
      this.source = source;
      this.now = figures.at(version.code(), period).orElseThrow();
      this.row =
          now.form().row(ref.rowId()).orElseThrow(() -> Trace.unknownCell(ref.form(), ref.rowId()));
      this.past = Past.of(figures, version.code(), period);
    }

    Explanation cell(FormColumn column) {
      FormHead.ColumnHead head =
          now.form().head().column(column.id()).orElseThrow(() -> unknown(ref));
      BigDecimal value =
          now.form().cell(row.id(), column.id()).orElseThrow(() -> unknown(ref)).printed();
      String printed = WORDS.say("explain.value", value.toPlainString(), column.unit());
      first(column.label(), printed);
      add(Topic.DEFINITION, WORDS.say("explain.definition", column.definition()));
      add(Topic.INCLUDED, WORDS.say("explain.included", column.included()));
      add(Topic.EXCLUDED, WORDS.say("explain.excluded", column.excluded()));
      add(
          Topic.CONDITIONS,
          WORDS.say("explain.conditions", version.label(column.view()), conditions(column)));
      add(
          Topic.DAYS,
          WORDS.say(
              column.kind() == FormColumn.Kind.FLOW ? "explain.flow" : "explain.stock",
              now.form().days().start(),
              now.form().days().end()));
      if (column.scale() != 1) {
        add(Topic.ROUNDING, WORDS.say("explain.rounded", column.unit(), column.decimals()));
      }
      packages
          .relations()
          .overlap(version.code(), column.id())
          .ifPresent(words -> add(Topic.OVERLAP, words));
      BigDecimal previous = past.previous(row.id(), head).orElse(null);
      BigDecimal lastYear = past.lastYear(row.id(), head).orElse(null);
      add(
          Topic.PREVIOUS,
          compared("explain.previous", period.previous(), value, previous, column.unit()),
          then(List.of(column), past.previous()));
      split(Topic.PREVIOUS, List.of(column), past.previous());
      if (!period.previous().equals(period.sameLastYear())) {
        add(
            Topic.LAST_YEAR,
            compared("explain.last-year", period.sameLastYear(), value, lastYear, column.unit()),
            then(List.of(column), past.lastYear()));
        split(Topic.LAST_YEAR, List.of(column), past.lastYear());
      }
      return new Explanation(ref, ofLine(column.label()), printed, previous, lastYear, lines);
    }

    /** Those of the line first: they are the wider ones. */
    private String conditions(FormColumn column) {
      List<FactCondition> all = new ArrayList<>();
      version.rows().stream()
          .filter(r -> r.id().equals(row.id()))
          .forEach(r -> all.addAll(r.conditions(column.view())));
      all.addAll(column.where());
      return all.stream()
          .map(c -> c.words(now.form().days()))
          .collect(Collectors.joining(WORDS.say("explain.and")));
    }

    Explanation rate(FormRate rate) {
      Rate value =
          row.rates().stream()
              .filter(r -> r.id().equals(rate.id()))
              .findFirst()
              .orElseThrow(() -> unknown(ref));
      String printed = value.said();
      List<FormColumn> parts =
          rate.formula().cells().distinct().flatMap(id -> version.column(id).stream()).toList();
      first(rate.label(), printed);
      add(
          Topic.CALCULATION,
          WORDS.say(
              "explain.rate",
              labels(version, rate.formula().numerator()),
              value.numerator().toPlainString(),
              labels(version, rate.formula().denominator()),
              value.denominator().toPlainString(),
              rate.decimals(),
              String.valueOf(value.unit().per()) + value.unit().sign()),
          parts.stream().flatMap(c -> counted(now.form(), version, c.id()).stream()).toList());
      if (value.value() == null) {
        add(Topic.CALCULATION, WORDS.say("explain.no-denominator"));
      }
      parts.forEach(c -> add(Topic.PART, WORDS.say("explain.part", c.label(), c.definition())));
      BigDecimal previous = rateThen(past.previous(), rate);
      BigDecimal lastYear = rateThen(past.lastYear(), rate);
      add(
          Topic.PREVIOUS,
          points("explain.previous-rate", period.previous(), value, previous),
          then(parts, past.previous()));
      split(Topic.PREVIOUS, parts, past.previous());
      if (!period.previous().equals(period.sameLastYear())) {
        add(
            Topic.LAST_YEAR,
            points("explain.last-year-rate", period.sameLastYear(), value, lastYear),
            then(parts, past.lastYear()));
        split(Topic.LAST_YEAR, parts, past.lastYear());
      }
      return new Explanation(ref, ofLine(rate.label()), printed, previous, lastYear, lines);
    }

    private String ofLine(String of) {
      return row.id().equals(now.form().total().id())
          ? of
          : WORDS.say("explain.line", of, row.label());
    }

    private void first(String of, String printed) {
      add(
          Topic.VALUE,
          WORDS.say(
              now.frozen() != null ? "explain.frozen" : "explain.open",
              unit.name(),
              period.label(),
              ofLine(of),
              printed));
    }

    private void add(Topic topic, String text) {
      add(topic, text, List.of());
    }

    private void add(Topic topic, String text, List<? extends Counted> counts) {
      lines.add(new Explanation.Line(topic, text, List.copyOf(counts)));
    }

    /** The same columns of an earlier form; those it has. */
    private List<Counted.OfCell> then(List<FormColumn> columns, @Nullable ComputedForm then) {
      if (then == null) {
        return List.of();
      }
      FormVersion of = packages.version(version.code(), then.period());
      return columns.stream()
          .flatMap(c -> now.form().head().column(c.id()).stream())
          .flatMap(head -> Past.column(then, head).stream())
          .flatMap(head -> counted(then, of, head.id()).stream())
          .toList();
    }

    /** A cell of this line, of this form or an earlier one, with its cases. */
    private Optional<Counted.OfCell> counted(ComputedForm form, FormVersion of, String cellId) {
      FormHead.ColumnHead head = form.head().column(cellId).orElse(null);
      Cell cell = form.cell(row.id(), cellId).orElse(null);
      if (head == null || cell == null) {
        return Optional.empty();
      }
      String value = WORDS.say("explain.value", cell.printed().toPlainString(), head.unit());
      String words =
          form == now.form()
              ? WORDS.say("explain.counted", head.label(), value)
              : WORDS.say("explain.counted-then", form.period().label(), head.label(), value);
      CellRef at = new CellRef(of.code(), form.period(), row.id(), cellId);
      return Optional.of(new Counted.OfCell(at, head.label(), value, words, cases(of, at)));
    }

    /** Which cases make up the difference; nothing where there is no such column then. */
    private void split(Topic topic, List<FormColumn> columns, @Nullable ComputedForm then) {
      if (then == null) {
        return;
      }
      FormVersion thenVersion = packages.version(version.code(), then.period());
      for (FormColumn column : columns) {
        Optional<FormHead.ColumnHead> same =
            now.form().head().column(column.id()).flatMap(head -> Past.column(then, head));
        if (same.flatMap(c -> then.cell(row.id(), c.id())).isPresent()) {
          CellRef at = new CellRef(version.code(), then.period(), row.id(), same.get().id());
          Changes split = new Changes(version, column, then.period());
          List<Change> between =
              split.between(
                  cases(thenVersion, at),
                  cases(version, new CellRef(version.code(), period, row.id(), column.id())));
          add(topic, split.sentence(between), between);
        }
      }
    }

    private List<TracedCase> cases(FormVersion of, CellRef cell) {
      return traced.computeIfAbsent(cell, c -> caseLists.of(ctx, of, c, source));
    }

    private @Nullable BigDecimal rateThen(@Nullable ComputedForm form, FormRate rate) {
      return form == null
          ? null
          : form.row(row.id()).stream()
              .flatMap(r -> r.rates().stream())
              .filter(r -> r.label().equals(rate.label()))
              .filter(r -> r.unit() == rate.formula().unit())
              .findFirst()
              .map(Rate::value)
              .orElse(null);
    }
  }

  /** An amount grows by per cent. */
  private static String compared(
      String key, Period period, BigDecimal now, @Nullable BigDecimal then, String unitOfValue) {
    if (then == null) {
      return WORDS.say("explain.not-comparable", period.label());
    }
    BigDecimal change = now.subtract(then);
    String growth =
        Rate.growth(now, then, GROWTH_DECIMALS)
            .map(g -> WORDS.say("explain.percent", signed(g)))
            .orElse("—");
    return WORDS.say(
        key, period.label(), then.toPlainString(), unitOfValue, signed(change), growth);
  }

  /** A rate moves by points of its unit (statistics-conventions §4). */
  private static String points(String key, Period period, Rate rate, @Nullable BigDecimal then) {
    BigDecimal now = rate.value();
    return now == null || then == null
        ? WORDS.say("explain.not-comparable", period.label())
        : WORDS.say(
            key,
            period.label(),
            then.toPlainString() + rate.unit().sign(),
            signed(now.subtract(then)),
            rate.unit().points());
  }

  private static String signed(BigDecimal number) {
    return (number.signum() > 0 ? "+" : "") + number.toPlainString();
  }

  private static String labels(FormVersion version, CellSum sum) {
    StringBuilder labels = new StringBuilder();
    for (CellSum.Term term : sum.terms()) {
      labels
          .append(labels.isEmpty() ? "" : term.minus() ? "－" : "＋")
          .append(version.column(term.cell()).map(FormColumn::label).orElse(term.cell()));
    }
    return labels.toString();
  }
}
