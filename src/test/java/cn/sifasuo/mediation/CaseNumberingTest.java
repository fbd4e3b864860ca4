package cn.sifasuo.mediation;

import static cn.sifasuo.mediation.Desk.day;
import static cn.sifasuo.vault.schema.Tables.COMMITTEE;
import static cn.sifasuo.vault.schema.Tables.DISPUTE_CASE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.kernel.Problem;
import cn.sifasuo.ledger.Door;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.RuleContext;
import cn.sifasuo.ledger.SaveResult;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 案号: per committee and year of acceptance, from 1, never reused (domain/mediation.md §4). */
class CaseNumberingTest {

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

  private String number(UUID id) {
    return String.valueOf(desk.read(id).get(DISPUTE_CASE.CASE_NO));
  }

  @Test
  void 按调委会和受理年份各自编号() {
    UUID other = desk.committee("西堤村人民调解委员会");
    assertThat(number(desk.saved(accepted()))).isEqualTo("（2023）东河人调字第1号");
    assertThat(number(desk.saved(accepted()))).isEqualTo("（2023）东河人调字第2号");
    assertThat(number(desk.saved(accepted().set(DISPUTE_CASE.COMMITTEE_ID, other))))
        .isEqualTo("（2023）西堤人调字第1号");
    assertThat(number(desk.saved(accepted().set(DISPUTE_CASE.ACCEPTED_ON, day("2022-12-31")))))
        .isEqualTo("（2022）东河人调字第1号");
  }

  @Test
  void 作废的案号不再使用() {
    UUID first = desk.saved(accepted());
    desk.gate.voidRecord(desk.clerk, desk.types.disputeCase(), first, 1, "重复登记", Door.WINDOW);
    assertThat(number(desk.saved(accepted()))).isEqualTo("（2023）东河人调字第2号");
    SaveResult again = desk.save(accepted().set(DISPUTE_CASE.CASE_NO, "（2023）东河人调字第1号"));
    assertThat(again.problems()).map(Problem::code).containsExactly("ledger.number-taken");
  }

  @Test
  void 手填或导入的案号之后接着编() {
    desk.saved(accepted().set(DISPUTE_CASE.CASE_NO, "（2023）东河人调字第97号"), Door.IMPORT);
    assertThat(number(desk.saved(accepted()))).isEqualTo("（2023）东河人调字第98号");
    desk.saved(accepted().set(DISPUTE_CASE.CASE_NO, "（2023）东河人调字第１０５号"), Door.IMPORT);
    assertThat(number(desk.saved(accepted()))).isEqualTo("（2023）东河人调字第106号");
    desk.saved(accepted().set(DISPUTE_CASE.CASE_NO, "（2023）东河人调字第5号"), Door.IMPORT);
    assertThat(number(desk.saved(accepted()))).isEqualTo("（2023）东河人调字第107号");
  }

  @Test
  void 简称相同的调委会共用一个序列_案号不会相同() {
    UUID town = desk.committee("东河镇人民调解委员会");
    assertThat(number(desk.saved(accepted()))).isEqualTo("（2023）东河人调字第1号");
    assertThat(number(desk.saved(accepted().set(DISPUTE_CASE.COMMITTEE_ID, town))))
        .isEqualTo("（2023）东河人调字第2号");
  }

  /** Bug: the number was noted before the check, so every refused save left a hole. */
  @Test
  void aRefusedSaveLeavesNoHoleInTheSeries() {
    assertThat(desk.save(accepted().set(DISPUTE_CASE.SUMMARY, null)))
        .isInstanceOf(SaveResult.Refused.class);
    assertThat(number(desk.saved(accepted()))).isEqualTo("（2023）东河人调字第1号");
  }

  /** Bug: emptying the number of a saved case gave it a new one. */
  @Test
  void aCaseOnceNumberedKeepsItsNumber() {
    UUID id = desk.saved(accepted());
    desk.saved(desk.read(id).set(DISPUTE_CASE.CASE_NO, null).set(DISPUTE_CASE.FORECAST, "OTHER"));
    assertThat(number(id)).isEqualTo("（2023）东河人调字第1号");
  }

  @Test
  void 一次导入里的两个相同案号_后一个拒收() {
    List<SaveResult> results =
        desk.gate.act(
            desk.clerk,
            Door.IMPORT,
            null,
            act ->
                List.of(
                    act.save(accepted().set(DISPUTE_CASE.CASE_NO, "（2023）东河人调字第9号")),
                    act.save(accepted().set(DISPUTE_CASE.CASE_NO, "（2023）东河人调字第9号")),
                    act.save(accepted())));
    assertThat(results.get(0)).isInstanceOf(SaveResult.Saved.class);
    assertThat(results.get(1).problems()).map(Problem::code).containsExactly("ledger.number-taken");
    assertThat(number(((SaveResult.Saved) results.get(2)).id())).isEqualTo("（2023）东河人调字第10号");
  }

  @Test
  void 没有调委会就没有案号_先说缺什么() {
    SaveResult result = desk.save(accepted().set(DISPUTE_CASE.COMMITTEE_ID, null));
    assertThat(result.problems())
        .filteredOn(p -> p.field().equals("committee_id"))
        .map(Problem::code)
        .containsExactly("ledger.required");
    assertThat(result.problems()).noneMatch(p -> p.field().equals("case_no"));
  }

  @Test
  void 改了调委会简称_旧案号不变_新案号用新简称() {
    UUID id = desk.saved(accepted());
    Draft body = desk.reader.find(desk.clerk, desk.types.committee(), committee).orElseThrow();
    desk.saved(body.set(COMMITTEE.SHORT_NAME, "大东河"));
    assertThat(number(id)).isEqualTo("（2023）东河人调字第1号");
    assertThat(number(desk.saved(accepted()))).isEqualTo("（2023）大东河人调字第1号");
  }

  @Test
  void 口头协议可以另编口字号() {
    MediationTypes apart = new MediationTypes(desk.calendar, CaseSeries.ORAL_APART);
    CaseNumbering numbering = (CaseNumbering) apart.disputeCase().numbering().orElseThrow();
    RuleContext context =
        new RuleContext(
            Door.WINDOW,
            Desk.TODAY,
            desk.codes,
            desk.law,
            (type, id) -> desk.reader.find(desk.clerk, desk.all.get(type), id));
    Draft written = desk.succeeded(committee, mediator);
    Draft oral = accepted().addChild(desk.oral("2023-03-10"));
    assertThat(numbering.format(written, 3, context)).isEqualTo("（2023）东河人调字第3号");
    assertThat(numbering.format(oral, 3, context)).isEqualTo("（2023）东河人调口字第3号");
    assertThat(numbering.series(oral, context)).isNotEqualTo(numbering.series(written, context));
    CaseNumbering one = new CaseNumbering(CaseSeries.ONE);
    assertThat(one.format(oral, 3, context)).isEqualTo("（2023）东河人调字第3号");
  }
}
