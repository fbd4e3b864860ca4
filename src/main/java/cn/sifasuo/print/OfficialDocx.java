package cn.sifasuo.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/**
 * An {@link OfficialPaper} as a text document a clerk can go on with in an office program.
 * Characters stay what they are, rare ones too: the program it is opened with has its own fonts.
 * The same paper gives the same bytes.
 */
public final class OfficialDocx {

  /**
   * Writes the paper; the stream stays open.
   *
   * @throws IOException if the stream refuses
   */
  public void write(OfficialPaper paper, OutputStream out) throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      DocxSetup.apply(document);
      DocxParagraphs text = new DocxParagraphs(document);
      text.blank();
      text.title(paper.title());
      text.blank();
      paper.paragraphs().forEach(text::paragraph);
      closing(text, paper);
      attachment(text, paper);
      document.getProperties().getCoreProperties().setTitle(paper.title());
      FormWorkbook.stamp(document.getProperties(), paper.on());
      ByteArrayOutputStream buffer = new ByteArrayOutputStream();
      document.write(buffer);
      StableZip.rewrite(buffer.toByteArray(), out);
    }
  }

  /** Attachment line, signer and date stand on a page with text: no page for a seal alone. */
  private static void closing(DocxParagraphs text, OfficialPaper paper) {
    text.last().setKeepNext(true);
    if (!paper.attachment().isEmpty()) {
      text.blank().setKeepNext(true);
      text.body(OfficialText.attachmentLine(paper)).setKeepNext(true);
    }
    text.blank().setKeepNext(true);
    text.blank().setKeepNext(true);
    text.atRight(paper.signer(), OfficialText.signerIndent(paper)).setKeepNext(true);
    text.atRight(FormText.day(paper.on()), OfficialText.DATE_INDENT);
  }

  private static void attachment(DocxParagraphs text, OfficialPaper paper) {
    if (paper.attachment().isEmpty()) {
      return;
    }
    XWPFParagraph word = text.attachmentWord(OfficialText.attachment());
    word.setPageBreak(true);
    word.setAlignment(ParagraphAlignment.LEFT);
    text.blank();
    text.title(paper.attachmentTitle());
    text.blank();
    paper.attachment().forEach(text::body);
  }
}
