package cn.sifasuo.statistics;

import cn.sifasuo.kernel.Severity;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a check came out on one line of a form.
 *
 * @param rowId line it was made on; the total line for checks over lines
 * @param rule the rule as written; for a check of the cases behind a cell, what it looks for
 * @param left value of the left side; the number of doubtful cases for a check of cases
 * @param right value of the right side
 * @param text the sentence for the clerk with both sides
 * @param reason why a warning is right as it is, given on closing
 * @param leftCells cells the left side is made of, of this or another form or period
 * @param rightCells cells of the right side; none for a check of cases
 * @param cases the doubtful cases, for a check of cases
 */
public record CheckResult(
    String id,
    Severity severity,
    String rowId,
    String rule,
    boolean ok,
    BigDecimal left,
    BigDecimal right,
    String text,
    @Nullable String reason,
    List<CellRef> leftCells,
    List<CellRef> rightCells,
    List<CheckedFact> cases) {

  public CheckResult {
    leftCells = List.copyOf(leftCells);
    rightCells = List.copyOf(rightCells);
    cases = List.copyOf(cases);
  }

  /** True if it found cases doubtful and not figures. */
  public boolean ofCases() {
    return !cases.isEmpty();
  }

  CheckResult with(@Nullable String given) {
    return new CheckResult(
        id, severity, rowId, rule, ok, left, right, text, given, leftCells, rightCells, cases);
  }

  /** No exponent and no needless zeros: the same number always gives the same bytes. */
  static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
