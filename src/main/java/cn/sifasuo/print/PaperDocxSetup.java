package cn.sifasuo.print;

import java.io.IOException;
import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTabStop;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTabs;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;

/** Page, foot and tabs of a {@link Paper} as text document. */
final class PaperDocxSetup {

  private PaperDocxSetup() {}

  static void apply(XWPFDocument document, Paper.Foot foot) throws IOException {
    CTSectPr section = document.getDocument().getBody().addNewSectPr();
    CTPageSz size = section.addNewPgSz();
    size.setW(DocxParagraphs.twips(PaperPage.WIDTH));
    size.setH(DocxParagraphs.twips(PaperPage.HEIGHT));
    CTPageMar margin = section.addNewPgMar();
    margin.setTop(DocxParagraphs.twips(PaperPage.TOP));
    margin.setBottom(DocxParagraphs.twips(PaperPage.HEIGHT - PaperPage.BOTTOM));
    margin.setLeft(DocxParagraphs.twips(PaperPage.LEFT));
    margin.setRight(DocxParagraphs.twips(PaperPage.WIDTH - PaperPage.LEFT - PaperPage.TEXT));
    margin.setHeader(DocxParagraphs.twips(PaperPage.TOP / 2f));
    margin.setFooter(DocxParagraphs.twips(36));
    margin.setGutter(BigInteger.ZERO);
    String text = PaperTexts.foot(foot);
    if (!text.isEmpty()) {
      foot(document.createFooter(HeaderFooterType.DEFAULT), text);
    }
    DocxSetup.fontTable(document);
  }

  private static void foot(XWPFFooter footer, String text) {
    XWPFParagraph paragraph =
        footer.getParagraphs().isEmpty()
            ? footer.createParagraph()
            : footer.getParagraphs().getFirst();
    paragraph.setBorderTop(org.apache.poi.xwpf.usermodel.Borders.SINGLE);
    tab(tabs(paragraph), PaperPage.TEXT, STTabJc.RIGHT);
    String font = PaperDocx.font(Face.SONG);
    float size = PaperPage.SMALL.size();
    DocxParagraphs.run(paragraph, text, font, size).addTab();
    String[] around = FormText.page("\n", "\n").split("\n", -1);
    DocxParagraphs.run(paragraph, around[0], font, size);
    DocxSetup.field(paragraph, "PAGE", font, size);
    DocxParagraphs.run(paragraph, around[1], font, size);
    DocxSetup.field(paragraph, "NUMPAGES", font, size);
    DocxParagraphs.run(paragraph, around[2], font, size);
  }

  /**
   * Tabs of signatures: the date of the first ends in the middle, the second begins there.
   *
   * @param count of signatures beside each other
   */
  static void tabs(XWPFParagraph paragraph, int count) {
    CTTabs tabs = tabs(paragraph);
    int half = PaperPage.TEXT / 2;
    if (count > 1) {
      tab(tabs, half - PaperStrips.APART, STTabJc.RIGHT);
      tab(tabs, half, STTabJc.LEFT);
    }
    tab(tabs, PaperPage.TEXT - PaperStrips.APART, STTabJc.RIGHT);
  }

  private static CTTabs tabs(XWPFParagraph paragraph) {
    CTPPr properties =
        paragraph.getCTP().isSetPPr()
            ? paragraph.getCTP().getPPr()
            : paragraph.getCTP().addNewPPr();
    return properties.isSetTabs() ? properties.getTabs() : properties.addNewTabs();
  }

  private static void tab(CTTabs tabs, int at, STTabJc.Enum side) {
    CTTabStop stop = tabs.addNewTab();
    stop.setVal(side);
    stop.setPos(DocxParagraphs.twips(at));
  }
}
