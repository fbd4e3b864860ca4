package cn.sifasuo.statistics.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A target as a person types it.
 *
 * @param indicator cell or rate of the form
 * @param value the number of the paper
 * @param unit its unit: the indicator's own, % or 百分点
 * @param wording of the paper, word for word
 * @param basis the paper: name and number
 * @param base figure of the year before as printed; null where the forms or the historical figures
 *     know it, or the target does not look at it
 * @param reason why an earlier one is changed; empty the first time
 * @param answer number of the reading chosen, from 1, where the wording raised a question; 0 for
 *     none
 */
public record TargetEntry(
    int year,
    String form,
    String indicator,
    BigDecimal value,
    String unit,
    TargetDirection direction,
    String wording,
    String basis,
    LocalDate basisOn,
    @Nullable BigDecimal base,
    String reason,
    int answer) {

  /** The same with a reading chosen. */
  public TargetEntry answered(int number) {
    return new TargetEntry(
        year, form, indicator, value, unit, direction, wording, basis, basisOn, base, reason,
        number);
  }

  String name() {
    return form + "." + indicator + " " + year;
  }
}
