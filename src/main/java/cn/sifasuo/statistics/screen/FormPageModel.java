package cn.sifasuo.statistics.screen;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Severity;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.print.PrintPages;
import cn.sifasuo.security.Session;
import cn.sifasuo.security.Witness;
import cn.sifasuo.statistics.CellRef;
import cn.sifasuo.statistics.CheckResult;
import cn.sifasuo.statistics.CloseRequest;
import cn.sifasuo.statistics.ComputedForm;
import cn.sifasuo.statistics.Correction;
import cn.sifasuo.statistics.FactSource;
import cn.sifasuo.statistics.FormDesk;
import cn.sifasuo.statistics.FormFiles;
import cn.sifasuo.statistics.FrozenForm;
import cn.sifasuo.statistics.Past;
import cn.sifasuo.ui.Work;
import cn.sifasuo.ui.paper.Printout;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  private final CellWords words;
  private final ChosenCell chosen;
  private final ReadOnlyObjectWrapper<@Nullable FormSheetData> sheet =
      new ReadOnlyObjectWrapper<>(this, "sheet");
  private final ReadOnlyObjectWrapper<@Nullable Past> past =
      new ReadOnlyObjectWrapper<>(this, "past");
  private final ReadOnlyObjectWrapper<@Nullable CellRef> back =
      new ReadOnlyObjectWrapper<>(this, "back");
  private final ReadOnlyBooleanWrapper closing = new ReadOnlyBooleanWrapper(this, "closing");

  /** Reasons by form and period, then by check; kept while the program runs. */
  private final Map<String, Map<String, String>> reasons = new HashMap<>();

  private String code = "";
  private @Nullable Period period;
  private int asked;

  /**
   * @param failed shows a failure to the person
   */
  public FormPageModel(
      StatisticsDesk desk, Session session, Work work, Consumer<Throwable> failed) {
    this.desk = desk;
    this.session = session;
    this.work = work;
    this.failed = failed;
    this.words = new CellWords(desk.forms().packages());
    this.chosen = new ChosenCell(desk, session, work, failed);
  }

  /** Codes of the forms that are made for a period. */
  public List<String> codes(Period of) {
    return desk.forms().packages().codes(of).stream()
        .filter(c -> desk.forms().packages().form(c).version(of).isPresent())
        .toList();
  }

  /** Shows a form; the cell in view stays chosen if the form has it. */
  void show(String formCode, Period of) {
    CellRef at = chosen.cell();
    back.set(null);
    read(formCode, of, at == null ? null : at.rowId(), idOf(at));
  }

  /**
   * @param cellId cell or rate of the line that sums up to choose; null for none
   */
  void show(String formCode, Period of, @Nullable String cellId) {
    back.set(null);
    read(formCode, of, null, cellId);
  }

  /**
   * Takes the person to a cell, of this form or of another form or period; then {@link #back} leads
   * here again.
   */
  void go(CellRef ref) {
    if (ref.form().equals(code) && ref.period().equals(period)) {
      choose(ref);
    } else if (period != null) {
      if (back.get() == null) {
        CellRef at = chosen.cell();
        back.set(at == null ? new CellRef(code, period, "", "") : at);
      }
      read(ref.form(), ref.period(), ref.rowId(), ref.cellId());
    }
  }

  /** Back to where {@link #go} was asked for. */
  void back() {
    CellRef to = back.get();
    if (to != null) {
      back.set(null);
      read(to.form(), to.period(), to.rowId(), to.cellId());
    }
  }

  /**
   * @param rowId null for the line that sums up
   */
  private void read(String formCode, Period of, @Nullable String rowId, @Nullable String cellId) {
    if (!formCode.equals(code) || !of.equals(period)) {
      past.set(null);
    }
    code = formCode;
    period = of;
    int turn = ++asked;
    work.job(
            WORDS.say("form.computing", formCode, of.label()),
            p -> FormSheetData.read(desk, session, formCode, of))
        .onSuccess(read -> {
          if (turn == asked) {
            sheet.set(read);
            String row = rowId == null ? read.form().total().id() : rowId;
            choose(cellId == null ? null : new CellRef(formCode, of, row, cellId));
            readPast(formCode, of, turn);
          }
        })
        .onError(e -> {
          if (turn == asked) {
            failed.accept(e);
          }
        })
        .start();
  }

  /** What hovering tells comes after everything else. */
  private void readPast(String formCode, Period of, int turn) {
    work.job(
            WORDS.say("form.past", formCode, of.label()),
            p -> desk.forms().past(session, formCode, of))
        .onSuccess(read -> {
          if (turn == asked) {
            past.set(read);
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
    sheet.set(null);
    past.set(null);
    back.set(null);
    chosen.choose(null, null);
  }

  /** Computes again what is shown. */
  void refresh() {
    if (period != null && !code.isEmpty()) {
      CellRef at = chosen.cell();
      read(code, period, at == null ? null : at.rowId(), idOf(at));
    }
  }

  private static @Nullable String idOf(@Nullable CellRef ref) {
    return ref == null ? null : ref.cellId();
  }

  /** Chooses a cell or a rate of the form in view. */
  void choose(@Nullable CellRef ref) {
    FormSheetData shown = sheet.get();
    chosen.choose(shown == null ? null : shown.form(), ref);
  }

  /** Lists the cases a check of the form in view found doubtful. */
  void doubted(CheckResult check) {
    FormSheetData shown = sheet.get();
    if (shown != null) {
      boolean live = shown.corrections().opened() != null;
      chosen.doubted(
          live
              ? new FormDesk.Shown(shown.live(), null)
              : new FormDesk.Shown(shown.form(), shown.frozen()),
          check);
    }
  }

  /** The cell in view and what stands behind it. */
  ChosenCell chosen() {
    return chosen;
  }

  /** What hovering over a cell tells; the earlier figures once they are counted. */
  String tip(CellRef ref) {
    FormSheetData shown = sheet.get();
    return shown == null ? "" : words.tip(shown, past.get(), ref);
  }

  /** A cell or rate as the page heads it. */
  String heading(CellRef ref) {
    return words.heading(ref);
  }

  /** The same with form and period where they are not those in view. */
  String name(CellRef ref) {
    return elsewhere(ref, words.heading(ref));
  }

  /** The number of a cell only, with form and period where they are not those in view. */
  String number(CellRef ref) {
    return elsewhere(ref, ref.cellId());
  }

  private String elsewhere(CellRef ref, String name) {
    String named = ref.period().equals(period) ? name : ref.period().label() + " " + name;
    return ref.form().equals(code) ? named : WORDS.say("form.heading.form", ref.form(), named);
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
  void amend(String filler, String head, Witness witness, Consumer<List<Path>> closed) {
    freeze("form.amending", filler, head, r -> desk.amendForm().amend(session, witness, r), closed);
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

  /**
   * Makes a file of the closed form in view as the public may read it.
   *
   * @param target where to; ends with {@code .xlsx} or {@code .pdf}
   */
  void savePublic(Path target, Consumer<Path> saved) {
    FormSheetData shown = sheet.get();
    FrozenForm frozen = shown == null ? null : shown.frozen();
    if (frozen == null) {
      return;
    }
    String suffix = target.toString().endsWith(".xlsx") ? ".xlsx" : ".pdf";
    work.job(
            WORDS.say("form.writing", target.getFileName()),
            p -> {
              int below = desk.forms().packages().hideBelow(frozen.form().head().code());
              Path file = FormFiles.save(desk.files().forPublic(frozen, below), suffix, target);
              desk.forms()
                  .handedOut(session, frozen.form(), frozen, "public " + suffix.substring(1));
              return file;
            })
        .onSuccess(saved)
        .onError(failed)
        .start();
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
    Path saved = FormFiles.save(files, suffix, target);
    desk.forms().handedOut(session, form, frozen, suffix.substring(1));
    return saved;
  }

  /** It went to a printer, or into a file of the preview. */
  void printed(FormSheetData shown) {
    work.<Boolean>job(
            WORDS.say("form.noting-print"),
            p -> {
              desk.forms().handedOut(session, shown.form(), shown.frozen(), "paper");
              return true;
            })
        .onError(failed)
        .start();
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

  /** How the form in view stood before; null while that is being counted. */
  ReadOnlyObjectProperty<@Nullable Past> pastProperty() {
    return past.getReadOnlyProperty();
  }

  /** The cell the person came from; null if he came by himself. */
  ReadOnlyObjectProperty<@Nullable CellRef> backProperty() {
    return back.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty closingProperty() {
    return closing.getReadOnlyProperty();
  }
}
