package cn.sifasuo.ui.record;

import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ui.Chip;
import java.util.List;

/** What a feature knows of its records beyond the descriptor. Asked off the screen's thread. */
public interface PageGuide {

  /** A record type without steps, states or documents. */
  PageGuide PLAIN = new PageGuide() {};

  /**
   * @param record as read from the ledger, or fresh
   */
  default PageHead head(Draft record) {
    return new PageHead(record.title(), List.<Chip>of(), Steps.NONE);
  }

  /** What can be printed now. */
  default List<PageDocument> documents(Draft record) {
    return List.of();
  }
}
