package cn.sifasuo.mediation;

import static cn.sifasuo.mediation.Desk.day;
import static cn.sifasuo.vault.schema.Tables.COMMITTEE;
import static cn.sifasuo.vault.schema.Tables.DISPUTE_CASE;
import static cn.sifasuo.vault.schema.Tables.MEDIATION_SESSION;
import static cn.sifasuo.vault.schema.Tables.MEDIATOR;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.kernel.Severity;
import cn.sifasuo.ledger.Door;
import cn.sifasuo.ledger.Draft;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Acceptance, consent, periods, outcome and archive of a case (domain/mediation.md §1.4, §3). */
class DisputeCaseRulesTest {

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

  private Draft accepted() {
    return desk.accepted(committee, mediator);
  }

  private Draft succeeded() {
    return desk.succeeded(committee, mediator);
  }

  @Test
  void aCaseAsTheLawWantsItIsTakenWithoutAWord() {
    assertThat(desk.gate.check(desk.clerk, succeeded(), Door.WINDOW)).isEmpty();
    Draft saved = desk.read(desk.saved(succeeded()));
    assertThat(saved.get(DISPUTE_CASE.CASE_NO)).isEqualTo("（2023）东河人调字第1号");
    assertThat(saved.get(DISPUTE_CASE.CASE_NAME)).isEqualTo("单雪与李四之间邻里纠纷");
    assertThat(saved.get(DISPUTE_CASE.INVOLVED_PERSONS)).isEqualTo(2);
    assertThat(saved.get(DISPUTE_CASE.STATE)).isEqualTo("AGREED");
    assertThat(saved.toComplete()).isFalse();
  }

  @Test
  void 没有收费字段() {
    assertThat(desk.all.get("dispute_case").fields())
        .noneMatch(f -> f.name().contains("fee") || f.label().contains("费"));
  }

  @ParameterizedTest
  @EnumSource(Door.class)
  void 调结早于受理_任何入口都不行(Door door) {
    Draft draft = succeeded().set(DISPUTE_CASE.ACCEPTED_ON, day("2023-03-11"));
    assertThat(desk.found(Severity.ERROR, draft, door))
        .contains("dispute_case.concluded-before-accepted");
  }

  @ParameterizedTest
  @EnumSource(Door.class)
  void 有结果没有调结日期_有调结日期没有结果_都不行(Door door) {
    assertThat(desk.found(Severity.ERROR, succeeded().set(DISPUTE_CASE.CONCLUDED_ON, null), door))
        .contains("dispute_case.concluded-missing");
    assertThat(desk.found(Severity.ERROR, succeeded().set(DISPUTE_CASE.OUTCOME, null), door))
        .contains("dispute_case.outcome-missing");
    assertThat(desk.found(Severity.ERROR, succeeded().set(DISPUTE_CASE.OUTCOME, "PENDING"), door))
        .contains("dispute_case.concluded-though-pending");
  }

  @Test
  void 日期在将来() {
    assertThat(desk.errors(accepted().set(DISPUTE_CASE.ACCEPTED_ON, Desk.TODAY.plusDays(1))))
        .contains("day-in-future");
  }

  @Test
  void 受理早于申请或纠纷发生() {
    assertThat(desk.errors(accepted().set(DISPUTE_CASE.APPLIED_ON, day("2023-03-02"))))
        .contains("dispute_case.accepted-before-applied");
    assertThat(desk.errors(accepted().set(DISPUTE_CASE.OCCURRED_ON, day("2023-03-02"))))
        .contains("dispute_case.accepted-before-occurred");
  }

  @Test
  void 调解不成须写原因并告知其他途径_旧台账只记待补() {
    Draft draft =
        desk.failed(committee, mediator)
            .set(DISPUTE_CASE.OUTCOME_REASON, null)
            .set(DISPUTE_CASE.REMEDIES_NOTIFIED, false);
    assertThat(desk.errors(draft))
        .contains("dispute_case.end-reason-missing", "dispute_case.remedies-not-told");
    assertThat(desk.found(Severity.ERROR, draft, Door.IMPORT)).isEmpty();
    assertThat(desk.found(Severity.GAP, draft, Door.IMPORT))
        .contains("dispute_case.end-reason-missing", "dispute_case.remedies-not-told");
    assertThat(desk.errors(desk.failed(committee, mediator))).isEmpty();
  }

