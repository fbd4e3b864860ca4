package cn.sifasuo.ledger.sheet;

import org.jspecify.annotations.Nullable;

/** What was read from a cell. */
public sealed interface Parsed {

  /** Nothing is written there. */
  Parsed NOTHING = new Value(null);

  /**
   * A value of the field's kind.
   *
   * @param value null if the cell is blank
   */
  record Value(@Nullable Object value) implements Parsed {}

  /**
   * The cell says something that cannot be taken.
   *
   * @param code stable name of the reason
   * @param text what the clerk reads
   */
  record Bad(String code, String text) implements Parsed {}
}
