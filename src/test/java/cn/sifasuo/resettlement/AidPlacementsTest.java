package cn.sifasuo.resettlement;

import static cn.sifasuo.resettlement.AidBook.figure;
import static cn.sifasuo.resettlement.AidBook.rate;
import static cn.sifasuo.resettlement.AidDesk.day;
import static cn.sifasuo.vault.schema.Tables.AID_BASE;
import static cn.sifasuo.vault.schema.Tables.AID_CASE;
import static cn.sifasuo.vault.schema.Tables.AID_INSURANCE;
import static cn.sifasuo.vault.schema.Tables.AID_PLACEMENT;
import static cn.sifasuo.vault.schema.Tables.AID_SITUATION;
import static cn.sifasuo.vault.schema.Tables.AID_STAY;
import static cn.sifasuo.vault.schema.Tables.AID_SUPPORT;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Severity;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.statistics.ComputedForm;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * RE-3: who is to be placed, who is, by what, and what was given (domain/resettlement.md §7.3,
 * §7.6, §7.7 checks 5 and 11).
 */
class AidPlacementsTest {

  private static final Period MARCH = Period.month(2026, 3);
  private static final String BACK = "2026-01-05";

  /** The nine kinds, in the order of P21 to P29. */
  private static final List<String> KINDS =
      List.of(
          "LAND",
          "PUBLIC_POST",
          "STARTUP",
          "SELF_EMPLOYED",
          "ENTERPRISE",
          "OTHER",
          "SCHOOLING",
          "BASE",
          "FAMILY_CARE");

  private final AidDesk desk = new AidDesk();
  private final AidBook book = new AidBook(desk);
  private final AidRows rows = new AidRows(desk);

  @AfterEach
  void close() throws Exception {
    desk.close();
  }

  private ComputedForm form(Period period) {
    ComputedForm form = book.form("RE-3", period);
    assertThat(form.findings(Severity.ERROR)).as(period.label()).isEmpty();
    return form;
  }

  private void says(Period period, Map<String, String> cells) {
    ComputedForm form = form(period);
    cells.forEach(
        (cell, said) -> assertThat(figure(form, cell)).as(cell).isEqualByComparingTo(said));
  }

  private Draft person(int number) {
    return desk.active(number, BACK);
  }

  /** Whoever is a student, retired, unable and refusing at once is one person less, not four. */
  @Test
  void whoIsNotToBePlacedIsTakenOffOnceAndForTheFirstReason() {
    Draft refuses = rows.service("NO_SERVICE", "2026-02-01");
    book.saved(
        List.of(
            person(1).addChild(rows.work("STUDENT", BACK)).addChild(refuses.copy()),
            person(2)
                .addChild(rows.work("UNABLE", BACK).set(AID_SITUATION.RETIRED, true))
                .addChild(refuses.copy()),
            person(3).set(AID_CASE.HEALTH_CAPACITY, "NONE").addChild(refuses.copy()),
            person(4).addChild(refuses.copy()),
            person(5).addChild(rows.service("LOST_CONTACT", "2026-02-01")),
            person(6).set(AID_CASE.HEALTH_CAPACITY, "PART"),
            person(7).addChild(rows.placed("OTHER", "2026-02-01", null))));
    says(
        MARCH,
        Map.of(
            "P0", "7", "P01", "1", "P02", "1", "P03", "1", "P04", "1", "P1", "3", "P2", "1", "P3",
            "2", "P31", "1"));
  }

  /** Bug: 人 were files: somebody with two of them in a year was two people. */
  @Test
  void whoHasTwoFilesInAYearIsOnePerson() {
    Draft first =
        desk.active(1, "2026-01-10").addChild(rows.granted("TEMP", "2026-02-10", "300.00"));
    book.saved(List.of(rows.convicted(first, "2026-03-10")));
    book.saved(
        List.of(
            desk.active(1, "2026-06-10").addChild(rows.granted("TEMP", "2026-07-10", "200.00"))));
    ComputedForm year = form(Period.year(2026));
    assertThat(figure(year, "P4")).isEqualByComparingTo("1");
  }

  /**
   * A place counts only for who is to be placed; work counts for everybody in stock (§7.6 JOBS).
   */
  @Test
  void whoIsNotToBePlacedIsNotAmongThePlacedButMayWork() {
    book.saved(
        List.of(
            person(1)
                .addChild(rows.work("STUDENT", BACK))
                .addChild(rows.placed("SCHOOLING", "2026-02-01", null)),
            person(2)
                .addChild(rows.work("EMPLOYED", BACK).set(AID_SITUATION.RETIRED, true))
                .addChild(rows.placed("LAND", "2026-02-01", null)),
            person(3)
                .addChild(rows.service("NO_SERVICE", "2026-02-01"))
                .addChild(rows.placed("ENTERPRISE", "2026-02-01", null)),
            person(4)));
    says(
        MARCH,
        Map.of("P1", "1", "P2", "0", "P21", "0", "P25", "0", "P27", "0", "P3", "1", "PJ", "2"));
    assertThat(rate(form(MARCH), "JOBS")).isEqualTo("50.0%");
    assertThat(rate(form(MARCH), "PLACE")).isEqualTo("0.0%");
  }

