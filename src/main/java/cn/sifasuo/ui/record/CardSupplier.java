package cn.sifasuo.ui.record;

import cn.sifasuo.ledger.Draft;
import javafx.scene.Node;

/**
 * A card beside the form, such as 计入报表. It is asked on the screen's thread and fills itself when it
 * has what it shows.
 */
@FunctionalInterface
public interface CardSupplier {

  /**
   * @param record as read from the ledger; never a new one
   */
  Node card(Draft record);
}
