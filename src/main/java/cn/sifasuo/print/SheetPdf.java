package cn.sifasuo.print;

import cn.sifasuo.print.PageCanvas.Align;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** A {@link Sheet} as PDF, A4 upright. The same sheet gives the same bytes. */
public final class SheetPdf {

  private static final int WIDTH = 595;
  private static final int HEIGHT = 842;
  private static final int SIDE = 74;
  private static final int TOP = 79;
  private static final int BOTTOM = HEIGHT - 79;
  private static final int TEXT = WIDTH - 2 * SIDE;
  private static final Lettering TITLE = new Lettering(Face.TITLE, 20f);
  private static final Lettering BODY = new Lettering(Face.SONG, 12f);
  private static final Lettering HEADING = new Lettering(Face.HEAD, 12f);
  private static final Lettering CODE = new Lettering(Face.HEAD, 17f);
  private static final Lettering FOOT = new Lettering(Face.SONG, 8f);
  private static final String INDENT = "　　";

  /** One line where it stands. */
  private record Line(Lettering type, Align align, int height, String text) {}

  private final Fonts fonts;

  public SheetPdf(Fonts fonts) {
    this.fonts = fonts;
  }

  /**
   * Writes the sheet; the stream stays open.
   *
   * @throws IOException if the stream refuses
   * @throws cn.sifasuo.kernel.Failure P-102 or P-201 if it cannot be drawn
   */
  public void write(Sheet sheet, OutputStream out) throws IOException {
    pages(sheet).writePdf(out);
  }

  /** The pages, for a preview or a printer. */
  public PrintPages pages(Sheet sheet) {
    List<List<Line>> pages = filled(sheet);
    PageCanvas canvas = new PageCanvas(fonts, sheet.title(), WIDTH, HEIGHT);
    for (int p = 0; p < pages.size(); p++) {
      canvas.newPage();
      int y = TOP;
      for (Line line : pages.get(p)) {
        canvas.text(SIDE, y, TEXT, line.height(), line.type(), line.align(), line.text());
        y += line.height();
      }
      canvas.rule(SIDE, BOTTOM + 14, TEXT);
      canvas.text(SIDE, BOTTOM + 17, TEXT * 3 / 4, 12, FOOT, Align.LEFT, sheet.foot());
      canvas.text(
          SIDE, BOTTOM + 17, TEXT, 12, FOOT, Align.RIGHT, FormText.page(p + 1, pages.size()));
    }
    return new PrintPages(
        fonts, canvas.pages(), new PdfFile.Info(sheet.title(), "", "", sheet.on()));
  }

  private List<List<Line>> filled(Sheet sheet) {
    List<List<Line>> pages = new ArrayList<>();
    List<Line> page = new ArrayList<>();
    int y = TOP;
    for (Line line : lines(sheet)) {
      if (y + line.height() > BOTTOM) {
        pages.add(page);
        page = new ArrayList<>();
        y = TOP;
      }
      page.add(line);
      y += line.height();
    }
    pages.add(page);
    return pages;
  }

  private List<Line> lines(Sheet sheet) {
    List<Line> lines = new ArrayList<>();
    add(lines, TITLE, Align.CENTER, 30, sheet.title());
    lines.add(new Line(BODY, Align.LEFT, 14, ""));
    List<String> texts = new ArrayList<>();
    for (Sheet.Paragraph paragraph : sheet.paragraphs()) {
      String text = paragraph.text();
      texts.add(text);
      switch (paragraph.style()) {
        case BODY -> add(lines, BODY, Align.LEFT, 22, INDENT + text);
        case LINE -> add(lines, BODY, Align.LEFT, 22, text);
        case HEADING -> add(lines, HEADING, Align.LEFT, 28, text);
        case CODE -> add(lines, CODE, Align.CENTER, 34, text);
        case SIGNATURE -> add(lines, BODY, Align.RIGHT, 26, text);
      }
    }
    List<Integer> missing = fonts.missing(Face.SONG, texts);
    if (!missing.isEmpty()) {
      add(lines, BODY, Align.LEFT, 22, FormText.missingGlyphs(missing));
    }
    return lines;
  }

  private static void add(List<Line> lines, Lettering type, Align align, int height, String text) {
    for (String line : TextWidth.paragraph(text, TEXT / type.size())) {
      lines.add(new Line(type, align, height, line));
    }
  }
}