  @Test
  void theRateOfJobsKnowsFiveKindsAndTheRateOfPlacesNine() {
    List<Draft> people = new ArrayList<>();
    for (int i = 0; i < KINDS.size(); i++) {
      people.add(person(i + 1).addChild(rows.placed(KINDS.get(i), "2026-02-01", null)));
    }
    people.add(person(20));
    people.add(person(21));
    book.saved(people);
    ComputedForm form = form(MARCH);
    for (int i = 1; i <= KINDS.size(); i++) {
      assertThat(figure(form, "P2" + i)).as("P2" + i).isEqualByComparingTo("1");
    }
    assertThat(figure(form, "P2")).isEqualByComparingTo("9");
    assertThat(figure(form, "PJ")).isEqualByComparingTo("5");
    assertThat(rate(form, "PLACE")).as("9÷11").isEqualTo("81.8%");
    assertThat(rate(form, "JOBS")).as("5÷11").isEqualTo("45.5%");
  }

  @Test
  void withNobodyInStockTheRatesAreDashes() {
    assertThat(rate(form(MARCH), "PLACE")).isEqualTo("—");
    assertThat(rate(form(MARCH), "JOBS")).isEqualTo("—");
    assertThat(rate(book.form("RE-4", MARCH), "AID")).isEqualTo("—");
    assertThat(rate(book.form("RE-2", MARCH), "CONN")).isEqualTo("—");
    assertThat(rate(book.form("RE-2", MARCH), "CONN_KEY")).isEqualTo("—");
    assertThat(rate(book.form("RE-2", MARCH), "VERIFYR")).isEqualTo("—");
  }

  /** A place holds on its last day and on no later one (§2.8). */
  @ParameterizedTest
  @CsvSource({
    // from, to, in March, in April
    "2026-03-31, , 1, 1",
    "2026-04-01, , 0, 1",
    "2026-02-01, 2026-03-30, 0, 0",
    "2026-02-01, 2026-03-31, 1, 0",
    "2026-02-01, 2026-04-30, 1, 1",
    "2026-03-31, 2026-03-31, 1, 0"
  })
  void aPlaceIsThatOfTheLastDayOfThePeriod(
      String from, @Nullable String to, String march, String april) {
    book.saved(List.of(person(1).addChild(rows.placed("PUBLIC_POST", from, to))));
    says(MARCH, Map.of("P2", march, "P22", march));
    says(Period.month(2026, 4), Map.of("P2", april, "P22", april));
  }

  @Test
  void whoHadSeveralPlacesStandsInTheLastOneAlone() {
    book.saved(
        List.of(
            person(1)
                .addChild(rows.placed("SELF_EMPLOYED", "2026-03-21", null))
                .addChild(rows.placed("BASE", "2026-01-10", "2026-03-10"))
                .addChild(rows.placed("LAND", "2026-03-11", "2026-03-20"))));
    says(MARCH, Map.of("P2", "1", "P21", "0", "P24", "1", "P28", "0", "PJ", "1"));
    says(Period.month(2026, 2), Map.of("P2", "1", "P24", "0", "P28", "1", "PJ", "0"));
    says(Period.year(2026), Map.of("P2", "1", "P24", "1"));
    assertThat(book.cases("RE-3", MARCH, "P2")).hasSize(1);
  }

  /** Elsewhere it was counted from work records with a good mark (§7.7). */
  @Test
  void landIsCountedFromThePlacementAndFromNothingElse() {
    book.saved(
        List.of(
            person(1)
                .set(AID_CASE.RURAL, true)
                .addChild(rows.work("FARMING", BACK))
                .addChild(rows.contact("2026-03-10", "IN_PERSON")),
            person(2).addChild(rows.placed("OTHER", BACK, null).set(AID_PLACEMENT.LAND_MU, "3.5")),
            person(3).set(AID_CASE.RURAL, false).addChild(rows.placed("LAND", BACK, null)),
            person(4)
                .addChild(rows.work("NONE", BACK))
                .addChild(rows.placed("LAND", "2026-03-01", null)),
            person(5).addChild(rows.placed("LAND", BACK, "2026-03-30"))));
    says(MARCH, Map.of("P21", "2", "P26", "1", "P2", "3", "PJ", "2"));
  }

  @Test
  void taxReliefIsOfATradeThatStandsOnTheLastDay() {
    book.saved(
        List.of(
            relieved(1, "STARTUP", "2026-03-30"),
            relieved(2, "STARTUP", "2026-03-31"),
            relieved(3, "SELF_EMPLOYED", null),
            relieved(4, "ENTERPRISE", null),
            relieved(5, "LAND", null),
            person(6).addChild(rows.placed("ENTERPRISE", BACK, null))));
    says(MARCH, Map.of("P6", "3", "P61", "1", "P62", "1", "P63", "1"));
  }

