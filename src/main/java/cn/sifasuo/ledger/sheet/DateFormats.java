package cn.sifasuo.ledger.sheet;

import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** Which number formats show a date. */
final class DateFormats {

  /** Days between the two calendars a workbook may count in. */
  static final double SHIFT_1904 = 1462;

  private DateFormats() {}

  /**
   * Chinese Excel and WPS save their own date formats by number alone (27–36 and 50–58, ECMA-376
   * part 1 §18.8.30, zh-cn), which POI takes for reserved ones.
   */
  static boolean date(int index, @Nullable String pattern) {
    boolean chinese = (index >= 27 && index <= 36) || (index >= 50 && index <= 58);
    return chinese || DateUtil.isADateFormat(index, pattern);
  }
}
