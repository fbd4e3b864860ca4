package cn.sifasuo.mediation;

import static cn.sifasuo.mediation.Desk.day;
import static cn.sifasuo.vault.schema.Tables.AGREEMENT;
import static cn.sifasuo.vault.schema.Tables.DISPUTE_CASE;
import static cn.sifasuo.vault.schema.Tables.FOLLOW_UP;
import static cn.sifasuo.vault.schema.Tables.PARTY;
import static cn.sifasuo.vault.schema.Tables.PERFORMANCE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.kernel.Severity;
import cn.sifasuo.ledger.Door;
import cn.sifasuo.ledger.Draft;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jooq.TableField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** 协议、履行、司法确认、回访 (domain/mediation.md §1.7–1.10, §3.2, §3.3). */
class AgreementRulesTest {

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

  private Draft succeeded() {
    return desk.succeeded(committee, mediator);
  }

  private static Draft agreement(Draft disputeCase) {
    return Objects.requireNonNull(disputeCase.onlyChild("agreement"));
  }

  @ParameterizedTest
  @EnumSource(Door.class)
  void 调解成功须有一份有效协议_不成功不能有(Door door) {
    Draft none = succeeded();
    none.children("agreement").clear();
    assertThat(desk.found(Severity.ERROR, none, door)).containsExactly("agreement.missing");
    Draft two = succeeded().addChild(desk.oral("2023-03-10"));
    assertThat(desk.found(Severity.ERROR, two, door)).containsExactly("agreement.more-than-one");
    Draft failed = desk.failed(committee, mediator).addChild(desk.oral("2023-03-10"));
    assertThat(desk.found(Severity.ERROR, failed, door))
        .containsExactly("agreement.despite-failure");
  }

  @Test
  void 重新达成协议_原协议标为被取代() {
    Draft draft = succeeded();
    agreement(draft).set(AGREEMENT.SUPERSEDED, true);
    draft.addChild(desk.written("2023-05-10").set(AGREEMENT.AMOUNT, new BigDecimal("2000")));
    assertThat(desk.errors(draft)).isEmpty();
  }

  @Test
  void 书面协议以最后一个签名或盖章生效() {
    Draft draft = succeeded();
    agreement(draft)
        .set(AGREEMENT.PARTIES_SIGNED_ON, day("2023-03-11"))
        .set(AGREEMENT.SEALED_ON, day("2023-03-14"));
    assertThat(agreement(desk.read(desk.saved(draft))).get(AGREEMENT.EFFECTIVE_ON))
        .isEqualTo(day("2023-03-14"));
  }

  @Test
  void 书面协议缺签名或盖章_新案不行_旧台账待补() {
    for (TableField<?, LocalDate> column :
        java.util.List.of(
            AGREEMENT.PARTIES_SIGNED_ON, AGREEMENT.MEDIATOR_SIGNED_ON, AGREEMENT.SEALED_ON)) {
      Draft draft = succeeded();
      agreement(draft).set(column, null);
      assertThat(desk.errors(draft)).containsExactly("agreement.not-in-effect");
      assertThat(desk.found(Severity.ERROR, draft, Door.IMPORT)).isEmpty();
      assertThat(desk.found(Severity.GAP, draft, Door.IMPORT))
          .containsExactly("agreement.not-in-effect");
    }
  }

  @Test
  void 口头协议自达成之日生效_不能司法确认() {
    Draft draft = succeeded();
    draft.children("agreement").clear();
    draft.addChild(desk.oral("2023-03-10"));
    Draft saved = agreement(desk.read(desk.saved(draft)));
    assertThat(saved.get(AGREEMENT.EFFECTIVE_ON)).isEqualTo(day("2023-03-10"));
    assertThat(saved.has(AGREEMENT.CONFIRMATION_DEADLINE)).isFalse();
    agreement(draft).set(AGREEMENT.CONFIRMATION_APPLIED_ON, day("2023-03-20"));
    assertThat(desk.errors(draft)).containsExactly("agreement.oral-not-confirmed");
  }

  @ParameterizedTest
  @CsvSource({
    // §3.3: day 30 is Sunday 2023-04-09
    "2023-03-10, 2023-04-10",
    "2023-03-13, 2023-04-12",
    // day 30 is 2023-09-30 in the long autumn holiday, which ended on 6 October; Saturday 7 October
    // 2023 was a make-up work day
    "2023-08-31, 2023-10-07",
    // day 30 is Sunday 2023-06-25, a make-up work day
    "2023-05-26, 2023-06-25"
  })
  void 司法确认截止日_首日不算_遇节假日顺延_调休上班不顺延(String effective, String deadline) {
    Draft draft = succeeded().set(DISPUTE_CASE.CONCLUDED_ON, day(effective));
    draft.children("agreement").clear();
    draft.children("mediation_session").clear();
    draft.addChild(desk.written(effective));
    draft
        .set(DISPUTE_CASE.ACCEPTED_ON, day(effective))
        .set(DISPUTE_CASE.RIGHTS_EXPLAINED_ON, day(effective));
    assertThat(agreement(desk.read(desk.saved(draft))).get(AGREEMENT.CONFIRMATION_DEADLINE))
        .isEqualTo(day(deadline));
  }

