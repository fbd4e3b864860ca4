package cn.sifasuo.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class SheetPdfTest {

  private static final Fonts FONTS = new Fonts(Path.of("reports/fonts"));

  @Test
  void aReceiptReadsTopToBottomOnOnePage() throws Exception {
    Sheet receipt =
        new Sheet(
            "回执",
            List.of(
                new Sheet.Paragraph(Sheet.Style.BODY, "已收到示范镇司法所2016年8月上报材料，核对无误。"),
                new Sheet.Paragraph(Sheet.Style.CODE, "7K3M-Q9TX"),
                new Sheet.Paragraph(Sheet.Style.LINE, "收件人：冯𡋾、张" + Character.toString(0x2BB28)),
                new Sheet.Paragraph(Sheet.Style.SIGNATURE, "2016年9月2日")),
            "第42号",
            LocalDate.of(2016, 9, 2));

    byte[] pdf = print(receipt);

    assertThat(PdfText.pages(pdf)).hasSize(1);
    assertThat(PdfText.pages(pdf).getFirst())
        .startsWith("回执")
        .contains("7K3M-Q9TX", "冯𡋾", "张〓", "字库暂缺U+2BB28", "第42号", "第1页共1页");
    assertThat(PdfText.fontsNotEmbedded(pdf)).isEmpty();
    assertThat(print(receipt)).isEqualTo(pdf);
  }

  @Test
  void aLongSheetGoesOnOverleaf() throws Exception {
    Sheet sheet =
        new Sheet(
            "说明",
            Collections.nCopies(
                40, new Sheet.Paragraph(Sheet.Style.BODY, "双方自愿达成协议，内容合法。".repeat(5))),
            "",
            null);

    assertThat(PdfText.pages(print(sheet))).hasSizeGreaterThan(1);
  }

  private static byte[] print(Sheet sheet) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new SheetPdf(FONTS).write(sheet, out);
    return out.toByteArray();
  }
}
