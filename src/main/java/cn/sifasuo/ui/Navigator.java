package cn.sifasuo.ui;

import cn.sifasuo.ledger.LedgerQuery;
import java.util.UUID;

/** Takes the person to a place; the window finds the section that shows it. */
@FunctionalInterface
public interface Navigator {

  void go(Place place);

  default void openRecord(String type, UUID id) {
    go(new Place.OfRecord(type, id));
  }

  default void openList(LedgerQuery query, String title) {
    go(new Place.OfList(query, title));
  }
}
