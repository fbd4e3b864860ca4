package cn.sifasuo.mediation;

import static cn.sifasuo.mediation.CaseSteps.Kind.*;
import static cn.sifasuo.mediation.CaseSteps.Status.*;
import static cn.sifasuo.mediation.Desk.day;
import static cn.sifasuo.vault.schema.Tables.AGREEMENT;
import static cn.sifasuo.vault.schema.Tables.DISPUTE_CASE;
import static cn.sifasuo.vault.schema.Tables.FOLLOW_UP;
import static cn.sifasuo.vault.schema.Tables.INVESTIGATION;
import static cn.sifasuo.vault.schema.Tables.MEDIATOR;
import static cn.sifasuo.vault.schema.Tables.PERFORMANCE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.ledger.Deadline;
import cn.sifasuo.ledger.Draft;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The line of steps of a case and what the desk is reminded of; both tell the same days. */
class CaseStepsTest {

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

  private CaseSteps steps(UUID id, String today) {
    return CaseSteps.of(desk.read(id), desk.law, day(today));
  }

  private static List<CaseSteps.Status> line(CaseSteps steps) {
    return steps.steps().stream().map(CaseSteps.Step::status).toList();
  }

  @Test
  void 刚受理的案件下一步是调解_调查可有可无() {
    UUID id = desk.saved(desk.accepted(committee, mediator));
    CaseSteps steps = steps(id, "2023-03-20");
    assertThat(line(steps)).containsExactly(DONE, OPEN, CURRENT, OPEN, OPEN, OPEN, OPEN);
    assertThat(steps.steps().stream().map(s -> s.kind().label()))
        .containsExactly("受理", "调查", "调解", "协议", "履行", "回访", "归档");
    assertThat(steps.step(MEDIATE).due())
        .containsExactly(new CaseSteps.DueDay("调解期限", day("2023-04-01"), false));
    assertThat(steps(id, "2023-04-02").step(MEDIATE).due()).allMatch(CaseSteps.DueDay::overdue);

    Draft draft = desk.read(id);
    draft.addChild(
        desk.fresh("investigation")
            .set(INVESTIGATION.HELD_ON, day("2023-03-03"))
            .set(INVESTIGATION.PLACE, "现场")
            .set(INVESTIGATION.INVESTIGATORS, "钱敏")
            .set(INVESTIGATION.INVESTIGATED, "李四")
            .set(INVESTIGATION.CONTENT, "水槽朝向邻屋"));
    desk.saved(draft);
    assertThat(steps(id, "2023-03-20").step(INVESTIGATE).doneOn()).isEqualTo(day("2023-03-03"));
  }

  @Test
  void 达成协议后等履行_司法确认截止_回访() {
    Draft draft = desk.succeeded(committee, mediator);
    Objects.requireNonNull(draft.onlyChild("agreement"))
        .set(AGREEMENT.PERFORM_MODE, "DEFERRED")
        .set(AGREEMENT.PERFORM_DUE_ON, day("2023-06-01"));
    UUID id = desk.saved(draft);
    CaseSteps steps = steps(id, "2023-03-20");
    assertThat(line(steps)).containsExactly(DONE, NOT_NEEDED, DONE, DONE, CURRENT, OPEN, OPEN);
    assertThat(steps.step(AGREE).due())
        .map(CaseSteps.DueDay::on)
        .containsExactly(day("2023-04-10"));
    assertThat(steps.step(PERFORM).due())
        .map(CaseSteps.DueDay::on)
        .containsExactly(day("2023-06-01"));
    assertThat(steps.step(CaseSteps.Kind.FOLLOW_UP).due())
        .map(CaseSteps.DueDay::on)
        .containsExactly(day("2023-04-09"), day("2023-06-08"));
  }

  @Test
  void 履行并回访后只剩归档_归档后没有下一步() {
    Draft draft = desk.succeeded(committee, mediator);
    draft.addChild(
        desk.fresh("performance")
            .set(PERFORMANCE.AMOUNT_DUE, new BigDecimal("3000"))
            .set(PERFORMANCE.AMOUNT_DONE, new BigDecimal("3000"))
            .set(PERFORMANCE.PERFORMED_ON, day("2023-03-12")));
    draft.addChild(visit("2023-04-01"));
    UUID id = desk.saved(draft);
    CaseSteps steps = steps(id, "2023-05-01");
    assertThat(line(steps)).containsExactly(DONE, NOT_NEEDED, DONE, DONE, DONE, DONE, CURRENT);
    assertThat(steps.steps()).allMatch(s -> s.due().isEmpty());
    assertThat(steps.step(PERFORM).doneOn()).isEqualTo(day("2023-03-12"));
    desk.saved(
        desk.read(id)
            .set(DISPUTE_CASE.ARCHIVED_ON, day("2023-05-02"))
            .set(DISPUTE_CASE.RETENTION, "LONG"));
    assertThat(steps(id, "2023-05-03").current()).isEmpty();
  }

