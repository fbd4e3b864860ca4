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
  private final FrozenForms frozenForms;
  private final Unit unit;

  public Explain(FormPackages packages, Tally tally, Unit unit) {
    this.packages = packages;
    this.tally = tally;
    this.frozenForms = new FrozenForms(unit);
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
    Optional<FormColumn> column = version.column(id);
    return column.isPresent()
        ? cell(ctx, version, column.get(), period, source)
        : rate(
            ctx,
            version,
            version.rate(id).orElseThrow(() -> Trace.unknownCell(formCode, id)),
            period,
            source);
  }

  private Explanation cell(
      DSLContext ctx, FormVersion version, FormColumn column, Period period, FactSource source) {
    Figures now = figures(ctx, version.code(), period, source).orElseThrow();
    BigDecimal value =
        now.form()
            .cell(column.id())
            .orElseThrow(() -> Trace.unknownCell(version.code(), column.id()))
            .printed();
    String printed = WORDS.say("explain.value", value.toPlainString(), column.unit());
    List<String> lines = new ArrayList<>();
    lines.add(
        WORDS.say(
            now.frozen() ? "explain.frozen" : "explain.open",
            unit.name(),
            period.label(),
            column.label(),
            printed));
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
    BigDecimal previous =
        earlier(ctx, version.code(), period.previous(), source, column.label(), column.unit());
    BigDecimal lastYear =
        earlier(ctx, version.code(), period.sameLastYear(), source, column.label(), column.unit());
    lines.add(compared("explain.previous", period.previous(), value, previous, column.unit()));
    if (!period.previous().equals(period.sameLastYear())) {
      lines.add(
          compared("explain.last-year", period.sameLastYear(), value, lastYear, column.unit()));
    }
    return new Explanation(column.id(), column.label(), printed, previous, lastYear, lines);
  }

  private Explanation rate(
      DSLContext ctx, FormVersion version, FormRate rate, Period period, FactSource source) {
    Figures now = figures(ctx, version.code(), period, source).orElseThrow();
    Rate value =
        rateOf(now.form(), rate.id())
            .orElseThrow(() -> Trace.unknownCell(version.code(), rate.id()));
    String printed =
        value.percent() == null ? value.printed() : WORDS.say("explain.percent", value.printed());
    List<String> lines = new ArrayList<>();
    lines.add(
        WORDS.say(
            now.frozen() ? "explain.frozen" : "explain.open",
            unit.name(),
            period.label(),
            rate.label(),
            printed));
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
    for (String part : List.of(rate.numerator(), rate.denominator())) {
      version
          .column(part)
          .ifPresent(c -> lines.add(WORDS.say("explain.part", c.label(), c.definition())));
    }
    BigDecimal previous = earlierRate(ctx, version.code(), period.previous(), source, rate);
    BigDecimal lastYear = earlierRate(ctx, version.code(), period.sameLastYear(), source, rate);
    lines.add(points("explain.previous-rate", period.previous(), value.percent(), previous));
    if (!period.previous().equals(period.sameLastYear())) {
      lines.add(points("explain.last-year-rate", period.sameLastYear(), value.percent(), lastYear));
    }
    return new Explanation(rate.id(), rate.label(), printed, previous, lastYear, lines);
  }

  /** Figures of a period, and whether they are closed. */
  private record Figures(ComputedForm form, boolean frozen) {}

  private Optional<Figures> figures(
      DSLContext ctx, String formCode, Period period, FactSource source) {
    Optional<FrozenForm> frozen = frozenForms.find(ctx, formCode, period);
    if (frozen.isPresent()) {
      return Optional.of(new Figures(frozen.get().form(), true));
    }
    return packages
        .form(formCode)
        .version(period)
        .map(v -> new Figures(tally.compute(ctx, v, period, source, unit), false));
  }

  /**
   * The figure of the same name in an earlier period: lists change, and column 29 of one year is
   * not column 29 of another. Null where no column has that name.
   */
  private @Nullable BigDecimal earlier(
      DSLContext ctx,
      String formCode,
      Period period,
      FactSource source,
      String label,
      String columnUnit) {
    return figures(ctx, formCode, period, source)
        .map(Figures::form)
        .flatMap(f ->
            f.head().alike(label, columnUnit).flatMap(c -> f.cell(c.id())))
        .map(Cell::printed)
        .orElse(null);
  }

  private @Nullable BigDecimal earlierRate(
      DSLContext ctx, String formCode, Period period, FactSource source, FormRate rate) {
    return figures(ctx, formCode, period, source)
        .flatMap(f ->
            f.form().total().rates().stream()
                .filter(r -> r.label().equals(rate.label()))
                .findFirst())
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
