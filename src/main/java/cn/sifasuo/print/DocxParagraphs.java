package cn.sifasuo.print;

import cn.sifasuo.kernel.Wording;
import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;

/** Adds paragraphs of GB/T 9704-2012 to a text document. */
final class DocxParagraphs {

  private static final Wording WORDS = Wording.of(DocxParagraphs.class);

  /** 1/20 point. */
  private static final int TWIPS = 20;

  /**
   * 3号 is 15.75 points; the file format knows half points only, so 16 points are set and every
   * character is drawn together by a quarter: 28 of them fill the 156 mm.
   */
  private static final int BODY = 16;

  private static final int CLOSER = -5;

  private final XWPFDocument document;

  DocxParagraphs(XWPFDocument document) {
    this.document = document;
  }

  XWPFParagraph blank() {
    XWPFParagraph paragraph = document.createParagraph();
    spacing(paragraph, OfficialPage.PITCH);
    return paragraph;
  }

  /** The paragraph added last. */
  XWPFParagraph last() {
    return document.getParagraphs().getLast();
  }

  void title(String text) {
    XWPFParagraph paragraph = document.createParagraph();
    spacing(paragraph, OfficialPage.TITLE_PITCH);
    paragraph.setAlignment(ParagraphAlignment.CENTER);
    String[] lines =
        TextWidth.heading(text, OfficialPage.TEXT / OfficialPage.TITLE).toArray(String[]::new);
    for (int i = 0; i < lines.length; i++) {
      XWPFRun run = run(paragraph, lines[i], WORDS.say("paper.title-face"), OfficialPage.TITLE);
      if (i + 1 < lines.length) {
        run.addBreak();
      }
    }
  }

  void paragraph(OfficialPaper.Paragraph paragraph) {
    String text = paragraph.text();
    switch (paragraph.style()) {
      case ADDRESSEE -> text(text, WORDS.say("paper.fang"), 0);
      case HEADING_1 -> text(text, WORDS.say("paper.hei"), 2).setKeepNext(true);
      case HEADING_2 -> text(text, WORDS.say("paper.kai"), 2).setKeepNext(true);
      case BODY -> body(text);
    }
  }

  XWPFParagraph body(String text) {
    return text(text, WORDS.say("paper.fang"), 2);
  }

  /** The word 附件 at the margin. */
  XWPFParagraph attachmentWord(String text) {
    return text(text, WORDS.say("paper.hei"), 0);
  }

  /** A line that ends so many characters before the right edge. */
  XWPFParagraph atRight(String text, double characters) {
    XWPFParagraph paragraph = text(text, WORDS.say("paper.fang"), 0);
    paragraph.setAlignment(ParagraphAlignment.RIGHT);
    indent(paragraph).setRight(twips(characters * OfficialPage.BODY));
    return paragraph;
  }

  private XWPFParagraph text(String text, String font, int indent) {
    XWPFParagraph paragraph = document.createParagraph();
    spacing(paragraph, OfficialPage.PITCH);
    paragraph.setAlignment(ParagraphAlignment.BOTH);
    if (indent > 0) {
      indent(paragraph).setFirstLine(twips(indent * OfficialPage.BODY));
    }
    run(paragraph, text, font, BODY).setCharacterSpacing(CLOSER);
    return paragraph;
  }

  static XWPFRun run(XWPFParagraph paragraph, String text, String font, double size) {
    XWPFRun run = paragraph.createRun();
    run.setText(text);
    run.setFontSize(size);
    CTFonts fonts = run.getCTR().getRPr().addNewRFonts();
    fonts.setAscii(font);
    fonts.setHAnsi(font);
    fonts.setEastAsia(font);
    fonts.setCs(font);
    return run;
  }

  static void spacing(XWPFParagraph paragraph, float points) {
    CTPPr properties = properties(paragraph);
    // no room between hanzi and digits: lines break where those of the PDF do
    properties.addNewAutoSpaceDE().setVal(false);
    properties.addNewAutoSpaceDN().setVal(false);
    CTSpacing spacing = properties.addNewSpacing();
    spacing.setLine(twips(points));
    spacing.setLineRule(STLineSpacingRule.EXACT);
    spacing.setBefore(BigInteger.ZERO);
    spacing.setAfter(BigInteger.ZERO);
  }

  static CTInd indent(XWPFParagraph paragraph) {
    CTPPr properties = properties(paragraph);
    return properties.isSetInd() ? properties.getInd() : properties.addNewInd();
  }

  private static CTPPr properties(XWPFParagraph paragraph) {
    return paragraph.getCTP().isSetPPr()
        ? paragraph.getCTP().getPPr()
        : paragraph.getCTP().addNewPPr();
  }

  static BigInteger twips(double points) {
    return BigInteger.valueOf(Math.round(points * TWIPS));
  }
}
