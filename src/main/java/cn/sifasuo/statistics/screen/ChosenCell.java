package cn.sifasuo.statistics.screen;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.security.Session;
import cn.sifasuo.statistics.CellRef;
import cn.sifasuo.statistics.CheckResult;
import cn.sifasuo.statistics.ComputedForm;
import cn.sifasuo.statistics.Counted;
import cn.sifasuo.statistics.FormDesk;
import cn.sifasuo.statistics.TracedCase;
import cn.sifasuo.ui.Work;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The cell of a form a person has chosen, the cases behind it, and those of a count or a check he
 * asked to see. Use on the JavaFX thread.
 */
final class ChosenCell {

  private static final Wording WORDS = Wording.of(ChosenCell.class);

  private final StatisticsDesk desk;
  private final Session session;
  private final Work work;
  private final Consumer<Throwable> failed;
  private final ReadOnlyObjectWrapper<@Nullable CellRef> cell =
      new ReadOnlyObjectWrapper<>(this, "cell");
  private final ReadOnlyObjectWrapper<@Nullable CellCases> cases =
      new ReadOnlyObjectWrapper<>(this, "cases");
  private final ReadOnlyObjectWrapper<@Nullable CaseList> listed =
      new ReadOnlyObjectWrapper<>(this, "listed");
  private int asked;

  ChosenCell(StatisticsDesk desk, Session session, Work work, Consumer<Throwable> failed) {
    this.desk = desk;
    this.session = session;
    this.work = work;
    this.failed = failed;
  }

  /**
   * Chooses a cell or a rate and reads the cases behind it; nothing if the form has none such.
   *
   * @param form the form in view; null for none
   */
  void choose(@Nullable ComputedForm form, @Nullable CellRef ref) {
    CellRef known = form == null || ref == null || !has(form, ref) ? null : ref;
    listed.set(null);
    cell.set(known);
    int turn = ++asked;
    if (known == null) {
      cases.set(null);
      return;
    }
    CellCases before = cases.get();
    if (before != null && !before.cell().equals(known)) {
      cases.set(null);
    }
    work.job(WORDS.say("form.tracing", known.cellId()), p -> CellCases.read(desk, session, known))
        .onSuccess(read -> {
          if (turn == asked) {
            cases.set(read);
          }
        })
        .onError(failed)
        .start();
  }

  private static boolean has(ComputedForm form, CellRef ref) {
    return form.cell(ref.rowId(), ref.cellId()).isPresent()
        || form.row(ref.rowId()).stream()
            .flatMap(r -> r.rates().stream())
            .anyMatch(r -> r.id().equals(ref.cellId()));
  }

  /** Lists the cases of a count of the explanation. */
  void list(Counted counted) {
    list(counted.words(), counted::cases);
  }

  /** Lists the cases a check of a form found doubtful. */
  void doubted(FormDesk.Shown shown, CheckResult check) {
    list(WORDS.say("checks.doubted", check.id()), () -> desk.forms().cases(session, shown, check));
  }

  private void list(String words, Supplier<List<TracedCase>> which) {
    int turn = asked;
    work.job(
            WORDS.say("form.cases.listing", words),
            p -> CaseList.read(desk, session, words, which.get()))
        .onSuccess(read -> {
          if (turn == asked) {
            listed.set(read);
          }
        })
        .onError(failed)
        .start();
  }

  /** Lists all the cases of the cell again. */
  void listWhole() {
    listed.set(null);
  }

  @Nullable CellRef cell() {
    return cell.get();
  }

  ReadOnlyObjectProperty<@Nullable CellRef> cellProperty() {
    return cell.getReadOnlyProperty();
  }

  /** What stands behind the cell; null while it is being read. */
  ReadOnlyObjectProperty<@Nullable CellCases> casesProperty() {
    return cases.getReadOnlyProperty();
  }

  /** Cases that were asked for; null for those of the cell. */
  ReadOnlyObjectProperty<@Nullable CaseList> listedProperty() {
    return listed.getReadOnlyProperty();
  }
}
