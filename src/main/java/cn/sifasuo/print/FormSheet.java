package cn.sifasuo.print;

import cn.sifasuo.print.SheetStyles.Look;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.usermodel.PrintOrientation;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFPrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Draws one form on one sheet, row by row from the top. */
final class FormSheet {

  private static final double LINE_SIZE = 10;
  private static final double MARGIN_INCH = 15.2 / 25.4;
  private static final Look LEFT = Look.line(LINE_SIZE, HorizontalAlignment.LEFT);
  private static final Look CENTER = Look.line(LINE_SIZE, HorizontalAlignment.CENTER);
  private static final Look RIGHT = Look.line(LINE_SIZE, HorizontalAlignment.RIGHT);
  private static final Look TITLE = Look.line(18, HorizontalAlignment.CENTER).inBold();
  private static final Look NEXT_TITLE = Look.line(13, HorizontalAlignment.CENTER).inBold();
  private static final Look NOTE = Look.line(FormLayout.BODY, HorizontalAlignment.LEFT);

  /** Sheets are drawn a little too large and fitted to the page, so that nothing is cut off. */
  private static final double SLACK = 1.03;

  /**
   * In per cent. Columns are as wide as digits of the workbook's font, and where 宋体 is missing its
   * substitute has digits an eighth wider.
   */
  private static final short UPRIGHT_SCALE = 88;

  private final XSSFWorkbook book;
  private final PrintableForm form;
  private final FormLayout layout;
  private final SheetCanvas canvas;
  private final SheetTable table;
  private final int lastColumn;
  private final int leftEnd;
  private final int rightStart;
  private final boolean periodBetween;

  FormSheet(XSSFWorkbook book, PrintableForm form) {
    this(book, form, form.code());
  }

  /**
   * @param name of the sheet; cells are named for the whole book on the first, else for the sheet
   */
  FormSheet(XSSFWorkbook book, PrintableForm form, String name) {
    this.book = book;
    this.form = form;
    this.layout = FormLayout.of(form, FormText.notes(form, List.of()));
    this.canvas = new SheetCanvas(book, name);
    this.table = new SheetTable(form, layout, canvas);
    this.lastColumn = layout.grid().size() - 1;
    int whole = layout.paper().inner();
    this.rightStart = columnBefore(whole - width(FormText.marks(form)));
    int mirrored = columnAt(whole - layout.left(rightStart));
    this.leftEnd =
        Math.clamp(Math.max(columnAt(width(FormText.unit(form))), mirrored), 1, rightStart);
    this.periodBetween =
        layout.paper() == Paper.LANDSCAPE
            && layout.width(leftEnd, rightStart - leftEnd)
                >= TextWidth.em(form.periodLabel()) * LINE_SIZE;
  }

  void draw() {
    XSSFSheet sheet = canvas.sheet();
    for (int i = 0; i <= lastColumn; i++) {
      double slack = scaled() ? 1 : SLACK;
      sheet.setColumnWidth(i, SheetStyles.columnWidth(layout.grid().get(i) * slack));
    }
    head();
    if (layout.bands().size() == 1) {
      int firstRepeated = canvas.row() - 1;
      int lastRepeated = canvas.row() + layout.bands().getFirst().levels().size();
      rows();
      sheet.setRepeatingRows(new CellRangeAddress(firstRepeated, lastRepeated, -1, -1));
      sheet.createFreezePane(form.isList() ? 0 : 1, lastRepeated + 1);
    } else {
      pages();
    }
    signatures();
    for (String note : layout.notes()) {
      int lines = TextWidth.paragraph(note, layout.paper().inner() / FormLayout.BODY).size();
      canvas.text(0, lastColumn, note, NOTE.wrapped());
      canvas.next(lines * FormLayout.NOTE_LINE);
    }
    setUpPage(sheet);
  }

  /** One band: a table in one piece, a list page by page, since its groups are torn there. */
  private void rows() {
    FormLayout.Block whole = new FormLayout.Block(0, 0, form.rows().size(), 0);
    if (!form.isList()) {
      table.write(whole);
      return;
    }
    boolean first = true;
    for (FormLayout.Page page : layout.pages()) {
      for (FormLayout.Block block : page.blocks()) {
        if (first) {
          table.write(block);
        } else {
          canvas.sheet().setRowBreak(canvas.row() - 1);
          table.rows(block);
        }
        first = false;
      }
    }
  }

  /** Bands one under the other; a page of the layout is a page of the sheet. */
  private void pages() {
    for (int p = 0; p < layout.pages().size(); p++) {
      FormLayout.Page page = layout.pages().get(p);
      for (int i = 0; i < page.blocks().size(); i++) {
        FormLayout.Block block = page.blocks().get(i);
        if (i > 0) {
          FormLayout.Band band = layout.bands().get(block.band());
          int last = band.stubSpan() + band.size() - 1;
          canvas.text(0, last, FormText.continued(block.number()), RIGHT);
          canvas.next(FormLayout.BAND_GAP);
        } else if (p > 0) {
          canvas.sheet().setRowBreak(canvas.row() - 1);
          nextHead(block);
        }
        table.write(block);
      }
    }
  }

