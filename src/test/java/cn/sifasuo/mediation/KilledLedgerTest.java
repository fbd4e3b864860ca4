package cn.sifasuo.mediation;

import static cn.sifasuo.vault.schema.Tables.ACCEPTED_WARNING;
import static cn.sifasuo.vault.schema.Tables.AUDIT_ENTRY;
import static cn.sifasuo.vault.schema.Tables.DISPUTE_CASE;
import static cn.sifasuo.vault.schema.Tables.LEDGER_HISTORY;
import static cn.sifasuo.vault.schema.Tables.PARTY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.ledger.Acceptance;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.vault.KillableChild;
import cn.sifasuo.vault.QuickVault;
import cn.sifasuo.vault.Vault;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jooq.Record2;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A case whose save returned is there after kill -9, whole: with its rows, its history, its reason
 * and its audit entry; and one whose save did not return is there whole or not at all.
 */
class KilledLedgerTest {

  static final Acceptance REASON =
      new Acceptance("concluded_on", "dispute_case.concluded-late", "双方同意延长");

  private static final int ROUNDS = 3;
  private static final int SAVES = 100;
  private static final int LOOKED_INTO = 5;

  @TempDir private Path folder;

  /** Version by case, as the children said. */
  private final Map<UUID, Integer> acknowledged = new HashMap<>();

  private final Random random = new Random();

  /** A failed case, concluded after its period was over. */
  static Draft late(Desk desk, UUID committee, UUID mediator) {
    return desk.failed(committee, mediator)
        .set(DISPUTE_CASE.CONCLUDED_ON, LocalDate.of(2023, 8, 1));
  }

  static Draft changed(Draft saved) {
    saved.children("party").getFirst().set(PARTY.CONTACT, "13800000000");
    return saved.set(DISPUTE_CASE.PLACE, "一组");
  }

  @Test
  void everyAcknowledgedCaseSurvivesTheKillWhole() throws Exception {
    UUID committee;
    UUID mediator;
    try (Vault vault = QuickVault.create(folder)) {
      Desk desk = Desk.on(vault.transactions());
      committee = desk.committee("东河村人民调解委员会");
      mediator = desk.mediator(committee);
    }
    int before = 0;
    for (int round = 0; round < ROUNDS; round++) {
      killAtRandom(committee, mediator);
      assertThat(acknowledged.size()).as("cases of round %d", round).isGreaterThan(before);
      before = acknowledged.size();
      try (Vault vault = QuickVault.open(folder)) {
        assertThat(vault.followsCrash()).isTrue();
        everythingIsThere(Desk.on(vault.transactions()));
      }
    }
  }

  /** After some saves, and then at any instant of the next ones. */
  private void killAtRandom(UUID committee, UUID mediator)
      throws IOException, InterruptedException {
    try (KillableChild child =
        KillableChild.start(
            CaseChild.class,
            folder.toString(),
            committee.toString(),
            mediator.toString(),
            String.valueOf(SAVES))) {
      assertThat(child.hear()).isEqualTo("ready");
      for (int saves = 1 + random.nextInt(SAVES * 2 / 3); saves > 0; saves--) {
        acknowledge(child.hear());
      }
      TimeUnit.MICROSECONDS.sleep(random.nextInt(50_000));
      child.kill().forEach(this::acknowledge);
    }
  }

  private void acknowledge(String said) {
    String[] parts = said.split(" ");
    acknowledged.put(UUID.fromString(parts[0]), Integer.parseInt(parts[1]));
  }

  private void everythingIsThere(Desk desk) {
    Map<UUID, Integer> cases =
        desk.database.read(ctx ->
            ctx.select(DISPUTE_CASE.ID, DISPUTE_CASE.VERSION)
                .from(DISPUTE_CASE)
                .fetchMap(DISPUTE_CASE.ID, DISPUTE_CASE.VERSION));
    assertThat(cases).containsKeys(acknowledged.keySet().toArray(UUID[]::new));
    acknowledged.forEach((id, version) ->
        assertThat(cases.get(id)).as("version of %s", id).isGreaterThanOrEqualTo(version));
    // the saves that were cut short too: whole or not at all
    assertThat(newestVersions(desk)).isEqualTo(cases);
    assertThat(auditedVersions(desk)).isEqualTo(cases);
    assertThat(count(desk, PARTY.CASE_ID)).isEqualTo(allOf(cases, 2));
    assertThat(count(desk, ACCEPTED_WARNING.ROOT_ID)).isEqualTo(allOf(cases, 1));
    acknowledged.keySet().stream().limit(LOOKED_INTO).forEach(id -> isAsItsHistorySays(desk, id));
    assertThat(desk.database.<Optional<Long>>read(desk.audit::firstBroken)).isEmpty();
  }

  private static Map<UUID, Integer> allOf(Map<UUID, Integer> cases, int count) {
    Map<UUID, Integer> all = new HashMap<>(cases);
    all.replaceAll((id, version) -> count);
    return all;
  }

  private static Map<UUID, Integer> newestVersions(Desk desk) {
    return desk.database.read(ctx ->
        ctx.select(LEDGER_HISTORY.RECORD_ID, DSL.max(LEDGER_HISTORY.VERSION))
            .from(LEDGER_HISTORY)
            .where(LEDGER_HISTORY.RECORD_TYPE.eq("dispute_case"))
            .groupBy(LEDGER_HISTORY.RECORD_ID)
            .fetchMap(Record2::value1, Record2::value2));
  }

  /** Versions of each case whose history names an audit entry about that case. */
  private static Map<UUID, Integer> auditedVersions(Desk desk) {
    return desk.database.read(ctx ->
        ctx.select(LEDGER_HISTORY.RECORD_ID, DSL.count())
            .from(LEDGER_HISTORY)
            .join(AUDIT_ENTRY)
            .on(AUDIT_ENTRY.SEQ.eq(LEDGER_HISTORY.AUDIT_SEQ))
            .where(
                LEDGER_HISTORY.RECORD_TYPE.eq("dispute_case"),
                AUDIT_ENTRY.ENTITY.eq("dispute_case"),
                AUDIT_ENTRY.ENTITY_ID.eq(LEDGER_HISTORY.RECORD_ID.cast(String.class)))
            .groupBy(LEDGER_HISTORY.RECORD_ID)
            .fetchMap(Record2::value1, Record2::value2));
  }

  private static Map<UUID, Integer> count(Desk desk, TableField<?, UUID> caseId) {
    return desk.database.read(ctx ->
        ctx.select(caseId, DSL.count())
            .from(caseId.getTable())
            .groupBy(caseId)
            .fetchMap(Record2::value1, Record2::value2));
  }

  private static void isAsItsHistorySays(Desk desk, UUID id) {
    Draft found = desk.read(id);
    Draft own = Draft.fresh(desk.types.disputeCase());
    found.values().forEach(own::set);
    assertThat(desk.reader.history(desk.clerk, desk.types.disputeCase(), id, null))
        .filteredOn(v -> v.recordId().equals(id) && v.version() == found.version())
        .singleElement()
        .satisfies(v -> assertThat(v.state().sameContent(own)).isTrue());
    assertThat(desk.reader.acceptedWarnings(desk.clerk, desk.types.disputeCase(), id, null))
        .singleElement()
        .satisfies(a -> assertThat(a.reason()).isEqualTo(REASON.reason()));
  }
}
