package cn.sifasuo.print;

import cn.sifasuo.print.PageCanvas.Align;
import cn.sifasuo.print.PaperStrip.Frame;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A {@link Paper} on pages, for the preview, a printer and a PDF with its faces inside: what the
 * wanted face lacks is taken from another, what none has prints 〓 and a line says so. The same
 * paper gives the same bytes.
 */
public final class PaperPdf {

  private static final float PEN = 0.6f;

  private final Fonts fonts;

  public PaperPdf(Fonts fonts) {
    this.fonts = fonts;
  }

  /**
   * @throws cn.sifasuo.kernel.Failure P-102 if a font file cannot be read
   */
  public PrintPages pages(Paper paper) {
    List<List<PaperStrip>> pages = cut(new PaperStrips(fonts, paper).all());
    PageCanvas canvas = new PageCanvas(fonts, paper.name(), PaperPage.WIDTH, PaperPage.HEIGHT);
    for (int p = 0; p < pages.size(); p++) {
      canvas.newPage();
      draw(canvas, pages.get(p));
      foot(canvas, paper.foot(), p + 1, pages.size());
    }
    return new PrintPages(
        fonts, canvas.pages(), new PdfFile.Info(paper.name(), "", "", paper.on()));
  }

  private static List<List<PaperStrip>> cut(List<PaperStrip> strips) {
    List<List<PaperStrip>> pages = new ArrayList<>();
    int start = 0;
    int at = 0;
    int y = PaperPage.TOP;
    while (at < strips.size()) {
      PaperStrip strip = strips.get(at);
      boolean full = y + strip.height() > PaperPage.BOTTOM;
      if (at > start && (full || strip.newPage())) {
        int end = strip.newPage() ? at : earlier(strips, start, at);
        pages.add(page(strips.subList(start, end)));
        start = end;
        at = end;
        y = PaperPage.TOP + repeated(strips.get(start));
      } else {
        y += strip.height();
        at++;
      }
    }
    pages.add(page(strips.subList(start, strips.size())));
    return pages;
  }

  private static int repeated(PaperStrip strip) {
    return strip.repeated().stream().mapToInt(PaperStrip::height).sum();
  }

  private static List<PaperStrip> page(List<PaperStrip> strips) {
    List<PaperStrip> page = new ArrayList<>();
    if (!strips.isEmpty()) {
      page.addAll(strips.getFirst().repeated());
    }
    page.addAll(strips);
    return page;
  }

  /** Where to end a page so that what belongs together stays so, if it fits on a page at all. */
  private static int earlier(List<PaperStrip> strips, int start, int end) {
    int at = end;
    while (at > start && strips.get(at - 1).keep()) {
      at--;
    }
    return at > start ? at : end;
  }

  private static void draw(PageCanvas canvas, List<PaperStrip> strips) {
    Map<Frame, int[]> frames = new LinkedHashMap<>();
    int y = PaperPage.TOP;
    for (PaperStrip strip : strips) {
      for (PaperStrip.Line line : strip.lines()) {
        canvas.text(
            PaperPage.LEFT + line.x(),
            y,
            line.width(),
            strip.height(),
            line.type(),
            line.align(),
            line.text());
      }
      for (Frame frame : strip.frames()) {
        frames.computeIfAbsent(frame, f -> new int[] {0, 0});
        int[] extent = frames.get(frame);
        if (extent[1] == 0) {
          extent[0] = y;
        }
        extent[1] = y + strip.height();
      }
      y += strip.height();
    }
    frames.forEach((frame, extent) -> draw(canvas, frame, extent[0], extent[1]));
  }

  private static void draw(PageCanvas canvas, Frame frame, int top, int bottom) {
    int x = PaperPage.LEFT + frame.x();
    canvas.frame(x, top, frame.width(), bottom - top, PEN);
    canvas.block(
        x + PaperPage.PADDING,
        top,
        frame.width() - 2 * PaperPage.PADDING,
        bottom - top,
        frame.type(),
        frame.align(),
        frame.lines());
  }

  private static void foot(PageCanvas canvas, Paper.Foot foot, int page, int of) {
    String text = PaperTexts.foot(foot);
    if (text.isEmpty() && of == 1) {
      return;
    }
    if (!text.isEmpty()) {
      canvas.rule(PaperPage.LEFT, PaperPage.FOOT, PaperPage.TEXT);
    }
    int width = PaperPage.TEXT * 3 / 4;
    int y = PaperPage.FOOT + 3;
    canvas.text(PaperPage.LEFT, y, width, 12, PaperPage.SMALL, Align.LEFT, text);
    canvas.text(
        PaperPage.LEFT,
        y,
        PaperPage.TEXT,
        12,
        PaperPage.SMALL,
        Align.RIGHT,
        FormText.page(page, of));
  }
}
