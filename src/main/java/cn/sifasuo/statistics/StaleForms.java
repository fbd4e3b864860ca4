package cn.sifasuo.statistics;

import static cn.sifasuo.vault.schema.Tables.FROZEN_FORM;

import cn.sifasuo.kernel.Period;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/**
 * Which closed forms no longer agree with the ledger because a form of other months was corrected
 * after they were closed: the quarter and the year around an amended August. A stale form stays as
 * it was signed until somebody amends it too.
 */
public final class StaleForms {

  /**
   * A correction that came after.
   *
   * @param revision revision that corrected the other period, from 2
   */
  public record Correction(Period period, int revision, OffsetDateTime closedAt) {}

  private final String officeCode;

  public StaleForms(Unit unit) {
    this.officeCode = unit.code();
  }

  /** Corrections that came after the newest revision of a closed form; none for an open one. */
  public List<Correction> because(DSLContext ctx, String formCode, Period period) {
    Optional<OffsetDateTime> closed =
        ctx.select(FROZEN_FORM.CLOSED_AT)
            .from(FROZEN_FORM)
            .where(FROZEN_FORM.OFFICE_CODE.eq(officeCode))
            .and(FROZEN_FORM.FORM_CODE.eq(formCode))
            .and(FROZEN_FORM.PERIOD.eq(period.code()))
            .orderBy(FROZEN_FORM.REVISION.desc())
            .limit(1)
            .fetchOptional(FROZEN_FORM.CLOSED_AT);
    return closed.map(at -> after(ctx, formCode, period, at)).orElse(List.of());
  }

  private List<Correction> after(
      DSLContext ctx, String formCode, Period period, OffsetDateTime closed) {
    return ctx
        .select(FROZEN_FORM.PERIOD, FROZEN_FORM.REVISION, FROZEN_FORM.CLOSED_AT)
        .from(FROZEN_FORM)
        .where(FROZEN_FORM.OFFICE_CODE.eq(officeCode))
        .and(FROZEN_FORM.FORM_CODE.eq(formCode))
        .and(FROZEN_FORM.REVISION.gt(1))
        .and(FROZEN_FORM.PERIOD.ne(period.code()))
        .and(FROZEN_FORM.CLOSED_AT.gt(closed))
        .orderBy(FROZEN_FORM.CLOSED_AT)
        .fetch()
        .stream()
        .flatMap(r ->
            Period.parse(r.value1()).stream()
                .filter(p -> p.overlaps(period))
                .map(p -> new Correction(p, r.value2(), r.value3())))
        .toList();
  }
}
