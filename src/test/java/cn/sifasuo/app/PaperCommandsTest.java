package cn.sifasuo.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.app.CommandDesk.Run;
import com.lowagie.text.pdf.PdfReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Papers of a case by whole command lines. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PaperCommandsTest {

  private CommandDesk desk;
  private Path folder;
  private UUID grown;
  private UUID minor;
  private int chains;

  @BeforeAll
  void cases(@TempDir Path place) {
    folder = place;
    desk = CommandDesk.made(place);
    desk.on(LocalDate.of(2026, 11, 24));
    TownshipDoors.Entered entered = desk.open(TownshipDoors::entered);
    grown = entered.ids().get("普通");
    minor = entered.ids().get("未成年人");
  }

  @Test
  void thePapersOfACaseAreListedWithTheirRows() {
    Run run = desk.run("paper list dispute_case:" + grown);

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.lines())
        .contains("D03\t人民调解申请书", "D08\t人民调解协议书")
        .anyMatch(l -> l.startsWith("\t第1行　2026年10月12日"));
    Run json = desk.run("--json paper list dispute_case:" + grown);
    assertThat(json.json().path("papers").findValuesAsText("code"))
        .containsExactly("D03", "D04", "D07", "D08");
  }

  @Test
  void aPaperIsWrittenAsPdfAndAsTextDocument() throws IOException {
    Path pdf = folder.resolve("协议书.pdf");
    Run run = desk.run("paper print dispute_case:" + grown + " --code D08 --row 1 --out", pdf);
    assertThat(run.exit()).as(run.err()).isZero();
    try (PdfReader reader = new PdfReader(pdf.toString())) {
      assertThat(reader.getInfo().get("Title")).isEqualTo("人民调解协议书");
      assertThat(reader.getInfo().get("CreationDate")).startsWith("D:20261012");
    }
    Path docx = folder.resolve("协议书.docx");
    assertThat(desk.run("paper print dispute_case:" + grown + " --code D08 --out", docx).exit())
        .isZero();
    try (XWPFDocument document = new XWPFDocument(new FileInputStream(docx.toFile()))) {
      assertThat(document.getParagraphs().stream().map(XWPFParagraph::getText).toList())
          .contains("赔偿修缮费三千六百元，当日付清。");
    }
    assertThat(chain()).contains("paper=D08 as=pdf", "paper=D08 as=docx");
  }

  @Test
  void aMinorsPaperWantsAReasonWhichStandsInTheChain() throws IOException {
    Path file = folder.resolve("登记表.pdf");
    Run refused = desk.run("paper print dispute_case:" + minor + " --code D04 --out", file);
    assertThat(refused.exit()).isEqualTo(3);
    assertThat(refused.err()).contains("L-321");
    assertThat(Files.exists(file)).isFalse();

    Run made =
        desk.run(
            "paper print dispute_case:" + minor + " --code D04 --reason", "补办受理登记表", "--out", file);
    assertThat(made.exit()).as(made.err()).isZero();
    assertThat(Files.size(file)).isPositive();
    String chain = chain();
    assertThat(chain).contains("补办受理登记表").doesNotContain(TownshipDoors.MINOR);
  }

  @Test
  void aWrongCodeRowDayOrFileIsToldBeforeAnythingIsWritten() {
    String print = "paper print dispute_case:" + grown;
    assertThat(refused(print + " --code D99 --out a.pdf")).contains("D-201", "D99");
    assertThat(refused(print + " --code D08 --row 7 --out a.pdf")).contains("D-202");
    assertThat(refused(print + " --code D08 --out a.odt")).contains("D-203");
    assertThat(Files.exists(Path.of("a.pdf"))).isFalse();
  }

  private String chain() throws IOException {
    Path file = folder.resolve("chain" + ++chains + ".csv");
    assertThat(desk.run("audit export --out", file).exit()).isZero();
    return Files.readString(file);
  }

  private String refused(String words) {
    Run run = desk.run(words);
    assertThat(run.exit()).as(words).isEqualTo(2);
    return List.of(run.err(), run.out()).stream().collect(Collectors.joining());
  }
}
