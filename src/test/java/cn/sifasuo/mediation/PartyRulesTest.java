package cn.sifasuo.mediation;

import static cn.sifasuo.mediation.Desk.day;
import static cn.sifasuo.mediation.Desk.idNumber;
import static cn.sifasuo.vault.schema.Tables.DISPUTE_CASE;
import static cn.sifasuo.vault.schema.Tables.PARTY;
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

/** 当事人 (domain/mediation.md §1.5, statistics-conventions.md §7, §8). */
class PartyRulesTest {

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

  private static Draft first(Draft disputeCase) {
    return disputeCase.children("party").getFirst();
  }

  @Test
  void 申请人和被申请人各至少一名() {
    Draft draft = accepted();
    draft.children("party").removeLast();
    assertThat(desk.errors(draft)).containsExactly("party.side-missing");
    assertThat(desk.found(Severity.GAP, draft, Door.IMPORT)).contains("party.side-missing");
    draft.children("party").clear();
    assertThat(desk.found(Severity.ERROR, draft, Door.IMPORT)).contains("ledger.rows");
  }

  @Test
  void 身份证填出性别和出生日期_并去掉全角和空格() {
    Draft draft = accepted();
    String written = idNumber("1990-02-03", 22);
    first(draft)
        .set(PARTY.ID_NO, written.substring(0, 6) + " " + written.substring(6).replace("1", "１"));
    Draft saved = first(desk.read(desk.saved(draft)));
    assertThat(saved.get(PARTY.ID_NO)).isEqualTo(written);
    assertThat(saved.get(PARTY.SEX)).isEqualTo("FEMALE");
    assertThat(saved.get(PARTY.BIRTH_DATE)).isEqualTo(day("1990-02-03"));
    assertThat(saved.get(PARTY.ID_KIND)).isEqualTo("ID");
    assertThat(saved.get(PARTY.PARTY_KIND)).isEqualTo("NATURAL");
  }

  @Test
  void 性别和出生日期与身份证不一致_提醒() {
    Draft draft = accepted();
    first(draft).set(PARTY.SEX, "MALE").set(PARTY.BIRTH_DATE, day("1980-01-03"));
    assertThat(desk.warnings(draft))
        .containsExactly("party.sex-differs-from-card", "party.birth-differs-from-card");
    assertThat(desk.errors(draft)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ID, ledger.id.CHECK_DIGIT",
    "HMT_PERMIT, ledger.id.CHECK_DIGIT",
    ", ledger.id.CHECK_DIGIT",
    "PASSPORT, ",
    "FOREIGN_CARD, "
  })
  void 校验位错误只查身份证和居住证(String document, String rule) {
    Draft draft = accepted();
    first(draft).set(PARTY.ID_KIND, document).set(PARTY.ID_NO, "990101199001011231");
    if (rule == null) {
      assertThat(desk.errors(draft)).isEmpty();
    } else {
      assertThat(desk.errors(draft)).containsExactly(rule);
      assertThat(desk.found(Severity.ERROR, draft, Door.IMPORT)).containsExactly(rule);
    }
  }

  @Test
  void 书面协议的自然人须有证件号码_除非没有证件() {
    Draft draft = desk.succeeded(committee, mediator);
    first(draft).set(PARTY.ID_NO, null);
    assertThat(desk.errors(draft)).containsExactly("party.id-missing");
    assertThat(desk.found(Severity.ERROR, draft, Door.IMPORT)).isEmpty();
    first(draft).set(PARTY.ID_KIND, "NONE");
    assertThat(desk.errors(draft)).isEmpty();
  }

  @Test
  void 法人须有法定代表人() {
    Draft draft = accepted();
    first(draft).set(PARTY.PARTY_KIND, "LEGAL").set(PARTY.NAME, "东河米业有限公司").set(PARTY.ID_NO, null);
    assertThat(desk.errors(draft)).containsExactly("party.legal-rep-missing");
  }

  @Test
  void 同一证件号码登记两次_提醒() {
    Draft draft = accepted();
    draft.children("party").getLast().set(PARTY.ID_NO, first(draft).get(PARTY.ID_NO));
    assertThat(desk.warnings(draft)).containsExactly("party.same-person");
  }

  @Test
  void 涉及人数默认按当事人合计_被调查人和参加人不算() {
    Draft draft = accepted();
    first(draft).set(PARTY.SIDE_PERSON_COUNT, 3);
    draft.addChild(desk.party("PARTICIPANT", "王五", idNumber("1960-01-01", 11)));
    assertThat(desk.read(desk.saved(draft)).get(DISPUTE_CASE.INVOLVED_PERSONS)).isEqualTo(4);
    assertThat(desk.warnings(draft.set(DISPUTE_CASE.INVOLVED_PERSONS, 3)))
        .containsExactly("dispute_case.fewer-persons-than-parties");
  }

  @Test
  void 没有人改过的案名和人数跟着当事人走_改过的不动() {
    UUID id = desk.saved(accepted());
    Draft draft = desk.read(id);
    first(draft).set(PARTY.NAME, "单小雪").set(PARTY.SIDE_PERSON_COUNT, 2);
    desk.saved(draft);
    assertThat(desk.read(id).get(DISPUTE_CASE.CASE_NAME)).isEqualTo("单小雪与李四之间邻里纠纷");
    assertThat(desk.read(id).get(DISPUTE_CASE.INVOLVED_PERSONS)).isEqualTo(3);

    desk.saved(
        desk.read(id).set(DISPUTE_CASE.CASE_NAME, "滴水案").set(DISPUTE_CASE.INVOLVED_PERSONS, 6));
    Draft again = desk.read(id);
    first(again).set(PARTY.NAME, "单大雪");
    desk.saved(again);
    assertThat(desk.read(id).get(DISPUTE_CASE.CASE_NAME)).isEqualTo("滴水案");
    assertThat(desk.read(id).get(DISPUTE_CASE.INVOLVED_PERSONS)).isEqualTo(6);
  }

  @ParameterizedTest
  @CsvSource({
    "NEIGHBOUR, 单雪与李四之间邻里纠纷",
    "OTHER_LABOUR, 单雪与李四之间劳动争议",
    "OTHER_CONSUMER, 单雪与李四之间消费纠纷",
    "OTHER, 单雪与李四之间纠纷",
    "MIGRANT_WAGES, 单雪与李四之间拖欠农民工工资纠纷"
  })
  void 案名取自双方和纠纷类别(String type, String name) {
    Draft draft = accepted().set(DISPUTE_CASE.DISPUTE_TYPE, type);
    assertThat(desk.read(desk.saved(draft)).get(DISPUTE_CASE.CASE_NAME)).isEqualTo(name);
  }

  @Test
  void 一方多人的案名写等几人() {
    Draft draft = accepted().addChild(desk.party("APPLICANT", "𬱖喆", idNumber("1960-01-01", 11)));
    assertThat(desk.read(desk.saved(draft)).get(DISPUTE_CASE.CASE_NAME))
        .isEqualTo("单雪等2人与李四之间邻里纠纷");
  }

  @Test
  void 生僻字和间隔号原样保存() {
    Draft draft = accepted();
    first(draft).set(PARTY.NAME, "买买提·𬱖〇");
    assertThat(first(desk.read(desk.saved(draft))).get(PARTY.NAME)).isEqualTo("买买提·𬱖〇");
  }
}
