package cn.sifasuo.statistics.target;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.security.AuditChain;
import cn.sifasuo.security.Permission;
import cn.sifasuo.security.Session;
import cn.sifasuo.statistics.FormPackage;
import cn.sifasuo.statistics.FormPackages;
import cn.sifasuo.statistics.FormVersion;
import cn.sifasuo.statistics.Fraction;
import cn.sifasuo.statistics.Tally;
import cn.sifasuo.statistics.Unit;
import cn.sifasuo.statistics.summary.HistoricalFigure;
import cn.sifasuo.statistics.summary.HistoricalFigures;
import cn.sifasuo.vault.Transactions;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * The annual targets of this office: set in the words of a paper, changed with a reason, held
 * against what the forms say.
 */
public final class AnnualTargets {

  private static final Wording WORDS = Wording.of(AnnualTargets.class);
  private static final int WORDING_LENGTH = 600;
  private static final int BASIS_LENGTH = 300;
  private static final int SCALE = 4;
  private static final BigDecimal MOST = new BigDecimal("1000000000000");

  private final Transactions transactions;
  private final FormPackages packages;
  private final Tally tally;
  private final HistoricalFigures history;
  private final AuditChain audit;
  private final Clock clock;
  private final Unit unit;
  private final TargetRows rows;

  public AnnualTargets(
      Transactions transactions,
      FormPackages packages,
      Tally tally,
      HistoricalFigures history,
      AuditChain audit,
      Clock clock,
      Unit unit) {
    this.transactions = transactions;
    this.packages = packages;
    this.tally = tally;
    this.audit = audit;
    this.clock = clock;
    this.unit = unit;
    this.history = history;
    this.rows = new TargetRows(unit.code());
  }

  /** Which figures a result is taken from. */
  public enum Counting {
    /** Closed forms; where none is closed from January on, what the ledgers say now. */
    CLOSED,
    /** What the ledgers say now, closed or not. */
    NOW
  }

  /** What a target of a year may be set for, form by form. */
  public List<Indicator> indicators(int year) {
    return packages.all().stream()
        .filter(f -> packages.reports(f.code(), Period.year(year)))
        .flatMap(f -> version(f, year).stream())
        .flatMap(v -> Indicator.all(v).stream())
        .toList();
  }

  /**
   * @throws Failure WRONG_USE {@code S-104} for an unknown form, {@code S-621} for one that is not
   *     in force in the year or has no such cell or rate
   */
  public Indicator indicator(int year, String form, String id) {
    FormPackage known = packages.form(form);
    return version(known, year)
        .flatMap(v -> Indicator.of(v, id))
        .orElseThrow(() ->
            wrong("S-621", WORDS.say("target.no-indicator", form, year, id), form + "." + id));
  }

  /** The version of a form that closes a year. */
  private static Optional<FormVersion> version(FormPackage form, int year) {
    return form.version(Period.year(year));
  }

  /**
   * Sets a target, or changes one, if its wording has one reading or the entry says which.
   *
   * @throws Failure REFUSED {@code G-301} without permission, {@code S-627} for a change without
   *     reason, {@code S-628} for a change once the year is closed; WRONG_USE {@code S-104}, {@code
   *     S-621} as {@link #indicator}, {@code S-622} for a text that is missing or too long, {@code
   *     S-623} for a unit the indicator does not have, {@code S-624} for a value that can be none,
   *     {@code S-625} for an answer to no reading, {@code S-626} if the year before is needed and
   *     not known, {@code S-629} if it is known and typed otherwise
   */
  public SetResult set(Session session, TargetEntry entry) {
    session.require(Permission.CLOSE_PERIOD);
    Indicator indicator = indicator(entry.year(), entry.form(), entry.indicator());
    requireWhole(entry, indicator);
    Optional<AnnualTarget.Base> base = base(session, indicator, entry);
    TargetQuestion.Typed typed =
        new TargetQuestion.Typed(
            entry.value(), entry.unit(), entry.direction(), entry.wording().strip());
    Optional<TargetQuestion> question =
        TargetQuestion.about(indicator, typed, base.map(AnnualTarget.Base::value).orElse(null));
    if (question.isPresent() && entry.answer() == 0) {
      return new SetResult.Asked(question.get());
    }
    AnnualTarget.Answered answered = question.map(q -> answered(q, entry)).orElse(null);
    Goal goal =
        question
            .map(q -> q.options().get(entry.answer() - 1).goal())
            .orElseGet(() -> TargetQuestion.plain(indicator, typed));
    requirePossible(indicator, goal, base.orElse(null), entry);
    return new SetResult.Kept(
        transactions.write(
            ctx -> keep(ctx, session, indicator, entry, goal, base.orElse(null), answered)));
  }

