package cn.sifasuo.app;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.ReportingCalendar;
import cn.sifasuo.kernel.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * Form M1 with the list of 2021 by hand: one statement on the cases, one for each of the small
 * ledgers. Columns are named {@code C} and the number of the cell.
 */
final class CountFloor {

  private static final String CASES =
      """
      select
        count(*) c01,
        sum(c.involved_persons) c02,
        count(*) filter (where c.outcome = 'SUCCESS') c03,
        count(*) filter (where c.difficulty in ('MAJOR', 'HARD')) c04,
        sum(a.amount) filter (where c.outcome = 'SUCCESS') c05,
        count(*) filter (where m.kind = 'VILLAGE') c06,
        count(*) filter (where m.kind = 'RESIDENT') c07,
        count(*) filter (where m.kind = 'TOWNSHIP') c08,
        count(*) filter (where m.kind = 'STREET') c09,
        count(*) filter (where m.kind = 'ENTERPRISE') c10,
        count(*) filter (where m.kind in ('INDUSTRY', 'OTHER')) c11,
        count(*) filter (where c.source = 'ACTIVE') c12,
        count(*) filter (where c.source = 'APPLICATION') c13,
        count(*) filter (where c.source in ('REF_COURT', 'REF_PROCURATORATE', 'REF_POLICE',
          'REF_PETITION', 'REF_OTHER', 'REF_DISCIPLINE', 'REF_ARBITRATION')) c14,
        count(*) filter (where c.source = 'REF_COURT') c15,
        count(*) filter (where c.source = 'REF_PROCURATORATE') c16,
        count(*) filter (where c.source = 'REF_POLICE') c17,
        count(*) filter (where c.source = 'REF_PETITION') c18,
        count(*) filter (where c.source in ('REF_OTHER', 'REF_DISCIPLINE', 'REF_ARBITRATION')) c19,
        count(*) filter (where c.dispute_type = 'MARRIAGE_FAMILY') c20,
        count(*) filter (where c.dispute_type = 'NEIGHBOUR') c21,
        count(*) filter (where c.dispute_type = 'HOUSING_HOMESTEAD') c22,
        count(*) filter (where c.dispute_type = 'CONTRACT') c23,
        count(*) filter (where c.dispute_type = 'PRODUCTION_BUSINESS') c24,
        count(*) filter (where c.dispute_type = 'DAMAGES') c25,
        count(*) filter (where c.dispute_type = 'FOREST_LAND') c26,
        count(*) filter (where c.dispute_type = 'EXPROPRIATION') c27,
        count(*) filter (where c.dispute_type = 'ENVIRONMENT') c28,
        count(*) filter (where c.dispute_type in ('MIGRANT_WAGES', 'OTHER_LABOUR', 'LABOUR')) c29,
        count(*) filter (where c.dispute_type in ('OTHER_CONSUMER', 'CONSUMER')) c30,
        count(*) filter (where c.dispute_type = 'TOURISM') c31,
        count(*) filter (where c.dispute_type in ('INTERNET', 'ECOMMERCE')) c32,
        count(*) filter (where c.dispute_type = 'IP') c33,
        count(*) filter (where c.dispute_type = 'MEDICAL') c34,
        count(*) filter (where c.dispute_type = 'TRAFFIC') c35,
        count(*) filter (where c.dispute_type = 'PROPERTY_MGMT') c36,
        count(*) filter (where c.dispute_type = 'OTHER') c37,
        count(*) filter (where a.form = 'ORAL') c38,
        count(*) filter (where a.form = 'WRITTEN') c39,
        count(*) filter (where p.performed_on <= :end) c50,
        count(*) filter (where a.sued_on <= :end) c51,
        count(*) filter (where a.judgement = 'UPHELD' and a.judged_on <= :end) c52,
        count(*) filter (where a.judgement in ('CHANGED', 'REVOKED', 'INVALID')
          and a.judged_on <= :end) c53,
        count(*) filter (where a.confirmation_applied_on <= :end) c54,
        count(*) filter (where a.confirmed_on <= :end) c55,
        count(*) filter (where a.payment_order_on <= :end) c56
      from dispute_case c
      join committee m on m.id = c.committee_id
      left join agreement a on a.case_id = c.id and not a.voided and not a.superseded
      left join (
        select case_id, max(performed_on) performed_on from performance where not voided
        group by case_id having count(*) filter (where state <> 'FULL') = 0
      ) p on p.case_id = c.id
      where not c.voided and c.outcome in ('SUCCESS', 'FAILED')
        and c.concluded_on between :start and :end\
      """;

  private static final String SCREENINGS =
      "select count(*) c40 from screening where not voided and held_on between :start and :end";
  private static final String ITEMS =
      """
      select count(*) c57 from screening_item i join screening s on s.id = i.screening_id
      where not i.voided and not s.voided and s.held_on between :start and :end\
      """;
  private static final String PREVENTED =
      """
      select
        sum(cases) filter (where kind = 'SUICIDE') c42,
        sum(persons) filter (where kind = 'SUICIDE') c43,
        sum(cases) filter (where kind = 'CRIMINAL') c44,
        sum(persons) filter (where kind = 'CRIMINAL') c45,
        sum(cases) filter (where kind = 'GROUP_PETITION') c46,
        sum(persons) filter (where kind = 'GROUP_PETITION') c47,
        sum(cases) filter (where kind = 'GROUP_FIGHT') c48,
        sum(persons) filter (where kind = 'GROUP_FIGHT') c49
      from prevention_event where not voided and happened_on between :start and :end\
      """;
  private static final String MONTHS =
      """
      select sum(prevented) c41 from committee_month
      where not voided and month_start between :start and :end\
      """;

  private CountFloor() {}

  /** Every cell of the form by its number. */
  static Map<String, BigDecimal> run(Connection connection, Period period) throws SQLException {
    Map<String, BigDecimal> cells = new HashMap<>();
    Span days = ReportingCalendar.calendarMonths().days(period);
    for (String text : new String[] {CASES, SCREENINGS, ITEMS, PREVENTED, MONTHS}) {
      String sql =
          text.replace(":start", "date '" + days.start() + "'")
              .replace(":end", "date '" + days.end() + "'");
      try (PreparedStatement statement = connection.prepareStatement(sql);
          ResultSet result = statement.executeQuery()) {
        result.next();
        ResultSetMetaData columns = result.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
          BigDecimal value = result.getBigDecimal(i);
          cells.put(
              columns.getColumnLabel(i).substring(1), value == null ? BigDecimal.ZERO : value);
        }
      }
    }
    cells.computeIfPresent(
        "05", (id, yuan) -> yuan.divide(BigDecimal.valueOf(10_000), 2, RoundingMode.HALF_UP));
    return cells;
  }
}
