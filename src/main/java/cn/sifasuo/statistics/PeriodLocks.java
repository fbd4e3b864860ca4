package cn.sifasuo.statistics;

import static cn.sifasuo.vault.schema.Tables.FROZEN_FORM;
import static cn.sifasuo.vault.schema.Tables.PERIOD_REOPENING;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.ledger.PeriodGuard;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * Which days are closed: those of every period, month or longer, in which a form is frozen, unless
 * a period around them was opened again for a correction that is not finished.
 */
public final class PeriodLocks implements PeriodGuard {

  private final String officeCode;

  public PeriodLocks(Unit unit) {
    this.officeCode = unit.code();
  }

  /** The shortest closed period around a day, for any form. */
  @Override
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
    Set<Period> reopened =
        new HashSet<>(
            around(
                day,
                ctx.selectDistinct(PERIOD_REOPENING.PERIOD)
                    .from(PERIOD_REOPENING)
                    .where(PERIOD_REOPENING.OFFICE_CODE.eq(officeCode))
                    .and(PERIOD_REOPENING.CLOSED_AGAIN_AT.isNull())
                    .and(reopenedForms)
                    .fetch(PERIOD_REOPENING.PERIOD)));
    if (!reopened.isEmpty()) {
      return Optional.empty();
    }
    return around(
            day,
            ctx.selectDistinct(FROZEN_FORM.PERIOD)
                .from(FROZEN_FORM)
                .where(FROZEN_FORM.OFFICE_CODE.eq(officeCode))
                .and(FROZEN_FORM.PERIOD.startsWith(String.valueOf(day.getYear())))
                .and(frozenForms)
                .fetch(FROZEN_FORM.PERIOD))
        .stream()
        .min((a, b) -> Integer.compare(a.months().size(), b.months().size()));
  }

  private static List<Period> around(LocalDate day, List<String> codes) {
    return codes.stream()
        .flatMap(c -> Period.parse(c).stream())
        .filter(p -> p.contains(day))
        .toList();
  }
}
