package cn.sifasuo.resettlement;

import static cn.sifasuo.vault.schema.Tables.AID_BASE;
import static cn.sifasuo.vault.schema.Tables.AID_CASE;
import static cn.sifasuo.vault.schema.Tables.AID_CONTACT;
import static cn.sifasuo.vault.schema.Tables.AID_FILE_ACCESS;
import static cn.sifasuo.vault.schema.Tables.AID_HELPER;
import static cn.sifasuo.vault.schema.Tables.AID_INSURANCE;
import static cn.sifasuo.vault.schema.Tables.AID_JOB_SERVICE;
import static cn.sifasuo.vault.schema.Tables.AID_MOVE;
import static cn.sifasuo.vault.schema.Tables.AID_NOTICE;
import static cn.sifasuo.vault.schema.Tables.AID_PLACEMENT;
import static cn.sifasuo.vault.schema.Tables.AID_SITUATION;
import static cn.sifasuo.vault.schema.Tables.AID_STAY;
import static cn.sifasuo.vault.schema.Tables.AID_SUPPORT;
import static cn.sifasuo.vault.schema.Tables.AID_THREE_NO;
import static cn.sifasuo.vault.schema.Tables.AID_YEAR_NOTE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.ledger.Disclosure;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.ProtectedRecords;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.paper.PaperDesk;
import cn.sifasuo.paper.PaperDesk.Which;
import cn.sifasuo.paper.PaperFiles;
import cn.sifasuo.paper.PaperTemplates;
import cn.sifasuo.print.Fonts;
import cn.sifasuo.print.PaperDocx;
import cn.sifasuo.print.PaperPdf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The papers of resettlement (domain/resettlement.md §6) and what may not stand on them (§1, §9).
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResettlementPapersTest {

  /** Words by which a stranger would learn of the sentence. */
  private static final List<String> OF_THE_SENTENCE =
      List.of("刑", "释放", "罪", "监", "判", "服刑", "帮教", "安置", "矫正", "财产");

  private static final List<String> OLD_TERMS = List.of("刑释解教", "刑满释解", "两劳", "劳教");

  private final AidDesk desk = new AidDesk();
  private final ProtectedRecords guarded = new ProtectedRecords(desk.database, desk.audit);
  private final PaperDesk papers =
      new PaperDesk(
          PaperTemplates.load(Path.of("reports/papers"), desk.all, desk.codes, desk.law),
          desk.reader,
          guarded,
          desk.codes,
          desk.law,
          desk.database,
          desk.audit,
          desk.clock,
          "双塘镇司法所",
          () -> "示范县司法局");
  private final UUID notice = desk.saved(checkedNotice());
  private final UUID coming = desk.saved(coming());
  private final UUID inHelp = desk.saved(inHelp(3, "2026-03-10"));
  private final UUID ended =
      desk.saved(
          desk.active(4, "2020-11-02")
              .set(AID_CASE.TERM_TO, AidDesk.day("2025-11-01"))
              .set(AID_CASE.END_KIND, "TERM")
              .set(AID_CASE.END_ON, AidDesk.day("2025-11-02"))
              .set(AID_CASE.END_SUMMARY, "期满。"));
  private final UUID base = desk.saved(base(inHelp));

  @AfterAll
  void close() throws Exception {
    desk.close();
  }

  private Draft checkedNotice() {
    return desk.notice()
        .set(AID_NOTICE.REPLY_SENT_ON, AidDesk.day("2026-02-12"))
        .addChild(desk.verified("2026-02-10", "OK"));
  }

  private Draft coming() {
    return desk.noticed(2, "2026-12-28")
        .set(AID_CASE.FAMILY_NAME, "孙家和")
        .set(AID_CASE.FAMILY_TOLD_ON, AidDesk.day("2026-12-18"))
        .set(AID_CASE.MEET_PLANNED_ON, AidDesk.day("2026-12-28"));
  }

  private Draft base(UUID guest) {
    return desk.fresh("aid_base")
        .set(AID_BASE.NAME, "示范县新航过渡性安置基地")
        .set(AID_BASE.BASE_KIND, "GOVERNMENT")
        .set(AID_BASE.BEDS, 12)
        .set(AID_BASE.STARTED_ON, AidDesk.day("2025-01-01"))
        .addChild(
            desk.fresh("aid_stay")
                .set(AID_STAY.AID_CASE_ID, guest)
                .set(AID_STAY.FROM_ON, AidDesk.day("2026-03-10"))
                .set(AID_STAY.TO_ON, AidDesk.day("2026-04-30"))
                .set(AID_STAY.BOARD, true)
                .set(AID_STAY.PUBLIC_MONEY, true)
                .set(AID_STAY.AGREEMENT_SIGNED, true)
                .set(AID_STAY.LEFT_REASON, "EMPLOYED"));
  }

  /** A file in which everything was written, with a long name, rare characters and long texts. */
  private Draft inHelp(int person, String released) {
    LocalDate on = AidDesk.day(released);
    desk.local("aid.three-no.definition", "DEF_A", "2020-01-01");
    Draft file =
        desk.active(person, released)
            .set(AID_CASE.NAME, "古丽巴哈尔·𬱖喆·阿不都热依木·买买提明")
            .set(AID_CASE.MEET_MODE, "OFFICE")
            .set(AID_CASE.PHONE, "13800138000")
            .set(AID_CASE.LIVE_ADDR, "示范县双塘镇东河村第三村民小组水库移民点二十七号附一号之二西侧平房")
            .set(AID_CASE.HUKOU_ADDR, "示范县双塘镇东河村第三村民小组")
            .set(AID_CASE.OFFENCE, "盗窃罪")
            .set(AID_CASE.CERTIFICATE_NO, "示监释证字第7号")
            .set(AID_CASE.SKILLS, "电工操作证（低压）、叉车证")
            .set(AID_CASE.JOB_LIMIT, "判决禁止从事财务工作三年")
            .set(AID_CASE.AGREEMENT_SIGNED_ON, on.plusDays(2))
            .addChild(desk.need("KEY", released));
    file.children("aid_helper")
        .forEach(h -> h.set(AID_HELPER.TASK, "帮助办理低保申请、联系农机合作社的活路；".repeat(4)));
    file.addChild(
        desk.fresh("aid_contact")
            .set(AID_CONTACT.CONTACTED_ON, on.plusDays(5))
            .set(AID_CONTACT.WAY, "IN_PERSON")
            .set(AID_CONTACT.TOPIC, "JOB")
            .set(AID_CONTACT.SITUATION, "本人愿意学叉车，家里老人身体尚好，孩子在镇小学读三年级。".repeat(30))
            .set(AID_CONTACT.TAKEN_BY, "张三"));
    file.addChild(
        desk.fresh("aid_situation")
            .set(AID_SITUATION.FROM_ON, on)
            .set(AID_SITUATION.WORK, "NONE")
            .set(AID_SITUATION.HOUSING, "WITH_KIN")
            .set(AID_SITUATION.INCOME, "KIN")
            .set(AID_SITUATION.FAMILY_CONTACT, "STABLE"));
    file.addChild(
        desk.fresh("aid_three_no")
            .set(AID_THREE_NO.AS_OF, on)
            .set(AID_THREE_NO.NO_HOME, false)
            .set(AID_THREE_NO.NO_KIN, false)
            .set(AID_THREE_NO.NO_INCOME, true)
            .set(AID_THREE_NO.NO_JOB, true));
    file.addChild(
        desk.fresh("aid_placement")
            .set(AID_PLACEMENT.PLACE_KIND, "ENTERPRISE")
            .set(AID_PLACEMENT.FROM_ON, on.plusDays(50))
            .set(AID_PLACEMENT.EMPLOYER, "示范县双塘镇东河畜禽养殖专业合作社联合社")
            .set(AID_PLACEMENT.CONTRACT, true)
            .set(AID_PLACEMENT.TAX_RELIEF, true)
            .set(AID_PLACEMENT.CONFIRMED_BY_PAPER, true));
    file.addChild(
        desk.fresh("aid_support")
            .set(AID_SUPPORT.SUPPORT_KIND, "TEMP")
            .set(AID_SUPPORT.APPLIED_ON, on.plusDays(6))
            .set(AID_SUPPORT.APPLIED_WHERE, "双塘镇人民政府")
            .set(AID_SUPPORT.REFERRED_TO, "示范县民政局")
            .set(AID_SUPPORT.RESULT, "PENDING"));
    file.addChild(
        desk.fresh("aid_job_service")
            .set(AID_JOB_SERVICE.SERVICE_KIND, "REFERRAL")
            .set(AID_JOB_SERVICE.ON_DAY, on.plusDays(40))
            .set(AID_JOB_SERVICE.PROVIDER, "示范县双塘镇东河畜禽养殖专业合作社联合社"));
    file.addChild(
        desk.fresh("aid_insurance")
            .set(AID_INSURANCE.INSURANCE_KIND, "MEDICAL")
            .set(AID_INSURANCE.ON_DAY, on.plusDays(20)));
    file.addChild(
        desk.fresh("aid_year_note")
            .set(AID_YEAR_NOTE.NOTE_YEAR, on.getYear())
            .set(AID_YEAR_NOTE.CONTACTS, 6)
            .set(AID_YEAR_NOTE.NEXT_STEPS, "学完叉车，换证。"));
    file.addChild(
        desk.fresh("aid_move")
            .set(AID_MOVE.DIRECTION, "IN")
            .set(AID_MOVE.MOVE_KIND, "RESIDENCE")
            .set(AID_MOVE.TO_PLACE, "示范县西关镇南街")
            .set(AID_MOVE.INTERNAL, true)
            .set(AID_MOVE.CONSENT_ON, on.plusDays(1))
            .set(AID_MOVE.NEW_OFFICE, "西关镇司法所")
            .set(AID_MOVE.RECEIVED_ON, on.plusDays(3)));
    file.addChild(
        desk.fresh("aid_move")
            .set(AID_MOVE.DIRECTION, "OUT")
            .set(AID_MOVE.MOVE_KIND, "RESIDENCE")
            .set(AID_MOVE.TO_PLACE, "示范县北关镇")
            .set(AID_MOVE.INTERNAL, true)
            .set(AID_MOVE.CONSENT_ON, on.plusDays(90))
            .set(AID_MOVE.NEW_OFFICE, "北关镇司法所"));
    file.addChild(
        desk.fresh("aid_file_access")
            .set(AID_FILE_ACCESS.READER, "周敏")
            .set(AID_FILE_ACCESS.ORGAN, "示范县人民检察院")
            .set(AID_FILE_ACCESS.LEGAL_BASIS, "办案需要")
            .set(AID_FILE_ACCESS.ACCESS_SCOPE, "衔接材料")
            .set(AID_FILE_ACCESS.APPROVED_BY, "李所长")
            .set(AID_FILE_ACCESS.ON_DAY, on.plusDays(60)));
    return file;
  }

  private PaperDesk.Made make(String type, UUID id, String code) {
    return make(type, id, code, null);
  }

  private PaperDesk.Made make(String type, UUID id, String code, @Nullable LocalDate day) {
    RecordType of = desk.all.get(type);
    @Nullable Disclosure reason =
        guarded.needed(desk.clerk, of, id).isEmpty()
            ? null
            : guarded.open(desk.clerk, of, id, "出具文书");
    return papers.make(
        desk.clerk, of, id, reason, new PaperDesk.Wish(code, Which.NEWEST, day, "pdf"));
  }

  /** Everything a reader of the paper or of its file's name can see. */
  private static String seen(PaperDesk.Made made) {
    return made.fileName() + " " + made.paper();
  }

  private Map<String, PaperDesk.Made> all(String type, UUID id) {
    Map<String, PaperDesk.Made> made = new LinkedHashMap<>();
    Draft record = desk.reader.find(desk.clerk, desk.all.get(type), id).orElseThrow();
    for (PaperDesk.Offer offer : papers.offers(desk.clerk, record)) {
      made.put(offer.code(), make(type, id, offer.code()));
    }
    return made;
  }

  @Test
  void everyPaperIsMadeFromAFileAsAClerkWritesIt() throws IOException {
    Map<String, PaperDesk.Made> made = all("aid_notice", notice);
    made.putAll(all("aid_case", coming));
    made.putAll(all("aid_case", ended));
    made.putAll(all("aid_case", inHelp));
    made.putAll(all("aid_base", base));
    assertThat(made.keySet())
        .containsExactlyInAnyOrder(
            "R01", "R02", "R03", "R04", "R05", "R06-1", "R06-2", "R06-3", "R07", "R08", "R09",
            "R10", "R11", "R12", "R13-1", "R13-2", "R14", "R15-1", "R15-2", "R16", "R17", "R18",
            "R19");

    PaperFiles files =
        new PaperFiles(new PaperPdf(new Fonts(Path.of("reports/fonts"))), new PaperDocx());
    Path pictures = Files.createDirectories(Path.of("target/papers"));
    made.forEach((code, m) -> {
      files.write(m.paper(), pictures.resolve(code + ".pdf"));
      files.write(m.paper(), pictures.resolve(code + ".docx"));
      assertThat(seen(m)).as(code).doesNotContain(OLD_TERMS);
    });
  }

  /** The papers whose words changed with the law, as on the last day of the former words. */
  @Test
  void aPaperOfAnEarlierDayIsMadeInTheWordsOfThatDay() throws IOException {
    Path pictures = Files.createDirectories(Path.of("target/papers"));
    PaperFiles files =
        new PaperFiles(new PaperPdf(new Fonts(Path.of("reports/fonts"))), new PaperDocx());
    Map<String, PaperDesk.Made> old =
        Map.of(
            "R07", make("aid_case", inHelp, "R07", LocalDate.of(2026, 10, 31)),
            "R11", make("aid_case", inHelp, "R11", LocalDate.of(2026, 6, 30)),
            "R17", make("aid_case", ended, "R17", LocalDate.of(2026, 10, 31)),
            "R19", make("aid_case", inHelp, "R19", LocalDate.of(2021, 5, 31)));
    old.forEach((code, m) -> {
      files.write(m.paper(), pictures.resolve(code + "-old.pdf"));
      assertThat(seen(m)).as(code).doesNotContain(OLD_TERMS);
    });
    assertThat(seen(Objects.requireNonNull(old.get("R07")))).doesNotContain("平等权利");
  }

  @Test
  void theLetterToAnEmployerSaysNothingOfTheSentence() {
    String letter = seen(make("aid_case", inHelp, "R12"));

    assertThat(letter).contains("就业推荐函", "电工操作证").doesNotContain(OF_THE_SENTENCE);
    assertThat(letter).doesNotContain("R12", "财务");
  }

  @Test
  void aHelperInTheVillageGetsNameAddressAndTaskAndNothingElse() {
    String task = seen(make("aid_case", inHelp, "R06-3"));

    assertThat(task)
        .contains("古丽巴哈尔", "水库移民点二十七号", "帮助办理低保申请")
        .doesNotContain(OF_THE_SENTENCE)
        .doesNotContain("13800138000", "1988", "990101", "无住所", "司法所");
  }

  @Test
  void aPaperForOneWhoDoesThisWorkTellsNeitherOffenceNorPrison() {
    assertThat(seen(make("aid_case", inHelp, "R06-2")))
        .contains("帮教责任书")
        .doesNotContain("罪", "监", "刑", "盗窃", "不满三年");
  }

  @Test
  void theLetterForReliefGoesToCivilAffairsAndTellsTheHardshipAlone() {
    String letter = seen(make("aid_case", inHelp, "R11"));

    assertThat(letter)
        .contains("民政部门（示范县民政局）", "社会救助暂行办法")
        .doesNotContain("罪", "刑", "监", "释放", "帮教", "990101", "《中华人民共和国社会救助法》");
    assertThat(seen(make("aid_case", inHelp, "R11", AidDesk.day("2026-07-01"))))
        .contains("《中华人民共和国社会救助法》")
        .doesNotContain("暂行办法");
  }

  @Test
  void theAgreementSaysThatItIsVoluntaryAndMayStop() {
    assertThat(seen(make("aid_case", inHelp, "R07"))).contains("自愿", "随时停止", "不需要理由");
  }

  @Test
  void theWordsOfEqualRightsStandOnPapersOfDaysFromTheFirstOfNovember2026() {
    for (String code : List.of("R07", "R17")) {
      UUID of = code.equals("R07") ? inHelp : ended;
      assertThat(seen(make("aid_case", of, code, AidDesk.day("2026-10-31"))))
          .as(code)
          .doesNotContain("不受歧视");
      assertThat(seen(make("aid_case", of, code, AidDesk.day("2026-11-01"))))
          .as(code)
          .contains("不受歧视");
    }
  }

  @Test
  void aLetterThatLeavesTheOfficeCarriesNoNumberOfThePerson() {
    assertThat(seen(make("aid_notice", notice, "R01"))).doesNotContain("990101");
    assertThat(seen(make("aid_case", coming, "R03"))).doesNotContain("990101").contains("孙家和");
    assertThat(seen(make("aid_case", inHelp, "R15-1"))).doesNotContain("990101", "罪", "示范监狱");
    assertThat(seen(make("aid_case", inHelp, "R15-2"))).doesNotContain("990101", "13800138000");
  }
}
