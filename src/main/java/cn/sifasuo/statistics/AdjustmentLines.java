package cn.sifasuo.statistics;

import static cn.sifasuo.vault.schema.Tables.FORM_ADJUSTMENT;

import cn.sifasuo.kernel.Period;
import java.util.List;
import org.jooq.DSLContext;

/** The adjustments of open forms; those of closed ones are frozen with them. */
final class AdjustmentLines {

  private final String officeCode;

  AdjustmentLines(Unit unit) {
    this.officeCode = unit.code();
  }

  /** The form with the adjustments made to it. */
  ComputedForm attach(DSLContext ctx, ComputedForm form) {
    return form.with(of(ctx, form.head().code(), form.period()), form.checks());
  }

  /** Those that stand, oldest first. */
  List<Adjustment> of(DSLContext ctx, String formCode, Period period) {
    return ctx.select(
            FORM_ADJUSTMENT.ID,
            FORM_ADJUSTMENT.CELL_ID,
            FORM_ADJUSTMENT.AMOUNT,
            FORM_ADJUSTMENT.REASON,
            FORM_ADJUSTMENT.MADE_AT,
            FORM_ADJUSTMENT.MADE_BY)
        .from(FORM_ADJUSTMENT)
        .where(
            FORM_ADJUSTMENT.OFFICE_CODE.eq(officeCode),
            FORM_ADJUSTMENT.FORM_CODE.eq(formCode),
            FORM_ADJUSTMENT.PERIOD.eq(period.code()),
            FORM_ADJUSTMENT.WITHDRAWN_AT.isNull())
        .orderBy(FORM_ADJUSTMENT.MADE_AT, FORM_ADJUSTMENT.ID)
        .fetch(r ->
            new Adjustment(
                r.value1(),
                r.value2(),
                r.value3(),
                r.value4(),
                r.value5().toInstant(),
                r.value6()));
  }
}
