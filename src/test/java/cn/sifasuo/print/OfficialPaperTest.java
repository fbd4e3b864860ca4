package cn.sifasuo.print;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.print.OfficialPaper.Paragraph;
import cn.sifasuo.print.OfficialPaper.Style;
import com.lowagie.text.pdf.PdfReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;

class OfficialPaperTest {

  private static final Fonts FONTS = new Fonts(Path.of("reports/fonts"));
  private static final Path FOLDER = Path.of("target/papers");
  private static final String RUNNING =
      "全年共调解各类矛盾纠纷1473件，同比增长8.0%，其中调解成功1440件，调解成功率97.8%，同比提高0.4个百分点；";

  private static OfficialPaper report(int paragraphs) {
    List<Paragraph> text = new ArrayList<>();
    text.add(new Paragraph(Style.ADDRESSEE, "示范县司法局："));
    text.add(new Paragraph(Style.HEADING_1, "一、人民调解"));
    text.add(new Paragraph(Style.HEADING_2, "（一）纠纷调解"));
    for (int i = 0; i < paragraphs; i++) {
      text.add(new Paragraph(Style.BODY, RUNNING.repeat(3) + "到场张喆、买买提·王。"));
    }
    return new OfficialPaper(
        "双塘镇司法所2026年工作汇报",
        text,
        "双塘镇司法所",
        LocalDate.of(2027, 1, 5),
        "数据来源和计算说明",
        List.of("一、《人民调解案件情况统计表》（2026年，第1版，摘要0123456789abcdef）。"));
  }

  @Test
  void aPageHoldsTwentyTwoLinesOfTwentyEightCharacters() {
    OfficialPaper full =
        new OfficialPaper(
            "汇报",
            List.of(new Paragraph(Style.BODY, "字".repeat(26 + 28 * 30))),
            "所",
            LocalDate.of(2027, 1, 5),
            "",
            List.of());

    List<List<OfficialRow>> pages = new OfficialRows(FONTS, full).pages();
    List<OfficialRow> first =
        pages.getFirst().stream().filter(r -> r.text().startsWith("字")).toList();

    // a blank line, the title and the room below it take three of the 22
    assertThat(first).hasSize(19);
    assertThat(first.getFirst().text()).hasSize(26);
    assertThat(first.getFirst().x()).isEqualTo(31.5f);
    assertThat(first.get(1).text()).hasSize(28);
    assertThat(first.stream().map(OfficialRow::height).distinct())
        .allSatisfy(h -> assertThat(h).isBetween(28f, 29.01f));
    assertThat(pages.getFirst().stream().mapToDouble(OfficialRow::height).sum())
        .isLessThanOrEqualTo(OfficialPage.millimetres(225) + 1);
  }

  @Test
  void noLineBeginsWithAClosingMarkOrATornUnit() {
    List<Paragraph> shifted = new ArrayList<>();
    for (int i = 0; i < 28; i++) {
      shifted.add(new Paragraph(Style.BODY, "字".repeat(i) + RUNNING.repeat(2)));
    }
    OfficialPaper paper =
        new OfficialPaper("汇报", shifted, "所", LocalDate.of(2027, 1, 5), "", List.of());

    for (List<OfficialRow> page : new OfficialRows(FONTS, paper).pages()) {
      for (OfficialRow row : page) {
        assertThat(row.text()).doesNotMatch("^[，。；：、）”件个%].*");
        assertThat(FONTS.width(row.type(), row.text()) + row.x())
            .as(row.text())
            .isLessThanOrEqualTo(OfficialPage.TEXT + 1);
      }
    }
  }

  @Test
  void theSignerNeverStandsOnAPageWithoutText() {
    for (int paragraphs = 1; paragraphs < 12; paragraphs++) {
      List<List<OfficialRow>> pages = new OfficialRows(FONTS, report(paragraphs)).pages();
      List<OfficialRow> signed =
          pages.stream()
              .filter(p -> p.stream().anyMatch(r -> r.text().equals("双塘镇司法所")))
              .findFirst()
              .orElseThrow();
      assertThat(signed.stream().map(OfficialRow::text).toList())
          .as("%d paragraphs", paragraphs)
          .anyMatch(t -> t.contains("到场张喆") || t.contains("买买提"))
          .contains("2027年1月5日");
    }
  }

