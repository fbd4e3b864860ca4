package cn.sifasuo.ledger.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Gathers the cells of one sheet; rows and cells that hold nothing leave no trace. */
final class SheetCollector {

  private final SheetLimits limits;
  private final ReadingTime time;
  private final List<RawRow> rows = new ArrayList<>();
  private RawCell[] cells = new RawCell[32];
  private int width;

  SheetCollector(SheetLimits limits, ReadingTime time) {
    this.limits = limits;
    this.time = time;
  }

  /** A cell of the row under way, column from 0. */
  void cell(int column, RawCell cell) {
    time.check();
    if (cell.blank()) {
      return;
    }
    if (cell.content().length() > SheetLimits.LONGEST_TEXT) {
      throw SheetReader.tooBig("text of " + cell.content().length() + " characters");
    }
    if (column >= limits.columns()) {
      throw SheetReader.tooBig("column " + column);
    }
    if (column >= cells.length) {
      cells = Arrays.copyOf(cells, Math.max(column + 1, cells.length * 2));
    }
    cells[column] = cell;
    width = Math.max(width, column + 1);
  }

  /** Ends the row under way. */
  void row(int number) {
    time.check();
    if (width == 0) {
      return;
    }
    if (rows.size() >= limits.rows()) {
      throw SheetReader.tooBig("more than " + limits.rows() + " rows");
    }
    RawCell[] kept = Arrays.copyOf(cells, width);
    for (int i = 0; i < width; i++) {
      if (kept[i] == null) {
        kept[i] = RawCell.EMPTY;
      }
    }
    rows.add(new RawRow(number, Arrays.asList(kept)));
    Arrays.fill(cells, 0, width, null);
    width = 0;
  }

  RawSheet sheet(String name, boolean hidden, List<RawSheet.Merge> merges) {
    if (merges.size() > SheetLimits.MOST_MERGES) {
      throw SheetReader.tooBig(merges.size() + " merged regions");
    }
    return new RawSheet(name, hidden, List.copyOf(rows), List.copyOf(merges));
  }
}
