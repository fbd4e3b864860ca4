package cn.sifasuo.county;

import static cn.sifasuo.county.CountyBooks.cases;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.ReportingCalendar;
import cn.sifasuo.kernel.Span;
import cn.sifasuo.security.Session;
import cn.sifasuo.security.Sessions;
import cn.sifasuo.statistics.ComputedRow;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Offices change their names and merge; the tables of their time keep them. */
class OfficeRegistryTest {

  private static final LocalDate NEW_YEAR = LocalDate.of(2017, 1, 1);
  private static final String NORTH = "990100101";
  private static final String SOUTH = "990100102";
  private static final String MERGED = "990100103";

  private final CountyBooks county = new CountyBooks();

  @BeforeEach
  void twoTowns() {
    county.enrol(NORTH, "北塘镇司法所");
    county.enrol(SOUTH, "南塘镇司法所");
  }

  @AfterEach
  void close() throws Exception {
    county.close();
  }

  private static Span days(int year, int month) {
    return ReportingCalendar.calendarMonths().days(Period.month(year, month));
  }

  private List<String> names(int year, int month) {
    return county.offices.book().in(days(year, month)).stream().map(CountyOffice::name).toList();
  }

  private void merge() {
    county.offices.merge(
        county.director, List.of(NORTH, SOUTH), MERGED, "双塘镇司法所", NEW_YEAR, "测民发〔2016〕9号");
  }

  @Test
  void 登记过的所不用再录() {
    assertThat(names(2016, 8)).containsExactly("北塘镇司法所", "南塘镇司法所");
    assertThat(county.offices.book().lines()).allMatch(o -> o.from() == null && o.to() == null);
  }

  @Test
  void 更名以后_以前的表还用原名() {
    county.offices.rename(county.director, NORTH, "北塘街道司法所", NEW_YEAR, "测政发〔2016〕1号");
    assertThat(names(2016, 12)).containsExactly("北塘镇司法所", "南塘镇司法所");
    assertThat(names(2017, 1)).containsExactly("北塘街道司法所", "南塘镇司法所");
    county.offices.rename(
        county.director, NORTH, "北塘新区司法所", LocalDate.of(2017, 5, 1), "测政发〔2017〕2号");
    assertThat(names(2017, 4)).contains("北塘街道司法所");
    assertThat(names(2017, 5)).contains("北塘新区司法所");
    assertThat(county.offices.book().lines()).hasSize(4);
  }

  @Test
  void 期中更名的_表上用新名并加注() {
    county.offices.rename(
        county.director, NORTH, "北塘街道司法所", LocalDate.of(2016, 8, 20), "测政发〔2016〕1号");
    Period august = Period.month(2016, 8);
    county.submit(NORTH, august, cases(august, 1, 0));
    RollUp.Sheet sheet = county.rollUp.compute(county.director, "M1", august);
    assertThat(sheet.form().rows()).extracting(ComputedRow::label).contains("北塘街道司法所");
    assertThat(sheet.notes()).anyMatch(n -> n.contains("北塘镇司法所自2016-08-20起更名为北塘街道司法所"));
  }

  @Test
  void 合并以后旧所退出新期_旧期不变() {
    merge();
    assertThat(names(2016, 12)).containsExactly("北塘镇司法所", "南塘镇司法所");
    assertThat(names(2017, 1)).containsExactly("双塘镇司法所");
    OfficeBook book = county.offices.book();
    assertThat(book.heir(NORTH, LocalDate.of(2016, 6, 1))).contains(NORTH);
    assertThat(book.heir(NORTH, NEW_YEAR)).contains(MERGED);
    assertThat(book.forebears(MERGED, NEW_YEAR, days(2016, 12)))
        .extracting(CountyOffice::code)
        .containsExactly(NORTH, SOUTH);
  }

  @Test
  void 新所先登记后到日子的_以前各期不算它未报() {
    county.enrol(MERGED, "双塘镇司法所");
    merge();
    assertThat(names(2016, 12)).containsExactly("北塘镇司法所", "南塘镇司法所");
  }

  @Test
  void 跨过合并日的季度_旧所只欠旧月份() {
    LocalDate august = LocalDate.of(2016, 8, 1);
    county.offices.merge(county.director, List.of(NORTH), SOUTH, null, august, "测民发〔2016〕9号");
    Period july = Period.month(2016, 7);
    county.submit(NORTH, july, cases(july, 1, 0));
    RollUp.Sheet sheet = county.rollUp.compute(county.director, "M1", Period.quarter(2016, 3));
    assertThat(sheet.report(NORTH).orElseThrow().standing())
        .isEqualTo(OfficeReport.Standing.IN_TIME);
    assertThat(sheet.report(SOUTH).orElseThrow().missing()).hasSize(3);
    assertThat(sheet.notes()).anyMatch(n -> n.equals("北塘镇司法所自2016-08-01起并入南塘镇司法所。"));
  }

  @Test
  void 撤销后还报来的_不悄悄丢掉() {
    merge();
    Period february = Period.month(2017, 2);
    county.submit(NORTH, february, cases(february, 1, 0));
    RollUp.Sheet sheet = county.rollUp.compute(county.director, "M1", february);
    assertThat(sheet.notes()).anyMatch(n -> n.contains("不在册") && n.contains("北塘镇司法所"));
  }

  @Test
  void 说不通的不收() {
    Session director = county.director;
    refused("C-311", () -> county.offices.rename(director, "990100999", "某所", NEW_YEAR, "某文"));
    refused("C-313", () -> county.offices.rename(director, NORTH, "某所", NEW_YEAR, " "));
    refused("X-101", () -> county.offices.rename(director, NORTH, "  ", NEW_YEAR, "某文"));
    refused(
        "C-312",
        () -> county.offices.merge(director, List.of(NORTH), MERGED, null, NEW_YEAR, "某文"),
        "C-311");
    merge();
    refused("C-312", () -> county.offices.rename(director, NORTH, "某所", NEW_YEAR, "某文"));
    refused(
        "C-312",
        () -> county.offices.merge(director, List.of(SOUTH), MERGED, "又一个", NEW_YEAR, "某文"));
    Session clerk = Sessions.clerk("clerk", "测试业务员", "990100");
    refused("G-301", () -> county.offices.rename(clerk, NORTH, "某所", NEW_YEAR, "某文"));
    assertThat(county.offices.book().lines()).hasSize(3);
  }

  private static void refused(
      String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable act, String... others) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            Failure.class,
            f -> {
              List<String> codes = new java.util.ArrayList<>(List.of(others));
              codes.add(code);
              assertThat(codes).contains(f.code());
            });
  }
}
