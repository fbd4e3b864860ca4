package cn.sifasuo.statistics;

import cn.sifasuo.kernel.Severity;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How a check came out on one line of a form.
 *
 * @param rowId line it was made on; the total line for checks over lines
 * @param rule the rule as written
 * @param left value of the left side
 * @param right value of the right side
 * @param text the sentence for the clerk with both sides
 * @param reason why a warning is right as it is, given on closing
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
    @Nullable String reason) {

  CheckResult with(@Nullable String given) {
    return new CheckResult(id, severity, rowId, rule, ok, left, right, text, given);
  }
}
