package cn.sifasuo.resettlement;

import static cn.sifasuo.resettlement.AidDesk.day;
import static cn.sifasuo.vault.schema.Tables.AID_BASE;
import static cn.sifasuo.vault.schema.Tables.AID_CASE;
import static cn.sifasuo.vault.schema.Tables.AID_CONTACT;
import static cn.sifasuo.vault.schema.Tables.AID_JOB_SERVICE;
import static cn.sifasuo.vault.schema.Tables.AID_STAY;
import static cn.sifasuo.vault.schema.Tables.AID_STUDY;
import static cn.sifasuo.vault.schema.Tables.AID_SUPPORT;
import static cn.sifasuo.vault.schema.Tables.AID_THREE_NO;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Severity;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.HandOvers;
import cn.sifasuo.statistics.ComputedForm;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * One released person with no home, no kin and no income, from the prison's notice over a bed in
 * the transitional base to a job: every month of the year in the right cells
 * (domain/resettlement.md §7).
 */
class AidWalkTest {

  private static final List<String> FORMS = List.of("RE-1", "RE-2", "RE-3", "RE-4");

  private final AidDesk desk = new AidDesk();
  private final AidBook book = new AidBook(desk);
  private final AidRows rows = new AidRows(desk);
  private final Map<String, ComputedForm> forms = new HashMap<>();

  @AfterEach
  void close() throws Exception {
    desk.close();
  }

  /** From the notice in February to the job in June, as it is entered. */
  private void walk() {
    desk.local("aid.three-no.definition", "DEF_A", "2026-01-01");
    UUID notice = desk.saved(desk.notice().addChild(desk.verified("2026-02-12", "OK")));
    UUID file =
        new AidIntake(desk.gate, desk.reader, desk.types, HandOvers.NONE).open(desk.clerk, notice);
    Draft back =
        desk.read(file)
            .set(AID_CASE.RETURNED_ON, day("2026-03-10"))
            .set(AID_CASE.MEET_MODE, "OFFICE")
            .set(AID_CASE.HUKOU_SAME_AS_LIVE, true)
            .set(AID_CASE.RURAL, true)
            .set(AID_CASE.HEALTH_CAPACITY, "FULL")
            .set(AID_CASE.TERM_FROM, day("2026-03-10"))
            .set(AID_CASE.TERM_TO, TermRules.end(day("2026-03-10"), 5))
            .set(AID_CASE.FIRST_CONTACT_ON, day("2026-03-10"))
            .addChild(desk.helper("OFFICE", "MALE", "2026-03-10"))
            .addChild(desk.helper("VOLUNTEER", "MALE", "2026-03-10"))
            .addChild(desk.need("KEY", "2026-03-10"))
            .addChild(desk.need("GENERAL", "2026-09-01"))
            .addChild(threeNo("2026-03-10", true))
            .addChild(threeNo("2026-07-01", false))
            .addChild(rows.placed("BASE", "2026-03-10", "2026-06-14"))
            .addChild(rows.placed("ENTERPRISE", "2026-06-15", null))
            .addChild(service("UNEMPLOYED_REG", "2026-04-02"))
            .addChild(service("REFERRAL", "2026-05-20"))
            .addChild(
                desk.fresh("aid_support")
                    .set(AID_SUPPORT.SUPPORT_KIND, "TEMP")
                    .set(AID_SUPPORT.APPLIED_ON, day("2026-03-20"))
                    .set(AID_SUPPORT.APPLIED_WHERE, "东河镇")
                    .set(AID_SUPPORT.REFERRED_TO, "东河镇民政办")
                    .set(AID_SUPPORT.RESULT, "GRANTED")
                    .set(AID_SUPPORT.GRANTED_ON, day("2026-04-08"))
                    .set(AID_SUPPORT.AMOUNT, new BigDecimal("800.00")))
            .addChild(
                desk.fresh("aid_study")
                    .set(AID_STUDY.ON_DAY, day("2026-05-06"))
                    .set(AID_STUDY.HOURS, 24)
                    .set(AID_STUDY.STUDY_KIND, "SKILL")
                    .set(AID_STUDY.PROVIDER, "示范县职业学校"));
    for (int month = 3; month <= 12; month++) {
      back.addChild(
          desk.fresh("aid_contact")
              .set(AID_CONTACT.CONTACTED_ON, day("2026-%02d-12".formatted(month)))
              .set(AID_CONTACT.WAY, month < 7 ? "IN_PERSON" : "PHONE")
              .set(AID_CONTACT.TOPIC, "JOB")
              .set(AID_CONTACT.SITUATION, "住处和工作情况")
              .set(AID_CONTACT.TAKEN_BY, "张三"));
    }
    desk.saved(back);
    desk.saved(
        desk.fresh("aid_base")
            .set(AID_BASE.NAME, "东河镇过渡性安置基地")
            .set(AID_BASE.BASE_KIND, "GOVERNMENT")
            .set(AID_BASE.BEDS, 4)
            .set(AID_BASE.STARTED_ON, day("2025-01-01"))
            .addChild(
                desk.fresh("aid_stay")
                    .set(AID_STAY.AID_CASE_ID, file)
                    .set(AID_STAY.FROM_ON, day("2026-03-10"))
                    .set(AID_STAY.TO_ON, day("2026-06-14"))
                    .set(AID_STAY.AGREEMENT_SIGNED, true)));
  }

