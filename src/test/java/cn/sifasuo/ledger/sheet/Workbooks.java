package cn.sifasuo.ledger.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Builds small workbooks as clerks make them. */
public final class Workbooks {

  private final XSSFWorkbook book = new XSSFWorkbook();
  private Sheet sheet;
  private final List<Sheet> sheets = new ArrayList<>();
  private int next;

  public Workbooks(String sheetName) {
    sheet = book.createSheet(sheetName);
    sheets.add(sheet);
  }

  public Workbooks sheet(String name) {
    sheet = book.createSheet(name);
    sheets.add(sheet);
    next = 0;
    return this;
  }

  public XSSFWorkbook book() {
    return book;
  }

  /** A row of texts and numbers; an empty text makes no cell. */
  public Workbooks row(Object... values) {
    Row row = sheet.createRow(next++);
    for (int i = 0; i < values.length; i++) {
      if (values[i] instanceof Number number) {
        row.createCell(i).setCellValue(number.doubleValue());
      } else if (!values[i].toString().isEmpty()) {
        Cell cell = row.createCell(i);
        cell.setCellValue(values[i].toString());
      }
    }
    return this;
  }

  public Workbooks blankRow() {
    next++;
    return this;
  }

  /** Merges a region such as A1:C1. */
  public Workbooks merge(String region) {
    sheet.addMergedRegion(CellRangeAddress.valueOf(region));
    return this;
  }

  public Path write(Path file) {
    try (OutputStream out = Files.newOutputStream(file)) {
      book.write(out);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
