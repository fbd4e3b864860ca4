package cn.sifasuo.ui.record;

import java.util.UUID;

/** Who opened a record's page. */
public interface PageOwner {

  /** Where 返回 leads, such as 返回列表（第 3 行，共 41）. */
  String backLabel();

  /** The person leaves the page; nothing is left undecided. */
  void back();

  /** The record was saved or voided: lists that show it are out of date. */
  void changed(UUID id);
}
