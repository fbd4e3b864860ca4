package cn.sifasuo.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Severity;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Twelve months of a random ledger, closed one after another while cases come late, on calendar
 * months or on others: what must hold between M1, M3 and MF and between their months.
 */
class TwelveMonthsTest {

  private static final List<String> FORMS = List.of("M1", "M3", "MF");

  /** A ledger whose months were closed. */
  private record Closed(TestLedger ledger, int year, Map<String, FrozenForm> forms) {

    ComputedForm month(String code, int month) {
      return forms.get(code + month).form();
    }

    ComputedForm now(String code, Period period) {
      return ledger.database.read(ctx ->
          ledger.tally.compute(
              ctx,
              ledger.packages.version(code, period),
              period,
              FactSource.local(),
              TestLedger.OFFICE));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {101, 102, 103, 104, 105, 106})
  void whatHoldsOverTwelveMonths(long seed) throws Exception {
    try (TestLedger ledger = new TestLedger()) {
      Closed closed = closed(ledger, seed);
      theStockChainHolds(closed);
      aYearIsItsMonths(closed);
      partitionsAddUp(closed);
      countedAnewEachMonthIsWhatWasFrozen(closed);
    }
  }

  private static Closed closed(TestLedger ledger, long seed) {
    Random random = new Random(seed);
    RandomLedger written = new RandomLedger(ledger, seed);
    int year = written.year;
    Clock clock =
        Clock.fixed(
            LocalDate.of(year + 1, 2, 10).atStartOfDay().toInstant(ZoneOffset.ofHours(8)),
            ZoneOffset.ofHours(8));
    FormSetDesk desk = new FormSetDesk(ledger, clock);
    if (random.nextBoolean()) {
      new PeriodSettings(ledger.database, ledger.packages, desk.audit, clock, TestLedger.OFFICE)
          .monthEndDay(
              FormSetDesk.DIRECTOR,
              YearMonth.of(year, 1 + random.nextInt(6)),
              20 + random.nextInt(8),
              "县局通知");
    }
    Map<String, FrozenForm> forms = new HashMap<>();
    for (int month = 1; month <= 12; month++) {
      Period period = Period.month(year, month);
      for (String code : FORMS) {
        forms.put(code + month, desk.close(code, period));
      }
      if (month < 12 && random.nextBoolean()) {
        late(ledger, random, forms.get("M1" + month).form());
      }
    }
    return new Closed(ledger, year, forms);
  }

  /** A case of the months closed so far, counted on the first day after them. */
  private static void late(TestLedger ledger, Random random, ComputedForm last) {
    LocalDate open = last.days().end().plusDays(1);
    LocalDate accepted = last.days().start().plusDays(random.nextInt(10));
    LocalDate concluded = accepted.plusDays(random.nextInt(10));
    UUID id =
        ledger.dispute(
            concluded,
            r -> {
              r.setOutcome("FAILED");
              r.setAcceptedOn(accepted);
            });
    ledger.late(id, "accepted_on", accepted, open);
    ledger.late(id, "concluded_on", concluded, open);
  }

  /** E12: open at the start and taken in is closed, dropped or open at the end. */
  private static void theStockChainHolds(Closed closed) {
    for (int month = 1; month <= 12; month++) {
      ComputedForm form = closed.month("MF", month);
      for (ComputedRow row : form.rows()) {
        String where = form.period().label() + " " + row.label();
        assertThat(raw(row, "01").add(raw(row, "02")))
            .as(where)
            .isEqualByComparingTo(raw(row, "03").add(raw(row, "04")).add(raw(row, "05")));
        if (month > 1) {
          assertThat(raw(row, "01"))
              .as("start of " + where)
              .isEqualByComparingTo(
                  raw(closed.month("MF", month - 1).row(row.id()).orElseThrow(), "05"));
        }
      }
      assertThat(raw(form.total(), "03"))
          .as("concluded in " + form.period().label())
          .isEqualByComparingTo(raw(closed.month("M1", month).total(), "01"))
          .isEqualByComparingTo(raw(closed.month("M3", month).total(), "01"));
    }
  }

