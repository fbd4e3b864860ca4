package cn.sifasuo.mediation;

import static cn.sifasuo.vault.schema.Tables.AGREEMENT;
import static cn.sifasuo.vault.schema.Tables.COMMITTEE;
import static cn.sifasuo.vault.schema.Tables.DISPUTE_CASE;
import static cn.sifasuo.vault.schema.Tables.FACT_DISPUTE;
import static cn.sifasuo.vault.schema.Tables.PARTY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.sum;

import cn.sifasuo.kernel.Json;
import cn.sifasuo.ledger.sheet.ImportOptions;
import cn.sifasuo.ledger.sheet.ImportResult;
import cn.sifasuo.security.Session;
import cn.sifasuo.security.Witnesses;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The old ledger of August 2016, whose totals were published. */
class DisputeCaseImportTest {

  @ParameterizedTest
  @ValueSource(strings = {"mediation-2016-08.xlsx", "mediation-2016-08.xls"})
  void theLedgerOfAMonthComesInWhole(String name) throws Exception {
    try (ImportDesk desk = new ImportDesk()) {
      ImportResult result = desk.take(ImportDesk.file(name));

      assertThat(result.rejects()).isEmpty();
      assertThat(result.read()).isEqualTo(869);
      assertThat(result.taken()).isEqualTo(869);
      assertThat(result.mapping().unmapped()).isEmpty();
      JsonNode published = Json.read(Files.readString(ImportDesk.file("hs16.json")));
      assertThat(counts(desk, DISPUTE_CASE.DISPUTE_TYPE))
          .isEqualTo(coded(desk, "DISPUTE_TYPE", published.path("types")));
      assertThat(counts(desk, DISPUTE_CASE.SOURCE))
          .isEqualTo(coded(desk, "CASE_SOURCE", published.path("sources")));
      assertThat(counts(desk, DISPUTE_CASE.OUTCOME))
          .isEqualTo(Map.of("SUCCESS", 842, "FAILED", 27));
      assertThat(committeeKinds(desk))
          .isEqualTo(coded(desk, "COMMITTEE_KIND", published.path("committee_kinds")));
      BigDecimal amount =
          desk.desk.database.read(
              ctx -> ctx.select(sum(AGREEMENT.AMOUNT)).from(AGREEMENT).fetchSingle().value1());
      assertThat(amount).isEqualByComparingTo("28738000.00");
      assertThat(desk.desk.database.<Integer>read(ctx -> ctx.fetchCount(PARTY))).isEqualTo(1738);
    }
  }

  private static Map<String, Integer> counts(ImportDesk desk, Field<String> column) {
    return desk.desk.database.read(ctx ->
        ctx.select(column, count())
            .from(DISPUTE_CASE)
            .where(DISPUTE_CASE.VOIDED.isFalse())
            .groupBy(column)
            .fetchMap(column, count()));
  }

  private static Map<String, Integer> committeeKinds(ImportDesk desk) {
    return desk.desk.database.read(ctx ->
        ctx.select(COMMITTEE.KIND, count())
            .from(DISPUTE_CASE)
            .join(COMMITTEE)
            .on(COMMITTEE.ID.eq(DISPUTE_CASE.COMMITTEE_ID))
            .groupBy(COMMITTEE.KIND)
            .fetchMap(COMMITTEE.KIND, count()));
  }

  private static Map<String, Integer> coded(ImportDesk desk, String list, JsonNode published) {
    Map<String, Integer> coded = new TreeMap<>();
    published
        .properties()
        .forEach(e ->
            coded.put(
                desk.desk.codes.find(list, e.getKey()).orElseThrow().code(), e.getValue().asInt()));
    return coded;
  }

  private static List<UUID> ids(ImportDesk desk) {
    return desk.desk.database.read(ctx -> ctx.fetchValues(DISPUTE_CASE.ID));
  }

  @Test
  void theSameFileAgainChangesNothing() throws Exception {
    try (ImportDesk desk = new ImportDesk()) {
      desk.take(ImportDesk.file("mediation-2016-08.xlsx"));
      String before = desk.digest();

      ImportResult again = desk.take(ImportDesk.file("mediation-2016-08.xlsx"));
      ImportResult twin = desk.take(ImportDesk.file("mediation-2016-08.xls"));

      assertThat(again.unchanged()).isEqualTo(869);
      assertThat(twin.unchanged()).isEqualTo(869);
      assertThat(again.taken() + again.changed() + again.rejected()).isZero();
      assertThat(desk.digest()).isEqualTo(before);
    }
  }

  @Test
  void aRehearsalSaysWhatWouldHappenAndKeepsNothing() throws Exception {
    try (ImportDesk desk = new ImportDesk()) {
      String before = desk.digest();

      ImportResult result =
          desk.imports.run(
              desk.desk.clerk,
              ImportDesk.file("mediation-2016-08-with-errors.xlsx"),
              "dispute_case",
              ImportOptions.rehearsal());

      assertThat(result.taken()).isEqualTo(869);
      assertThat(result.rejected()).isEqualTo(7);
      assertThat(result.batch()).isNull();
      assertThat(desk.digest()).isEqualTo(before);
    }
  }

  @Test
  void aBatchTakenBackIsCountedNowhereAndComesBackAsItWas() throws Exception {
    try (ImportDesk desk = new ImportDesk()) {
      ImportResult first = desk.take(ImportDesk.file("mediation-2016-08.xlsx"));
      List<UUID> ids = ids(desk);

      Session clerk = desk.clerk();
      var undone =
          desk.undo.undo(
              clerk, Witnesses.of(clerk), java.util.Objects.requireNonNull(first.batch()));

      assertThat(undone.left()).isEmpty();
      assertThat(undone.voided()).isEqualTo(869 + first.created().size());
      assertThat(desk.desk.database.<Integer>read(ctx -> ctx.fetchCount(FACT_DISPUTE))).isZero();
      assertThat(
              desk.desk.database.<Integer>read(
                  ctx -> ctx.fetchCount(COMMITTEE, COMMITTEE.VOIDED.isFalse())))
          .isZero();

      ImportResult again = desk.take(ImportDesk.file("mediation-2016-08.xlsx"));

      assertThat(again.taken()).isEqualTo(869);
      assertThat(desk.desk.database.<Integer>read(ctx -> ctx.fetchCount(FACT_DISPUTE)))
          .isEqualTo(869);
      assertThat(ids(desk)).containsExactlyInAnyOrderElementsOf(ids);
    }
  }
}
