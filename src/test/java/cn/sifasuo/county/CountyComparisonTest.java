package cn.sifasuo.county;

import static cn.sifasuo.county.CountyBooks.cases;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sifasuo.county.CountyBooks.Case;
import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.statistics.Comparison;
import cn.sifasuo.statistics.FormFiles;
import cn.sifasuo.statistics.Growth;
import cn.sifasuo.statistics.Trend;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 同比 and 环比 of the county, of an office, of every office. */
class CountyComparisonTest {

  private static final Period AUGUST = Period.month(2017, 8);
  private static final Period JULY = AUGUST.previous();
  private static final Period LAST_YEAR = AUGUST.sameLastYear();
  private static final String NORTH = "990100101";
  private static final String SOUTH = "990100102";

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

  private void everybody(Period month, int north, int south) {
    county.submit(NORTH, month, cases(month, north, 1));
    county.submit(SOUTH, month, cases(month, south, 0));
  }

  private static String plain(@Nullable BigDecimal value) {
    return value == null ? "—" : value.toPlainString();
  }

  /** Value, then base, difference and growth of each base. */
  private static String text(Comparison comparison, String line) {
    Comparison.Line found = comparison.line(line).orElseThrow();
    StringBuilder text = new StringBuilder(plain(found.value()));
    for (Growth growth : found.growths()) {
      text.append(" | ")
          .append(plain(growth.base()))
          .append(' ')
          .append(plain(growth.difference()))
          .append(' ')
          .append(plain(growth.perCent()));
    }
    return text.toString();
  }

  private Comparison ofCounty() {
    return county.comparison.ofCounty(county.director, "M1", AUGUST);
  }

  @Test
  void 数量比百分之几_率比百分点_基期为零不算增长() {
    everybody(AUGUST, 5, 3); // 9 cases, 8 settled
    everybody(JULY, 3, 2); // 6 cases, 5 settled
    everybody(LAST_YEAR, 8, 3); // 12 cases, 11 settled

    Comparison comparison = ofCounty();

    assertThat(text(comparison, "01")).isEqualTo("9 | 6 3 50.0 | 12 -3 -25.0");
    assertThat(text(comparison, "R03")).isEqualTo("88.9 | 83.3 5.6 — | 91.7 -2.8 —");
    assertThat(text(comparison, "05")).isEqualTo("0.80 | 0.50 0.30 60.0 | 1.10 -0.30 -27.3");
    assertThat(text(comparison, "04")).isEqualTo("0 | 0 0 — | 0 0 —");
    assertThat(comparison.bases())
        .extracting(Comparison.Base::period)
        .containsExactly(JULY, LAST_YEAR);
  }

  @Test
  void 缺报的一方只列数不算增长() {
    everybody(AUGUST, 5, 3);
    county.submit(NORTH, JULY, cases(JULY, 3, 1));
    everybody(LAST_YEAR, 8, 3);

    Comparison comparison = ofCounty();

    assertThat(text(comparison, "01")).isEqualTo("9 | 4 — — | 12 -3 -25.0");
    assertThat(comparison.notes()).anyMatch(n -> n.contains("2017年7月还缺 1 个所：南塘镇司法所（未报）"));
    Comparison north = county.comparison.ofOffice(county.director, "M1", AUGUST, NORTH);
    assertThat(text(north, "01")).isEqualTo("6 | 4 2 50.0 | 9 -3 -33.3");
    assertThat(north.unit().name()).isEqualTo("北塘镇司法所");
  }

