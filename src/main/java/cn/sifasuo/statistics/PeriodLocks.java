package cn.sifasuo.statistics;

import static cn.sifasuo.vault.schema.Tables.FROZEN_FORM;
import static cn.sifasuo.vault.schema.Tables.PERIOD_REOPENING;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.ReportingCalendar;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * Which days are closed: those of every period, month or longer, in which a form is frozen. A day
 * is opened by opening the shortest closed period around it for a correction; opening the quarter
 * opens no day of a closed month, and an opened month leaves its closed quarter to be amended after
 * it.
 */
public final class PeriodLocks {

  private final String officeCode;
  private final PeriodRules rules;

  public PeriodLocks(Unit unit) {
    this.officeCode = unit.code();
    this.rules = new PeriodRules(unit);
  }

  /** The shortest closed period around a day, for any form. */
  public Optional<Period> closedPeriod(DSLContext ctx, LocalDate day) {
    return closed(ctx, day, DSL.noCondition(), DSL.noCondition());
  }

  /** The shortest closed period around a day, looking at some forms only. */
  public Optional<Period> closedPeriodContaining(
      DSLContext ctx, LocalDate day, Collection<String> formCodes) {
    return closed(
        ctx, day, FROZEN_FORM.FORM_CODE.in(formCodes), PERIOD_REOPENING.FORM_CODE.in(formCodes));
  }

  private Optional<Period> closed(
      DSLContext ctx, LocalDate day, Condition frozenForms, Condition reopenedForms) {
    ReportingCalendar calendar = rules.calendar(ctx);
    List<Period> closed =
        around(
            day,
            calendar,
            ctx.selectDistinct(FROZEN_FORM.PERIOD)
                .from(FROZEN_FORM)
                .where(FROZEN_FORM.OFFICE_CODE.eq(officeCode))
                .and(ofYear(day.getYear()).or(ofYear(day.getYear() + 1)))
                .and(frozenForms)
                .fetch(FROZEN_FORM.PERIOD));
    if (closed.isEmpty()) {
      return Optional.empty();
    }
    List<Period> reopened =
        around(
            day,
            calendar,
            ctx.selectDistinct(PERIOD_REOPENING.PERIOD)
                .from(PERIOD_REOPENING)
                .where(PERIOD_REOPENING.OFFICE_CODE.eq(officeCode))
                .and(PERIOD_REOPENING.CLOSED_AGAIN_AT.isNull())
                .and(reopenedForms)
                .fetch(PERIOD_REOPENING.PERIOD));
    int shortest = closed.stream().mapToInt(PeriodLocks::length).min().orElseThrow();
    return closed.stream()
        .filter(p -> length(p) == shortest && !reopened.contains(p))
        .min(Comparator.naturalOrder());
  }

  private static int length(Period period) {
    return period.months().size();
  }

  /** A day late in December may count in January of the next year. */
  private static Condition ofYear(int year) {
    return FROZEN_FORM.PERIOD.startsWith(String.valueOf(year));
  }

  private static List<Period> around(
      LocalDate day, ReportingCalendar calendar, List<String> codes) {
    return codes.stream()
        .flatMap(c -> Period.parse(c).stream())
        .filter(p -> calendar.days(p).contains(day))
        .toList();
  }
}
