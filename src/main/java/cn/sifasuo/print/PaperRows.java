package cn.sifasuo.print;

import cn.sifasuo.print.PageCanvas.Align;
import cn.sifasuo.print.PaperRow.Cell;
import java.util.ArrayList;
import java.util.List;

/** Framed parts as rows of cells: once for PDF and text document. */
final class PaperRows {

  /** Width of the labels at the left, of boxes and of grids of one or two columns. */
  private static final int LABEL = 78;

  private static final int LEAST = 27;

  private PaperRows() {}

  static List<PaperRow> of(PaperPart part) {
    return switch (part) {
      case PaperPart.Grid grid -> grid(grid);
      case PaperPart.Table table -> table(table);
      case PaperPart.Box box -> List.of(box(box));
      case PaperPart.Checks checks -> List.of(checks(checks));
      case PaperPart.Text text -> List.of();
      case PaperPart.Signatures signatures -> List.of();
      case PaperPart.Seal seal -> List.of();
      case PaperPart.Cut cut -> List.of();
      case PaperPart.NewPage newPage -> List.of();
    };
  }

  /** Cells from left to right; one that does not fit begins a row, the last of a row fills it. */
  private static List<PaperRow> grid(PaperPart.Grid grid) {
    List<PaperRow> rows = new ArrayList<>();
    List<PaperPart.Cell> line = new ArrayList<>();
    int taken = 0;
    for (PaperPart.Cell cell : grid.cells()) {
      int span = Math.clamp(cell.span(), 1, grid.columns());
      if (taken + span > grid.columns()) {
        rows.add(gridRow(grid.columns(), line));
        line.clear();
        taken = 0;
      }
      line.add(new PaperPart.Cell(cell.label(), cell.value(), span));
      taken += span;
    }
    if (!line.isEmpty()) {
      rows.add(gridRow(grid.columns(), line));
    }
    return rows;
  }

  private static PaperRow gridRow(int columns, List<PaperPart.Cell> line) {
    List<Cell> cells = new ArrayList<>();
    int label = columns <= 2 ? LABEL : columns == 3 ? 62 : 50;
    int column = 0;
    for (int i = 0; i < line.size(); i++) {
      PaperPart.Cell cell = line.get(i);
      int end = i + 1 == line.size() ? columns : column + cell.span();
      int x = PaperPage.TEXT * column / columns;
      int width = PaperPage.TEXT * end / columns - x;
      cells.add(Cell.label(x, label, cell.label()));
      cells.add(value(x + label, width - label, cell.value()));
      column = end;
    }
    return new PaperRow(cells, LEAST, false);
  }

  /** Smaller type where a text would take more than two lines of a narrow cell. */
  private static Cell value(int x, int width, String text) {
    Cell cell = Cell.value(x, width, PaperPage.VALUE, text);
    return width < PaperPage.TEXT / 2 && TextWidth.em(text) > 2 * cell.room()
        ? Cell.value(x, width, PaperPage.TABLE, text)
        : cell;
  }

  private static List<PaperRow> table(PaperPart.Table table) {
    int all = table.columns().stream().mapToInt(PaperPart.Column::width).sum();
    int[] edges = new int[table.columns().size() + 1];
    int sum = 0;
    for (int i = 0; i < table.columns().size(); i++) {
      sum += table.columns().get(i).width();
      edges[i + 1] = PaperPage.TEXT * sum / all;
    }
    List<PaperRow> rows = new ArrayList<>();
    List<Cell> head = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      head.add(Cell.label(edges[i], edges[i + 1] - edges[i], table.columns().get(i).label()));
    }
    rows.add(new PaperRow(head, LEAST - 3, true));
    for (List<String> texts : table.rows()) {
      List<Cell> cells = new ArrayList<>();
      for (int i = 0; i < texts.size(); i++) {
        cells.add(Cell.value(edges[i], edges[i + 1] - edges[i], PaperPage.TABLE, texts.get(i)));
      }
      rows.add(new PaperRow(cells, LEAST - 3, false));
    }
    return rows;
  }

  private static PaperRow box(PaperPart.Box box) {
    int lines = Math.max(1, box.leastLines());
    return labelled(
        box.label(),
        new Cell(0, 0, PaperPage.VALUE, Align.LEFT, box.text(), List.of(), box.closing()),
        Math.max(LEAST, Math.round(lines * PaperPage.VALUE.pitch()) + 10));
  }

  private static PaperRow checks(PaperPart.Checks checks) {
    return labelled(
        checks.label(),
        new Cell(0, 0, PaperPage.VALUE, Align.LEFT, "", checks.items(), List.of()),
        LEAST);
  }

  /** With the label at the left; without one over the whole width. */
  private static PaperRow labelled(String label, Cell cell, int height) {
    int x = label.isEmpty() ? 0 : LABEL;
    Cell placed =
        new Cell(
            x,
            PaperPage.TEXT - x,
            cell.type(),
            cell.align(),
            cell.text(),
            cell.checks(),
            cell.closing());
    return new PaperRow(
        label.isEmpty() ? List.of(placed) : List.of(Cell.label(0, LABEL, label), placed),
        height,
        false);
  }
}
