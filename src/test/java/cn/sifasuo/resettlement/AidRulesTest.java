package cn.sifasuo.resettlement;

import static cn.sifasuo.resettlement.AidDesk.day;
import static cn.sifasuo.vault.schema.Tables.AID_BASE;
import static cn.sifasuo.vault.schema.Tables.AID_CASE;
import static cn.sifasuo.vault.schema.Tables.AID_CHILD_HELP;
import static cn.sifasuo.vault.schema.Tables.AID_MOVE;
import static cn.sifasuo.vault.schema.Tables.AID_NEED;
import static cn.sifasuo.vault.schema.Tables.AID_NOTICE;
import static cn.sifasuo.vault.schema.Tables.AID_PLACEMENT;
import static cn.sifasuo.vault.schema.Tables.AID_REOFFENCE;
import static cn.sifasuo.vault.schema.Tables.AID_SERVICE;
import static cn.sifasuo.vault.schema.Tables.AID_SITUATION;
import static cn.sifasuo.vault.schema.Tables.AID_STAY;
import static cn.sifasuo.vault.schema.Tables.AID_SUPPORT;
import static cn.sifasuo.vault.schema.Tables.AID_THREE_NO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.Problem;
import cn.sifasuo.ledger.Door;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.ledger.Requirement;
import cn.sifasuo.security.Session;
import cn.sifasuo.security.Sessions;
import cn.sifasuo.security.SpecialRight;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 帮教档案的规则 (domain/resettlement.md §2–5, §7.7, §9), around their edges. */
class AidRulesTest {

  private final AidDesk desk = new AidDesk();

  @AfterEach
  void close() throws Exception {
    desk.close();
  }

  @Test
  void 状态由记载得出() {
    Draft noticed = desk.noticed(1, "2026-03-10");
    assertThat(state(noticed)).isEqualTo("NOTICED");
    Draft returned = desk.returned(1, "2026-03-10");
    assertThat(state(returned)).isEqualTo("RETURNED");
    Draft active = desk.active(1, "2026-03-10");
    assertThat(state(active)).isEqualTo("ACTIVE");
    active.addChild(service("NO_SERVICE", "2026-05-01").set(AID_SERVICE.IN_WRITING, true));
    assertThat(state(active)).isEqualTo("NO_SERVICE");
    active.addChild(service("ACTIVE", "2026-06-01"));
    assertThat(state(active)).as("可以随时恢复").isEqualTo("ACTIVE");
    active.addChild(
        service("LOST_CONTACT", "2026-09-01")
            .set(AID_SERVICE.FIRST_TRY_ON, day("2026-08-20"))
            .set(AID_SERVICE.SECOND_TRY_ON, day("2026-09-01")));
    assertThat(state(active)).isEqualTo("LOST_CONTACT");
    active.set(AID_CASE.END_KIND, "DIED").set(AID_CASE.END_ON, day("2026-10-01"));
    assertThat(state(active)).isEqualTo("ENDED");
  }

  private String state(Draft draft) {
    assertThat(desk.errors(draft)).isEmpty();
    return Objects.requireNonNull(draft.get(AID_CASE.STATE));
  }

  private Draft service(String service, String from) {
    return desk.fresh("aid_service")
        .set(AID_SERVICE.SERVICE, service)
        .set(AID_SERVICE.FROM_ON, day(from));
  }

  @Test
  void 不愿接受要书面_失去联系要两次联系() {
    Draft refused = desk.active(1, "2026-03-10").addChild(service("NO_SERVICE", "2026-05-01"));
    assertThat(desk.errors(refused)).containsExactly("aid.refusal-not-written");
    Draft lost =
        service("LOST_CONTACT", "2026-09-01").set(AID_SERVICE.FIRST_TRY_ON, day("2026-08-20"));
    Draft draft = desk.active(1, "2026-03-10").addChild(lost);
    assertThat(desk.errors(draft)).containsExactly("aid.tries-missing");
    lost.set(AID_SERVICE.SECOND_TRY_ON, day("2026-08-20"));
    assertThat(desk.errors(draft)).as("同一天算一次").containsExactly("aid.tries-after");
    lost.set(AID_SERVICE.SECOND_TRY_ON, day("2026-09-02"));
    assertThat(desk.errors(draft)).containsExactly("aid.tries-after");
    lost.set(AID_SERVICE.SECOND_TRY_ON, day("2026-09-01"));
    assertThat(desk.errors(draft)).isEmpty();
  }

