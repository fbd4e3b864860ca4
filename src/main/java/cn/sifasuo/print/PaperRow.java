package cn.sifasuo.print;

import cn.sifasuo.print.PageCanvas.Align;
import java.util.List;

/**
 * One row of framed cells, which together are as wide as the text.
 *
 * @param leastHeight in points
 * @param heading whether it stands again where its table goes on
 */
record PaperRow(List<Cell> cells, int leastHeight, boolean heading) {

  /** Rows meant to be higher than this, in points, have their text at the top. */
  static final int LOW = 60;

  /**
   * One cell.
   *
   * @param x from the left edge of the text
   * @param checks drawn instead of the text; none for most
   * @param closing lines at the lower right
   */
  record Cell(
      int x,
      int width,
      Lettering type,
      Align align,
      String text,
      List<PaperPart.Check> checks,
      List<String> closing) {

    static Cell label(int x, int width, String text) {
      return new Cell(x, width, PaperPage.LABEL, Align.CENTER, text, List.of(), List.of());
    }

    static Cell value(int x, int width, Lettering type, String text) {
      return new Cell(x, width, type, Align.LEFT, text, List.of(), List.of());
    }

    /** Room for text, in em. */
    double room() {
      return (width - 2.0 * PaperPage.PADDING) / type.size();
    }
  }
}
