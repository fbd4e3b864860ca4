package cn.sifasuo.statistics;

import cn.sifasuo.kernel.Period;
import java.util.Optional;

/**
 * One cell of one form of one period: what a side of a check is made of.
 *
 * @param rowId line of the form
 */
public record CellRef(String form, Period period, String rowId, String cellId) {

  private static final int PARTS = 4;

  /** Such as {@code M1/2016-08/total/01}; {@link #parse} reads it. */
  public String code() {
    return form + "/" + period.code() + "/" + rowId + "/" + cellId;
  }

  /** Empty if the text names no cell. */
  static Optional<CellRef> parse(String code) {
    String[] parts = code.split("/", -1);
    return parts.length != PARTS
        ? Optional.empty()
        : Period.parse(parts[1]).map(p -> new CellRef(parts[0], p, parts[2], parts[3]));
  }
}
