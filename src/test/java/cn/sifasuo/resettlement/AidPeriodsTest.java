package cn.sifasuo.resettlement;

import static cn.sifasuo.resettlement.AidBook.figure;
import static cn.sifasuo.resettlement.AidBook.rate;
import static cn.sifasuo.resettlement.AidDesk.day;
import static cn.sifasuo.vault.schema.Tables.AID_CASE;
import static cn.sifasuo.vault.schema.Tables.AID_REOFFENCE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Severity;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.statistics.CheckResult;
import cn.sifasuo.statistics.ComputedForm;
import cn.sifasuo.statistics.FormColumn;
import cn.sifasuo.statistics.FormHead;
import cn.sifasuo.statistics.RateWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What months, quarters and years have to do with each other, people who come again, and what
 * counts as a new crime (domain/resettlement.md §7.1, §7.5, §7.6, §7.7 checks 1, 7, 9 and 10).
 */
class AidPeriodsTest {

  private static final Period MARCH = Period.month(2026, 3);
  private static final Period YEAR = Period.year(2026);
  private static final String BACK = "2026-01-05";

  /** Stocks that are not those of the last day of the last month. */
  private static final Set<String> OF_THE_WHOLE_PERIOD = Set.of("S1", "H2");

  private final AidDesk desk = new AidDesk();
  private final AidBook book = new AidBook(desk);
  private final AidRows rows = new AidRows(desk);

  @AfterEach
  void close() throws Exception {
    desk.close();
  }

  private void says(String code, Period period, Map<String, Integer> cells) {
    ComputedForm form = book.form(code, period);
    assertThat(form.findings(Severity.ERROR)).as(code + period.label()).isEmpty();
    cells.forEach((cell, n) ->
        assertThat(figure(form, cell).intValueExact())
            .as(code + period.label() + cell)
            .isEqualTo(n));
  }

  /** Flows add, stocks are those of the last month, people are counted again (check 7). */
  @ParameterizedTest
  @CsvSource({"RE-1", "RE-2", "RE-3", "RE-4"})
  void aQuarterIsItsMonthsInEveryColumn(String code) {
    desk.local("aid.three-no.definition", "DEF_A", "2026-01-01");
    book.saved(new RandomAid(desk, 5).lives(40).stream().map(RandomAid.Life::file).toList());
    Period quarter = Period.quarter(2026, 3);
    ComputedForm whole = book.form(code, quarter);
    List<ComputedForm> months =
        IntStream.rangeClosed(7, 9).mapToObj(m -> book.form(code, Period.month(2026, m))).toList();
    for (FormHead.ColumnHead column : whole.head().columns()) {
      String cell = column.id();
      BigDecimal said = figure(whole, cell);
      BigDecimal sum =
          months.stream().map(m -> figure(m, cell)).reduce(BigDecimal.ZERO, BigDecimal::add);
      BigDecimal most =
          months.stream().map(m -> figure(m, cell)).max(BigDecimal::compareTo).orElseThrow();
      boolean distinct = column.measure().startsWith("count_distinct");
      if (column.kind() == FormColumn.Kind.FLOW && distinct) {
        assertThat(said).as(cell).isBetween(most, sum);
      } else if (column.kind() == FormColumn.Kind.FLOW) {
        assertThat(said).as(cell).isEqualByComparingTo(sum);
      } else if (!code.equals("RE-2") && !OF_THE_WHOLE_PERIOD.contains(cell)) {
        assertThat(said).as(cell).isEqualByComparingTo(figure(months.getLast(), cell));
      }
    }
    if (code.equals("RE-1")) {
      assertThat(figure(whole, "S1")).isEqualByComparingTo(figure(months.getFirst(), "S1"));
    }
    assertThat(whole.checks())
        .filteredOn(c -> c.id().equals("R07"))
        .isNotEmpty()
        .allMatch(CheckResult::ok);
  }

