package cn.sifasuo.print;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class FormPdfTest {

  private static final String RARE = "买买提·王、张𬱖、李喆、〇、㛃、䶮、𠅤、￥12,345.67";
  private static final int NOBODY_HAS = 0x2BB28;

  private static final Fonts FONTS = new Fonts(Path.of("reports/fonts"));

  @Test
  void theSameFormGivesTheSameBytesLaterAndFromOtherFontObjects() throws Exception {
    byte[] first = print(FONTS, SampleForms.m1());
    Thread.sleep(1100); // PDF dates count seconds
    byte[] second = print(new Fonts(Path.of("reports/fonts")), SampleForms.m1());

    assertThat(second).isEqualTo(first);
  }

  @Test
  void anotherFigureGivesAnotherFile() throws Exception {
    assertThat(print(FONTS, SampleForms.county(1)))
        .isNotEqualTo(print(FONTS, SampleForms.county(2)));
  }

  @Test
  void everyFontIsInsideTheFile() throws Exception {
    byte[] pdf =
        print(
            FONTS, SampleForms.m1(List.of("示范镇"), null, SampleForms.signed(), true, List.of(RARE)));

    assertThat(PdfText.fontsNotEmbedded(pdf)).isEmpty();
  }

  @Test
  void rareNamesCanBeReadBackFromThePage() throws Exception {
    byte[] pdf =
        print(
            FONTS,
            SampleForms.m1(List.of("示范镇"), null, SampleForms.signed(), false, List.of(RARE)));

    assertThat(PdfText.pages(pdf).getFirst())
        .contains(RARE)
        .contains("单位负责人：买买提·王")
        .contains("统计负责人：张𬱖");
  }

  @Test
  void aCharacterNobodyHasIsMarkedAndNamed() throws Exception {
    PrintableForm form =
        SampleForms.m1(
            List.of("示范镇"),
            null,
            SampleForms.signed(),
            false,
            List.of("张" + Character.toString(NOBODY_HAS)));

    assertThat(new FormPdf(FONTS).missing(form)).containsExactly(NOBODY_HAS);
    assertThat(PdfText.pages(print(FONTS, form)).getFirst()).contains("张〓").contains("字库暂缺U+2BB28");
  }

  @Test
  void withoutLegalMarksTheSheetSaysItIsInternalAndShowsNoFormNumber() throws Exception {
    HeaderBlock empty = new HeaderBlock(null, " ", null, null, null, null);
    for (HeaderBlock header : new HeaderBlock[] {null, empty}) {
      byte[] pdf =
          print(FONTS, SampleForms.m1(List.of("示范镇"), header, Signatures.none(), false, List.of()));

      assertThat(PdfText.pages(pdf).getFirst())
          .contains("内部工作统计（非统计调查表）")
          .doesNotContain("表号")
          .doesNotContain("有效期至");
    }
  }

  @Test
  void legalMarksThatRanOutBeforeThePeriodEndAreNoted() throws Exception {
    PrintableForm form =
        SampleForms.m1(
            List.of("示范镇"),
            SampleForms.marks(LocalDate.of(2015, 12, 31)),
            Signatures.none(),
            false,
            List.of());

    assertThat(PdfText.pages(print(FONTS, form)).getFirst())
        .contains("表号：")
        .contains("备案机关：")
        .doesNotContain("批准机关")
        .contains("本表有效期至2015年12月，已在报告期末之前届满")
        .doesNotContain("内部工作统计");
  }

  @Test
  void fiftySevenColumnsOfOneOfficeStandOnOnePage() throws Exception {
    List<String> pages = PdfText.pages(print(FONTS, SampleForms.m1()));

    assertThat(pages).hasSize(1);
    assertThat(pages.getFirst())
        .contains("续表（一）")
        .contains("2,873.80")
        .contains("第1页共1页")
        .contains(SampleForms.DIGEST)
        .contains(SampleForms.AUDIT);
  }

  @Test
  void manyRowsRepeatTheHeadingOnEveryPage() throws Exception {
    List<String> pages = PdfText.pages(print(FONTS, SampleForms.county(40)));

    assertThat(pages).hasSizeGreaterThan(1);
    for (int i = 0; i < pages.size(); i++) {
      assertThat(pages.get(i))
          .contains("单位")
          .contains("甲")
          .contains("人民调解案件情况统计表")
          .contains("第" + (i + 1) + "页共" + pages.size() + "页");
      if (i > 0) {
        assertThat(pages.get(i)).contains("续表（");
      }
    }
  }

  @Test
  void longNamesShrinkAndNothingIsDropped() throws Exception {
    String unit = "某某自治区某某自治州某某自治县司法局某某某某民族乡人民政府第一司法所和法律服务所联合办公室";
    String head = "阿卜杜热西提·买买提明·吾守尔·依明江";
    PrintableForm m1 = SampleForms.m1(List.of(unit), null, SampleForms.signed(), false, List.of());
    PrintableForm form =
        new PrintableForm(
            m1.code(),
            "人民调解组织队伍经费保障情况和行业性专业性人民调解委员会设立以及人员培训表彰奖励情况统计表（试行）",
            unit,
            m1.unitCode(),
            m1.periodLabel(),
            m1.periodEnd(),
            null,
            null,
            m1.unitOfMeasure(),
            m1.stubLabel(),
            m1.columns(),
            m1.rows(),
            new Signatures(head, head, head, "0999-1234567 转 8001", LocalDate.of(2016, 9, 1)),
            m1.notes(),
            m1.digest(),
            m1.auditHead(),
            m1.versionLabel(),
            false);

    String page = String.join("", PdfText.pages(print(FONTS, form)));

    assertThat(page)
        .contains(form.title())
        .contains("填报单位（盖章）：" + unit)
        .contains("填表人：" + head)
        .contains("2016年8月");
  }

  @Test
  void severalDesksMayPrintAtOnce() throws Exception {
    byte[] alone = print(FONTS, SampleForms.county(5));
    try (var pool = Executors.newFixedThreadPool(4)) {
      List<Future<byte[]>> printed = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        printed.add(pool.submit(() -> print(FONTS, SampleForms.county(5))));
      }
      for (Future<byte[]> one : printed) {
        assertThat(one.get()).isEqualTo(alone);
      }
    }
  }

  @Test
  void aDraftSaysSo() throws Exception {
    byte[] pdf =
        print(FONTS, SampleForms.m1(List.of("示范镇"), null, Signatures.none(), true, List.of()));

    assertThat(PdfText.pages(pdf).getFirst()).contains("草稿").contains("未锁定");
  }

  @Test
  void theDatesInTheFileAreTheFormsAndNotTheClocks() throws Exception {
    try (PdfReader signed = new PdfReader(print(FONTS, SampleForms.county(1)));
        PdfReader open = new PdfReader(print(FONTS, SampleForms.m1()))) {
      assertThat(signed.getInfo().get("CreationDate")).isEqualTo("D:20160901000000+08'00'");
      assertThat(open.getInfo()).doesNotContainKey("CreationDate");
      assertThat(open.getInfo()).doesNotContainKey("ModDate");
    }
  }

  private static byte[] print(Fonts fonts, PrintableForm form) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new FormPdf(fonts).write(form, out);
    return out.toByteArray();
  }
}
