package cn.sifasuo.statistics.screen;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.print.PrintableForm;
import cn.sifasuo.security.Session;
import cn.sifasuo.statistics.ComputedForm;
import cn.sifasuo.statistics.FormDesk;
import cn.sifasuo.statistics.FrozenForm;
import cn.sifasuo.statistics.PeriodState;
import cn.sifasuo.statistics.PrintableForms;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A form as the page shows it.
 *
 * @param frozen null while the period is open
 * @param printable the same as the printer takes it
 * @param parts what is printed behind it: the months each version of a changed form served
 */
record FormSheetData(
    ComputedForm form,
    @Nullable FrozenForm frozen,
    PeriodState state,
    PrintableForm printable,
    List<PrintableForm> parts) {

  FormSheetData {
    parts = List.copyOf(parts);
  }


  /** Reads it; not for the screen's thread. */
  static FormSheetData read(StatisticsDesk desk, Session session, String code, Period period) {
    FormDesk.Shown shown = desk.forms().show(session, code, period);
    FrozenForm frozen = shown.frozen();
    PeriodState state = desk.transactions().read(ctx -> desk.states().state(ctx, code, period));
    List<PrintableForm> sheets =
        frozen == null
            ? PrintableForms.draftSheets(shown.form())
            : PrintableForms.frozenSheets(frozen);
    return new FormSheetData(
        shown.form(), frozen, state, sheets.getFirst(), sheets.subList(1, sheets.size()));
  }
}
