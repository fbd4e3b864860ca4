package cn.sifasuo.print;

import cn.sifasuo.kernel.Wording;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/**
 * The styles of one workbook, each made once. Fonts are named 宋体 and 黑体, which Windows, WPS and
 * Excel all have; the names ending in _GB2312 are gone since Vista (fonts-and-data §1.6).
 */
final class SheetStyles {

  private static final Wording WORDS = Wording.of(SheetStyles.class);

  static final String SONG = WORDS.say("font.song");
  static final String HEI = WORDS.say("font.hei");

  /** A number format that leaves text alone. */
  static final String TEXT = "@";

  /** Added to a number format: the width of a space behind the figure. */
  static final String INSIDE = "_ ";

  /** Text with the width of a space before it, off the line of its cell. */
  static final String TEXT_INSIDE = "_ @";

  static final String GENERAL = "General";

  /**
   * One look of a cell.
   *
   * @param size of the type in points
   * @param format number format of the workbook
   * @param boxed true for hair lines on all sides
   */
  record Look(
      String font,
      double size,
      boolean bold,
      HorizontalAlignment align,
      String format,
      boolean wrap,
      boolean boxed) {

    static Look line(double size, HorizontalAlignment align) {
      return new Look(SONG, size, false, align, GENERAL, false, false);
    }

    static Look cell(String font, double size, HorizontalAlignment align, String format) {
      return new Look(font, size, false, align, format, true, true);
    }

    Look withFormat(String other) {
      return new Look(font, size, bold, align, other, wrap, boxed);
    }

    Look wrapped() {
      return new Look(font, size, bold, align, format, true, boxed);
    }

    Look inBold() {
      return new Look(font, size, true, align, format, wrap, boxed);
    }

    Look inFont(String other, double points) {
      return new Look(other, points, bold, align, format, wrap, boxed);
    }
  }

  private record Face(String name, double size, boolean bold) {}

  private final Workbook book;
  private final Map<Look, CellStyle> styles = new HashMap<>();
  private final Map<Face, Font> fonts = new HashMap<>();

  /** Makes 宋体 12 the book's own font: its digits are 6 points wide, the unit of columns. */
  SheetStyles(Workbook book) {
    this.book = book;
    Font own = book.getFontAt(0);
    own.setFontName(SONG);
    own.setFontHeightInPoints((short) 12);
  }

  CellStyle of(Look look) {
    return styles.computeIfAbsent(look, this::make);
  }

  /** Width of a column for {@code Sheet.setColumnWidth}, from points. */
  static int columnWidth(double points) {
    return Math.min(255 * 256, (int) Math.round(points / 6 * 256));
  }

  /** A text for the margin of a sheet, in 宋体; {@code &P} and {@code &N} are page numbers. */
  static String margin(int size, String text) {
    // the blank keeps a text that begins with digits from being read as part of the size
    return "&\"" + WORDS.say("font.songRegular") + "\"&" + size + " " + text;
  }

  private CellStyle make(Look look) {
    CellStyle style = book.createCellStyle();
    style.setFont(
        fonts.computeIfAbsent(new Face(look.font(), look.size(), look.bold()), this::font));
    style.setAlignment(look.align());
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setWrapText(look.wrap());
    style.setShrinkToFit(!look.wrap() && !look.boxed());
    style.setDataFormat(book.createDataFormat().getFormat(look.format()));
    if (look.boxed()) {
      style.setBorderTop(BorderStyle.THIN);
      style.setBorderBottom(BorderStyle.THIN);
      style.setBorderLeft(BorderStyle.THIN);
      style.setBorderRight(BorderStyle.THIN);
    }
    return style;
  }

  private Font font(Face face) {
    Font font = book.createFont();
    font.setFontName(face.name());
    font.setFontHeight((short) Math.round(face.size() * 20));
    font.setBold(face.bold());
    return font;
  }
}
