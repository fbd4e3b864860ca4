package cn.sifasuo.statistics;

import static cn.sifasuo.vault.schema.Tables.FROZEN_FORM;
import static cn.sifasuo.vault.schema.Tables.OUTBOUND_BUNDLE;
import static cn.sifasuo.vault.schema.Tables.OUTBOUND_FORM;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Span;
import cn.sifasuo.law.WorkCalendar;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record2;

/** The state of every form in a period, from what was frozen and what became of its bundle. */
public final class PeriodStates {

  private final FormPackages packages;
  private final Clock clock;
  private final String officeCode;
  private final PeriodRules rules;
  private final StaleForms stale;
  private final WorkCalendar calendar;

  public PeriodStates(
      FormPackages packages, Tally tally, WorkCalendar calendar, Clock clock, Unit unit) {
    this.packages = packages;
    this.calendar = calendar;
    this.stale = new StaleForms(packages, tally, unit);
    this.clock = clock;
    this.officeCode = unit.code();
    this.rules = new PeriodRules(unit);
  }

  /** The forms made for such a period, by code. */
  public Map<String, PeriodState> states(DSLContext ctx, Period period) {
    Map<String, PeriodState> states = new LinkedHashMap<>();
    for (String code : packages.codes(period)) {
      if (packages.form(code).version(period).isPresent()) {
        states.put(code, state(ctx, code, period));
      }
    }
    return states;
  }

  /** How each form made for such a period stands, by code. */
  public Map<String, FormStanding> standings(DSLContext ctx, Period period) {
    Map<String, FormStanding> standings = new LinkedHashMap<>();
    states(ctx, period)
        .forEach((code, state) -> standings.put(code, standing(ctx, code, period, state)));
    return standings;
  }

  private FormStanding standing(DSLContext ctx, String code, Period period, PeriodState state) {
    Span days = rules.days(ctx, period);
    LocalDate dueOn = dueOn(ctx, code, period);
    boolean handedOver = state == PeriodState.SEALED || state == PeriodState.ACCEPTED;
    return new FormStanding(
        state,
        days,
        dueOn,
        !handedOver && LocalDate.now(clock).isAfter(dueOn),
        stale.of(ctx, code, period).because());
  }

  /** Whether a closed form was overtaken by the correction of another, and in which cells. */
  public Staleness staleness(DSLContext ctx, String formCode, Period period) {
    return stale.of(ctx, formCode, period);
  }

  /** Until when a form of a period has to be handed in. */
  public LocalDate dueOn(DSLContext ctx, String formCode, Period period) {
    return rules.due(ctx, formCode, period).dueOn(rules.days(ctx, period).end(), calendar);
  }

  /** Numbers of an open period are computed whenever somebody looks, so nothing is kept of that. */
  public PeriodState state(DSLContext ctx, String formCode, Period period) {
    Optional<Record2<UUID, Integer>> newest =
        ctx.select(FROZEN_FORM.ID, FROZEN_FORM.REVISION)
            .from(FROZEN_FORM)
            .where(FROZEN_FORM.OFFICE_CODE.eq(officeCode))
            .and(FROZEN_FORM.FORM_CODE.eq(formCode))
            .and(FROZEN_FORM.PERIOD.eq(period.code()))
            .orderBy(FROZEN_FORM.REVISION.desc())
            .limit(1)
            .fetchOptional();
    if (newest.isEmpty()) {
      return LocalDate.now(clock).isAfter(rules.days(ctx, period).end())
          ? PeriodState.DUE
          : PeriodState.NOT_DUE;
    }
    return ctx.select(OUTBOUND_BUNDLE.STATUS, OUTBOUND_FORM.RETURNED_BY)
        .from(OUTBOUND_FORM)
        .join(OUTBOUND_BUNDLE)
        .on(OUTBOUND_BUNDLE.BUNDLE_ID.eq(OUTBOUND_FORM.BUNDLE_ID))
        .where(OUTBOUND_FORM.FROZEN_ID.eq(newest.get().value1()))
        // what stands in place of a bundle that is out of force has the same number
        .orderBy(CountyAnswers.TELLING, OUTBOUND_BUNDLE.SEQ.desc())
        .limit(1)
        // what a person of the county gave back after all stays so, whatever the machine answered
        .fetchOptional(r -> r.value2() == null ? ofBundle(r.value1()) : PeriodState.RETURNED)
        .orElse(newest.get().value2() > 1 ? PeriodState.AMENDED : PeriodState.CLOSED);
  }

  /** What the county's receipt says of a bundle, or that there is none yet. */
  private static PeriodState ofBundle(String status) {
    return switch (status) {
      case "ACCEPTED", "ACCEPTED_WITH_WARNINGS", "DUPLICATE" -> PeriodState.ACCEPTED;
      case "REJECTED", "RETURNED", "REPLAYED" -> PeriodState.RETURNED;
      default -> PeriodState.SEALED;
    };
  }
}
