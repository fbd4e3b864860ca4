package cn.sifasuo.ledger;

import static cn.sifasuo.vault.schema.Tables.AGREEMENT;
import static cn.sifasuo.vault.schema.Tables.DISPUTE_CASE;
import static cn.sifasuo.vault.schema.Tables.PARTY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.law.WorkCalendar;
import cn.sifasuo.mediation.MediationTypes;
import cn.sifasuo.security.Role;
import cn.sifasuo.security.Session;
import cn.sifasuo.security.Sessions;
import cn.sifasuo.vault.MemoryDatabase;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What was typed and not saved comes back as it was. */
class EntryDraftsTest {

  private final MemoryDatabase database = new MemoryDatabase();
  private final RecordTypes types =
      new RecordTypes(new MediationTypes(WorkCalendar.load(database)).roots());
  private final RecordType cases = types.get("dispute_case");
  private final EntryDrafts drafts = new EntryDrafts(database, types, Clock.systemUTC());
  private final Session zhou = Sessions.clerk("zhoumin", "周敏", "990102003");
  private final Session chen = new Session("chen", "陈所长", Role.DIRECTOR, "990102003");

  @AfterEach
  void close() throws Exception {
    database.close();
  }

  private Draft typed() {
    return Draft.fresh(cases)
        .set(DISPUTE_CASE.CASE_NAME, "王𡋾与李𬱖")
        .set(DISPUTE_CASE.ACCEPTED_ON, LocalDate.of(2026, 11, 3))
        .set(DISPUTE_CASE.INVOLVED_PERSONS, 2)
        .set(DISPUTE_CASE.DEATH_INVOLVED, false)
        .set(DISPUTE_CASE.COMMITTEE_ID, new UUID(1, 2))
        .addChild(Draft.fresh(types.get("party")).set(PARTY.NAME, "买买提·王"))
        .addChild(
            Draft.of(types.get("agreement"), new UUID(3, 4), 2)
                .set(AGREEMENT.AMOUNT, new BigDecimal("36000.00")));
  }

  @Test
  void comesBackWithItsRowsAndItsHalfTypedTexts() {
    drafts.keep(zhou, null, typed(), Map.of("applied_on", "2026-1"));
    EntryDrafts.Kept kept = drafts.find(zhou, cases, null).orElseThrow();
    assertThat(kept.draft().sameContent(typed())).isTrue();
    Draft agreement = kept.draft().onlyChild("agreement");
    assertThat(agreement.id()).isEqualTo(new UUID(3, 4));
    assertThat(agreement.version()).isEqualTo(2);
    assertThat(kept.typed()).containsExactly(Map.entry("applied_on", "2026-1"));
  }

  @Test
  void keepingAgainReplacesAndDroppingForgets() {
    UUID id = drafts.keep(zhou, null, typed(), Map.of());
    drafts.keep(zhou, id, typed().set(DISPUTE_CASE.CASE_NAME, "改过"), Map.of());
    assertThat(drafts.all(zhou))
        .singleElement()
        .satisfies(k -> assertThat(k.draft().get(DISPUTE_CASE.CASE_NAME)).isEqualTo("改过"));
    drafts.drop(id);
    assertThat(drafts.all(zhou)).isEmpty();
  }

  @Test
  void aDraftBelongsToItsPersonAndItsRecord() {
    UUID record = new UUID(5, 6);
    drafts.keep(zhou, null, Draft.of(cases, record, 3), Map.of());
    assertThat(drafts.find(chen, cases, record)).isEmpty();
    assertThat(drafts.find(zhou, cases, null)).isEmpty();
    assertThat(drafts.find(zhou, cases, record))
        .hasValueSatisfying(k -> assertThat(k.draft().version()).isEqualTo(3));
  }
}