  @Test
  void 同一人只有一份未解除的档案_解除后再次释放另建一份() {
    UUID first = desk.saved(desk.active(7, "2026-03-10"));
    Draft again = desk.noticed(7, "2026-11-01");
    assertThat(desk.gate.save(desk.clerk, again, Door.WINDOW).problems())
        .extracting(Problem::code)
        .containsExactly("ledger.duplicate");
    desk.saved(
        desk.read(first)
            .set(AID_CASE.END_KIND, "RECALLED")
            .set(AID_CASE.END_ON, day("2026-06-01")));
    desk.saved(again);
  }

  @Test
  void 帮教期限不由程序默认_提示五年并说明未核实() {
    Draft draft = desk.returned(1, "2026-03-10").set(AID_CASE.TERM_TO, null);
    Problem missing = problem(draft, "aid.term-missing");
    assertThat(missing.text()).contains("2031-03-09", "5 年", "未核实");
    desk.local("aid.years.PRISON", "3", "2026-01-01");
    assertThat(desk.errors(draft)).isEmpty();
    assertThat(draft.day(AID_CASE.TERM_TO)).isEqualTo("2029-03-09");
    draft.set(AID_CASE.TERM_TO, day("2031-03-09"));
    assertThat(desk.warnings(draft)).containsExactly("aid.term-not-as-set");
    Draft earlier = desk.returned(2, "2025-12-31");
    assertThat(desk.warnings(earlier)).as("文件以前释放的不适用").isEmpty();
  }

  private Problem problem(Draft draft, String code) {
    return desk.gate.check(desk.clerk, draft, Door.WINDOW).stream()
        .filter(p -> p.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    // minor at offence, band, months, sealed
    "false, LT3, , false",
    "true, LT3, , true",
    "true, LT3, 35, true",
    "true, Y3_10, 60, true",
    "true, Y3_10, 61, false",
    "true, Y3_10, , true",
    "true, Y10_20, , false",
    "true, LIFE, , false"
  })
  void 犯罪时未满十八周岁且刑期五年以下的封存(boolean minor, String band, @Nullable Integer months, boolean sealed) {
    Draft draft =
        desk.noticed(1, "2026-03-10")
            .set(AID_CASE.MINOR_AT_OFFENCE, minor)
            .set(AID_CASE.SENTENCE_BAND, band)
            .set(AID_CASE.SENTENCE_MONTHS, months);
    assertThat(desk.errors(draft)).isEmpty();
    assertThat(draft.get(AID_CASE.SEALED)).isEqualTo(sealed);
    assertThat(desk.types.aidCase().neededToOpen(draft).contains(SpecialRight.SEALED))
        .isEqualTo(sealed);
    boolean asked = minor && band.equals("Y3_10") && months == null;
    assertThat(desk.warnings(draft).contains("aid.sentence-needed-for-sealing")).isEqualTo(asked);
  }

  @ParameterizedTest
  @CsvSource({
    "LT3, 35, true",
    "LT3, 36, false",
    "Y3_10, 36, true",
    "Y3_10, 119, true",
    "Y3_10, 120, false",
    "Y10_20, 120, true",
    "Y10_20, 119, false",
    "LT3, 0, false"
  })
  void 刑期与刑期档一致_满三年在三至十年档(String band, int months, boolean fits) {
    Draft draft =
        desk.noticed(1, "2026-03-10")
            .set(AID_CASE.SENTENCE_BAND, band)
            .set(AID_CASE.SENTENCE_MONTHS, months);
    assertThat(desk.errors(draft).contains("aid.sentence-not-in-band")).isNotEqualTo(fits);
  }

