package cn.sifasuo.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Severity;
import cn.sifasuo.print.Fonts;
import cn.sifasuo.print.FormPdf;
import cn.sifasuo.print.FormWorkbook;
import cn.sifasuo.print.PdfText;
import cn.sifasuo.print.PrintableForm;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A form of thirty-five lines in one column of figures: computed, checked, printed, over longer
 * periods.
 */
class ListFormTest {

  private static final Period JULY = Period.month(2026, 7);
  private static final Period AUGUST = Period.month(2026, 8);

  private final TestLedger ledger = new TestLedger(Path.of("src/test/resources/forms"));

  @BeforeEach
  void cases() {
    for (int i = 0; i < 12; i++) {
      boolean failed = i == 5;
      LocalDate day = LocalDate.of(2026, 8, 2 + i);
      UUID id =
          ledger.dispute(
              day,
              r -> {
                r.setDisputeType(day.getDayOfMonth() % 2 == 0 ? "TRAFFIC" : "NEIGHBOUR");
                r.setOutcome(failed ? "FAILED" : "SUCCESS");
                r.setAcceptedOn(day.minusDays(6));
              });
      if (!failed) {
        ledger.agreement(id, day, "2500.50", a -> a.setForm("ORAL"));
      }
    }
    // open since June, and refused in August
    open(LocalDate.of(2026, 6, 20), "VILLAGE");
    open(LocalDate.of(2026, 8, 20), "RESIDENT");
    ledger.disputeOf(
        "TOWNSHIP",
        LocalDate.of(2026, 8, 11),
        r -> {
          r.setAcceptedOn(LocalDate.of(2026, 8, 10));
          r.setOutcome(null);
          r.setConcludedOn(null);
          r.setRefusedBy("RESPONDENT");
          r.setRefusedOn(LocalDate.of(2026, 8, 11));
        });
  }

  private void open(LocalDate accepted, String kind) {
    ledger.disputeOf(
        kind,
        accepted.plusDays(1),
        r -> {
          r.setAcceptedOn(accepted);
          r.setOutcome("PENDING");
          r.setConcludedOn(null);
          r.setState("OPEN");
          r.setDifficulty("HARD");
        });
  }

  @AfterEach
  void close() throws Exception {
    ledger.close();
  }

  private ComputedForm computed(Period period) {
    return ledger.database.read(ctx ->
        ledger.tally.compute(
            ctx,
            ledger.packages.version("LB-1", period),
            period,
            FactSource.local(),
            TestLedger.OFFICE));
  }

  private static String figure(ComputedForm form, String cell) {
    return form.cell(cell).orElseThrow().printed().toPlainString();
  }

