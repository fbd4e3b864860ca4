package cn.sifasuo.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sums of cells, rates of them, and measures of columns no other ledger has. */
class CellSumTest {

  private static final Map<String, Cell> LINE =
      Map.of("A1", cell("A1", 800), "A2", cell("A2", 12), "K6", cell("K6", 2), "I2", cell("I2", 3));

  private static Cell cell(String id, long value) {
    return new Cell(id, BigDecimal.valueOf(value), BigDecimal.valueOf(value));
  }

  private static CellSum sum(String text) {
    return CellSum.parse(text).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({"K6, 2, K6", "A1+A2, 812, A1+A2", "A1 + A2 - I2, 809, A1+A2-I2"})
  void addsAndTakesAway(String text, BigDecimal value, String written) {
    assertThat(sum(text).of(LINE)).hasValue(value);
    assertThat(sum(text).text()).isEqualTo(written);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-A1", "A1+", "A1++A2", "A1*2", "sum(A1..A2)", "A1 A2"})
  void nothingElseIsASum(String text) {
    assertThat(CellSum.parse(text)).isEmpty();
  }

  @Test
  void aLineWithoutOneOfTheCellsHasNoRate() {
    assertThat(sum("A1+A9").of(LINE)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"A1+A2, 2.46‰, false", "I2, 666.67‰, true", "I2-I2, —, false"})
  void perThousandIsRoundedOnceAndHeldAgainstItsTarget(
      String denominator, String said, boolean exceeds) {
    FormRate rate =
        new FormRate(
            "R",
            "再犯罪率",
            new RateFormula(
                sum("K6"), sum(denominator), RateUnit.PER_MILLE, new BigDecimal("3.00")),
            2,
            false);
    Rate made = rate.of(LINE).orElseThrow();
    assertThat(made.said()).isEqualTo(said);
    assertThat(made.exceeds()).isEqualTo(exceeds);
  }

  @ParameterizedTest
  @CsvSource({"3.00, 333, true", "3.00, 334, false", "2.5, 400, false", "2.5, 399, true"})
  void belowWhichOneCaseExceedsTheTarget(BigDecimal target, long denominator, boolean tooFew) {
    RateFormula formula = new RateFormula(sum("K6"), sum("A1"), RateUnit.PER_MILLE, target);
    Rate one =
        Rate.of("R", "率", formula, BigDecimal.ONE, BigDecimal.valueOf(denominator), 2, false);
    assertThat(one.tooFew().isPresent()).isEqualTo(tooFew);
    assertThat(one.exceeds()).isEqualTo(tooFew);
  }

  @Test
  void hoursKeepTheirOneDigit() {
    Table<?> table =
        DSL.select(DSL.field(DSL.name("HOURS"), SQLDataType.DECIMAL(8, 1))).asTable("facts");
    Measure hours = Measure.parse("sum(hours)").orElseThrow();
    assertThat(hours.raw(new BigDecimal("12"), table).toPlainString()).isEqualTo("12.0");
    assertThat(hours.raw(null, table).toPlainString()).isEqualTo("0.0");
  }

  @Test
  void aPersonIsCountedOnceInAnOfficeAndAgainInAnother() {
    Measure persons = Measure.parse("count_distinct(person_id)").orElseThrow();
    Set<Object> seen = new HashSet<>();
    Map<String, Object> same = Map.of("person_id", "0198");
    List<BigDecimal> counted =
        List.of(
            persons.contribution(Map.copyOf(same), "甲所", seen),
            persons.contribution(Map.copyOf(same), "甲所", seen),
            persons.contribution(Map.copyOf(same), "乙所", seen));
    assertThat(counted).containsExactly(BigDecimal.ONE, BigDecimal.ZERO, BigDecimal.ONE);
    assertThat(persons.looksAt()).isEqualTo(Optional.of("person_id"));
  }
}
