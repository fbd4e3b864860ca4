package cn.sifasuo.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.kernel.Period;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A form with lines of its own and a distinct count, written as data alone. */
class LinesOfAFormTest {

  private static final String FORM =
      """
      code = "T1"
      title = "试验表"
      periods = ["YEAR"]
      unit_of_measure = "件"
      stub = "调委会类型"
      notes = []

      [views]
      fact_dispute = "纠纷案件"

      [set.all]
      view = "fact_dispute"
      where = [{ sql = "concluded_on between :period_start and :period_end", words = "本年" }]

      [set.screening]
      view = "fact_screening"
      where = [{ sql = "held_on between :period_start and :period_end", words = "本年" }]

      [column_defaults]
      unit = "件"
      kind = "flow"
      definition = "试验。"
      included = "试验。"
      excluded = "试验。"

      [[row]]
      id = "village"
      label = "村"
      [row.where]
      fact_dispute = [{ sql = "committee_kind = 'VILLAGE'", words = "村调委会" }]

      [[row]]
      id = "other"
      label = "其他"
      [row.where]
      fact_dispute = [{ sql = "committee_kind <> 'VILLAGE'", words = "其他调委会" }]

      [[row]]
      id = "total"
      label = "合计"
      total = true

      [[column]]
      id = "A1"
      label = "案件"
      set = "all"
      measure = "count"

      [[column]]
      id = "A2"
      label = "涉及类别"
      set = "all"
      measure = "count_distinct(dispute_type)"

      [[column]]
      id = "A3"
      label = "排查"
      set = "screening"
      measure = "count"

      [[rate]]
      id = "R1"
      label = "比率"
      numerator = "A2"
      denominator = "A1"

      [[check]]
      id = "E1"
      level = "error"
      words = "类别不多于案件"
      rule = "A2 <= A1"

      [[check]]
      id = "E2"
      level = "error"
      words = "合计等于各行之和"
      rule = "total = rows"
      """;

  private static final Period YEAR = Period.year(2016);

  @TempDir Path forms;

  private final TestLedger ledger = new TestLedger();
  private final Trace trace = new Trace();

  @BeforeEach
  void writeForm() throws IOException {
    Files.createDirectories(forms.resolve("T1"));
    Files.writeString(forms.resolve("T1").resolve("form.toml"), FORM);
  }

  @AfterEach
  void close() throws Exception {
    ledger.close();
  }

  @Test
  void linesCountTheirOwnAndDistinctValuesDoNotAddUp() {
    FormVersion form = FormPackages.load(forms, ledger.views).version("T1", YEAR);
    for (String type : List.of("NEIGHBOUR", "NEIGHBOUR", "CONTRACT")) {
      ledger.dispute(LocalDate.of(2016, 3, 1), r -> r.setDisputeType(type));
    }
    UUID last =
        ledger.disputeOf("STREET", LocalDate.of(2016, 3, 2), r -> r.setDisputeType("CONTRACT"));
    ledger.screening(LocalDate.of(2016, 4, 1));

    ComputedForm sheet =
        ledger.database.read(
            ctx -> ledger.tally.compute(ctx, form, YEAR, FactSource.local(), TestLedger.OFFICE));

    assertThat(values(sheet, "A1")).containsExactly("3", "1", "4");
    assertThat(values(sheet, "A2")).containsExactly("2", "1", "2");
    // the lines by committee say nothing of screenings: not applicable, which is not zero
    assertThat(values(sheet, "A3")).containsExactly("—", "—", "1");
    assertThat(sheet.total().rates().getFirst().printed()).isEqualTo("50.0");
    assertThat(sheet.checks()).hasSize(4).allMatch(CheckResult::ok);
    for (ComputedRow row : sheet.rows()) {
      for (Cell cell : row.cells().values()) {
        assertThat(sum(form, row.id(), cell.id())).isEqualByComparingTo(cell.raw());
      }
    }
    assertThat(ledger.list(ctx -> trace.cells(ctx, form, TestLedger.days(YEAR), last)))
        .filteredOn(v -> v.rowId().equals("village") && v.cellId().equals("A1"))
        .singleElement()
        .satisfies(v -> assertThat(v.failed()).isEqualTo("不满足：村调委会"));
  }

  private BigDecimal sum(FormVersion form, String row, String cell) {
    return ledger
        .list(ctx -> trace.cases(ctx, form, TestLedger.days(YEAR), FactSource.local(), row, cell))
        .stream()
        .map(TracedCase::contribution)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static List<String> values(ComputedForm sheet, String cell) {
    return sheet.rows().stream()
        .map(r ->
            r.cells().containsKey(cell)
                ? sheet.cell(r.id(), cell).orElseThrow().printed().toPlainString()
                : "—")
        .toList();
  }
}
