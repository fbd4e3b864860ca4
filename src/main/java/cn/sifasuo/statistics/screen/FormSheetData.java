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
 * @param printable the same as the printer takes it
 */
record FormSheetData(
    ComputedForm form, @Nullable FrozenForm frozen, PeriodState state, PrintableForm printable) {

  /** Reads it; not for the screen's thread. */
  static FormSheetData read(StatisticsDesk desk, Session session, String code, Period period) {
    FormDesk.Shown shown = desk.forms().show(session, code, period);
    FrozenForm frozen = shown.frozen();
    PeriodState state = desk.transactions().read(ctx -> desk.states().state(ctx, code, period));
    return new FormSheetData(
        shown.form(),
        frozen,
        state,
        frozen == null ? PrintableForms.draft(shown.form()) : PrintableForms.frozen(frozen));
  }
}
