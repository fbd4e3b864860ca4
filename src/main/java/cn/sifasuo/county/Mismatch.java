package cn.sifasuo.county;

import cn.sifasuo.exchange.Receipt;
import java.util.List;

/** The facts of a bundle do not give the figures it states; rolls the taking-in back. */
final class Mismatch extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Receipt.Remark> remarks;

  Mismatch(List<Receipt.Remark> remarks) {
    super(remarks.size() + " cells differ");
    this.remarks = List.copyOf(remarks);
  }

  /** The cells that differ, in codes. */
  List<Receipt.Remark> remarks() {
    return remarks;
  }
}
