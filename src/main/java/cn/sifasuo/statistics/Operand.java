package cn.sifasuo.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A figure a check between forms or periods looks at.
 *
 * <pre>
 * operand := figure | "previous(" figure ")" | "months(" figure ")"
 * figure  := form [ "[" row "]" ] "." cell
 * </pre>
 *
 * @param text as written, such as {@code previous(MF.05)}
 * @param when which period it is taken of
 * @param row line of the form; null for the line the check is made on, or for the total line
 */
record Operand(String text, When when, String form, @Nullable String row, String cell) {

  /** Which period, seen from the period of the check. */
  enum When {
    /** The same period. */
    SAME,
    /** The period that ends on the day before. */
    PREVIOUS,
    /** Every month of the period, added up. */
    MONTHS
  }

  private static final String FIGURE = "([A-Z][A-Z0-9]*(?:-\\d+)?)(?:\\[(\\w+)])?\\.(\\w+)";
  private static final Pattern PARTS =
      Pattern.compile("(previous|months)\\(" + FIGURE + "\\)|" + FIGURE);

  /** One operand within a rule; no capturing groups. */
  static final String PATTERN =
      "(?:(?:previous|months)\\([A-Z][A-Z0-9]*(?:-\\d+)?(?:\\[\\w+])?\\.\\w+\\)"
          + "|[A-Z][A-Z0-9]*(?:-\\d+)?(?:\\[\\w+])?\\.\\w+)";

  /** The operands of a rule in the order they are written. */
  static List<Operand> of(String rule) {
    List<Operand> operands = new ArrayList<>();
    Matcher m = PARTS.matcher(rule);
    while (m.find()) {
      String when = m.group(1);
      operands.add(
          when == null
              ? new Operand(m.group(), When.SAME, m.group(5), m.group(6), m.group(7))
              : new Operand(
                  m.group(),
                  when.equals("previous") ? When.PREVIOUS : When.MONTHS,
                  m.group(2),
                  m.group(3),
                  m.group(4)));
    }
    return operands;
  }
}
