package cn.sifasuo.statistics;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
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
    FormVersion version = packages.version(formCode, period);
    Figures figures = new Figures(ctx, packages, tally, unit, source);
    Telling telling = new Telling(ctx, version, period, source, figures);
    Optional<FormColumn> column = version.column(id);
    return column.isPresent()
        ? telling.cell(column.get())
        : telling.rate(version.rate(id).orElseThrow(() -> Trace.unknownCell(formCode, id)));
  }

  /** One explanation being written. */
  private final class Telling {

    private final DSLContext ctx;
    private final FormVersion version;
    private final Period period;
    private final FactSource source;
    private final Figures.Figure now;
    private final Past past;
    private final List<String> lines = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();

    Telling(
        DSLContext ctx, FormVersion version, Period period, FactSource source, Figures figures) {
      this.ctx = ctx;
      this.version = version;
      this.period = period;
      this.source = source;
      this.now = figures.at(version.code(), period).orElseThrow();
      this.past =
          new Past(
              figures.at(version.code(), period.previous()).map(Figures.Figure::form).orElse(null),
              figures
                  .at(version.code(), period.sameLastYear())
                  .map(Figures.Figure::form)
                  .orElse(null));
    }

    Explanation cell(FormColumn column) {
      FormHead.ColumnHead head =
          now.form()
              .head()
              .column(column.id())
              .orElseThrow(() -> Trace.unknownCell(version.code(), column.id()));
      BigDecimal value =
          now.form()
              .cell(column.id())
              .orElseThrow(() -> Trace.unknownCell(version.code(), column.id()))
              .printed();
      String printed = WORDS.say("explain.value", value.toPlainString(), column.unit());
      first(column.label(), printed);
      lines.add(WORDS.say("explain.definition", column.definition()));
      lines.add(WORDS.say("explain.included", column.included()));
      lines.add(WORDS.say("explain.excluded", column.excluded()));
      lines.add(
          WORDS.say(
              "explain.conditions",
              version.label(column.view()),
              column.where().stream()
                  .map(c -> c.words(now.form().days()))
                  .collect(Collectors.joining(WORDS.say("explain.and")))));
      lines.add(
          WORDS.say(
              column.kind() == FormColumn.Kind.FLOW ? "explain.flow" : "explain.stock",
              now.form().days().start(),
              now.form().days().end()));
      if (column.scale() != 1) {
        lines.add(WORDS.say("explain.rounded", column.unit(), column.decimals()));
      }
      packages.relations().overlap(version.code(), column.id()).ifPresent(lines::add);
      BigDecimal previous = past.previous(head).orElse(null);
      BigDecimal lastYear = past.lastYear(head).orElse(null);
      lines.add(compared("explain.previous", period.previous(), value, previous, column.unit()));
      split(column, head, past.previous());
      if (!period.previous().equals(period.sameLastYear())) {
        lines.add(
            compared("explain.last-year", period.sameLastYear(), value, lastYear, column.unit()));
        split(column, head, past.lastYear());
      }
      return new Explanation(
          column.id(), column.label(), printed, previous, lastYear, lines, changes);
    }

    Explanation rate(FormRate rate) {
      Rate value =
          rateOf(now.form(), rate.id())
              .orElseThrow(() -> Trace.unknownCell(version.code(), rate.id()));
      String printed =
          value.percent() == null ? value.printed() : WORDS.say("explain.percent", value.printed());
      first(rate.label(), printed);
      lines.add(
          WORDS.say(
              "explain.rate",
              label(version, rate.numerator()),
              value.numerator().toPlainString(),
              label(version, rate.denominator()),
              value.denominator().toPlainString(),
              rate.decimals()));
      if (value.percent() == null) {
        lines.add(WORDS.say("explain.no-denominator"));
      }
      List<FormColumn> parts =
          List.of(rate.numerator(), rate.denominator()).stream()
              .flatMap(id -> version.column(id).stream())
              .toList();
      parts.forEach(c -> lines.add(WORDS.say("explain.part", c.label(), c.definition())));
      BigDecimal previous = percent(past.previous(), rate);
      BigDecimal lastYear = percent(past.lastYear(), rate);
      lines.add(points("explain.previous-rate", period.previous(), value.percent(), previous));
      split(parts, past.previous());
      if (!period.previous().equals(period.sameLastYear())) {
        lines.add(
            points("explain.last-year-rate", period.sameLastYear(), value.percent(), lastYear));
        split(parts, past.lastYear());
      }
      return new Explanation(rate.id(), rate.label(), printed, previous, lastYear, lines, changes);
    }

    private void first(String label, String printed) {
      lines.add(
          WORDS.say(
              now.frozen() != null ? "explain.frozen" : "explain.open",
              unit.name(),
              period.label(),
              label,
              printed));
    }

    private void split(List<FormColumn> parts, @Nullable ComputedForm then) {
      for (FormColumn part : parts) {
        now.form().head().column(part.id()).ifPresent(head -> split(part, head, then));
      }
    }

    /** Which cases make up the difference; nothing where there is no such column then. */
    private void split(FormColumn column, FormHead.ColumnHead head, @Nullable ComputedForm then) {
      Optional<FormHead.ColumnHead> same =
          then == null ? Optional.empty() : Past.column(then, head);
      if (then == null || same.isEmpty()) {
        return;
      }
      FormVersion thenVersion = packages.version(version.code(), then.period());
      List<TracedCase> casesThen = cases(thenVersion, then, same.get().id());
      List<TracedCase> casesNow = cases(version, now.form(), column.id());
      Changes split = new Changes(version, column, then.period());
      List<Change> between = split.between(casesThen, casesNow);
      changes.addAll(between);
      lines.add(split.sentence(between, casesThen, casesNow));
    }

    private List<TracedCase> cases(FormVersion of, ComputedForm form, String cell) {
      return caseLists.of(
          ctx, of, new CellRef(of.code(), form.period(), form.total().id(), cell), source);
    }
  }

  private static @Nullable BigDecimal percent(@Nullable ComputedForm form, FormRate rate) {
    return form == null
        ? null
        : form.total().rates().stream()
            .filter(r -> r.label().equals(rate.label()))
            .findFirst()
            .map(Rate::percent)
            .orElse(null);
  }

  private static Optional<Rate> rateOf(ComputedForm form, String id) {
    return form.total().rates().stream().filter(r -> r.id().equals(id)).findFirst();
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

  /** A rate moves by percentage points (statistics-conventions §4). */
  private static String points(
      String key, Period period, @Nullable BigDecimal now, @Nullable BigDecimal then) {
    return now == null || then == null
        ? WORDS.say("explain.not-comparable", period.label())
        : WORDS.say(key, period.label(), then.toPlainString(), signed(now.subtract(then)));
  }

  private static String signed(BigDecimal number) {
    return (number.signum() > 0 ? "+" : "") + number.toPlainString();
  }

  private static String label(FormVersion version, String cellId) {
    return version.column(cellId).map(FormColumn::label).orElse(cellId);
  }
}
