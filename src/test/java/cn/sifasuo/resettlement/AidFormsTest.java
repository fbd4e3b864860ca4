package cn.sifasuo.resettlement;

import static cn.sifasuo.resettlement.AidBook.figure;
import static cn.sifasuo.resettlement.AidBook.rate;
import static cn.sifasuo.resettlement.AidDesk.day;
import static cn.sifasuo.vault.schema.Tables.AID_CASE;
import static cn.sifasuo.vault.schema.Tables.AID_OPENING;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Severity;
import cn.sifasuo.law.LegalAge;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.statistics.ComputedForm;
import cn.sifasuo.statistics.TracedCase;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * RE-1…RE-5 (domain/resettlement.md §7) over a real ledger: the fixtures of §8, and a random year.
 */
class AidFormsTest {

  private static final Period MARCH = Period.month(2026, 3);

  private final AidDesk desk = new AidDesk();
  private final AidRows rows = new AidRows(desk);
  private AidBook book;

  @BeforeEach
  void open() {
    book = new AidBook(desk);
  }

  @AfterEach
  void close() throws Exception {
    desk.close();
  }

  private List<Draft> people(int first, int count, String released) {
    List<Draft> people = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      people.add(desk.active(first + i, released));
    }
    return people;
  }

  @Test
  void 五十六人中三十八人就业是百分之六十七点九() throws IOException {
    List<Draft> people = people(1, 56, "2026-02-10");
    List<String> kinds = List.of("LAND", "PUBLIC_POST", "STARTUP", "SELF_EMPLOYED", "ENTERPRISE");
    for (int i = 0; i < 38; i++) {
      people.get(i).addChild(rows.placed(kinds.get(i % 5), "2026-02-20", null));
    }
    people.get(40).addChild(rows.placed("FAMILY_CARE", "2026-02-20", null));
    people.get(41).set(AID_CASE.HEALTH_CAPACITY, "NONE");
    List<UUID> ids = book.saved(people);
    ComputedForm form = book.form("RE-3", MARCH);
    assertThat(rate(form, "JOBS")).isEqualTo("67.9%");
    assertThat(figure(form, "P1")).isEqualByComparingTo("55");
    assertThat(figure(form, "P2")).isEqualByComparingTo("39");
    assertThat(rate(form, "PLACE")).isEqualTo("70.9%");
    // the time before the placement and the time since are two facts of one file
    assertThat(book.forms.verdicts(desk.clerk, "RE-3", MARCH, ids.getFirst()))
        .anyMatch(v -> v.cellId().equals("P2") && v.counted());
    assertThat(form.findings(Severity.ERROR)).isEmpty();
    book.print(form);
    book.print(book.form("RE-1", MARCH));
    book.print(book.form("RE-2", Period.month(2026, 2)));
    book.print(book.form("RE-4", MARCH));
  }

  @Test
  void 期初十二接收五减少三期末十四() {
    List<Draft> people = people(1, 12, "2026-01-05");
    for (int i = 20; i < 24; i++) {
      people.add(desk.active(i, "2026-03-02"));
    }
    people.add(
        desk.active(24, "2026-03-02")
            .set(AID_CASE.CATEGORY, "COMM_CORR")
            .set(AID_CASE.SOURCE, "CORR_EXPIRED")
            .set(AID_CASE.PRISON, null));
    people.get(0).set(AID_CASE.END_KIND, "DIED").set(AID_CASE.END_ON, day("2026-03-31"));
    people.get(1).addChild(rows.movedOut(day("2026-03-01"), true));
    people
        .get(2)
        .set(AID_CASE.END_KIND, "DATA_ERROR")
        .set(AID_CASE.END_ON, day("2026-03-15"))
        .set(AID_CASE.END_NOTE, "与另一所重复");
    book.saved(people);
    book.saved(List.of(desk.noticed(30, "2026-03-20")));
    ComputedForm form = book.form("RE-1", MARCH);
    assertThat(figure(form, "S1")).isEqualByComparingTo("12");
    assertThat(figure(form, "S2")).isEqualByComparingTo("5");
    assertThat(figure(form, "S21")).isEqualByComparingTo("4");
    assertThat(figure(form, "S22")).isEqualByComparingTo("1");
    assertThat(figure(form, "S3")).isEqualByComparingTo("3");
    assertThat(figure(form, "S34n")).isEqualByComparingTo("1");
    assertThat(figure(form, "S36")).isEqualByComparingTo("1");
    assertThat(figure(form, "S4")).isEqualByComparingTo("14");
    assertThat(form.findings(Severity.ERROR)).isEmpty();
    ComputedForm connect = book.form("RE-2", MARCH);
    assertThat(figure(connect, "N3")).isEqualByComparingTo("5");
    assertThat(figure(connect, "N4")).isEqualByComparingTo("4");
    assertThat(figure(connect, "N63")).isEqualByComparingTo("1");
    assertThat(rate(connect, "CONN")).isEqualTo("80.0%");
    assertThat(figure(connect, "N7a")).isEqualByComparingTo("1");
    assertThat(connect.findings(Severity.ERROR)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"300, 3.33‰", "400, 2.50‰"})
  void 三百人一人重新犯罪超过千分之三_四百人不超过(int people, String said) {
    List<Draft> drafts = people(1, people, "2026-01-05");
    rows.convicted(drafts.getFirst(), "2026-03-12");
    book.saved(drafts);
    ComputedForm form = book.form("RE-1", MARCH);
    assertThat(rate(form, "REOFF")).isEqualTo(said);
    assertThat(figure(form, "S33")).isEqualByComparingTo("1");
    assertThat(form.findings(Severity.ERROR)).isEmpty();
    assertThat(rate(book.form("RE-1", Period.month(2025, 1)), "REOFF")).isEqualTo("—");
  }

  @Test
  void 期末当天满十八岁的计入十八岁以上() {
    Draft eighteen =
        desk.active(1, "2026-03-10")
            .set(AID_CASE.BIRTH_DATE, day("2008-03-31"))
            .set(AID_CASE.ID_NO, AidDesk.idNumber("2008-03-31", 1))
            .set(AID_CASE.GUARDIAN_NAME, "周母");
    book.saved(List.of(eighteen));
    ComputedForm form = book.form("RE-1", MARCH);
    assertThat(figure(form, "Ag1")).isEqualByComparingTo("0");
    assertThat(figure(form, "Ag2")).isEqualByComparingTo("1");
    assertThat(LegalAge.minor(day("2008-03-31"), day("2026-03-31"))).isTrue();
    assertThat(figure(book.form("RE-1", Period.month(2026, 4)), "Ag2")).isEqualByComparingTo("1");
  }

  @Test
  void 累计数是期初加台账() {
    book.saved(
        List.of(
            desk.fresh("aid_opening")
                .set(AID_OPENING.OPENING_KIND, "RECEIVED")
                .set(AID_OPENING.AS_OF, day("2025-12-31"))
                .set(AID_OPENING.PERSONS, 120)
                .set(AID_OPENING.BASIS, "2025年年报")));
    book.saved(people(1, 3, "2026-03-05"));
    assertThat(book.number("RE-1", MARCH, "C1")).isEqualTo(123);
    assertThat(book.number("RE-1", Period.month(2026, 2), "C1")).isEqualTo(120);
  }

  /**
   * Released in the five years before, convicted less than five years after (§7.6 REOFF_COHORT).
   */
  @Test
  void theRateOfFiveYearsIsSaidWhereTheLedgerRunsThatLong() {
    Draft twice = desk.active(4, "2025-06-01");
    book.saved(
        List.of(
            rows.convicted(desk.active(1, "2021-01-05"), "2026-01-04"),
            rows.convicted(desk.active(2, "2021-01-05"), "2026-01-05"),
            rows.convicted(desk.active(3, "2020-12-31"), "2022-05-01"),
            rows.convicted(desk.active(4, "2022-03-01"), "2023-02-01"),
            twice,
            desk.active(5, "2025-12-31"),
            desk.active(6, "2026-01-01")));
    assertThat(rate(book.form("RE-5", Period.year(2026)), "REOFF_COHORT")).isEqualTo("—");
    UUID opening =
        book.saved(
                List.of(
                    desk.fresh("aid_opening")
                        .set(AID_OPENING.OPENING_KIND, "RECEIVED")
                        .set(AID_OPENING.AS_OF, day("2021-01-01"))
                        .set(AID_OPENING.PERSONS, 0)
                        .set(AID_OPENING.BASIS, "建账")))
            .getFirst();
    assertThat(rate(book.form("RE-5", Period.year(2026)), "REOFF_COHORT")).isEqualTo("—");
    book.saved(
        List.of(
            desk.reader
                .find(desk.clerk, desk.types.opening(), opening)
                .orElseThrow()
                .set(AID_OPENING.AS_OF, day("2020-12-31"))));
    ComputedForm form = book.form("RE-5", Period.year(2026));
    assertThat(figure(form, "K1")).isEqualByComparingTo("4");
    assertThat(figure(form, "K2")).isEqualByComparingTo("2");
    assertThat(rate(form, "REOFF_COHORT")).isEqualTo("500.00‰");
    assertThat(form.findings(Severity.ERROR)).isEmpty();
    // the balance was not known then, and the years before it are not in the ledger
    assertThat(rate(book.form("RE-5", Period.year(2025)), "REOFF_COHORT")).isEqualTo("—");
  }

  /** Whatever is written, stock is start plus in minus out, parts are wholes, counts are cases. */
  @ParameterizedTest
  @CsvSource("1")
  void 随机一年的台账各表核对相符(long seed) {
    desk.local("aid.three-no.definition", "DEF_A", "2026-01-01");
    RandomAid random = new RandomAid(desk, seed);
    List<RandomAid.Life> lives = random.lives(50);
    List<UUID> ids = book.saved(lives.stream().map(RandomAid.Life::file).toList());
    assertThat(ids).hasSize(50);
    int last = -1;
    for (int m = 1; m <= 12; m++) {
      Period month = Period.month(2026, m);
      ComputedForm base = book.form("RE-1", month);
      assertThat(base.findings(Severity.ERROR)).as("RE-1 " + month).isEmpty();
      int stock = figure(base, "S4").intValueExact();
      assertThat(stock).as("S4 " + month).isEqualTo(RandomAid.stock(lives, month));
      if (last >= 0) {
        assertThat(figure(base, "S1").intValueExact()).isEqualTo(last);
      }
      last = stock;
      assertThat(figure(base, "Tk").intValueExact())
          .as("Tk " + month)
          .isEqualTo(RandomAid.key(lives, month));
      for (String code : List.of("RE-2", "RE-3", "RE-4")) {
        assertThat(book.form(code, month).findings(Severity.ERROR))
            .as(code + " " + month)
            .isEmpty();
      }
    }
    for (Period longer : List.of(Period.quarter(2026, 3), Period.year(2026))) {
      for (String code : List.of("RE-1", "RE-2", "RE-3", "RE-4")) {
        assertThat(book.form(code, longer).findings(Severity.ERROR)).as(code + longer).isEmpty();
      }
    }
    assertThat(book.form("RE-5", Period.year(2026)).findings(Severity.ERROR)).isEmpty();
    countsAreCases(Period.quarter(2026, 3));
  }

  private void countsAreCases(Period period) {
    for (String code : List.of("RE-1", "RE-2", "RE-3", "RE-4")) {
      ComputedForm form = book.form(code, period);
      form.head()
          .columns()
          .forEach(c -> {
            List<TracedCase> cases = book.cases(code, period, c.id());
            assertThat(
                    cases.stream()
                        .map(TracedCase::contribution)
                        .reduce(java.math.BigDecimal.ZERO, java.math.BigDecimal::add))
                .as(code + "." + c.id())
                .isEqualByComparingTo(figure(form, c.id()));
          });
    }
  }
}
