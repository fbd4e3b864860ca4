package cn.sifasuo.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.kernel.Severity;
import cn.sifasuo.vault.schema.DefaultSchema;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The checks of domain/mediation.md §5.4 over made-up sheets. */
class FormChecksTest {

  private static final cn.sifasuo.kernel.Period PERIOD = cn.sifasuo.kernel.Period.month(2018, 8);

  private final FormVersion m1 =
      FormPackages.load(
              Path.of("reports/forms"), new FactViews(DefaultSchema.DEFAULT_SCHEMA.getTables()))
          .form("M1")
          .version("2017-18")
          .orElseThrow();

  /** HS16 of the specification: 869 cases, 842 successes, laid out over columns that agree. */
  private Map<String, Integer> published() {
    Map<String, Integer> cells = new LinkedHashMap<>();
    m1.columns().forEach(c -> cells.put(c.id(), 0));
    cells.putAll(
        Map.of("01", 869, "02", 1900, "03", 842, "06", 500, "07", 369, "12", 455, "13", 378));
    cells.putAll(Map.of("14", 36, "15", 30, "19", 6, "20", 869, "38", 42, "39", 800));
    cells.putAll(Map.of("42", 1, "43", 4, "44", 3, "45", 15, "50", 369, "54", 75, "55", 75));
    return cells;
  }

  private ComputedRow row(String id, boolean total, Map<String, Integer> values) {
    Map<String, Cell> cells = new LinkedHashMap<>();
    values.forEach((cell, value) ->
        cells.put(cell, m1.column(cell).orElseThrow().cell(BigDecimal.valueOf(value))));
    return new ComputedRow(id, id, total, false, cells, List.of());
  }

  private List<CheckResult> failed(Map<String, Integer> cells) {
    return FormChecks.make(m1, PERIOD, List.of(row("total", true, cells)), false).stream()
        .filter(c -> !c.ok())
        .toList();
  }

  @Test
  void aPublishedSheetHoldsThoughPerformedAndConfirmedOverlap() {
    assertThat(failed(published())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "03, 870, E01",
    "04, 870, E01",
    "06, 501, E02",
    "12, 454, E03",
    "15, 29, E04",
    "20, 868, E05",
    "38, 41, E06",
    "43, 0, E07",
    "46, 1, E07",
    "50, 843, E08",
    "55, 76, E08",
    "52, 1, E08"
  })
  void aWrongFigureIsFoundByItsCheck(String cell, int value, String check) {
    Map<String, Integer> cells = published();
    cells.put(cell, value);
    assertThat(failed(cells)).anyMatch(c -> c.id().equals(check) && c.severity() == Severity.ERROR);
  }

  @Test
  void aWarningIsNoError() {
    Map<String, Integer> cells = published();
    cells.put("02", 1737);
    cells.put("54", 801);
    assertThat(failed(cells))
        .extracting(CheckResult::id, CheckResult::severity)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("W09", Severity.WARNING),
            org.assertj.core.groups.Tuple.tuple("E08", Severity.WARNING));
  }

  @Test
  void moneyWithoutSuccessIsFound() {
    Map<String, Integer> cells = published();
    cells.putAll(Map.of("03", 0, "38", 0, "39", 0, "05", 1, "50", 0, "54", 0, "55", 0));
    assertThat(failed(cells))
        .extracting(CheckResult::rule)
        .containsExactly("if 03 = 0 then 05 = 0");
  }

  @Test
  void aResultShowsBothSides() {
    Map<String, Integer> cells = published();
    cells.put("12", 454);
    CheckResult result = failed(cells).getFirst();
    assertThat(result.left()).isEqualByComparingTo("868");
    assertThat(result.right()).isEqualByComparingTo("869");
    assertThat(result.text()).contains("868", "869", "不相符");
  }

  @Test
  void theTotalIsTheSumOfTheOfficesToTheCent() {
    Map<String, Integer> one = published();
    one.put("05", 4_999);
    Map<String, Integer> all = new LinkedHashMap<>();
    one.forEach((k, v) -> all.put(k, v * 2));
    List<ComputedRow> rows =
        List.of(row("a", false, one), row("b", false, one), row("total", true, all));
    // printed 0.50 + 0.50 against 1.00 of 9998 yuan: rounding may differ, yuan may not
    assertThat(FormChecks.make(m1, PERIOD, rows, false))
        .filteredOn(c -> c.id().equals("E10"))
        .singleElement()
        .matches(CheckResult::ok);
    all.put("05", 9_999);
    assertThat(
            FormChecks.make(
                m1,
                PERIOD,
                List.of(row("a", false, one), row("b", false, one), row("total", true, all)),
                false))
        .filteredOn(c -> c.id().equals("E10"))
        .singleElement()
        .satisfies(c -> {
          assertThat(c.ok()).isFalse();
          assertThat(c.rule()).contains("05");
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "01",
        "01 = ",
        "= 01",
        "01 == 02",
        "01 + = 02",
        "if 01 > 0",
        "if 01 > 0 then",
        "sum(01) = 02",
        "sum(09..03) = 01",
        "01 = 02 03",
        "01 = 02 iff",
        "x = 01",
        "01 / 02 = 1",
        "01 = 02; drop"
      })
  void aRuleOutsideTheGrammarIsRefused(String rule) {
    assertThat(CheckRuleParser.parse(rule, List.of("01", "02", "03"), Set.of("01", "02", "03")))
        .isInstanceOf(CheckRuleParser.Reading.Refused.class);
  }

  @Test
  void aNumberThatIsACellOfAnotherVersionIsNoNumber() {
    assertThat(CheckRuleParser.parse("01 <= 35", List.of("01"), Set.of("01", "35")))
        .isEqualTo(new CheckRuleParser.Reading.NoSuchCell("35"));
    assertThat(CheckRuleParser.parse("01 <= 200", List.of("01"), Set.of("01", "35")))
        .isInstanceOf(CheckRuleParser.Reading.Accepted.class);
  }

  @Test
  void factorsDifferencesAndConstantsAreCounted() {
    var accepted =
        (CheckRuleParser.Reading.Accepted)
            CheckRuleParser.parse(
                "2*01 - 02 + 1.5 >= sum(01..03)", List.of("01", "02", "03"), Set.of("01"));
    // 02 is no known cell here, so it is the number two
    CheckRule.Outcome outcome =
        accepted
            .rule()
            .outcome(Map.of("01", new BigDecimal(5), "02", BigDecimal.ONE, "03", BigDecimal.TEN));
    assertThat(outcome.left()).isEqualByComparingTo("9.5");
    assertThat(outcome.right()).isEqualByComparingTo("16");
    assertThat(outcome.ok()).isFalse();
  }
}
