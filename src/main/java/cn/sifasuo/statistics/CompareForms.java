package cn.sifasuo.statistics;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Span;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.security.Permission;
import cn.sifasuo.security.Session;
import cn.sifasuo.vault.Transactions;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * A desk's own forms beside those of the period before and of last year: the frozen figures where a
 * period is closed, the computed ones where it is open.
 */
public final class CompareForms {

  private static final Wording WORDS = Wording.of(CompareForms.class);

  private final Transactions transactions;
  private final FormPackages packages;
  private final Tally tally;
  private final Unit unit;
  private final PeriodRules rules;
  private final FrozenForms frozenForms;

  public CompareForms(Transactions transactions, FormPackages packages, Tally tally, Unit unit) {
    this.transactions = transactions;
    this.packages = packages;
    this.tally = tally;
    this.unit = unit;
    this.rules = new PeriodRules(unit);
    this.frozenForms = new FrozenForms(unit);
  }

  /**
   * Every figure of a form compared.
   *
   * @throws cn.sifasuo.kernel.Failure S-104 to S-106 for a form or period that is not made
   */
  public Comparison compare(Session session, String formCode, Period period) {
    session.require(Permission.COMPUTE_FORMS);
    FormVersion version = packages.version(formCode, period);
    return transactions.read(ctx -> {
      List<String> notes = new ArrayList<>();
      ComputedForm now =
          figures(ctx, formCode, period, rules.days(ctx, period), notes).orElseThrow();
      List<Comparison.Base> bases = Comparison.basesOf(period);
      List<Optional<ComputedForm>> earlier = new ArrayList<>();
      for (Comparison.Base base : bases) {
        Span days = rules.calendar(ctx).daysAs(period, base.period());
        earlier.add(figures(ctx, formCode, base.period(), days, notes));
      }
      List<Comparison.Line> lines = new ArrayList<>();
      for (ComparedFigure figure : ComparedFigure.all(version)) {
        List<@Nullable BigDecimal> before = new ArrayList<>();
        earlier.forEach(f -> before.add(f.flatMap(figure::in).orElse(null)));
        lines.add(figure.line(figure.id(), figure.label(), figure.in(now).orElse(null), before));
      }
      return new Comparison(
          formCode,
          version.title(),
          WORDS.say("compare.indicator"),
          unit,
          period,
          bases,
          lines,
          notes);
    });
  }

  /**
   * A figure month by month up to the last month of a period, this year and last year.
   *
   * @param id cell or rate
   * @throws cn.sifasuo.kernel.Failure S-104 to S-107
   */
  public Trend trend(Session session, String formCode, Period period, String id) {
    session.require(Permission.COMPUTE_FORMS);
    ComparedFigure figure = ComparedFigure.of(packages.version(formCode, period), id);
    return transactions.read(ctx ->
        Trend.of(
            figure,
            period,
            month ->
                figures(ctx, formCode, month, rules.days(ctx, month), new ArrayList<>())
                    .flatMap(figure::in)));
  }

  /** The figures over exactly these days; empty where the form was not made then. */
  private Optional<ComputedForm> figures(
      DSLContext ctx, String formCode, Period period, Span days, List<String> notes) {
    Optional<ComputedForm> frozen = frozenForms.find(ctx, formCode, period).map(FrozenForm::form);
    if (frozen.filter(f -> f.days().equals(days)).isPresent()) {
      return frozen;
    }
    Optional<FormVersion> version =
        packages.form(formCode).version(period).filter(v -> v.periods().contains(period.kind()));
    if (version.isEmpty()) {
      notes.add(WORDS.say("compare.no-version", period.label()));
    } else if (!days.equals(rules.days(ctx, period))) {
      notes.add(WORDS.say("compare.other-days", period.label(), days.start(), days.end()));
    }
    return version.map(v -> tally.compute(ctx, v, period, days, FactSource.local(), unit));
  }
}