  private Optional<AnnualTarget.Base> base(
      Session session, Indicator indicator, TargetEntry entry) {
    List<HistoricalFigure> typedBefore = history.list(session);
    return transactions.read(ctx ->
        new TargetBases(figures(ctx), typedBefore).of(indicator, entry.year() - 1, entry.base()));
  }

  private static AnnualTarget.Answered answered(TargetQuestion question, TargetEntry entry) {
    if (entry.answer() < 1 || entry.answer() > question.options().size()) {
      throw wrong("S-625", WORDS.say("target.no-answer", question.options().size()), entry.name());
    }
    return new AnnualTarget.Answered(
        question.kind(),
        String.join("\n", question.lines()),
        question.options().get(entry.answer() - 1).text());
  }

  private static void requireWhole(TargetEntry entry, Indicator indicator) {
    requireText(entry, entry.wording(), WORDING_LENGTH, "target.wording");
    requireText(entry, entry.basis(), BASIS_LENGTH, "target.basis");
    if (entry.reason().length() > WORDING_LENGTH) {
      throw wrong("S-622", WORDS.say("target.long", WORDS.say("target.reason")), entry.name());
    }
    if (!indicator.units().contains(entry.unit())) {
      throw wrong(
          "S-623",
          WORDS.say(
              "target.unit", indicator.label(), entry.unit(), String.join("、", indicator.units())),
          entry.name());
    }
    if (entry.value().stripTrailingZeros().scale() > SCALE
        || entry.value().abs().compareTo(MOST) >= 0) {
      throw wrong("S-624", WORDS.say("target.value", entry.value()), entry.name());
    }
  }

  private static void requireText(TargetEntry entry, String text, int longest, String key) {
    if (text.isBlank() || text.strip().length() > longest) {
      throw wrong(
          "S-622",
          WORDS.say(text.isBlank() ? "target.missing" : "target.long", WORDS.say(key)),
          entry.name());
    }
  }

  private static void requirePossible(
      Indicator indicator, Goal goal, AnnualTarget.@Nullable Base base, TargetEntry entry) {
    Optional<Fraction> wanted = goal.wanted(indicator, base == null ? null : base.value());
    if (wanted.isEmpty()) {
      throw wrong(
          "S-626",
          WORDS.say(
              base == null ? "target.no-base" : "target.zero-base",
              indicator.label(),
              entry.year() - 1),
          entry.name());
    }
    if (wanted.get().numerator().signum() < 0) {
      throw wrong("S-624", WORDS.say("target.value", Fraction.plain(entry.value())), entry.name());
    }
  }

  private AnnualTarget keep(
      DSLContext ctx,
      Session session,
      Indicator indicator,
      TargetEntry entry,
      Goal goal,
      AnnualTarget.@Nullable Base base,
      AnnualTarget.@Nullable Answered answered) {
    Optional<AnnualTarget> before = newest(ctx, entry.year(), entry.form(), entry.indicator());
    before.ifPresent(b -> {
      if (entry.reason().isBlank()) {
        throw refused(
            "S-627", WORDS.say("target.no-reason", indicator.label(), b.words()), entry.name());
      }
      requireYearOpen(ctx, indicator, entry.year());
    });
    AnnualTarget target =
        new AnnualTarget(
            entry.year(),
            entry.form(),
            entry.indicator(),
            before.map(AnnualTarget::revision).orElse(0) + 1,
            indicator.label(),
            indicator.unit(),
            goal,
            entry.direction(),
            base,
            entry.wording().strip(),
            entry.basis().strip(),
            entry.basisOn(),
            answered,
            before.isPresent() ? entry.reason().strip() : "",
            now(),
            session.signIn(),
            null);
    rows.add(ctx, target);
    audit.append(
        ctx,
        session.signIn(),
        "annual-target",
        "annual_target",
        entry.name(),
        before.map(b -> audited(b) + " → ").orElse("") + audited(target));
    return target;
  }

  /** Numbers and readings only: the words of a paper stay in the table. */
  private static String audited(AnnualTarget target) {
    return target.direction()
        + " "
        + target.goal().reading()
        + " "
        + Fraction.plain(target.goal().value())
        + " "
        + target.goal().unit();
  }

