package cn.sifasuo.mediation;

import static cn.sifasuo.mediation.Desk.day;
import static cn.sifasuo.vault.schema.Tables.ACCEPTED_WARNING;
import static cn.sifasuo.vault.schema.Tables.AUDIT_ENTRY;
import static cn.sifasuo.vault.schema.Tables.DISPUTE_CASE;
import static cn.sifasuo.vault.schema.Tables.PARTY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sifasuo.kernel.Problem;
import cn.sifasuo.kernel.Severity;
import cn.sifasuo.ledger.Acceptance;
import cn.sifasuo.ledger.AcceptedWarning;
import cn.sifasuo.ledger.Door;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.LedgerReader;
import cn.sifasuo.ledger.SaveResult;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A warning is saved with the reason somebody gives, and not asked again of the same values. */
class AcceptedWarningsTest {

  private static final String LATE = "dispute_case.concluded-late";
  private static final Acceptance BOTH_AGREED = new Acceptance("concluded_on", LATE, " 双方口头同意延长 ");

  private final Desk desk = new Desk();
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

  /** Accepted on 1 March 2023, failed long after its period was over. */
  private Draft late() {
    return desk.failed(committee, mediator).set(DISPUTE_CASE.CONCLUDED_ON, day("2023-08-01"));
  }

  private SaveResult save(Draft draft, Acceptance... accepted) {
    return desk.gate.save(desk.clerk, draft, Door.WINDOW, List.of(accepted));
  }

  private UUID saved(Draft draft, Acceptance... accepted) {
    SaveResult result = save(draft, accepted);
    assertThat(result).as(() -> result.problems().toString()).isInstanceOf(SaveResult.Saved.class);
    return ((SaveResult.Saved) result).id();
  }

  private void asked(Draft draft, Acceptance... accepted) {
    SaveResult result = save(draft, accepted);
    assertThat(result).isInstanceOf(SaveResult.Refused.class);
    assertThat(result.problems())
        .allSatisfy(p -> assertThat(p.severity()).as(p.text()).isEqualTo(Severity.WARNING));
  }

  private List<AcceptedWarning> answers(UUID id) {
    return desk.reader.acceptedWarnings(desk.clerk, desk.types.disputeCase(), id, null);
  }

