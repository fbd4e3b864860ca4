package cn.sifasuo.print;

import java.util.ArrayList;
import java.util.List;

/** What stands left of the figures of a form, under its heading: the labels of its rows. */
interface FormStub {

  /**
   * A heading over the labels, as high as the headings of the figures.
   *
   * @param column first shared column it covers
   * @param number what the row of numbers says under it
   */
  record Head(int column, int columns, String text, String number) {}

  /**
   * A label.
   *
   * @param row first row of the form it covers
   * @param column first shared column it covers
   * @param text in one line
   * @param lines the same broken
   */
  record Label(
      int row,
      int rows,
      int column,
      int columns,
      String text,
      List<String> lines,
      boolean centred) {

    public Label {
      lines = List.copyOf(lines);
    }
  }

  List<Head> heads(FormLayout.Band band);

  /** The labels of the rows of a block, from the left, each row's after those above it. */
  List<Label> labels(FormLayout.Band band, FormLayout.Block block);

  /** Whether a page may end before this row. */
  boolean mayBreakBefore(int row);

  /**
   * One label to a row: a table.
   *
   * @param lines the labels, broken
   */
  record OfRows(String heading, List<PrintRow> rows, List<List<String>> lines) implements FormStub {

    @Override
    public List<Head> heads(FormLayout.Band band) {
      return List.of(new Head(0, band.stubSpan(), heading, FormText.stubNumber(0)));
    }

    @Override
    public List<Label> labels(FormLayout.Band band, FormLayout.Block block) {
      List<Label> labels = new ArrayList<>();
      for (int r = block.fromRow(); r < block.toRow(); r++) {
        labels.add(
            new Label(
                r, 1, 0, band.stubSpan(), rows.get(r).label(), lines.get(r), rows.size() == 1));
      }
      return labels;
    }

    @Override
    public boolean mayBreakBefore(int row) {
      return true;
    }
  }
}
