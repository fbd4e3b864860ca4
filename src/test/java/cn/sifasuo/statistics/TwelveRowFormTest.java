package cn.sifasuo.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Severity;
import cn.sifasuo.kernel.Span;
import cn.sifasuo.print.Fonts;
import cn.sifasuo.print.FormPdf;
import cn.sifasuo.print.FormWorkbook;
import cn.sifasuo.print.PdfText;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A form of twelve lines that exists as data alone: computed, checked, printed, traced. */
class TwelveRowFormTest {

  private static final Period AUGUST = Period.month(2026, 8);
  private static final Span DAYS = TestLedger.days(AUGUST);

  private final TestLedger ledger = new TestLedger(Path.of("src/test/resources/forms"));
  private final Map<String, Integer> counts = new TreeMap<>();
  private UUID traffic;

  @BeforeEach
  void cases() {
    List<String> types =
        List.of(
            "MARRIAGE_FAMILY",
            "NEIGHBOUR",
            "HOUSING_HOMESTEAD",
            "CONTRACT",
            "PRODUCTION_BUSINESS",
            "DAMAGES",
            "EXPROPRIATION",
            "OTHER_LABOUR",
            "INTERNET",
            "MEDICAL",
            "TRAFFIC",
            "PROPERTY_MGMT");
    for (int i = 0; i < types.size(); i++) {
      for (int n = 0; n <= i; n++) {
        String type = types.get(i);
        LocalDate day = LocalDate.of(2026, 8, 1 + n);
        boolean failed = n == 5;
        UUID id =
            ledger.dispute(
                day,
                r -> {
                  r.setDisputeType(type);
                  r.setOutcome(failed ? "FAILED" : "SUCCESS");
                  r.setDifficulty("HARD");
                });
        if (!failed) {
          ledger.agreement(id, day, "2500.50", a -> a.setForm("ORAL"));
        }
        counts.merge(type, 1, Integer::sum);
        if (type.equals("TRAFFIC")) {
          traffic = id;
        }
      }
    }
    ledger.dispute(LocalDate.of(2026, 9, 1), r -> {});
  }

  @AfterEach
  void close() throws Exception {
    ledger.close();
  }

  private FormVersion form() {
    return ledger.packages.version("T12", AUGUST);
  }

  private ComputedForm computed() {
    return ledger.database.read(
        ctx -> ledger.tally.compute(ctx, form(), AUGUST, FactSource.local(), TestLedger.OFFICE));
  }

  @Test
  void 十二行都算得出_核对都相符() {
    ComputedForm form = computed();
    assertThat(form.rows()).hasSize(12);
    assertThat(form.cell("01").orElseThrow().printed()).isEqualByComparingTo("78");
    assertThat(form.cell("traffic", "01").orElseThrow().printed())
        .isEqualByComparingTo(String.valueOf(counts.get("TRAFFIC")));
    assertThat(form.cell("contract", "01").orElseThrow().printed())
        .isEqualByComparingTo(
            String.valueOf(counts.get("CONTRACT") + counts.get("PRODUCTION_BUSINESS")));
    assertThat(form.cell("total", "04").orElseThrow().raw())
        .isEqualByComparingTo(
            new BigDecimal("2500.50").multiply(form.cell("02").orElseThrow().raw()));
    assertThat(form.checks()).hasSizeGreaterThan(12);
    assertThat(form.findings(Severity.ERROR)).isEmpty();
    assertThat(form.total().rates().getFirst().value()).isNotNull();
  }

  @Test
  void 从格到案件_从案件到格() {
    ComputedForm form = computed();
    Trace trace = new Trace();
    for (ComputedRow row : form.rows()) {
      for (Cell cell : row.cells().values()) {
        List<TracedCase> cases =
            ledger.list(
                ctx -> trace.cases(ctx, form(), DAYS, FactSource.local(), row.id(), cell.id()));
        assertThat(
                cases.stream()
                    .map(TracedCase::contribution)
                    .reduce(BigDecimal.ZERO, BigDecimal::add))
            .as(row.id() + "/" + cell.id())
            .isEqualByComparingTo(cell.raw());
      }
    }
    List<CellVerdict> verdicts = ledger.list(ctx -> trace.cells(ctx, form(), DAYS, traffic));
    assertThat(verdicts.stream().filter(CellVerdict::counted).map(CellVerdict::rowId).distinct())
        .containsExactly("total", "traffic");
    assertThat(verdicts)
        .filteredOn(v -> v.rowId().equals("medical") && v.cellId().equals("01"))
        .singleElement()
        .satisfies(v -> assertThat(v.failed()).contains("不满足：纠纷类别属于医疗纠纷"));
    assertThat(verdicts)
        .filteredOn(v -> v.rowId().equals("traffic") && v.cellId().equals("07"))
        .singleElement()
        .satisfies(v -> assertThat(v.failed()).contains("协议形式为书面"));
  }

  @Test
  void 印成工作簿和公文纸() throws Exception {
    FormFiles files =
        new FormFiles(new FormPdf(new Fonts(Path.of("reports/fonts"))), new FormWorkbook());
    List<FormFiles.FormFile> made = files.draft(computed());
    Files.createDirectories(Path.of("target/screens"));
    Files.write(Path.of("target/screens/T12.xlsx"), made.get(0).bytes());
    Files.write(Path.of("target/screens/T12.pdf"), made.get(1).bytes());
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(made.get(0).bytes()))) {
      assertThat(book.getNumberOfSheets()).isEqualTo(1);
      assertThat(book.getName("form_number")).isNotNull();
    }
    assertThat(String.join("", PdfText.pages(made.get(1).bytes())))
        .contains("民间纠纷分类情况表", "测试1表", "测统备〔2026〕1号", "道路交通事故纠纷", "合计");
  }
}
