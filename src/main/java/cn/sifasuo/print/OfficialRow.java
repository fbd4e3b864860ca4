package cn.sifasuo.print;

/**
 * One line of an official paper where it stands.
 *
 * @param height of its strip, in points
 * @param x from the left edge of the text block
 * @param spread put between two characters so that the line ends at the right edge
 * @param keep whether the row after it must stand on the same page
 * @param newPage whether it begins a page
 */
record OfficialRow(
    String text,
    Lettering type,
    float height,
    float x,
    float spread,
    boolean keep,
    boolean newPage) {

  static OfficialRow blank(boolean keep) {
    return new OfficialRow(
        "", new Lettering(Face.FANG, OfficialPage.BODY), OfficialPage.PITCH, 0, 0, keep, false);
  }

  OfficialRow kept() {
    return new OfficialRow(text, type, height, x, spread, true, newPage);
  }

  OfficialRow onNewPage() {
    return new OfficialRow(text, type, height, x, spread, keep, true);
  }
}
