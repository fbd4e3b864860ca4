package cn.sifasuo.county;

import static cn.sifasuo.vault.schema.Tables.SUBMISSION;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.county.CountyBooks.LiveCase;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Span;
import cn.sifasuo.statistics.ComputedForm;
import cn.sifasuo.statistics.ComputedRow;
import cn.sifasuo.statistics.EngineQueries;
import cn.sifasuo.statistics.FactSource;
import cn.sifasuo.statistics.FormVersion;
import cn.sifasuo.statistics.PeriodRules;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the offices sent, an engine counts every cell over the exported facts as we do. */
class EngineFiguresTest {

  private static final Period JULY = Period.month(2016, 7);
  private static final Period AUGUST = Period.month(2016, 8);
  private static final Period QUARTER = Period.parse("2016-Q3").orElseThrow();

  @TempDir private Path facts;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void everyCellOfAMonthAndOfAQuarter(long seed) throws Exception {
    try (CountyBooks county = new CountyBooks()) {
      Random dice = new Random(seed);
      List<String> offices = RandomCountiesTest.write(county, dice);
      openInJulyConcludedInAugust(county, offices.getFirst(), dice);
      FactExport.Written written =
          new FactExport(county.database, county.audit, county.views, county.packages)
              .export(county.director, facts, Optional.empty(), Optional.empty());
      assertThat(written.rows()).isEqualTo(county.facts());
      for (Period period : List.of(JULY, AUGUST, QUARTER)) {
        same(county, "M1", period);
        same(county, "MF", period);
      }
    }
  }

  /** Sent with both months: in the quarter it is one case, as August knew it. */
  private static void openInJulyConcludedInAugust(CountyBooks county, String office, Random dice) {
    List<LiveCase> july = new ArrayList<>();
    List<LiveCase> august = new ArrayList<>();
    for (int i = 0; i < 3 + dice.nextInt(5); i++) {
      UUID fact = new UUID(dice.nextLong(), dice.nextLong());
      var accepted = JULY.firstMonth().atDay(1 + dice.nextInt(28));
      july.add(new LiveCase(fact, accepted, null));
      august.add(new LiveCase(fact, accepted, AUGUST.firstMonth().atDay(1 + dice.nextInt(28))));
    }
    county.submitLive(office, JULY, july);
    county.submitLive(office, AUGUST, august);
  }

  private void same(CountyBooks county, String code, Period period) throws SQLException {
    FormVersion form = county.packages.version(code, period);
    Span days = county.database.read(ctx -> new PeriodRules(CountyBooks.COUNTY).days(ctx, period));
    ComputedForm ours =
        county.database.read(ctx ->
            county.tally.compute(
                ctx,
                form,
                period,
                days,
                FactSource.received(standing(county, code, period)),
                CountyBooks.COUNTY));
    Map<String, BigDecimal> theirs = new TreeMap<>();
    try (Connection engine = DriverManager.getConnection("jdbc:duckdb:")) {
      for (EngineQueries.Query query :
          new EngineQueries(county.tally)
              .of(form, period, days, EngineQueries.Engine.DUCKDB, facts.toString())) {
        theirs.putAll(answer(engine, query));
      }
    }
    Map<String, BigDecimal> expected = new TreeMap<>();
    for (ComputedRow row : ours.rows()) {
      row.cells().forEach((id, cell) -> expected.put(row.id() + "." + id, cell.raw()));
    }
    assertThat(expected).hasSizeGreaterThan(3);
    theirs.forEach((cell, value) ->
        // a line 其中 without one figure is not printed, but it is counted: as nothing
        assertThat(value)
            .as(code + " " + period + " " + cell)
            .isEqualByComparingTo(expected.getOrDefault(cell, BigDecimal.ZERO)));
    assertThat(theirs).containsKeys(expected.keySet().toArray(String[]::new));
  }

  private static Set<UUID> standing(CountyBooks county, String form, Period period) {
    List<String> periods =
        Stream.concat(period.months().stream(), Stream.of(period)).map(Period::code).toList();
    return county.database.read(ctx ->
        ctx.select(SUBMISSION.ID)
            .from(SUBMISSION)
            .where(
                SUBMISSION.CURRENT_ONE.isTrue(),
                SUBMISSION.FORM_CODE.eq(form),
                SUBMISSION.PERIOD.in(periods))
            .fetchSet(SUBMISSION.ID));
  }

  private static Map<String, BigDecimal> answer(Connection engine, EngineQueries.Query query)
      throws SQLException {
    Map<String, BigDecimal> cells = new TreeMap<>();
    try (var statement = engine.createStatement();
        var row = statement.executeQuery(query.sql())) {
      assertThat(row.next()).isTrue();
      for (int i = 0; i < query.cells().size(); i++) {
        Object value = row.getObject(i + 1);
        cells.put(
            query.cells().get(i),
            value == null ? BigDecimal.ZERO : new BigDecimal(value.toString()));
      }
    }
    return cells;
  }
}
