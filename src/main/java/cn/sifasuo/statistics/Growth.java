package cn.sifasuo.statistics;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure against an earlier one. An amount grows by per cent, a rate moves by percentage points
 * (statistics-conventions §4).
 *
 * @param base the earlier figure; null where there is none to compare with
 * @param difference of the two, in the unit of the figure, points for a rate; null without a base
 * @param perCent growth in per cent, rounded half up once; null for a rate, for a base of zero,
 *     without base
 */
public record Growth(
    @Nullable BigDecimal base, @Nullable BigDecimal difference, @Nullable BigDecimal perCent) {

  /** Digits of growth in per cent. */
  public static final int DECIMALS = 1;

  private static final Growth NONE = new Growth(null, null, null);

  /** Nothing to compare with. */
  public static Growth none() {
    return NONE;
  }

  /**
   * The earlier figure alone: it stands for other offices or days, so nothing is said of growth.
   */
  public static Growth unlike(@Nullable BigDecimal base) {
    return base == null ? NONE : new Growth(base, null, null);
  }

  /** Of an amount. */
  public static Growth ofAmount(@Nullable BigDecimal now, @Nullable BigDecimal base) {
    return now == null || base == null
        ? unlike(base)
        : new Growth(base, now.subtract(base), Rate.growth(now, base, DECIMALS).orElse(null));
  }

  /** Of a rate. */
  public static Growth ofRate(@Nullable BigDecimal now, @Nullable BigDecimal base) {
    return now == null || base == null ? unlike(base) : new Growth(base, now.subtract(base), null);
  }
}
