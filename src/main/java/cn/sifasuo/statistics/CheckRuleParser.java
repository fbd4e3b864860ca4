package cn.sifasuo.statistics;

import cn.sifasuo.statistics.CheckRule.Compare;
import cn.sifasuo.statistics.CheckRule.Sign;
import cn.sifasuo.statistics.CheckRule.Term;
import cn.sifasuo.statistics.CheckRule.Total;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the rule of a check.
 *
 * <pre>
 * rule    := "total = rows" | [ "if" compare "then" ] compare [ "iff" compare ]
 * compare := sum ( "=" | "&lt;&gt;" | "&lt;" | "&lt;=" | "&gt;" | "&gt;=" ) sum
 * sum     := term { ( "+" | "-" ) term }
 * term    := [ number "*" ] ( cell | "sum(" cell ".." cell ")" ) | number
 * </pre>
 *
 * Between forms and periods a cell is an {@link Operand}, such as {@code previous(MF.05)}.
 *
 * <p>A word that is a cell of any version of the form means that cell, never a number: {@code 35}
 * does not turn into thirty-five where a version has no column 35.
 */
final class CheckRuleParser {

  /** What came of a text. */
  sealed interface Reading {
    record Accepted(CheckRule rule) implements Reading {}

    /** The rule is in order, but this version has no such cell. */
    record NoSuchCell(String cell) implements Reading {}

    record Refused(String reason) implements Reading {}
  }

  private static final class Stop extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Reading reading;

    Stop(Reading reading) {
      this.reading = reading;
    }
  }

  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*("
              + Operand.PATTERN
              + "|sum\\(|\\.\\.|<=|>=|<>|[=<>+\\-*)]|\\d+\\.\\d+|[A-Za-z0-9]+)");
  private static final String END = "";

  private final List<String> present;
  private final Set<String> known;
  private final List<String> tokens = new ArrayList<>();
  private int next;

  /**
   * @param present cells of this version, in order
   * @param known cells of any version of the form
   */
  private CheckRuleParser(List<String> present, Set<String> known) {
    this.present = present;
    this.known = known;
  }

  static Reading parse(String text, List<String> present, Set<String> known) {
    if (text.strip().equals("total = rows")) {
      return new Reading.Accepted(new CheckRule.TotalOfRows());
    }
    CheckRuleParser parser = new CheckRuleParser(present, known);
    try {
      parser.tokenize(text);
      return new Reading.Accepted(parser.rule());
    } catch (Stop e) {
      return e.reading;
    }
  }

  private void tokenize(String text) {
    Matcher m = TOKEN.matcher(text);
    int at = 0;
    while (at < text.length() && !text.substring(at).isBlank()) {
      if (!m.find(at) || m.start() != at) {
        throw refused(text.substring(at));
      }
      tokens.add(m.group(1));
      at = m.end();
    }
  }

  private CheckRule rule() {
    boolean conditional = take("if");
    Compare first = compare();
    if (conditional) {
      expect("then");
      CheckRule then = conclusion(compare());
      end();
      return new CheckRule.When(first, then);
    }
    CheckRule rule = conclusion(first);
    end();
    return rule;
  }

  private CheckRule conclusion(Compare first) {
    return take("iff") ? new CheckRule.Iff(first, compare()) : first;
  }

  private Compare compare() {
    Total left = total();
    String text = advance();
    for (Sign sign : Sign.values()) {
      if (sign.text().equals(text)) {
        return new Compare(left, sign, total());
      }
    }
    throw refused(text);
  }

  private Total total() {
    List<Term> terms = new ArrayList<>();
    BigDecimal constant = term(terms, BigDecimal.ONE);
    while (true) {
      if (take("+")) {
        constant = constant.add(term(terms, BigDecimal.ONE));
      } else if (take("-")) {
        constant = constant.add(term(terms, BigDecimal.ONE.negate()));
      } else {
        return new Total(List.copyOf(terms), constant);
      }
    }
  }

  /** Adds the cells of a term; its number if it is one. */
  private BigDecimal term(List<Term> terms, BigDecimal factor) {
    String word = advance();
    if (known.contains(word)) {
      terms.add(new Term(factor, cell(word)));
      return BigDecimal.ZERO;
    }
    if (word.equals("sum(")) {
      range().forEach(c -> terms.add(new Term(factor, c)));
      return BigDecimal.ZERO;
    }
    if (!word.matches("\\d+(\\.\\d+)?")) {
      throw refused(word);
    }
    BigDecimal number = new BigDecimal(word);
    return take("*") ? term(terms, factor.multiply(number)) : factor.multiply(number);
  }

  private List<String> range() {
    String from = advance();
    expect("..");
    String to = advance();
    expect(")");
    CellRange range = CellRange.of(from, to).orElseThrow(() -> refused(from + ".." + to));
    List<String> cells = present.stream().filter(range::contains).toList();
    if (cells.isEmpty()) {
      throw new Stop(new Reading.NoSuchCell(from + ".." + to));
    }
    return cells;
  }

  private String cell(String id) {
    if (!present.contains(id)) {
      throw new Stop(new Reading.NoSuchCell(id));
    }
    return id;
  }

  private boolean take(String word) {
    if (next < tokens.size() && tokens.get(next).equals(word)) {
      next++;
      return true;
    }
    return false;
  }

  private void expect(String word) {
    if (!take(word)) {
      throw refused(next < tokens.size() ? tokens.get(next) : END);
    }
  }

  private String advance() {
    return next < tokens.size() ? tokens.get(next++) : END;
  }

  private void end() {
    if (next < tokens.size()) {
      throw refused(tokens.get(next));
    }
  }

  private static Stop refused(String at) {
    return new Stop(new Reading.Refused(at));
  }
}
