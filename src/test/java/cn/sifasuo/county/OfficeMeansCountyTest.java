package cn.sifasuo.county;

import static cn.sifasuo.office.OfficeDesk.day;
import static cn.sifasuo.vault.schema.Tables.OFFICE_STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Severity;
import cn.sifasuo.office.OfficeDesk;
import cn.sifasuo.statistics.ComputedForm;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What two offices have is what the county has; somebody who moved between them counts once. */
class OfficeMeansCountyTest {

  private static final Period SECOND = Period.quarter(2026, 2);
  private static final List<String> OFFICES = List.of("990100101", "990100102");

  @Test
  void theCountyHasWhatItsOfficesHave() throws Exception {
    try (CountyBooks county = new CountyBooks();
        OfficeDesk east = new OfficeDesk();
        OfficeDesk west = new OfficeDesk()) {
      for (String office : OFFICES) {
        county.enrol(office, "测试司法所" + office.substring(6));
      }
      east.saved(east.profile().addChild(east.task("2020-07-01", true)));
      west.saved(west.profile());
      east.saved(
          east.staff("张一", "2020-01-06", "LOCAL_ADMIN", "FULL", "NONE")
              .set(OFFICE_STAFF.LEFT_ON, day("2026-06-15")));
      west.saved(west.staff("张一", "2026-06-15", "LOCAL_ADMIN", "FULL", "NONE"));
      east.saved(east.staff("李二", "2020-01-06", "INSTITUTION", "PART", "NONE"));
      east.saved(east.volunteer("志甲", "2020-01-01", true, false));
      west.saved(west.volunteer("志乙", "2020-01-01", true, false));
      east.saved(east.fund("BUDGET", "CORRECTIONS", "2026-01-10", "20000.00"));
      west.saved(west.fund("BUDGET", "CORRECTIONS", "2026-01-10", "5000.00"));
      east.saved(east.fund("OUT", "CORRECTIONS", "2026-05-10", "150.55"));
      west.saved(west.asset("COMPUTER", 2, "2020-01-01", null));
      east.saved(east.asset("COMPUTER", 3, "2020-01-01", null));

      county.submitLedger(OFFICES.get(0), "CC-3", SECOND, east.database);
      county.submitLedger(OFFICES.get(1), "CC-3", SECOND, west.database);
      ComputedForm all = county.rollUp.compute(county.director, "CC-3", SECOND).form();

      assertThat(all.findings(Severity.ERROR)).isEmpty();
      Map.of(
              "A0", "2", "A1", "1", "A2", "1", "S0", "2", "S2", "1", "S3", "1", "V1", "2", "E1",
              "5", "F1", "25000")
          .forEach((cell, figure) ->
              assertThat(all.cell("total", cell).orElseThrow().raw())
                  .as(cell)
                  .isEqualByComparingTo(figure));
      assertThat(all.cell(OFFICES.get(0), "S2").orElseThrow().raw()).isZero();
      assertThat(all.cell("total", "F2").orElseThrow().raw()).isEqualByComparingTo("150.55");
    }
  }
}