  @Test
  void 司法确认_起诉_判决的先后() {
    Draft draft = succeeded();
    agreement(draft).set(AGREEMENT.CONFIRMATION_APPLIED_ON, day("2023-03-09"));
    assertThat(desk.errors(draft)).containsExactly("agreement.confirmed-too-early");
    agreement(draft).set(AGREEMENT.CONFIRMATION_APPLIED_ON, day("2023-04-11"));
    assertThat(desk.warnings(draft)).containsExactly("agreement.confirmation-late");
    agreement(draft)
        .set(AGREEMENT.CONFIRMATION_APPLIED_ON, day("2023-04-10"))
        .set(AGREEMENT.CONFIRMED_ON, day("2023-04-09"));
    assertThat(desk.errors(draft)).containsExactly("agreement.confirmed-before-applied");
    agreement(draft)
        .set(AGREEMENT.CONFIRMED_ON, day("2023-04-20"))
        .set(AGREEMENT.JUDGEMENT, "UPHELD");
    assertThat(desk.errors(draft)).containsExactly("agreement.judgement-and-day");
    agreement(draft).set(AGREEMENT.JUDGED_ON, day("2023-06-01"));
    assertThat(desk.errors(draft)).containsExactly("agreement.judged-not-sued");
    agreement(draft).set(AGREEMENT.SUED_ON, day("2023-05-01"));
    assertThat(desk.errors(draft)).isEmpty();
  }

  @Test
  void 劳动争议和医疗纠纷的口头协议_提醒() {
    Draft draft = succeeded().set(DISPUTE_CASE.DISPUTE_TYPE, "OTHER_LABOUR");
    draft.children("agreement").clear();
    draft.addChild(desk.oral("2023-03-10"));
    assertThat(desk.warnings(draft)).contains("agreement.must-be-written");
  }

  @Test
  void 份数和编号的默认值() {
    Draft saved = agreement(desk.read(desk.saved(succeeded())));
    assertThat(saved.get(AGREEMENT.COPIES)).isEqualTo(3);
    assertThat(saved.get(AGREEMENT.NUMBER)).isEqualTo("（2023）东河人调字第1号");
  }

  @Test
  void 旧台账不成功案件的金额0不算协议() {
    Draft draft = desk.failed(committee, mediator);
    draft.addChild(desk.fresh("agreement").set(AGREEMENT.AMOUNT, BigDecimal.ZERO));
    assertThat(desk.found(Severity.ERROR, draft, Door.IMPORT)).isEmpty();
    assertThat(desk.read(desk.saved(draft, Door.IMPORT)).children("agreement")).isEmpty();
  }

  @Test
  void 旧台账的协议缺达成日期_取调结日期() {
    Draft draft = succeeded();
    agreement(draft).set(AGREEMENT.AGREED_ON, null);
    assertThat(agreement(desk.read(desk.saved(draft, Door.IMPORT))).get(AGREEMENT.AGREED_ON))
        .isEqualTo(day("2023-03-10"));
  }

  private Draft item(String due, String amountDue) {
    return desk.fresh("performance")
        .set(PERFORMANCE.DUE_ON, day(due))
        .set(PERFORMANCE.AMOUNT_DUE, new BigDecimal(amountDue));
  }

  private static void perform(Draft item, String on, String amount) {
    item.set(PERFORMANCE.PERFORMED_ON, day(on))
        .set(PERFORMANCE.AMOUNT_DONE, new BigDecimal(amount));
  }

  @Test
  void 履行状态由日期和金额得出_全部履行才结案() {
    Draft draft =
        succeeded().addChild(item("2023-04-01", "2000")).addChild(item("2024-04-01", "1000"));
    UUID id = desk.saved(draft);
    Draft read = desk.read(id);
    assertThat(read.children("performance"))
        .map(p -> p.get(PERFORMANCE.STATE))
        .containsExactly("OVERDUE", "NOT_DUE");
    assertThat(read.get(DISPUTE_CASE.STATE)).isEqualTo("PERFORMING");

    perform(read.children("performance").getFirst(), "2023-04-01", "500");
    desk.saved(read);
    assertThat(desk.read(id).children("performance").getFirst().get(PERFORMANCE.STATE))
        .isEqualTo("PARTIAL");

    read = desk.read(id);
    perform(read.children("performance").getFirst(), "2023-05-01", "2000");
    perform(read.children("performance").getLast(), "2023-05-01", "1000");
    desk.saved(read);
    assertThat(desk.read(id).get(DISPUTE_CASE.STATE)).isEqualTo("CLOSED");
  }

