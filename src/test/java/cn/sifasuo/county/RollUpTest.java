package cn.sifasuo.county;

import static cn.sifasuo.county.CountyBooks.cases;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sifasuo.county.OfficeReport.Standing;
import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.statistics.ComputedRow;
import cn.sifasuo.statistics.FormFiles;
import cn.sifasuo.statistics.Unit;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The county's table: a line per office, streets, towns and townships as 其中, the total. */
class RollUpTest {

  private static final Period AUGUST = Period.month(2016, 8);
  private static final Period THIRD_QUARTER = Period.quarter(2016, 3);

  private final CountyBooks county = new CountyBooks();

  @AfterEach
  void close() throws Exception {
    county.close();
  }

  private void fourOffices() {
    county.enrol("990100001", "城关街道司法所");
    county.enrol("990100002", "河东街道司法所");
    county.enrol("990100101", "双塘镇司法所");
    county.enrol("990100201", "石桥乡司法所");
  }

  private RollUp.Sheet august() {
    return county.rollUp.compute(county.director, "M1", AUGUST);
  }

  private static List<String> lines(RollUp.Sheet sheet) {
    return sheet.form().rows().stream().map(ComputedRow::label).toList();
  }

  private static String figure(RollUp.Sheet sheet, String row, String cell) {
    return sheet.form().cell(row, cell).map(c -> c.raw().toPlainString()).orElse("—");
  }

  @Test
  void 合计在前_街道镇乡各有其中行_都从明细数出来() {
    fourOffices();
    county.submit("990100001", AUGUST, cases(AUGUST, 5, 1));
    county.submit("990100002", AUGUST, cases(AUGUST, 3, 0));
    county.submit("990100101", AUGUST, cases(AUGUST, 4, 2));
    county.submit("990100201", AUGUST, cases(AUGUST, 1, 1));

    RollUp.Sheet sheet = august();

    assertThat(lines(sheet))
        .containsExactly(
            "合计", "其中：街道（2个所）", "城关街道司法所", "河东街道司法所", "其中：镇（1个所）", "双塘镇司法所", "其中：乡（1个所）", "石桥乡司法所");
    assertThat(figure(sheet, "total", "01")).isEqualTo("17");
    assertThat(figure(sheet, "kind-STREET", "01")).isEqualTo("9");
    assertThat(figure(sheet, "kind-STREET", "03")).isEqualTo("8");
    assertThat(figure(sheet, "990100101", "01")).isEqualTo("6");
    assertThat(sheet.form().total().rates())
        .anySatisfy(r -> {
          assertThat(r.id()).isEqualTo("R03");
          assertThat(r.printed()).startsWith("76.");
        });
    assertThat(sheet.complete()).isTrue();
    assertThat(county.reporting.of(AUGUST)).allMatch(ReportingStatus.Line::reported);
  }

  @Test
  void 只有一类所时不列其中() {
    county.enrol("990100001", "城关街道司法所");
    county.enrol("990100002", "河东街道司法所");
    county.submit("990100001", AUGUST, cases(AUGUST, 1, 0));
    assertThat(lines(august())).containsExactly("合计", "城关街道司法所", "河东街道司法所");
  }