  /** E11: what happened adds over the months; of stocks a year has the first and the last. */
  private static void aYearIsItsMonths(Closed closed) {
    for (String code : List.of("M1", "MF")) {
      ComputedForm year = closed.now(code, Period.year(closed.year()));
      for (ComputedRow row : year.rows()) {
        if (row.ofWhich()) {
          continue;
        }
        for (FormHead.ColumnHead column : year.head().columns()) {
          boolean additive = Measure.parse(column.measure()).map(Measure::additive).orElse(false);
          if (column.kind() == FormColumn.Kind.FLOW && additive) {
            BigDecimal sum = BigDecimal.ZERO;
            for (int month = 1; month <= 12; month++) {
              sum =
                  sum.add(raw(closed.month(code, month).row(row.id()).orElseThrow(), column.id()));
            }
            assertThat(sum)
                .as("%s %s %s", code, row.label(), column.label())
                .isEqualByComparingTo(raw(row, column.id()));
          }
        }
      }
    }
    ComputedRow year = closed.now("MF", Period.year(closed.year())).total();
    assertThat(raw(year, "01")).isEqualByComparingTo(raw(closed.month("MF", 1).total(), "01"));
    assertThat(raw(year, "05")).isEqualByComparingTo(raw(closed.month("MF", 12).total(), "05"));
  }

  /** Every sum a form declares, on every line, and its total as the sum of its lines. */
  private static void partitionsAddUp(Closed closed) {
    Stream<ComputedForm> years =
        Stream.of("M1", "MF").map(c -> closed.now(c, Period.year(closed.year())));
    Stream.concat(closed.forms().values().stream().map(FrozenForm::form), years)
        .forEach(form -> {
          FormVersion version = closed.ledger().packages.version(form.head().code(), form.period());
          for (FormCheck check : version.checks()) {
            if (check.rule()
                    instanceof
                    CheckRule.Compare(
                        CheckRule.Total left,
                        CheckRule.Sign sign,
                        CheckRule.Total right)
                && sign == CheckRule.Sign.EQ) {
              form.rows()
                  .forEach(row ->
                      assertThat(left.value(cells(row)))
                          .as("%s %s %s", form.period().label(), row.label(), check.text())
                          .isEqualByComparingTo(right.value(cells(row))));
            }
          }
          linesAddUp(form);
          assertThat(form.findings(Severity.ERROR)).isEmpty();
        });
  }

  private static void linesAddUp(ComputedForm form) {
    List<ComputedRow> parts = form.rows().stream().filter(r -> !r.total() && !r.ofWhich()).toList();
    if (parts.isEmpty()) {
      return;
    }
    for (Cell whole : form.total().cells().values()) {
      BigDecimal sum =
          parts.stream().map(r -> raw(r, whole.id())).reduce(BigDecimal.ZERO, BigDecimal::add);
      assertThat(sum).as("%s %s", form.head().code(), whole.id()).isEqualByComparingTo(whole.raw());
    }
  }

  private static void countedAnewEachMonthIsWhatWasFrozen(Closed closed) {
    for (FrozenForm frozen : closed.forms().values()) {
      ComputedForm now = closed.now(frozen.form().head().code(), frozen.form().period());
      assertThat(now.days()).isEqualTo(frozen.form().days());
      assertThat(CellDifference.between(frozen.form(), now))
          .as("%s %s", frozen.form().head().code(), frozen.form().period().label())
          .isEmpty();
    }
  }

  private static Map<String, BigDecimal> cells(ComputedRow row) {
    Map<String, BigDecimal> cells = new HashMap<>();
    row.cells().forEach((id, cell) -> cells.put(id, cell.raw()));
    return cells;
  }

  private static BigDecimal raw(ComputedRow row, String cell) {
    return row.cells().get(cell).raw();
  }
}