  private static Rate rate(ComputedForm form, String id) {
    return form.total().rates().stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void 每行都算得出_核对都相符() {
    ComputedForm form = computed(AUGUST);
    assertThat(form.head().layout()).isEqualTo(SheetLayout.LIST);
    assertThat(form.head().columns()).hasSize(35);
    assertThat(figure(form, "A1")).isEqualTo("6");
    assertThat(figure(form, "A2")).isEqualTo("9");
    assertThat(figure(form, "A3")).isEqualTo("13");
    assertThat(figure(form, "A4")).isEqualTo("2");
    assertThat(figure(form, "K2")).isEqualTo("27505.50");
    assertThat(figure(form, "K3")).isEqualTo("27505.5");
    assertThat(form.cell("village", "A4").orElseThrow().printed()).isEqualByComparingTo("1");
    assertThat(form.findings(Severity.ERROR)).isEmpty();
    assertThat(form.checks()).hasSizeGreaterThanOrEqualTo(6);
  }

  @Test
  void 比率由几格相加减得出_千分率两位小数() {
    ComputedForm form = computed(AUGUST);
    assertThat(rate(form, "R1").said()).isEqualTo("91.7%");
    assertThat(rate(form, "R2").said()).isEqualTo("66.67‰");
    assertThat(rate(form, "R3").said()).isEqualTo("85.71%");
    assertThat(RateWords.say(rate(form, "R2"), form.head()))
        .isEqualTo("拒绝调解率 66.67‰（A33÷(A1+A2)＝1÷15），超过3.00‰（不足334件，一件即超过）");
    assertThat(RateWords.say(rate(form, "R3"), form.head()))
        .isEqualTo("结案率 85.71%（(A3-A33)÷(A1+A2-A33)＝12÷14）");
    // nothing was open nor taken in a year before: — and not 0
    assertThat(rate(computed(Period.month(2025, 1)), "R2").said()).isEqualTo("—");
  }

  @Test
  void 半年和全年_时点取期末_时期相加() {
    ComputedForm july = computed(JULY);
    ComputedForm august = computed(AUGUST);
    for (Period longer : List.of(Period.half(2026, 2), Period.year(2026))) {
      ComputedForm form = ledger.checked("LB-1", longer);
      assertThat(figure(form, "A4")).as(longer.code()).isEqualTo(figure(august, "A4"));
      assertThat(form.cell("A3").orElseThrow().printed())
          .as(longer.code())
          .isEqualByComparingTo(
              july.cell("A3")
                  .orElseThrow()
                  .printed()
                  .add(august.cell("A3").orElseThrow().printed()));
      assertThat(form.findings(Severity.ERROR)).isEmpty();
    }
    assertThat(figure(computed(Period.half(2026, 2)), "A1")).isEqualTo(figure(july, "A1"));
    assertThat(figure(computed(Period.year(2026)), "A1")).isEqualTo("0");
  }

  @Test
  void 两组里都有的其他_和上期比的是同一组的() {
    ComputedForm july = computed(JULY);
    ComputedForm august = computed(AUGUST);
    for (String cell : List.of("A25", "C9")) {
      FormHead.ColumnHead column = august.head().column(cell).orElseThrow();
      assertThat(column.label()).isEqualTo("其他");
      assertThat(Past.column(july, column)).map(FormHead.ColumnHead::id).hasValue(cell);
      assertThat(july.head().alike("Z9", column.label(), column.unit())).isEmpty();
    }
  }

  @Test
  void 印成公文纸_每行一个指标() throws Exception {
    List<FormFiles.FormFile> made =
        new FormFiles(new FormPdf(new Fonts(Path.of("reports/fonts"))), new FormWorkbook())
            .draft(computed(AUGUST));
    Files.createDirectories(Path.of("target/screens"));
    Files.write(Path.of("target/screens/LB-1.xlsx"), made.get(0).bytes());
    Files.write(Path.of("target/screens/LB-1.pdf"), made.get(1).bytes());
    List<String> pages = PdfText.pages(made.get(1).bytes());
    String all = String.join("", pages);
    assertThat(all)
        .contains("民间纠纷收结存情况统计表", "计量单位", "协议形式", "其中：重大、疑难案件", "27,505.5", "小时", "一件即超过");
    // the head stands on every page that has lines
    assertThat(pages)
        .allSatisfy(
            p -> assertThat(p.contains("代码")).isEqualTo(p.contains("K3") || p.contains("A1")));
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(made.get(0).bytes()))) {
      XSSFSheet sheet = book.getSheetAt(0);
      assertThat(sheet.getPrintSetup().getLandscape()).isFalse();
      Row line = line(sheet, "A2");
      assertThat(number(line)).isEqualTo(9);
      assertThat(number(line(sheet, "K3"))).isEqualTo(27505.5);
    }
  }

  @Test
  void 版面上的格就是表里的格() {
    PrintableForm sheet = PrintableForms.draft(computed(AUGUST));
    assertThat(sheet.isList()).isTrue();
    assertThat(sheet.columns()).hasSize(2);
    assertThat(sheet.rows()).hasSize(35);
    assertThat(sheet.place(0, 1)).isEqualTo(new PrintableForm.Place("village", "A1"));
  }

  private static Row line(XSSFSheet sheet, String code) {
    for (Row row : sheet) {
      if (row.getCell(0) != null && row.getCell(0).toString().equals(code)) {
        return row;
      }
    }
    throw new AssertionError(code);
  }

  private static double number(Row row) {
    for (var cell : row) {
      if (cell.getCellType() == org.apache.poi.ss.usermodel.CellType.NUMERIC) {
        return cell.getNumericCellValue();
      }
    }
    throw new AssertionError("no figure");
  }

  @Test
  void 锁定的内容读回来一样() {
    ComputedForm form = computed(AUGUST);
    FormContent content =
        new FormContent(
            form,
            1,
            "甲",
            "乙",
            LocalDate.of(2026, 9, 1),
            null,
            List.of(),
            new java.util.TreeMap<>());
    FormContent read = FormContentReader.read(content.write());
    assertThat(read.form().head()).isEqualTo(form.head());
    assertThat(read.form().total().rates()).isEqualTo(form.total().rates());
    assertThat(read.write()).isEqualTo(content.write());
    Map<String, Object> json = FormJson.of(form, false);
    assertThat(json.toString())
        .contains("unit=‰", "numerator_cells=A33", "target=3.00", "group=[本期办结, 调结, 协议形式]");
    assertThat(new BigDecimal("66.67")).isEqualTo(rate(read.form(), "R2").value());
  }
}