  @Test
  void 顺序由县里定() {
    fourOffices();
    county.offices.order(county.director, List.of("990100201", "990100002"));
    county.submit("990100001", AUGUST, cases(AUGUST, 1, 0));
    assertThat(lines(august())).containsSubsequence("河东街道司法所", "城关街道司法所", "双塘镇司法所", "石桥乡司法所");
    assertThat(county.reporting.of(AUGUST).getFirst().name()).isEqualTo("石桥乡司法所");
    assertThatThrownBy(() -> county.offices.order(county.director, List.of("990100999")))
        .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.code()).isEqualTo("C-311"));
  }

  @Test
  void 未报的不是零_迟报退回写在名称后面() {
    fourOffices();
    county.submit("990100001", AUGUST, List.of());
    county.submit("990100002", "M1", AUGUST, LocalDate.of(2016, 9, 20), cases(AUGUST, 2, 0));
    county.giveBack("990100101", AUGUST);

    RollUp.Sheet sheet = august();

    assertThat(sheet.reports())
        .extracting(OfficeReport::standing)
        .containsExactly(Standing.IN_TIME, Standing.LATE, Standing.RETURNED, Standing.MISSING);
    assertThat(figure(sheet, "990100001", "01")).isEqualTo("0");
    assertThat(figure(sheet, "990100101", "01")).isEqualTo("—");
    assertThat(figure(sheet, "990100201", "01")).isEqualTo("—");
    assertThat(figure(sheet, "kind-TOWNSHIP", "01")).isEqualTo("—");
    assertThat(sheet.missing()).extracting(Unit::code).containsExactly("990100101", "990100201");
    assertThat(sheet.reports().get(2).printedName()).isEqualTo("双塘镇司法所（退回）");
    assertThat(sheet.notes())
        .anyMatch(n -> n.contains("未报 1 个所：石桥乡司法所"))
        .anyMatch(n -> n.contains("退回后还没有重报 1 个所：双塘镇司法所"))
        .anyMatch(n -> n.contains("迟报 1 个所：河东街道司法所"));
    assertThat(county.reporting.of(AUGUST)).anyMatch(ReportingStatus.Line::returned);
  }

  @Test
  void 更正晚到不算迟报() {
    county.enrol("990100001", "城关街道司法所");
    county.submit("990100001", AUGUST, cases(AUGUST, 1, 0));
    county.submit("990100001", "M1", AUGUST, LocalDate.of(2016, 12, 1), cases(AUGUST, 2, 0));
    assertThat(august().reports().getFirst().standing()).isEqualTo(Standing.IN_TIME);
    assertThat(figure(august(), "990100001", "01")).isEqualTo("2");
  }

  @Test
  void 季度由月份汇成_缺哪个月写明() {
    fourOffices();
    for (int month : List.of(7, 8, 9)) {
      Period m = Period.month(2016, month);
      county.submit("990100001", m, cases(m, month, 0));
    }
    county.submit("990100002", AUGUST, cases(AUGUST, 1, 0));

    RollUp.Sheet sheet = county.rollUp.compute(county.director, "M1", THIRD_QUARTER);

    assertThat(figure(sheet, "990100001", "01")).isEqualTo("24");
    assertThat(sheet.report("990100002").orElseThrow().standing()).isEqualTo(Standing.PARTLY);
    assertThat(sheet.report("990100002").orElseThrow().printedName()).isEqualTo("河东街道司法所（缺7月、9月）");
    assertThat(figure(sheet, "total", "01")).isEqualTo("25");
  }

  @Test
  void 一件也没收到时合计也不是零() {
    fourOffices();
    RollUp.Sheet sheet = august();
    assertThat(sheet.empty()).isTrue();
    assertThat(sheet.form().rows()).allMatch(r -> r.cells().isEmpty());
    assertThat(sheet.missing()).hasSize(4);
  }

  @Test
  void 主要指标可以从几张表里挑() {
    fourOffices();
    county.submit("990100001", AUGUST, cases(AUGUST, 3, 1));
    OfficeMatrix matrix =
        county.keyFigures.compute(
            county.director,
            AUGUST,
            List.of(KeyFigures.Key.parse("M1.01"), KeyFigures.Key.parse("M1.R03")));
    assertThat(matrix.rows().getFirst().values())
        .extracting(v -> v == null ? "—" : v.toPlainString())
        .containsExactly("4", "75.0");
    assertThat(matrix.rows().getLast().values()).containsOnlyNulls();
    assertThat(matrix.rows().getLast().printedLabel()).isEqualTo("石桥乡司法所（未报）");
    assertThat(county.keyFigures.usual(AUGUST)).contains(new KeyFigures.Key("M1", "R03"));
    assertThatThrownBy(() -> KeyFigures.Key.parse("M1"))
        .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.code()).isEqualTo("C-321"));
  }

  @Test
  void 印出的表_未报印横线_多页重复表头_工作簿里是真的数() throws IOException {
    for (int i = 1; i <= 30; i++) {
      String code = "9901000%02d".formatted(i);
      county.enrol(code, "测试省级经济技术开发区第" + i + "街道办事处𬒗口司法所");
      if (i != 7) {
        county.submit(code, AUGUST, cases(AUGUST, i, i % 3));
        county.submit(code, "M3", AUGUST, LocalDate.of(2016, 9, 2), cases(AUGUST, i, i % 3));
        county.submitLive(code, AUGUST, List.of());
      }
    }
    Path folder = Files.createDirectories(Path.of("target", "print"));
    List<FormFiles.FormFile> files =
        county.tables.rollUp(county.issued.issue(county.director, "M1", AUGUST));
    List<FormFiles.FormFile> key =
        county.tables.matrix(county.keyFigures.compute(county.director, AUGUST, List.of()));
    for (FormFiles.FormFile file : List.of(files.get(0), files.get(1), key.get(0), key.get(1))) {
      Files.write(folder.resolve(file.name()), file.bytes());
    }
    assertThat(files)
        .extracting(FormFiles.FormFile::name)
        .containsExactly("M1_990100_2016-08_rollup_v1.xlsx", "M1_990100_2016-08_rollup_v1.pdf");
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(key.getFirst().bytes()))) {
      Row missing = row(book, "测试省级经济技术开发区第7街道办事处𬒗口司法所（未报）");
      assertThat(missing.getCell(missing.getLastCellNum() - 1).toString()).isEqualTo("—");
      Row third = row(book, "测试省级经济技术开发区第3街道办事处𬒗口司法所");
      assertThat(third)
          .filteredOn(c -> c.getCellType() == CellType.NUMERIC)
          .extracting(Cell::getNumericCellValue)
          .contains(3.0, 6.0, 100.0);
      assertThat(book.getSheetAt(0).getRepeatingRows()).isNotNull();
      assertThat(book.getSheetAt(0).getPrintSetup().getLandscape()).isTrue();
    }
  }

  private static Row row(XSSFWorkbook book, String label) {
    for (Row row : book.getSheetAt(0)) {
      if (row.getCell(0) != null && row.getCell(0).toString().equals(label)) {
        return row;
      }
    }
    throw new AssertionError("no row " + label);
  }
}