  @Test
  void withoutAReasonNothingIsSavedThroughTheWindow() {
    assertThat(desk.warnings(late())).containsExactly(LATE);
    asked(late());
    asked(late(), new Acceptance("concluded_on", "agreement.after-concluded", "别的规则"));
    asked(late(), new Acceptance("accepted_on", LATE, "别的字段"));
    assertThat(desk.database.<Integer>read(ctx -> ctx.fetchCount(DISPUTE_CASE))).isZero();
    assertThatThrownBy(() -> new Acceptance("concluded_on", LATE, "  "))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theReasonIsKeptWithWhoWhenWhichRuleFieldAndVersion() {
    UUID id = saved(late(), BOTH_AGREED);

    assertThat(answers(id))
        .singleElement()
        .satisfies(a -> assertThat(a.version()).isEqualTo(1))
        .satisfies(a -> assertThat(a.field()).isEqualTo("concluded_on"))
        .satisfies(a -> assertThat(a.rule()).isEqualTo(LATE))
        .satisfies(a -> assertThat(a.sentence()).contains("调结日期超过调解期限"))
        .satisfies(a -> assertThat(a.reason()).isEqualTo("双方口头同意延长"))
        .satisfies(a -> assertThat(a.who()).isEqualTo("zhang"))
        .satisfies(a -> assertThat(a.at().toInstant()).isEqualTo(desk.clock.instant()))
        .satisfies(a -> assertThat(a.holds()).isTrue());
    assertThat(desk.gate.checked(desk.clerk, desk.read(id), Door.WINDOW).open()).isEmpty();
  }

  @Test
  void itStandsInTheSameTransactionAndUnderTheSameAuditEntryAsTheRecord() {
    UUID id = saved(late(), BOTH_AGREED);
    LedgerReader.Version version =
        desk.reader.history(desk.clerk, desk.types.disputeCase(), id, null).getLast();
    assertThat(answers(id).getFirst().at()).isEqualTo(version.at());
    long entry = auditEntry();
    assertThat(
            desk.database.<String>read(ctx ->
                ctx.select(AUDIT_ENTRY.ENTITY_ID)
                    .from(AUDIT_ENTRY)
                    .where(AUDIT_ENTRY.SEQ.eq(entry))
                    .fetchSingle(AUDIT_ENTRY.ENTITY_ID)))
        .isEqualTo(id.toString());

    assertThatThrownBy(() ->
            desk.gate.act(
                desk.clerk,
                Door.WINDOW,
                null,
                act -> {
                  act.save(late(), List.of(BOTH_AGREED));
                  throw new IllegalStateException("power cut");
                }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(desk.database.<Integer>read(ctx -> ctx.fetchCount(ACCEPTED_WARNING))).isEqualTo(1);
  }

  private long auditEntry() {
    return desk.database.read(ctx ->
        ctx.select(ACCEPTED_WARNING.AUDIT_SEQ)
            .from(ACCEPTED_WARNING)
            .fetchSingle(ACCEPTED_WARNING.AUDIT_SEQ));
  }

  @Test
  void anotherChangeDoesNotAskAgain() {
    UUID id = saved(late(), BOTH_AGREED);
    saved(desk.read(id).set(DISPUTE_CASE.PLACE, "一组"));
    Draft withOneMore = desk.read(id);
    withOneMore
        .children("party")
        .addFirst(desk.party("APPLICANT", "王五", Desk.idNumber("1960-01-01", 11)));
    saved(withOneMore);
    assertThat(answers(id)).hasSize(1).allSatisfy(a -> assertThat(a.holds()).isTrue());
  }

  @Test
  void aChangedValueAsksAgainAndSoDoesTheOldOneAfterwards() {
    UUID id = saved(late(), BOTH_AGREED);
    asked(desk.read(id).set(DISPUTE_CASE.CONCLUDED_ON, day("2023-08-02")));
    // the day it is compared with
    asked(desk.read(id).set(DISPUTE_CASE.ACCEPTED_ON, day("2023-03-02")));

    saved(desk.read(id).set(DISPUTE_CASE.CONCLUDED_ON, day("2023-03-10")));
    assertThat(answers(id)).singleElement().satisfies(a -> assertThat(a.holds()).isFalse());
    asked(desk.read(id).set(DISPUTE_CASE.CONCLUDED_ON, day("2023-08-01")));
    saved(desk.read(id).set(DISPUTE_CASE.CONCLUDED_ON, day("2023-08-01")), BOTH_AGREED);
    assertThat(answers(id)).extracting(AcceptedWarning::version).containsExactly(3, 1);
  }

  @Test
  void aRowIsKnownByWhatStandsInItNotByItsPlace() {
    Draft draft = desk.accepted(committee, mediator);
    draft.children("party").getFirst().set(PARTY.SEX, "MALE"); // the card says otherwise
    UUID id = saved(draft, new Acceptance("party[0].sex", "party.sex-differs-from-card", "证件登记有误"));

    Draft moved = desk.read(id);
    moved.children("party").addFirst(moved.children("party").removeLast());
    saved(moved);
    assertThat(answers(id)).singleElement().satisfies(a -> assertThat(a.holds()).isTrue());
    Draft otherCard = desk.read(id);
    otherCard.children("party").stream()
        .filter(p -> "单雪".equals(p.get(PARTY.NAME)))
        .findFirst()
        .orElseThrow()
        .set(PARTY.ID_NO, Desk.idNumber("1980-01-02", 24))
        .set(PARTY.SEX, "MALE");
    assertThat(desk.gate.checked(desk.clerk, otherCard, Door.WINDOW).open())
        .extracting(Problem::code)
        .containsExactly("party.sex-differs-from-card");
    asked(otherCard);
  }

  @Test
  void aReasonGivenToARecordThatStaysAsItIsMakesNoNewVersion() {
    UUID id = desk.saved(late(), Door.IMPORT);
    assertThat(answers(id)).isEmpty();
    long versions = desk.reader.history(desk.clerk, desk.types.disputeCase(), id, null).size();
    Draft asTaken = desk.read(id);
    asked(asTaken);

    SaveResult result = save(asTaken, BOTH_AGREED);

    assertThat(result)
        .isInstanceOfSatisfying(SaveResult.Saved.class, s -> assertThat(s.version()).isEqualTo(1));
    assertThat(desk.reader.history(desk.clerk, desk.types.disputeCase(), id, null))
        .hasSize((int) versions);
    assertThat(answers(id)).singleElement().satisfies(a -> assertThat(a.version()).isEqualTo(1));
    assertThat(
            desk.database.<String>read(ctx ->
                ctx.select(AUDIT_ENTRY.ACT)
                    .from(AUDIT_ENTRY)
                    .orderBy(AUDIT_ENTRY.SEQ.desc())
                    .limit(1)
                    .fetchSingle(AUDIT_ENTRY.ACT)))
        .isEqualTo("accept-warning");
    saved(asTaken);
    assertThat(desk.database.<Optional<Long>>read(desk.audit::firstBroken)).isEmpty();
  }

  @Test
  void theOtherDoorsAskNobodyAndKeepNoReason() {
    for (Door door : List.of(Door.IMPORT, Door.COMMAND)) {
      SaveResult result = desk.gate.save(desk.clerk, late(), door);
      assertThat(result).isInstanceOf(SaveResult.Saved.class);
      assertThat(result.problems()).anySatisfy(p -> assertThat(p.code()).isEqualTo(LATE));
    }
    assertThat(desk.database.<Integer>read(ctx -> ctx.fetchCount(ACCEPTED_WARNING))).isZero();
  }

  @Test
  void reasonsAreNotInTheAuditChainAndItHolds() {
    saved(late(), BOTH_AGREED);
    assertThat(desk.database.<String>read(ctx -> ctx.selectFrom(AUDIT_ENTRY).fetch().format(1000)))
        .doesNotContain("口头");
    assertThat(desk.database.<Optional<Long>>read(desk.audit::firstBroken)).isEmpty();
  }
}
