package cn.sifasuo.statistics.summary;

import cn.sifasuo.kernel.Period;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A computed figure of a summary, with all that is needed to say where it comes from.
 *
 * @param ref placeholder it stands for, such as {@code M1.01:同比}
 * @param text as the summary prints it: 1473件, 97.8%, 同比增长8.0%
 * @param value the number in it, rounded once; below zero for a decrease
 * @param unit 件, 人次, %, 百分点 …
 * @param label what it counts
 * @param numerator of a rate or share; of a comparison the figure of this period
 * @param denominator of a rate or share; of a comparison the figure it is compared with
 * @param workings how it was worked out, in numbers; empty for a plain figure
 * @param base period it is compared with; null for a figure by itself
 * @param list the list it is a line of; null for a figure by itself
 */
public record Figure(
    String ref,
    String text,
    BigDecimal value,
    String unit,
    String form,
    Period period,
    String label,
    @Nullable BigDecimal numerator,
    @Nullable BigDecimal denominator,
    String workings,
    @Nullable Period base,
    @Nullable String list) {

  Figure inList(String code) {
    return new Figure(
        ref, text, value, unit, form, period, label, numerator, denominator, workings, base, code);
  }

  /** The cell or rate it shows, such as {@code M1.R03}. */
  public String cell() {
    int end = ref.indexOf(':');
    return end < 0 ? ref : ref.substring(0, end);
  }
}