  private Draft threeNo(String asOf, boolean without) {
    return desk.fresh("aid_three_no")
        .set(AID_THREE_NO.AS_OF, day(asOf))
        .set(AID_THREE_NO.NO_HOME, without)
        .set(AID_THREE_NO.NO_KIN, true)
        .set(AID_THREE_NO.NO_INCOME, without)
        .set(AID_THREE_NO.NO_JOB, without);
  }

  private Draft service(String kind, String on) {
    return desk.fresh("aid_job_service")
        .set(AID_JOB_SERVICE.SERVICE_KIND, kind)
        .set(AID_JOB_SERVICE.ON_DAY, day(on))
        .set(AID_JOB_SERVICE.PROVIDER, "东河镇就业服务站");
  }

  /** A cell over the twelve months, a character each. */
  private String year(String form, String cell) {
    StringBuilder year = new StringBuilder();
    for (int month = 1; month <= 12; month++) {
      year.append(AidBook.figure(form(form, month), cell).intValueExact());
    }
    return year.toString();
  }

  private ComputedForm form(String code, int month) {
    return forms.computeIfAbsent(code + month, k -> book.form(code, Period.month(2026, month)));
  }

  @Test
  void 释放人员从无家可归到有工作_每月都计在应计的格里() {
    walk();
    //                                    一二三四五六七八九
    assertThat(year("RE-1", "S2")).isEqualTo("001000000000");
    assertThat(year("RE-1", "S21")).isEqualTo("001000000000");
    assertThat(year("RE-1", "S4")).isEqualTo("001111111111");
    assertThat(year("RE-1", "T3a")).as("三无").isEqualTo("001111000000");
    assertThat(year("RE-1", "Tk")).as("重点").isEqualTo("001111110000");
    assertThat(year("RE-1", "Tg")).as("一般").isEqualTo("000000001111");
    assertThat(year("RE-2", "N1")).as("收到通知").isEqualTo("010000000000");
    assertThat(year("RE-2", "N3")).as("应衔接").isEqualTo("001000000000");
    assertThat(year("RE-2", "N4")).as("已衔接").isEqualTo("001000000000");
    assertThat(year("RE-3", "P1")).as("应安置").isEqualTo("001111111111");
    assertThat(year("RE-3", "P28")).as("过渡性安置基地").isEqualTo("001110000000");
    assertThat(year("RE-3", "P25")).as("企业吸纳").isEqualTo("000001111111");
    assertThat(year("RE-3", "P3")).as("未安置").isEqualTo("000000000000");
    assertThat(year("RE-3", "P406")).as("临时救助").isEqualTo("000100000000");
    assertThat(year("RE-3", "P51")).as("失业登记").isEqualTo("000100000000");
    assertThat(year("RE-3", "P53")).as("推荐就业").isEqualTo("000010000000");
    assertThat(year("RE-3", "P82")).as("期内入住").isEqualTo("001000000000");
    assertThat(year("RE-3", "P83")).as("期末在住").isEqualTo("001110000000");
    assertThat(year("RE-4", "H2")).as("已落实帮教").isEqualTo("001111111111");
    assertThat(year("RE-4", "H31")).as("上门").isEqualTo("001111000000");
    assertThat(year("RE-4", "H32")).as("电话").isEqualTo("000000111111");
    assertThat(AidBook.rate(form("RE-2", 3), "CONN")).isEqualTo("100.0%");
    for (String form : FORMS) {
      for (int month = 1; month <= 12; month++) {
        assertThat(form(form, month).findings(Severity.ERROR)).as("%s %d", form, month).isEmpty();
      }
    }
  }

