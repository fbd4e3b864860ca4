package cn.sifasuo.ui;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.ledger.LedgerQuery;
import java.util.UUID;

/** Somewhere a person can be taken to, from anywhere in the program. */
public sealed interface Place {

  /** A record of the ledgers. */
  record OfRecord(String type, UUID id) implements Place {}

  /** A blank form for a new record. */
  record OfNewRecord(String type) implements Place {}

  /**
   * A list, such as the cases behind a cell.
   *
   * @param title what the list shows, for its head
   */
  record OfList(LedgerQuery query, String title) implements Place {}

  /** A cell of a statutory form. */
  record OfCell(String form, Period period, String cell) implements Place {}

  /** A section as it was left. */
  record OfSection(String section) implements Place {}
}
