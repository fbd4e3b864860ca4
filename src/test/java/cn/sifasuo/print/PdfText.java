package cn.sifasuo.print;

import com.lowagie.text.pdf.PRStream;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What a reader program finds in a PDF. */
public final class PdfText {

  private PdfText() {}

  /** Text of each page without any white space. */
  public static List<String> pages(byte[] pdf) throws IOException {
    List<String> pages = new ArrayList<>();
    try (PdfReader reader = new PdfReader(pdf)) {
      PdfTextExtractor extractor = new PdfTextExtractor(reader);
      for (int page = 1; page <= reader.getNumberOfPages(); page++) {
        pages.add(extractor.getTextFromPage(page).replaceAll("[\\s　]+", ""));
      }
    }
    return pages;
  }

  /** Names of the fonts whose program is not inside the file. */
  static List<String> fontsNotEmbedded(byte[] pdf) throws IOException {
    List<String> names = new ArrayList<>();
    try (PdfReader reader = new PdfReader(pdf)) {
      for (int i = 1; i < reader.getXrefSize(); i++) {
        PdfObject object = reader.getPdfObject(i);
        if (!(object instanceof PdfDictionary font)
            || object instanceof PRStream
            || !PdfName.FONT.equals(font.get(PdfName.TYPE))
            || PdfName.TYPE0.equals(font.get(PdfName.SUBTYPE))) {
          continue; // a Type0 font holds a descendant that carries the program
        }
        PdfDictionary descriptor = font.getAsDict(PdfName.FONTDESCRIPTOR);
        if (descriptor == null || descriptor.get(PdfName.FONTFILE2) == null) {
          names.add(String.valueOf(font.get(PdfName.BASEFONT)));
        }
      }
    }
    return names;
  }
}
