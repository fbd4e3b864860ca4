package cn.sifasuo.paper;

import static cn.sifasuo.corrections.CorrectionsDesk.day;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_ASSESSMENT;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_BENEFIT;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_BENEFIT_ATTENDANCE;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_CASE;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_COMPLAINT;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_CONDUCT;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_ELOC;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_GROUP_MEMBER;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_LEAVE;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_SESSION;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_SESSION_ATTENDANCE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.corrections.CaseBuilder;
import cn.sifasuo.corrections.CorrectionsDesk;
import cn.sifasuo.corrections.SamplePaperCases;
import cn.sifasuo.ledger.Disclosure;
import cn.sifasuo.ledger.Door;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.ProtectedRecords;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.paper.PaperDesk.Which;
import cn.sifasuo.print.Fonts;
import cn.sifasuo.print.Paper;
import cn.sifasuo.print.PaperDocx;
import cn.sifasuo.print.PaperPart;
import cn.sifasuo.print.PaperPdf;
import cn.sifasuo.security.Session;
import cn.sifasuo.security.Sessions;
import cn.sifasuo.security.SpecialRight;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The papers of community corrections (domain/corrections.md §8), filled from synthetic cases. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorrectionPapersTest {

  private static final Path PICTURES = Path.of("target/papers/corrections");
  private static final String DRAFT = "草稿（报县级社区矫正机构决定）";
  private static final List<String> TYPES =
      List.of(
          "correction_case",
          "correction_assessment",
          "correction_session",
          "correction_benefit",
          "correction_complaint");

  private final CorrectionsDesk desk = new CorrectionsDesk();
  private final SamplePaperCases samples = new SamplePaperCases(desk);
  private final ProtectedRecords guarded = new ProtectedRecords(desk.database, desk.audit);
  private final Session clerk = Sessions.with(desk.clerk, SpecialRight.values());
  private final PaperTemplates templates =
      PaperTemplates.load(PaperBench.SHIPPED, desk.all, desk.codes, desk.law);
  private final PaperDesk papers =
      new PaperDesk(
          templates,
          desk.reader,
          guarded,
          desk.codes,
          desk.law,
          desk.database,
          desk.audit,
          desk.clock,
          "双塘镇司法所",
          () -> "示范县司法局");
  private final PaperFiles files =
      new PaperFiles(new PaperPdf(new Fonts(Path.of("reports/fonts"))), new PaperDocx());
  private final RecordType cases = desk.all.get("correction_case");
  private final UUID everything = saved(samples.everything());

  @AfterAll
  void close() {
    desk.close();
  }

  /** As an old file is brought in: what the desk would only warn of stays. */
  private UUID saved(Draft draft) {
    return desk.saved(draft, Door.WINDOW);
  }

  private @Nullable Disclosure opened(RecordType type, UUID id) {
    return guarded.needed(clerk, type, id).isEmpty() ? null : guarded.open(clerk, type, id, "出具文书");
  }

  private Draft read(RecordType type, UUID id) {
    return desk.reader.find(clerk, type, id, opened(type, id)).orElseThrow();
  }

  private Paper made(UUID id, String code) {
    return made(cases, id, code, Which.NEWEST, null);
  }

  private Paper made(RecordType type, UUID id, String code, Which which, @Nullable LocalDate day) {
    return papers
        .make(clerk, type, id, opened(type, id), new PaperDesk.Wish(code, which, day, "pdf"))
        .paper();
  }

  private List<String> offered(Draft record) {
    return papers.offers(clerk, record).stream().map(PaperDesk.Offer::code).toList();
  }

  /** All words on a paper. */
  private static String words(Paper paper) {
    return paper.parts().stream().map(Object::toString).collect(Collectors.joining("\n"));
  }

  /** Prints what a record offers and nobody printed yet, for the row that came last. */
  private void print(Set<String> printed, String name, String type, UUID id) throws IOException {
    RecordType of = desk.all.get(type);
    for (String code : offered(read(of, id))) {
      if (printed.add(code)) {
        print(of, id, code, name);
      }
    }
  }

  private void print(RecordType of, UUID id, String code, String name) throws IOException {
    Files.createDirectories(PICTURES);
    files.write(
        made(of, id, code, Which.NEWEST, null), PICTURES.resolve(code + "-" + name + ".pdf"));
  }

  private UUID discharged() {
    return saved(
        desk.aCase()
            .named("𬱖喆〇", 41)
            .effective("2025-01-06")
            .with(CORRECTION_CASE.TERM_TO, day("2026-07-05"))
            .with(CORRECTION_CASE.SELF_SUMMARY_ON, day("2026-05-20"))
            .with(CORRECTION_CASE.APPRAISED_ON, day("2026-06-01"))
            .with(CORRECTION_CASE.APPRAISAL, "服从管理，按时报告，参加教育学习。")
            .with(CORRECTION_CASE.RESETTLEMENT_ADVICE, "推荐参加就业培训。")
            .with(CORRECTION_CASE.END_KIND, "EXPIRED")
            .with(CORRECTION_CASE.END_ON, day("2026-07-05"))
            .with(CORRECTION_CASE.END_DECIDED_BY, "OFFICE_DELEGATED")
            .with(CORRECTION_CASE.CERTIFICATE_NO, "解矫第7号")
            .with(CORRECTION_CASE.DISCHARGE_ANNOUNCED_ON, day("2026-07-05"))
            .with(CORRECTION_CASE.DISCHARGE_IN_PUBLIC, true)
            .with(CORRECTION_CASE.HANDED_OVER_ON, day("2026-07-06"))
            .with(CORRECTION_CASE.HANDED_OVER_TO, "双塘镇安置帮教工作站")
            .with(CORRECTION_CASE.HANDOVER_ADVICE, "希望参加电工培训，申请临时救助。")
            .build());
  }

  private UUID dead() {
    return saved(
        desk.aCase()
            .named("冯久安", 43)
            .with(CORRECTION_CASE.END_KIND, "DIED")
            .with(CORRECTION_CASE.END_ON, day("2026-08-05"))
            .with(CORRECTION_CASE.DEATH_KIND, "NATURAL")
            .build());
  }

  private UUID moved(String direction) {
    CaseBuilder builder = desk.aCase().named("何远行", direction.equals("IN") ? 45 : 47);
    return saved(
        builder
            .row(samples.document(builder, "JUDGMENT", "（2026）东刑初1号"))
            .row(samples.move(builder, direction, "GRANTED"))
            .build());
  }

  private UUID of(String category, String kind, String ground) {
    CaseBuilder builder = desk.aCase().named("许" + category.length() + "川", 49).category(category);
    return saved(builder.row(samples.conduct(builder, kind, ground, "2026-09-20")).build());
  }

  private UUID extended() {
    Draft all = samples.everything();
    Draft first = all.children("correction_eloc").getFirst();
    first
        .set(CORRECTION_ELOC.REMOVED_ON, day("2026-10-04"))
        .set(CORRECTION_ELOC.REMOVED_REASON, "EXPIRED");
    all.addChild(
        desk.aCase()
            .fresh("correction_eloc")
            .set(CORRECTION_ELOC.GROUND, "LEFT_NO_LEAVE")
            .set(CORRECTION_ELOC.EVIDENCE, "未经批准到邻县务工的警告决定书")
            .set(CORRECTION_ELOC.PROPOSED_ON, day("2026-09-25"))
            .set(CORRECTION_ELOC.EXTENSION_NO, 1)
            .set(CORRECTION_ELOC.ASSESSMENT, "仍有未经批准外出的情形，建议延长两个月。")
            .set(CORRECTION_ELOC.APPROVER_NAME, "李强")
            .set(CORRECTION_ELOC.APPROVER_POST, "局长")
            .set(CORRECTION_ELOC.APPROVER_LEVEL, "COUNTY_HEAD")
            .set(CORRECTION_ELOC.APPROVED_ON, day("2026-09-30"))
            .set(CORRECTION_ELOC.DEVICE_KIND, "DEDICATED")
            .set(CORRECTION_ELOC.FROM_ON, day("2026-10-05"))
            .set(CORRECTION_ELOC.TO_ON, day("2026-12-04"))
            .set(CORRECTION_ELOC.INFORMED_ON, day("2026-10-05")));
    return saved(all);
  }

  /** A boy of 17, who is announced to nobody but those the law names. */
  private CaseBuilder minor() {
    CaseBuilder builder =
        desk.aCase()
            .named("孙小", 31)
            .born("2009-06-01")
            .with(CORRECTION_CASE.GUARDIAN_NAME, "孙大江")
            .with(CORRECTION_CASE.GUARDIAN_PHONE, "13800138009")
            .with(CORRECTION_CASE.GUARDIAN_PRESENT, true)
            .with(CORRECTION_CASE.ANNOUNCED_IN_PUBLIC, false);
    return builder.row(
        builder
            .member("王秀英", "SCHOOL", "MEMBER", "FEMALE")
            .set(CORRECTION_GROUP_MEMBER.KNOWS_MINORS, true));
  }

  private UUID session(String on, UUID who) {
    return saved(
        desk.fresh("correction_session")
            .set(CORRECTION_SESSION.HELD_ON, day(on))
            .set(CORRECTION_SESSION.START_TIME, "9:00")
            .set(CORRECTION_SESSION.END_TIME, "10:30")
            .set(CORRECTION_SESSION.HOURS, new BigDecimal("1.5"))
            .set(CORRECTION_SESSION.EDUCATION_FORM, "CLASS")
            .set(CORRECTION_SESSION.TOPIC, "LAW")
            .set(CORRECTION_SESSION.TEACHER, "周敏")
            .set(CORRECTION_SESSION.PLACE, "双塘镇司法所")
            .set(CORRECTION_SESSION.MINORS_ONLY, false)
            .addChild(
                desk.fresh("correction_session_attendance")
                    .set(CORRECTION_SESSION_ATTENDANCE.CORRECTION_CASE_ID, who)
                    .set(CORRECTION_SESSION_ATTENDANCE.HOURS, new BigDecimal("1.5"))));
  }

  private UUID benefit(UUID who) {
    return saved(
        desk.fresh("correction_benefit")
            .set(CORRECTION_BENEFIT.HELD_ON, day("2026-05-08"))
            .set(CORRECTION_BENEFIT.HOURS, new BigDecimal("2.0"))
            .set(CORRECTION_BENEFIT.ACTIVITY, "整理农家书屋")
            .set(CORRECTION_BENEFIT.PLACE, "东河村农家书屋")
            .set(CORRECTION_BENEFIT.ORGANISER, "双塘镇司法所")
            .set(CORRECTION_BENEFIT.FIT_CHECK, "身体状况良好，适合参加。")
            .set(CORRECTION_BENEFIT.MINORS_ONLY, false)
            .addChild(
                desk.fresh("correction_benefit_attendance")
                    .set(CORRECTION_BENEFIT_ATTENDANCE.CORRECTION_CASE_ID, who)
                    .set(CORRECTION_BENEFIT_ATTENDANCE.HOURS, new BigDecimal("2.0"))));
  }

  private UUID assessment() {
    return saved(
        desk.fresh("correction_assessment")
            .set(CORRECTION_ASSESSMENT.REQUESTER, "东河县人民法院")
            .set(CORRECTION_ASSESSMENT.REQUESTER_KIND, "COURT")
            .set(CORRECTION_ASSESSMENT.REQUEST_DOC_NO, "（2026）东刑委3号")
            .set(CORRECTION_ASSESSMENT.RECEIVED_ON, day("2026-10-12"))
            .set(CORRECTION_ASSESSMENT.FAST_TRACK, false)
            .set(CORRECTION_ASSESSMENT.NAME, "𬱖喆〇")
            .set(CORRECTION_ASSESSMENT.GENDER, "MALE")
            .set(CORRECTION_ASSESSMENT.ADDRESS, "双塘镇东河村3组")
            .set(CORRECTION_ASSESSMENT.OFFENCE, "危险驾驶罪")
            .set(CORRECTION_ASSESSMENT.VISITS, "走访家属、村民委员会和邻居，居住稳定，家属愿意协助。")
            .set(CORRECTION_ASSESSMENT.OPINION, "FIT")
            .set(CORRECTION_ASSESSMENT.OPINION_TEXT, "有固定住所，家庭有监管条件。")
            .set(CORRECTION_ASSESSMENT.SENT_ON, day("2026-10-20")));
  }

  private UUID complaint(UUID who) {
    return saved(
        desk.fresh("correction_complaint")
            .set(CORRECTION_COMPLAINT.CORRECTION_CASE_ID, who)
            .set(CORRECTION_COMPLAINT.COMPLAINANT, "𬱖喆〇")
            .set(CORRECTION_COMPLAINT.RECEIVED_ON, day("2026-09-10"))
            .set(CORRECTION_COMPLAINT.CONTENT, "对不批准外出的决定有异议。")
            .set(CORRECTION_COMPLAINT.ANSWERED_ON, day("2026-09-18"))
            .set(CORRECTION_COMPLAINT.ANSWER, "经核实，补充预约材料后已重新受理。"));
  }

  @Test
  void everyPaperIsPrintedFromAFilledCase() throws IOException {
    Set<String> printed = new TreeSet<>();
    print(printed, "all", "correction_case", everything);
    print(printed, "discharged", "correction_case", discharged());
    print(printed, "dead", "correction_case", dead());
    print(printed, "out", "correction_case", moved("OUT"));
    print(printed, "in", "correction_case", moved("IN"));
    print(printed, "extended", "correction_case", extended());
    print(printed, "parole", "correction_case", of("PAROLE", "REVOKE_PAROLE", "B_AWAY"));
    print(printed, "temp", "correction_case", of("TEMP_OUT", "RECOMMIT", "B_CONDITION"));
    print(printed, "arrest", "correction_case", of("PROBATION", "ARREST", "B_AWAY"));
    print(printed, "one", "correction_assessment", assessment());
    print(printed, "one", "correction_session", session("2026-05-06", everything));
    print(printed, "one", "correction_benefit", benefit(everything));
    print(printed, "one", "correction_complaint", complaint(everything));

    assertThat(printed)
        .containsExactlyInAnyOrderElementsOf(
            TYPES.stream().flatMap(t -> templates.codes(desk.all.get(t)).stream()).toList());
    UUID overPages = saved(samples.overPages());
    for (String code : List.of("D03", "D10-1", "D18-2", "D18-5")) {
      print(cases, overPages, code, "long");
    }
    UUID minor = saved(minor().build());
    for (String code : List.of("D03", "D06", "D07", "D24", "D31-3")) {
      print(cases, minor, code, "minor");
    }
    for (String code : List.of("D06", "D12-1", "D18-5")) {
      files.write(made(everything, code), PICTURES.resolve(code + ".docx"));
    }
  }

  @Test
  void thePersonIsCalledAsOnTheDay() {
    Which report = Which.NEWEST;
    assertThat(made(cases, everything, "D03", report, LocalDate.of(2026, 3, 8)).heading().title())
        .isEqualTo("社区矫正对象基本信息表");
    assertThat(made(cases, everything, "D03", report, LocalDate.of(2020, 6, 30)).heading().title())
        .isEqualTo("社区服刑人员基本信息表");
    assertThat(made(cases, everything, "D03", report, LocalDate.of(2020, 7, 1)).heading().title())
        .isEqualTo("社区矫正对象基本信息表");
  }

  @Test
  void hoursOwedAreOfTheTimeBeforeTheLaw() {
    Paper before = made(cases, everything, "D10-1", Which.NEWEST, LocalDate.of(2020, 6, 30));
    Paper since = made(cases, everything, "D10-1", Which.NEWEST, LocalDate.of(2020, 7, 1));
    assertThat(words(before)).contains("社区服务（小时）", "应 8　");
    assertThat(words(since)).doesNotContain("社区服务", "公益活动（小时）", "应　");
  }

  @Test
  void whatTheCountyDecidesIsADraft() {
    for (String code : List.of("D12-4", "D16", "D17", "D18-2", "D18-5", "D19", "D22-1", "D23-1")) {
      assertThat(made(everything, code).heading().mark()).as(code).isEqualTo(DRAFT);
    }
    for (String code : List.of("D03", "D06", "D08-1", "D09", "D10-1", "D24", "D32")) {
      assertThat(made(everything, code).heading().mark()).as(code).isEmpty();
    }
  }

  @Test
  void theLeaveIsOfTheOneWhoDecides() {
    Paper county = leave("2026-06-01", "D12-1");
    Paper office = leave("2026-05-04", "D12-1");
    assertThat(county.heading().mark()).isEqualTo(DRAFT);
    assertThat(words(county)).contains("县级社区矫正机构意见").doesNotContain("上一级社区矫正机构意见");
    assertThat(office.heading().mark()).isEmpty();
    assertThat(words(office)).contains("备案日期").doesNotContain("县级社区矫正机构意见");
    assertThat(words(leave("2026-05-04", "D12-2"))).contains("双塘镇司法所（印章）");
    assertThat(words(leave("2026-06-01", "D12-2"))).contains("示范县司法局（印章）");
  }

  private Paper leave(String from, String code) {
    Draft row =
        read(cases, everything).children("correction_leave").stream()
            .filter(l -> Objects.equals(l.day(CORRECTION_LEAVE.FROM_ON), day(from)))
            .findFirst()
            .orElseThrow();
    return made(cases, everything, code, Which.of(PaperBench.id(row)), null);
  }

  @Test
  void refusalsAndDecisionsSayWhereToComplain() {
    for (String code : List.of("D12-3", "D14-5", "D15", "D18-4", "D18-5", "D22-3")) {
      assertThat(words(made(everything, code))).as(code).contains("人民检察院", "申诉、控告和检举");
    }
  }

  @Test
  void paroleHasNoProposalToThePolice() {
    Draft probation = read(cases, everything);
    assertThat(offered(probation)).contains("D19");
    probation.set(CORRECTION_CASE.CATEGORY, "PAROLE");
    assertThat(offered(probation)).doesNotContain("D19");
  }

  /** PSAL 136, since 2026: what the police decided is told to nobody but who decides upon it. */
  @Test
  void aPolicePenaltyStandsOnNoPaperButThoseOfItsOwnWay() {
    Draft file = read(cases, everything);
    file.children("correction_conduct").stream()
        .filter(r -> r.is(CORRECTION_CONDUCT.CONDUCT_KIND, "POLICE_PENALTY"))
        .forEach(r ->
            r.set(CORRECTION_CONDUCT.FACTS, "在集市打架")
                .set(CORRECTION_CONDUCT.DOC_NO, "东公行罚决字〔2026〕77号"));
    desk.saved(file);
    Set<String> told = new TreeSet<>();
    for (PaperDesk.Offer offer : papers.offers(clerk, read(cases, everything))) {
      for (Which which :
          offer.perRow()
              ? offer.rows().stream().map(r -> Which.of(r.id())).toList()
              : List.of(Which.NEWEST)) {
        String words = words(made(cases, everything, offer.code(), which, null));
        if (words.contains("在集市打架") || words.contains("东公行罚决字")) {
          told.add(offer.code());
        }
      }
    }
    assertThat(told).containsExactly("D19", "D20-5");
  }

  @Test
  void noPaperOfOldTimesSpeaksOfTheLawOrOfDelegation() {
    for (String code : List.of("D04-2", "D06", "D08-1", "D21")) {
      String old = words(made(cases, everything, code, Which.NEWEST, LocalDate.of(2020, 6, 30)));
      String now = words(made(cases, everything, code, Which.NEWEST, LocalDate.of(2020, 7, 1)));
      assertThat(old).as(code).doesNotContain("受委托", "委托事项", "社区矫正法");
      assertThat(now).as(code).containsAnyOf("受委托", "委托事项", "社区矫正法");
    }
  }

  @Test
  void theProposalToThePoliceSaysThePenaltyOfItsDay() {
    assertThat(words(made(cases, everything, "D19", Which.NEWEST, LocalDate.of(2025, 12, 31))))
        .contains("第六十条第四项（处五日以上十日以下拘留，并处二百元以上五百元以下罚款）");
    assertThat(words(made(cases, everything, "D19", Which.NEWEST, LocalDate.of(2026, 1, 1))))
        .contains("第七十二条第四项（处五日以上十日以下拘留，可以并处一千元以下罚款；情节较轻的");
    assertThat(words(made(cases, everything, "D19", Which.NEWEST, LocalDate.of(2012, 6, 1))))
        .contains("第六十条第四项，建议");
  }

  @Test
  void thereIsNoPraiseBeforeTheLaw() {
    Draft record = read(cases, everything);
    assertThat(offered(record)).contains("D18-1", "D18-2", "D18-3", "D18-4", "D18-5");
    record
        .children("correction_conduct")
        .forEach(c ->
            c.set(CORRECTION_CONDUCT.PROPOSED_ON, LocalDate.of(2020, 6, 20))
                .set(CORRECTION_CONDUCT.DECIDED_ON, LocalDate.of(2020, 6, 30)));
    assertThat(offered(record))
        .contains("D18-2", "D18-5")
        .doesNotContain("D18-1", "D18-3", "D18-4");
  }

  @Test
  void aMinorIsNotAnnouncedInPublic() {
    UUID minor = saved(minor().named("周小", 33).born("2009-07-01").build());
    UUID adult = everything;
    for (String code : List.of("D06", "D07")) {
      assertThat(words(made(minor, code)))
          .as(code)
          .contains("未成年人：宣告、送达不公开进行", "监护人")
          .doesNotContain("公开宣告");
    }
    assertThat(words(made(adult, "D07"))).contains("Check[label=公开宣告, ticked=true]");
    for (PaperTemplate template : templates.of(cases)) {
      assertThat(template.neutral() || template.minorsNote() != null).as(template.code()).isTrue();
    }
  }

  @Test
  void theSlipAtTheDoorNamesNothing() {
    Paper slip = made(everything, "D10-4");
    assertThat(slip.heading()).isEqualTo(Paper.Heading.NONE);
    assertThat(slip.foot()).isEqualTo(Paper.Foot.NONE);
    assertThat(slip + words(slip)).doesNotContain("矫", "司法", "𬱖", "社区", "东河");
  }

  @Test
  void aListPassedAroundShowsSurnames() {
    Paper list =
        made(
            desk.all.get("correction_session"),
            session("2026-05-20", everything),
            "D11-1",
            Which.NEWEST,
            null);
    assertThat(words(list)).contains("𬱖**").doesNotContain("𬱖喆〇");
  }

  @Test
  void theHandOverTakesAlongWhatIsKept() {
    UUID id = saved(read(cases, discharged()).set(CORRECTION_CASE.PHONE, "13800138077"));
    String words = words(made(id, "D30"));
    assertThat(words).contains("侵犯财产罪", "电工培训", "2026年7月5日");
    Draft record = read(cases, id);
    Stream.of(
            CORRECTION_CASE.ID_NO,
            CORRECTION_CASE.PHONE,
            CORRECTION_CASE.APPRAISAL,
            CORRECTION_CASE.DOC_NO)
        .forEach(f -> assertThat(words).doesNotContain(String.valueOf(record.get(f))));
    assertThat(words).doesNotContain("盗窃罪");
  }

  @Test
  void anOldLevelIsTheOneBefore() {
    assertThat(words(made(everything, "D17")))
        .contains("Cell[label=原管理类别, value=普通", "Cell[label=拟调整为, value=宽松");
    Paper before = made(cases, everything, "D17", Which.NEWEST, LocalDate.of(2020, 6, 30));
    assertThat(words(before)).contains("Cell[label=拟调整为, value=宽管");
  }

  @Test
  void endsOfTheLawAreSaidOfTheirDays() {
    assertThat(words(made(everything, "D19"))).contains("第七十二条第四项").doesNotContain("第六十条");
    Paper before = made(cases, everything, "D19", Which.NEWEST, LocalDate.of(2025, 12, 31));
    assertThat(words(before)).contains("第六十条第四项").doesNotContain("第七十二条");
    assertThat(before.parts()).anyMatch(p -> p instanceof PaperPart.Seal);
  }
}
