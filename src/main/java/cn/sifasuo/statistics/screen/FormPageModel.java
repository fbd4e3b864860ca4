package cn.sifasuo.statistics.screen;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Severity;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.print.PrintPages;
import cn.sifasuo.security.Session;
import cn.sifasuo.statistics.CheckResult;
import cn.sifasuo.statistics.CloseRequest;
import cn.sifasuo.statistics.ComputedForm;
import cn.sifasuo.statistics.Correction;
import cn.sifasuo.statistics.FactSource;
import cn.sifasuo.statistics.FormColumn;
import cn.sifasuo.statistics.FormFiles;
import cn.sifasuo.statistics.FrozenForm;
import cn.sifasuo.ui.Work;
import cn.sifasuo.ui.paper.Printout;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The form page without its controls: which form of which period is looked at, which cell is
 * chosen, the reasons given for warnings, and the closing. Use on the JavaFX thread.
 */
public final class FormPageModel {

  private static final Wording WORDS = Wording.of(FormPageModel.class);

  private final StatisticsDesk desk;
  private final Session session;
  private final Work work;
  private final Consumer<Throwable> failed;
  private final ReadOnlyObjectWrapper<@Nullable FormSheetData> sheet =
      new ReadOnlyObjectWrapper<>(this, "sheet");
  private final ReadOnlyObjectWrapper<@Nullable String> cell =
      new ReadOnlyObjectWrapper<>(this, "cell");
  private final ReadOnlyObjectWrapper<@Nullable CellCases> cases =
      new ReadOnlyObjectWrapper<>(this, "cases");
  private final ReadOnlyBooleanWrapper closing = new ReadOnlyBooleanWrapper(this, "closing");

  /** Reasons by form and period, then by check; kept while the program runs. */
  private final Map<String, Map<String, String>> reasons = new HashMap<>();

  private String code = "";
  private @Nullable Period period;
  private int asked;
  private int cellsAsked;

  /**
   * @param failed shows a failure to the person
   */
  public FormPageModel(
      StatisticsDesk desk, Session session, Work work, Consumer<Throwable> failed) {
    this.desk = desk;
    this.session = session;
    this.work = work;
    this.failed = failed;
  }

  /** Codes of the forms that are made for a period. */
  public List<String> codes(Period of) {
    return desk.forms().packages().codes(of.kind()).stream()
        .filter(c -> desk.forms().packages().form(c).version(of).isPresent())
        .toList();
  }

  /** Shows a form; the cell in view stays chosen if the form has it. */
  void show(String formCode, Period of) {
    show(formCode, of, cell.get());
  }

  /**
   * @param cellId cell to choose; null for none
   */
  void show(String formCode, Period of, @Nullable String cellId) {
    code = formCode;
    period = of;
    int turn = ++asked;
    work.job(
            WORDS.say("form.computing", formCode, of.label()),
            p -> FormSheetData.read(desk, session, formCode, of))
        .onSuccess(read -> {
          if (turn == asked) {
            sheet.set(read);
            choose(cellId);
          }
        })
        .onError(e -> {
          if (turn == asked) {
            failed.accept(e);
          }
        })
        .start();
  }

  /** Nothing to show: the period has no form. */
  void showNothing() {
    asked++;
    cellsAsked++;
    sheet.set(null);
    cell.set(null);
    cases.set(null);
  }

  /** Computes again what is shown. */
  void refresh() {
    if (period != null && !code.isEmpty()) {
      show(code, period);
    }
  }

  /** Chooses a cell and reads the cases behind it. */
  void choose(@Nullable String cellId) {
    FormSheetData shown = sheet.get();
    String known =
        cellId == null || shown == null || shown.form().cell(cellId).isEmpty() ? null : cellId;
    cell.set(known);
    int turn = ++cellsAsked;
    if (known == null || shown == null) {
      cases.set(null);
      return;
    }
    CellCases before = cases.get();
    if (before != null && !before.cellId().equals(known)) {
      cases.set(null);
    }
    work.job(
            WORDS.say("form.tracing", known),
            p -> CellCases.read(desk, session, shown.form(), known))
        .onSuccess(read -> {
          if (turn == cellsAsked) {
            cases.set(read);
          }
        })
        .onError(failed)
        .start();
  }

  /** Definition of a cell with what is in and what is not; empty if the form has changed since. */
  Optional<String> definition(String cellId) {
    FormSheetData shown = sheet.get();
    if (shown == null) {
      return Optional.empty();
    }
    return desk.forms()
        .packages()
        .version(code, shown.form().period())
        .column(cellId)
        .map(FormPageModel::definition);
  }

  private static String definition(FormColumn column) {
    return WORDS.say(
        "form.definition",
        column.id(),
        column.label(),
        column.definition(),
        column.included(),
        column.excluded());
  }

  /** Why a warning is right as it is, as typed so far. */
  String reason(String check) {
    return reasonsNow().getOrDefault(check, "");
  }

  void reason(String check, String reason) {
    reasonsNow().put(check, reason);
  }

  private Map<String, String> reasonsNow() {
    return reasons.computeIfAbsent(
        code + " " + (period == null ? "" : period.code()), k -> new HashMap<>());
  }

