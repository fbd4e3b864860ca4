package cn.sifasuo.statistics;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.print.Chart;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A figure month by month, a year beside the one before.
 *
 * @param now twelve months of the year; null where there is no figure or the month is still to come
 * @param lastYear twelve months of the year before
 */
public record Trend(
    ComparedFigure figure,
    int year,
    List<@Nullable BigDecimal> now,
    List<@Nullable BigDecimal> lastYear) {

  private static final Wording WORDS = Wording.of(Trend.class);
  private static final int MONTHS = 12;

  public Trend {
    now = Collections.unmodifiableList(new ArrayList<>(now));
    lastYear = Collections.unmodifiableList(new ArrayList<>(lastYear));
  }

  /**
   * @param period the last month looked at is its last one
   * @param figureOf the figure of a month
   */
  public static Trend of(
      ComparedFigure figure, Period period, Function<Period, Optional<BigDecimal>> figureOf) {
    int last = period.lastMonth().getMonthValue();
    List<@Nullable BigDecimal> now = new ArrayList<>();
    List<@Nullable BigDecimal> before = new ArrayList<>();
    for (int month = 1; month <= MONTHS; month++) {
      now.add(
          month > last ? null : figureOf.apply(Period.month(period.year(), month)).orElse(null));
      before.add(figureOf.apply(Period.month(period.year() - 1, month)).orElse(null));
    }
    return new Trend(figure, period.year(), now, before);
  }

  /** The same as a picture. */
  public Chart.Lines chart() {
    return new Chart.Lines(
        WORDS.say("trend.title", figure.label(), year),
        figure.unit(),
        figure.decimals(),
        IntStream.rangeClosed(1, MONTHS).mapToObj(m -> WORDS.say("trend.month", m)).toList(),
        List.of(
            new Chart.Line(WORDS.say("trend.year", String.valueOf(year)), now),
            new Chart.Line(WORDS.say("trend.year", String.valueOf(year - 1)), lastYear)));
  }
}
