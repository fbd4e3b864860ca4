package cn.sifasuo.print;

/**
 * Face and size of a printed text.
 *
 * @param size in points
 */
record Lettering(Face face, float size) {

  /** Distance of two lines, 11 points for 9 point type. */
  float pitch() {
    return size * 11 / 9;
  }
}
