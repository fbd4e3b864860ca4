package cn.sifasuo.statistics.target;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Span;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.statistics.Fraction;
import java.util.List;

/**
 * What an indicator came to in a year so far.
 *
 * @param days the days it covers
 * @param forms what it was taken from, one after another
 * @param stale whether a form among them was overtaken by a correction of its months
 */
public record YearFigure(Fraction value, Span days, List<Used> forms, boolean stale) {

  private static final Wording WORDS = Wording.of(YearFigure.class);

  /**
   * A form a figure was taken from.
   *
   * @param revision of the closed form; 0 if it was counted from the ledgers
   */
  public record Used(Period period, int revision) {}

  public YearFigure {
    forms = List.copyOf(forms);
  }

  /** False if it was counted from the ledgers and moves with them. */
  public boolean closed() {
    return forms.getFirst().revision() > 0;
  }

  boolean wholeYear() {
    return closed() && forms.getLast().period().lastMonth().getMonthValue() == 12;
  }

  /** The months, such as 2026年1—10月. */
  public Period months() {
    Period last = forms.getLast().period();
    int month = last.lastMonth().getMonthValue();
    return month == 12 ? Period.year(last.year()) : Period.cumulative(last.year(), month);
  }

  /** The form that shows it: the only one, or the last of those it is joined from. */
  public Period shownBy() {
    return forms.getLast().period();
  }

  /** What it stands on, in words. */
  public String source() {
    if (!closed()) {
      return WORDS.say("figure.open", days.end());
    }
    String text = WORDS.say("figure.closed", months().label());
    return stale ? text + WORDS.say("figure.stale") : text;
  }
}