  @Test
  void 只填实际履行日期_即按应履行金额履行_应履行金额默认协议金额() {
    Draft item = desk.fresh("performance").set(PERFORMANCE.PERFORMED_ON, day("2023-03-20"));
    Draft saved =
        desk.read(desk.saved(succeeded().addChild(item))).children("performance").getFirst();
    assertThat(saved.get(PERFORMANCE.AMOUNT_DUE)).isEqualByComparingTo("3000");
    assertThat(saved.get(PERFORMANCE.AMOUNT_DONE)).isEqualByComparingTo("3000");
    assertThat(saved.get(PERFORMANCE.STATE)).isEqualTo("FULL");
  }

  @Test
  void 旧台账只写已履行_没有日期_记待补_不改成未到期() {
    Draft item = desk.fresh("performance").set(PERFORMANCE.STATE, "FULL");
    Draft draft = succeeded().addChild(item);
    assertThat(desk.found(Severity.GAP, draft, Door.IMPORT))
        .containsExactly("performance.day-missing");
    UUID id = desk.saved(draft, Door.IMPORT);
    assertThat(desk.read(id).children("performance").getFirst().get(PERFORMANCE.STATE))
        .isEqualTo("FULL");
    assertThat(desk.errors(desk.read(id))).containsExactly("performance.day-missing");
    Draft corrected = desk.read(id);
    corrected.children("performance").getFirst().set(PERFORMANCE.AMOUNT_DONE, null);
    assertThat(
            desk.read(desk.saved(corrected))
                .children("performance")
                .getFirst()
                .get(PERFORMANCE.STATE))
        .isEqualTo("NOT_DUE");
  }

  @Test
  void 反悔由人登记_案件仍是调解成功() {
    Draft draft =
        succeeded().addChild(item("2023-04-01", "3000").set(PERFORMANCE.STATE, "REPUDIATED"));
    Draft read = desk.read(desk.saved(draft));
    assertThat(read.children("performance").getFirst().get(PERFORMANCE.STATE))
        .isEqualTo("REPUDIATED");
    assertThat(read.get(DISPUTE_CASE.OUTCOME)).isEqualTo("SUCCESS");
    agreement(read).set(AGREEMENT.SUED_ON, day("2023-06-01"));
    desk.saved(read);
    assertThat(desk.read(Objects.requireNonNull(read.id())).get(DISPUTE_CASE.STATE))
        .isEqualTo("CLOSED");
  }

  @Test
  void 各期合计应等于协议金额_多付和早付有提醒() {
    assertThat(desk.warnings(succeeded().addChild(item("2023-04-01", "2999"))))
        .containsExactly("performance.sum-differs");
    Draft over = item("2023-04-01", "3000");
    perform(over, "2023-04-01", "3001");
    assertThat(desk.warnings(succeeded().addChild(over)))
        .containsExactly("performance.more-than-due");
    Draft early = item("2023-04-01", "3000");
    perform(early, "2023-03-09", "3000");
    assertThat(desk.errors(succeeded().addChild(early)))
        .containsExactly("performance.before-agreement");
    Draft undated = item("2023-04-01", "3000").set(PERFORMANCE.AMOUNT_DONE, BigDecimal.ONE);
    assertThat(desk.errors(succeeded().addChild(undated)))
        .containsExactly("performance.day-missing");
    assertThat(desk.errors(desk.accepted(committee, mediator).addChild(item("2023-04-01", "3000"))))
        .containsExactly("performance.without-agreement");
  }

  @Test
  void 回访早于协议不行_情况和满意从不代填() {
    Draft visit =
        desk.fresh("follow_up")
            .set(FOLLOW_UP.VISITED_ON, day("2023-03-09"))
            .set(FOLLOW_UP.PARTY_NAME, "单雪")
            .set(FOLLOW_UP.VISITOR, "钱敏")
            .set(FOLLOW_UP.VISIT_MODE, "HOME")
            .set(FOLLOW_UP.REASON, "协议履行")
            .set(FOLLOW_UP.PERFORMED, "PERFORMED");
    assertThat(desk.errors(succeeded().addChild(visit)))
        .contains("follow_up.before-agreement")
        .filteredOn("ledger.required"::equals)
        .hasSize(2);
  }

  @Test
  void 统计视图按有效协议_未取代的一份() {
    Draft draft = succeeded().addChild(item("2023-04-01", "3000"));
    perform(draft.children("performance").getFirst(), "2023-04-01", "3000");
    agreement(draft).set(AGREEMENT.SUPERSEDED, true);
    draft.addChild(desk.written("2023-05-10"));
    draft.children("performance").getFirst().set(PERFORMANCE.PERFORMED_ON, day("2023-06-01"));
    UUID id = desk.saved(draft);
    var facts =
        desk.database.read(
            ctx -> ctx.fetch("select agreement_form, amount, performed_on from fact_dispute"));
    assertThat(facts).hasSize(1);
    assertThat(facts.getFirst().get("PERFORMED_ON", LocalDate.class)).isEqualTo(day("2023-06-01"));
    assertThat(desk.read(id).children("party").getFirst().get(PARTY.NAME)).isEqualTo("单雪");
  }
}
