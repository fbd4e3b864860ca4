package cn.sifasuo.print;

import java.awt.Color;
import java.util.List;
import java.util.Locale;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.base.JRBasePrintElement;
import net.sf.jasperreports.engine.base.JRBasePrintImage;
import net.sf.jasperreports.engine.base.JRBasePrintLine;
import net.sf.jasperreports.engine.base.JRBasePrintPage;
import net.sf.jasperreports.engine.base.JRBasePrintRectangle;
import net.sf.jasperreports.engine.base.JRBasePrintText;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import net.sf.jasperreports.engine.type.ModeEnum;
import net.sf.jasperreports.engine.type.OrientationEnum;
import net.sf.jasperreports.engine.type.ScaleImageEnum;
import net.sf.jasperreports.engine.type.VerticalTextAlignEnum;
import net.sf.jasperreports.engine.util.JRTextMeasurerUtil;
import net.sf.jasperreports.renderers.Renderable;

/**
 * Draws texts and lines on pages of the print engine. The pages are built from its print objects
 * directly: no report is compiled or filled, so no compiler is needed where the program runs.
 * Lengths are points from the upper left corner.
 */
final class PageCanvas {

  /** Where a text stands in its box. */
  enum Align {
    LEFT(HorizontalTextAlignEnum.LEFT),
    CENTER(HorizontalTextAlignEnum.CENTER),
    RIGHT(HorizontalTextAlignEnum.RIGHT);

    private final HorizontalTextAlignEnum engine;

    Align(HorizontalTextAlignEnum engine) {
      this.engine = engine;
    }
  }

  private static final float HAIR = 0.5f;

  private final Fonts fonts;
  private final JasperPrint print = new JasperPrint();
  private final JRTextMeasurerUtil measurer;
  private JRBasePrintPage page = new JRBasePrintPage();

  PageCanvas(Fonts fonts, String name, int width, int height) {
    this.fonts = fonts;
    this.measurer = JRTextMeasurerUtil.getInstance(fonts.jasper());
    print.setName(name);
    print.setPageWidth(width);
    print.setPageHeight(height);
    print.setOrientation(width > height ? OrientationEnum.LANDSCAPE : OrientationEnum.PORTRAIT);
    print.setLocaleCode(Locale.SIMPLIFIED_CHINESE.toString());
  }

  /** Begins a page; the first one too. */
  void newPage() {
    page = new JRBasePrintPage();
    print.addPage(page);
  }

  /** A line of text, vertically centred in the box. */
  void text(int x, int y, int width, int height, Lettering type, Align align, String text) {
    lines(x, y, width, height, type, align, List.of(text));
  }

  /** Lines of text, the whole of them vertically centred in the box. */
  void block(int x, int y, int width, int height, Lettering type, Align align, List<String> text) {
    lines(x, y, width, height, type, align, text);
  }

  /** A table cell with hair lines round it. */
  void cell(int x, int y, int width, int height, Lettering type, Align align, List<String> lines) {
    frame(x, y, width, height, HAIR);
    int padding = align == Align.CENTER ? 0 : 3;
    lines(x + padding, y, width - 2 * padding, height, type, align, lines);
  }

  /**
   * Every line is a text of its own: the engine would set these faces 1.44 em apart and drop what
   * does not fit; a form sets them closer. The boxes may overlap, they have no border.
   */
  private void lines(
      int x, int y, int width, int height, Lettering type, Align align, List<String> lines) {
    float pitch = type.pitch();
    float middle = y + height / 2f - (lines.size() - 1) * pitch / 2;
    int half = Math.round(type.size());
    for (String line : lines) {
      if (!line.isEmpty()) {
        Lettering fitted = fitted(type, line, width);
        place(box(x, Math.round(middle) - half, width, 2 * half, fitted, align, line));
      }
      middle += pitch;
    }
  }

  /** Smaller type for a line wider than its box, which the engine would drop. */
  private Lettering fitted(Lettering type, String line, int width) {
    double wide = fonts.width(type, line);
    return wide <= width
        ? type
        : new Lettering(type.face(), (float) (Math.floor(type.size() * width / wide * 10) / 10));
  }

  /** The thick outline of a table. */
  void frame(int x, int y, int width, int height, float pen) {
    JRBasePrintRectangle frame = new JRBasePrintRectangle(print.getDefaultStyleProvider());
    at(frame, x, y, width, height);
    frame.setMode(ModeEnum.TRANSPARENT);
    frame.getLinePen().setLineWidth(pen);
    frame.getLinePen().setLineColor(Color.BLACK);
    page.addElement(frame);
  }

  /** A picture that fills its box; it goes into the page as shapes, not as dots. */
  void picture(int x, int y, int width, int height, Renderable picture) {
    JRBasePrintImage image = new JRBasePrintImage(print.getDefaultStyleProvider());
    at(image, x, y, width, height);
    image.setScaleImage(ScaleImageEnum.FILL_FRAME);
    image.setRenderer(picture);
    page.addElement(image);
  }

  /** A thin line across. */
  void rule(int x, int y, int width) {
    JRBasePrintLine line = new JRBasePrintLine(print.getDefaultStyleProvider());
    at(line, x, y, width, 1);
    line.getLinePen().setLineWidth(HAIR);
    line.getLinePen().setLineColor(Color.DARK_GRAY);
    page.addElement(line);
  }

  /** Width of a text in points as it will be drawn. */
  double width(Lettering type, String text) {
    return fonts.width(type, text);
  }

  JasperPrint pages() {
    return print;
  }

  private JRBasePrintText box(
      int x, int y, int width, int height, Lettering type, Align align, String content) {
    JRBasePrintText text = new JRBasePrintText(print.getDefaultStyleProvider());
    at(text, x, y, width, height);
    text.setHorizontalTextAlign(align.engine);
    text.setVerticalTextAlign(VerticalTextAlignEnum.MIDDLE);
    text.setFontName(type.face().family());
    text.setFontSize(type.size());
    List<FontRuns.Run> runs = fonts.runs(type.face(), content).runs();
    if (runs.size() == 1 && runs.getFirst().face() == type.face()) {
      text.setText(runs.getFirst().text());
    } else {
      text.setMarkup("styled");
      text.setText(styled(runs, type.face()));
    }
    return text;
  }

  private static String styled(List<FontRuns.Run> runs, Face primary) {
    StringBuilder markup = new StringBuilder();
    for (FontRuns.Run run : runs) {
      String text = run.text().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
      if (run.face() == primary) {
        markup.append(text);
      } else {
        markup
            .append("<style fontName=\"")
            .append(run.face().family())
            .append("\">")
            .append(text)
            .append("</style>");
      }
    }
    return markup.toString();
  }

  private void place(JRBasePrintText text) {
    measurer.measureTextElement(text);
    page.addElement(text);
  }

  private static void at(JRBasePrintElement element, int x, int y, int width, int height) {
    element.setX(x);
    element.setY(y);
    element.setWidth(width);
    element.setHeight(height);
  }
}
