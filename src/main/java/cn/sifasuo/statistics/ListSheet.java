package cn.sifasuo.statistics;

import cn.sifasuo.print.PrintCell;
import cn.sifasuo.print.PrintColumn;
import cn.sifasuo.print.PrintRow;
import cn.sifasuo.print.PrintStub;
import java.util.ArrayList;
import java.util.List;

/**
 * A table turned by a quarter for {@link SheetLayout#LIST}: each indicator is a line, and each line
 * of the form a column of figures. Nothing is counted or rounded here.
 */
record ListSheet(List<PrintColumn> columns, List<PrintRow> rows) {

  static ListSheet of(FormHead head, List<PrintColumn> table, List<PrintRow> lines) {
    List<PrintColumn> columns = new ArrayList<>();
    for (PrintRow line : lines) {
      String number = String.valueOf(columns.size() + 1);
      columns.add(new PrintColumn(line.id(), List.of(), line.label(), number, "", 0));
    }
    List<PrintRow> rows = new ArrayList<>();
    for (int i = 0; i < table.size(); i++) {
      PrintColumn indicator = table.get(i);
      int at = i;
      rows.add(
          new PrintRow(
              indicator.id(),
              indicator.label(),
              lines.stream().map(l -> scaled(l.cells().get(at), indicator.decimals())).toList(),
              false,
              new PrintStub(
                  indicator.code(),
                  indicator.groupPath(),
                  indicator.unit(),
                  head.column(indicator.id()).filter(FormHead.ColumnHead::ofWhich).isPresent())));
    }
    return new ListSheet(columns, rows);
  }

  /** The digits go with the line. */
  private static PrintCell scaled(PrintCell cell, int decimals) {
    return cell instanceof PrintCell.Figure(var value) ? PrintCell.scaled(value, decimals) : cell;
  }
}