  /**
   * Takes a target back; it stays in the history.
   *
   * @throws Failure REFUSED {@code G-301} without permission, {@code S-627} without reason, {@code
   *     S-628} once the year is closed; WRONG_USE {@code S-630} if there is none in force
   */
  public void withdraw(Session session, int year, String form, String indicator, String reason) {
    session.require(Permission.CLOSE_PERIOD);
    String name = form + "." + indicator + " " + year;
    transactions.write(ctx -> {
      AnnualTarget target =
          newest(ctx, year, form, indicator)
              .filter(t -> t.withdrawn() == null)
              .orElseThrow(
                  () -> wrong("S-630", WORDS.say("target.none", form, indicator, year), name));
      if (reason.isBlank()) {
        throw refused("S-627", WORDS.say("target.no-reason", target.label(), target.words()), name);
      }
      known(target).ifPresent(i -> requireYearOpen(ctx, i, year));
      rows.withdraw(
          ctx, target, new AnnualTarget.Withdrawn(now(), session.signIn(), reason.strip()));
      return audit.append(
          ctx, session.signIn(), "withdraw-annual-target", "annual_target", name, audited(target));
    });
  }

  private void requireYearOpen(DSLContext ctx, Indicator indicator, int year) {
    if (figures(ctx).yearClosed(indicator, year)) {
      throw refused(
          "S-628",
          WORDS.say("target.year-closed", indicator.form(), year),
          indicator.form() + " " + year);
    }
  }

  /** Years that have targets, and this one. */
  public List<Integer> years(Session session) {
    session.require(Permission.COMPUTE_FORMS);
    int now = LocalDate.now(clock).getYear();
    List<Integer> known = transactions.read(rows::years);
    return Stream.concat(known.stream(), Stream.of(now)).distinct().sorted().toList();
  }

  /** Every revision of a target, oldest first. */
  public List<AnnualTarget> history(Session session, int year, String form, String indicator) {
    session.require(Permission.COMPUTE_FORMS);
    return transactions.read(ctx -> rows.revisions(ctx, year, form, indicator));
  }

  /** The targets of a year in force, with what has come of them. */
  public List<TargetResult> results(Session session, int year, Counting counting) {
    session.require(Permission.COMPUTE_FORMS);
    LocalDate today = LocalDate.now(clock);
    return transactions.read(ctx -> {
      YearFigures figures = figures(ctx);
      return rows.newest(ctx, year).stream()
          .filter(t -> t.withdrawn() == null)
          .map(t -> result(figures, t, counting, today))
          .toList();
    });
  }

  private TargetResult result(
      YearFigures figures, AnnualTarget target, Counting counting, LocalDate today) {
    Indicator indicator = known(target).orElse(null);
    YearFigure figure =
        indicator == null ? null : figure(figures, indicator, target.year(), counting, today);
    var days = figures.days(target.year());
    long passed =
        figure == null ? 0 : ChronoUnit.DAYS.between(days.start(), figure.days().end()) + 1;
    long all = ChronoUnit.DAYS.between(days.start(), days.end()) + 1;
    return TargetResult.of(
        target,
        indicator,
        figure,
        new Fraction(BigDecimal.valueOf(passed), BigDecimal.valueOf(all), 1));
  }

  private static @Nullable YearFigure figure(
      YearFigures figures, Indicator indicator, int year, Counting counting, LocalDate today) {
    Optional<YearFigure> closed =
        counting == Counting.CLOSED ? figures.closed(indicator, year) : Optional.empty();
    return closed.or(() -> figures.open(indicator, year, today)).orElse(null);
  }

  /** The indicator as the form of the year has it now. */
  private Optional<Indicator> known(AnnualTarget target) {
    return packages
        .find(target.form())
        .flatMap(f -> version(f, target.year()))
        .flatMap(v -> Indicator.of(v, target.indicator()))
        .filter(i -> i.label().equals(target.label()) && i.unit().equals(target.indicatorUnit()));
  }

  private Optional<AnnualTarget> newest(DSLContext ctx, int year, String form, String indicator) {
    return rows.revisions(ctx, year, form, indicator).stream().reduce((older, newer) -> newer);
  }

  private YearFigures figures(DSLContext ctx) {
    return new YearFigures(ctx, packages, tally, unit);
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
  }

  private static Failure wrong(String code, String sentence, String what) {
    return new Failure(FailureKind.WRONG_USE, code, sentence, "annual target " + what);
  }

  private static Failure refused(String code, String sentence, String what) {
    return new Failure(FailureKind.REFUSED, code, sentence, "annual target " + what);
  }
}
