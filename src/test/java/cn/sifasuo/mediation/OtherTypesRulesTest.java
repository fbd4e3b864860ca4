package cn.sifasuo.mediation;

import static cn.sifasuo.mediation.Desk.day;
import static cn.sifasuo.mediation.Desk.idNumber;
import static cn.sifasuo.vault.schema.Tables.COMMITTEE;
import static cn.sifasuo.vault.schema.Tables.COMMITTEE_MONTH;
import static cn.sifasuo.vault.schema.Tables.MEDIATOR;
import static cn.sifasuo.vault.schema.Tables.PREVENTION_EVENT;
import static cn.sifasuo.vault.schema.Tables.SCREENING;
import static cn.sifasuo.vault.schema.Tables.SCREENING_ITEM;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.kernel.Problem;
import cn.sifasuo.kernel.Severity;
import cn.sifasuo.ledger.Door;
import cn.sifasuo.ledger.Draft;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 调委会、调解员、排查、预防激化、月报 (domain/mediation.md §1.1, §1.3, §1.11, §1.15). */
class OtherTypesRulesTest {

  private final Desk desk = new Desk();

  @AfterEach
  void close() throws Exception {
    desk.close();
  }

  private Draft committee() {
    UUID id = desk.committee("东河村人民调解委员会");
    return desk.reader.find(desk.clerk, desk.types.committee(), id).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "东河村人民调解委员会, 东河",
    "北垸社区调委会, 北垸",
    "示范镇人民调解委员会, 示范",
    "东河村, 东河",
    "示范县医疗纠纷人民调解委员会, 示范县医疗纠纷",
    "东村, 东村"
  })
  void 案号用的简称(String name, String shortName) {
    assertThat(CommitteeRules.shortName(name)).isEqualTo(shortName);
  }

  @Test
  void 调委会编码自动编_可以自己填() {
    assertThat(committee().get(COMMITTEE.CODE)).isEqualTo("W001");
    Draft typed =
        desk.reader
            .find(desk.clerk, desk.types.committee(), desk.committee("西堤村调委会"))
            .orElseThrow();
    assertThat(typed.get(COMMITTEE.CODE)).isEqualTo("W002");
  }

  @Test
  void 行专类型与调委会类型一致() {
    Draft draft = committee().set(COMMITTEE.KIND, "INDUSTRY");
    assertThat(desk.errors(draft)).containsExactly("committee.industry-missing");
    assertThat(desk.errors(draft.set(COMMITTEE.INDUSTRY_KIND, "TRAFFIC"))).isEmpty();
    assertThat(desk.errors(draft.set(COMMITTEE.KIND, "VILLAGE")))
        .containsExactly("committee.industry-without-kind");
  }

  @Test
  void 任期_备案_撤销的日期() {
    assertThat(desk.errors(committee().set(COMMITTEE.TERM_END, day("2020-12-31"))))
        .containsExactly("committee.term-ends-before-start");
    Draft draft =
        desk.reader
            .find(desk.clerk, desk.types.committee(), desk.committee("西堤村调委会"))
            .orElseThrow();
    assertThat(desk.errors(draft.copy().set(COMMITTEE.FILED_ON, day("2010-12-31"))))
        .containsExactly("committee.filed-before-established");
    assertThat(desk.errors(draft.copy().set(COMMITTEE.STATUS, "CLOSED")))
        .containsExactly("committee.closed-and-day");
  }

  @Test
  void 同名同类的调委会只能有一个_同名异类可以() {
    committee();
    Draft second =
        Draft.fresh(desk.types.committee())
            .set(COMMITTEE.NAME, "东河村人民调解委员会")
            .set(COMMITTEE.KIND, "VILLAGE");
    assertThat(desk.gate.save(desk.clerk, second, Door.IMPORT).problems())
        .map(Problem::code)
        .containsExactly("ledger.duplicate");
    desk.saved(second.set(COMMITTEE.KIND, "TOWNSHIP"), Door.IMPORT);
  }

  @Test
  void 改调委会类型会改变以前的统计_提醒() {
    assertThat(desk.warnings(committee().set(COMMITTEE.KIND, "RESIDENT")))
        .containsExactly("committee.kind-changed");
  }

  @Test
  void 调解员须成年() {
    UUID id = Objects.requireNonNull(committee().id());
    Draft person =
        desk.reader.find(desk.clerk, desk.types.mediator(), desk.mediator(id)).orElseThrow();
    assertThat(person.get(MEDIATOR.SEX)).isEqualTo("FEMALE");
    assertThat(person.get(MEDIATOR.CODE)).isEqualTo("Y0001");
    person.set(MEDIATOR.ID_NO, idNumber("2003-01-02", 21)).set(MEDIATOR.BIRTH_DATE, null);
    assertThat(desk.errors(person)).containsExactly("mediator.not-adult");
    person.set(MEDIATOR.APPOINTED_FROM, day("2021-01-02"));
    assertThat(desk.errors(person)).isEmpty();
    assertThat(desk.errors(person.set(MEDIATOR.APPOINTED_TO, day("2020-01-01"))))
        .containsExactly("mediator.term-ends-before-start");
  }

  @Test
  void 旧名册缺项只记待补() {
    UUID id = Objects.requireNonNull(committee().id());
    Draft person =
        Draft.fresh(desk.types.mediator()).set(MEDIATOR.NAME, "周海").set(MEDIATOR.COMMITTEE_ID, id);
    assertThat(desk.found(Severity.ERROR, person, Door.IMPORT)).isEmpty();
    assertThat(desk.errors(person)).hasSizeGreaterThan(5);
  }

  private Draft screening(UUID committee) {
    return Draft.fresh(desk.types.screening())
        .set(SCREENING.COMMITTEE_ID, committee)
        .set(SCREENING.HELD_ON, day("2023-03-10"))
        .set(SCREENING.PLACE, "一组")
        .set(SCREENING.SCREENERS, "钱敏")
        .set(SCREENING.KIND, "ROUTINE")
        .set(SCREENING.CONTENT, "逐户走访");
  }

  private Draft item() {
    return desk.fresh("screening_item")
        .set(SCREENING_ITEM.SUMMARY, "两户因田界争执")
        .set(SCREENING_ITEM.DISPUTE_TYPE, "FOREST_LAND")
        .set(SCREENING_ITEM.PERSONS, 2)
        .set(SCREENING_ITEM.RISK, "NORMAL")
        .set(SCREENING_ITEM.DISPOSITION, "ON_SITE");
  }

  @Test
  void 排查一次可以发现几件_一件也没有也是一次() {
    UUID id = Objects.requireNonNull(committee().id());
    desk.saved(screening(id));
    desk.saved(screening(id).addChild(item()).addChild(item()));
    assertThat(desk.database.<Integer>read(ctx -> ctx.fetchCount(ctx.selectFrom("fact_screening"))))
        .isEqualTo(2);
    assertThat(
            desk.database.<Integer>read(
                ctx -> ctx.fetchCount(ctx.selectFrom("fact_screening_item"))))
        .isEqualTo(2);
    assertThat(desk.errors(screening(id).addChild(item().set(SCREENING_ITEM.PERSONS, 0))))
        .containsExactly("screening_item.nobody");
    assertThat(
            desk.errors(
                screening(id).addChild(item().set(SCREENING_ITEM.HANDLED_ON, day("2023-03-09")))))
        .containsExactly("screening_item.handled-before-found");
  }

  @Test
  void 旧排查台账的纠纷类别按当年的类别() {
    UUID id = Objects.requireNonNull(committee().id());
    Draft old =
        screening(id)
            .set(SCREENING.HELD_ON, day("2016-08-10"))
            .addChild(item().set(SCREENING_ITEM.DISPUTE_TYPE, "LABOUR"));
    assertThat(desk.found(Severity.ERROR, old, Door.IMPORT)).isEmpty();
  }

  @Test
  void 预防激化的人数不少于件数() {
    Draft event =
        Draft.fresh(desk.types.prevention())
            .set(PREVENTION_EVENT.COMMITTEE_ID, Objects.requireNonNull(committee().id()))
            .set(PREVENTION_EVENT.HAPPENED_ON, day("2023-03-10"))
            .set(PREVENTION_EVENT.KIND, "SUICIDE")
            .set(PREVENTION_EVENT.PERSONS, 1)
            .set(PREVENTION_EVENT.BASIS, "劝下准备轻生的当事人");
    assertThat(desk.errors(event)).isEmpty();
    assertThat(desk.errors(event.set(PREVENTION_EVENT.CASES, 2)))
        .containsExactly("prevention_event.fewer-persons-than-cases");
    assertThat(desk.errors(event.set(PREVENTION_EVENT.CASES, 0)))
        .containsExactly("prevention_event.no-case");
  }

  @Test
  void 月报每个调委会每月一条_作废后可以重填() {
    UUID id = Objects.requireNonNull(committee().id());
    Draft month =
        Draft.fresh(desk.types.committeeMonth())
            .set(COMMITTEE_MONTH.COMMITTEE_ID, id)
            .set(COMMITTEE_MONTH.MONTH_START, day("2023-03-17"))
            .set(COMMITTEE_MONTH.PREVENTED, 0);
    UUID first = desk.saved(month);
    assertThat(
            desk.reader
                .find(desk.clerk, desk.types.committeeMonth(), first)
                .orElseThrow()
                .get(COMMITTEE_MONTH.MONTH_START))
        .isEqualTo(day("2023-03-01"));
    assertThat(desk.save(month).problems()).map(Problem::code).containsExactly("ledger.duplicate");
    desk.gate.voidRecord(desk.clerk, desk.types.committeeMonth(), first, 1, "填错了", Door.WINDOW);
    desk.saved(month.set(COMMITTEE_MONTH.PREVENTED, 3));
  }

  @Test
  void 委员人数_妇女委员_主任_任期只提醒() {
    UUID id = Objects.requireNonNull(committee().id());
    CommitteeRosters rosters = new CommitteeRosters(desk.database);
    assertThat(rosters.check(desk.clerk, id, Desk.TODAY))
        .map(Problem::code)
        .containsExactly("committee.too-few", "committee.no-woman", "committee.chair");
    for (int i = 0; i < 3; i++) {
      Draft person =
          desk.reader.find(desk.clerk, desk.types.mediator(), desk.mediator(id)).orElseThrow();
      desk.saved(person.set(MEDIATOR.POST, i == 0 ? "CHAIR" : "MEMBER"));
    }
    assertThat(rosters.check(desk.clerk, id, Desk.TODAY)).isEmpty();
    assertThat(rosters.check(desk.clerk, id, day("2026-01-01")))
        .map(Problem::code)
        .containsExactly("committee.term-over");
  }
}
