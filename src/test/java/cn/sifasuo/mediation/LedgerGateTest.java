package cn.sifasuo.mediation;

import static cn.sifasuo.mediation.Desk.day;
import static cn.sifasuo.vault.schema.Tables.AGREEMENT;
import static cn.sifasuo.vault.schema.Tables.AUDIT_ENTRY;
import static cn.sifasuo.vault.schema.Tables.DISPUTE_CASE;
import static cn.sifasuo.vault.schema.Tables.FOLLOW_UP;
import static cn.sifasuo.vault.schema.Tables.LEDGER_HISTORY;
import static cn.sifasuo.vault.schema.Tables.PARTY;
import static cn.sifasuo.vault.schema.Tables.PERFORMANCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.ledger.Door;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.LedgerQuery;
import cn.sifasuo.ledger.LedgerReader;
import cn.sifasuo.ledger.PeriodGuard;
import cn.sifasuo.ledger.SaveResult;
import cn.sifasuo.security.Role;
import cn.sifasuo.security.Session;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The write gate at work on real cases: versions, history, audit, void, closed periods, search. */
class LedgerGateTest {

  private boolean marchClosed;

  private final PeriodGuard guard =
      (ctx, day) ->
          marchClosed && Period.month(day).equals(Period.month(2023, 3))
              ? Optional.of(Period.month(2023, 3))
              : Optional.empty();

  private final Desk desk = new Desk(guard);
  private UUID committee = new UUID(0, 0);
  private UUID mediator = new UUID(0, 0);

  @BeforeEach
  void staff() {
    committee = desk.committee("东河村人民调解委员会");
    mediator = desk.mediator(committee);
  }

  @AfterEach
  void close() throws Exception {
    desk.close();
  }

  private Draft succeeded() {
    return desk.succeeded(committee, mediator);
  }

  private static Draft agreement(Draft disputeCase) {
    return Objects.requireNonNull(disputeCase.onlyChild("agreement"));
  }

