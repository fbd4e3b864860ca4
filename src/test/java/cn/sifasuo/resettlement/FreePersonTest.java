package cn.sifasuo.resettlement;

import static cn.sifasuo.resettlement.AidDesk.day;
import static cn.sifasuo.vault.schema.Tables.AID_CASE;
import static cn.sifasuo.vault.schema.Tables.AID_CONTACT;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.FieldSpec;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.vault.schema.DefaultSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A released person is free: nothing in tables, lists of codes, deadlines and forms lays a duty on
 * them or keeps what must never be kept (domain/resettlement.md §1 rule 4, "Never stored", §2.5).
 */
class FreePersonTest {

  /** Parts of a column's name. */
  private static final Pattern NEVER =
      Pattern.compile(
          "(.*_)?(leave|leaves|vacation|absence|report|reports|reporting|checkin|check_in|roll_call|penalty|penalties"
              + "|punish(ment)?|admonish(ed|ment)?|warning|warned|reprimand|breach|violations?|obey|conduct|behaviou?r"
              + "|supervis(ion|ed|or)|control(led|s)?|curfew|escaped?|missing_since|out_of_control|position|positions"
              + "|location|latitude|longitude|gps|fence|track|trajectory|risk|score|tendency|rating|grade|watch_?list"
              + "|social_circle|haunts?|places_frequented|online_name|wechat|qq|drugs?|hiv|aids|diagnosis|psychiatric"
              + "|religion|belief|face|voice|finger(print)?|iris|informants?|relative_crimes?|police_control"
              + "|joint_list|double_list)(_.*)?");

  private static final String[] DUTIES = {
    "请假", "销假", "报到", "汇报", "脱管", "漏管", "处罚", "警告", "训诫", "撤销", "收监", "定位", "轨迹", "围栏", "风险", "倾向",
    "管控", "双列管", "表现", "社会关系", "活动场所", "吸毒", "艾滋", "宗教", "网名", "人脸", "指纹", "声纹", "线人", "两劳", "刑释解教",
    "劳教"
  };

  private final AidDesk desk = new AidDesk();

  @AfterEach
  void close() throws Exception {
    desk.close();
  }

  /** Every type of the ledger, with its rows. */
  private Stream<RecordType> types() {
    return desk.types.roots().stream()
        .flatMap(
            root -> Stream.concat(Stream.of(root), root.children().stream().map(c -> c.type())));
  }

