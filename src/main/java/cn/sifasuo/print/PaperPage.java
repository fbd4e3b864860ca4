package cn.sifasuo.print;

/** Measures of a page of a {@link Paper}, in points: A4, wider at the left where it is filed. */
final class PaperPage {

  static final int WIDTH = 595;
  static final int HEIGHT = 842;
  static final int LEFT = 71;
  static final int TEXT = 467;
  static final int TOP = 60;
  static final int BOTTOM = HEIGHT - 66;

  /** Upper edge of the foot. */
  static final int FOOT = BOTTOM + 14;

  /** Room at each side of a text in its cell. */
  static final int PADDING = 4;

  /** Distance of two lines of running text. */
  static final int PITCH = 25;

  static final Lettering MARK = new Lettering(Face.HEAD, 12);
  static final Lettering TITLE = new Lettering(Face.TITLE, 20);
  static final Lettering SECOND_TITLE = new Lettering(Face.TITLE, 16);
  static final Lettering NUMBER = new Lettering(Face.SONG, 11);
  static final Lettering LABEL = new Lettering(Face.SONG, 10.5f);
  static final Lettering VALUE = new Lettering(Face.FANG, 12);
  static final Lettering TABLE = new Lettering(Face.FANG, 10.5f);
  static final Lettering BODY = new Lettering(Face.FANG, 14);
  static final Lettering HEADING = new Lettering(Face.HEAD, 14);
  static final Lettering SUBHEADING = new Lettering(Face.KAI, 14);
  static final Lettering NOTE = new Lettering(Face.KAI, 10.5f);
  static final Lettering SMALL = new Lettering(Face.SONG, 8.5f);

  private PaperPage() {}
}