  private Draft visit(String on) {
    return desk.fresh("follow_up")
        .set(FOLLOW_UP.VISITED_ON, day(on))
        .set(FOLLOW_UP.PARTY_NAME, "单雪")
        .set(FOLLOW_UP.VISITOR, "钱敏")
        .set(FOLLOW_UP.VISIT_MODE, "PHONE")
        .set(FOLLOW_UP.REASON, "协议履行情况")
        .set(FOLLOW_UP.SITUATION, "已付清")
        .set(FOLLOW_UP.PERFORMED, "PERFORMED")
        .set(FOLLOW_UP.SATISFIED, true);
  }

  @Test
  void 调解不成的案件不再履行和回访() {
    UUID id = desk.saved(desk.failed(committee, mediator));
    assertThat(line(steps(id, "2023-05-01")))
        .containsExactly(DONE, NOT_NEEDED, DONE, NOT_NEEDED, NOT_NEEDED, NOT_NEEDED, CURRENT);
  }

  @Test
  void 主动调解未获同意_停在受理() {
    UUID id = desk.saved(desk.accepted(committee, mediator).set(DISPUTE_CASE.SOURCE, "ACTIVE"));
    assertThat(steps(id, "2023-03-02").current().orElseThrow().kind()).isEqualTo(ACCEPT);
  }

  private List<Deadline> due(String from, String until) {
    return new MediationDeadlines(desk.database, desk.reader, desk.types, desk.law)
        .due(desk.clerk, day(from), day(until));
  }

  @Test
  void 工作台的期限与案件页一致() {
    UUID open = desk.saved(desk.accepted(committee, mediator));
    Draft draft = desk.succeeded(committee, mediator);
    draft.addChild(
        desk.fresh("performance")
            .set(PERFORMANCE.DUE_ON, day("2023-05-01"))
            .set(PERFORMANCE.AMOUNT_DUE, new BigDecimal("3000")));
    UUID agreed = desk.saved(draft);
    assertThat(due("2023-01-01", "2023-12-31"))
        .extracting(Deadline::code, Deadline::recordId, Deadline::dueOn, Deadline::step)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "mediation.due", open, day("2023-04-01"), "MEDIATE"),
            org.assertj.core.groups.Tuple.tuple(
                "mediation.follow-up", agreed, day("2023-04-09"), "FOLLOW_UP"),
            org.assertj.core.groups.Tuple.tuple(
                "mediation.confirmation", agreed, day("2023-04-10"), "AGREE"),
            org.assertj.core.groups.Tuple.tuple(
                "mediation.performance", agreed, day("2023-05-01"), "PERFORM"),
            org.assertj.core.groups.Tuple.tuple(
                "mediation.follow-up", agreed, day("2023-05-08"), "FOLLOW_UP"));
    Deadline confirmation = due("2023-04-10", "2023-04-10").getFirst();
    assertThat(confirmation.label()).isEqualTo("申请司法确认截止");
    assertThat(confirmation.title()).contains("（2023）东河人调字第2号", "单雪与李四之间邻里纠纷");
    assertThat(confirmation.reminded(day("2023-03-25"))).isFalse();
    assertThat(confirmation.reminded(day("2023-03-26"))).isTrue();
    assertThat(confirmation.overdue(day("2023-04-10"))).isFalse();
    assertThat(confirmation.overdue(day("2023-04-11"))).isTrue();
  }

  @Test
  void 旧台账多年前的协议不算待办() {
    Draft old =
        desk.succeeded(committee, mediator).set(DISPUTE_CASE.CONCLUDED_ON, day("2023-03-10"));
    desk.saved(old);
    LocalDate later = day("2030-01-01");
    assertThat(due("2029-01-01", "2030-01-01"))
        .as("what lay before the time looked at by %s", later)
        .isEmpty();
  }

  @Test
  void 调委会任期和调解员聘期() {
    Draft person = desk.reader.find(desk.clerk, desk.types.mediator(), mediator).orElseThrow();
    desk.saved(person.set(MEDIATOR.APPOINTED_TO, day("2024-01-31")));
    assertThat(due("2023-12-01", "2026-01-01"))
        .extracting(Deadline::label, Deadline::dueOn, Deadline::remindFrom)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("调解员聘期届满", day("2024-01-31"), day("2024-01-01")),
            org.assertj.core.groups.Tuple.tuple("调委会任期届满", day("2025-12-31"), day("2025-10-02")));
  }
}
