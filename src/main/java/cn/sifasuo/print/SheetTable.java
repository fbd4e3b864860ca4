package cn.sifasuo.print;

import cn.sifasuo.print.SheetStyles.Look;
import org.apache.poi.ss.usermodel.HorizontalAlignment;

/** Writes the bands of a form on a sheet: heading, row of numbers, figures. */
final class SheetTable {

  private static final double SIZE = FormLayout.BODY;
  private static final Look HEADING =
      Look.cell(SheetStyles.SONG, SIZE, HorizontalAlignment.CENTER, SheetStyles.GENERAL);

  private final PrintableForm form;
  private final FormLayout layout;
  private final SheetCanvas canvas;
  private final boolean many;

  SheetTable(PrintableForm form, FormLayout layout, SheetCanvas canvas) {
    this.form = form;
    this.layout = layout;
    this.canvas = canvas;
    this.many = form.rows().size() > 1;
  }

  void write(FormLayout.Block block) {
    heading(layout.bands().get(block.band()));
    rows(block);
  }

  /** The rows alone, under the heading of the page. */
  void rows(FormLayout.Block block) {
    FormLayout.Band band = layout.bands().get(block.band());
    int top = canvas.row();
    labels(band, block);
    for (int r = block.fromRow(); r < block.toRow(); r++) {
      figures(band, form.rows().get(r));
      canvas.next(layout.rowHeights().get(r));
    }
    canvas.outline(top, band.stubSpan() + band.size() - 1);
  }

  private void labels(FormLayout.Band band, FormLayout.Block block) {
    int top = canvas.row() - block.fromRow();
    for (FormStub.Label label : layout.stub().labels(band, block)) {
      PrintRow row = form.rows().get(label.row());
      String font = row.total() ? SheetStyles.HEI : SheetStyles.SONG;
      Look look =
          label.centred()
              ? Look.cell(font, SIZE, HorizontalAlignment.CENTER, SheetStyles.TEXT)
              : Look.cell(font, SIZE, HorizontalAlignment.LEFT, SheetStyles.TEXT_INSIDE);
      canvas.region(
          top + label.row(),
          top + label.row() + label.rows() - 1,
          label.column(),
          label.column() + label.columns() - 1,
          // groups are narrow: where they break is not left to the program that opens the book
          form.isList() && label.centred() ? String.join("\n", label.lines()) : label.text(),
          look);
    }
  }

  private void heading(FormLayout.Band band) {
    int top = canvas.row();
    int stub = band.stubSpan();
    int levels = band.levels().size();
    for (FormStub.Head head : layout.stub().heads(band)) {
      int last = head.column() + head.columns() - 1;
      canvas.region(top, top + levels - 1, head.column(), last, head.text(), HEADING);
    }
    for (FormLayout.Heading heading : band.headings()) {
      HeaderGrid.Cell cell = heading.cell();
      canvas.region(
          top + cell.level(),
          top + cell.level() + cell.levels() - 1,
          stub + cell.column(),
          stub + cell.column() + cell.columns() - 1,
          cell.text(),
          HEADING);
    }
    for (int height : band.levels()) {
      canvas.next(height);
    }
    for (FormStub.Head head : layout.stub().heads(band)) {
      canvas.text(head.column(), head.column() + head.columns() - 1, head.number(), HEADING);
    }
    for (int i = 0; i < band.size(); i++) {
      canvas
          .cell(stub + i, HEADING.withFormat(SheetStyles.TEXT))
          .setCellValue(form.columns().get(band.from() + i).code());
    }
    canvas.next(FormLayout.NUMBER_ROW);
  }

  private void figures(FormLayout.Band band, PrintRow line) {
    String font = line.total() ? SheetStyles.HEI : SheetStyles.SONG;
    Look word = Look.cell(font, SIZE, HorizontalAlignment.CENTER, SheetStyles.TEXT);
    for (int i = 0; i < band.size(); i++) {
      int at = band.stubSpan() + i;
      Look figure = figure(font, form.columns().get(band.from() + i).decimals());
      switch (line.cells().get(band.from() + i)) {
        case PrintCell.Figure(var value) ->
            canvas.cell(at, figure).setCellValue(value.doubleValue());
        case PrintCell.ScaledFigure(var value, int decimals) ->
            canvas.cell(at, figure(font, decimals)).setCellValue(value.doubleValue());
        case PrintCell.Blank() -> canvas.cell(at, figure);
        case PrintCell.Withheld(String sign) -> canvas.cell(at, figure).setCellValue(sign);
        case PrintCell other -> canvas.cell(at, word).setCellValue(FormText.cell(other, 0));
      }
    }
  }

  /** Figures of many rows stand at the right, off the line of their cell. */
  private Look figure(String font, int decimals) {
    String format = decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
    return many
        ? Look.cell(font, SIZE, HorizontalAlignment.RIGHT, format + SheetStyles.INSIDE)
        : Look.cell(font, SIZE, HorizontalAlignment.CENTER, format);
  }
}