  private void head() {
    if (layout.paper() == Paper.PORTRAIT) {
      uprightHead();
      return;
    }
    int whole = layout.paper().inner();
    int half = (int) (whole - TextWidth.em(form.title()) * (FormLayout.TITLE + 1)) / 2;
    int from = Math.max(1, columnAt(half) - 1);
    int to = Math.max(from, columnAt(whole - layout.left(from)) - 1);
    boolean beside =
        FormLayout.marksBesideTitle(form, layout.paper()) && periodBetween && to < rightStart;
    int row = canvas.row();
    canvas.text(0, from - 1, FormText.template(form), NOTE);
    canvas.region(row, beside ? row + 1 : row, from, to, form.title(), TITLE);
    canvas.name("title", from);
    if (!beside) {
      if (form.draft() && to < lastColumn) {
        canvas.text(to + 1, lastColumn, FormText.draft(), RIGHT.inFont(SheetStyles.HEI, 14));
        canvas.name("draft", to + 1);
      }
      canvas.next(FormLayout.TITLE_HEIGHT);
    }
    if (!periodBetween) {
      period(0, lastColumn);
      canvas.next(FormLayout.MARK_LINE);
    }
    int lines = FormLayout.headLines(form);
    for (int i = 0; i < lines; i++) {
      if (beside && form.draft() && i == 1) {
        Look stamp = LEFT.inFont(SheetStyles.HEI, 14);
        canvas.region(row + 1, row + 2, 0, from - 1, FormText.draft(), stamp);
        canvas.name("draft", 0);
      }
      headLine(i, lines);
      canvas.next(FormLayout.MARK_LINE + (i == lines - 1 ? 3 : beside ? 1 : 0));
    }
  }

  /** The few wide columns of a list leave no cell in the middle: one thing under the other. */
  private void uprightHead() {
    canvas.text(0, rightStart - 1, FormText.template(form), NOTE);
    if (form.draft()) {
      canvas.text(rightStart, lastColumn, FormText.draft(), RIGHT.inFont(SheetStyles.HEI, 14));
      canvas.name("draft", rightStart);
    }
    canvas.next(FormLayout.MARK_LINE + 4);
    canvas.text(0, lastColumn, form.title(), TITLE);
    canvas.name("title", 0);
    canvas.next(FormLayout.TITLE_HEIGHT);
    period(0, lastColumn);
    canvas.next(FormLayout.MARK_LINE + 2);
    int lines = FormLayout.headLines(form);
    for (int i = 0; i < lines; i++) {
      headLine(i, lines);
      canvas.next(FormLayout.MARK_LINE + (i == lines - 1 ? 3 : 0));
    }
  }

  /** Unit at the left, marks at the right, both ending on the line that has the period. */
  private void headLine(int line, int lines) {
    List<FormText.Line> marks = FormText.marks(form);
    List<FormText.Line> unit = FormText.unit(form);
    int mark = line - (lines - marks.size());
    int left = line - (lines - unit.size());
    if (mark >= 0) {
      mark(marks.get(mark));
    }
    if (left >= 0) {
      labelled(0, leftEnd - 1, unit.get(left), LEFT);
    }
    if (line == lines - 1 && periodBetween) {
      period(leftEnd, rightStart - 1);
    }
  }

  private void period(int from, int to) {
    canvas.text(from, to, form.periodLabel(), CENTER);
    canvas.name("period", from);
  }

  /** A legal mark has a cell for its label and one for its value, so that it can be filled in. */
  private void mark(FormText.Line mark) {
    int value = Math.clamp(columnAt(layout.left(rightStart) + 58), rightStart, lastColumn);
    if (form.legalMarks() == null || value == rightStart) {
      labelled(rightStart, lastColumn, mark, RIGHT);
      return;
    }
    canvas.text(rightStart, value - 1, mark.label(), RIGHT);
    canvas.text(value, lastColumn, mark.value(), LEFT);
    canvas.name(mark.name(), value);
  }

  /** The cell holds the value alone; its number format shows the label before it. */
  private void labelled(int from, int to, FormText.Line line, Look look) {
    boolean shown = !line.label().isEmpty() && !line.value().isEmpty();
    canvas.text(
        from,
        to,
        line.value().isEmpty() ? line.label() : line.value(),
        shown ? look.withFormat('"' + line.label() + "\"@") : look);
    canvas.name(line.name(), from);
  }

