package cn.sifasuo.print;

/** A4, lengths in points; the margins are {@link FormLayout#MARGIN} on all sides. */
enum Paper {
  LANDSCAPE(842, 595),
  /** For lists of one or a few columns of figures. */
  PORTRAIT(595, 842);

  private final int width;
  private final int height;

  Paper(int width, int height) {
    this.width = width;
    this.height = height;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /** Width between the margins. */
  int inner() {
    return width - 2 * FormLayout.MARGIN;
  }

  /** Height between the margins. */
  int room() {
    return height - 2 * FormLayout.MARGIN;
  }
}
