package cn.sifasuo.ledger.sheet;

import cn.sifasuo.ledger.sheet.RawSheet.Merge;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;

/** Reads the workbooks of Excel 97–2003 and WPS .et saved as .xls; at most 65,536 rows a sheet. */
final class XlsReader {

  private final SheetLimits limits;
  private final ReadingTime time;

  XlsReader(SheetLimits limits, ReadingTime time) {
    this.limits = limits;
    this.time = time;
  }

  List<RawSheet> read(POIFSFileSystem file) {
    try (HSSFWorkbook book = new HSSFWorkbook(file.getRoot(), false)) {
      double shift = book.getWorkbook().isUsing1904DateWindowing() ? DateFormats.SHIFT_1904 : 0;
      List<RawSheet> sheets = new ArrayList<>();
      for (int i = 0; i < book.getNumberOfSheets(); i++) {
        boolean hidden = book.getSheetVisibility(i) != SheetVisibility.VISIBLE;
        sheets.add(read(book.getSheetAt(i), hidden, shift));
      }
      return sheets;
    } catch (EncryptedDocumentException e) {
      throw e;
    } catch (OldExcelFormatException e) {
      throw SheetReader.tooOld();
    } catch (IOException | IllegalArgumentException | IllegalStateException e) {
      throw SheetReader.damaged(e);
    } catch (IndexOutOfBoundsException | ClassCastException | NullPointerException e) {
      throw SheetReader.damaged(e); // what POI throws on a cut or forged record stream
    }
  }

  private RawSheet read(Sheet sheet, boolean hidden, double shift) {
    SheetCollector collector = new SheetCollector(limits, time);
    for (Row row : sheet) {
      for (Cell cell : row) {
        collector.cell(cell.getColumnIndex(), read(cell, shift));
      }
      collector.row(row.getRowNum() + 1);
    }
    List<Merge> merges =
        sheet.getMergedRegions().stream()
            .map(r ->
                new Merge(
                    r.getFirstRow() + 1, r.getLastRow() + 1, r.getFirstColumn(), r.getLastColumn()))
            .toList();
    return collector.sheet(sheet.getSheetName(), hidden, merges);
  }

  private static RawCell read(Cell cell, double shift) {
    if (cell.getCellType() == CellType.FORMULA) {
      return value(cell, cell.getCachedFormulaResultType(), shift).asFormula();
    }
    return value(cell, cell.getCellType(), shift);
  }

  private static RawCell value(Cell cell, CellType type, double shift) {
    return switch (type) {
      case STRING -> RawCell.text(cell.getRichStringCellValue().getString());
      case NUMERIC -> {
        boolean date =
            DateFormats.date(
                cell.getCellStyle().getDataFormat(), cell.getCellStyle().getDataFormatString());
        double number = cell.getNumericCellValue();
        yield date ? RawCell.date(number + shift) : RawCell.number(number);
      }
      case BOOLEAN -> RawCell.text(cell.getBooleanCellValue() ? "TRUE" : "FALSE");
      case ERROR ->
          new RawCell(
              RawCell.Kind.ERROR,
              FormulaError.isValidCode(cell.getErrorCellValue())
                  ? FormulaError.forInt(cell.getErrorCellValue()).getString()
                  : "#",
              0,
              false);
      default -> RawCell.EMPTY;
    };
  }
}
