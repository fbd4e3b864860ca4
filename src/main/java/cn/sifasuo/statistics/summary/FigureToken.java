package cn.sifasuo.statistics.summary;

import java.math.BigDecimal;

/**
 * A number written in a text with its unit and direction: 1473件, 增长8.0%, 3万余份.
 *
 * @param value without its sign, multipliers worked in: 3万份 is 30000
 * @param unit as compared, such as 件 for 起; empty for a bare number
 * @param sign 1 for a rise, −1 for a fall, 0 where none is said
 * @param rounded whether 约, 近, 余 or 多 stands with it
 */
record FigureToken(
    int start, int end, String text, BigDecimal value, String unit, int sign, boolean rounded) {

  /** Whether both say the same number. */
  boolean same(FigureToken other) {
    return value.compareTo(other.value) == 0
        && unit.equals(other.unit)
        && sign == other.sign
        && rounded == other.rounded;
  }
}
