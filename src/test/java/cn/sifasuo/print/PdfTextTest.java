package cn.sifasuo.print;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.Document;
import com.lowagie.text.Paragraph;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import org.junit.jupiter.api.Test;

/** The eyes of the other tests see what they should. */
class PdfTextTest {

  @Test
  void aFontLeftOutsideTheFileIsFound() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Document document = new Document()) {
      PdfWriter.getInstance(document, out);
      document.open();
      document.add(new Paragraph("plain Helvetica"));
    }

    assertThat(PdfText.fontsNotEmbedded(out.toByteArray())).containsExactly("/Helvetica");
    assertThat(PdfText.pages(out.toByteArray())).containsExactly("plainHelvetica");
  }
}
