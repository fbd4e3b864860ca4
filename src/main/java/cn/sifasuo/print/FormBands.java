package cn.sifasuo.print;

import java.util.ArrayList;
import java.util.List;

/**
 * A form's table as the printed sheet cuts it, for whoever draws it elsewhere: the same bands, the
 * same headings and labels broken at the same places. Pages are not cut.
 *
 * @param shares widths of the shared columns, row labels first, as parts of the whole; together 1
 * @param widthEm width of the whole in widths of a letter
 * @param bands top to bottom
 */
public record FormBands(List<Double> shares, double widthEm, List<Band> bands) {

  /**
   * Columns {@code from} to {@code to} (exclusive) side by side.
   *
   * @param stubSpan how many shared columns the row labels take
   * @param levels heights of the heading's levels in heights of a letter
   * @param stubs headings of the row labels
   * @param labels the row labels, from the top
   */
  public record Band(
      int from,
      int to,
      int stubSpan,
      List<Double> levels,
      List<Heading> headings,
      List<Stub> stubs,
      List<Label> labels) {}

  /**
   * The heading of row labels, as high as those of the figures.
   *
   * @param number what the row of codes says under it
   */
  public record Stub(int column, int columns, String text, String number) {}

  /**
   * A row label, or in a list the code, a group, the name or the unit of an indicator.
   *
   * @param text with line breaks
   * @param centred false for one that begins at the left
   */
  public record Label(int row, int rows, int column, int columns, String text, boolean centred) {}

  /**
   * A cell of a heading.
   *
   * @param column first column of the band it covers, 0 for the first column of figures
   * @param text with line breaks
   */
  public record Heading(int level, int levels, int column, int columns, String text) {}

  public static FormBands of(PrintableForm form) {
    FormLayout layout = FormLayout.of(form, List.of());
    double width = layout.paper().inner();
    List<Band> bands = new ArrayList<>();
    for (int b = 0; b < layout.bands().size(); b++) {
      FormLayout.Block whole = new FormLayout.Block(b, 0, form.rows().size(), 0);
      bands.add(band(layout.bands().get(b), whole, layout.stub()));
    }
    return new FormBands(
        layout.grid().stream().map(w -> w / width).toList(), width / FormLayout.BODY, bands);
  }

  private static Band band(FormLayout.Band band, FormLayout.Block whole, FormStub stub) {
    return new Band(
        band.from(),
        band.to(),
        band.stubSpan(),
        band.levels().stream().map(h -> h / (double) FormLayout.BODY).toList(),
        band.headings().stream()
            .map(h ->
                new Heading(
                    h.cell().level(),
                    h.cell().levels(),
                    h.cell().column(),
                    h.cell().columns(),
                    String.join("\n", h.lines())))
            .toList(),
        stub.heads(band).stream()
            .map(h -> new Stub(h.column(), h.columns(), h.text(), h.number()))
            .toList(),
        stub.labels(band, whole).stream()
            .map(l ->
                new Label(
                    l.row(),
                    l.rows(),
                    l.column(),
                    l.columns(),
                    String.join("\n", l.lines()),
                    l.centred()))
            .toList());
  }

  /** A cell as the sheet prints it. */
  public static String text(PrintCell cell, int decimals) {
    return FormText.cell(cell, decimals);
  }

  /** What stands under the table: label and name of everybody who answers for the form. */
  public static List<String> signatures(PrintableForm form) {
    return FormText.signatures(form).stream().map(l -> l.label() + l.value()).toList();
  }

  /** The upper corners: the unit on the left, the mark of the survey on the right. */
  public static Corners corners(PrintableForm form) {
    FormText.Line unit = FormText.unit(form).getLast();
    return new Corners(unit.label() + unit.value(), join(FormText.marks(form)));
  }

  /** Text left and right above a table. */
  public record Corners(String left, String right) {}

  private static String join(List<FormText.Line> lines) {
    return String.join("　", lines.stream().map(l -> l.label() + l.value()).toList());
  }
}
