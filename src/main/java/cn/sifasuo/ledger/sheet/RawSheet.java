package cn.sifasuo.ledger.sheet;

import java.util.List;

/**
 * One sheet of a workbook.
 *
 * @param hidden whether the workbook hides it
 * @param rows rows that hold something, in order
 */
public record RawSheet(String name, boolean hidden, List<RawRow> rows, List<Merge> merges) {

  /** A merged region; rows from 1, columns from 0, ends inclusive. */
  public record Merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {

    boolean holds(int row, int column) {
      return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
    }
  }
}