  /** Warnings that still want a reason. */
  List<CheckResult> unanswered() {
    FormSheetData shown = sheet.get();
    if (shown == null || (shown.frozen() != null && shown.corrections().opened() == null)) {
      return List.of();
    }
    return shown.live().findings(Severity.WARNING).stream()
        .filter(c -> reason(c.id()).isBlank())
        .toList();
  }

  /**
   * Closes the form in view, writes its files and shows it frozen.
   *
   * @param filler 填表人
   * @param head 单位负责人
   * @param closed told the files that were written
   */
  void close(String filler, String head, Consumer<List<Path>> closed) {
    freeze(
        "form.closing", filler, head, r -> desk.closeMonth().close(session, r).getFirst(), closed);
  }

  /** Closes the opened form in view again, as a correction; otherwise as {@link #close}. */
  void amend(String filler, String head, Consumer<List<Path>> closed) {
    freeze("form.amending", filler, head, r -> desk.amendForm().amend(session, r), closed);
  }

  private void freeze(
      String words,
      String filler,
      String head,
      Function<CloseRequest, FrozenForm> act,
      Consumer<List<Path>> closed) {
    if (period == null || closing.get()) {
      return;
    }
    CloseRequest request =
        new CloseRequest(
            period,
            List.of(code),
            filler,
            head,
            Map.of(code, Map.copyOf(reasonsNow())),
            FactSource.local());
    closing.set(true);
    work.job(
            WORDS.say(words, code, period.label()),
            p -> FormFiles.write(desk.files().make(act.apply(request)), desk.printed()))
        .onSuccess(closed)
        .onError(failed)
        .onEnd(() -> {
          closing.set(false);
          refresh();
        })
        .start();
  }

  /** Opens the closed form in view for a correction. */
  void reopen(Correction correction) {
    act("form.reopening", now -> desk.amendForm().reopen(session, code, now, correction));
  }

  /** Takes the opening back; nothing has changed. */
  void withdraw() {
    act("form.withdrawing", now -> desk.amendForm().withdraw(session, code, now));
  }

  /** Adds a line by hand beside the counted figures. */
  void adjust(String cellId, BigDecimal amount, String reason) {
    act(
        "form.adjusting",
        now -> desk.adjustments().add(session, code, now, cellId, amount, reason));
  }

  void withdrawAdjustment(UUID id) {
    act("form.adjusting", now -> desk.adjustments().withdraw(session, code, now, id));
  }

  private void act(String words, Consumer<Period> change) {
    Period now = period;
    if (now == null) {
      return;
    }
    work.job(
            WORDS.say(words, code, now.label()),
            p -> {
              change.accept(now);
              return now;
            })
        .onError(failed)
        .onEnd(this::refresh)
        .start();
  }

  /**
   * Makes one of the two files of the form in view.
   *
   * @param suffix {@code .xlsx} or {@code .pdf}
   * @param target where to
   */
  void save(String suffix, Path target, Consumer<Path> saved) {
    FormSheetData shown = sheet.get();
    if (shown != null) {
      save(shown.form(), shown.frozen(), suffix, target, saved);
    }
  }

  /** The same of one revision of the form in view, the same bytes as when it was closed. */
  void saveRevision(FrozenForm frozen, String suffix, Path target, Consumer<Path> saved) {
    save(frozen.form(), frozen, suffix, target, saved);
  }

  private void save(
      ComputedForm form,
      @Nullable FrozenForm frozen,
      String suffix,
      Path target,
      Consumer<Path> saved) {
    work.job(
            WORDS.say("form.writing", target.getFileName()),
            p -> write(form, frozen, suffix, target))
        .onSuccess(saved)
        .onError(failed)
        .start();
  }

  private Path write(ComputedForm form, @Nullable FrozenForm frozen, String suffix, Path target) {
    List<FormFiles.FormFile> files =
        frozen == null ? desk.files().draft(form) : desk.files().make(frozen);
    return FormFiles.save(files, suffix, target);
  }

  /** The sheet as it is printed, the frozen one if it is closed; off the screen's thread. */
  Printout printout(FormSheetData shown) {
    FrozenForm frozen = shown.frozen();
    PrintPages pages =
        frozen == null ? desk.files().draftPages(shown.form()) : desk.files().pages(frozen);
    return new Printout(fileName(shown, ""), fileName(shown, ".pdf"), pages, pages::writePdf);
  }

  /** The name such a file usually has. */
  String fileName(String suffix) {
    FormSheetData shown = sheet.get();
    return shown == null ? suffix : fileName(shown, suffix);
  }

  private static String fileName(FormSheetData shown, String suffix) {
    return WORDS.say(
            shown.frozen() == null ? "form.file-draft" : "form.file",
            shown.form().head().title(),
            shown.form().period().label())
        + suffix;
  }

  ReadOnlyObjectProperty<@Nullable FormSheetData> sheetProperty() {
    return sheet.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<@Nullable String> cellProperty() {
    return cell.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<@Nullable CellCases> casesProperty() {
    return cases.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty closingProperty() {
    return closing.getReadOnlyProperty();
  }
}
