package cn.sifasuo.statistics;

import cn.sifasuo.kernel.Period;
import java.math.BigDecimal;
import java.util.List;

/**
 * Cases that make up part of the difference between a figure and an earlier one, or that stand in
 * both.
 *
 * @param cellId cell they are counted in; numerator or denominator of a rate
 * @param against the earlier period
 * @param sum what they add to the raw value, or what they added then if they have ended
 * @param words what they are, such as 本期新计入 3 条
 */
public record Change(
    String cellId, Period against, Kind kind, BigDecimal sum, String words, List<TracedCase> cases)
    implements Counted {

  /** Which cases. */
  public enum Kind {
    /** Counted now and not then. */
    NEW,
    /** Counted then and not now. */
    ENDED,
    /** Counted both times, with another value. */
    CORRECTED,
    /** Of the new ones, those of closed periods that were entered late (补录). */
    LATE,
    /** Of a stock, counted both times: what it takes along. */
    KEPT
  }

  public Change {
    cases = List.copyOf(cases);
  }
}
