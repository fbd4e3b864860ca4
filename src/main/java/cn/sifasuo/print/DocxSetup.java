package cn.sifasuo.print;

import cn.sifasuo.kernel.Wording;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;

/** Page, grid, page numbers and font table of a text document in the layout of GB/T 9704-2012. */
final class DocxSetup {

  private static final Wording WORDS = Wording.of(DocxSetup.class);

  /**
   * Lower edge of the foot above the edge of the paper: its line, some 6 mm high, then has its
   * middle 7 mm below the text block.
   */
  private static final float FOOT = OfficialPage.BOTTOM - OfficialPage.millimetres(10);

  private static final String FONT_TABLE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/fontTable";
  private static final String FONT_TABLE_TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml";
  private static final String NAMESPACE =
      "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  private DocxSetup() {}

  static void apply(XWPFDocument document) throws IOException {
    CTSectPr section = document.getDocument().getBody().addNewSectPr();
    CTPageSz size = section.addNewPgSz();
    size.setW(DocxParagraphs.twips(OfficialPage.WIDTH));
    size.setH(DocxParagraphs.twips(OfficialPage.HEIGHT));
    CTPageMar margin = section.addNewPgMar();
    margin.setTop(DocxParagraphs.twips(OfficialPage.TOP));
    margin.setBottom(DocxParagraphs.twips(OfficialPage.BOTTOM));
    margin.setLeft(DocxParagraphs.twips(OfficialPage.LEFT));
    margin.setRight(DocxParagraphs.twips(OfficialPage.RIGHT));
    margin.setHeader(DocxParagraphs.twips(OfficialPage.TOP / 2));
    margin.setFooter(DocxParagraphs.twips(FOOT));
    margin.setGutter(BigInteger.ZERO);
    // every line has its exact height; a grid on top of it would only move lines about
    CTDocGrid grid = section.addNewDocGrid();
    grid.setType(STDocGrid.DEFAULT);
    grid.setLinePitch(DocxParagraphs.twips(OfficialPage.PITCH));
    document.setEvenAndOddHeadings(true);
    number(document.createFooter(HeaderFooterType.DEFAULT), ParagraphAlignment.RIGHT);
    number(document.createFooter(HeaderFooterType.EVEN), ParagraphAlignment.LEFT);
    fontTable(document);
  }

  /** — 1 —, one character in from the edge (7.5). */
  private static void number(XWPFFooter footer, ParagraphAlignment side) {
    XWPFParagraph paragraph =
        footer.getParagraphs().isEmpty()
            ? footer.createParagraph()
            : footer.getParagraphs().getFirst();
    paragraph.setAlignment(side);
    CTInd indent = paragraph.getCTP().getPPr().addNewInd();
    indent.setLeft(DocxParagraphs.twips(OfficialPage.NUMBER));
    indent.setRight(DocxParagraphs.twips(OfficialPage.NUMBER));
    String font = WORDS.say("font.song");
    String[] around = WORDS.say("paper.page", "\n").split("\n", -1);
    DocxParagraphs.run(paragraph, around[0], font, OfficialPage.NUMBER);
    field(paragraph, "PAGE", font, OfficialPage.NUMBER);
    DocxParagraphs.run(paragraph, around[1], font, OfficialPage.NUMBER);
  }

  /** A number the program that shows the document puts in, such as that of the page. */
  static void field(XWPFParagraph paragraph, String name, String font, float size) {
    DocxParagraphs.run(paragraph, "", font, size)
        .getCTR()
        .addNewFldChar()
        .setFldCharType(STFldCharType.BEGIN);
    DocxParagraphs.run(paragraph, "", font, size).getCTR().addNewInstrText().setStringValue(name);
    DocxParagraphs.run(paragraph, "", font, size)
        .getCTR()
        .addNewFldChar()
        .setFldCharType(STFldCharType.END);
  }

  /** 小标宋 is bought by most offices, not by all: 宋体 stands in for it. */
  static void fontTable(XWPFDocument document) throws IOException {
    try {
      PackagePartName name = PackagingURIHelper.createPartName("/word/fontTable.xml");
      PackagePart part = document.getPackage().createPart(name, FONT_TABLE_TYPE);
      try (OutputStream out = part.getOutputStream()) {
        out.write(
            ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
                    + "<w:fonts xmlns:w=\""
                    + NAMESPACE
                    + "\"><w:font w:name=\""
                    + WORDS.say("paper.title-face")
                    + "\"><w:altName w:val=\""
                    + WORDS.say("paper.title-face.else")
                    + "\"/><w:charset w:val=\"86\"/><w:family w:val=\"auto\"/></w:font></w:fonts>")
                .getBytes(StandardCharsets.UTF_8));
      }
      document.getPackagePart().addRelationship(name, TargetMode.INTERNAL, FONT_TABLE);
    } catch (InvalidFormatException e) {
      throw new IllegalStateException("a fixed part name", e);
    }
  }
}
