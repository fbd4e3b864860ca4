package cn.sifasuo.county;

import cn.sifasuo.county.ComparedSide.Figures;
import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Span;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.security.Permission;
import cn.sifasuo.security.Session;
import cn.sifasuo.statistics.ComparedFigure;
import cn.sifasuo.statistics.Comparison;
import cn.sifasuo.statistics.FormPackages;
import cn.sifasuo.statistics.FormVersion;
import cn.sifasuo.statistics.Growth;
import cn.sifasuo.statistics.PeriodRules;
import cn.sifasuo.statistics.Trend;
import cn.sifasuo.statistics.Unit;
import cn.sifasuo.vault.Transactions;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jooq.DSLContext;

/**
 * The county's figures, or an office's, beside those of the period before and of last year. An
 * office stands for those it took over: their facts are counted together. Where one side lacks an
 * office, both figures are shown and no growth is told of them.
 */
public final class CountyComparison {

  private static final Wording WORDS = Wording.of(CountyComparison.class);

  private final Transactions transactions;
  private final RollUp rollUp;
  private final OfficeRegistry registry;
  private final FormPackages packages;
  private final PeriodRules rules;
  private final Unit county;

  public CountyComparison(
      Transactions transactions,
      RollUp rollUp,
      OfficeRegistry registry,
      FormPackages packages,
      Unit county) {
    this.transactions = transactions;
    this.rollUp = rollUp;
    this.registry = registry;
    this.packages = packages;
    this.rules = new PeriodRules(county);
    this.county = county;
  }

  /**
   * Every figure of a form for the whole county.
   *
   * @throws Failure S-104 to S-106
   */
  public Comparison ofCounty(Session session, String formCode, Period period) {
    return compare(
        session, formCode, period, sides -> byIndicator(sides, county, ComparedSide::all));
  }

  /**
   * The same for one office.
   *
   * @throws Failure as {@link #ofCounty}, and WRONG_USE {@code C-311} if no such office stands at
   *     the end of the period
   */
  public Comparison ofOffice(Session session, String formCode, Period period, String office) {
    return compare(
        session,
        formCode,
        period,
        sides -> {
          CountyOffice standing =
              sides.now().offices().stream()
                  .filter(o -> o.code().equals(office))
                  .findFirst()
                  .orElseThrow(() -> unknown(office));
          return byIndicator(sides, standing.unit(), side -> side.of(standing, sides.notes()));
        });
  }

  /**
   * One cell or rate of every office.
   *
   * @throws Failure as {@link #ofCounty}, and S-107 if the form has no such cell
   */
  public Comparison byOffice(Session session, String formCode, Period period, String id) {
    return compare(
        session,
        formCode,
        period,
        sides -> {
          ComparedFigure figure = ComparedFigure.of(sides.version(), id);
          List<Comparison.Line> lines = new ArrayList<>();
          lines.add(
              sides.line(figure, county.code(), WORDS.say("compare.county"), ComparedSide::all));
          for (CountyOffice office : sides.now().offices()) {
            lines.add(
                sides.line(
                    figure, office.code(), office.name(), side -> side.of(office, sides.notes())));
          }
          return sides.comparison(
              WORDS.say("compare.cell", sides.version().title(), figure.label()),
              WORDS.say("rollup.office"),
              county,
              lines);
        });
  }

  /**
   * A figure month by month; a month that lacks an office has none.
   *
   * @param office empty for the whole county
   * @throws Failure as {@link #ofOffice}
   */
  public Trend trend(
      Session session, String formCode, Period period, String id, Optional<String> office) {
    session.require(Permission.COMPUTE_FORMS);
    ComparedFigure figure = ComparedFigure.of(packages.version(formCode, period), id);
    return transactions.read(ctx -> {
      OfficeBook book = registry.book(ctx);
      Span now = rules.days(ctx, period);
      Optional<CountyOffice> whose = office.flatMap(code -> book.on(code, now.end()));
      if (office.isPresent() && whose.isEmpty()) {
        throw unknown(office.get());
      }
      return Trend.of(
          figure,
          period,
          month ->
              side(ctx, book, formCode, now, month, rules.days(ctx, month))
                  .map(side -> whose.map(o -> side.of(o, new ArrayList<>())).orElseGet(side::all))
                  .filter(Figures::complete)
                  .flatMap(f -> f.value(figure)));
    });
  }

