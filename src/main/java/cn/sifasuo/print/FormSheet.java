package cn.sifasuo.print;

import cn.sifasuo.print.SheetStyles.Look;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.usermodel.PrintOrientation;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.RegionUtil;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Draws one form on one sheet, row by row from the top. */
final class FormSheet {

  private static final double LINE_SIZE = 10;
  private static final double BODY_SIZE = FormLayout.BODY;
  private static final double MARGIN_INCH = 15.2 / 25.4;

  /** Sheets are drawn a little too large and fitted to the page, so that nothing is cut off. */
  private static final double SLACK = 1.03;

  private final XSSFWorkbook book;
  private final XSSFSheet sheet;
  private final SheetStyles styles;
  private final PrintableForm form;
  private final FormLayout layout;
  private final int lastColumn;
  private final int leftEnd;
  private final int rightStart;
  private final boolean periodBetween;
  private int row;

  FormSheet(XSSFWorkbook book, PrintableForm form) {
    this.book = book;
    this.form = form;
    this.styles = new SheetStyles(book);
    this.layout = FormLayout.of(form, FormText.numbered(FormText.notes(form, List.of())));
    this.sheet = book.createSheet(WorkbookUtil.createSafeSheetName(form.code()));
    this.lastColumn = layout.grid().size() - 1;
    int right = columnBefore(FormLayout.WIDTH - width(FormText.marks(form)));
    int left =
        Math.max(
            columnAt(width(FormText.unit(form))), columnAt(FormLayout.WIDTH - layout.left(right)));
    this.rightStart = right;
    this.leftEnd = Math.clamp(left, 1, right);
    this.periodBetween =
        layout.width(leftEnd, rightStart - leftEnd) >= TextWidth.em(form.periodLabel()) * LINE_SIZE;
  }