  private Draft relieved(int person, String kind, @Nullable String to) {
    return person(person).addChild(rows.placed(kind, BACK, to).set(AID_PLACEMENT.TAX_RELIEF, true));
  }

  /**
   * Persons, times and yuan of the rows that were granted, in the month of the grant (check 11).
   */
  @Test
  void reliefIsWhatTheGrantedRowsAddUpTo() {
    book.saved(
        List.of(
            person(1)
                .addChild(rows.granted("TEMP", "2026-03-01", "300.50"))
                .addChild(rows.granted("TEMP", "2026-03-31", "200"))
                .addChild(rows.granted("MIN_LIVING", "2026-03-05", null))
                .addChild(rows.granted("TEMP", "2026-02-28", "100.25"))
                .addChild(
                    rows.granted("MEDICAL", "2026-04-01", "50")
                        .set(AID_SUPPORT.APPLIED_ON, day("2026-03-20"))),
            person(2)
                .addChild(rows.granted("TEMP", "2026-02-10", "40"))
                .addChild(rows.asked("TEMP", "2026-03-02"))
                .addChild(rows.asked("HOUSING", "2026-03-02").set(AID_SUPPORT.RESULT, "REFUSED"))
                .addChild(
                    rows.asked("HOUSING", "2026-03-03")
                        .set(AID_SUPPORT.RESULT, "WITHDRAWN")
                        .set(AID_SUPPORT.AMOUNT, new BigDecimal("99")))));
    says(
        MARCH,
        Map.of(
            "P4", "1", "P4t", "3", "P4m", "500.50", "P401", "1", "P406", "2", "P403", "0", "P405",
            "0"));
    says(Period.month(2026, 2), Map.of("P4", "2", "P4t", "2", "P4m", "140.25"));
    says(Period.quarter(2026, 1), Map.of("P4", "2", "P4t", "5", "P4m", "640.75", "P406", "4"));
    assertThat(book.number("RE-4", Period.quarter(2026, 1), "H6")).as("件").isEqualTo(5);
  }

  @Test
  void helpWithInsuranceIsCountedInPersonsNotInTimes() {
    book.saved(
        List.of(
            person(1)
                .addChild(insured("PENSION", "2026-01-20"))
                .addChild(insured("MEDICAL", "2026-03-20"))
                .addChild(insured("PENSION", "2026-03-21")),
            person(2).addChild(insured("MEDICAL", "2026-03-31"))));
    says(MARCH, Map.of("P7", "2"));
    says(Period.month(2026, 1), Map.of("P7", "1"));
    says(Period.quarter(2026, 1), Map.of("P7", "2"));
  }

  private Draft insured(String kind, String on) {
    return desk.fresh("aid_insurance")
        .set(AID_INSURANCE.INSURANCE_KIND, kind)
        .set(AID_INSURANCE.ON_DAY, day(on));
  }

  /** Who comes twice is one person; who came before is there and did not come (§7.3 P8). */
  @Test
  void bedsPeopleWhoCameAndPeopleWhoAreThereAreFourFigures() {
    List<UUID> files = book.saved(List.of(person(1), person(2), person(3)));
    book.saved(
        List.of(
            desk.fresh("aid_base")
                .set(AID_BASE.NAME, "东河镇过渡性安置基地")
                .set(AID_BASE.BASE_KIND, "GOVERNMENT")
                .set(AID_BASE.BEDS, 4)
                .set(AID_BASE.STARTED_ON, day("2025-01-01"))
                .addChild(stay(files.get(0), "2026-03-01", "2026-03-10"))
                .addChild(stay(files.get(0), "2026-03-20", "2026-03-30"))
                .addChild(stay(files.get(1), "2026-02-10", "2026-03-31"))
                .addChild(stay(files.get(2), "2026-03-31", null)),
            desk.fresh("aid_base")
                .set(AID_BASE.NAME, "西关旧址")
                .set(AID_BASE.BASE_KIND, "ENTERPRISE")
                .set(AID_BASE.BEDS, 9)
                .set(AID_BASE.STARTED_ON, day("2025-01-01"))
                .set(AID_BASE.ENDED_ON, day("2026-03-30"))));
    says(MARCH, Map.of("P8", "1", "P81", "4", "P82", "2", "P83", "2"));
    says(Period.month(2026, 2), Map.of("P8", "2", "P81", "13", "P82", "1", "P83", "1"));
    says(Period.month(2026, 4), Map.of("P82", "0", "P83", "1"));
  }

  private Draft stay(UUID file, String from, @Nullable String to) {
    return desk.fresh("aid_stay")
        .set(AID_STAY.AID_CASE_ID, file)
        .set(AID_STAY.FROM_ON, day(from))
        .set(AID_STAY.TO_ON, to == null ? null : day(to))
        .set(AID_STAY.AGREEMENT_SIGNED, true);
  }
}
