package cn.sifasuo.print;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.print.PaperPart.Box;
import cn.sifasuo.print.PaperPart.Cell;
import cn.sifasuo.print.PaperPart.Check;
import cn.sifasuo.print.PaperPart.Checks;
import cn.sifasuo.print.PaperPart.Column;
import cn.sifasuo.print.PaperPart.Cut;
import cn.sifasuo.print.PaperPart.Grid;
import cn.sifasuo.print.PaperPart.Seal;
import cn.sifasuo.print.PaperPart.Signature;
import cn.sifasuo.print.PaperPart.Signatures;
import cn.sifasuo.print.PaperPart.Style;
import cn.sifasuo.print.PaperPart.Table;
import cn.sifasuo.print.PaperPart.Text;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.Test;

/** Papers as PDF and as text document; files to look at lie in target/papers. */
class PaperTest {

  private static final Fonts FONTS = new Fonts(Path.of("reports/fonts"));
  private static final Path FOLDER = Path.of("target/papers");
  private static final String SENTENCE = "双方当事人经调解，就院墙滴水损坏邻屋墙面一事的赔偿数额、付清日期和修缮办法分别陈述了意见；";
  private static final LocalDate DAY = LocalDate.of(2026, 10, 12);

  private static Paper paper(String name, PaperPart... parts) {
    return new Paper(
        name,
        new Paper.Heading("", name, "编号：（2026）双塘人调字第1号"),
        List.of(parts),
        new Paper.Foot("双塘镇司法所", "D07", LocalDate.of(2026, 11, 23)),
        DAY);
  }

