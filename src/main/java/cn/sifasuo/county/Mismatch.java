package cn.sifasuo.county;

import cn.sifasuo.exchange.Receipt;
import cn.sifasuo.statistics.CellDifference;
import java.util.List;
import java.util.Map;

/** The facts of a bundle do not give the figures it states; rolls the taking-in back. */
final class Mismatch extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Receipt.Remark> remarks;
  private final transient Map<String, List<CellDifference>> differing;

  Mismatch(List<Receipt.Remark> remarks) {
    this(remarks, Map.of());
  }

  /**
   * @param differing stated → counted, by form; empty where it did not come to counting
   */
  Mismatch(List<Receipt.Remark> remarks, Map<String, List<CellDifference>> differing) {
    super(remarks.size() + " cells differ");
    this.remarks = List.copyOf(remarks);
    this.differing = Map.copyOf(differing);
  }

  /** The cells that differ, in codes. */
  List<Receipt.Remark> remarks() {
    return remarks;
  }

  Map<String, List<CellDifference>> differing() {
    return differing;
  }
}