  @Test
  void 不成原因只属于不成的案件() {
    assertThat(desk.errors(succeeded().set(DISPUTE_CASE.OUTCOME_REASON, "OVERDUE")))
        .contains("dispute_case.end-reason-without-failure");
  }

  @Test
  void 一方明确拒绝的不得调解() {
    assertThat(desk.errors(succeeded().set(DISPUTE_CASE.REFUSED_BY, "李四")))
        .contains("dispute_case.mediated-against-refusal");
    Draft refused = accepted().set(DISPUTE_CASE.REFUSED_BY, "李四");
    assertThat(desk.errors(refused)).containsExactly("dispute_case.refused-day-missing");
    assertThat(desk.errors(refused.copy().set(DISPUTE_CASE.REFUSED_ON, day("2023-02-28"))))
        .containsExactly("dispute_case.refused-before-accepted");
    assertThat(desk.errors(accepted().set(DISPUTE_CASE.REFUSED_ON, day("2023-03-02"))))
        .containsExactly("dispute_case.refused-by-nobody");
    refused.set(DISPUTE_CASE.REFUSED_ON, day("2023-03-02"));
    assertThat(desk.errors(refused)).isEmpty();
    assertThat(desk.read(desk.saved(refused)).get(DISPUTE_CASE.STATE)).isEqualTo("NOT_ACCEPTED");
    assertThat(desk.errors(refused.addChild(desk.session("2023-03-03"))))
        .contains("dispute_case.mediated-against-refusal");
  }

  @Test
  void 主动调解须各方同意_调解前先告知权利义务() {
    Draft active = succeeded().set(DISPUTE_CASE.SOURCE, "ACTIVE");
    assertThat(desk.errors(active)).containsExactly("dispute_case.consent-missing");
    assertThat(desk.errors(active.set(DISPUTE_CASE.CONSENT_AT, day("2023-03-02")))).isEmpty();
    assertThat(desk.warnings(active.set(DISPUTE_CASE.CONSENT_AT, day("2023-03-11"))))
        .containsExactly("dispute_case.consent-after-mediation");
    assertThat(desk.errors(succeeded().set(DISPUTE_CASE.RIGHTS_EXPLAINED_ON, null)))
        .containsExactly("dispute_case.rights-not-explained");
  }

  @Test
  void 主动调解在各方同意之前只是登记() {
    Draft active = accepted().set(DISPUTE_CASE.SOURCE, "ACTIVE");
    assertThat(desk.read(desk.saved(active)).get(DISPUTE_CASE.STATE)).isEqualTo("REGISTERED");
  }