  @Test
  void thePdfHasEveryFaceInsideItAndTheSameBytesAgain() throws Exception {
    byte[] pdf = pdf(report(5));

    List<String> pages = PdfText.pages(pdf);
    assertThat(pages.getFirst())
        .contains("双塘镇司法所2026年工作汇报", "示范县司法局：", "（一）纠纷调解", "97.8%", "张喆", "—1—");
    assertThat(pages.getLast()).startsWith("附件数据来源和计算说明");
    assertThat(PdfText.fontsNotEmbedded(pdf)).isEmpty();
    assertThat(pdf(report(5))).isEqualTo(pdf);
    try (PdfReader reader = new PdfReader(pdf)) {
      assertThat(reader.getPageSize(1).getWidth()).isEqualTo(595.3f);
      assertThat(reader.getInfo()).containsEntry("CreationDate", "D:20270105000000+08'00'");
    }
    save("report.pdf", pdf);
  }

  @Test
  void aCharacterNoFaceHasIsAGetaAndSaysSo() throws Exception {
    OfficialPaper paper =
        new OfficialPaper(
            "小结",
            List.of(new Paragraph(Style.BODY, "到场张" + Character.toString(0x2BB28) + "。")),
            "所",
            LocalDate.of(2027, 1, 5),
            "",
            List.of());

    assertThat(PdfText.pages(pdf(paper)).getFirst()).contains("张〓", "字库暂缺U+2BB28");
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx(paper)))) {
      assertThat(document.getParagraphs().stream().map(XWPFParagraph::getText).toList())
          .contains("到场张" + Character.toString(0x2BB28) + "。");
    }
  }

  @Test
  void theTextDocumentHasTheSamePageAndTheSameBytesAgain() throws Exception {
    byte[] docx = docx(report(5));

    assertThat(docx(report(5))).isEqualTo(docx);
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
      var section = document.getDocument().getBody().getSectPr();
      assertThat(section.getPgMar().getTop().toString()).isEqualTo("2098");
      assertThat(section.getPgMar().getLeft().toString()).isEqualTo("1587");
      assertThat(section.getDocGrid().getLinePitch().intValue()).isBetween(560, 580);
      List<XWPFParagraph> paragraphs = document.getParagraphs();
      XWPFParagraph heading =
          paragraphs.stream().filter(p -> p.getText().equals("一、人民调解")).findFirst().orElseThrow();
      assertThat(heading.getRuns().getFirst().getFontFamily()).isEqualTo("黑体");
      assertThat(document.getFooterList()).hasSize(2);
      XWPFParagraph signer =
          paragraphs.stream().filter(p -> p.getText().equals("双塘镇司法所")).findFirst().orElseThrow();
      for (int i = paragraphs.indexOf(signer); !paragraphs.get(i).getText().contains("张喆"); i--) {
        assertThat(paragraphs.get(i - 1).isKeepNext()).isTrue();
      }
    }
    save("report.docx", docx);
  }

  @Test
  void theTitleIsBrokenBySenseAndKeepsTheGrid() {
    OfficialPaper paper =
        new OfficialPaper(
            "示范县双塘镇司法所2026年上半年人民调解和社区矫正工作情况汇报",
            Collections.nCopies(2, new Paragraph(Style.BODY, RUNNING)),
            "所",
            LocalDate.of(2027, 1, 5),
            "",
            List.of());
    List<OfficialRow> rows = new OfficialRows(FONTS, paper).pages().getFirst();

    assertThat(rows.stream().filter(r -> r.type().face() == Face.TITLE)).hasSize(2);
    double above = 0;
    for (OfficialRow row : rows) {
      if (row.text().startsWith("全年")) {
        break;
      }
      above += row.height();
    }
    assertThat(above / OfficialPage.PITCH).isCloseTo(5, org.assertj.core.data.Offset.offset(0.001));
  }

  private static byte[] pdf(OfficialPaper paper) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new OfficialPdf(FONTS).write(paper, out);
    return out.toByteArray();
  }

  private static byte[] docx(OfficialPaper paper) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new OfficialDocx().write(paper, out);
    return out.toByteArray();
  }

  /** To be looked at. */
  private static void save(String name, byte[] bytes) throws Exception {
    Files.createDirectories(FOLDER);
    Files.write(FOLDER.resolve(name), bytes);
  }
}
