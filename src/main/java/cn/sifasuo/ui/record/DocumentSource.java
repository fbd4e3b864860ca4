package cn.sifasuo.ui.record;

import cn.sifasuo.ledger.Disclosure;
import cn.sifasuo.ledger.Draft;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Papers that can be made of any record. Asked off the screen's thread. */
@FunctionalInterface
public interface DocumentSource {

  /**
   * @param record as read from the ledger, or fresh
   * @param disclosure by which a protected record was opened; null for others
   */
  List<PageDocument> of(Draft record, @Nullable Disclosure disclosure);
}
