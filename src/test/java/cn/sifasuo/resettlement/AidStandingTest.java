package cn.sifasuo.resettlement;

import static cn.sifasuo.resettlement.AidBook.figure;
import static cn.sifasuo.resettlement.AidBook.rate;
import static cn.sifasuo.resettlement.AidDesk.day;
import static cn.sifasuo.vault.schema.Tables.AID_CASE;
import static cn.sifasuo.vault.schema.Tables.AID_HELPER;
import static cn.sifasuo.vault.schema.Tables.AID_INSURANCE;
import static cn.sifasuo.vault.schema.Tables.AID_NEED;
import static cn.sifasuo.vault.schema.Tables.AID_STUDY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Severity;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.statistics.CheckResult;
import cn.sifasuo.statistics.ComputedForm;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Who is in stock and how they stand on the last day: RE-1 and RE-4 (domain/resettlement.md §5,
 * §7.1, §7.4, §7.7 checks 2, 3, 6, 12, 13, 15).
 */
class AidStandingTest {

  private static final Period FEBRUARY = Period.month(2026, 2);
  private static final Period MARCH = Period.month(2026, 3);
  private static final Period APRIL = Period.month(2026, 4);
  private static final String BACK = "2026-01-05";

  private final AidDesk desk = new AidDesk();
  private final AidBook book = new AidBook(desk);
  private final AidRows rows = new AidRows(desk);

  @AfterEach
  void close() throws Exception {
    desk.close();
  }

  private Draft person(int number) {
    return desk.active(number, BACK);
  }

  private void says(String code, Period period, Map<String, Integer> cells) {
    ComputedForm form = book.form(code, period);
    assertThat(form.findings(Severity.ERROR)).as(code + period.label()).isEmpty();
    cells.forEach((cell, n) ->
        assertThat(figure(form, cell).intValueExact()).as(period.label() + cell).isEqualTo(n));
  }

  /** A refusal and a lost contact are facts of service: neither ends a file (§2.15, §5). */
  @Test
  void whoRefusesHelpOrCannotBeReachedStaysInTheStock() {
    book.saved(
        List.of(
            person(1)
                .addChild(rows.service("NO_SERVICE", "2026-03-31"))
                .addChild(rows.service("ACTIVE", "2026-04-30")),
            person(2).addChild(rows.service("LOST_CONTACT", "2026-03-10")),
            person(3).addChild(rows.service("NO_SERVICE", "2026-04-01")),
            person(4)));
    says("RE-1", FEBRUARY, Map.of("S4", 4, "Ns", 0, "Lc", 0));
    says("RE-1", MARCH, Map.of("S4", 4, "S3", 0, "Ns", 1, "Lc", 1, "Tg", 4, "Ta", 4));
    says("RE-1", APRIL, Map.of("S1", 4, "S4", 4, "S3", 0, "Ns", 1, "Lc", 1));
    says("RE-4", MARCH, Map.of("H0", 4, "Hn", 1, "H1", 3));
    says("RE-4", APRIL, Map.of("H0", 4, "Hn", 1, "H1", 3));
    says("RE-3", MARCH, Map.of("P0", 4, "P04", 1, "P1", 3, "P31", 1));
  }

  @Test
  void whoIsAwaitedIsInNoStockAndWhoEndsOnTheLastDayIsNotInItsStock() {
    book.saved(
        List.of(
            desk.noticed(1, "2026-03-10"),
            desk.active(2, "2026-03-31"),
            desk.active(3, "2026-04-01"),
            ended(4, "2026-03-31"),
            ended(5, "2026-04-01")));
    says("RE-1", MARCH, Map.of("S1", 2, "S2", 1, "S3", 1, "S32", 1, "S4", 2));
    says("RE-1", APRIL, Map.of("S1", 2, "S2", 1, "S3", 1, "S4", 2));
  }

  private Draft ended(int person, String on) {
    return person(person).set(AID_CASE.END_KIND, "DIED").set(AID_CASE.END_ON, day(on));
  }

  @ParameterizedTest
  @CsvSource({
    // born, in band: on 2026-03-31
    "2008-04-01, Ag1",
    "2008-03-31, Ag2",
    "1980-04-01, Ag2",
    "1980-03-31, Ag3",
    "1965-04-01, Ag3",
    "1965-03-31, Ag4"
  })
  void anAgeIsOfFullYearsOnTheLastDay(String born, String band) {
    book.saved(
        List.of(
            person(1)
                .set(AID_CASE.BIRTH_DATE, day(born))
                .set(AID_CASE.ID_NO, AidDesk.idNumber(born, 1))
                .set(AID_CASE.GUARDIAN_NAME, "周母")));
    for (String each : List.of("Ag1", "Ag2", "Ag3", "Ag4")) {
      assertThat(book.number("RE-1", MARCH, each)).as(each).isEqualTo(each.equals(band) ? 1 : 0);
    }
  }