  private UUID coming() {
    UUID notice = desk.saved(desk.notice().addChild(desk.verified("2026-02-12", "OK")));
    return new AidIntake(desk.gate, desk.reader, desk.types, HandOvers.NONE)
        .open(desk.clerk, notice);
  }

  private int march(String cell) {
    return book.number("RE-2", Period.month(2026, 3), cell);
  }

  /** What March said of who was not met stays when the person comes in May. */
  @Test
  void whoWasNotFoundAndComesLaterLeavesTheMonthAsItWas() {
    UUID file = coming();
    assertThat(march("N63")).isEqualTo(1);
    desk.saved(
        desk.read(file)
            .set(AID_CASE.MISSED_REASON, "NOT_FOUND")
            .set(AID_CASE.MISSED_ON, day("2026-03-20")));
    assertThat(march("N3")).isEqualTo(1);
    assertThat(march("N62")).isEqualTo(1);
    assertThat(march("N63")).isZero();
    desk.saved(
        desk.read(file)
            .set(AID_CASE.RETURNED_ON, day("2026-05-10"))
            .set(AID_CASE.MEET_MODE, "SELF")
            .set(AID_CASE.HUKOU_SAME_AS_LIVE, true)
            .set(AID_CASE.RURAL, true)
            .set(AID_CASE.HEALTH_CAPACITY, "FULL")
            .set(AID_CASE.TERM_FROM, day("2026-05-10"))
            .set(AID_CASE.TERM_TO, TermRules.end(day("2026-05-10"), 5))
            .set(AID_CASE.FIRST_CONTACT_ON, day("2026-05-10")));
    assertThat(march("N3")).isEqualTo(1);
    assertThat(march("N62")).isEqualTo(1);
    assertThat(march("N4")).isZero();
    assertThat(book.number("RE-1", Period.month(2026, 5), "S2")).isEqualTo(1);
  }

  /** Refused in April: March still says that nothing was known. */
  @Test
  void aReasonGivenLaterLeavesTheMonthAsItWas() {
    UUID file = coming();
    desk.saved(
        desk.read(file)
            .set(AID_CASE.MISSED_REASON, "REFUSED")
            .set(AID_CASE.MISSED_ON, day("2026-04-02")));
    assertThat(march("N61")).isZero();
    assertThat(march("N63")).isEqualTo(1);
    assertThat(march("N6")).isEqualTo(1);
  }

  /** Who moved away or died by the day of the release was not to be met; who did later, was. */
  @Test
  void whoMovedAwayOrDiedLaterWasToBeMet() {
    UUID file = coming();
    desk.saved(
        desk.read(file).set(AID_CASE.END_KIND, "DIED").set(AID_CASE.END_ON, day("2026-04-05")));
    assertThat(march("N3")).isEqualTo(1);
    assertThat(march("N63")).isEqualTo(1);
    UUID other = coming();
    assertThat(march("N3")).isEqualTo(2);
    desk.saved(
        desk.read(other)
            .set(AID_CASE.MISSED_REASON, "MOVED")
            .set(AID_CASE.MISSED_ON, day("2026-03-15"))
            .set(AID_CASE.END_KIND, "MOVED_OUT")
            .set(AID_CASE.END_ON, day("2026-03-15")));
    assertThat(march("N3")).isEqualTo(2);
    assertThat(march("N64")).isEqualTo(1);
    desk.saved(
        desk.read(coming())
            .set(AID_CASE.MISSED_REASON, "MOVED")
            .set(AID_CASE.MISSED_ON, day("2026-03-10")));
    assertThat(march("N3")).isEqualTo(2);
  }
}
