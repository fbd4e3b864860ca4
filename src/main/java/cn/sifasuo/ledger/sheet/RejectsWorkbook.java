package cn.sifasuo.ledger.sheet;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.sheet.ImportResult.HeadBlock;
import cn.sifasuo.ledger.sheet.ImportResult.Reason;
import cn.sifasuo.ledger.sheet.ImportResult.Rejected;
import cn.sifasuo.print.SafeFile;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The refused rows as a workbook with the head they came under, each with its reasons beside it and
 * the wrong cells coloured. Corrected, it can be imported as it is.
 */
public final class RejectsWorkbook {

  /** Head of the added column; not part of what tells workbooks of one making. */
  static final String REASON_HEAD = "退回原因";

  /** More refused rows than this have one common cause, which the first of them show. */
  private static final int MOST_ROWS = 5000;

  private static final int REASON_WIDTH = 60 * 256;
  private static final Wording WORDS = Wording.of(RejectsWorkbook.class);

  /**
   * Writes the refused rows of an import.
   *
   * @return how many rows were written; a very long list is cut
   * @throws cn.sifasuo.kernel.Failure {@code P-501} if the file cannot be written
   */
  public int write(ImportResult result, Path file) {
    List<Rejected> rows = result.rejects().stream().limit(MOST_ROWS).toList();
    SafeFile.write(
        file,
        out -> {
          try (XSSFWorkbook book = new XSSFWorkbook()) {
            RejectStyles styles = new RejectStyles(book);
            for (HeadBlock head : result.heads()) {
              List<Rejected> here =
                  rows.stream().filter(r -> r.sheet().equals(head.sheet())).toList();
              if (!here.isEmpty() || result.heads().size() == 1) {
                sheet(book, head, here, styles);
              }
            }
            book.write(out);
          }
        });
    return rows.size();
  }

  private static void sheet(
      XSSFWorkbook book, HeadBlock head, List<Rejected> rows, RejectStyles styles) {
    Sheet sheet = book.createSheet(WorkbookUtil.createSafeSheetName(head.sheet()));
    int width =
        head.rows().stream()
            .filter(r -> r.number() >= head.headTop())
            .mapToInt(r -> r.cells().size())
            .max()
            .orElse(1);
    for (RawRow row : head.rows()) {
      boolean inHead = row.number() >= head.headTop();
      Row written = sheet.createRow(row.number() - 1);
      for (int column = 0; column < row.cells().size(); column++) {
        if (!row.cell(column).blank()) {
          Cell cell = written.createCell(column);
          fill(cell, row.cell(column), styles);
          cell.setCellStyle(inHead ? styles.head() : styles.title());
        }
      }
    }
    for (RawSheet.Merge merge : head.merges()) {
      sheet.addMergedRegion(
          new CellRangeAddress(
              merge.firstRow() - 1, merge.lastRow() - 1, merge.firstColumn(), merge.lastColumn()));
    }
    reasonHead(sheet, head, width, styles);
    Drawing<?> drawing = sheet.createDrawingPatriarch();
    int at = head.headBottom();
    for (Rejected rejected : rows) {
      line(sheet.createRow(at++), rejected, width, styles, drawing);
    }
    sheet.createFreezePane(0, head.headBottom());
  }

  private static void reasonHead(Sheet sheet, HeadBlock head, int column, RejectStyles styles) {
    Row top = sheet.getRow(head.headTop() - 1);
    Cell cell = top.createCell(column);
    cell.setCellValue(REASON_HEAD);
    cell.setCellStyle(styles.head());
    if (head.headBottom() > head.headTop()) {
      sheet.addMergedRegion(
          new CellRangeAddress(head.headTop() - 1, head.headBottom() - 1, column, column));
    }
    sheet.setColumnWidth(column, REASON_WIDTH);
  }

  private static void line(
      Row row, Rejected rejected, int width, RejectStyles styles, Drawing<?> drawing) {
    for (int column = 0; column < width; column++) {
      RawCell raw = rejected.cells().cell(column);
      int number = column + 1;
      List<Reason> here = rejected.reasons().stream().filter(r -> r.column() == number).toList();
      if (raw.blank() && here.isEmpty()) {
        continue;
      }
      Cell cell = row.createCell(column);
      fill(cell, raw, styles);
      if (!here.isEmpty()) {
        CellStyle wrong = raw.kind() == RawCell.Kind.DATE ? styles.wrongDate() : styles.wrong();
        cell.setCellStyle(wrong);
        comment(cell, texts(here), drawing);
      }
    }
    Cell reason = row.createCell(width);
    reason.setCellValue(texts(rejected.reasons()));
    reason.setCellStyle(styles.reason());
  }

  private static String texts(List<Reason> reasons) {
    return reasons.stream().map(Reason::text).collect(Collectors.joining("\n"));
  }

  private static void comment(Cell cell, String text, Drawing<?> drawing) {
    ClientAnchor anchor =
        drawing.createAnchor(
            0,
            0,
            0,
            0,
            cell.getColumnIndex() + 1,
            cell.getRowIndex(),
            cell.getColumnIndex() + 4,
            cell.getRowIndex() + 4);
    Comment comment = drawing.createCellComment(anchor);
    comment.setString(cell.getSheet().getWorkbook().getCreationHelper().createRichTextString(text));
    comment.setAuthor(WORDS.say("sheet.comment-author"));
    cell.setCellComment(comment);
  }

  /** The cell as it was; text stays text, so that long numbers keep their digits. */
  private static void fill(Cell cell, RawCell raw, RejectStyles styles) {
    switch (raw.kind()) {
      case NUMBER -> {
        cell.setCellValue(raw.number());
        cell.setCellStyle(styles.plain());
      }
      case DATE -> {
        cell.setCellValue(raw.number());
        cell.setCellStyle(styles.date());
      }
      case TEXT, ERROR -> {
        cell.setCellValue(raw.content());
        cell.setCellStyle(styles.text());
      }
      case BLANK -> cell.setCellStyle(styles.text());
    }
  }
}
