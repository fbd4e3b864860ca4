package cn.sifasuo.county;

import static cn.sifasuo.vault.schema.Tables.AUDIT_ENTRY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sifasuo.kernel.Digest;
import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.statistics.EngineQueries;
import cn.sifasuo.statistics.FactViews;
import cn.sifasuo.statistics.FormVersion;
import cn.sifasuo.statistics.PeriodRules;
import cn.sifasuo.vault.schema.DefaultSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a county received, as files that an engine counts as the county does. */
class FactExportTest {

  private static final Period JULY = Period.month(2016, 7);
  private static final Period AUGUST = TwoDesks.AUGUST;

  @TempDir private Path folder;
  private TwoDesks desks;
  private FactExport export;
  private Path facts;

  @BeforeEach
  void twoOffices() {
    desks = new TwoDesks(folder);
    facts = folder.resolve("facts");
    export =
        new FactExport(
            desks.county.database,
            desks.county.audit,
            new FactViews(DefaultSchema.DEFAULT_SCHEMA.getTables()),
            desks.county.packages());
  }

  @AfterEach
  void close() throws Exception {
    desks.close();
  }

  private void received(Random dice) {
    for (TwoDesks.Township office :
        List.of(desks.township, desks.township("990100002", "测试乡司法所"))) {
      desks.enrol(office);
      for (Period month : List.of(JULY, AUGUST)) {
        office.cases(month, 1 + dice.nextInt(9), dice.nextInt(6));
        office.close(month, "M1");
        desks.deliver(office, month);
      }
    }
  }

  private FactExport.Written exported(Path place, Optional<Period> period) {
    return export.export(desks.county.session, place, period, Optional.of("M1"));
  }

  private static Map<String, String> digests(Path place) throws IOException {
    Map<String, String> digests = new TreeMap<>();
    try (Stream<Path> files = Files.walk(place)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        digests.put(place.relativize(file).toString(), Digest.of(file));
      }
    }
    return digests;
  }

  @Test
  void aFilePerFormViewPeriodAndOfficeTheSameEachTime() throws IOException {
    received(new Random(1));
    FactExport.Written written = exported(facts, Optional.empty());
    Path again = folder.resolve("again");
    exported(again, Optional.empty());

    assertThat(digests(facts))
        .isEqualTo(digests(again))
        .hasSize(written.files())
        .containsKey("form=M1/view=fact_dispute/period=2016-08/office=990100002/facts.parquet");
    // written over what is there, and nothing half-written is left
    exported(facts, Optional.of(AUGUST));
    assertThat(digests(facts)).isEqualTo(digests(again));
    int entries =
        desks.county.database.read(
            ctx -> ctx.fetchCount(AUDIT_ENTRY, AUDIT_ENTRY.ACT.eq("export-facts")));
    assertThat(entries).isEqualTo(3);
  }

  @Test
  void onlyThePeriodAskedFor() throws IOException {
    received(new Random(2));
    exported(facts, Optional.of(AUGUST));

    assertThat(digests(facts).keySet()).allMatch(f -> f.contains("period=2016-08"));
    assertThatThrownBy(() -> exported(facts, Optional.of(Period.month(2015, 1))))
        .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.code()).isEqualTo("C-341"));
  }

  /** No names, nothing of the record itself: exactly the columns that travel. */
  @Test
  void theFilesHoldTheColumnsThatTravelAndNoOthers() throws SQLException {
    received(new Random(3));
    exported(facts, Optional.empty());
    try (Connection engine = DriverManager.getConnection("jdbc:duckdb:");
        var statement = engine.createStatement();
        var row =
            statement.executeQuery(
                "select string_agg(column_name, ' ' order by column_name) from (describe select * from read_parquet('"
                    + facts
                    + "/form=M1/view=fact_dispute/*/*/*.parquet', hive_partitioning = false))")) {
      assertThat(row.next()).isTrue();
      List<String> columns =
          new FactViews(DefaultSchema.DEFAULT_SCHEMA.getTables())
              .find("fact_dispute").orElseThrow().columns().stream().sorted().toList();
      assertThat(row.getString(1)).isEqualTo(String.join(" ", columns)).doesNotContain("record_id");
    }
  }

  @Test
  void trinoIsAskedByTablesOfItsOwn() {
    FormVersion form = desks.county.packages().version("M1", AUGUST);
    List<EngineQueries.Query> queries =
        desks.county.database.read(ctx ->
            new EngineQueries(desks.county.tally)
                .of(
                    form,
                    AUGUST,
                    new PeriodRules(desks.county.unit).days(ctx, AUGUST),
                    EngineQueries.Engine.TRINO,
                    "hive.sifasuo"));
    assertThat(queries)
        .extracting(EngineQueries.Query::view)
        .contains("fact_dispute", "fact_screening");
    assertThat(queries.getFirst().sql())
        .contains("\"hive\".\"sifasuo\".\"m1_fact_dispute\"", "filter (where", "date '2016-08-01'")
        .doesNotContain("?");
  }
}