  private void nextHead(FormLayout.Block block) {
    canvas.text(0, lastColumn, form.title() + "　" + FormText.continued(block.number()), NEXT_TITLE);
    canvas.next(22);
    FormText.Line unit = FormText.unit(form).getLast();
    FormText.Line measure = FormText.marks(form).getLast();
    canvas.text(0, leftEnd - 1, unit.label() + unit.value(), LEFT);
    if (periodBetween) {
      canvas.text(leftEnd, rightStart - 1, form.periodLabel(), CENTER);
    }
    canvas.text(rightStart, lastColumn, measure.label() + measure.value(), RIGHT);
    canvas.next(FormLayout.NEXT_HEAD_HEIGHT - 22);
  }

  private void signatures() {
    canvas.next(4);
    List<FormText.Line> lines = FormText.signatures(form);
    int onOne = layout.signaturesOnALine(lines.size());
    int from = 0;
    for (int i = 0; i < lines.size(); i++) {
      int place = i % onOne + 1;
      if (i > 0 && place == 1) {
        canvas.next(FormLayout.SIGNATURE_LINE);
        from = 0;
      }
      int share = layout.paper().inner() * place / onOne;
      boolean last = place == onOne || i == lines.size() - 1;
      int to = last ? lastColumn : Math.max(from, columnAt(share) - 1);
      if (from <= lastColumn) {
        signature(from, to, lines.get(i));
      }
      from = to + 1;
    }
    canvas.next(FormLayout.SIGNATURE_LINE - 4);
  }

  /** An empty signature keeps a cell to be filled in; the day of reporting is a real date. */
  private void signature(int from, int to, FormText.Line line) {
    LocalDate on = form.signatures().reportedOn();
    int value = columnAt(layout.left(from) + (int) (TextWidth.em(line.label()) * LINE_SIZE));
    if (line.name().equals(FormText.REPORTED_ON)) {
      Look look = LEFT.withFormat(FormText.dateFormat(line.label()));
      if (on == null) {
        canvas.text(from, to, line.label() + line.value(), look);
      } else {
        canvas.text(from, to, "", look).setCellValue(on);
        canvas.name(line.name(), from);
      }
    } else if (line.value().isEmpty() && value > from && value <= to) {
      canvas.text(from, value - 1, line.label(), LEFT);
      canvas.text(value, to, "", LEFT);
      canvas.name(line.name(), value);
    } else {
      labelled(from, to, line, LEFT);
    }
  }

  private boolean scaled() {
    return layout.paper() == Paper.PORTRAIT && layout.pages().size() > 1;
  }

  private void setUpPage(XSSFSheet sheet) {
    XSSFPrintSetup print = sheet.getPrintSetup();
    print.setPaperSize(PaperSize.A4_PAPER);
    boolean upright = layout.paper() == Paper.PORTRAIT;
    print.setOrientation(upright ? PrintOrientation.PORTRAIT : PrintOrientation.LANDSCAPE);
    if (scaled()) {
      // a sheet fitted to its pages is not broken where the groups of a list are
      print.setScale(UPRIGHT_SCALE);
    } else {
      sheet.setFitToPage(true);
      print.setFitWidth((short) 1);
      print.setFitHeight((short) (layout.pages().size() == 1 ? 1 : 0));
    }
    for (PageMargin side :
        List.of(PageMargin.LEFT, PageMargin.RIGHT, PageMargin.TOP, PageMargin.BOTTOM)) {
      sheet.setMargin(side, MARGIN_INCH);
    }
    sheet.setMargin(PageMargin.HEADER, 0.3);
    sheet.setMargin(PageMargin.FOOTER, 0.25);
    sheet.setHorizontallyCenter(true);
    sheet.setDisplayGridlines(false);
    String audit = FormText.auditLine(form);
    String digest = FormText.digestLine(form);
    sheet
        .getFooter()
        .setLeft(SheetStyles.margin(7, audit.isEmpty() ? digest : digest + "\n" + audit));
    sheet.getFooter().setRight(SheetStyles.margin(7, FormText.page("&P", "&N")));
    book.setPrintArea(book.getSheetIndex(sheet), 0, lastColumn, 0, canvas.row() - 1);
  }

  /** First grid column that begins at or behind this point. */
  private int columnAt(int x) {
    int column = 0;
    while (column < lastColumn && layout.left(column) < x) {
      column++;
    }
    return column;
  }

  /** Last grid column that begins at or before this point, never the first. */
  private int columnBefore(int x) {
    int column = lastColumn;
    while (column > 1 && layout.left(column) > x) {
      column--;
    }
    return column;
  }

  private static int width(List<FormText.Line> lines) {
    double widest = 0;
    for (FormText.Line line : lines) {
      widest = Math.max(widest, TextWidth.em(line.label() + line.value()));
    }
    return (int) (widest * LINE_SIZE) + 10;
  }
}
