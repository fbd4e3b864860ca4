package cn.sifasuo.statistics.target;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.ReportingCalendar;
import cn.sifasuo.kernel.Span;
import cn.sifasuo.statistics.ComputedForm;
import cn.sifasuo.statistics.FactSource;
import cn.sifasuo.statistics.FormPackages;
import cn.sifasuo.statistics.FormVersion;
import cn.sifasuo.statistics.Fraction;
import cn.sifasuo.statistics.FrozenForm;
import cn.sifasuo.statistics.FrozenForms;
import cn.sifasuo.statistics.PeriodRules;
import cn.sifasuo.statistics.StaleForms;
import cn.sifasuo.statistics.Tally;
import cn.sifasuo.statistics.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/**
 * The figures of years so far, within one transaction; each form is read or counted once. Closed
 * forms are joined from January on where their figures add up; what does not add up is taken from
 * one form that begins in January, or not at all.
 */
final class YearFigures {

  private static final int MONTHS = 12;

  private final DSLContext ctx;
  private final FormPackages packages;
  private final Tally tally;
  private final Unit unit;
  private final FrozenForms frozenForms;
  private final StaleForms stale;
  private final ReportingCalendar calendar;
  private final Map<String, List<Closed>> closed = new HashMap<>();
  private final Map<String, ComputedForm> counted = new HashMap<>();

  YearFigures(DSLContext ctx, FormPackages packages, Tally tally, Unit unit) {
    this.ctx = ctx;
    this.packages = packages;
    this.tally = tally;
    this.unit = unit;
    this.frozenForms = new FrozenForms(unit);
    this.stale = new StaleForms(packages, tally, unit);
    this.calendar = new PeriodRules(unit).calendar(ctx);
  }

  /** A closed form and whether a correction of its months came after it. */
  private record Closed(FrozenForm form, boolean stale) {

    Period period() {
      return form.form().period();
    }

    int first() {
      return period().firstMonth().getMonthValue();
    }

    int last() {
      return period().lastMonth().getMonthValue();
    }
  }

  /** The days of a year. */
  Span days(int year) {
    return calendar.days(Period.year(year));
  }

  /**
   * From closed forms; empty if none begins with the year, or if only months are closed and the
   * figure of months does not add up.
   */
  Optional<YearFigure> closed(Indicator indicator, int year) {
    List<Closed> usable =
        closedForms(indicator.form(), year).stream()
            .filter(c -> indicator.in(c.form().form()).isPresent())
            .toList();
    List<Closed> joined = chain(usable, 1, true);
    List<Closed> chain = indicator.adds() ? joined : chain(usable, 1, false);
    if (chain.isEmpty() || chain.getLast().last() < joined.getLast().last()) {
      return Optional.empty(); // the figure of January is none of October
    }
    Fraction value =
        chain.stream()
            .map(c -> indicator.in(c.form().form()).orElseThrow())
            .reduce(indicator::together)
            .orElseThrow();
    return Optional.of(
        new YearFigure(
            value,
            new Span(
                chain.getFirst().form().form().days().start(),
                chain.getLast().form().form().days().end()),
            chain.stream()
                .map(c -> new YearFigure.Used(c.period(), c.form().content().revision()))
                .toList(),
            chain.stream().anyMatch(Closed::stale)));
  }

  /** Whether every month of a year is closed in a form, for an indicator of it. */
  boolean yearClosed(Indicator indicator, int year) {
    return closed(indicator, year).filter(YearFigure::wholeYear).isPresent();
  }

  /**
   * From the ledgers as they are on a day; empty before the year and where the form can be counted
   * neither for a longer time nor by months.
   */
  Optional<YearFigure> open(Indicator indicator, int year, LocalDate today) {
    Span all = days(year);
    if (today.isBefore(all.start())) {
      return Optional.empty();
    }
    LocalDate until = today.isAfter(all.end()) ? all.end() : today;
    int month = calendar.month(until).number();
    List<Period> periods = periods(indicator, year, month);
    List<Fraction> values =
        periods.stream().flatMap(p -> indicator.in(count(indicator.form(), p)).stream()).toList();
    return values.size() < periods.size()
        ? Optional.empty()
        : values.stream()
            .reduce(indicator::together)
            .map(v ->
                new YearFigure(
                    v,
                    new Span(all.start(), until),
                    periods.stream().map(p -> new YearFigure.Used(p, 0)).toList(),
                    false));
  }

  /** What is counted for the months up to one: a single period if the form is made for such. */
  private List<Period> periods(Indicator indicator, int year, int month) {
    Optional<Period> single =
        List.of(Period.year(year), Period.cumulative(year, month)).stream()
            .filter(p -> p.lastMonth().getMonthValue() == month)
            .filter(p -> version(indicator.form(), p).isPresent())
            .findFirst();
    if (single.isPresent()) {
      return List.of(single.get());
    }
    List<Period> months = Period.cumulative(year, month).months();
    return indicator.adds()
            && months.stream().allMatch(m -> version(indicator.form(), m).isPresent())
        ? months
        : List.of();
  }

  private Optional<FormVersion> version(String form, Period period) {
    return packages
        .find(form)
        .flatMap(p -> p.version(period))
        .filter(v -> v.periods().contains(period.kind()));
  }

  private ComputedForm count(String form, Period period) {
    return counted.computeIfAbsent(
        form + " " + period.code(),
        k -> tally.compute(ctx, packages.version(form, period), period, FactSource.local(), unit));
  }

  private List<Closed> closedForms(String form, int year) {
    return closed.computeIfAbsent(
        form + " " + year,
        k ->
            frozenForms.periods(ctx, Optional.of(form)).stream()
                .filter(p -> p.year() == year)
                .sorted(Comparator.comparing(Period::kind).reversed())
                .flatMap(p -> frozenForms.find(ctx, form, p).stream())
                .map(f -> new Closed(f, stale.of(ctx, form, f.form().period()).stale()))
                .toList());
  }

  /**
   * Closed forms one after another from a month on, as far as they reach; of chains that reach
   * equally far the one with fewer outdated forms, then the shorter.
   */
  private static List<Closed> chain(List<Closed> forms, int month, boolean adds) {
    List<Closed> best = List.of();
    for (Closed first : forms) {
      if (first.first() == month) {
        List<Closed> one = new ArrayList<>(List.of(first));
        if (adds && first.last() < MONTHS) {
          one.addAll(chain(forms, first.last() + 1, true));
        }
        if (BETTER.compare(one, best) > 0) {
          best = one;
        }
      }
    }
    return best;
  }

  private static final Comparator<List<Closed>> BETTER =
      Comparator.<List<Closed>>comparingInt(c -> c.isEmpty() ? 0 : c.getLast().last())
          .thenComparing(
              Comparator.<List<Closed>>comparingLong(c -> c.stream().filter(Closed::stale).count())
                  .reversed())
          .thenComparing(Comparator.<List<Closed>>comparingInt(List::size).reversed());
}
