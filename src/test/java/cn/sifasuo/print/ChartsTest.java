package cn.sifasuo.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLineChart;

/** Charts behind a table, as PDF pages and as native charts of the workbook. */
class ChartsTest {

  private static final Fonts FONTS = new Fonts(Path.of("reports/fonts"));
  private static final PrintableForm TABLE = SampleForms.m1();

  private static Chart.Bars offices(int count) {
    List<Chart.Bar> bars = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String name =
          switch (i % 4) {
            case 0 -> "测试省级经济技术开发区管理委员会第" + i + "街道办事处司法所";
            case 1 -> "𬒗口镇司法所" + i;
            case 2 ->
                "\uD883\uDEDD村乡司法所"
                    + i
                    + "（未报）"; // a hanzi that only the face of rare names has, or none
            default -> "双塘镇司法所" + i;
          };
      bars.add(new Chart.Bar(name, i % 4 == 2 ? null : BigDecimal.valueOf(i * 37 % 101)));
    }
    return new Chart.Bars("2016年8月各所调解案件总数", "件", 0, bars);
  }

  private static Chart.Lines months() {
    BigDecimal[] now = new BigDecimal[12];
    BigDecimal[] before = new BigDecimal[12];
    for (int i = 0; i < 12; i++) {
      now[i] = i < 8 ? BigDecimal.valueOf(20 + i * 7 % 11) : null;
      before[i] = i == 3 ? null : BigDecimal.valueOf(18 + i * 5 % 13);
    }
    return new Chart.Lines(
        "调解案件总数逐月情况（2016年与上年）",
        "件",
        0,
        IntStream.rangeClosed(1, 12).mapToObj(m -> m + "月").toList(),
        List.of(
            new Chart.Line("2016年", Arrays.asList(now)),
            new Chart.Line("2015年", Arrays.asList(before))));
  }

  private static byte[] pdf(List<Chart> charts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new FormPdf(FONTS).write(List.of(TABLE), charts, out);
    return out.toByteArray();
  }

  private static byte[] workbook(List<Chart> charts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new FormWorkbook().write(List.of(TABLE), charts, out);
    return out.toByteArray();
  }

  private static void keep(String name, byte[] bytes) throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "print"));
    Files.write(folder.resolve(name), bytes);
  }

  @Test
  void 图在表后另起页_页码连着表() throws IOException {
    byte[] bytes = pdf(List.of(offices(12), months()));
    keep("charts.pdf", bytes);
    List<String> pages = PdfText.pages(bytes);
    List<String> without = PdfText.pages(pdf(List.of()));
    assertThat(pages).hasSizeGreaterThan(without.size());
    assertThat(pages.getFirst()).contains("共" + pages.size() + "页");
    assertThat(pages.getLast()).contains("图", "第" + pages.size() + "页", "调解案件总数逐月情况（2016年与上年）");
    // the figures of lines stand under the picture, a month without one as —
    assertThat(pages.getLast()).contains("2016年2027", "2015年1823");
    assertThat(PdfText.fontsNotEmbedded(bytes)).isEmpty();
  }

  @Test
  void 三十多个所分成几段_每段同一比例_名称长的也放得下() throws IOException {
    byte[] bytes = pdf(List.of(offices(33)));
    keep("charts-33.pdf", bytes);
    List<String> pages = PdfText.pages(bytes);
    assertThat(pages.subList(pages.size() - 2, pages.size()))
        .satisfiesExactly(
            first -> assertThat(first).contains("各所调解案件总数"),
            second -> assertThat(second).contains("各所调解案件总数（续1）"));
    // what 宋体 lacks is named; the table in front has it
    assertThat(pages.getLast()).contains("图中“〓”代表U+");
  }

  @Test
  void 没有一个数也画得出来() throws IOException {
    Chart empty =
        new Chart.Bars(
            "空",
            "件",
            0,
            List.of(new Chart.Bar("甲（未报）", null), new Chart.Bar("乙", BigDecimal.ZERO)));
    byte[] bytes = pdf(List.of(empty));
    keep("charts-empty.pdf", bytes);
    assertThat(PdfText.pages(bytes).getLast()).contains("空");
  }

  @Test
  void 同样的图同样的字节() throws IOException {
    assertThat(pdf(List.of(offices(5), months()))).isEqualTo(pdf(List.of(offices(5), months())));
    assertThat(workbook(List.of(offices(5), months())))
        .isEqualTo(workbook(List.of(offices(5), months())));
  }

  @Test
  void 工作簿里是真的图_取自旁边的格() throws IOException {
    byte[] bytes = workbook(List.of(offices(30), months()));
    keep("charts.xlsx", bytes);
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      XSSFSheet sheet = book.getSheet("图");
      List<XSSFChart> charts = sheet.getDrawingPatriarch().getCharts();
      assertThat(charts).hasSize(2);
      CTBarSer bars =
          charts.getFirst().getCTChart().getPlotArea().getBarChartArray(0).getSerArray(0);
      assertThat(bars.getVal().getNumRef().getF()).isEqualTo("图!$B$3:$B$32");
      assertThat(bars.getCat().getStrRef().getF()).isEqualTo("图!$A$3:$A$32");
      assertThat(bars.getDLbls().getShowVal().getVal()).isTrue();
      assertThat(sheet.getRow(3).getCell(1).getNumericCellValue()).isEqualTo(37);
      assertThat(sheet.getRow(4).getCell(1).toString()).isEmpty();
      CTLineChart lines = charts.getLast().getCTChart().getPlotArea().getLineChartArray(0);
      assertThat(lines.sizeOfSerArray()).isEqualTo(2);
      assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
    }
  }
}
