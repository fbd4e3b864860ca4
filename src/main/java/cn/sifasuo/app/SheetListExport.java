package cn.sifasuo.app;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.FieldSpec;
import cn.sifasuo.ledger.LedgerQuery;
import cn.sifasuo.ledger.sheet.SheetExport;
import cn.sifasuo.print.ListFile;
import cn.sifasuo.ui.Dialogs;
import cn.sifasuo.ui.FilePicker;
import cn.sifasuo.ui.Work;
import cn.sifasuo.ui.list.ListExport;
import java.nio.file.Path;
import java.util.List;

/** Exports the list in view as a workbook the import can read again; numbers stay masked. */
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
    picker
        .save(
            WORDS.say("app.export.title"),
            query.type().label() + ".xlsx",
            List.of(new FilePicker.Kind(WORDS.say("app.export.kind"), List.of("*.xlsx"))))
        .ifPresent(file -> write(query, named(file)));
  }

  /** Not every file window adds the ending of the kind chosen. */
  private static Path named(Path file) {
    return ListFile.Format.find(file).isPresent()
        ? file
        : file.resolveSibling(file.getFileName() + ListFile.Format.XLSX.ending());
  }

  private void write(LedgerQuery query, Path file) {
    work.<Integer>job(
            WORDS.say("app.export.running"),
            progress -> export.write(desk.session(), query, false, file))
        .onSuccess(count ->
            dialogs.tell(WORDS.say("app.export.title"), WORDS.say("app.export.done", count, file)))
        .start();
  }
}