  /** The last word up to the last day counts, however it was entered. */
  @Test
  void whoIsLookedAfterFirstIsAsLastDecidedByTheLastDay() {
    book.saved(
        List.of(
            person(1)
                .addChild(desk.need("GENERAL", "2026-04-01"))
                .addChild(desk.need("KEY", "2026-02-10")),
            person(2).addChild(desk.need("KEY", "2026-03-31")),
            person(3).addChild(desk.need("KEY", "2026-04-01")),
            person(4)));
    says("RE-1", FEBRUARY, Map.of("Tk", 1, "Tg", 3));
    says("RE-1", MARCH, Map.of("Tk", 2, "Tg", 2));
    says("RE-1", APRIL, Map.of("Tk", 2, "Tg", 2));
  }

  /** Bug: a review due on the last day was overdue that day. */
  @Test
  void aReviewIsOverdueOnTheDayAfterItsDay() {
    book.saved(
        List.of(
            person(1)
                .addChild(
                    desk.need("KEY", "2026-02-10").set(AID_NEED.REVIEW_ON, day("2026-03-31"))),
            person(2)
                .addChild(
                    desk.need("KEY", "2026-02-10").set(AID_NEED.REVIEW_ON, day("2026-03-30")))));
    says("RE-1", MARCH, Map.of("Kw", 1));
    says("RE-1", APRIL, Map.of("Kw", 2));
  }

  /** Check 13: two meanings in one month close nothing until everybody was judged by one. */
  @Test
  void twoMeaningsOfThreeNoInOneMonthAreAnError() {
    desk.local("aid.three-no.definition", "DEF_A", "2025-01-01");
    desk.local("aid.three-no.definition", "DEF_B", "2026-01-01");
    book.saved(
        List.of(
            desk.active(1, "2025-01-10").addChild(rows.without("2025-06-10", false, true)),
            person(2).addChild(rows.without("2026-03-10", true, false))));
    assertThat(book.form("RE-1", APRIL).findings(Severity.ERROR))
        .extracting(CheckResult::id)
        .containsExactly("13");
  }

  @Test
  void whoseTermIsOverIsInStockUntilSomebodyWritesTheEndAndIsAskedAfter() {
    book.saved(
        List.of(
            person(1).set(AID_CASE.TERM_TO, day("2026-03-30")),
            person(2).set(AID_CASE.TERM_TO, day("2026-03-31"))));
    says("RE-1", MARCH, Map.of("S4", 2, "S31", 0, "Tx", 1));
    says("RE-1", APRIL, Map.of("S4", 2, "Tx", 2));
    assertThat(book.form("RE-1", MARCH).findings(Severity.WARNING))
        .extracting(CheckResult::id)
        .containsExactly("15");
    says("RE-1", FEBRUARY, Map.of("Tx", 0));
    assertThat(book.form("RE-1", FEBRUARY).findings(Severity.WARNING)).isEmpty();
  }

  /** The two meanings of 三无: home and kin in both, a living in one, work in the other (§2.6). */
  @ParameterizedTest
  @CsvSource({
    // meaning, has a living, has work, 三无
    "DEF_A, false, false, true",
    "DEF_A, false, true, true",
    "DEF_A, true, false, false",
    "DEF_B, false, false, true",
    "DEF_B, true, false, true",
    "DEF_B, false, true, false"
  })
  void threeThingsLackAndWhichTheyAreIsOfTheYear(
      String meaning, boolean living, boolean work, boolean threeNo) {
    desk.local("aid.three-no.definition", meaning, "2026-01-01");
    book.saved(List.of(person(1).addChild(rows.without("2026-03-31", living, work))));
    boolean first = meaning.equals("DEF_A");
    says(
        "RE-1",
        MARCH,
        Map.of("T3a", first && threeNo ? 1 : 0, "T3b", !first && threeNo ? 1 : 0, "S4", 1));
    says("RE-1", FEBRUARY, Map.of("T3a", 0, "T3b", 0));
  }

