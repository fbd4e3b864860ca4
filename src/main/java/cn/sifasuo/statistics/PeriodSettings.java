package cn.sifasuo.statistics;

import static cn.sifasuo.vault.schema.Tables.FROZEN_FORM;
import static cn.sifasuo.vault.schema.Tables.PERIOD_SETTING;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.ReportingCalendar;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.security.AuditChain;
import cn.sifasuo.security.Ledger;
import cn.sifasuo.security.Permission;
import cn.sifasuo.security.Session;
import cn.sifasuo.vault.Transactions;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jooq.DSLContext;

/**
 * Changes the rules of {@link PeriodRules}: each from a date on, with a reason, in the audit chain.
 * No change reaches back into a closed period.
 */
public final class PeriodSettings {

  private static final Wording WORDS = Wording.of(PeriodSettings.class);

  private final Transactions transactions;
  private final FormPackages forms;
  private final AuditChain audit;
  private final Clock clock;
  private final Unit unit;

  public PeriodSettings(
      Transactions transactions, FormPackages forms, AuditChain audit, Clock clock, Unit unit) {
    this.transactions = transactions;
    this.forms = forms;
    this.audit = audit;
    this.clock = clock;
    this.unit = unit;
  }

  /**
   * One setting as it was made.
   *
   * @param formCode empty for every form
   * @param content as stored: a day, a policy's name, or days and shift
   */
  public record Setting(
      String name,
      String formCode,
      LocalDate validFrom,
      String content,
      String reason,
      OffsetDateTime setAt,
      String setBy) {}

  /** Every setting that was ever made, newest first. */
  public List<Setting> all() {
    return transactions.read(ctx ->
        ctx.select(
                PERIOD_SETTING.NAME,
                PERIOD_SETTING.FORM_CODE,
                PERIOD_SETTING.VALID_FROM,
                PERIOD_SETTING.CONTENT,
                PERIOD_SETTING.REASON,
                PERIOD_SETTING.SET_AT,
                PERIOD_SETTING.SET_BY)
            .from(PERIOD_SETTING)
            .where(PERIOD_SETTING.OFFICE_CODE.eq(unit.code()))
            .orderBy(PERIOD_SETTING.SET_AT.desc(), PERIOD_SETTING.NAME)
            .fetch(org.jooq.Records.mapping(Setting::new)));
  }

  /**
   * On which day months end, from a month on.
   *
   * @param day 0 for the last day of the calendar month, else 1 to 28
   * @throws Failure REFUSED {@code G-301} without permission, {@code S-320} if a period with that
   *     month or a later one is closed; WRONG_USE {@code S-221} for another day, {@code S-222}
   *     without reason
   */
  public void monthEndDay(Session session, YearMonth from, int day, String reason) {
    session.require(Permission.SET_RULES);
    if (day < 0 || day > ReportingCalendar.LATEST_DAY) {
      throw wrong("S-221", WORDS.say("setting.month-end-day", ReportingCalendar.LATEST_DAY));
    }
    set(
        session,
        PeriodRules.MONTH_END_DAY,
        PeriodRules.ANY_FORM,
        from.atDay(1),
        String.valueOf(day),
        reason,
        ctx -> requireOpenFrom(ctx, from));
  }

  /**
   * What becomes of late entries made from a day on.
   *
   * @throws Failure as above; {@code S-223} for a day in the past: what was entered then was
   *     treated by the rule of then
   */
  public void latePolicy(Session session, LocalDate from, LatePolicy policy, String reason) {
    session.require(Permission.SET_RULES);
    if (from.isBefore(LocalDate.now(clock))) {
      throw wrong("S-223", WORDS.say("setting.past", from));
    }
    set(
        session,
        PeriodRules.LATE_ENTRY,
        PeriodRules.ANY_FORM,
        from,
        policy.name(),
        reason,
        ctx -> {});
  }

  /**
   * Whether this desk keeps a ledger, from a month on: its forms are due for periods that end then
   * or later.
   *
   * @throws Failure as {@link #monthEndDay}
   */
  public void kept(Session session, Ledger ledger, YearMonth from, boolean keeps, String reason) {
    session.require(Permission.SET_RULES);
    set(
        session,
        KeptLedgers.NAME,
        ledger.name(),
        from.atDay(1),
        String.valueOf(keeps),
        reason,
        ctx -> requireOpenFrom(ctx, from));
    forms.refresh(transactions);
  }

  /**
   * When a form is due, for periods that end on or after a day.
   *
   * @param formCode empty for every form that has no rule of its own
   */
  public void due(Session session, String formCode, LocalDate from, DueRule rule, String reason) {
    session.require(Permission.SET_RULES);
    set(session, PeriodRules.DUE, formCode, from, rule.text(), reason, ctx -> {});
  }

  private void set(
      Session session,
      String name,
      String formCode,
      LocalDate from,
      String content,
      String reason,
      java.util.function.Consumer<DSLContext> allowed) {
    if (reason.isBlank()) {
      throw wrong("S-222", WORDS.say("setting.no-reason"));
    }
    transactions.write(ctx -> {
      allowed.accept(ctx);
      OffsetDateTime now = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
      int written =
          ctx.insertInto(PERIOD_SETTING)
              .set(PERIOD_SETTING.OFFICE_CODE, unit.code())
              .set(PERIOD_SETTING.NAME, name)
              .set(PERIOD_SETTING.FORM_CODE, formCode)
              .set(PERIOD_SETTING.VALID_FROM, from)
              .set(PERIOD_SETTING.CONTENT, content)
              .set(PERIOD_SETTING.REASON, reason.strip())
              .set(PERIOD_SETTING.SET_AT, now)
              .set(PERIOD_SETTING.SET_BY, session.signIn())
              .onDuplicateKeyUpdate()
              .set(PERIOD_SETTING.CONTENT, content)
              .set(PERIOD_SETTING.REASON, reason.strip())
              .set(PERIOD_SETTING.SET_AT, now)
              .set(PERIOD_SETTING.SET_BY, session.signIn())
              .execute();
      audit.append(
          ctx,
          session.signIn(),
          "set-rule",
          "period_setting",
          name,
          formCode + " from " + from + ": " + content);
      return written;
    });
  }

  private void requireOpenFrom(DSLContext ctx, YearMonth from) {
    ctx
        .selectDistinct(FROZEN_FORM.PERIOD)
        .from(FROZEN_FORM)
        .where(FROZEN_FORM.OFFICE_CODE.eq(unit.code()))
        .fetch(FROZEN_FORM.PERIOD)
        .stream()
        .flatMap(c -> Period.parse(c).stream())
        .filter(p -> !p.lastMonth().isBefore(from))
        .findFirst()
        .ifPresent(p -> {
          throw CloseMonth.refused("S-320", WORDS.say("setting.closed", p.label()), p.code());
        });
  }

  private static Failure wrong(String code, String sentence) {
    return new Failure(FailureKind.WRONG_USE, code, sentence, "period setting");
  }
}