  private static Paper everything() {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 1; i <= 40; i++) {
      rows.add(
          List.of(String.valueOf(i), i == 3 ? "买买提·阿不都热西提·克里木" : "李𬱖", "双塘镇东河村三组" + i + "号", ""));
    }
    return new Paper(
        "警告审批表",
        new Paper.Heading("草稿（报县级社区矫正机构决定）", "社区矫正对象警告审批表", "文书号：________________"),
        List.of(
            new Grid(
                3,
                List.of(
                    new Cell("姓名", "张喆", 1),
                    new Cell("性别", "男", 1),
                    new Cell("出生日期", "1980年1月2日", 1),
                    new Cell("身份证号码", "990101198001020015", 2),
                    new Cell("民族", "", 1),
                    new Cell("居住地", "示范县双塘镇东河村第三村民小组水库移民安置点二十七号附一号之二西侧平房", 3),
                    new Cell("备注", "", 1))),
            new Grid(
                4,
                List.of(
                    new Cell("甲", "一", 1),
                    new Cell("乙", "二", 1),
                    new Cell("丙", "三", 1),
                    new Cell("丁", "四", 1))),
            new Checks(
                "矫正类别",
                List.of(
                    new Check("管制", false),
                    new Check("缓刑", true),
                    new Check("假释", false),
                    new Check("暂予监外执行", false),
                    new Check("因患有严重疾病需要保外就医", false),
                    new Check("生活不能自理", true))),
            new Box("事实及依据", (SENTENCE.repeat(9) + "\n").repeat(4), 6, List.of()),
            new Box("司法所意见", "", 5, List.of("负责人（签名）：　　　　　　　　　　年　　月　　日")),
            new Text(Style.HEADING, "一、送达情况"),
            new Text(Style.BODY, SENTENCE.repeat(4)),
            new Text(Style.SUBHEADING, "（一）名册"),
            new Table(
                List.of(
                    new Column("序号", 1),
                    new Column("姓名", 3),
                    new Column("住址", 5),
                    new Column("签名", 2)),
                rows),
            new Signatures(
                List.of(
                    new Signature("承办人", "钱敏", "2026年10月12日"),
                    new Signature("被告知人", "", "　　年　　月　　日"),
                    new Signature("见证人", "", "　　年　　月　　日"))),
            new Seal(List.of("双塘镇司法所（盖章）", "二〇二六年十月十二日")),
            new Cut(),
            new Text(Style.TITLE, "送达回执"),
            new Text(Style.NOTE, "本联由受送达人签收后退回存档。")),
        new Paper.Foot("双塘镇司法所", "D18", LocalDate.of(2026, 11, 23)),
        DAY);
  }

  @Test
  void aTextThatIsTooLongGoesOnAndItsLabelStandsAgain() throws Exception {
    List<String> pages = PdfText.pages(pdf(everything()));

    assertThat(pages).hasSize(5);
    assertThat(pages.getFirst()).contains("草稿（报县级社区矫正机构决定）", "社区矫正对象警告审批表", "事实及依据");
    assertThat(pages.get(1)).contains("事实及依据");
    assertThat(String.join("", pages).split("双方当事人经调解", -1)).hasSize(1 + 9 * 4 + 4);
    assertThat(pages).allSatisfy(p -> assertThat(p).contains("双塘镇司法所", "D18", "共5页"));
    save("everything.pdf", pdf(everything()));
    save("everything.docx", docx(everything()));
  }

  @Test
  void theHeadsOfATableStandOnEveryPageAndNoRowIsTorn() throws Exception {
    List<String> pages = PdfText.pages(pdf(everything()));
    List<String> listed = pages.stream().filter(p -> p.contains("双塘镇东河村三组")).toList();

    assertThat(listed).hasSizeGreaterThan(1);
    assertThat(listed).allSatisfy(p -> assertThat(p).contains("序号", "住址"));
  }

  @Test
  void aSignatureNeverStandsOnAPageWithoutText() throws Exception {
    for (int lines = 10; lines < 40; lines++) {
      Paper paper =
          paper(
              "决定书",
              new Text(Style.BODY, "字".repeat(33 * lines)),
              new Signatures(List.of(new Signature("承办人", "", "　年　月　日"))),
              new Seal(List.of("双塘镇司法所", "二〇二六年十月十二日")));
      List<String> pages = PdfText.pages(pdf(paper));
      assertThat(pages.getLast()).as("%d lines", lines).contains("字", "承办人", "二〇二六年");
    }
  }

  @Test
  void whatNoFaceHasIsAGetaAndSaysSoAndTheTextDocumentKeepsIt() throws Exception {
    String rare = "张" + Character.toString(0x2BB28);
    Paper paper =
        paper("登记表", new Grid(2, List.of(new Cell("姓名", rare, 1), new Cell("曾用名", "𬱖喆〇", 1))));

    assertThat(PdfText.pages(pdf(paper)).getFirst()).contains("张〓", "𬱖喆〇", "字库暂缺U+2BB28");
    try (XWPFDocument document = open(docx(paper))) {
      assertThat(cells(document)).contains(rare, "𬱖喆〇");
    }
  }

  @Test
  void bothFormsHaveTheirFacesAndTheSameBytesAgain() throws Exception {
    byte[] pdf = pdf(everything());
    byte[] docx = docx(everything());

    assertThat(PdfText.fontsNotEmbedded(pdf)).isEmpty();
    assertThat(pdf(everything())).isEqualTo(pdf);
    assertThat(docx(everything())).isEqualTo(docx);
    try (XWPFDocument document = open(docx)) {
      assertThat(document.getTables()).hasSize(2);
      assertThat(cells(document)).contains("☑缓刑", "☑生活不能自理", "□假释", "身份证号码");
      assertThat(document.getTables().get(1).getRow(0).isRepeatHeader()).isTrue();
      assertThat(document.getProperties().getCoreProperties().getTitle()).isEqualTo("警告审批表");
    }
  }

  @Test
  void aPaperThatNamesNothingHasNoHeadAndNoFoot() throws Exception {
    Paper slip =
        new Paper(
            "便条",
            Paper.Heading.NONE,
            List.of(new Text(Style.BODY, "您好，请在方便时回电话。")),
            Paper.Foot.NONE,
            DAY);

    assertThat(PdfText.pages(pdf(slip))).containsExactly("您好，请在方便时回电话。");
    try (XWPFDocument document = open(docx(slip))) {
      assertThat(document.getFooterList()).isEmpty();
    }
  }

  private static XWPFDocument open(byte[] docx) throws Exception {
    return new XWPFDocument(new ByteArrayInputStream(docx));
  }

  private static String cells(XWPFDocument document) {
    StringBuilder text = new StringBuilder();
    for (XWPFTable table : document.getTables()) {
      table
          .getRows()
          .forEach(
              r -> r.getTableCells().stream().map(XWPFTableCell::getText).forEach(text::append));
    }
    return text.toString();
  }

  private static byte[] pdf(Paper paper) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new PaperPdf(FONTS).pages(paper).writePdf(out);
    return out.toByteArray();
  }

  private static byte[] docx(Paper paper) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new PaperDocx().write(paper, out);
    return out.toByteArray();
  }

  private static void save(String name, byte[] bytes) throws Exception {
    Files.createDirectories(FOLDER);
    Files.write(FOLDER.resolve(name), bytes);
  }
}
