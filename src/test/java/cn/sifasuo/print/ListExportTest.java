package cn.sifasuo.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListExportTest {

  private static final List<ListTable.Column> COLUMNS =
      List.of(
          new ListTable.Column("案号", ListTable.Kind.TEXT),
          new ListTable.Column("证件号码", ListTable.Kind.TEXT),
          new ListTable.Column("受理日期", ListTable.Kind.DATE),
          new ListTable.Column("人数", ListTable.Kind.NUMBER),
          new ListTable.Column("金额（元）", ListTable.Kind.MONEY));

  private static List<@Nullable Object> row(String number, @Nullable Object date) {
    return Arrays.asList(number, "990101198001010015", date, 3, new BigDecimal("12345.60"));
  }

  private static ListTable table() {
    return new ListTable(
        "案件台账",
        COLUMNS,
        List.of(
            row("（2016）新民人调字第1号", LocalDate.of(2016, 8, 3)),
            row("=HYPERLINK(\"x\")", null),
            row("-5", null),
            row("王\"二\",\n𬱖", null)));
  }

  @Test
  void jsonHasOneObjectARowAndLeavesTextAsItIs() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(new ListJson().write(table(), out)).isEqualTo(4);
    JsonNode rows = Json.read(out.toString(StandardCharsets.UTF_8));
    assertThat(rows).hasSize(4);
    assertThat(rows.path(0).path("受理日期").asText()).isEqualTo("2016-08-03");
    assertThat(rows.path(0).path("人数").isInt()).isTrue();
    assertThat(rows.path(0).path("金额（元）").asText()).isEqualTo("12345.60");
    assertThat(rows.path(1).path("案号").asText()).isEqualTo("=HYPERLINK(\"x\")");
    assertThat(rows.path(1).has("受理日期")).isFalse();
    assertThat(rows.path(3).path("案号").asText()).isEqualTo("王\"二\",\n𬱖");
  }

  @Test
  void theNameSaysTheKindOfFile(@TempDir Path folder) throws Exception {
    for (String name : List.of("a.XLSX", "a.csv", "a.json")) {
      assertThat(ListFile.write(table(), folder.resolve(name))).isEqualTo(4);
    }
    assertThat(Files.readString(folder.resolve("a.csv"))).startsWith("\uFEFF案号,");
    assertThat(Files.readString(folder.resolve("a.json"))).startsWith("[\n{");
    assertThatThrownBy(() -> ListFile.write(table(), folder.resolve("a.xls")))
        .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.code()).isEqualTo("P-202"));
    assertThat(folder.toFile().list()).hasSize(3);
  }

  @Test
  void theWorkbookKeepsTypesAndDigits() throws Exception {
    try (XSSFWorkbook book = workbook()) {
      XSSFSheet sheet = book.getSheet("案件台账");
      XSSFRow row = sheet.getRow(1);
      assertThat(row.getCell(1).getStringCellValue()).isEqualTo("990101198001010015");
      assertThat(row.getCell(2).getLocalDateTimeCellValue().toLocalDate())
          .isEqualTo(LocalDate.of(2016, 8, 3));
      assertThat(row.getCell(3).getNumericCellValue()).isEqualTo(3);
      assertThat(new DataFormatter().formatCellValue(row.getCell(3))).isEqualTo("3");
      assertThat(new DataFormatter().formatCellValue(row.getCell(4))).isEqualTo("12,345.60");
      assertThat(sheet.getRow(2).getCell(2)).isNull();
      assertThat(sheet.getRepeatingRows().getLastRow()).isZero();
    }
  }

  @Test
  void noTextOfAPersonBecomesAFormula() throws Exception {
    try (XSSFWorkbook book = workbook()) {
      for (int r : new int[] {2, 3}) {
        var cell = book.getSheetAt(0).getRow(r).getCell(0);
        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
      }
    }
    assertThat(csv().lines().toList().get(2)).startsWith("\"'=HYPERLINK(\"\"x\"\")\",");
    assertThat(csv().lines().toList().get(3)).startsWith("'-5,");
  }

  @Test
  void csvHasAMarkAndQuotesWhatNeedsIt() throws Exception {
    assertThat(csv())
        .startsWith("\uFEFF案号,证件号码,受理日期,人数,金额（元）\r\n")
        .contains("（2016）新民人调字第1号,990101198001010015,2016-08-03,3,12345.60\r\n")
        .contains("\"王\"\"二\"\",\n𬱖\",");
  }

  @Test
  void theSameListGivesTheSameBytesLater() throws Exception {
    ByteArrayOutputStream first = new ByteArrayOutputStream();
    new ListWorkbook().write(table(), first);
    Thread.sleep(2100);
    ByteArrayOutputStream second = new ByteArrayOutputStream();
    assertThat(new ListWorkbook().write(table(), second)).isEqualTo(4);

    assertThat(second.toByteArray()).isEqualTo(first.toByteArray());
  }

  @Test
  void aRowOfAnotherLengthIsRefused() {
    ListTable wrong = new ListTable("x", COLUMNS, List.of(List.of("a")));
    assertThatThrownBy(() -> new ListCsv().write(wrong, new ByteArrayOutputStream()))
        .hasMessageContaining("1 values for 5 columns");
  }

  private static XSSFWorkbook workbook() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new ListWorkbook().write(table(), out);
    return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
  }

  private static String csv() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new ListCsv().write(table(), out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
