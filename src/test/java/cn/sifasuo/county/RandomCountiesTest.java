package cn.sifasuo.county;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.county.CountyBooks.Case;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.statistics.Cell;
import cn.sifasuo.statistics.CellDifference;
import cn.sifasuo.statistics.ComputedForm;
import cn.sifasuo.statistics.ComputedRow;
import cn.sifasuo.statistics.FormColumn;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the offices send, the county adds up; and a correction moves what it must, no more. */
class RandomCountiesTest {

  private static final Period MONTH = Period.month(2016, 8);
  private static final List<String> TYPES =
      List.of("MARRIAGE_FAMILY", "NEIGHBOUR", "CONTRACT", "MEDICAL", "TRAFFIC", "OTHER");
  private static final List<String> SOURCES =
      List.of("APPLICATION", "ACTIVE", "REF_COURT", "REF_POLICE", "REF_OTHER");

  /** Offices with random submissions, some silent. */
  static List<String> write(CountyBooks county, Random random) {
    List<String> reported = new ArrayList<>();
    int offices = 2 + random.nextInt(7);
    for (int i = 0; i < offices; i++) {
      String code = "990100%03d".formatted(random.nextInt(3) * 100 + i + 1);
      county.enrol(code, "测试" + i + "司法所");
      if (i == 0 || random.nextInt(5) > 0) {
        county.submit(code, MONTH, cases(random));
        reported.add(code);
      }
    }
    return reported;
  }

  private static List<Case> cases(Random random) {
    List<Case> cases = new ArrayList<>();
    int count = random.nextInt(25);
    for (int i = 0; i < count; i++) {
      boolean success = random.nextInt(4) > 0;
      cases.add(
          new Case(
              // some just outside the month: an office's own error, counted nowhere
              MONTH.firstMonth().atDay(1).plusDays(random.nextInt(33) - 1),
              success,
              TYPES.get(random.nextInt(TYPES.size())),
              SOURCES.get(random.nextInt(SOURCES.size())),
              1 + random.nextInt(9),
              success ? BigDecimal.valueOf(random.nextInt(9_000_000), 2).toPlainString() : "0"));
    }
    return cases;
  }

  private static ComputedForm compute(CountyBooks county) {
    return county.rollUp.compute(county.director, "M1", MONTH).form();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void 全县等于各所之和_其中各类也是(long seed) throws Exception {
    try (CountyBooks county = new CountyBooks()) {
      write(county, new Random(seed));
      ComputedForm form = compute(county);
      for (FormColumn column : county.packages.version("M1", MONTH).columns()) {
        if (column.measure().additive()) {
          BigDecimal total = form.cell(column.id()).map(Cell::raw).orElse(BigDecimal.ZERO);
          assertThat(sum(form, column.id(), false)).as(column.id()).isEqualByComparingTo(total);
          if (form.rows().stream().anyMatch(ComputedRow::ofWhich)) {
            assertThat(sum(form, column.id(), true)).as(column.id()).isEqualByComparingTo(total);
          }
        }
      }
    }
  }

  /** Of the offices, or of the kinds of office. */
  private static BigDecimal sum(ComputedForm form, String cell, boolean ofWhich) {
    return form.rows().stream()
        .filter(r -> !r.total() && r.ofWhich() == ofWhich && r.cells().containsKey(cell))
        .map(r -> r.cells().get(cell).raw())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15, 16})
  void 一个所更正后只有它的格和合计变动_变动一样多(long seed) throws Exception {
    try (CountyBooks county = new CountyBooks()) {
      Random random = new Random(seed);
      List<String> reported = write(county, random);
      String corrected = reported.get(random.nextInt(reported.size()));
      ComputedForm before = compute(county);
      IssuedRollUp issued = county.issued.issue(county.director, "M1", MONTH);

      county.submit(corrected, MONTH, cases(random));
      ComputedForm after = compute(county);

      List<CellDifference> moved = CellDifference.between(before, after);
      String kind = OfficeLines.kindId(OfficeKind.of(corrected));
      assertThat(moved)
          .extracting(CellDifference::rowId)
          .containsAnyOf(corrected)
          .isSubsetOf(Set.of("total", kind, corrected));
      Set<String> ofOffice = cells(moved, corrected);
      assertThat(cells(moved, "total")).isEqualTo(ofOffice);
      for (String cell : ofOffice) {
        assertThat(change(before, after, "total", cell))
            .as(cell)
            .isEqualByComparingTo(change(before, after, corrected, cell));
      }
      StaleRollUp stale = county.issued.stale(county.director, "M1", MONTH).orElseThrow();
      assertThat(stale.issued()).isEqualTo(issued);
      assertThat(stale.causes())
          .singleElement()
          .satisfies(c -> {
            assertThat(c.office().code()).isEqualTo(corrected);
            assertThat(c.cells()).extracting(CellDifference::cellId).hasSameElementsAs(ofOffice);
          });
    }
  }

  private static Set<String> cells(List<CellDifference> moved, String row) {
    return moved.stream()
        .filter(d -> d.rowId().equals(row))
        .map(CellDifference::cellId)
        .collect(Collectors.toSet());
  }

  private static BigDecimal change(
      ComputedForm before, ComputedForm after, String row, String cell) {
    return raw(after, row, cell).subtract(raw(before, row, cell));
  }

  private static BigDecimal raw(ComputedForm form, String row, String cell) {
    return form.cell(row, cell).map(Cell::raw).orElse(BigDecimal.ZERO);
  }
}
