package cn.sifasuo.county;

import static cn.sifasuo.vault.schema.Tables.AID_CASE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.corrections.FormYear;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Severity;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.resettlement.AidDesk;
import cn.sifasuo.resettlement.AidRows;
import cn.sifasuo.statistics.CheckResult;
import cn.sifasuo.statistics.ComputedForm;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Three offices over a year: a released person who moves from one to another is neither intake nor
 * decrease of the county (domain/resettlement.md §2.12, §7.7 check 14).
 */
class ResettlementCountyTest {

  private static final int YEAR = 2026;
  private static final List<String> OFFICES = List.of("990100101", "990100102", "990100103");

  private final CountyBooks county = new CountyBooks();
  private final List<AidDesk> desks = new ArrayList<>();

  @BeforeEach
  void threeOffices() {
    for (String office : OFFICES) {
      desks.add(new AidDesk());
      county.enrol(office, "测试司法所" + office.substring(6));
    }
  }

  @AfterEach
  void close() throws Exception {
    for (AidDesk desk : desks) {
      desk.close();
    }
    county.close();
  }

  private Draft back(int office, int person, LocalDate on) {
    return desks.get(office).active(person, on.toString());
  }

  /** The papers went and came on one day. */
  private void moves(int from, int to, int person, LocalDate released, LocalDate on) {
    leaves(from, person, released, on, true);
    comes(to, person, on, true);
  }

  private void leaves(int office, int person, LocalDate released, LocalDate on, boolean within) {
    AidDesk desk = desks.get(office);
    desk.saved(back(office, person, released).addChild(new AidRows(desk).movedOut(on, within)));
  }

  private void comes(int office, int person, LocalDate on, boolean within) {
    AidDesk desk = desks.get(office);
    desk.saved(
        back(office, person, on)
            .set(AID_CASE.SOURCE, "HUKOU_IN")
            .addChild(new AidRows(desk).movedIn(on, within)));
  }

  private ComputedForm county(Period period) {
    for (int office = 0; office < OFFICES.size(); office++) {
      county.submitLedger(OFFICES.get(office), "RE-1", period, desks.get(office).database);
    }
    return county.rollUp.compute(county.director, "RE-1", period).form();
  }

  private int sum(Period period, String cell) {
    return desks.stream()
        .mapToInt(d -> new FormYear(d.database, d.clerk.officeCode()).cell("RE-1", period, cell))
        .sum();
  }

  private static int total(ComputedForm form, String cell) {
    return form.cell("total", cell).orElseThrow().raw().intValueExact();
  }

  @Test
  void theCountyNetsWhoMovesBetweenItsOffices() {
    // each month one person is released to an office; every second one moves on a month later
    for (int month = 1; month <= 10; month++) {
      LocalDate released = LocalDate.of(YEAR, month, 2);
      int office = month % OFFICES.size();
      if (month % 2 == 0) {
        moves(office, (office + 1) % OFFICES.size(), month, released, released.plusMonths(1));
      } else {
        desks.get(office).saved(back(office, month, released));
      }
    }
    for (int month = 1; month <= 12; month++) {
      Period period = Period.month(YEAR, month);
      ComputedForm all = county(period);
      int moved = month % 2 == 1 && month >= 3 && month <= 11 ? 1 : 0;

      assertThat(all.findings(Severity.ERROR)).as(period.label()).isEmpty();
      assertThat(total(all, "S4"))
          .as(period.label())
          .isEqualTo(sum(period, "S4"))
          .isEqualTo(Math.min(month, 10));
      assertThat(total(all, "S2")).as(period.label()).isEqualTo(month <= 10 ? 1 : 0);
      assertThat(sum(period, "S2")).isEqualTo(total(all, "S2") + moved);
      assertThat(total(all, "S3")).as(period.label()).isZero();
      assertThat(sum(period, "S3")).isEqualTo(moved);
      assertThat(total(all, "S24")).isZero();
      assertThat(total(all, "S34")).isZero();
      assertThat(total(all, "S24n")).isEqualTo(total(all, "S34n")).isEqualTo(moved);
    }
  }

  /** The rate is of the county's own people: a move makes nobody twice a denominator. */
  @Test
  void whoCameFromElsewhereAndWhoWentThereAreCountedByTheCountyToo() {
    LocalDate released = LocalDate.of(YEAR, 1, 5);
    LocalDate on = LocalDate.of(YEAR, 3, 9);
    moves(0, 1, 1, released, on);
    leaves(0, 2, released, on, false);
    comes(1, 3, on, false);
    comes(2, 4, on, false);
    ComputedForm march = county(Period.month(YEAR, 3));
    assertThat(march.findings(Severity.ERROR)).isEmpty();
    assertThat(total(march, "S1")).isEqualTo(2);
    assertThat(total(march, "S2")).isEqualTo(total(march, "S24")).isEqualTo(2);
    assertThat(total(march, "S3")).isEqualTo(total(march, "S34")).isEqualTo(1);
    assertThat(total(march, "S24n")).isEqualTo(total(march, "S34n")).isEqualTo(1);
    assertThat(total(march, "S4")).isEqualTo(3);
    assertThat(
            march.total().rates().stream()
                .filter(r -> r.id().equals("REOFF"))
                .findFirst()
                .orElseThrow()
                .denominator())
        .isEqualByComparingTo("4");
  }

  /** Bug: who was released and moved within the county in one period was nobody's intake. */
  @Test
  void whoComesAndMovesWithinTheCountyInOnePeriodHasComeToTheCounty() {
    LocalDate released = LocalDate.of(YEAR, 3, 2);
    moves(0, 1, 1, released, LocalDate.of(YEAR, 3, 20));
    for (Period period : List.of(Period.month(YEAR, 3), Period.year(YEAR))) {
      ComputedForm all = county(period);
      assertThat(all.findings(Severity.ERROR)).as(period.label()).isEmpty();
      assertThat(total(all, "S2")).as(period.label()).isEqualTo(1);
      assertThat(total(all, "S24")).isZero();
      assertThat(total(all, "S3")).isZero();
      assertThat(total(all, "S4")).isEqualTo(1);
    }
  }

  @Test
  void whoLeftForAnOfficeThatDidNotTakeThemIsAskedAfter() {
    leaves(0, 1, LocalDate.of(YEAR, 1, 5), LocalDate.of(YEAR, 3, 9), true);
    assertThat(county(Period.month(YEAR, 3)).findings(Severity.ERROR))
        .filteredOn(c -> c.id().equals("14"))
        .singleElement()
        .satisfies((CheckResult c) -> {
          assertThat(c.left()).isZero();
          assertThat(c.right()).isEqualByComparingTo("1");
        });
  }
}