  /** One person helped in each month is one person of the quarter, and three times helped. */
  @Test
  void peopleOfAQuarterAreCountedAgainAndNotAdded() {
    Draft one = desk.active(1, BACK);
    for (String on : List.of("2026-01-10", "2026-02-10", "2026-03-10")) {
      one.addChild(rows.contact(on, "PHONE")).addChild(rows.granted("TEMP", on, "100"));
    }
    book.saved(List.of(one, desk.active(2, BACK).addChild(rows.contact("2026-02-11", "PHONE"))));
    for (int month = 1; month <= 3; month++) {
      says("RE-3", Period.month(2026, month), Map.of("P4", 1, "P4t", 1));
    }
    says("RE-3", Period.quarter(2026, 1), Map.of("P4", 1, "P4t", 3, "P4m", 300));
    says("RE-4", Period.quarter(2026, 1), Map.of("H3", 2, "H3t", 4));
    says("RE-4", YEAR, Map.of("H3", 2, "H3t", 4));
  }

  /** Out, back and out again: the moves of the quarter are those of its months. */
  @Test
  void whoMovesAwayAndComesBackMovesAsOftenAsTheMonthsSay() {
    Draft first = desk.active(1, BACK).addChild(rows.movedOut(day("2026-02-10"), false));
    desk.saved(first);
    desk.saved(
        desk.active(1, "2026-03-05")
            .set(AID_CASE.SOURCE, "HUKOU_IN")
            .addChild(rows.movedIn(day("2026-03-05"), false))
            .addChild(rows.movedOut(day("2026-03-20"), false)));
    says("RE-1", Period.month(2026, 1), Map.of("S21", 1, "S4", 1));
    says("RE-1", Period.month(2026, 2), Map.of("S1", 1, "S34", 1, "S4", 0));
    says("RE-1", MARCH, Map.of("S1", 0, "S24", 1, "S34", 1, "S4", 0));
    says(
        "RE-1",
        Period.quarter(2026, 1),
        Map.of("S1", 0, "S2", 2, "S21", 1, "S24", 1, "S24n", 0, "S3", 2, "S34", 2, "S34n", 0));
  }

  /** The former file stays as it ended; the new release has a file of its own (§5). */
  @Test
  void aNewReleaseAfterANewConvictionIsANewFile() {
    UUID former = desk.saved(rows.convicted(desk.active(1, BACK), "2026-03-12"));
    UUID next = desk.saved(desk.active(1, "2026-09-01"));
    assertThat(next).isNotEqualTo(former);
    assertThat(desk.read(former).get(AID_CASE.STATE)).isEqualTo("ENDED");
    assertThat(desk.read(next).get(AID_CASE.STATE)).isEqualTo("ACTIVE");
    says("RE-1", MARCH, Map.of("S1", 1, "S3", 1, "S33", 1, "Rf", 1, "S4", 0, "C3", 1));
    says("RE-1", Period.month(2026, 8), Map.of("S1", 0, "S2", 0, "S4", 0));
    says("RE-1", Period.month(2026, 9), Map.of("S2", 1, "S21", 1, "S33", 0, "Rf", 0, "S4", 1));
    says("RE-1", YEAR, Map.of("S1", 0, "S2", 2, "S33", 1, "S4", 1, "C1", 2, "C3", 1));
    says("RE-2", YEAR, Map.of("N3", 2, "N4", 2));
  }

