package cn.sifasuo.ledger.sheet;

import cn.sifasuo.ledger.sheet.RawCell.Kind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * Dates as clerks write them. A date without its year, or with two digits of it, is refused: the
 * year of an old ledger cannot be known from the cell.
 */
final class DateText {

  private static final Pattern FULL =
      Pattern.compile(
          "(\\d{4})\\s*[-./年,、。—–]\\s*(\\d{1,2})\\s*[-./月,、。—–]\\s*(\\d{1,2})\\s*[日号.]?(.*)");
  private static final Pattern EIGHT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern TIME =
      Pattern.compile(
          "(?:[T\\s]*(?:上午|下午)?\\s*\\d{1,2}[:时点]\\d{0,2}(?:[:分]\\d{0,2}(?:\\.\\d+)?)?[分秒Z]?)?"
              + "\\s*[(（]?(?:(?:星期|周)[一二三四五六日天])?[)）]?");
  private static final Pattern NO_YEAR = Pattern.compile("\\d{1,2}\\s*[-./月]\\s*\\d{1,2}\\s*[日号]?");
  private static final Pattern SHORT_YEAR =
      Pattern.compile("\\d{1,2}\\s*[-./年]\\s*\\d{1,2}\\s*[-./月]\\s*\\d{1,4}\\s*[日号]?");
  private static final Pattern NO_DAY =
      Pattern.compile("\\d{4}\\s*(?:[-./年]\\s*(?:\\d{1,2}\\s*月?)?)?");

  /** Day numbers a General cell may hold: 1920-01-01 to 2099-12-31; others are no dates. */
  private static final int FIRST_DAY = 7306;

  private static final int LAST_DAY = 73_050;

  private static final String DIGITS = "〇一二三四五六七八九";

  Parsed parse(String label, RawCell cell) {
    if (cell.kind() == Kind.DATE) {
      return ofDay(label, cell.number());
    } else if (cell.kind() == Kind.NUMBER) {
      return ofNumber(label, cell);
    }
    String text = Blanks.strip(Blanks.narrow(cell.content()));
    if (text.matches("\\d{5}")) {
      return ofSerial(label, Integer.parseInt(text), text); // a General cell saved as text
    }
    return ofText(label, chinese(text));
  }

  private static Parsed ofDay(String label, double day) {
    if (!DateUtil.isValidExcelDate(day) || day < 1 || day > 1e6) {
      return ValueParser.bad("sheet.not-a-date", label, String.valueOf(day));
    }
    return new Parsed.Value(DateUtil.getLocalDateTime(day).toLocalDate());
  }

  private static Parsed ofNumber(String label, RawCell cell) {
    double number = cell.number();
    String text = cell.text();
    if (number == Math.rint(number) && text.matches("\\d{8}")) {
      return ofText(label, text);
    }
    if (number >= 1900 && number < 2100) {
      return ValueParser.bad("sheet.date-without-day", label, text); // 2016, 2016.8
    }
    return ofSerial(label, number, text);
  }

  private static Parsed ofSerial(String label, double day, String text) {
    return day < FIRST_DAY || day > LAST_DAY
        ? ValueParser.bad("sheet.not-a-date", label, text)
        : ofDay(label, day);
  }

  private static Parsed ofText(String label, String text) {
    Matcher eight = EIGHT.matcher(text);
    if (eight.matches()) {
      return ofParts(label, text, eight.group(1), eight.group(2), eight.group(3));
    }
    Matcher full = FULL.matcher(text);
    if (full.matches() && TIME.matcher(full.group(4)).matches()) {
      return ofParts(label, text, full.group(1), full.group(2), full.group(3));
    } else if (NO_YEAR.matcher(text).matches()) {
      return ValueParser.bad("sheet.date-without-year", label, text);
    } else if (SHORT_YEAR.matcher(text).matches()) {
      return ValueParser.bad("sheet.date-short-year", label, text);
    } else if (NO_DAY.matcher(text).matches()) {
      return ValueParser.bad("sheet.date-without-day", label, text);
    }
    return ValueParser.bad("sheet.not-a-date", label, text);
  }

  private static Parsed ofParts(String label, String text, String year, String month, String day) {
    int y = Integer.parseInt(year);
    int m = Integer.parseInt(month);
    int d = Integer.parseInt(day);
    try {
      return new Parsed.Value(LocalDate.of(y, m, d));
    } catch (DateTimeException e) {
      return ValueParser.bad("sheet.no-such-date", label, text); // 2016年2月30日
    }
  }

  /** 二〇一六年八月三日 as digits; any other text as it is. */
  private static String chinese(String text) {
    Matcher parts = Pattern.compile("(.{4})年(.{1,2})月(.{1,3})[日号]").matcher(text);
    if (!parts.matches()) {
      return text;
    }
    StringBuilder year = new StringBuilder();
    for (char c : parts.group(1).replaceAll("[零○Ｏ]", "〇").toCharArray()) {
      int digit = DIGITS.indexOf(c);
      if (digit < 0) {
        return text;
      }
      year.append(digit);
    }
    Optional<Integer> month = belowHundred(parts.group(2));
    Optional<Integer> day = belowHundred(parts.group(3));
    return month.isPresent() && day.isPresent() ? year + "-" + month.get() + "-" + day.get() : text;
  }

  /** 三, 十, 十一, 二十, 廿三, 三十一. */
  private static Optional<Integer> belowHundred(String text) {
    String plain = text.replace("廿", "二十").replace("卅", "三十");
    int ten = plain.indexOf('十');
    String tens = ten < 0 ? "" : plain.substring(0, ten);
    String ones = ten < 0 ? plain : plain.substring(ten + 1);
    int value = ten < 0 ? 0 : 10;
    if (!tens.isEmpty()) {
      int digit = tens.length() == 1 ? DIGITS.indexOf(tens) : -1;
      if (digit < 1) {
        return Optional.empty();
      }
      value = digit * 10;
    }
    if (!ones.isEmpty()) {
      int digit = ones.length() == 1 ? DIGITS.indexOf(ones) : -1;
      if (digit < 1) {
        return Optional.empty();
      }
      value += digit;
    }
    return Optional.of(value);
  }
}