  /** A document of the summer holds for the whole year, another one from the next year on. */
  @Test
  void oneMeaningOfThreeNoHoldsInEveryMonthOfAYear() {
    desk.local("aid.three-no.definition", "DEF_A", "2026-06-01");
    desk.local("aid.three-no.definition", "DEF_B", "2026-08-01");
    book.saved(
        List.of(
            person(1).addChild(rows.without("2026-01-10", false, true)),
            person(2).addChild(rows.without("2026-07-10", false, false)),
            person(3).addChild(rows.without("2026-09-10", false, true)),
            person(4).addChild(rows.without("2026-09-10", true, false))));
    for (int month = 1; month <= 12; month++) {
      ComputedForm form = book.form("RE-1", Period.month(2026, month));
      assertThat(figure(form, "T3a").intValueExact())
          .as("%d", month)
          .isEqualTo(month < 7 ? 1 : month < 9 ? 2 : 3);
      assertThat(figure(form, "T3b")).as("%d", month).isZero();
      assertThat(form.checks())
          .filteredOn(c -> c.id().equals("13"))
          .isNotEmpty()
          .allMatch(CheckResult::ok);
    }
    says("RE-1", Period.year(2026), Map.of("T3a", 3, "T3b", 0));
  }

  /** A group on the last day, and something done in the period: by month, and for a year in it. */
  @Test
  void helpIsSomebodyWhoStandsByAndSomethingDone() {
    List<UUID> ids =
        book.saved(
            List.of(
                person(1).addChild(rows.contact("2026-03-01", "PHONE")),
                person(2).addChild(rows.contact("2026-02-28", "PHONE")),
                person(3).addChild(rows.granted("TEMP", "2026-03-31", "100")),
                person(4).addChild(rows.asked("TEMP", "2026-03-10")),
                person(5)
                    .addChild(
                        desk.fresh("aid_insurance")
                            .set(AID_INSURANCE.INSURANCE_KIND, "PENSION")
                            .set(AID_INSURANCE.ON_DAY, day("2026-03-12"))),
                person(6)
                    .addChild(
                        desk.fresh("aid_study")
                            .set(AID_STUDY.ON_DAY, day("2026-03-12"))
                            .set(AID_STUDY.HOURS, 4)
                            .set(AID_STUDY.STUDY_KIND, "SKILL")
                            .set(AID_STUDY.PROVIDER, "示范县职业学校")),
                without(7, "2026-03-30").addChild(rows.contact("2026-03-02", "PHONE")),
                without(8, "2026-03-31").addChild(rows.contact("2026-03-02", "PHONE")),
                person(9)
                    .addChild(rows.service("NO_SERVICE", "2026-03-20"))
                    .addChild(rows.contact("2026-03-02", "PHONE"))));
    says("RE-4", MARCH, Map.of("H0", 9, "H1", 8, "H2", 5, "H3", 4, "H3t", 4, "H6", 1, "H4t", 1));
    assertThat(rate(book.form("RE-4", MARCH), "AID")).as("5÷8").isEqualTo("62.5%");
    says("RE-4", Period.quarter(2026, 1), Map.of("H1", 8, "H2", 6, "H3", 5));
    assertThat(
            book.forms.verdicts(desk.clerk, "RE-4", MARCH, ids.get(1)).stream()
                .filter(v -> v.cellId().equals("H2"))
                .noneMatch(v -> v.counted()))
        .isTrue();
  }

  /** Nobody stands by after a day. */
  private Draft without(int person, String last) {
    Draft file = person(person);
    file.children("aid_helper").forEach(h -> h.set(AID_HELPER.TO_ON, day(last)));
    return file;
  }

  /** Visits count times, people are counted once however often and by whichever way. */
  @Test
  void contactsAreTimesAndPeople() {
    book.saved(
        List.of(
            person(1)
                .addChild(rows.contact("2026-03-01", "PHONE"))
                .addChild(rows.contact("2026-03-01", "IN_PERSON"))
                .addChild(rows.contact("2026-03-31", "FAMILY"))
                .addChild(rows.contact("2026-02-10", "PHONE")),
            person(2)
                .addChild(rows.contact("2026-03-12", "OFFICE_VISIT"))
                .addChild(rows.contact("2026-04-01", "MESSAGE"))));
    says(
        "RE-4", MARCH, Map.of("H3", 2, "H3t", 4, "H31", 1, "H32", 1, "H33", 0, "H34", 1, "H35", 1));
    says("RE-4", Period.quarter(2026, 1), Map.of("H3", 2, "H3t", 5));
  }
}
