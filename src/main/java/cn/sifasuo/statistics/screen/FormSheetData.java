package cn.sifasuo.statistics.screen;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.print.PrintableForm;
import cn.sifasuo.security.Session;
import cn.sifasuo.statistics.ComputedForm;
import cn.sifasuo.statistics.FormDesk;
import cn.sifasuo.statistics.FrozenForm;
import cn.sifasuo.statistics.PeriodState;
import cn.sifasuo.statistics.PrintableForms;
import org.jspecify.annotations.Nullable;

/**
 * A form as the page shows it.
 *
 * @param frozen null while the period is open
 * @param live the form as the ledger counts it now; the same as {@code form} while it is open
 * @param printable the same as the printer takes it
 */
record FormSheetData(
    ComputedForm form,
    @Nullable FrozenForm frozen,
    ComputedForm live,
    PeriodState state,
    CorrectionState corrections,
    PrintableForm printable) {

  /** Reads it; not for the screen's thread. */
  static FormSheetData read(StatisticsDesk desk, Session session, String code, Period period) {
    FormDesk.Shown shown = desk.forms().show(session, code, period);
    FrozenForm frozen = shown.frozen();
    PeriodState state = desk.transactions().read(ctx -> desk.states().state(ctx, code, period));
    CorrectionState corrections = CorrectionState.read(desk, code, period);
    return new FormSheetData(
        shown.form(),
        frozen,
        corrections.opened() == null ? shown.form() : desk.forms().live(session, code, period),
        state,
        corrections,
        frozen == null ? PrintableForms.draft(shown.form()) : PrintableForms.frozen(frozen));
  }

  /** Whether adjustments were made or withdrawn since it was closed. */
  boolean adjustedAnew() {
    return !live.adjustments().equals(form.adjustments());
  }
}
