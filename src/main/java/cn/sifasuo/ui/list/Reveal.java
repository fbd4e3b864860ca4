package cn.sifasuo.ui.list;

import cn.sifasuo.ledger.Draft;
import java.util.List;

/**
 * Shows masked numbers of chosen records: needs a permission, and is written down (ui.md, Lists).
 */
public interface Reveal {

  /** Nobody may. */
  Reveal NEVER =
      new Reveal() {
        @Override
        public boolean allowed() {
          return false;
        }

        @Override
        public void writeDown(List<Draft> shown) {
          throw new IllegalStateException("not allowed");
        }
      };

  boolean allowed();

  /** Runs off the screen's thread before the numbers are shown. */
  void writeDown(List<Draft> shown);
}
