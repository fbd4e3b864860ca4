package cn.sifasuo.ledger.sheet;

import java.util.ArrayList;
import java.util.List;

/** A workbook with its ledger found: the sheets that have it and what their columns mean. */
record LocatedLedger(RawBook book, List<SheetTable> tables, Mapping mapping) {

  /** A line with the sheet it stands on. */
  record Line(String sheet, RawRow row) {}

  List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    for (SheetTable table : tables) {
      table.rows().forEach(r -> lines.add(new Line(table.sheet().name(), r)));
    }
    return lines;
  }
}
