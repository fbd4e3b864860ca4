package cn.sifasuo.print;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Wording;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;

/** The text of a PDF this program has made. */
public final class PdfWords {

  private static final Wording WORDS = Wording.of(PdfWords.class);

  private PdfWords() {}

  /**
   * All pages, one below the other.
   *
   * @throws Failure WRONG_USE {@code P-203} if it is no PDF
   */
  public static String of(byte[] pdf) {
    StringBuilder text = new StringBuilder();
    try (PdfReader reader = new PdfReader(pdf)) {
      PdfTextExtractor extractor = new PdfTextExtractor(reader);
      for (int page = 1; page <= reader.getNumberOfPages(); page++) {
        text.append(extractor.getTextFromPage(page)).append('\n');
      }
      return text.toString();
    } catch (IOException e) {
      throw new Failure(
          FailureKind.WRONG_USE, "P-203", WORDS.say("pdf.unreadable"), "no readable PDF", e);
    }
  }
}