  @Test
  void noTableAndNoFactHoldsADutyABreachOrAnythingOfTheNeverList() {
    Set<String> names = new TreeSet<>();
    for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
      String name = table.getName().toLowerCase(Locale.ROOT);
      if (name.startsWith("aid_") || name.contains("fact_aid_")) {
        String own = name.substring(name.indexOf("aid_") + "aid_".length());
        names.add(own);
        Stream.of(table.fields())
            .map(Field::getName)
            .map(f -> f.toLowerCase(Locale.ROOT))
            .forEach(names::add);
      }
    }
    assertThat(names).hasSizeGreaterThan(150).noneMatch(n -> NEVER.matcher(n).matches());
    assertThat(List.of("leave_from", "report_on", "last_position", "risk", "family_drug_use"))
        .allMatch(n -> NEVER.matcher(n).matches());
  }

  @Test
  void noListOfCodesKnowsADutyABreachOrAJudgment() {
    Set<String> lists = new TreeSet<>();
    types()
        .flatMap(t -> t.fields().stream())
        .map(FieldSpec::codeList)
        .filter(Objects::nonNull)
        .forEach(lists::add);
    assertThat(lists).hasSizeGreaterThan(30);
    List<String> labels =
        lists.stream()
            .flatMap(l -> desk.codes.items(l).stream())
            .map(i -> i.code() + " " + i.label())
            .toList();
    assertThat(labels).allSatisfy(l -> assertThat(l).doesNotContain(DUTIES));
    assertThat(desk.codes.items("AID_STATE"))
        .extracting(i -> i.code())
        .containsExactly(
            "NOTICED", "RETURNED", "ACTIVE", "NO_SERVICE", "LOST_CONTACT", "MOVED", "ENDED");
  }

  /** Why somebody is looked after first is what they lack, never what they did (§3 NEED_REASON). */
  @Test
  void aReasonToBeLookedAfterIsALackAndNoCrime() {
    List<String> offences = desk.codes.items("OFFENCE_GROUP").stream().map(i -> i.label()).toList();
    assertThat(desk.codes.items("NEED_REASON"))
        .hasSize(12)
        .allSatisfy(i -> assertThat(offences).doesNotContain(i.label()))
        .allSatisfy(i -> assertThat(i.label()).doesNotContain("罪", "累犯", "表现", "危险", "嫌疑"));
  }

  /** What is due is due from the office. */
  @Test
  void everyDeadlineIsTheOfficesOwn() throws IOException {
    Properties words = new Properties();
    try (var reader =
        Files.newBufferedReader(
            Path.of("src/main/java/cn/sifasuo/resettlement/wording.properties"))) {
      words.load(reader);
    }
    List<String> due = new ArrayList<>();
    for (AidDues.Kind kind : AidDues.Kind.values()) {
      due.add(words.getProperty("due." + kind.key()));
    }
    assertThat(due)
        .containsExactlyInAnyOrder(
            "核查衔接通知", "告知家属", "接回", "核实户口登记", "归档", "建档补全", "确定帮教责任人", "首次联系", "走访联系", "帮教类型复核",
            "救助申请答复", "转档回执", "基地入住期满", "帮教期满", "档案保存期满");
    assertThat(due).allSatisfy(d -> assertThat(d).doesNotContain(DUTIES));
  }

  /** A refusal ends the visits, not the file: nobody is due to be visited or given a helper. */
  @ParameterizedTest
  @CsvSource({
    "ACTIVE, HELPER CONTACT TERM",
    "LOST_CONTACT, HELPER CONTACT TERM",
    "NO_SERVICE, TERM"
  })
  void whoWantsNoHelpIsLeftAlone(String service, String dues) {
    desk.local("aid.visit.days", "30", "2026-01-01");
    desk.local("aid.helper.days", "3", "2026-01-01");
    Draft file =
        desk.returned(1, "2026-03-10")
            .set(AID_CASE.FIRST_CONTACT_ON, day("2026-03-10"))
            .addChild(new AidRows(desk).service(service, "2026-05-01"));
    assertThat(AidDues.ofCase(file, desk.law))
        .extracting(d -> d.kind().name())
        .containsExactlyInAnyOrder(dues.split(" "));
  }

  /** No national text says how often: without a rule of the county no visit is due (§2.7). */
  @ParameterizedTest
  @CsvSource({", ", "30, 2026-04-11"})
  void aVisitIsDueOnlyWhereTheCountySaysHowOften(@Nullable String days, @Nullable String due) {
    if (days != null) {
      desk.local("aid.visit.days", days, "2026-01-01");
    }
    Draft file =
        desk.active(1, "2026-03-10").addChild(new AidRows(desk).contact("2026-03-12", "PHONE"));
    assertThat(AidDues.ofCase(file, desk.law))
        .filteredOn(d -> d.kind() == AidDues.Kind.CONTACT)
        .extracting(d -> d.on().toString())
        .isEqualTo(due == null ? List.of() : List.of(due));
    file.children("aid_contact").getFirst().set(AID_CONTACT.NEXT_ON, day("2026-04-01"));
    assertThat(AidDues.ofCase(file, desk.law))
        .filteredOn(d -> d.kind() == AidDues.Kind.CONTACT)
        .as("约好的日子")
        .extracting(d -> d.on().toString())
        .containsExactly("2026-04-01");
  }

  @Test
  void noFormCountsADutyABreachOrAJudgment() {
    AidBook book = new AidBook(desk);
    for (String code : List.of("RE-1", "RE-2", "RE-3", "RE-4", "RE-5")) {
      Period period = code.equals("RE-5") ? Period.year(2026) : Period.month(2026, 3);
      assertThat(book.form(code, period).head().columns())
          .as(code)
          .hasSizeGreaterThan(15)
          .allSatisfy(c -> assertThat(c.label() + c.group()).doesNotContain(DUTIES));
    }
  }
}
