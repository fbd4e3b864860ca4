package cn.sifasuo.app;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.FieldSpec;
import cn.sifasuo.print.ListPdf;
import cn.sifasuo.print.ListTable;
import cn.sifasuo.print.PrintPages;
import cn.sifasuo.security.Permission;
import cn.sifasuo.ui.FieldText;
import cn.sifasuo.ui.Progress;
import cn.sifasuo.ui.RecordTitles;
import cn.sifasuo.ui.Work;
import cn.sifasuo.ui.list.ListPrint;
import cn.sifasuo.ui.paper.Printing;
import cn.sifasuo.ui.paper.Printout;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The list in view on paper: its rows, its columns, its texts, numbers masked. That a list left the
 * screen stands in the audit chain, as for an export.
 */
final class PrintedLists implements ListPrint {

  private static final Wording WORDS = Wording.of(PrintedLists.class);
  private static final int PAGE = 500;

  private final Desk desk;
  private final RecordTitles titles;
  private final FieldText text;
  private final Printing printing;
  private final Work work;

  PrintedLists(Desk desk, RecordTitles titles, FieldText text, Printing printing, Work work) {
    this.desk = desk;
    this.titles = titles;
    this.text = text;
    this.printing = printing;
    this.work = work;
  }

  @Override
  public void print(ListSheet sheet) {
    printing.show(progress -> laidOut(sheet, progress), done -> writeDown(sheet));
  }

  private Printout laidOut(ListSheet sheet, Progress progress) {
    desk.session().require(Permission.EXPORT);
    LocalDate today = LocalDate.now(desk.clock());
    PrintPages pages =
        new ListPdf(desk.fonts)
            .pages(
                new ListTable(
                    sheet.title(),
                    sheet.columns().stream().map(PrintedLists::column).toList(),
                    rows(sheet, today, progress)),
                sheet.about(),
                WORDS.say(
                    "app.print.foot", desk.info().name(), desk.session().displayName(), today),
                today);
    return new Printout(sheet.title(), sheet.title() + ".pdf", pages, pages::writePdf);
  }

  private static ListTable.Column column(FieldSpec field) {
    return new ListTable.Column(
        field.label(),
        switch (field.kind()) {
          case MONEY, HOURS -> ListTable.Kind.MONEY;
          case INTEGER -> ListTable.Kind.NUMBER;
          default -> ListTable.Kind.TEXT;
        });
  }

  private List<List<String>> rows(ListSheet sheet, LocalDate today, Progress progress) {
    List<List<String>> rows = new ArrayList<>();
    List<Draft> page;
    do {
      progress.stopIfCancelled();
      progress.say(WORDS.say("app.print.reading", rows.size()), -1);
      page = desk.lists.page(desk.session(), sheet.query(), rows.size(), PAGE);
      titles.read(page);
      for (Draft row : page) {
        rows.add(sheet.columns().stream().map(f -> text.leaving(row, f, today)).toList());
      }
    } while (page.size() == PAGE);
    return rows;
  }

  private void writeDown(ListSheet sheet) {
    String columns = sheet.columns().stream().map(FieldSpec::name).collect(Collectors.joining(" "));
    work.job(
            WORDS.say("app.print.noting"),
            p ->
                desk.transactions()
                    .write(ctx ->
                        desk.audit.append(
                            ctx,
                            desk.session().signIn(),
                            "print",
                            sheet.query().type().code(),
                            "",
                            "list columns=" + columns)))
        .start();
  }
}
