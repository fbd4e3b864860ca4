package cn.sifasuo.app;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.FieldSpec;
import cn.sifasuo.ledger.LedgerQuery;
import cn.sifasuo.ledger.sheet.SheetExport;
import cn.sifasuo.print.ListFile;
import cn.sifasuo.ui.Choice;
import cn.sifasuo.ui.Dialogs;
import cn.sifasuo.ui.FilePicker;
import cn.sifasuo.ui.Work;
import cn.sifasuo.ui.list.ListExport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Exports the list in view as a workbook, no more columns than are needed; numbers stay masked.
 * With all columns an import can read it again.
 */
final class SheetListExport implements ListExport {

  private static final Wording WORDS = Wording.of(SheetListExport.class);

  private final Desk desk;
  private final SheetExport export;
  private final FilePicker picker;
  private final Work work;
  private final Dialogs dialogs;

  SheetListExport(Desk desk, FilePicker picker, Work work, Dialogs dialogs) {
    this.desk = desk;
    this.export = desk.sheetExport;
    this.picker = picker;
    this.work = work;
    this.dialogs = dialogs;
  }

  @Override
  public void export(LedgerQuery query, List<FieldSpec> columns) {
    wanted(query, columns).ifPresent(wanted -> ask(query, wanted));
  }

  /**
   * Only the columns in view, unless the person says that all are needed; empty for the way back.
   */
  private Optional<List<String>> wanted(LedgerQuery query, List<FieldSpec> shown) {
    List<String> names = shown.stream().map(FieldSpec::name).toList();
    List<SheetExport.Column> inView =
        export.columns(query.type()).stream().filter(c -> names.contains(c.id())).toList();
    List<Choice<Optional<List<String>>>> choices = new ArrayList<>();
    if (!inView.isEmpty()) {
      choices.add(
          Choice.main(
              Optional.of(inView.stream().map(SheetExport.Column::id).toList()),
              WORDS.say("app.export.shown")));
    }
    choices.add(Choice.other(Optional.of(List.of()), WORDS.say("app.export.all")));
    choices.add(Choice.back(Optional.empty(), WORDS.say("app.export.back")));
    return dialogs
        .ask(
            WORDS.say("app.export.title"),
            WORDS.say(
                "app.export.columns",
                inView.stream().map(SheetExport.Column::label).collect(Collectors.joining("、"))),
            choices)
        .flatMap(chosen -> chosen);
  }

  private void ask(LedgerQuery query, List<String> columns) {
    picker
        .save(
            WORDS.say("app.export.title"),
            query.type().label() + ".xlsx",
            List.of(new FilePicker.Kind(WORDS.say("app.export.kind"), List.of("*.xlsx"))))
        .ifPresent(file -> write(query, columns, named(file)));
  }

  /** Not every file window adds the ending of the kind chosen. */
  private static Path named(Path file) {
    return ListFile.Format.find(file).isPresent()
        ? file
        : file.resolveSibling(file.getFileName() + ListFile.Format.XLSX.ending());
  }

  private void write(LedgerQuery query, List<String> columns, Path file) {
    work.<Integer>job(
            WORDS.say("app.export.running"),
            progress -> export.write(desk.session(), query, columns, false, file))
        .onSuccess(count ->
            dialogs.tell(WORDS.say("app.export.title"), WORDS.say("app.export.done", count, file)))
        .start();
  }
}
