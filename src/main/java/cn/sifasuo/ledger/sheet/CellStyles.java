package cn.sifasuo.ledger.sheet;

import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;

/** Which styles of an .xlsx show a date. */
final class CellStyles {

  private final boolean[] date;

  CellStyles(StylesTable styles) {
    date = new boolean[styles.getNumCellStyles()];
    for (int i = 0; i < date.length; i++) {
      XSSFCellStyle style = styles.getStyleAt(i);
      date[i] = DateFormats.date(style.getDataFormat(), style.getDataFormatString());
    }
  }

  boolean date(int style) {
    return style >= 0 && style < date.length && date[style];
  }
}
