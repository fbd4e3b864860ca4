package cn.sifasuo.statistics.summary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the figures written in a text. Days, ordinals, document numbers, names of laws, numbers of
 * paragraphs and telephone numbers are none.
 */
final class FigureTokens {

  private static final int LONGEST_BARE = 6;
  private static final Pattern AT_BEGINNING = Pattern.compile("(?:.*[（(。；：])?\\s*", Pattern.DOTALL);
  private static final Pattern PARAGRAPH_NUMBER = Pattern.compile("^[.．、)）].*", Pattern.DOTALL);
  private static final Pattern JOINED_BEFORE =
      Pattern.compile(".*(?:\\d[:：×*/]|[A-Za-z0-9][-－]?|[A-Za-z][ /]|[时点第〔])$", Pattern.DOTALL);
  private static final Pattern JOINED_AFTER =
      Pattern.compile("^(?:[:：×*/]\\d|[-－][A-Za-z0-9]|[A-Za-z]).*", Pattern.DOTALL);

  private FigureTokens() {}

  static List<FigureToken> scan(String text) {
    String narrow = NumberWords.narrow(text);
    List<FigureToken> tokens = new ArrayList<>();
    Matcher m = NumberWords.NUMBER.matcher(narrow);
    while (m.find()) {
      if (m.group("level") != null) {
        tokens.add(
            new FigureToken(
                m.start(), m.end(), m.group(), BigDecimal.ZERO, NumberWords.LEVEL, 0, false));
      } else if (isFigure(narrow, m)) {
        tokens.add(token(text, m));
      }
    }
    return tokens;
  }

  private static FigureToken token(String text, Matcher m) {
    String unit = m.group("unit") == null ? "" : m.group("unit");
    BigDecimal value = new BigDecimal(m.group("number").replace(",", ""));
    if (m.group("times") != null) {
      value = value.multiply(NumberWords.times(m.group("times")));
    }
    int sign = m.group("up") != null ? 1 : m.group("down") != null ? -1 : 0;
    return new FigureToken(
        m.start(),
        m.end(),
        text.substring(m.start(), m.end()),
        value.multiply(NumberWords.times(unit)),
        NumberWords.unit(unit),
        sign,
        m.group("about") != null || m.group("over") != null);
  }

  private static boolean isFigure(String text, Matcher m) {
    String before = text.substring(0, m.start("number"));
    String after = text.substring(m.end("number"));
    String afterAll = text.substring(m.end());
    boolean named = before.lastIndexOf('《') > before.lastIndexOf('》');
    if (named
        || JOINED_BEFORE.matcher(before).matches()
        || NumberWords.DATE.matcher(after).matches()
        || NumberWords.RANGE.matcher(after).matches()) {
      return false;
    }
    if (m.group("unit") != null || m.group("times") != null) {
      return true;
    }
    boolean numbering =
        AT_BEGINNING.matcher(before).matches() && PARAGRAPH_NUMBER.matcher(afterAll).matches();
    return !numbering
        && !JOINED_AFTER.matcher(afterAll).matches()
        && m.group("number").length() <= LONGEST_BARE
        && !NumberWords.NAMES.contains(m.group("number"));
  }
}
