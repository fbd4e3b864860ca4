package cn.sifasuo.statistics.summary;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.statistics.Fraction;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The figures of an earlier period a summary compares with. They are found by name and unit: lists
 * change, and column 29 of one year is not column 29 of another.
 */
interface EarlierFigures {

  /** A counted thing. */
  record Named(String label, String unit) {}

  /**
   * A rate by its name, and by those of the two things it is made of.
   *
   * @param label name of the rate on the form; empty for a share that is no rate of the form
   */
  record NamedRate(String label, Named numerator, Named denominator, int decimals) {}

  Period period();

  /** Exact value in the unit of the ledger; empty where it cannot be compared. */
  Optional<BigDecimal> raw(Named thing);

  /** A rate, not rounded; empty where it cannot be compared. */
  Optional<Fraction> rate(NamedRate rate);
}
