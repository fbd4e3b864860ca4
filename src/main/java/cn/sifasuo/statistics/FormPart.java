package cn.sifasuo.statistics;

import cn.sifasuo.kernel.Span;
import cn.sifasuo.kernel.Wording;
import java.time.YearMonth;
import java.util.List;

/**
 * The months of a period that one version of its form served, counted by that version: what stands
 * beside a year of two versions.
 *
 * @param head of the version that served them
 * @param days the days of those months
 */
public record FormPart(
    FormHead head, YearMonth first, YearMonth last, Span days, List<ComputedRow> rows) {

  private static final Wording WORDS = Wording.of(FormPart.class);

  public FormPart {
    rows = List.copyOf(rows);
  }

  /** The months, such as 2021年1—6月. */
  public String label() {
    return first.equals(last)
        ? WORDS.say("part.month", first.getYear(), first.getMonthValue())
        : WORDS.say("part.months", first.getYear(), first.getMonthValue(), last.getMonthValue());
  }

  /** The months without the year, such as 1—6月. */
  public String months() {
    return first.equals(last)
        ? WORDS.say("part.only-month", first.getMonthValue())
        : WORDS.say("part.only-months", first.getMonthValue(), last.getMonthValue());
  }

  /** What keeps its lines apart from those of the whole form, where both are kept together. */
  static String row(int number, String rowId) {
    return "p" + number + "/" + rowId;
  }

  /** The line that sums it up. */
  public ComputedRow total() {
    return ComputedForm.total(rows);
  }
}
