package cn.sifasuo.statistics;

import cn.sifasuo.kernel.Period;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Figures of a period beside those of the period before (环比) and of the same period a year ago
 * (同比), every one over the same boundaries.
 *
 * @param form code of the form
 * @param subject what the lines are of, such as the title of the form or of one cell
 * @param stub heading of the lines, 指标 or 单位
 * @param bases what is compared with; one only where the period before is the one a year ago
 * @param lines each with one growth for each base
 * @param notes what a reader has to know, each a sentence
 */
public record Comparison(
    String form,
    String subject,
    String stub,
    Unit unit,
    Period period,
    List<Base> bases,
    List<Line> lines,
    List<String> notes) {

  /** An earlier period and what comparing with it is called. */
  public record Base(Kind kind, Period period) {

    /** Which earlier period. */
    public enum Kind {
      /** 上期, 环比. */
      PREVIOUS,
      /** 上年同期, 同比. */
      LAST_YEAR
    }

    /** What a period is compared with. */
    static List<Base> of(Period period) {
      Base lastYear = new Base(Kind.LAST_YEAR, period.sameLastYear());
      return period.previous().equals(period.sameLastYear())
          ? List.of(lastYear)
          : List.of(new Base(Kind.PREVIOUS, period.previous()), lastYear);
    }
  }

  /**
   * One indicator, or one office.
   *
   * @param id cell, rate or office
   * @param unit 件, 万元, %
   * @param rate whether it moves by percentage points
   * @param value null where there is no figure
   * @param growths one per base
   */
  public record Line(
      String id,
      String label,
      String unit,
      int decimals,
      boolean rate,
      @Nullable BigDecimal value,
      List<Growth> growths) {

    public Line {
      growths = List.copyOf(growths);
    }

    /** The unit of how much a rate moved: 百分点 or 千分点. */
    public String points() {
      return RateUnit.ofSign(unit).orElse(RateUnit.PER_CENT).points();
    }
  }

  public Comparison {
    bases = List.copyOf(bases);
    lines = List.copyOf(lines);
    notes = List.copyOf(notes);
  }

  /** The periods a comparison of this one looks at, the nearer first. */
  public static List<Base> basesOf(Period period) {
    return Base.of(period);
  }

  public Optional<Line> line(String id) {
    return lines.stream().filter(l -> l.id().equals(id)).findFirst();
  }
}
