package cn.sifasuo.ledger;

import static cn.sifasuo.vault.schema.Tables.AUDIT_ENTRY;
import static cn.sifasuo.vault.schema.Tables.COMMITTEE;
import static cn.sifasuo.vault.schema.Tables.PROTECTED_RECORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.law.CodeLists;
import cn.sifasuo.law.DatedRules;
import cn.sifasuo.ledger.subject.SubjectType;
import cn.sifasuo.security.AuditChain;
import cn.sifasuo.security.Session;
import cn.sifasuo.security.Sessions;
import cn.sifasuo.security.SpecialRight;
import cn.sifasuo.vault.MemoryDatabase;
import cn.sifasuo.vault.QuickVault;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Records of minors and sealed records: opened one by one, with a reason that is written down. */
class ProtectedRecordsTest {

  private final MemoryDatabase database = new MemoryDatabase();
  private final AuditChain audit = new AuditChain(QuickVault.CLOCK);
  private final RecordType type = SubjectType.describe();
  private final RecordTypes types = new RecordTypes(List.of(type));
  private final WriteGate gate =
      new WriteGate(
          database,
          types,
          CodeLists.load(database),
          DatedRules.load(database),
          audit,
          PeriodGuard.OPEN,
          QuickVault.CLOCK);
  private final LedgerReader reader = new LedgerReader(database, types);
  private final LedgerLists lists = new LedgerLists(database);
  private final ProtectedRecords guarded = new ProtectedRecords(database, audit);
  private final Session plain = Sessions.clerk("yewu", "业务", "990201101");
  private final Session trusted = Sessions.with(plain, SpecialRight.MINORS, SpecialRight.SEALED);

  @AfterEach
  void close() throws Exception {
    database.close();
  }

  private UUID saved(String code, String name, String kind) {
    SaveResult result = gate.save(plain, SubjectType.person(type, code, name, kind), Door.COMMAND);
    return ((SaveResult.Saved) result).id();
  }

  private static void refused(String code, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(Failure.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  private String lastDetail() {
    return database.read(ctx ->
        Objects.requireNonNull(
            ctx.select(AUDIT_ENTRY.DETAIL)
                .from(AUDIT_ENTRY)
                .orderBy(AUDIT_ENTRY.SEQ.desc())
                .limit(1)
                .fetchOne(AUDIT_ENTRY.DETAIL)));
  }

  @Test
  void theReasonStandsInTheChainBeforeTheRecordIsShown() {
    UUID id = saved("甲1号", "封存人", SubjectType.SEALED);
    refused("L-321", () -> reader.find(trusted, type, id));
    Disclosure opened = guarded.open(trusted, type, id, " 办理回访 ");
    assertThat(lastDetail()).isEqualTo("办理回访");
    assertThat(reader.find(trusted, type, id, opened).orElseThrow().get(COMMITTEE.NAME))
        .isEqualTo("封存人");
    assertThat(reader.history(trusted, type, id, opened)).hasSize(1);
  }

  @Test
  void aDisclosureIsGoodForOnePersonAndOneRecord() {
    UUID id = saved("甲1号", "封存人", SubjectType.SEALED);
    UUID other = saved("甲2号", "另一人", SubjectType.SEALED);
    Disclosure opened = guarded.open(trusted, type, id, "办理回访");
    refused("L-321", () -> reader.find(trusted, type, other, opened));
    Session next = Sessions.with(Sessions.clerk("lin", "林", "990201101"), SpecialRight.SEALED);
    refused("L-321", () -> reader.find(next, type, id, opened));
    refused("G-306", () -> reader.find(plain, type, id, opened));
  }

  @Test
  void aRightForMinorsOpensNoSealedRecord() {
    UUID id = saved("甲1号", "封存人", SubjectType.SEALED);
    Session minors = Sessions.with(plain, SpecialRight.MINORS);
    refused("G-306", () -> guarded.open(minors, type, id, "办理回访"));
  }

  @Test
  void aReasonIsNeitherMissingNorLongNorANameOfTheRecord() {
    UUID id = saved("甲1号", "封存人", SubjectType.SEALED);
    refused("L-221", () -> guarded.open(trusted, type, id, "  "));
    refused("L-221", () -> guarded.open(trusted, type, id, "查".repeat(101)));
    refused("L-222", () -> guarded.open(trusted, type, id, "封存人回访"));
    assertThat(lastDetail()).doesNotContain("封存人");
  }

  @Test
  void anOrderByNameSaysNothingOfAProtectedRecord() {
    saved("甲1号", "丙", SubjectType.PLAIN);
    saved("甲2号", "乙", SubjectType.SEALED);
    saved("甲3号", "甲", SubjectType.PLAIN);
    for (boolean down : List.of(false, true)) {
      assertThat(lists.page(trusted, LedgerQuery.all(type).sortedBy("name", down), 0, 9).getLast())
          .satisfies(d -> assertThat(d.get(COMMITTEE.CODE)).isEqualTo("甲2号"))
          .satisfies(d -> assertThat(d.withheld()).containsExactly(SpecialRight.SEALED))
          .satisfies(d -> assertThat(d.values()).hasSize(1));
    }
  }

  @Test
  void aRecordThatBecomesSealedIsFoundByItsNumberAloneFromThenOn() {
    UUID id = saved("甲1号", "改过人", SubjectType.PLAIN);
    assertThat(found("改过人")).hasSize(1);
    Draft draft = reader.find(plain, type, id).orElseThrow();
    gate.save(plain, draft.set(COMMITTEE.KIND, SubjectType.SEALED), Door.COMMAND);
    assertThat(found("改过人")).isEmpty();
    assertThat(found("gaiguoren")).isEmpty();
    assertThat(found("甲1号")).hasSize(1);
    refused("G-306", () -> reader.find(plain, type, id));
    refused("G-306", () -> reader.history(plain, type, id, null));
    refused("G-306", () -> gate.save(plain, draft.set(COMMITTEE.STATUS, "X"), Door.COMMAND));
  }

  @Test
  void aRecordThatIsUnsealedIsReadAgain() {
    UUID id = saved("甲1号", "改过人", SubjectType.SEALED);
    Draft draft =
        reader.find(trusted, type, id, guarded.open(trusted, type, id, "更正类别")).orElseThrow();
    gate.save(trusted, draft.set(COMMITTEE.KIND, SubjectType.PLAIN), Door.COMMAND);
    assertThat(database.<Integer>read(ctx -> ctx.fetchCount(PROTECTED_RECORD))).isZero();
    assertThat(found("改过人")).hasSize(1);
    assertThat(reader.find(plain, type, id)).isPresent();
  }

  private List<Draft> found(String text) {
    return lists.page(plain, LedgerQuery.all(type).withText(text), 0, 9);
  }

  @Test
  void aListOfPersonsIsMaskedByShape() {
    Draft shown = new Masking().masked(SubjectType.person(type, "甲1号", "𬱖小明", SubjectType.PLAIN));
    assertThat(shown.get(COMMITTEE.CODE)).isEqualTo("甲1号");
    assertThat(shown.get(COMMITTEE.NAME)).isEqualTo("𬱖**");
    assertThat(shown.get(COMMITTEE.SHORT_NAME)).isEqualTo("**");
    assertThat(shown.get(COMMITTEE.PHONE)).isEqualTo("139******78");
    assertThat(shown.get(COMMITTEE.ADDRESS)).isEqualTo("双塘镇**");
  }
}
