package cn.sifasuo.resettlement;

import static cn.sifasuo.resettlement.AidBook.figure;
import static cn.sifasuo.resettlement.AidBook.rate;
import static cn.sifasuo.resettlement.AidDesk.day;
import static cn.sifasuo.vault.schema.Tables.AID_CASE;
import static cn.sifasuo.vault.schema.Tables.AID_NOTICE;
import static cn.sifasuo.vault.schema.Tables.AID_VERIFICATION;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Severity;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.statistics.ComputedForm;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * RE-2: notices, what their checks found, who was to be met and was (domain/resettlement.md §7.2).
 */
class AidConnectTest {

  private static final Period FEBRUARY = Period.month(2026, 2);
  private static final Period MARCH = Period.month(2026, 3);
  private static final Period QUARTER = Period.quarter(2026, 1);

  private final AidDesk desk = new AidDesk();
  private final AidBook book = new AidBook(desk);

  @AfterEach
  void close() throws Exception {
    desk.close();
  }

  private ComputedForm says(Period period, Map<String, Integer> cells) {
    ComputedForm form = book.form("RE-2", period);
    assertThat(form.findings(Severity.ERROR)).as(period.label()).isEmpty();
    cells.forEach((cell, n) ->
        assertThat(figure(form, cell).intValueExact()).as(period.label() + cell).isEqualTo(n));
    return form;
  }

  private Draft notice(String received) {
    return desk.notice().set(AID_NOTICE.RECEIVED_ON, day(received));
  }

  /** A notice stands as its last check by the end of the period found; until one did, it waits. */
  @Test
  void aNoticeStandsAsItsLastCheckByTheLastDayFoundIt() {
    book.saved(
        List.of(
            notice("2026-02-01"),
            notice("2026-02-05")
                .addChild(desk.verified("2026-02-10", "WAIT"))
                .addChild(desk.verified("2026-03-02", "OK")),
            notice("2026-02-06")
                .addChild(
                    desk.verified("2026-02-12", "FAIL").set(AID_VERIFICATION.FAILURE, "SPLIT"))
                .addChild(desk.verified("2026-03-31", "OK")),
            notice("2026-02-07")
                .addChild(
                    desk.verified("2026-02-28", "FAIL").set(AID_VERIFICATION.FAILURE, "NO_SUCH")),
            notice("2026-02-28").addChild(desk.verified("2026-02-28", "OK")),
            notice("2026-03-01")));
    ComputedForm february =
        says(
            FEBRUARY,
            Map.of("N1", 5, "N21", 1, "N22", 2, "N23", 2, "N231", 1, "N233", 1, "N236", 0));
    assertThat(rate(february, "VERIFYR")).as("1÷5").isEqualTo("20.0%");
    says(MARCH, Map.of("N1", 1, "N21", 0, "N22", 1));
    ComputedForm quarter =
        says(QUARTER, Map.of("N1", 6, "N21", 3, "N22", 2, "N23", 1, "N231", 1, "N233", 0));
    assertThat(rate(quarter, "VERIFYR")).as("3÷6").isEqualTo("50.0%");
  }

  /**
   * By the day of release, whenever the person came; who is found or moves in is not released here.
   */
  @Test
  void whoIsToBeMetIsSoByTheDayOfReleaseAndMetByTheDayOfReturn() {
    book.saved(
        List.of(
            desk.active(1, "2026-03-01"),
            desk.active(2, "2026-03-31").set(AID_CASE.MEET_MODE, "SELF"),
            desk.active(3, "2026-04-01").set(AID_CASE.RELEASED_ON, day("2026-03-31")),
            desk.active(4, "2026-03-02").set(AID_CASE.RELEASED_ON, day("2026-02-28")),
            met(5, "GOV"),
            met(6, "PRISON_SENT"),
            met(7, "OFFICE"),
            desk.noticed(8, "2026-03-20").addChild(desk.need("KEY", "2026-03-01")),
            desk.active(9, "2026-03-10").set(AID_CASE.SOURCE, "FOUND"),
            desk.active(10, "2026-03-10").set(AID_CASE.SOURCE, "HUKOU_IN")));
    ComputedForm march =
        says(
            MARCH,
            Map.of(
                "N3", 7, "N4", 5, "N41", 1, "N42", 1, "N43", 1, "N44", 1, "N45", 1, "N6", 2, "N5a",
                4, "N5b", 3));
    assertThat(rate(march, "CONN")).as("5÷7").isEqualTo("71.4%");
    assertThat(rate(march, "CONN_KEY")).as("3÷4").isEqualTo("75.0%");
    says(FEBRUARY, Map.of("N3", 1, "N4", 0, "N6", 1));
    says(QUARTER, Map.of("N3", 8, "N4", 6, "N6", 2));
    says(Period.month(2026, 4), Map.of("N3", 0, "N4", 0));
    // who came is intake of the month of the return, not of the release
    assertThat(book.number("RE-1", MARCH, "S2")).isEqualTo(8);
    assertThat(book.number("RE-1", Period.month(2026, 4), "S2")).isEqualTo(1);
  }

  private Draft met(int person, String mode) {
    return desk.active(person, "2026-03-10")
        .set(AID_CASE.MEET_MODE, mode)
        .addChild(desk.need("KEY", "2026-03-10"));
  }
}
