package cn.sifasuo.ledger.sheet;

import cn.sifasuo.ledger.sheet.ImportResult.Reason;
import cn.sifasuo.ledger.sheet.ImportResult.Rejected;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the cells of a line by the mapping, and says afterwards where a reason belongs. */
final class RowReader {

  private final Mapping mapping;
  private final ValueParser parser;

  RowReader(Mapping mapping, ValueParser parser) {
    this.mapping = mapping;
    this.parser = parser;
  }

  /**
   * A line as read.
   *
   * @param values what the cells say, by target
   * @param bad cells that cannot be read, by target
   */
  record Reading(
      LocatedLedger.Line line, Map<String, Object> values, Map<String, Parsed.Bad> bad) {}

  Reading read(LocatedLedger.Line line) {
    Map<String, Object> values = new HashMap<>();
    Map<String, Parsed.Bad> bad = new LinkedHashMap<>();
    for (Mapping.Column column : mapping.columns()) {
      RawCell cell = line.row().cell(column.head().column());
      switch (parser.parse(column.target(), cell, column.factor())) {
        case Parsed.Value(Object value) -> {
          if (value != null) {
            values.put(column.target().id(), value);
          }
        }
        case Parsed.Bad problem -> bad.put(column.target().id(), problem);
      }
    }
    return new Reading(line, values, bad);
  }

  Mapping mapping() {
    return mapping;
  }

  /** Puts every value of a reading into a row, left to right. */
  void fill(ImportRow row, Reading reading) {
    for (Mapping.Column column : mapping.columns()) {
      Object value = reading.values().get(column.target().id());
      if (value != null) {
        row.put(column.target(), value);
      }
    }
  }

  /** The refused line: for every cell the first thing that is wrong with it. */
  Rejected reject(LocatedLedger.Line line, List<ImportRow.Fault> faults) {
    Map<String, Reason> reasons = new LinkedHashMap<>();
    for (ImportRow.Fault fault : faults) {
      Reason reason =
          mapping
              .columnOf(fault.targetId())
              .map(c ->
                  new Reason(
                      c.head().column() + 1,
                      c.head().path(),
                      line.row().cell(c.head().column()).text(),
                      fault.code(),
                      fault.text()))
              .orElseGet(() -> new Reason(0, "", "", fault.code(), fault.text()));
      String cell = reason.column() > 0 ? String.valueOf(reason.column()) : reason.text();
      reasons.putIfAbsent(cell, reason);
    }
    List<Reason> sorted = new ArrayList<>(reasons.values());
    // what belongs to a cell first, from left to right
    sorted.sort(
        java.util.Comparator.comparingInt(r -> r.column() == 0 ? Integer.MAX_VALUE : r.column()));
    String serial =
        mapping.serial().isPresent()
            ? Blanks.strip(line.row().cell(mapping.serial().getAsInt()).text())
            : "";
    return new Rejected(line.sheet(), line.row().number(), serial, sorted, line.row());
  }
}