  @Test
  void 委托移送须有单位和签收日期() {
    Draft referred = accepted().set(DISPUTE_CASE.SOURCE, "REF_POLICE");
    assertThat(desk.errors(referred))
        .containsExactly("dispute_case.referral-unit-missing", "dispute_case.referral-day-missing");
    assertThat(desk.found(Severity.ERROR, referred, Door.IMPORT)).isEmpty();
    assertThat(
            desk.errors(
                referred
                    .set(DISPUTE_CASE.REFERRAL_UNIT, "东河派出所")
                    .set(DISPUTE_CASE.REFERRAL_RECEIVED_ON, day("2023-02-28"))))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Door.class)
  void 其他机关已受理的不能受理_有委托移送才行(Door door) {
    Draft taken = accepted().set(DISPUTE_CASE.OTHER_ORGAN_ACCEPTED, true);
    assertThat(desk.found(Severity.ERROR, taken, door))
        .containsExactly("dispute_case.other-organ-has-it");
    taken
        .set(DISPUTE_CASE.REFERRAL_UNIT, "示范县人民法院")
        .set(DISPUTE_CASE.REFERRAL_RECEIVED_ON, day("2023-02-28"));
    assertThat(desk.found(Severity.ERROR, taken, door)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    // one month in general, and the last day of a shorter month
    "NEIGHBOUR,   APPLICATION, 2023-03-01, 2023-04-01",
    "NEIGHBOUR,   APPLICATION, 2023-01-31, 2023-02-28",
    // LAB 14: fifteen days, from the application where it is known
    "OTHER_LABOUR, APPLICATION, 2023-03-01, 2023-03-15",
    "MIGRANT_WAGES, APPLICATION, 2023-03-01, 2023-03-15",
    // MED 38: thirty work days; the calendar of 2023 has 清明 on Wednesday 5 April
    "MEDICAL,     APPLICATION, 2023-03-01, 2023-04-13",
    // TY16 27: thirty days from signing for the materials
    "CONTRACT,    REF_COURT,   2023-03-01, 2023-03-30"
  })
  void 调解期限随案件种类和来源(String type, String source, String accepted, String due) {
    Draft draft =
        accepted()
            .set(DISPUTE_CASE.DISPUTE_TYPE, type)
            .set(DISPUTE_CASE.SOURCE, source)
            .set(
                DISPUTE_CASE.APPLIED_ON,
                day("2023-02-28").isAfter(day(accepted)) ? null : day("2023-02-28"))
            .set(DISPUTE_CASE.ACCEPTED_ON, day(accepted));
    if (source.equals("REF_COURT")) {
      draft
          .set(DISPUTE_CASE.REFERRAL_UNIT, "示范县人民法院")
          .set(DISPUTE_CASE.REFERRAL_RECEIVED_ON, day("2023-02-28"));
    }
    assertThat(desk.read(desk.saved(draft)).get(DISPUTE_CASE.DUE_ON)).isEqualTo(day(due));
  }

  @Test
  void 没有期限规则的年代不派生期限() {
    Draft old = accepted().set(DISPUTE_CASE.ACCEPTED_ON, day("1999-05-01"));
    assertThat(desk.read(desk.saved(old)).has(DISPUTE_CASE.DUE_ON)).isFalse();
  }

  @Test
  void 延期须双方同意且晚于原期限() {
    Draft draft = accepted().set(DISPUTE_CASE.EXTENDED_TO, day("2023-05-01"));
    assertThat(desk.errors(draft)).containsExactly("dispute_case.extension-not-agreed");
    assertThat(desk.errors(draft.set(DISPUTE_CASE.EXTENSION_AGREED_ON, day("2023-03-30"))))
        .isEmpty();
    assertThat(desk.warnings(draft.set(DISPUTE_CASE.EXTENSION_AGREED_ON, day("2023-04-02"))))
        .containsExactly("dispute_case.extension-agreed-late");
    assertThat(desk.errors(draft.set(DISPUTE_CASE.EXTENDED_TO, day("2023-04-01"))))
        .containsExactly("dispute_case.extension-no-longer");
  }

  @Test
  void 超期调结只提醒() {
    Draft late =
        succeeded()
            .set(DISPUTE_CASE.ACCEPTED_ON, day("2023-02-01"))
            .set(DISPUTE_CASE.RIGHTS_EXPLAINED_ON, day("2023-02-01"));
    assertThat(desk.errors(late)).isEmpty();
    assertThat(desk.warnings(late)).containsExactly("dispute_case.concluded-late");
    late.set(DISPUTE_CASE.EXTENDED_TO, day("2023-03-31"))
        .set(DISPUTE_CASE.EXTENSION_AGREED_ON, day("2023-02-20"));
    assertThat(desk.warnings(late)).isEmpty();
  }

  @Test
  void 调解员不在任或不属该调委会_提醒() {
    UUID other = desk.committee("西堤村人民调解委员会");
    Draft draft = accepted().set(DISPUTE_CASE.LEAD_MEDIATOR_ID, desk.mediator(other));
    assertThat(desk.warnings(draft)).containsExactly("dispute_case.mediator-not-on-roster");
    Draft person = desk.reader.find(desk.clerk, desk.types.mediator(), mediator).orElseThrow();
    desk.saved(person.set(MEDIATOR.APPOINTED_TO, day("2023-02-28")));
    assertThat(desk.warnings(accepted())).containsExactly("dispute_case.mediator-not-on-roster");
  }

