package cn.sifasuo.print;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a form.
 *
 * @param label what the first column prints, a unit or an indicator
 * @param cells one per column of the form
 * @param total true for 合计 rows, which print bold in the workbook and in 黑体 in the PDF
 * @param stub what a line of a list says besides; null in a table
 */
public record PrintRow(
    String id, String label, List<PrintCell> cells, boolean total, @Nullable PrintStub stub) {

  public PrintRow {
    cells = List.copyOf(cells);
  }

  /** A line of a table. */
  public PrintRow(String id, String label, List<PrintCell> cells, boolean total) {
    this(id, label, cells, total, null);
  }
}
