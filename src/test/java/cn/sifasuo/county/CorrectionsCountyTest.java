package cn.sifasuo.county;

import static cn.sifasuo.vault.schema.Tables.CORRECTION_CASE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.corrections.CaseBuilder;
import cn.sifasuo.corrections.CaseRows;
import cn.sifasuo.corrections.CorrectionsDesk;
import cn.sifasuo.corrections.FormYear;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Severity;
import cn.sifasuo.ledger.Door;
import cn.sifasuo.statistics.ComputedForm;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Three offices over twelve months: what moves between them is neither intake nor decrease of the
 * county, and the county's stock is theirs (domain/corrections.md §7.6 R6).
 */
class CorrectionsCountyTest {

  private static final int YEAR = 2026;
  private static final List<String> OFFICES = List.of("990100101", "990100102", "990100103");

  private int number = 200;

  @Test
  void theCountyNetsWhatMovesBetweenItsOffices() throws Exception {
    List<CorrectionsDesk> desks = new ArrayList<>();
    try (CountyBooks county = new CountyBooks()) {
      for (String office : OFFICES) {
        desks.add(new CorrectionsDesk());
        county.enrol(office, "测试司法所" + office.substring(6));
      }
      // each month one person comes to an office; every second one moves on to the next office
      for (int month = 1; month <= 10; month++) {
        LocalDate effective = LocalDate.of(YEAR, month, 2);
        int office = month % OFFICES.size();
        number += 2;
        CaseBuilder person = person(desks.get(office), effective);
        if (month % 2 == 0) {
          LocalDate on = effective.plusDays(30);
          desks
              .get(office)
              .saved(
                  person.row(new CaseRows(desks.get(office).all).move(on.toString(), true)).build(),
                  Door.IMPORT);
          CorrectionsDesk next = desks.get((office + 1) % OFFICES.size());
          next.saved(
              person(next, effective)
                  .with(CORRECTION_CASE.ROUTE, "TRANSFER_IN")
                  .with(CORRECTION_CASE.TRANSFER_INTERNAL, true)
                  .with(CORRECTION_CASE.TRANSFER_FROM, "测试司法所")
                  .with(CORRECTION_CASE.REPORTED_ON, on)
                  .with(CORRECTION_CASE.REGISTERED_ON, on)
                  .with(CORRECTION_CASE.ANNOUNCED_ON, on)
                  .build(),
              Door.IMPORT);
        } else {
          desks.get(office).saved(person.build(), Door.IMPORT);
        }
      }
      for (int month = 1; month <= 12; month++) {
        Period period = Period.month(YEAR, month);
        int stock = 0;
        int moved = 0;
        for (int office = 0; office < OFFICES.size(); office++) {
          CorrectionsDesk desk = desks.get(office);
          county.submitLedger(OFFICES.get(office), "CC-1", period, desk.database);
          FormYear forms = new FormYear(desk.database, desk.clerk.officeCode());
          stock += forms.cell("CC-1", period, "A4");
          moved += forms.cell("CC-1", period, "A38");
        }
        ComputedForm all = county.rollUp.compute(county.director, "CC-1", period).form();

        assertThat(all.findings(Severity.ERROR)).as(period.label()).isEmpty();
        assertThat(total(all, "A4"))
            .as(period.label())
            .isEqualTo(stock)
            .isEqualTo(Math.min(month, 10));
        assertThat(total(all, "A2")).as(period.label()).isEqualTo(month <= 10 ? 1 : 0);
        assertThat(total(all, "A3")).as(period.label()).isZero();
        assertThat(total(all, "A38")).isZero();
        assertThat(total(all, "A381")).isEqualTo(total(all, "A221")).isEqualTo(moved);
      }
    } finally {
      desks.forEach(CorrectionsDesk::close);
    }
  }

  private static int total(ComputedForm form, String cell) {
    return form.cell("total", cell).orElseThrow().raw().intValueExact();
  }

  private CaseBuilder person(CorrectionsDesk desk, LocalDate effective) {
    return desk.aCase().named("赵立新" + number, number).effective(effective.toString());
  }
}
