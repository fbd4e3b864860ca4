package cn.sifasuo.statistics.summary;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.security.AuditChain;
import cn.sifasuo.security.Permission;
import cn.sifasuo.security.Session;
import cn.sifasuo.statistics.FormColumn;
import cn.sifasuo.statistics.FormPackage;
import cn.sifasuo.statistics.FormPackages;
import cn.sifasuo.statistics.FormVersion;
import cn.sifasuo.statistics.FrozenForms;
import cn.sifasuo.statistics.Unit;
import cn.sifasuo.vault.Transactions;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/**
 * Figures of years before the program was in use, typed once with the paper they stand on. They
 * serve for comparison in summaries and are named there as 历史数据; no form ever counts them.
 */
public final class HistoricalFigures {

  private static final Wording WORDS = Wording.of(HistoricalFigures.class);

  private final Transactions transactions;
  private final FormPackages packages;
  private final AuditChain audit;
  private final Clock clock;
  private final FrozenForms frozenForms;
  private final HistoryRows rows;

  public HistoricalFigures(
      Transactions transactions, FormPackages packages, AuditChain audit, Clock clock, Unit unit) {
    this.transactions = transactions;
    this.packages = packages;
    this.audit = audit;
    this.clock = clock;
    this.frozenForms = new FrozenForms(unit);
    this.rows = new HistoryRows(unit.code());
  }

  /**
   * What a person types.
   *
   * @param cell of the form as it was in force then; never a rate, which is worked out
   * @param value as printed, in the unit of the column
   * @param source the paper it stands on
   * @param reason why a figure typed before is replaced; empty the first time
   */
  public record Entry(
      String form, String cell, Period period, BigDecimal value, String source, String reason) {}

  public List<HistoricalFigure> list(Session session) {
    session.require(Permission.COMPUTE_FORMS);
    return transactions.read(rows::all);
  }

  /**
   * The columns a figure of a period may be typed for.
   *
   * @throws Failure WRONG_USE {@code S-104} for an unknown form
   */
  public List<FormColumn> columns(String form, Period period) {
    return version(packages.form(form), period).columns();
  }

  /** Before the first version of a form was in force, its oldest serves. */
  private static FormVersion version(FormPackage form, Period period) {
    return form.version(period).orElse(form.versions().getFirst());
  }

  /**
   * Keeps a figure.
   *
   * @throws Failure REFUSED {@code G-301} without permission, {@code S-612} if the form is closed
   *     for the period, {@code S-613} if another value is there and no reason is given; WRONG_USE
   *     {@code S-104} for an unknown form, {@code S-611} for a cell it does not have, more digits
   *     than the column prints or a value below zero, {@code S-614} without source
   */
  public HistoricalFigure enter(Session session, Entry entry) {
    session.require(Permission.CLOSE_PERIOD);
    FormColumn column =
        columns(entry.form(), entry.period()).stream()
            .filter(c -> c.id().equals(entry.cell()))
            .findFirst()
            .orElseThrow(() ->
                wrong("S-611", WORDS.say("history.no-cell", entry.form(), entry.cell()), entry));
    if (entry.value().signum() < 0
        || entry.value().stripTrailingZeros().scale() > column.decimals()) {
      throw wrong("S-611", WORDS.say("history.value", column.label(), column.decimals()), entry);
    }
    if (entry.source().isBlank()) {
      throw wrong("S-614", WORDS.say("history.no-source"), entry);
    }
    return transactions.write(ctx -> enter(ctx, session, entry, column));
  }

  private HistoricalFigure enter(DSLContext ctx, Session session, Entry entry, FormColumn column) {
    if (frozenForms.find(ctx, entry.form(), entry.period()).isPresent()) {
      throw refused(
          "S-612", WORDS.say("history.closed", entry.form(), entry.period().label()), entry);
    }
    Optional<HistoricalFigure> before = rows.find(ctx, entry.form(), entry.period(), entry.cell());
    boolean other = before.filter(b -> b.value().compareTo(entry.value()) != 0).isPresent();
    if (other && entry.reason().isBlank()) {
      throw refused(
          "S-613",
          WORDS.say(
              "history.other",
              column.label(),
              before.get().value().stripTrailingZeros().toPlainString()),
          entry);
    }
    HistoricalFigure figure =
        new HistoricalFigure(
            entry.form(),
            entry.cell(),
            entry.period(),
            column.label(),
            column.unit(),
            entry.value(),
            entry.source().strip(),
            OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS),
            session.signIn());
    rows.put(ctx, figure);
    audit.append(
        ctx,
        session.signIn(),
        "historical-figure",
        "historical_figure",
        entry.form() + "." + entry.cell() + " " + entry.period().code(),
        before.map(b -> b.value().toPlainString() + " → ").orElse("")
            + entry.value().toPlainString());
    return figure;
  }

  private static Failure wrong(String code, String sentence, Entry entry) {
    return new Failure(FailureKind.WRONG_USE, code, sentence, detail(entry));
  }

  private static Failure refused(String code, String sentence, Entry entry) {
    return new Failure(FailureKind.REFUSED, code, sentence, detail(entry));
  }

  private static String detail(Entry entry) {
    return "historical " + entry.form() + "." + entry.cell() + " " + entry.period().code();
  }
}
