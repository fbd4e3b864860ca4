package cn.sifasuo.county;

import static cn.sifasuo.county.CountyBooks.cases;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.county.CountyBooks.LiveCase;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Severity;
import cn.sifasuo.statistics.ComputedRow;
import cn.sifasuo.statistics.FormFiles;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The forms with a line per kind of committee, M3 and MF, have a line per office at the county, as
 * M1 has; and a case that is open for months counts once.
 */
class EveryFormRollUpTest {

  private static final Period JULY = Period.month(2016, 7);
  private static final Period AUGUST = Period.month(2016, 8);
  private static final Period SEPTEMBER = Period.month(2016, 9);
  private static final Period THIRD_QUARTER = Period.quarter(2016, 3);
  private static final String STREET = "990100001";
  private static final String TOWN = "990100101";

  private final CountyBooks county = new CountyBooks();

  @BeforeEach
  void twoOffices() {
    county.enrol(STREET, "城关街道司法所");
    county.enrol(TOWN, "双塘镇司法所");
  }

  @AfterEach
  void close() throws Exception {
    county.close();
  }

  private RollUp.Sheet rollUp(String form, Period period) {
    return county.rollUp.compute(county.director, form, period);
  }

  private static String figure(RollUp.Sheet sheet, String row, String cell) {
    return sheet.form().cell(row, cell).map(c -> c.raw().toPlainString()).orElse("—");
  }

  private static LocalDate day(int month, int day) {
    return LocalDate.of(2016, month, day);
  }

  @Test
  void 按调委会类型的表在县里也按所列() {
    county.submit(STREET, "M3", AUGUST, day(9, 2), cases(AUGUST, 3, 1));
    county.submit(TOWN, "M3", AUGUST, day(9, 2), cases(AUGUST, 2, 0));

    RollUp.Sheet sheet = rollUp("M3", AUGUST);

    assertThat(sheet.form().rows())
        .extracting(ComputedRow::label)
        .containsExactly("合计", "其中：街道（1个所）", "城关街道司法所", "其中：镇（1个所）", "双塘镇司法所");
    assertThat(figure(sheet, "total", "01")).isEqualTo("6");
    assertThat(figure(sheet, STREET, "01")).isEqualTo("4");
    assertThat(figure(sheet, TOWN, "02")).isEqualTo("0");
    assertThat(sheet.form().findings(Severity.ERROR)).isEmpty();
  }

  @Test
  void 几个月没结的案件_季度里只计一次() {
    LiveCase open = new LiveCase(UUID.randomUUID(), day(6, 20), null);
    LiveCase long1 = new LiveCase(UUID.randomUUID(), day(7, 5), null);
    LiveCase long1Closed = new LiveCase(long1.pseudonym(), day(7, 5), day(9, 12));
    LiveCase short1 = new LiveCase(UUID.randomUUID(), day(7, 1), day(7, 9));
    county.submitLive(STREET, JULY, List.of(open, long1, short1));
    county.submitLive(STREET, AUGUST, List.of(open, long1));
    county.submitLive(STREET, SEPTEMBER, List.of(open, long1Closed));
    county.submitLive(TOWN, JULY, List.of());
    county.submitLive(TOWN, AUGUST, List.of());
    county.submitLive(TOWN, SEPTEMBER, List.of());

    RollUp.Sheet sheet = rollUp("MF", THIRD_QUARTER);

    for (String row : List.of("total", STREET, "kind-STREET")) {
      assertThat(figure(sheet, row, "01")).as(row + " 期初未结").isEqualTo("1");
      assertThat(figure(sheet, row, "02")).as(row + " 本期受理").isEqualTo("2");
      assertThat(figure(sheet, row, "03")).as(row + " 本期调结").isEqualTo("2");
      assertThat(figure(sheet, row, "05")).as(row + " 期末未结").isEqualTo("1");
    }
    assertThat(sheet.form().findings(Severity.ERROR)).isEmpty();
    assertThat(county.cases.behind(county.director, "MF", THIRD_QUARTER, STREET, "02").facts())
        .hasSize(2);
    RollUp.Sheet july = rollUp("MF", JULY);
    assertThat(figure(july, STREET, "05")).isEqualTo("2");
  }

  @Test
  void 主要指标并列当期的每张表() {
    county.submit(STREET, AUGUST, cases(AUGUST, 3, 1));
    county.submit(STREET, "M3", AUGUST, day(9, 2), cases(AUGUST, 3, 1));
    county.submitLive(
        TOWN, AUGUST, List.of(new LiveCase(UUID.randomUUID(), day(8, 1), day(8, 20))));

    OfficeMatrix matrix = county.keyFigures.compute(county.director, AUGUST, List.of());

    assertThat(matrix.columns())
        .extracting(OfficeMatrix.Column::form)
        .containsSubsequence("M1", "M3", "MF");
    OfficeMatrix.Row street =
        matrix.rows().stream().filter(r -> r.id().equals(STREET)).findFirst().orElseThrow();
    assertThat(street.reports().get("MF").standing()).isEqualTo(OfficeReport.Standing.MISSING);
    assertThat(street.reports().get("M3").standing()).isEqualTo(OfficeReport.Standing.IN_TIME);
    assertThat(street.printedLabel()).isEqualTo("城关街道司法所（MF未报）");
    assertThat(street.standingLabel()).contains("MF未报");
    assertThat(matrix.rows())
        .extracting(OfficeMatrix.Row::printedLabel)
        .contains("双塘镇司法所（M1未报、M3未报）");
    assertThat(matrix.notes())
        .anyMatch(n -> n.startsWith("M1、M3：未报 1 个所：双塘镇司法所"))
        .anyMatch(n -> n.startsWith("MF：未报 1 个所：城关街道司法所"))
        .anyMatch(n -> n.startsWith("合计和其中各行"));
    assertThat(county.tables.matrix(matrix)).extracting(FormFiles.FormFile::name).hasSize(2);
  }

  @Test
  void 每张表都能签发_对比() {
    county.submit(STREET, "M3", AUGUST, day(9, 2), cases(AUGUST, 3, 1));
    county.submit(STREET, "M3", JULY, day(8, 2), cases(JULY, 2, 0));
    county.submitLive(
        STREET, AUGUST, List.of(new LiveCase(UUID.randomUUID(), day(8, 1), day(8, 20))));
    for (String form : List.of("M3", "MF")) {
      IssuedRollUp issued = county.issued.issue(county.director, form, AUGUST);
      assertThat(county.tables.rollUp(issued))
          .extracting(FormFiles.FormFile::name)
          .containsExactly(
              form + "_990100_2016-08_rollup_v1.xlsx", form + "_990100_2016-08_rollup_v1.pdf");
    }
    assertThat(
            county
                .comparison
                .ofOffice(county.director, "M3", AUGUST, STREET)
                .line("01")
                .orElseThrow()
                .growths()
                .getFirst()
                .perCent())
        .isEqualByComparingTo("100.0");
  }
}
