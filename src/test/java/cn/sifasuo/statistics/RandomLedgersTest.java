package cn.sifasuo.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Severity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.impl.CallbackExecuteListener;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold of every form over every ledger. */
class RandomLedgersTest {

  private static final int PER_BLOCK = 8;
  private final Trace trace = new Trace();

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void aFigureIsASetOfCases(int block) throws Exception {
    for (long seed = block * PER_BLOCK; seed < (block + 1) * PER_BLOCK; seed++) {
      try (TestLedger ledger = new TestLedger()) {
        RandomLedger random = new RandomLedger(ledger, seed);
        Period year = Period.year(random.year);
        Period month = Period.month(random.year, 1 + (int) (seed % 12));
        Period quarter = Period.quarter(random.year, 1 + (int) (seed % 4));
        ComputedForm whole = ledger.compute(year);
        for (Period period : List.of(month, quarter, year)) {
          ComputedForm form = ledger.compute(period);
          agreesWithWhatWasWritten(random, form);
          partitionsAddUp(form);
        }
        everyCellIsTheSumOfItsCases(
            ledger, random, seed % 2 == 0 ? whole : ledger.compute(quarter));
        yearIsTheSumOfItsMonths(ledger, whole);
        oneStatementPerFactView(ledger, year);
      }
    }
  }

  private static void agreesWithWhatWasWritten(RandomLedger random, ComputedForm form) {
    List<RandomLedger.Written> counted =
        random.written.stream()
            .filter(w -> w.counted(form.days().start(), form.days().end()))
            .toList();
    assertRaw(form, "01", counted.size());
    assertRaw(form, "02", counted.stream().mapToInt(RandomLedger.Written::persons).sum());
    assertRaw(form, "03", number(counted, w -> w.outcome().equals("SUCCESS")));
    assertRaw(form, "04", number(counted, w -> List.of("MAJOR", "HARD").contains(w.difficulty())));
    assertRaw(form, "12", number(counted, w -> w.source().equals("ACTIVE")));
    assertRaw(form, "14", number(counted, w -> w.source().startsWith("REF_")));
    BigDecimal amount =
        counted.stream().map(RandomLedger.Written::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(raw(form, "05")).isEqualByComparingTo(amount);
  }

  private static long number(
      List<RandomLedger.Written> counted, Predicate<RandomLedger.Written> which) {
    return counted.stream().filter(which).count();
  }

  private static void partitionsAddUp(ComputedForm form) {
    assertThat(sum(form, "06..11")).isEqualByComparingTo(raw(form, "01"));
    assertThat(sum(form, "12..14")).isEqualByComparingTo(raw(form, "01"));
    assertThat(sum(form, "15..19")).isEqualByComparingTo(raw(form, "14"));
    assertThat(sum(form, "20..37")).isEqualByComparingTo(raw(form, "01"));
    assertThat(sum(form, "38..39")).isEqualByComparingTo(raw(form, "03"));
    assertThat(form.findings(Severity.ERROR)).isEmpty();
  }

  private void everyCellIsTheSumOfItsCases(
      TestLedger ledger, RandomLedger random, ComputedForm form) {
    FormVersion version = ledger.packages.version("M1", form.period());
    Map<UUID, Set<String>> cellsOfRecord = new HashMap<>();
    for (FormColumn column : version.columns()) {
      List<TracedCase> cases =
          ledger.database.read(ctx ->
              trace.cases(ctx, version, form.days(), FactSource.local(), "total", column.id()));
      BigDecimal sum =
          cases.stream().map(TracedCase::contribution).reduce(BigDecimal.ZERO, BigDecimal::add);
      assertThat(sum).as(column.id()).isEqualByComparingTo(raw(form, column.id()));
      cases.forEach(
          c -> cellsOfRecord.computeIfAbsent(c.recordId(), k -> new HashSet<>()).add(column.id()));
    }
    for (RandomLedger.Written written : random.written) {
      List<CellVerdict> verdicts =
          ledger.database.read(ctx -> trace.cells(ctx, version, form.days(), written.id()));
      Set<String> counted = new HashSet<>();
      verdicts.stream().filter(CellVerdict::counted).forEach(v -> counted.add(v.cellId()));
      assertThat(counted).isEqualTo(cellsOfRecord.getOrDefault(written.id(), Set.of()));
      assertThat(verdicts).allSatisfy(v -> assertThat(v.counted()).isEqualTo(v.failed() == null));
      assertThat(verdicts.isEmpty()).isEqualTo(written.voided());
    }
  }

  private static void yearIsTheSumOfItsMonths(TestLedger ledger, ComputedForm year) {
    List<ComputedForm> months = new ArrayList<>();
    year.period().months().forEach(m -> months.add(ledger.compute(m)));
    for (FormHead.ColumnHead column : year.head().columns()) {
      if (column.kind() == FormColumn.Kind.FLOW) {
        BigDecimal sum =
            months.stream().map(m -> raw(m, column.id())).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).as(column.id()).isEqualByComparingTo(raw(year, column.id()));
      }
    }
  }

  private static void oneStatementPerFactView(TestLedger ledger, Period period) {
    FormVersion version = ledger.packages.version("M1", period);
    List<String> sent = new ArrayList<>();
    ExecuteListener counting =
        new CallbackExecuteListener()
            .onExecuteStart((ExecuteContext c) -> sent.add(String.valueOf(c.sql())));
    long before = ledger.tally.statements();
    ledger.database.read(ctx ->
        ledger.tally.compute(
            ctx.configuration().derive(new DefaultExecuteListenerProvider(counting)).dsl(),
            version,
            period,
            TestLedger.days(period),
            FactSource.local(),
            TestLedger.OFFICE));
    assertThat(sent).hasSize(version.views().size()).hasSize(5);
    assertThat(ledger.tally.statements() - before).isEqualTo(5);
  }

  private static BigDecimal sum(ComputedForm form, String range) {
    CellRange cells = CellRange.parse(range).orElseThrow();
    return form.total().cells().values().stream()
        .filter(c -> cells.contains(c.id()))
        .map(Cell::raw)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static void assertRaw(ComputedForm form, String cell, long expected) {
    assertThat(raw(form, cell)).as(cell).isEqualByComparingTo(BigDecimal.valueOf(expected));
  }

  private static BigDecimal raw(ComputedForm form, String cell) {
    return form.cell(cell).orElseThrow().raw();
  }
}
