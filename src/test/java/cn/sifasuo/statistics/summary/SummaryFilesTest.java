package cn.sifasuo.statistics.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.print.Fonts;
import cn.sifasuo.print.OfficialDocx;
import cn.sifasuo.print.OfficialPdf;
import cn.sifasuo.statistics.TestLedger;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SummaryFilesTest {

  private static final Path LOOKED_AT = Path.of("target/papers");

  private final SummaryFiles files =
      new SummaryFiles(
          new OfficialDocx(),
          new OfficialPdf(new Fonts(Path.of("reports/fonts"))),
          TestLedger.OFFICE);

  @Test
  void 同一份总结每次写出的文件一样_签发后也不变(@TempDir Path folder) throws Exception {
    try (SummaryOffice office = new SummaryOffice()) {
      office.disputes(2025, 30, 26);
      office.disputes(2026, 36, 33);
      office.close(Period.year(2025));
      office.close(SummaryOffice.YEAR);
      WorkSummary summary =
          office.summaries.create(SummaryOffice.CLERK, "yearly", SummaryOffice.YEAR);

      byte[] docx = files.make(summary, SummaryFiles.DOCX);
      byte[] pdf = files.make(summary, SummaryFiles.PDF);
      WorkSummary read = office.summaries.find(SummaryOffice.CLERK, summary.id());
      assertThat(files.make(read, SummaryFiles.DOCX)).isEqualTo(docx);
      assertThat(files.make(read, SummaryFiles.PDF)).isEqualTo(pdf);
      office.amend(SummaryOffice.YEAR);
      assertThat(files.make(read, SummaryFiles.PDF)).isEqualTo(pdf);

      assertThat(Files.readAllBytes(files.write(summary, folder.resolve("汇报.PDF")))).isEqualTo(pdf);
      try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
        String text =
            String.join(
                "\n", document.getParagraphs().stream().map(XWPFParagraph::getText).toList());
        assertThat(text)
            .contains(
                "测试县司法局：\n一、人民调解\n（一）纠纷调解\n全年共调解各类矛盾纠纷36件，同比增长20.0%",
                "\n测试镇司法所\n2027年1月5日", "附件：数据来源和计算说明", "1.《人民调解案件情况统计表》（M1），2026年，第1版，数据摘要");
      }
      Files.createDirectories(LOOKED_AT);
      Files.write(LOOKED_AT.resolve("yearly.docx"), docx);
      Files.write(LOOKED_AT.resolve("yearly.pdf"), pdf);
      assertThatThrownBy(() -> files.write(summary, folder.resolve("汇报.txt")))
          .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.code()).isEqualTo("S-616"));
    }
  }

  @Test
  void 序号写到九十九() {
    assertThat(IntStream.of(1, 9, 10, 11, 20, 21, 99).mapToObj(HeadingNumbers::chinese))
        .containsExactly("一", "九", "十", "十一", "二十", "二十一", "九十九");
  }
}