  void draw() {
    for (int i = 0; i <= lastColumn; i++) {
      sheet.setColumnWidth(i, SheetStyles.columnWidth(layout.grid().get(i) * SLACK));
    }
    head();
    int firstRepeated = row - 1;
    if (layout.bands().size() == 1) {
      int lastRepeated = row + layout.bands().getFirst().levels().size();
      table(new FormLayout.Block(0, 0, form.rows().size(), 0));
      sheet.setRepeatingRows(new CellRangeAddress(firstRepeated, lastRepeated, -1, -1));
      sheet.createFreezePane(1, lastRepeated + 1);
    } else {
      pages();
    }
    signatures();
    notes();
    setUpPage();
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
          text(
              0,
              last,
              FormText.continued(block.number()),
              Look.line(LINE_SIZE, HorizontalAlignment.RIGHT));
          next(FormLayout.BAND_GAP);
        } else if (p > 0) {
          sheet.setRowBreak(row - 1);
          nextHead(block);
        }
        table(block);
      }
    }
  }

  private void head() {
    int titleStart =
        Math.max(1, columnAt((int) (FormLayout.WIDTH - TextWidth.em(form.title()) * 19) / 2) - 1);
    int titleEnd = Math.max(titleStart, columnAt(FormLayout.WIDTH - layout.left(titleStart)) - 1);
    Look small = Look.line(BODY_SIZE, HorizontalAlignment.LEFT);
    text(0, titleStart - 1, FormText.template(form), small);
    text(
        titleStart,
        titleEnd,
        form.title(),
        new Look(
            SheetStyles.SONG,
            18,
            true,
            HorizontalAlignment.CENTER,
            SheetStyles.GENERAL,
            false,
            false));
    name("title", titleStart);
    if (form.draft() && titleEnd < lastColumn) {
      text(
          titleEnd + 1,
          lastColumn,
          FormText.draft(),
          new Look(
              SheetStyles.HEI,
              14,
              true,
              HorizontalAlignment.RIGHT,
              SheetStyles.GENERAL,
              false,
              false));
      name("draft", titleEnd + 1);
    }
    next(FormLayout.TITLE_HEIGHT);
    if (!periodBetween) {
      text(0, lastColumn, form.periodLabel(), Look.line(LINE_SIZE, HorizontalAlignment.CENTER));
      name("period", 0);
      next(FormLayout.MARK_LINE);
    }
    List<FormText.Line> marks = FormText.marks(form);
    List<FormText.Line> unit = FormText.unit(form);
    int lines = FormLayout.headLines(form);
    for (int i = 0; i < lines; i++) {
      int mark = i - (lines - marks.size());
      if (mark >= 0) {
        mark(marks.get(mark));
      }
      int left = i - (lines - unit.size());
      if (left >= 0) {
        labelled(0, leftEnd - 1, unit.get(left), HorizontalAlignment.LEFT);
      }
      if (i == lines - 1 && periodBetween) {
        text(
            leftEnd,
            rightStart - 1,
            form.periodLabel(),
            Look.line(LINE_SIZE, HorizontalAlignment.CENTER));
        name("period", leftEnd);
      }
      next(FormLayout.MARK_LINE + (i == lines - 1 ? 3 : 0));
    }
  }

  /** A legal mark has a cell for its label and one for its value, so that it can be filled in. */
  private void mark(FormText.Line mark) {
    int value = Math.clamp(columnAt(layout.left(rightStart) + 58), rightStart, lastColumn);
    if (form.legalMarks() == null || value == rightStart) {
      labelled(rightStart, lastColumn, mark, HorizontalAlignment.RIGHT);
      return;
    }
    text(rightStart, value - 1, mark.label(), Look.line(LINE_SIZE, HorizontalAlignment.RIGHT));
    text(value, lastColumn, mark.value(), Look.line(LINE_SIZE, HorizontalAlignment.LEFT));
    name(mark.name(), value);
  }

  /** The cell holds the value alone; its number format shows the label before it. */
  private void labelled(int from, int to, FormText.Line line, HorizontalAlignment align) {
    Look look = Look.line(LINE_SIZE, align);
    boolean shown = !line.label().isEmpty() && !line.value().isEmpty();
    text(
        from,
        to,
        line.value().isEmpty() ? line.label() : line.value(),
        shown ? look.withFormat('"' + line.label() + "\"@") : look);
    name(line.name(), from);
  }

  private void nextHead(FormLayout.Block block) {
    text(
        0,
        lastColumn,
        form.title() + "　" + FormText.continued(block.number()),
        new Look(
            SheetStyles.SONG,
            13,
            true,
            HorizontalAlignment.CENTER,
            SheetStyles.GENERAL,
            false,
            false));
    next(22);
    FormText.Line unit = FormText.unit(form).getLast();
    FormText.Line measure = FormText.marks(form).getLast();
    text(
        0,
        leftEnd - 1,
        unit.label() + unit.value(),
        Look.line(LINE_SIZE, HorizontalAlignment.LEFT));
    if (periodBetween) {
      text(
          leftEnd,
          rightStart - 1,
          form.periodLabel(),
          Look.line(LINE_SIZE, HorizontalAlignment.CENTER));
    }
    text(
        rightStart,
        lastColumn,
        measure.label() + measure.value(),
        Look.line(LINE_SIZE, HorizontalAlignment.RIGHT));
    next(FormLayout.NEXT_HEAD_HEIGHT - 22);
  }

  private void table(FormLayout.Block block) {
    FormLayout.Band band = layout.bands().get(block.band());
    int top = row;
    Look centred =
        Look.cell(SheetStyles.SONG, BODY_SIZE, HorizontalAlignment.CENTER, SheetStyles.GENERAL);
    int levels = band.levels().size();
    region(top, top + levels - 1, 0, band.stubSpan() - 1, FormText.stubLabel(form), centred);
    for (FormLayout.Heading heading : band.headings()) {
      HeaderGrid.Cell cell = heading.cell();
      int left = band.stubSpan() + cell.column();
      region(
          top + cell.level(),
          top + cell.level() + cell.levels() - 1,
          left,
          left + cell.columns() - 1,
          cell.text(),
          centred);
    }
    for (int height : band.levels()) {
      next(height);
    }
    region(row, row, 0, band.stubSpan() - 1, FormText.stubNumber(), centred);
    for (int i = 0; i < band.size(); i++) {
      XSSFCell cell = cell(row, band.stubSpan() + i, centred.withFormat(SheetStyles.TEXT));
      cell.setCellValue(form.columns().get(band.from() + i).code());
    }
    next(FormLayout.NUMBER_ROW);
    for (int r = block.fromRow(); r < block.toRow(); r++) {
      figures(band, r);
      next(layout.rowHeights().get(r));
    }
    outline(new CellRangeAddress(top, row - 1, 0, band.stubSpan() + band.size() - 1));
  }

  private void figures(FormLayout.Band band, int r) {
    PrintRow line = form.rows().get(r);
    boolean many = form.rows().size() > 1;
    String font = line.total() ? SheetStyles.HEI : SheetStyles.SONG;
    Look label =
        Look.cell(
            font,
            BODY_SIZE,
            many ? HorizontalAlignment.LEFT : HorizontalAlignment.CENTER,
            many ? SheetStyles.TEXT_INSIDE : SheetStyles.TEXT);
    region(row, row, 0, band.stubSpan() - 1, line.label(), label);
    for (int i = 0; i < band.size(); i++) {
      PrintColumn column = form.columns().get(band.from() + i);
      HorizontalAlignment align = many ? HorizontalAlignment.RIGHT : HorizontalAlignment.CENTER;
      Look figure =
          Look.cell(
              font,
              BODY_SIZE,
              align,
              many ? format(column.decimals()) : format(column.decimals()).replace("_ ", ""));
      Look word = Look.cell(font, BODY_SIZE, HorizontalAlignment.CENTER, SheetStyles.TEXT);
      int at = band.stubSpan() + i;
      switch (line.cells().get(band.from() + i)) {
        case PrintCell.Figure(var value) -> cell(row, at, figure).setCellValue(value.doubleValue());
        case PrintCell.Blank() -> cell(row, at, figure);
        case PrintCell other -> cell(row, at, word).setCellValue(FormText.cell(other, 0));
      }
    }
  }

  /** A figure with the width of a space behind it, off the line of its cell. */
  static String format(int decimals) {
    return (decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals)) + "_ ";
  }

  private void signatures() {
    next(4);
    List<FormText.Line> lines = FormText.signatures(form);
    int from = 0;
    for (int i = 0; i < lines.size() && from <= lastColumn; i++) {
      int share = FormLayout.WIDTH * (i + 1) / lines.size();
      int to = i == lines.size() - 1 ? lastColumn : Math.max(from, columnAt(share) - 1);
      signature(from, to, lines.get(i));
      from = to + 1;
    }
    next(FormLayout.SIGNATURE_HEIGHT - 4);
  }

  /** An empty signature keeps a cell to be filled in; the day of reporting is a real date. */
  private void signature(int from, int to, FormText.Line line) {
    LocalDate on = form.signatures().reportedOn();
    Look look = Look.line(LINE_SIZE, HorizontalAlignment.LEFT);
    int value = columnAt(layout.left(from) + (int) (TextWidth.em(line.label()) * LINE_SIZE));
    if (line.name().equals("reported_on")) {
      text(
          from,
          to,
          on == null ? line.label() + line.value() : "",
          look.withFormat(FormText.dateFormat(line.label())));
      if (on != null) {
        sheet.getRow(row).getCell(from).setCellValue(on);
        name(line.name(), from);
      }
    } else if (line.value().isEmpty() && value <= to) {
      text(from, value - 1, line.label(), look);
      text(value, to, "", look);
      name(line.name(), value);
    } else {
      labelled(from, to, line, HorizontalAlignment.LEFT);
    }
  }

  private void notes() {
    for (String note : FormText.numbered(FormText.notes(form, List.of()))) {
      int lines = TextWidth.paragraph(note, FormLayout.WIDTH / BODY_SIZE).size();
      text(0, lastColumn, note, Look.line(BODY_SIZE, HorizontalAlignment.LEFT).wrapped());
      next(lines * FormLayout.NOTE_LINE);
    }
  }

  private void setUpPage() {
    var print = sheet.getPrintSetup();
    print.setPaperSize(PaperSize.A4_PAPER);
    print.setOrientation(PrintOrientation.LANDSCAPE);
    sheet.setFitToPage(true);
    print.setFitWidth((short) 1);
    print.setFitHeight((short) (layout.pages().size() == 1 ? 1 : 0));
    for (PageMargin side :
        List.of(PageMargin.LEFT, PageMargin.RIGHT, PageMargin.TOP, PageMargin.BOTTOM)) {
      sheet.setMargin(side, MARGIN_INCH);
    }
    sheet.setMargin(PageMargin.HEADER, 0.3);
    sheet.setMargin(PageMargin.FOOTER, 0.25);
    sheet.setHorizontallyCenter(true);
    sheet.setDisplayGridlines(false);
    String audit = FormText.auditLine(form);
    String font = "&\"宋体,常规\"&7";
    sheet
        .getFooter()
        .setLeft(font + FormText.digestLine(form) + (audit.isEmpty() ? "" : "\n" + audit));
    sheet.getFooter().setRight(font + FormText.page("&P", "&N"));
    book.setPrintArea(0, 0, lastColumn, 0, row - 1);
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

  private void next(double height) {
    XSSFRow current = sheet.getRow(row);
    (current == null ? sheet.createRow(row) : current).setHeightInPoints((float) height);
    row++;
  }

  private void text(int from, int to, String text, Look look) {
    region(row, row, from, to, text, look);
  }

  private void region(int top, int bottom, int left, int right, String text, Look look) {
    for (int r = top; r <= bottom; r++) {
      for (int c = left; c <= right; c++) {
        cell(r, c, look);
      }
    }
    if (!text.isEmpty()) {
      sheet.getRow(top).getCell(left).setCellValue(text);
    }
    if (top != bottom || left != right) {
      sheet.addMergedRegion(new CellRangeAddress(top, bottom, left, right));
    }
  }

  private XSSFCell cell(int r, int c, Look look) {
    XSSFRow line = sheet.getRow(r);
    XSSFCell cell = (line == null ? sheet.createRow(r) : line).createCell(c);
    CellStyle style = styles.of(look);
    cell.setCellStyle(style);
    return cell;
  }

  private void outline(CellRangeAddress table) {
    RegionUtil.setBorderTop(BorderStyle.MEDIUM, table, sheet);
    RegionUtil.setBorderBottom(BorderStyle.MEDIUM, table, sheet);
    RegionUtil.setBorderLeft(BorderStyle.MEDIUM, table, sheet);
    RegionUtil.setBorderRight(BorderStyle.MEDIUM, table, sheet);
  }

  private void name(String name, int column) {
    XSSFName cell = book.createName();
    cell.setNameName(name);
    cell.setRefersToFormula(
        new CellReference(sheet.getSheetName(), row, column, true, true).formatAsString());
  }
}
