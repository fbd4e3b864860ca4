package cn.sifasuo.print;

import cn.sifasuo.print.SheetStyles.Look;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.RegionUtil;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes cells on one sheet from the top; {@link #next} goes on to the next row. */
final class SheetCanvas {

  private final XSSFWorkbook book;
  private final XSSFSheet sheet;
  private final SheetStyles styles;
  private int row;

  SheetCanvas(XSSFWorkbook book, String name) {
    this.book = book;
    this.styles = new SheetStyles(book);
    this.sheet = book.createSheet(WorkbookUtil.createSafeSheetName(name));
  }

  XSSFSheet sheet() {
    return sheet;
  }

  /** The row being written, from 0. */
  int row() {
    return row;
  }

  /** Ends a row at its height in points. */
  void next(double height) {
    line(row).setHeightInPoints((float) height);
    row++;
  }

  /** A cell of the current row over some columns, inclusive. */
  XSSFCell text(int from, int to, String text, Look look) {
    return region(row, row, from, to, text, look);
  }

  /** A cell over some rows and columns, inclusive. */
  XSSFCell region(int top, int bottom, int left, int right, String text, Look look) {
    XSSFCell first = cell(top, left, look);
    for (int r = top; r <= bottom; r++) {
      for (int c = left; c <= right; c++) {
        if (r != top || c != left) {
          cell(r, c, look);
        }
      }
    }
    if (!text.isEmpty()) {
      first.setCellValue(text);
    }
    if (top != bottom || left != right) {
      sheet.addMergedRegion(new CellRangeAddress(top, bottom, left, right));
    }
    return first;
  }

  /** An empty cell of the current row. */
  XSSFCell cell(int column, Look look) {
    return cell(row, column, look);
  }

  /** A thick outline from a row to the one before the current. */
  void outline(int top, int lastColumn) {
    CellRangeAddress table = new CellRangeAddress(top, row - 1, 0, lastColumn);
    RegionUtil.setBorderTop(BorderStyle.MEDIUM, table, sheet);
    RegionUtil.setBorderBottom(BorderStyle.MEDIUM, table, sheet);
    RegionUtil.setBorderLeft(BorderStyle.MEDIUM, table, sheet);
    RegionUtil.setBorderRight(BorderStyle.MEDIUM, table, sheet);
  }

  /** Names a cell of the current row. */
  void name(String name, int column) {
    XSSFName cell = book.createName();
    int index = book.getSheetIndex(sheet);
    if (index > 0) {
      cell.setSheetIndex(index);
    }
    cell.setNameName(name);
    cell.setRefersToFormula(
        new CellReference(sheet.getSheetName(), row, column, true, true).formatAsString());
  }

  private XSSFCell cell(int r, int c, Look look) {
    XSSFCell cell = line(r).createCell(c);
    cell.setCellStyle(styles.of(look));
    return cell;
  }

  private XSSFRow line(int r) {
    XSSFRow line = sheet.getRow(r);
    return line == null ? sheet.createRow(r) : line;
  }
}
