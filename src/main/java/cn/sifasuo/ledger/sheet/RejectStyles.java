package cn.sifasuo.ledger.sheet;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** The cell styles of the workbook of refused rows, each made once. */
record RejectStyles(
    CellStyle title,
    CellStyle head,
    CellStyle plain,
    CellStyle text,
    CellStyle date,
    CellStyle wrong,
    CellStyle wrongDate,
    CellStyle reason) {

  RejectStyles(Workbook book) {
    this(
        title(book),
        head(book),
        bordered(book, "General"),
        bordered(book, "@"),
        bordered(book, "yyyy/m/d"),
        coloured(bordered(book, "@")),
        coloured(bordered(book, "yyyy/m/d")),
        reason(book));
  }

  private static CellStyle title(Workbook book) {
    CellStyle style = book.createCellStyle();
    style.setAlignment(HorizontalAlignment.CENTER);
    return style;
  }

  private static CellStyle head(Workbook book) {
    CellStyle style = bordered(book, "@");
    Font bold = book.createFont();
    bold.setBold(true);
    style.setFont(bold);
    style.setAlignment(HorizontalAlignment.CENTER);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setWrapText(true);
    return style;
  }

  private static CellStyle bordered(Workbook book, String format) {
    CellStyle style = book.createCellStyle();
    style.setDataFormat(book.createDataFormat().getFormat(format));
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    return style;
  }

  private static CellStyle coloured(CellStyle style) {
    style.setFillForegroundColor(IndexedColors.ROSE.getIndex());
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    return style;
  }

  private static CellStyle reason(Workbook book) {
    CellStyle style = bordered(book, "@");
    style.setWrapText(true);
    return style;
  }
}
