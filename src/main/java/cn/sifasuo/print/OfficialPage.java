package cn.sifasuo.print;

/**
 * Measures of a page of GB/T 9704-2012, in points: A4 with margins of 37, 35, 28 and 26 mm, and in
 * them 22 lines of 28 characters (5.2).
 */
final class OfficialPage {

  static final float WIDTH = 595.3f;
  static final float HEIGHT = 841.9f;
  static final float TOP = millimetres(37);
  static final float LEFT = millimetres(28);
  static final float RIGHT = millimetres(26);
  static final float BOTTOM = millimetres(35);

  /** Width of the 版心, 156 mm. */
  static final float TEXT = millimetres(156);

  static final int LINES = 22;
  static final int CHARACTERS = 28;

  /** Distance of two lines: 225 mm over 22 of them, 28.99 points. */
  static final float PITCH = millimetres(225) / LINES;

  /** 3号, 5.5 mm: what office programs round to 16 points, too wide for 28 in a line. */
  static final float BODY = 15.75f;

  /** 2号. */
  static final float TITLE = 22;

  /** Distance of two lines of the title. */
  static final float TITLE_PITCH = 36;

  /** 4号. */
  static final float NUMBER = 14;

  /** How far the page number's dash lies below the 版心 (7.5). */
  static final float NUMBER_BELOW = millimetres(7);

  private OfficialPage() {}

  static float millimetres(float length) {
    return length * 72 / 25.4f;
  }
}
