package cn.sifasuo.print;

import cn.sifasuo.print.SheetStyles.Look;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.poifs.crypt.temp.SXSSFWorkbookWithCustomZipEntrySource;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * A list as workbook: headings in the first row, real dates and numbers, everything else as text.
 * Rows stream through an encrypted temporary file, so that a list of people is never on the disk in
 * the clear. The same list gives the same bytes.
 */
public final class ListWorkbook {

  private static final int WINDOW = 200;
  private static final int WIDEST = 40;
  private static final double SIZE = 10;

  /**
   * Writes the list; the stream stays open.
   *
   * @return number of rows written, the heading not counted
   * @throws IOException if the stream or the temporary file refuses
   */
  public int write(ListTable table, OutputStream out) throws IOException {
    try (SXSSFWorkbook book = new SXSSFWorkbookWithCustomZipEntrySource()) {
      // the plain zip form; no list comes near the 4 GB that would need the other
      book.setZip64Mode(Zip64Mode.Never);
      int rows = new Drawing(book, table).draw();
      FormWorkbook.stamp(book.getXSSFWorkbook().getProperties(), StableZip.EPOCH.toLocalDate());
      ByteArrayOutputStream buffer = new ByteArrayOutputStream();
      book.write(buffer);
      StableZip.rewrite(buffer.toByteArray(), out);
      return rows;
    }
  }

  /** Draws one list. */
  private static final class Drawing {

    private final ListTable table;
    private final SXSSFSheet sheet;
    private final SheetStyles styles;
    private final CellStyle quoted;
    private final double[] widths;

    Drawing(SXSSFWorkbook book, ListTable table) {
      this.table = table;
      this.styles = new SheetStyles(book);
      this.sheet = book.createSheet(WorkbookUtil.createSafeSheetName(table.title()));
      this.sheet.setRandomAccessWindowSize(WINDOW);
      this.quoted = book.createCellStyle();
      this.quoted.cloneStyleFrom(styles.of(look(ListTable.Kind.TEXT)));
      this.quoted.setQuotePrefixed(true);
      this.widths = new double[table.columns().size()];
    }

    int draw() {
      head();
      int row = 1;
      for (List<? extends @Nullable Object> values : table.rows()) {
        table.check(values);
        Row line = sheet.createRow(row++);
        for (int i = 0; i < widths.length; i++) {
          Object value = values.get(i);
          if (value != null) {
            fill(line.createCell(i), i, value);
          }
        }
      }
      for (int i = 0; i < widths.length; i++) {
        sheet.setColumnWidth(i, SheetStyles.columnWidth(Math.min(widths[i], WIDEST) * SIZE + 12));
      }
      setUpPage(row);
      return row - 1;
    }

    private void head() {
      Row head = sheet.createRow(0);
      Look look = Look.cell(SheetStyles.HEI, SIZE, HorizontalAlignment.CENTER, SheetStyles.TEXT);
      for (int i = 0; i < widths.length; i++) {
        String label = table.columns().get(i).label();
        Cell cell = head.createCell(i);
        cell.setCellStyle(styles.of(look));
        cell.setCellValue(label);
        widths[i] = Math.max(4, TextWidth.em(label));
      }
    }

    private void fill(Cell cell, int column, Object value) {
      ListTable.Kind kind = table.columns().get(column).kind();
      cell.setCellStyle(styles.of(look(kind)));
      double width;
      switch (value) {
        case LocalDate day -> {
          cell.setCellValue(day);
          width = 6;
        }
        case LocalDateTime time -> {
          cell.setCellStyle(styles.of(look(kind).withFormat("yyyy-mm-dd hh:mm")));
          cell.setCellValue(time);
          width = 9;
        }
        case BigDecimal number -> {
          cell.setCellValue(number.doubleValue());
          width = TextWidth.em(FormText.number(number, kind == ListTable.Kind.MONEY ? 2 : 0)) + 1;
        }
        case Integer number -> {
          cell.setCellValue(number);
          width = TextWidth.em(number.toString());
        }
        case Long number -> {
          cell.setCellValue(number);
          width = TextWidth.em(number.toString());
        }
        case String text -> {
          cell.setCellStyle(
              ListTable.looksLikeFormula(text) ? quoted : styles.of(look(ListTable.Kind.TEXT)));
          cell.setCellValue(text);
          width = TextWidth.em(text);
        }
        default ->
            throw new IllegalArgumentException(
                "no list holds a " + value.getClass().getSimpleName());
      }
      widths[column] = Math.max(widths[column], width);
    }

    private static Look look(ListTable.Kind kind) {
      return switch (kind) {
        case TEXT -> Look.cell(SheetStyles.SONG, SIZE, HorizontalAlignment.LEFT, SheetStyles.TEXT);
        case DATE -> Look.cell(SheetStyles.SONG, SIZE, HorizontalAlignment.CENTER, "yyyy-mm-dd");
        case NUMBER ->
            Look.cell(SheetStyles.SONG, SIZE, HorizontalAlignment.RIGHT, SheetStyles.GENERAL);
        case MONEY -> Look.cell(SheetStyles.SONG, SIZE, HorizontalAlignment.RIGHT, "#,##0.00");
      };
    }

    private void setUpPage(int rows) {
      sheet.createFreezePane(0, 1);
      sheet.setAutoFilter(new CellRangeAddress(0, Math.max(0, rows - 1), 0, widths.length - 1));
      sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
      sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
      sheet.getPrintSetup().setLandscape(true);
      sheet.setFitToPage(true);
      sheet.getPrintSetup().setFitWidth((short) 1);
      sheet.getPrintSetup().setFitHeight((short) 0);
      sheet.getHeader().setCenter(SheetStyles.margin(12, table.title().replace("&", "&&")));
      sheet.getFooter().setRight(SheetStyles.margin(8, FormText.page("&P", "&N")));
    }
  }
}
