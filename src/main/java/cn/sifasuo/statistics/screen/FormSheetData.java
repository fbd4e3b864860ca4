package cn.sifasuo.statistics.screen;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.print.PrintableForm;
import cn.sifasuo.security.Session;
import cn.sifasuo.statistics.ComputedForm;
import cn.sifasuo.statistics.CountyAnswer;
import cn.sifasuo.statistics.CountyAnswers;
import cn.sifasuo.statistics.CountyReason;
import cn.sifasuo.statistics.FormDesk;
import cn.sifasuo.statistics.FrozenForm;
import cn.sifasuo.statistics.PeriodState;
import cn.sifasuo.statistics.PrintableForms;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A form as the page shows it.
 *
 * @param frozen null while the period is open
 * @param live the form as the ledger counts it now; the same as {@code form} while it is open
 * @param answer what the county said of it; null while it has said nothing
 * @param printable the same as the printer takes it
 * @param parts what is printed behind it: the months each version of a changed form served
 */
record FormSheetData(
    ComputedForm form,
    @Nullable FrozenForm frozen,
    ComputedForm live,
    PeriodState state,
    CorrectionState corrections,
    @Nullable CountyAnswer answer,
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
    CorrectionState corrections = CorrectionState.read(desk, code, period);
    return new FormSheetData(
        shown.form(),
        frozen,
        corrections.opened() == null ? shown.form() : desk.forms().live(session, code, period),
        state,
        corrections,
        desk.transactions()
            .<Optional<CountyAnswer>>read(
                ctx -> new CountyAnswers(desk.unit()).of(ctx, code, period))
            .orElse(null),
        sheets.getFirst(),
        sheets.subList(1, sheets.size()));
  }

  /** What the county gave back of the very revision in view, by a cell of it. */
  List<CountyReason> returnedAt(String cellId) {
    return isReturned() && answer != null ? answer.at(cellId) : List.of();
  }

  /** Whether the county gave back the very revision in view. */
  boolean isReturned() {
    return answer != null
        && frozen != null
        && answer.kind() == CountyAnswer.Kind.RETURNED
        && answer.revision() == frozen.content().revision();
  }

  /** Whether adjustments were made or withdrawn since it was closed. */
  boolean adjustedAnew() {
    return !live.adjustments().equals(form.adjustments());
  }
}
