package cn.sifasuo.ledger.sheet;

import java.util.List;

/**
 * A row that holds something.
 *
 * @param number row number as the spreadsheet program shows it, from 1
 * @param cells by column from A on; blank ones at the end are left out
 */
public record RawRow(int number, List<RawCell> cells) {

  /** The cell of a column counted from 0. */
  public RawCell cell(int column) {
    return column < cells.size() ? cells.get(column) : RawCell.EMPTY;
  }

  /** How many cells can be read. */
  public int filled() {
    int filled = 0;
    for (RawCell cell : cells) {
      if (!cell.blank()) {
        filled++;
      }
    }
    return filled;
  }

  /** Text of the first cell that holds something. */
  String first() {
    return cells.stream().filter(c -> !c.blank()).findFirst().map(RawCell::text).orElse("");
  }
}
