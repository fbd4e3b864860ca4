package cn.sifasuo.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.law.CodeItem;
import cn.sifasuo.law.CodeLists;
import cn.sifasuo.law.WorkCalendar;
import cn.sifasuo.ledger.FieldSpec;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.ledger.RecordTypes;
import cn.sifasuo.vault.MemoryDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words clerks write in workbooks are found in the code lists. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CodeWordsTest {

  private final MemoryDatabase database = new MemoryDatabase();
  private final CodeLists codes = CodeLists.load(database);

  @AfterAll
  void close() throws Exception {
    database.close();
  }

  @ParameterizedTest
  @CsvSource({
    "婚姻家庭, MARRIAGE_FAMILY",
    "婚姻家庭纠纷, MARRIAGE_FAMILY",
    "邻里纠纷, NEIGHBOUR",
    "房屋宅基地, HOUSING_HOMESTEAD",
    "房屋、宅基地纠纷, HOUSING_HOMESTEAD",
    "合同, CONTRACT",
    "生产经营, PRODUCTION_BUSINESS",
    "损害赔偿, DAMAGES",
    "山林土地, FOREST_LAND",
    "征地拆迁, EXPROPRIATION",
    "环境污染, ENVIRONMENT",
    "拖欠农民工工资, MIGRANT_WAGES",
    "劳动争议, LABOUR",
    "劳动争议纠纷, LABOUR",
    "其他劳动争议, OTHER_LABOUR",
    "消费纠纷, CONSUMER",
    "其他消费, OTHER_CONSUMER",
    "其它消费纠纷, OTHER_CONSUMER",
    "旅游, TOURISM",
    "电子商务, ECOMMERCE",
    "医疗, MEDICAL",
    "道路交通事故, TRAFFIC",
    "道路交通, TRAFFIC",
    "交通事故纠纷, TRAFFIC",
    "物业, PROPERTY_MGMT",
    "其他, OTHER",
    "其它, OTHER",
    "其它纠纷, OTHER",
    "村务管理, VILLAGE_AFFAIRS",
    "计划生育, FAMILY_PLANNING"
  })
  void kindsOfDispute(String written, String code) {
    assertFound("DISPUTE_TYPE", written, code);
  }

  @ParameterizedTest
  @CsvSource({
    "CASE_SOURCE, 主动调解, ACTIVE",
    "CASE_SOURCE, 依申请调解, APPLICATION",
    "CASE_SOURCE, 依申请, APPLICATION",
    "CASE_SOURCE, 法院委托, REF_COURT",
    "CASE_SOURCE, 法院移送, REF_COURT",
    "CASE_SOURCE, 诉调, REF_COURT",
    "CASE_SOURCE, 派出所, REF_POLICE",
    "CASE_SOURCE, 信访, REF_PETITION",
    "COMMITTEE_KIND, 村, VILLAGE",
    "COMMITTEE_KIND, 村调委会, VILLAGE",
    "COMMITTEE_KIND, 村民委员会, VILLAGE",
    "COMMITTEE_KIND, 居（社区）, RESIDENT",
    "COMMITTEE_KIND, 居(社区), RESIDENT",
    "COMMITTEE_KIND, 社区, RESIDENT",
    "COMMITTEE_KIND, 居委会, RESIDENT",
    "COMMITTEE_KIND, 乡镇, TOWNSHIP",
    "COMMITTEE_KIND, 街道, STREET",
    "COMMITTEE_KIND, 企事业单位, ENTERPRISE",
    "COMMITTEE_KIND, 企事业, ENTERPRISE",
    "COMMITTEE_KIND, 行业性专业性, INDUSTRY",
    "COMMITTEE_KIND, 行专, INDUSTRY",
    "OUTCOME, 成功, SUCCESS",
    "OUTCOME, 不成功, FAILED",
    "OUTCOME, 未成功, FAILED",
    "OUTCOME, 失败, FAILED",
    "AGREEMENT_FORM, 书面, WRITTEN",
    "AGREEMENT_FORM, 口头, ORAL",
    "AGREEMENT_FORM, 口头协议, ORAL",
    "DIFFICULTY, 简单, SIMPLE",
    "DIFFICULTY, 一般, GENERAL",
    "DIFFICULTY, 疑难, HARD",
    "DIFFICULTY, 疑难复杂, HARD",
    "DIFFICULTY, 重大, MAJOR",
    "SEX, 男, MALE",
    "SEX, 女, FEMALE",
    "EDU, 大专, COLLEGE",
    "PREVENT_KIND, 民转刑, CRIMINAL"
  })
  void otherWords(String list, String written, String code) {
    assertFound(list, written, code);
  }

  private void assertFound(String list, String written, String code) {
    assertThat(codes.find(list, written)).map(CodeItem::code).contains(code);
  }

  @Test
  void aKindNobodyKnowsIsNotGuessed() {
    assertThat(codes.find("DISPUTE_TYPE", "星际纠纷")).isEmpty();
  }

  @Test
  void noWordMeansTwoThings() {
    List<String> twice = new ArrayList<>();
    for (String list : usedLists()) {
      Map<String, String> owner = new HashMap<>();
      for (CodeItem item : codes.items(list)) {
        List<String> words = new ArrayList<>(item.aliases());
        words.add(item.label());
        for (String word : words) {
          String found = codes.find(list, word).orElseThrow().code();
          if (!found.equals(item.code())) {
            twice.add(list + " " + word + ": " + found + " and " + item.code());
          }
          String before = owner.putIfAbsent(word, item.code());
          if (before != null && !before.equals(item.code())) {
            twice.add(list + " " + word);
          }
        }
      }
    }
    assertThat(twice).isEmpty();
  }

  @Test
  void everyListADescriptorNamesIsThere() {
    assertThat(usedLists())
        .isNotEmpty()
        .allSatisfy(list -> assertThat(codes.items(list)).as(list).isNotEmpty());
  }

  private static List<String> usedLists() {
    return new RecordTypes(new MediationTypes(WorkCalendar.announced()).roots())
        .all().stream()
            .map(RecordType::fields)
            .flatMap(List::stream)
            .map(FieldSpec::codeList)
            .filter(l -> l != null)
            .distinct()
            .toList();
  }

  @Test
  void merged2016KindsEndWith2016AndNewOnesBeginWith2021() {
    LocalDate last = LocalDate.of(2016, 12, 31);
    assertThat(codes.item("DISPUTE_TYPE", "LABOUR").orElseThrow().validOn(last)).isTrue();
    assertThat(codes.item("DISPUTE_TYPE", "LABOUR").orElseThrow().validOn(last.plusDays(1)))
        .isFalse();
    assertThat(codes.items("DISPUTE_TYPE", LocalDate.of(2018, 5, 1))).hasSize(18);
    assertThat(codes.items("DISPUTE_TYPE", LocalDate.of(2021, 1, 1)))
        .hasSize(20)
        .map(CodeItem::code)
        .contains("IP", "INTERNET");
  }
}
