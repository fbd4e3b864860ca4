package cn.sifasuo.ledger.sheet;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.NumberToTextConverter;

/**
 * A cell as the file holds it. A formula is never evaluated: only the value it had when the file
 * was last saved counts.
 *
 * @param content text of a TEXT or ERROR cell, empty otherwise
 * @param number value of a NUMBER cell, day number since 1900 of a DATE cell (workbooks that count
 *     from 1904 are shifted), 0 otherwise
 * @param formula whether the value came from a formula
 */
public record RawCell(Kind kind, String content, double number, boolean formula) {

  /** What the file says the cell holds. */
  public enum Kind {
    BLANK,
    TEXT,
    NUMBER,
    /** A number whose cell is formatted as a date. */
    DATE,
    /** Such as #REF!. */
    ERROR
  }

  public static final RawCell EMPTY = new RawCell(Kind.BLANK, "", 0, false);

  public static RawCell text(String content) {
    return content.isEmpty() ? EMPTY : new RawCell(Kind.TEXT, content, 0, false);
  }

  public static RawCell number(double value) {
    return new RawCell(Kind.NUMBER, "", value, false);
  }

  public static RawCell date(double day) {
    return new RawCell(Kind.DATE, "", day, false);
  }

  RawCell asFormula() {
    return new RawCell(kind, content, number, true);
  }

  /** Whether nothing can be read in it; a formula without a kept value is not blank but unread. */
  public boolean blank() {
    return switch (kind) {
      case BLANK -> !formula;
      case TEXT -> Blanks.strip(content).isEmpty();
      case NUMBER, DATE, ERROR -> false;
    };
  }

  /** As a person would read it: the text, the number without exponent, the date as 2016-08-03. */
  public String text() {
    return switch (kind) {
      case BLANK -> "";
      case TEXT, ERROR -> content;
      case NUMBER -> NumberToTextConverter.toText(number);
      case DATE -> dateText();
    };
  }

  private String dateText() {
    if (!DateUtil.isValidExcelDate(number)) {
      return NumberToTextConverter.toText(number);
    }
    LocalDateTime time = DateUtil.getLocalDateTime(number);
    return time.toLocalTime().toSecondOfDay() == 0
        ? time.toLocalDate().toString()
        : time.format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss"));
  }
}
