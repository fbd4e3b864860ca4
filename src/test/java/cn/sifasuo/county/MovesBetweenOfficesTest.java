package cn.sifasuo.county;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.county.CountyBooks.Case;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Severity;
import cn.sifasuo.statistics.CheckResult;
import cn.sifasuo.statistics.ComputedForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What one office counts as gone and another as come is neither for the county
 * (domain/corrections.md rule 6, A22 and A38). Tried on a form made for the test: cases from a
 * court stand for those that came, cases from the police for those that went.
 */
class MovesBetweenOfficesTest {

  private static final Period AUGUST = Period.month(2016, 8);
  private static final String NORTH = "990100101";
  private static final String SOUTH = "990100102";

  @TempDir private Path folder;

  private CountyBooks books() throws IOException {
    Path form = Files.createDirectories(folder.resolve("T1"));
    Files.writeString(
        form.resolve("form.toml"),
        """
        code = "T1"
        title = "测试表"
        periods = ["MONTH"]
        unit_of_measure = "件"
        stub = "单位"
        notes = []
        [version]
        version = "1"
        [header]
        [views]
        fact_dispute = "案件"
        [set.all]
        view = "fact_dispute"
        where = [ { sql = "counted_on between :period_start and :period_end", words = "在本期" } ]
        [column_defaults]
        group = []
        unit = "件"
        decimals = 0
        scale = 1
        measure = "count"
        kind = "flow"
        included = "测试"
        excluded = "测试"
        [[row]]
        id = "total"
        label = "合计"
        total = true
        [[column]]
        id = "A2"
        label = "接收"
        set = "all"
        where = [ { sql = "source <> 'REF_POLICE'", words = "接收" } ]
        definition = "接收"
        [[column]]
        id = "A22n"
        label = "其中县内转入"
        set = "all"
        where = [ { sql = "source = 'REF_COURT'", words = "县内转入" } ]
        definition = "县内转入"
        [[column]]
        id = "A38n"
        label = "其中县内转出"
        set = "all"
        where = [ { sql = "source = 'REF_POLICE'", words = "县内转出" } ]
        definition = "县内转出"
        [[check]]
        id = "E10"
        level = "error"
        rule = "total = rows"
        words = "合计等于各所之和"
        [[moves]]
        id = "R6"
        in = "A22n"
        out = "A38n"
        in_left_out_of = ["A2"]
        out_left_out_of = []
        words = "县内转入等于县内转出"
        """);
    CountyBooks county = new CountyBooks(folder);
    county.enrol(NORTH, "北塘镇司法所");
    county.enrol(SOUTH, "南塘镇司法所");
    return county;
  }

  private static Case of(String source) {
    return new Case(LocalDate.of(2016, 8, 3), true, "NEIGHBOUR", source, 1, "0");
  }

  private static String figure(ComputedForm form, String row, String cell) {
    return form.cell(row, cell).orElseThrow().raw().toPlainString();
  }

  @Test
  void 县内转来转去的_各所照计_全县不计() throws Exception {
    try (CountyBooks county = books()) {
      LocalDate received = LocalDate.of(2016, 9, 2);
      county.submit(
          NORTH,
          "T1",
          AUGUST,
          received,
          List.of(of("APPLICATION"), of("APPLICATION"), of("REF_COURT")));
      county.submit(SOUTH, "T1", AUGUST, received, List.of(of("ACTIVE"), of("REF_POLICE")));

      ComputedForm form = county.rollUp.compute(county.director, "T1", AUGUST).form();

      assertThat(figure(form, NORTH, "A2")).isEqualTo("3");
      assertThat(figure(form, SOUTH, "A2")).isEqualTo("1");
      assertThat(figure(form, "total", "A2")).isEqualTo("3");
      assertThat(figure(form, "total", "A22n")).isEqualTo("1");
      // neither the moves nor the sum of the lines is found fault with
      assertThat(form.findings(Severity.ERROR)).isEmpty();
      assertThat(form.checks()).extracting(CheckResult::id).contains("R6", "E10");
    }
  }

  @Test
  void 转入和转出对不上的查得出来() throws Exception {
    try (CountyBooks county = books()) {
      county.submit(
          NORTH, "T1", AUGUST, LocalDate.of(2016, 9, 2), List.of(of("ACTIVE"), of("REF_COURT")));

      RollUp.Sheet sheet = county.rollUp.compute(county.director, "T1", AUGUST);

      assertThat(sheet.form().findings(Severity.ERROR))
          .singleElement()
          .satisfies((CheckResult c) -> {
            assertThat(c.id()).isEqualTo("R6");
            assertThat(c.left()).isEqualByComparingTo("1");
            assertThat(c.right()).isEqualByComparingTo("0");
          });
      assertThat(sheet.notes()).anyMatch(n -> n.contains("核对不符 R6"));
    }
  }
}
