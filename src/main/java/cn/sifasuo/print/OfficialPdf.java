package cn.sifasuo.print;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Wording;
import com.lowagie.text.Document;
import com.lowagie.text.DocumentException;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * An {@link OfficialPaper} as PDF with embedded subsets of its faces. Every character is set by
 * measure, so that 22 lines of 28 characters come out as the standard wants; the report engine,
 * which knows whole points only, is not used. The same paper gives the same bytes.
 */
public final class OfficialPdf {

  private static final Wording WORDS = Wording.of(OfficialPdf.class);

  /** Middle of a hanzi above its base line, in em. */
  private static final float MIDDLE = 0.38f;

  private static final Lettering NUMBER = new Lettering(Face.SONG, OfficialPage.NUMBER);

  private final Fonts fonts;

  public OfficialPdf(Fonts fonts) {
    this.fonts = fonts;
  }

  /**
   * Writes the paper; the stream stays open.
   *
   * @throws IOException if the stream refuses
   * @throws Failure P-102 or P-202 if it cannot be drawn
   */
  public void write(OfficialPaper paper, OutputStream out) throws IOException {
    List<List<OfficialRow>> pages = new OfficialRows(fonts, paper).pages();
    ByteArrayOutputStream buffer = new ByteArrayOutputStream();
    try (Document document = new Document(new Rectangle(OfficialPage.WIDTH, OfficialPage.HEIGHT))) {
      PdfWriter writer = PdfWriter.getInstance(document, buffer);
      document.addTitle(paper.title());
      document.addCreator(WORDS.say("pdf.creator"));
      document.open();
      Drawing drawing = new Drawing(fonts, writer.getDirectContent());
      for (int p = 0; p < pages.size(); p++) {
        document.newPage();
        writer.setPageEmpty(false); // what is drawn directly does not count as content
        drawing.page(pages.get(p), p + 1);
      }
      PdfFile.date(writer.getInfo(), paper.on());
    } catch (DocumentException e) {
      throw new Failure(
          FailureKind.DAMAGED, "P-202", WORDS.say("paper.failed", "P-202"), "paper as pdf", e);
    }
    out.write(PdfFile.settle(buffer.toByteArray()));
  }

  /** Draws rows on the page in hand. */
  private static final class Drawing {

    private final Fonts fonts;
    private final PdfContentByte canvas;
    private final Map<Face, BaseFont> faces = new EnumMap<>(Face.class);

    Drawing(Fonts fonts, PdfContentByte canvas) {
      this.fonts = fonts;
      this.canvas = canvas;
    }

    void page(List<OfficialRow> rows, int number) throws IOException {
      float y = OfficialPage.TOP;
      for (OfficialRow row : rows) {
        if (!row.text().isEmpty()) {
          float middle = y + row.height() / 2;
          text(OfficialPage.LEFT + row.x(), middle, row.type(), row.spread(), row.text());
        }
        y += row.height();
      }
      String text = OfficialText.page(number);
      float middle = OfficialPage.HEIGHT - OfficialPage.BOTTOM + OfficialPage.NUMBER_BELOW;
      // one character in from the edge: odd pages at the right, even ones at the left
      float x =
          number % 2 == 1
              ? (float) (OfficialPage.TEXT - NUMBER.size() - fonts.width(NUMBER, text))
              : NUMBER.size();
      text(OfficialPage.LEFT + x, middle, NUMBER, 0, text);
    }

    /** Text whose hanzi have their middle at that height, from the upper edge of the paper. */
    private void text(float x, float middle, Lettering type, float spread, String text)
        throws IOException {
      canvas.beginText();
      canvas.setCharacterSpacing(spread);
      canvas.setTextMatrix(x, OfficialPage.HEIGHT - middle - MIDDLE * type.size());
      for (FontRuns.Run run : fonts.runs(type.face(), text).runs()) {
        canvas.setFontAndSize(face(run.face()), type.size());
        canvas.showText(run.text());
      }
      canvas.endText();
    }

    private BaseFont face(Face face) throws IOException {
      BaseFont known = faces.get(face);
      if (known == null) {
        known =
            BaseFont.createFont(
                fonts.file(face).toString(), BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
        known.setSubset(true);
        faces.put(face, known);
      }
      return known;
    }
  }
}
