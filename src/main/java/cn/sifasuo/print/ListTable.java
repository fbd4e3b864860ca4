package cn.sifasuo.print;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plain list to export: what a screen shows, same rows, same columns.
 *
 * @param title name of the sheet and heading of its print
 * @param columns at least one
 * @param rows one list per row with one value per column; values are {@code null}, {@link String},
 *     {@link java.time.LocalDate}, {@link java.time.LocalDateTime}, {@link java.math.BigDecimal},
 *     {@link Integer} or {@link Long}. Read once, so a cursor may stand behind it.
 */
public record ListTable(
    String title, List<Column> columns, Iterable<? extends List<? extends @Nullable Object>> rows) {

  /** What a column holds, which decides its format and its side. */
  public enum Kind {
    /** Anything written, ID numbers included: they have more digits than a number keeps. */
    TEXT,
    /** A day. */
    DATE,
    /** A count, without thousands separators in csv. */
    NUMBER,
    /** Yuan with two decimals. */
    MONEY
  }

  /** A column with its heading. */
  public record Column(String label, Kind kind) {}

  public ListTable {
    columns = List.copyOf(columns);
    if (columns.isEmpty()) {
      throw new IllegalArgumentException("list without columns: " + title);
    }
  }

  /** A row checked against the columns. */
  void check(List<? extends @Nullable Object> row) {
    if (row.size() != columns.size()) {
      throw new IllegalArgumentException(
          "row has %d values for %d columns".formatted(row.size(), columns.size()));
    }
  }

  /** Whether a spreadsheet would take this text for a formula, full-width signs included. */
  static boolean looksLikeFormula(String text) {
    return !text.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(text.charAt(0)) >= 0;
  }
}