  @Test
  void 合并过的_以前各所合起来比_并加注() {
    county.offices.merge(
        county.director, List.of(NORTH), SOUTH, null, LocalDate.of(2017, 8, 1), "测民发〔2017〕9号");
    county.submit(SOUTH, AUGUST, cases(AUGUST, 8, 1));
    everybody(JULY, 3, 2);
    everybody(LAST_YEAR, 8, 3);

    Comparison byOffice = county.comparison.byOffice(county.director, "M1", AUGUST, "01");

    assertThat(byOffice.lines())
        .extracting(Comparison.Line::label)
        .containsExactly("全县合计", "南塘镇司法所");
    assertThat(text(byOffice, SOUTH)).isEqualTo("9 | 6 3 50.0 | 12 -3 -25.0");
    assertThat(byOffice.notes()).contains("2017年7月：南塘镇司法所的数由北塘镇司法所、南塘镇司法所的明细合起来统计。");
    assertThatThrownBy(() -> county.comparison.ofOffice(county.director, "M1", AUGUST, NORTH))
        .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.code()).isEqualTo("C-311"));
  }

  @Test
  void 月末日改过的_按本期的起止日重新统计再比() {
    county.monthsEnd(LocalDate.of(2017, 6, 1), 25); // August 2017 is 26 July to 25 August
    county.submit(NORTH, AUGUST, List.of(Case.on(LocalDate.of(2017, 8, 25), true)));
    county.submit(SOUTH, AUGUST, List.of());
    Period julyLastYear = LAST_YEAR.previous();
    county.submit(NORTH, julyLastYear, List.of(Case.on(LocalDate.of(2016, 7, 26), true)));
    county.submit(SOUTH, julyLastYear, List.of(Case.on(LocalDate.of(2016, 7, 25), true)));
    county.submit(NORTH, LAST_YEAR, List.of(Case.on(LocalDate.of(2016, 8, 26), true)));
    county.submit(SOUTH, LAST_YEAR, List.of(Case.on(LocalDate.of(2016, 8, 25), true)));

    Comparison comparison = ofCounty();

    assertThat(comparison.line("01").orElseThrow().growths().getLast().base())
        .isEqualByComparingTo("2");
    assertThat(comparison.notes())
        .anyMatch(n -> n.contains("2016年8月按本期的起止日（2016-07-26至2016-08-25）重新统计"));
  }

  @Test
  void 分类改过的_按名称比_没有同名的不比() {
    // the list of 2017 has 生产经营纠纷 under another number; 劳动争议 of 2016 has no namesake of before
    everybody(AUGUST, 5, 3);
    everybody(JULY, 1, 1);
    everybody(LAST_YEAR, 8, 3);
    Comparison comparison = ofCounty();
    Comparison.Line neighbours =
        comparison.lines().stream().filter(l -> l.label().equals("邻里纠纷")).findFirst().orElseThrow();
    assertThat(neighbours.growths().getLast().base()).isEqualByComparingTo("12");
    assertThat(comparison.lines())
        .filteredOn(l -> l.growths().getLast().base() == null)
        .as("new in the list of 2017")
        .isNotEmpty()
        .allMatch(l -> l.growths().getLast().perCent() == null);
  }

  @Test
  void 逐月情况_没报齐的月份空着() {
    for (int month = 1; month <= 8; month++) {
      Period m = Period.month(2017, month);
      county.submit(NORTH, m, cases(m, month, 0));
      if (month != 3) {
        county.submit(SOUTH, m, cases(m, 1, 0));
      }
    }
    Trend trend = county.comparison.trend(county.director, "M1", AUGUST, "01", Optional.empty());
    assertThat(trend.now())
        .extracting(CountyComparisonTest::plain)
        .containsExactly("2", "3", "—", "5", "6", "7", "8", "9", "—", "—", "—", "—");
    assertThat(trend.lastYear()).containsOnlyNulls();
    assertThat(
            county
                .comparison
                .trend(county.director, "M1", AUGUST, "01", Optional.of(NORTH))
                .now()
                .get(2))
        .isEqualByComparingTo("3");
  }

  @Test
  void 对比表印得出来() throws IOException {
    everybody(AUGUST, 5, 3);
    everybody(JULY, 3, 2);
    everybody(LAST_YEAR, 8, 3);
    Comparison comparison = ofCounty();
    List<FormFiles.FormFile> files =
        county.tables.comparison(
            comparison,
            List.of(
                county
                    .comparison
                    .trend(county.director, "M1", AUGUST, "01", Optional.empty())
                    .chart()),
            CountyTables.comparisonName(comparison, null));
    Path folder = Files.createDirectories(Path.of("target", "print"));
    for (FormFiles.FormFile file : files) {
      Files.write(folder.resolve(file.name()), file.bytes());
    }
    assertThat(files)
        .extracting(FormFiles.FormFile::name)
        .containsExactly("M1_990100_2017-08_compare.xlsx", "M1_990100_2017-08_compare.pdf");
  }
}