  @Test
  void 十八岁生日当天仍是未成年人_由有权的人看() {
    Draft draft =
        desk.noticed(1, "2026-03-10")
            .set(AID_CASE.BIRTH_DATE, day("2008-03-10"))
            .set(AID_CASE.ID_NO, AidDesk.idNumber("2008-03-10", 5));
    assertThat(desk.types.aidCase().isOfMinor(draft)).isTrue();
    assertThat(desk.errors(draft)).containsExactly("aid.guardian-missing");
    UUID id = desk.saved(draft.set(AID_CASE.GUARDIAN_NAME, "周母"));
    Session other = Sessions.clerk("wang", "王五", "990101001");
    assertThatThrownBy(() -> desk.reader.find(other, desk.types.aidCase(), id))
        .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.code()).isEqualTo("G-306"));
    draft.set(AID_CASE.BIRTH_DATE, day("2008-03-09"));
    assertThat(desk.types.aidCase().isOfMinor(draft)).as("生日第二天起成年").isFalse();
  }

  @Test
  void 重点对象要有事实理由_一年内复核() {
    Draft need = desk.need("KEY", "2026-03-10").set(AID_NEED.REASON, null);
    Draft draft = desk.active(1, "2026-03-10").set(AID_CASE.MEET_MODE, "OFFICE").addChild(need);
    assertThat(desk.errors(draft)).containsExactly("aid.need-reason-missing");
    need.set(AID_NEED.REASON, "NO_KIN").set(AID_NEED.REASON_THIRD, "NO_KIN");
    assertThat(desk.errors(draft)).containsExactly("aid.need-reason-twice");
    need.set(AID_NEED.REASON_THIRD, null).set(AID_NEED.REVIEW_ON, day("2027-03-11"));
    assertThat(desk.errors(draft)).containsExactly("aid.need-review-late");
    need.set(AID_NEED.REVIEW_ON, day("2027-03-10"));
    assertThat(desk.errors(draft)).isEmpty();
    desk.local("aid.need.review.months", "6", "2026-01-01");
    assertThat(desk.errors(draft)).as("地方可以更严").containsExactly("aid.need-review-late");
    need.set(AID_NEED.REVIEW_ON, day("2026-03-10"));
    assertThat(desk.errors(draft)).containsExactly("aid.need-review-turned");
  }

  @ParameterizedTest
  @CsvSource({
    "GENERAL, FAMILY_COMMUNITY, true",
    "GENERAL, SELF, true",
    "GENERAL, GOV, false",
    "KEY, GOV, true",
    "KEY, PRISON_SENT, true",
    "KEY, OFFICE, true",
    "KEY, SELF, false"
  })
  void 接回方式与帮教类型一致(String need, String mode, boolean fits) {
    Draft draft =
        desk.active(1, "2026-03-10")
            .set(AID_CASE.MEET_MODE, mode)
            .addChild(desk.need(need, "2026-03-10"));
    assertThat(desk.errors(draft)).isEqualTo(fits ? List.of() : List.of("aid.meet-not-of-kind"));
  }

  @Test
  void 三无口径一年一个_没有文件不能认定() {
    Draft row =
        desk.fresh("aid_three_no")
            .set(AID_THREE_NO.AS_OF, day("2026-04-01"))
            .set(AID_THREE_NO.NO_HOME, true)
            .set(AID_THREE_NO.NO_KIN, true)
            .set(AID_THREE_NO.NO_INCOME, true)
            .set(AID_THREE_NO.NO_JOB, false);
    Draft draft = desk.active(1, "2026-03-10").addChild(row);
    assertThat(desk.errors(draft)).containsExactly("aid.three-no-no-definition");
    desk.local("aid.three-no.definition", "DEF_A", "2026-06-01");
    assertThat(desk.errors(draft)).as("一年之内只有一个口径，六月的文件管全年").isEmpty();
    assertThat(row.get(AID_THREE_NO.IS_THREE_NO)).isTrue();
    desk.local("aid.three-no.definition", "DEF_B", "2026-08-01");
    assertThat(desk.errors(draft)).isEmpty();
    assertThat(row.get(AID_THREE_NO.DEFINITION)).as("年中改口径从下一年起").isEqualTo("DEF_A");
    row.set(AID_THREE_NO.AS_OF, day("2026-12-20"));
    assertThat(desk.errors(draft)).isEmpty();
    assertThat(row.get(AID_THREE_NO.DEFINITION)).isEqualTo("DEF_A");
    assertThat(StandingRules.definition(desk.law, 2027).orElseThrow().content()).isEqualTo("DEF_B");
  }

  @ParameterizedTest
  @CsvSource({
    // first from, first to, second from, second to, overlap
    "2026-03-10, 2026-04-30, 2026-05-01, , false",
    "2026-03-10, 2026-05-01, 2026-05-01, , true",
    "2026-03-10, , 2026-05-01, , true",
    "2026-05-01, , 2026-05-01, , true",
    "2026-05-01, , 2026-03-10, 2026-04-30, false"
  })
  void 同一天不能有两条安置(
      LocalDate from,
      @Nullable LocalDate to,
      LocalDate next,
      @Nullable LocalDate until,
      boolean two) {
    Draft draft =
        desk.active(1, "2026-03-10").addChild(placed(from, to)).addChild(placed(next, until));
    assertThat(desk.errors(draft)).isEqualTo(two ? List.of("aid.placements-overlap") : List.of());
  }

  @Test
  void aBanOnATradeIsRememberedWhereWorkIsFound() {
    Draft draft =
        desk.active(1, "2026-03-10")
            .set(AID_CASE.JOB_LIMIT, "不得从事教育培训")
            .addChild(placed(day("2026-04-01"), null).set(AID_PLACEMENT.PLACE_KIND, "ENTERPRISE"));
    assertThat(desk.warnings(draft)).contains("aid.job-limited");
    draft.children("aid_placement").getFirst().set(AID_PLACEMENT.PLACE_KIND, "BASE");
    assertThat(desk.warnings(draft)).doesNotContain("aid.job-limited");
  }

  @Test
  void whoCannotWorkIsNotWrittenDownAsAble() {
    Draft row =
        desk.fresh("aid_situation")
            .set(AID_SITUATION.FROM_ON, day("2026-04-01"))
            .set(AID_SITUATION.WORK, "NONE");
    Draft draft = desk.active(1, "2026-03-10").set(AID_CASE.HEALTH_CAPACITY, "NONE").addChild(row);
    assertThat(desk.warnings(draft)).contains("aid.unable-counts-as-able");
    row.set(AID_SITUATION.WORK, "FARMING");
    assertThat(desk.warnings(draft)).contains("aid.unable-counts-as-able");
    row.set(AID_SITUATION.WORK, "UNABLE");
    assertThat(desk.warnings(draft)).doesNotContain("aid.unable-counts-as-able");
  }

  private Draft placed(LocalDate from, @Nullable LocalDate to) {
    return desk.fresh("aid_placement")
        .set(AID_PLACEMENT.PLACE_KIND, "ENTERPRISE")
        .set(AID_PLACEMENT.FROM_ON, from)
        .set(AID_PLACEMENT.TO_ON, to)
        .set(AID_PLACEMENT.CONFIRMED_BY_PAPER, true);
  }

  @Test
  void 床位不能超() {
    UUID first = desk.saved(desk.active(1, "2026-03-10"));
    UUID second = desk.saved(desk.active(2, "2026-03-10"));
    Draft base =
        desk.fresh("aid_base")
            .set(AID_BASE.NAME, "东河镇过渡性安置基地")
            .set(AID_BASE.BASE_KIND, "GOVERNMENT")
            .set(AID_BASE.BEDS, 1)
            .set(AID_BASE.STARTED_ON, day("2026-01-01"))
            .addChild(stay(first, "2026-03-11", "2026-03-20"))
            .addChild(stay(second, "2026-03-21", null));
    assertThat(desk.errors(base)).isEmpty();
    List<Draft> stays = base.children("aid_stay");
    stays.getLast().set(AID_STAY.FROM_ON, day("2026-03-20"));
    assertThat(desk.errors(base)).containsExactly("aid.stays-over-beds");
    base.set(AID_BASE.BEDS, 2);
    assertThat(desk.errors(base)).isEmpty();
    stays.getLast().set(AID_STAY.AID_CASE_ID, first);
    assertThat(desk.errors(base)).containsOnly("aid.stay-twice");
    stays.getLast().set(AID_STAY.AID_CASE_ID, second).set(AID_STAY.AGREEMENT_SIGNED, false);
    assertThat(desk.errors(base)).containsExactly("aid.stay-no-agreement");
  }

  private Draft stay(UUID person, String from, @Nullable String to) {
    return desk.fresh("aid_stay")
        .set(AID_STAY.AID_CASE_ID, person)
        .set(AID_STAY.FROM_ON, day(from))
        .set(AID_STAY.TO_ON, to == null ? null : day(to))
        .set(AID_STAY.AGREEMENT_SIGNED, true);
  }

  @ParameterizedTest
  @CsvSource({
    "PENDING, , true",
    "GRANTED, 2026-05-01, true",
    "GRANTED, , false",
    "REFUSED, 2026-05-01, false",
    "WITHDRAWN, , true"
  })
  void 救助结果与落实日期一致(String result, @Nullable LocalDate granted, boolean fits) {
    Draft row =
        desk.fresh("aid_support")
            .set(AID_SUPPORT.SUPPORT_KIND, "TEMP")
            .set(AID_SUPPORT.APPLIED_ON, day("2026-04-20"))
            .set(AID_SUPPORT.APPLIED_WHERE, "东河镇")
            .set(AID_SUPPORT.REFERRED_TO, "东河镇民政办")
            .set(AID_SUPPORT.RESULT, result)
            .set(AID_SUPPORT.GRANTED_ON, granted);
    assertThat(desk.errors(desk.active(1, "2026-03-10").addChild(row)))
        .isEqualTo(fits ? List.of() : List.of("aid.granted-day"));
  }

  @Test
  void 期满不能早于期限_重新犯罪要有生效判决_迁出随转档() {
    Draft draft =
        desk.active(1, "2021-12-01")
            .set(AID_CASE.END_KIND, "TERM")
            .set(AID_CASE.END_ON, day("2026-11-29"))
            .set(AID_CASE.END_SUMMARY, "五年间稳定就业，按期解除。");
    assertThat(desk.errors(draft)).containsExactly("aid.end-before-term");
    draft.set(AID_CASE.END_ON, day("2026-11-30"));
    assertThat(desk.errors(draft)).isEmpty();

    draft.set(AID_CASE.END_KIND, "REOFFENDED");
    Draft fact =
        desk.fresh("aid_reoffence")
            .set(AID_REOFFENCE.STAGE, "CHARGED")
            .set(AID_REOFFENCE.OFFENCE_GROUP, "PROPERTY")
            .set(AID_REOFFENCE.STAGE_ON, day("2026-11-30"))
            .set(AID_REOFFENCE.DOC_NO, "（2026）示刑初1号");
    draft.addChild(fact);
    assertThat(desk.errors(draft)).as("起诉不是定罪").containsExactly("aid.end-no-conviction");
    fact.set(AID_REOFFENCE.STAGE, "CONVICTED");
    assertThat(desk.errors(draft)).isEmpty();
    assertThat(fact.get(AID_REOFFENCE.WITHIN_TERM)).isTrue();
    fact.set(AID_REOFFENCE.DOC_NO, null);
    assertThat(desk.errors(draft)).as("没有文书不登记").isNotEmpty();

    Draft moved = desk.active(2, "2026-03-10");
    Draft move =
        desk.fresh("aid_move")
            .set(AID_MOVE.DIRECTION, "OUT")
            .set(AID_MOVE.MOVE_KIND, "RESIDENCE")
            .set(AID_MOVE.TO_PLACE, "示范县西河镇")
            .set(AID_MOVE.INTERNAL, true)
            .set(AID_MOVE.PAPERS_SENT_ON, day("2026-07-01"));
    moved.addChild(move);
    assertThat(desk.errors(moved)).containsExactly("aid.move-consent-missing");
    move.set(AID_MOVE.CONSENT_ON, day("2026-06-20"));
    assertThat(desk.errors(moved)).isEmpty();
    assertThat(moved.get(AID_CASE.END_KIND)).isEqualTo("MOVED_OUT");
    assertThat(moved.day(AID_CASE.END_ON)).isEqualTo("2026-07-01");
    assertThat(moved.get(AID_CASE.STATE)).isEqualTo("MOVED");
    moved.set(AID_CASE.END_ON, day("2026-07-02"));
    assertThat(desk.errors(moved)).containsExactly("aid.end-not-move-day");
  }

  @Test
  void 未成年子女帮扶没有文件不开展() {
    Draft row =
        desk.fresh("aid_child_help")
            .set(AID_CHILD_HELP.CHILD_REF, "甲")
            .set(AID_CHILD_HELP.GUARD, "CANNOT")
            .set(AID_CHILD_HELP.HARD, "SEVERE")
            .set(AID_CHILD_HELP.HELP, "联系学校减免费用")
            .set(AID_CHILD_HELP.ON_DAY, day("2026-09-01"));
    Draft draft = desk.active(1, "2026-03-10").addChild(row);
    assertThat(desk.errors(draft)).containsExactly("aid.child-help-off");
    desk.local("aid.child-help", "开展", "2026-09-01");
    assertThat(desk.errors(draft)).isEmpty();
    row.set(AID_CHILD_HELP.ON_DAY, day("2026-08-31"));
    assertThat(desk.errors(draft)).containsExactly("aid.child-help-off");
  }

  @Test
  void 帮教小组少于两人或者女性没有女性责任人的提醒() {
    Draft draft =
        desk.returned(1, "2026-03-10")
            .set(AID_CASE.GENDER, "FEMALE")
            .set(AID_CASE.ID_NO, AidDesk.idNumber("1988-04-05", 2))
            .set(AID_CASE.FIRST_CONTACT_ON, day("2026-03-11"))
            .addChild(desk.helper("VILLAGE_CO", "MALE", "2026-03-11"));
    assertThat(desk.warnings(draft)).containsExactly("aid.helpers-few", "aid.helper-female");
    draft.addChild(desk.helper("OFFICE", "FEMALE", "2026-03-11"));
    assertThat(desk.warnings(draft)).isEmpty();
  }

  @Test
  void 通知先核查再回执_建档后不退回() {
    Draft notice = desk.notice().set(AID_NOTICE.REPLY_SENT_ON, day("2026-02-20"));
    assertThat(desk.errors(notice)).containsExactly("aid.notice-reply-unverified");
    notice.addChild(desk.verified("2026-02-10", "FAIL"));
    assertThat(desk.errors(notice)).containsExactly("aid.notice-failure");
    notice.children("aid_verification").clear();
    notice.addChild(desk.verified("2026-02-10", "OK"));
    assertThat(desk.errors(notice)).isEmpty();
    assertThat(notice.get(AID_NOTICE.STATE)).isEqualTo("VERIFIED");
    notice.set(AID_NOTICE.RETURNED_ON, day("2026-02-21"));
    assertThat(desk.errors(notice)).containsExactly("aid.notice-returned-reason");
  }

  /**
   * What the database insists on, the form asks for: else a clerk meets an error of the database.
   */
  @Test
  void 数据库要求的都是必填() {
    List<String> unasked = new ArrayList<>();
    for (RecordType root : desk.types.roots()) {
      Stream.concat(Stream.of(root), root.children().stream().map(RecordType.Child::type))
          .forEach(type ->
              type.fields().stream()
                  .filter(f -> !f.column().getDataType().nullable())
                  .filter(f -> f.requirement() != Requirement.ALWAYS)
                  .filter(f -> f.requirement() != Requirement.DERIVED)
                  .filter(f -> type.numbering().filter(n -> n.field().equals(f.column())).isEmpty())
                  .forEach(f -> unasked.add(type.code() + "." + f.name())));
    }
    assertThat(unasked).isEmpty();
  }

  /**
   * The absolute list of §1 and "Never stored": by the words on the screen, all types, all rows.
   */
  @Test
  void 没有请假报到处罚定位风险的字段() {
    List<String> labels = new ArrayList<>();
    desk.types
        .roots()
        .forEach(root -> {
          root.fields().forEach(f -> labels.add(f.name() + " " + f.label()));
          root.children()
              .forEach(c -> c.type().fields().forEach(f -> labels.add(f.name() + " " + f.label())));
        });
    assertThat(labels).hasSizeGreaterThan(150);
    assertThat(String.join("\n", labels))
        .doesNotContain(
            "请假", "销假", "外出", "脱管", "漏管", "处罚", "警告", "训诫", "定位", "轨迹", "风险", "倾向", "双列管", "人脸",
            "指纹", "声纹", "宗教", "网名", "微信", "吸毒", "艾滋", "管控", "线人", "应报到", "汇报");
  }
}
