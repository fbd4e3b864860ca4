package cn.sifasuo.print;

import java.util.List;

/**
 * One line of a form.
 *
 * @param label what the first column prints, a unit or an indicator
 * @param cells one per column of the form
 * @param total true for 合计 rows, which print bold in the workbook and in 黑体 in the PDF
 */
public record PrintRow(String id, String label, List<PrintCell> cells, boolean total) {

  public PrintRow {
    cells = List.copyOf(cells);
  }
}
