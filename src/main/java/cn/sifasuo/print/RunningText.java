package cn.sifasuo.print;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines of running text as the faces really draw it: first line indented, no line begins with a
 * closing mark, a number keeps its unit, all lines but the last are spread to the right edge.
 */
final class RunningText {

  /** More than this between two characters, in em, looks torn: such a line stays ragged. */
  private static final double WIDEST_SPREAD = 0.35;

  private final Fonts fonts;

  RunningText(Fonts fonts) {
    this.fonts = fonts;
  }

  /**
   * @param indent of the first line, in points
   * @param width of the text block, in points
   */
  List<OfficialRow> rows(String text, Lettering type, float indent, float width) {
    List<OfficialRow> rows = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    float room = width - indent;
    for (String piece : pieces(text)) {
      if (!line.isEmpty() && fonts.width(type, line + piece) > room) {
        rows.add(row(line.toString(), type, width - room, room, true));
        line.setLength(0);
        room = width;
      }
      line.append(piece);
    }
    if (!line.isEmpty()) {
      rows.add(row(line.toString(), type, width - room, room, false));
    }
    return rows;
  }

  private OfficialRow row(String text, Lettering type, float x, float room, boolean full) {
    int gaps = text.codePointCount(0, text.length()) - 1;
    double spare = room - fonts.width(type, text);
    double spread = full && gaps > 0 ? spare / gaps : Math.min(0, spare / Math.max(1, gaps));
    return new OfficialRow(
        text,
        type,
        OfficialPage.PITCH,
        x,
        spread > WIDEST_SPREAD * type.size() ? 0 : (float) spread,
        false,
        false);
  }

  /** A number and the unit after it are one piece: 1473件 never becomes 1473 / 件. */
  private static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    for (String piece : TextWidth.breakable(text)) {
      String last = pieces.isEmpty() ? "" : pieces.getLast();
      boolean number = !last.isEmpty() && Character.isDigit(last.charAt(last.length() - 1));
      if (number && Character.isIdeographic(piece.codePointAt(0))) {
        pieces.set(pieces.size() - 1, last + piece);
      } else {
        pieces.add(piece);
      }
    }
    return pieces;
  }
}
