package cn.sifasuo.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cells of one line added up or taken away: one side of a rate, such as {@code A1+A2} or {@code
 * A4-I2}.
 *
 * @param terms at least one, the first never taken away
 */
public record CellSum(List<Term> terms) {

  private static final Pattern TEXT = Pattern.compile("[A-Za-z0-9]+(\\s*[+\\-]\\s*[A-Za-z0-9]+)*");
  private static final Pattern TERM = Pattern.compile("([+\\-]?)\\s*([A-Za-z0-9]+)");

  /**
   * One cell of it.
   *
   * @param minus true where it is taken away
   */
  public record Term(String cell, boolean minus) {}

  public CellSum {
    terms = List.copyOf(terms);
    if (terms.isEmpty() || terms.getFirst().minus()) {
      throw new IllegalArgumentException("sum of cells " + terms);
    }
  }

  /** Reads ids with + and - between them; empty for anything else. */
  public static Optional<CellSum> parse(String text) {
    if (!TEXT.matcher(text.strip()).matches()) {
      return Optional.empty();
    }
    List<Term> terms = new ArrayList<>();
    Matcher m = TERM.matcher(text.strip());
    while (m.find()) {
      terms.add(new Term(m.group(2), m.group(1).equals("-")));
    }
    return Optional.of(new CellSum(terms));
  }

  /** One cell alone. */
  static CellSum of(String cell) {
    return new CellSum(List.of(new Term(cell, false)));
  }

  /** The cells in the order they are written. */
  public List<String> cells() {
    return terms.stream().map(Term::cell).toList();
  }

  /** The cell if it is one alone. */
  public Optional<String> alone() {
    return terms.size() == 1 ? Optional.of(terms.getFirst().cell()) : Optional.empty();
  }

  /** The unrounded sum; empty if a line lacks one of the cells. */
  Optional<BigDecimal> of(Map<String, Cell> line) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Term term : terms) {
      Cell cell = line.get(term.cell());
      if (cell == null) {
        return Optional.empty();
      }
      sum = term.minus() ? sum.subtract(cell.raw()) : sum.add(cell.raw());
    }
    return Optional.of(sum);
  }

  /** The form {@link #parse} reads. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (Term term : terms) {
      text.append(text.isEmpty() ? "" : term.minus() ? "-" : "+").append(term.cell());
    }
    return text.toString();
  }
}