  private static void refused(String code, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.code()).isEqualTo(code));
  }

  private Optional<Long> firstBroken() {
    return desk.database.read(desk.audit::firstBroken);
  }

  @Test
  void aRecordChangedMeanwhileIsNotOverwritten() {
    UUID id = desk.saved(succeeded());
    Draft mine = desk.read(id);
    Draft theirs = desk.read(id);
    desk.saved(theirs.set(DISPUTE_CASE.SUMMARY, "先改的"));
    refused("L-302", () -> desk.save(mine.set(DISPUTE_CASE.SUMMARY, "后改的")));
    assertThat(desk.read(id).get(DISPUTE_CASE.SUMMARY)).isEqualTo("先改的");
  }

  @Test
  void savingTheSameAgainChangesNothing() {
    UUID id = desk.saved(succeeded());
    SaveResult again = desk.save(desk.read(id));
    assertThat(again)
        .isInstanceOfSatisfying(SaveResult.Saved.class, s -> assertThat(s.version()).isEqualTo(1));
    assertThat(desk.reader.history(desk.clerk, desk.types.disputeCase(), id, null)).hasSize(5);
  }

  @Test
  void historyShowsEveryVersionAndItsChange() {
    UUID id = desk.saved(succeeded());
    Draft draft = desk.read(id).set(DISPUTE_CASE.SUMMARY, null).set(DISPUTE_CASE.PLACE, "一组");
    draft.set(DISPUTE_CASE.SUMMARY, "改过的简况");
    draft.children("party").getFirst().set(PARTY.CONTACT, "13800000000");
    desk.saved(draft);
    var versions =
        desk.reader.history(desk.clerk, desk.types.disputeCase(), id, null).stream()
            .filter(v -> v.type().code().equals("dispute_case"))
            .toList();
    assertThat(versions).map(LedgerReader.Version::version).containsExactly(2, 1);
    assertThat(versions).map(LedgerReader.Version::who).containsOnly("zhang");
    assertThat(versions.getLast().state().get(DISPUTE_CASE.SUMMARY)).isEqualTo("因院墙滴水发生争执");
    assertThat(versions.getFirst().state().get(DISPUTE_CASE.SUMMARY)).isEqualTo("改过的简况");
    assertThat(versions.getFirst().state().get(DISPUTE_CASE.CONCLUDED_ON))
        .isEqualTo(day("2023-03-10"));
    // only the party that changed has a second version
    assertThat(
            desk.reader.history(desk.clerk, desk.types.disputeCase(), id, null).stream()
                .filter(v -> v.type().code().equals("party") && v.version() == 2))
        .hasSize(1);
  }

  @Test
  void aClearedFieldIsEmptyAndARowLeftOutIsVoided() {
    UUID id = desk.saved(succeeded().set(DISPUTE_CASE.PLACE, "一组"));
    Draft draft = desk.read(id).set(DISPUTE_CASE.PLACE, null);
    draft.addChild(desk.party("PARTICIPANT", "王五", Desk.idNumber("1960-01-01", 11)));
    desk.saved(draft);
    draft = desk.read(id);
    assertThat(draft.has(DISPUTE_CASE.PLACE)).isFalse();
    assertThat(draft.children("party")).hasSize(3);
    draft.children("party").removeLast();
    desk.saved(draft);
    assertThat(desk.read(id).children("party")).hasSize(2);
    assertThat(
            desk.database.<Integer>read(
                ctx -> ctx.fetchCount(PARTY, PARTY.VOIDED.isTrue(), PARTY.NAME.eq("王五"))))
        .isEqualTo(1);
  }

  @Test
  void theAuditChainHoldsAndATamperedEntryIsFound() {
    UUID id = desk.saved(succeeded());
    desk.saved(desk.read(id).set(DISPUTE_CASE.PLACE, "一组"));
    assertThat(firstBroken()).isEmpty();
    desk.database.write(ctx ->
        ctx.update(AUDIT_ENTRY).set(AUDIT_ENTRY.WHO, "li").where(AUDIT_ENTRY.SEQ.eq(3L)).execute());
    assertThat(firstBroken()).contains(3L);
  }

  @Test
  void aMissingAuditEntryIsFound() {
    desk.saved(succeeded());
    desk.saved(succeeded());
    desk.database.write(ctx -> ctx.deleteFrom(AUDIT_ENTRY).where(AUDIT_ENTRY.SEQ.eq(3L)).execute());
    assertThat(firstBroken()).contains(4L);
  }

  @Test
  void theAuditChainHoldsNoNames() {
    desk.saved(succeeded());
    assertThat(desk.database.<String>read(ctx -> ctx.selectFrom(AUDIT_ENTRY).fetch().format(1000)))
        .doesNotContain("单雪")
        .doesNotContain("东河");
  }

  @Test
  void aVoidedCaseIsCountedAndListedNowhereButKept() {
    UUID id = desk.saved(succeeded());
    refused("L-201", () -> voidCase(id, 1, "  "));
    voidCase(id, 1, "重复登记");
    refused("L-303", () -> voidCase(id, 2, "再作废"));
    assertThat(desk.database.<Integer>read(ctx -> ctx.fetchCount(ctx.selectFrom("fact_dispute"))))
        .isZero();
    LedgerQuery all = LedgerQuery.all(desk.types.disputeCase());
    assertThat(desk.lists.page(desk.clerk, all, 0, 10)).isEmpty();
    assertThat(desk.read(id).voided()).isTrue();
    assertThat(
            desk.reader.history(desk.clerk, desk.types.disputeCase(), id, null).getFirst().reason())
        .isEqualTo("重复登记");
    // saved again it is back, with its old number
    desk.saved(desk.read(id));
    assertThat(desk.read(id).voided()).isFalse();
    assertThat(desk.reader.history(desk.clerk, desk.types.disputeCase(), id, null).getFirst().act())
        .isEqualTo("restore");
  }

  private void voidCase(UUID id, int version, String reason) {
    desk.gate.voidRecord(desk.clerk, desk.types.disputeCase(), id, version, reason, Door.WINDOW);
  }

  @Test
  void 已锁定月份_计入报表的内容不能改() {
    UUID id = desk.saved(succeeded());
    marchClosed = true;
    refused("L-305", () -> desk.save(desk.read(id).set(DISPUTE_CASE.DISPUTE_TYPE, "CONTRACT")));
    refused("L-305", () -> desk.save(desk.read(id).set(DISPUTE_CASE.INVOLVED_PERSONS, 9)));
    refused(
        "L-305", () -> desk.save(desk.read(id).set(DISPUTE_CASE.CONCLUDED_ON, day("2023-04-01"))));
    refused("L-305", () -> voidCase(id, 1, "重复"));
    refused("L-305", () -> desk.save(succeeded()));
    Draft amount = desk.read(id);
    agreement(amount).set(AGREEMENT.AMOUNT, new BigDecimal("1"));
    refused("L-305", () -> desk.save(amount));
    Draft form = desk.read(id);
    form.children("agreement").clear();
    form.addChild(desk.oral("2023-03-10"));
    refused("L-305", () -> desk.save(form));
  }

  @Test
  void 已锁定月份_履行_回访_司法确认_照常登记() {
    UUID id = desk.saved(succeeded());
    marchClosed = true;
    Draft draft = desk.read(id).set(DISPUTE_CASE.SUMMARY, "补充简况");
    agreement(draft).set(AGREEMENT.CONFIRMATION_APPLIED_ON, day("2023-04-01"));
    draft
        .addChild(
            desk.fresh("performance")
                .set(PERFORMANCE.AMOUNT_DUE, new BigDecimal("3000"))
                .set(PERFORMANCE.AMOUNT_DONE, new BigDecimal("3000"))
                .set(PERFORMANCE.PERFORMED_ON, day("2023-04-02")))
        .addChild(
            desk.fresh("follow_up")
                .set(FOLLOW_UP.VISITED_ON, day("2023-04-09"))
                .set(FOLLOW_UP.PARTY_NAME, "单雪")
                .set(FOLLOW_UP.VISITOR, "钱敏")
                .set(FOLLOW_UP.VISIT_MODE, "HOME")
                .set(FOLLOW_UP.REASON, "协议履行情况")
                .set(FOLLOW_UP.SITUATION, "已付清")
                .set(FOLLOW_UP.PERFORMED, "PERFORMED")
                .set(FOLLOW_UP.SATISFIED, true));
    desk.saved(draft);
    assertThat(desk.read(id).get(DISPUTE_CASE.STATE)).isEqualTo("CLOSED");
  }

  @Test
  void 未调结的案件不受锁定影响() {
    marchClosed = true;
    UUID id = desk.saved(desk.accepted(committee, mediator));
    desk.saved(desk.read(id).set(DISPUTE_CASE.DISPUTE_TYPE, "CONTRACT"));
    voidCase(id, 2, "重复");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "单雪",
        "shanxue",
        "sx",
        "雪",
        "SX",
        "97",
        "第97号",
        "（2023）东河",
        "东河人调字第97",
        "李四",
        "lisi",
        "ls"
      })
  void quickSearchFindsACase(String typed) {
    UUID id = desk.saved(succeeded().set(DISPUTE_CASE.CASE_NO, "（2023）东河人调字第97号"));
    desk.saved(
        desk.accepted(committee, mediator)
            .set(DISPUTE_CASE.CASE_NO, "（2023）东河人调字第12号")
            .set(DISPUTE_CASE.SUMMARY, "另一件"));
    var query = LedgerQuery.all(desk.types.disputeCase()).withText(typed);
    assertThat(desk.lists.page(desk.clerk, query, 0, 10)).map(Draft::id).contains(id);
  }

  @Test
  void quickSearchFindsByTheTailOfAnIdNumberAndForgetsWhatWasCorrected() {
    String old = Desk.idNumber("1980-01-02", 22);
    UUID id = desk.saved(succeeded());
    assertThat(search(old.substring(14))).containsExactly(id);
    assertThat(search(old.substring(12))).containsExactly(id);
    assertThat(search(old)).containsExactly(id);
    assertThat(search(old.substring(6, 14))).isEmpty();
    Draft draft = desk.read(id);
    draft
        .children("party")
        .getFirst()
        .set(PARTY.ID_NO, Desk.idNumber("1981-01-02", 44))
        .set(PARTY.BIRTH_DATE, null);
    desk.saved(draft);
    assertThat(search(old)).isEmpty();
  }

  private List<UUID> search(String text) {
    var query = LedgerQuery.all(desk.types.disputeCase()).withText(text);
    return desk.lists.page(desk.clerk, query, 0, 10).stream()
        .map(d -> Objects.requireNonNull(d.id()))
        .toList();
  }

  @Test
  void whoMayNotWriteIsRefusedAndNothingIsLeft() {
    Session statistician = new Session("wang", "王五", Role.STATISTICIAN, "990101001");
    refused("G-301", () -> desk.gate.save(statistician, succeeded(), Door.WINDOW));
    Session auditor = new Session("sun", "孙六", Role.AUDITOR, "990101001");
    LedgerQuery all = LedgerQuery.all(desk.types.disputeCase());
    refused("G-301", () -> desk.lists.page(auditor, all, 0, 10));
  }

  @Test
  void anActThatFailsHalfWayLeavesNothing() {
    long before = desk.database.<Integer>read(ctx -> ctx.fetchCount(LEDGER_HISTORY)).longValue();
    assertThatThrownBy(() ->
            desk.gate.act(
                desk.clerk,
                Door.IMPORT,
                null,
                act -> {
                  act.save(succeeded());
                  throw new IllegalStateException("power cut");
                }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(desk.database.<Integer>read(ctx -> ctx.fetchCount(DISPUTE_CASE))).isZero();
    assertThat(desk.database.<Integer>read(ctx -> ctx.fetchCount(LEDGER_HISTORY)).longValue())
        .isEqualTo(before);
    desk.saved(succeeded());
    assertThat(firstBroken()).isEmpty();
  }

  @Test
  void twoCasesOfOneActMayBothBeChangedInIt() {
    UUID id =
        desk.gate.act(
            desk.clerk,
            Door.COMMAND,
            null,
            act -> {
              UUID saved = ((SaveResult.Saved) act.save(succeeded())).id();
              Draft again = act.context().lookup().find("dispute_case", saved).orElseThrow().copy();
              act.save(again.set(DISPUTE_CASE.PLACE, "一组"));
              return saved;
            });
    assertThat(desk.read(id).get(DISPUTE_CASE.PLACE)).isEqualTo("一组");
    assertThat(desk.read(id).version()).isEqualTo(2);
    assertThat(firstBroken()).isEmpty();
  }
}
