package cn.sifasuo.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class FormWorkbookTest {

  @Test
  void theSameFormGivesTheSameBytesLater() throws Exception {
    byte[] first = write(SampleForms.county(3));
    Thread.sleep(2100); // zip files count two seconds
    assertThat(write(SampleForms.county(3))).isEqualTo(first);
  }

  @Test
  void timeZoneAndLanguageOfTheMachineDoNotMatter() throws Exception {
    byte[] here = write(SampleForms.county(3));
    TimeZone zone = TimeZone.getDefault();
    Locale locale = Locale.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
      Locale.setDefault(Locale.GERMANY);
      assertThat(write(SampleForms.county(3))).isEqualTo(here);
    } finally {
      TimeZone.setDefault(zone);
      Locale.setDefault(locale);
    }
  }

  @Test
  void figuresAreNumbersWithTheirFormat() throws Exception {
    try (XSSFWorkbook book = read(SampleForms.m1())) {
      Cell amount = below(book, "05");
      assertThat(amount.getCellType()).isEqualTo(CellType.NUMERIC);
      assertThat(amount.getNumericCellValue()).isEqualTo(2873.80);
      assertThat(new DataFormatter().formatCellValue(amount)).isEqualTo("2,873.80");
      assertThat(below(book, "02").getNumericCellValue()).isEqualTo(2633);
      assertThat(below(book, "01").getNumericCellValue()).isZero();
    }
  }

  @Test
  void notApplicableAndBlankAreNoNumbers() throws Exception {
    try (XSSFWorkbook book = read(SampleForms.m1())) {
      assertThat(below(book, "52").getStringCellValue()).isEqualTo("—");
      assertThat(below(book, "53").getCellType()).isEqualTo(CellType.BLANK);
    }
  }

  @Test
  void everyColumnOfTheFormHasItsNumberOnce() throws Exception {
    try (XSSFWorkbook book = read(SampleForms.m1())) {
      for (PrintColumn column : SampleForms.m1Columns()) {
        assertThat(cells(book, column.code())).as(column.code()).hasSize(1);
      }
      assertThat(cells(book, "续表（一）")).hasSize(1);
    }
  }

  @Test
  void groupsAreMergedOverTheirColumns() throws Exception {
    try (XSSFWorkbook book = read(SampleForms.m1())) {
      Cell group = cells(book, "案件分类").getFirst();
      CellRangeAddress merged =
          book.getSheetAt(0).getMergedRegions().stream()
              .filter(r -> r.isInRange(group))
              .findFirst()
              .orElseThrow();
      assertThat(merged.getLastColumn() - merged.getFirstColumn() + 1).isEqualTo(18);
    }
  }

  @Test
  void theSheetIsSetUpForA4Landscape() throws Exception {
    try (XSSFWorkbook book = read(SampleForms.m1())) {
      Sheet sheet = book.getSheetAt(0);
      assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
      assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
      assertThat(sheet.getFitToPage()).isTrue();
      assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
      for (PageMargin side :
          List.of(PageMargin.LEFT, PageMargin.RIGHT, PageMargin.TOP, PageMargin.BOTTOM)) {
        assertThat(sheet.getMargin(side) * 25.4).isGreaterThanOrEqualTo(15);
      }
      assertThat(book.getPrintArea(0)).isNotEmpty();
      assertThat(sheet.getFooter().getLeft())
          .contains(SampleForms.DIGEST)
          .contains(SampleForms.AUDIT);
      assertThat(sheet.getFooter().getRight()).contains("第 &P 页").contains("共 &N 页");
    }
  }

  @Test
  void aLongFormOfOneBandRepeatsItsHeading() throws Exception {
    try (XSSFWorkbook book = read(oneBand(60))) {
      CellRangeAddress repeated = book.getSheetAt(0).getRepeatingRows();
      List<String> texts = new ArrayList<>();
      for (int r = repeated.getFirstRow(); r <= repeated.getLastRow(); r++) {
        book.getSheetAt(0)
            .getRow(r)
            .forEach(c -> texts.add(new DataFormatter().formatCellValue(c)));
      }
      assertThat(texts).contains("2016年8月", "单位", "调解案件总数", "甲", "01");
      assertThat(texts).doesNotContain("第1司法所");
      assertThat(book.getSheetAt(0).getPrintSetup().getFitHeight()).isZero();
    }
  }

  @Test
  void aLongFormOfSeveralBandsBreaksWhereThePdfBreaks() throws Exception {
    PrintableForm form = SampleForms.county(40);
    int pages = FormLayout.of(form, FormText.notes(form, List.of())).pages().size();
    try (XSSFWorkbook book = read(form)) {
      assertThat(pages).isGreaterThan(1);
      assertThat(book.getSheetAt(0).getRowBreaks()).hasSize(pages - 1);
      assertThat(cells(book, "甲")).hasSize(pages);
    }
  }

  @Test
  void headAndFootCanBeFoundByName() throws Exception {
    PrintableForm form =
        SampleForms.m1(
            List.of("示范镇"),
            SampleForms.marks(LocalDate.of(2017, 12, 31)),
            SampleForms.signed(),
            false,
            List.of());
    try (XSSFWorkbook book = read(form)) {
      assertThat(named(book, "title").getStringCellValue()).isEqualTo("人民调解案件情况统计表");
      assertThat(named(book, "form_number").getStringCellValue()).isEqualTo("司统〇1表");
      assertThat(named(book, "issued_by").getStringCellValue()).isEqualTo("某省司法厅");
      assertThat(named(book, "authority").getStringCellValue()).isEqualTo("某省统计局");
      assertThat(named(book, "document_number").getStringCellValue()).isEqualTo("某统函〔2015〕12号");
      assertThat(named(book, "valid_until").getStringCellValue()).isEqualTo("2017年12月");
      assertThat(named(book, "unit_name").getStringCellValue()).isEqualTo("示范镇");
      assertThat(named(book, "unit_name").getCellStyle().getDataFormatString())
          .as("shows the label before the value")
          .isEqualTo("\"填报单位（盖章）：\"@");
      assertThat(named(book, "unit_code").getStringCellValue()).isEqualTo("999999101");
      assertThat(named(book, "period").getStringCellValue()).isEqualTo("2016年8月");
      assertThat(named(book, "head").getStringCellValue()).isEqualTo("买买提·王");
      assertThat(named(book, "statistics_head").getStringCellValue()).isEqualTo("张𬱖");
      assertThat(named(book, "reported_on").getLocalDateTimeCellValue().toLocalDate())
          .isEqualTo(LocalDate.of(2016, 9, 1));
    }
  }

  @Test
  void withoutLegalMarksThereIsNoFormNumber() throws Exception {
    try (XSSFWorkbook book = read(SampleForms.m1())) {
      assertThat(named(book, "internal_mark").getStringCellValue()).isEqualTo("内部工作统计（非统计调查表）");
      assertThat(book.getName("form_number")).isNull();
      assertThat(named(book, "head").getCellType()).isEqualTo(CellType.BLANK);
    }
  }

  @Test
  void theWorkbookKeepsTheRealCharacterAndNamesPlainFonts() throws Exception {
    String rare = "张" + Character.toString(0x2BB28);
    PrintableForm form =
        SampleForms.m1(List.of(rare), null, SampleForms.signed(), false, List.of());
    try (XSSFWorkbook book = read(form)) {
      assertThat(cells(book, rare)).isNotEmpty();
      for (int i = 0; i < book.getNumberOfFonts(); i++) {
        assertThat(book.getFontAt(i).getFontName()).isIn("宋体", "黑体");
      }
    }
  }

  /** The first six columns of the mediation form. */
  private static PrintableForm oneBand(int offices) {
    PrintableForm f = SampleForms.county(offices);
    List<PrintRow> rows =
        f.rows().stream()
            .map(r -> new PrintRow(r.id(), r.label(), r.cells().subList(0, 6), r.total()))
            .toList();
    return new PrintableForm(
        f.code(),
        f.title(),
        f.unitName(),
        f.unitCode(),
        f.periodLabel(),
        f.periodEnd(),
        null,
        null,
        f.unitOfMeasure(),
        f.stubLabel(),
        f.columns().subList(0, 6),
        rows,
        f.signatures(),
        f.notes(),
        f.digest(),
        f.auditHead(),
        f.versionLabel(),
        false);
  }

  private static byte[] write(PrintableForm form) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new FormWorkbook().write(form, out);
    return out.toByteArray();
  }

  private static XSSFWorkbook read(PrintableForm form) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(write(form)));
  }

  private static Cell named(XSSFWorkbook book, String name) {
    CellReference at = new CellReference(book.getName(name).getRefersToFormula());
    return book.getSheet(at.getSheetName()).getRow(at.getRow()).getCell(at.getCol());
  }

  private static List<Cell> cells(XSSFWorkbook book, String text) {
    List<Cell> found = new ArrayList<>();
    for (Row row : book.getSheetAt(0)) {
      for (Cell cell : row) {
        if (cell.getCellType() == CellType.STRING && cell.getStringCellValue().equals(text)) {
          found.add(cell);
        }
      }
    }
    return found;
  }

  private static Cell below(XSSFWorkbook book, String code) {
    Cell number = cells(book, code).getFirst();
    return book.getSheetAt(0).getRow(number.getRowIndex() + 1).getCell(number.getColumnIndex());
  }
}