  private Comparison byIndicator(Sides sides, Unit unit, Function<ComparedSide, Figures> whose) {
    Function<ComparedSide, Figures> once = new Remembered(whose);
    List<Comparison.Line> lines =
        ComparedFigure.all(sides.version()).stream()
            .map(figure -> sides.line(figure, figure.id(), figure.label(), once))
            .toList();
    return sides.comparison(sides.version().title(), WORDS.say("compare.indicator"), unit, lines);
  }

  private Comparison compare(
      Session session, String formCode, Period period, Function<Sides, Comparison> maker) {
    session.require(Permission.COMPUTE_FORMS);
    FormVersion version = packages.version(formCode, period);
    return transactions.read(ctx -> {
      OfficeBook book = registry.book(ctx);
      Span days = rules.days(ctx, period);
      Set<String> notes = new LinkedHashSet<>();
      ComparedSide now = side(ctx, book, formCode, days, period, days).orElseThrow();
      now.sayMissing(notes);
      List<Comparison.Base> bases = Comparison.basesOf(period);
      List<Optional<ComparedSide>> earlier = new ArrayList<>();
      for (Comparison.Base base : bases) {
        Span same = rules.calendar(ctx).daysAs(period, base.period());
        if (!same.equals(rules.days(ctx, base.period()))) {
          notes.add(
              WORDS.say("compare.other-days", base.period().label(), same.start(), same.end()));
        }
        Optional<ComparedSide> side = side(ctx, book, formCode, days, base.period(), same);
        side.ifPresentOrElse(
            s -> s.sayMissing(notes),
            () -> notes.add(WORDS.say("compare.no-version", base.period().label())));
        earlier.add(side);
      }
      return maker.apply(new Sides(version, period, bases, now, earlier, notes));
    });
  }

  /** Empty where the form was not made for that period. */
  private Optional<ComparedSide> side(
      DSLContext ctx, OfficeBook book, String formCode, Span now, Period period, Span days) {
    return packages
        .form(formCode)
        .version(period)
        .filter(v -> v.periods().contains(period.kind()))
        .map(v ->
            new ComparedSide(
                ctx, rollUp, v, book, now.end(), rollUp.compute(ctx, formCode, period, days)));
  }

  private static Failure unknown(String office) {
    return new Failure(
        FailureKind.WRONG_USE, "C-311", WORDS.say("offices.unknown", office), "office " + office);
  }

  /** The sides of a comparison and what there is to say of them. */
  private record Sides(
      FormVersion version,
      Period period,
      List<Comparison.Base> bases,
      ComparedSide now,
      List<Optional<ComparedSide>> earlier,
      Set<String> notes) {

    Comparison.Line line(
        ComparedFigure figure, String id, String label, Function<ComparedSide, Figures> whose) {
      Figures current = whose.apply(now);
      BigDecimal value = current.value(figure).orElse(null);
      List<Growth> growths = new ArrayList<>();
      for (Optional<ComparedSide> side : earlier) {
        Figures before = side.map(whose).orElse(Figures.NONE);
        BigDecimal base = before.value(figure).orElse(null);
        growths.add(
            current.complete() && before.complete()
                ? figure.growth(value, base)
                : Growth.unlike(base));
      }
      return new Comparison.Line(
          id, label, figure.unit(), figure.decimals(), figure.rate(), value, growths);
    }

    Comparison comparison(String subject, String stub, Unit unit, List<Comparison.Line> lines) {
      return new Comparison(
          version.code(), subject, stub, unit, period, bases, lines, List.copyOf(notes));
    }
  }

  /** Counts the figures of a side once for all lines. */
  private static final class Remembered implements Function<ComparedSide, Figures> {

    private final Function<ComparedSide, Figures> whose;
    private final java.util.Map<ComparedSide, Figures> known = new java.util.HashMap<>();

    Remembered(Function<ComparedSide, Figures> whose) {
      this.whose = whose;
    }

    @Override
    public Figures apply(ComparedSide side) {
      return known.computeIfAbsent(side, whose);
    }
  }
}