  /** Suspicion and charge are no conviction; the day the judgment takes effect counts (§2.13). */
  @Test
  void aConvictionCountsByTheDayItTakesEffectAndNothingBeforeIt() {
    book.saved(
        List.of(
            desk.active(1, BACK)
                .addChild(rows.fact("INVESTIGATED", "2026-02-01"))
                .addChild(rows.fact("CHARGED", "2026-02-20"))
                .addChild(
                    rows.fact("CONVICTED", "2026-03-31")
                        .set(AID_REOFFENCE.OFFENCE_ON, day("2026-01-20")))
                .set(AID_CASE.END_KIND, "REOFFENDED")
                .set(AID_CASE.END_ON, day("2026-03-31")),
            desk.active(2, BACK).addChild(rows.fact("CHARGED", "2026-03-10")),
            desk.active(3, BACK)
                .set(AID_CASE.END_KIND, "RECALLED")
                .set(AID_CASE.END_ON, day("2026-03-10")),
            desk.active(4, BACK)));
    says("RE-1", Period.month(2026, 1), Map.of("Rf", 0, "S33", 0));
    says("RE-1", Period.month(2026, 2), Map.of("Rf", 0, "S33", 0));
    says("RE-1", MARCH, Map.of("Rf", 1, "Rfn", 1, "S33", 1, "S35", 1, "S4", 2));
    assertThat(rate(book.form("RE-1", MARCH), "REOFF")).as("1÷(4+0)").isEqualTo("250.00‰");
    says("RE-5", YEAR, Map.of("F1", 1, "F2", 2, "F3", 1, "Gt", 1, "G5", 1));
  }

  /** Two judgments of one file are two matters and one person. */
  @Test
  void onePersonConvictedTwiceIsOnePerson() {
    book.saved(
        List.of(
            rows.convicted(
                desk.active(1, BACK)
                    .addChild(
                        rows.fact("CONVICTED", "2026-03-02")
                            .set(AID_REOFFENCE.OFFENCE_GROUP, "PUBLIC_SAFETY")),
                "2026-03-12")));
    says("RE-1", MARCH, Map.of("Rf", 1, "S33", 1));
    says("RE-5", YEAR, Map.of("F3", 1, "Gt", 2, "G2", 1, "G5", 1));
  }

  @ParameterizedTest
  @CsvSource({
    // done on, within one year, three, five of the release on 2021-01-05
    "2022-01-04, 1, 1, 1",
    "2022-01-05, 0, 1, 1",
    "2024-01-04, 0, 1, 1",
    "2024-01-05, 0, 0, 1",
    "2026-01-04, 0, 0, 1",
    "2026-01-05, 0, 0, 0"
  })
  void howLongAfterTheReleaseIsUpToTheDayBeforeItsAnniversary(
      String done, int one, int three, int five) {
    book.saved(
        List.of(
            desk.active(1, "2021-01-05")
                .set(AID_CASE.TERM_TO, day("2026-12-31"))
                .addChild(
                    rows.fact("CONVICTED", "2026-03-12")
                        .set(AID_REOFFENCE.OFFENCE_ON, day(done)))));
    says("RE-5", YEAR, Map.of("F3", 1, "Y1", one, "Y3", three, "Y5", five));
  }

  /** A share of those at the start and those who came, with its parts, and a word on few (§8 c). */
  @ParameterizedTest
  @CsvSource({
    "300, '3.33‰', '超过3.00‰（不足334人，一人即超过）'",
    "333, '3.00‰', '超过3.00‰（不足334人，一人即超过）'",
    "334, '2.99‰', '不超过3.00‰'",
    "400, '2.50‰', '不超过3.00‰'"
  })
  void aRateAboveThreePerMilleSaysSoAndThatTheyAreFew(int people, String said, String note) {
    List<Draft> files = new ArrayList<>();
    for (int i = 1; i <= people; i++) {
      files.add(desk.active(i, i % 2 == 0 ? BACK : "2026-03-02"));
    }
    rows.convicted(files.get(1), "2026-03-12");
    book.saved(files);
    ComputedForm form = book.form("RE-1", MARCH);
    assertThat(
            form.total().rates().stream()
                .filter(r -> r.id().equals("REOFF"))
                .map(r -> RateWords.say(r, form.head())))
        .singleElement()
        .asString()
        .contains(said, "＝1÷" + people + "）")
        .endsWith(note);
  }
}
