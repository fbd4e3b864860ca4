package cn.sifasuo.print;

import java.util.List;

/**
 * A form's table as the printed sheet cuts it, for whoever draws it elsewhere: the same bands, the
 * same headings broken at the same places.
 *
 * @param shares widths of the shared columns, row labels first, as parts of the whole; together 1
 * @param bands top to bottom
 * @param rowLabels label of each row, with line breaks
 * @param stub heading of the row labels
 * @param stubNumber what the row of codes says under it
 */
public record FormBands(
    List<Double> shares, List<Band> bands, List<String> rowLabels, String stub, String stubNumber) {

  /** Least width of the table in widths of a letter. */
  public static final double WIDTH_EM = FormLayout.WIDTH / FormLayout.BODY;

  /**
   * Columns {@code from} to {@code to} (exclusive) side by side.
   *
   * @param stubSpan how many shared columns the row labels take
   * @param levels heights of the heading's levels in heights of a letter
   */
  public record Band(int from, int to, int stubSpan, List<Double> levels, List<Heading> headings) {}

  /**
   * A cell of a heading.
   *
   * @param column first column of the band it covers, 0 for the first column of figures
   * @param text with line breaks
   */
  public record Heading(int level, int levels, int column, int columns, String text) {}

  public static FormBands of(PrintableForm form) {
    FormLayout layout = FormLayout.of(form, List.of());
    return new FormBands(
        layout.grid().stream().map(w -> w / (double) FormLayout.WIDTH).toList(),
        layout.bands().stream().map(FormBands::band).toList(),
        layout.rowLabels().stream().map(l -> String.join("\n", l)).toList(),
        FormText.stubLabel(form),
        FormText.stubNumber());
  }

  private static Band band(FormLayout.Band band) {
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