  @Test
  void 调委会任期届满或已撤销_提醒() {
    Draft body = desk.reader.find(desk.clerk, desk.types.committee(), committee).orElseThrow();
    desk.saved(body.set(COMMITTEE.TERM_END, day("2023-02-28")));
    assertThat(desk.warnings(accepted())).containsExactly("dispute_case.committee-term-over");
    body = desk.reader.find(desk.clerk, desk.types.committee(), committee).orElseThrow();
    desk.saved(body.set(COMMITTEE.STATUS, "CLOSED").set(COMMITTEE.CLOSED_ON, day("2023-02-28")));
    assertThat(desk.warnings(accepted())).containsExactly("dispute_case.committee-closed");
  }

  @Test
  void 旧台账缺调解员_预测_难度_简况_只记待补() {
    Draft old =
        succeeded()
            .set(DISPUTE_CASE.LEAD_MEDIATOR_ID, null)
            .set(DISPUTE_CASE.CHOSEN_BY, null)
            .set(DISPUTE_CASE.FORECAST, null)
            .set(DISPUTE_CASE.DIFFICULTY, null)
            .set(DISPUTE_CASE.SUMMARY, null)
            .set(DISPUTE_CASE.RIGHTS_EXPLAINED_ON, null);
    old.children("mediation_session").clear();
    assertThat(desk.errors(old)).hasSize(6);
    UUID id = desk.saved(old, Door.IMPORT);
    assertThat(desk.read(id).toComplete()).isTrue();
  }

  @Test
  void 劳动争议在2016年受理_2017年调结_仍是当年的类别() {
    Draft draft =
        succeeded()
            .set(DISPUTE_CASE.DISPUTE_TYPE, "LABOUR")
            .set(DISPUTE_CASE.ACCEPTED_ON, day("2016-12-28"))
            .set(DISPUTE_CASE.CONCLUDED_ON, day("2017-01-05"));
    draft.children("mediation_session").clear();
    draft.children("agreement").clear();
    draft.addChild(desk.written("2017-01-05"));
    assertThat(desk.found(Severity.ERROR, draft, Door.IMPORT)).isEmpty();
    assertThat(
            desk.found(
                Severity.ERROR,
                draft.set(DISPUTE_CASE.ACCEPTED_ON, day("2017-01-01")),
                Door.IMPORT))
        .containsExactly("ledger.code-not-valid");
  }

  @Test
  void 调解记录早于受理() {
    Draft draft = accepted().set(DISPUTE_CASE.RIGHTS_EXPLAINED_ON, day("2023-02-20"));
    assertThat(desk.errors(draft.addChild(desk.session("2023-02-28"))))
        .containsExactly("mediation_session.before-accepted");
    Draft late = succeeded().addChild(desk.session("2023-03-11"));
    assertThat(desk.warnings(late)).containsExactly("mediation_session.after-concluded");
    assertThat(late.children("mediation_session").getLast().get(MEDIATION_SESSION.HELD_ON))
        .isEqualTo(day("2023-03-11"));
  }

  @Test
  void 归档须有结果_调解记录_保管期限_协议已履行() {
    Draft open = accepted().set(DISPUTE_CASE.ARCHIVED_ON, day("2023-05-01"));
    assertThat(desk.errors(open)).containsExactly("dispute_case.archived-while-open");
    Draft draft = succeeded().set(DISPUTE_CASE.ARCHIVED_ON, day("2023-05-01"));
    draft.children("mediation_session").clear();
    assertThat(desk.errors(draft))
        .containsExactly(
            "dispute_case.retention-missing",
            "dispute_case.no-mediation-record",
            "dispute_case.archived-before-performed");
    Draft failed =
        desk.failed(committee, mediator)
            .set(DISPUTE_CASE.ARCHIVED_ON, day("2023-05-01"))
            .set(DISPUTE_CASE.RETENTION, "SHORT");
    assertThat(desk.errors(failed)).isEmpty();
    assertThat(desk.read(desk.saved(failed)).get(DISPUTE_CASE.STATE)).isEqualTo("ARCHIVED");
    assertThat(
            desk.errors(
                desk.failed(committee, mediator)
                    .set(DISPUTE_CASE.ARCHIVED_ON, day("2023-03-09"))
                    .set(DISPUTE_CASE.RETENTION, "SHORT")))
        .containsExactly("dispute_case.archived-before-concluded");
  }
}
