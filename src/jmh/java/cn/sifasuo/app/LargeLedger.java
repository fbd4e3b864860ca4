package cn.sifasuo.app;

import cn.sifasuo.kernel.Ids;
import cn.sifasuo.kernel.Period;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Many invented cases of one year, written straight into the tables. */
final class LargeLedger {

  static final Period YEAR = Period.year(2025);
  static final int CASES = 100_000;

  /** The month {@link #fillJanuary} fills. */
  static final Period JANUARY = Period.month(2025, 1);

  private static final int CHUNK = 5_000;
  private static final int YEAR_DAYS = 365;
  private static final int JANUARY_DAYS = 31;
  private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
  private static final OffsetDateTime THEN =
      OffsetDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
  private static final List<String> KINDS =
      List.of("VILLAGE", "RESIDENT", "TOWNSHIP", "STREET", "ENTERPRISE", "INDUSTRY", "OTHER");
  private static final List<String> SOURCES =
      List.of(
          "APPLICATION",
          "ACTIVE",
          "REF_COURT",
          "REF_PROCURATORATE",
          "REF_POLICE",
          "REF_PETITION",
          "REF_OTHER",
          "REF_DISCIPLINE",
          "REF_ARBITRATION");
  private static final List<String> TYPES =
      List.of(
          "MARRIAGE_FAMILY",
          "NEIGHBOUR",
          "HOUSING_HOMESTEAD",
          "CONTRACT",
          "PRODUCTION_BUSINESS",
          "DAMAGES",
          "FOREST_LAND",
          "EXPROPRIATION",
          "ENVIRONMENT",
          "MIGRANT_WAGES",
          "OTHER_LABOUR",
          "OTHER_CONSUMER",
          "TOURISM",
          "INTERNET",
          "ECOMMERCE",
          "IP",
          "MEDICAL",
          "TRAFFIC",
          "PROPERTY_MGMT",
          "OTHER");
  private static final List<String> DIFFICULTIES = List.of("SIMPLE", "GENERAL", "MAJOR", "HARD");

  private final String office;
  private final Ids ids;
  private final int cases;
  private final int days;
  private final Random random = new Random(99);
  private final List<UUID> committees = new ArrayList<>();

  private LargeLedger(String office, Ids ids, int cases, int days) {
    this.office = office;
    this.ids = ids;
    this.cases = cases;
    this.days = days;
  }

  /**
   * Adds cases to a desk.
   *
   * @param cases there already
   * @param total there afterwards
   */
  static void fill(Desk desk, int cases, int total) {
    fill(desk, cases, total, YEAR_DAYS);
  }

  /** Adds cases concluded in January alone. */
  static void fillJanuary(Desk desk, int total) {
    fill(desk, 0, total, JANUARY_DAYS);
  }

  private static void fill(Desk desk, int cases, int total, int days) {
    LargeLedger ledger = new LargeLedger(desk.info().code(), new Ids(desk.clock()), cases, days);
    for (int from = cases; from < total; from += CHUNK) {
      int first = from + 1;
      desk.transactions()
          .write(ctx -> {
            ctx.connection(c -> ledger.write(c, first));
            return true;
          });
    }
  }

  private void write(Connection connection, int first) throws SQLException {
    try (PreparedStatement committee =
            insert(connection, "committee", "code, name, short_name, kind, status");
        PreparedStatement dispute =
            insert(
                connection,
                "dispute_case",
                "case_no, case_name, committee_id, source, accepted_on, dispute_type, difficulty,"
                    + " summary, involved_persons, outcome, concluded_on, state");
        PreparedStatement agreement =
            insert(
                connection,
                "agreement",
                "case_id, line_no, form, amount, agreed_on, confirmation_applied_on,"
                    + " confirmed_on, sued_on, judgement, judged_on, superseded");
        PreparedStatement performance =
            insert(
                connection, "performance", "case_id, line_no, amount_due, performed_on, state")) {
      if (committees.isEmpty()) {
        for (String kind : KINDS) {
          String code = kind + cases;
          committees.add(add(committee, code, "测试" + code, code, kind, "ACTIVE"));
        }
      }
      for (int number = first; number < first + CHUNK; number++) {
        dispute(number, dispute, agreement, performance);
      }
      committee.executeBatch();
      dispute.executeBatch();
      agreement.executeBatch();
      performance.executeBatch();
    }
  }

  private void dispute(
      int number,
      PreparedStatement dispute,
      PreparedStatement agreement,
      PreparedStatement performance)
      throws SQLException {
    LocalDate day = FIRST.plusDays(number % days);
    String outcome = random.nextInt(50) == 0 ? "FAILED" : "SUCCESS";
    UUID id =
        add(
            dispute,
            "99-" + number,
            "测试纠纷" + number,
            pick(committees),
            pick(SOURCES),
            day.minusDays(Math.min(day.getDayOfMonth() - 1, random.nextInt(30))),
            pick(TYPES),
            pick(DIFFICULTIES),
            "张某与李某因房屋滴水发生纠纷，双方多次协商未果，申请调解。",
            2 + random.nextInt(4),
            outcome,
            day,
            "CLOSED");
    if (outcome.equals("FAILED")) {
      return;
    }
    boolean confirmed = random.nextInt(10) == 0;
    boolean sued = random.nextInt(50) == 0;
    add(
        agreement,
        id,
        1,
        random.nextInt(3) == 0 ? "ORAL" : "WRITTEN",
        BigDecimal.valueOf(random.nextInt(5_000_000), 2),
        day,
        confirmed ? day.plusDays(5) : null,
        confirmed ? day.plusDays(15) : null,
        sued ? day.plusDays(20) : null,
        sued ? random.nextBoolean() ? "UPHELD" : "CHANGED" : null,
        sued ? day.plusDays(60) : null,
        false);
    if (random.nextInt(10) > 0) {
      boolean full = random.nextInt(20) > 0;
      add(performance, id, 1, BigDecimal.TEN, full ? day : null, full ? "FULL" : "OVERDUE");
    }
  }

  private PreparedStatement insert(Connection connection, String table, String columns)
      throws SQLException {
    String marks = ", ?".repeat(columns.split(",").length);
    return connection.prepareStatement(
        "insert into "
            + table
            + " (id, pseudonym, office_code, version, created_at, created_by, updated_at,"
            + " updated_by, "
            + columns
            + ") values (?, ?, ?, 1, ?, 'bench', ?, 'bench'"
            + marks
            + ")");
  }

  private UUID add(PreparedStatement statement, Object... values) throws SQLException {
    UUID id = ids.next();
    Object[] common = {id, ids.next(), office, THEN, THEN};
    for (int i = 0; i < common.length; i++) {
      statement.setObject(i + 1, common[i]);
    }
    for (int i = 0; i < values.length; i++) {
      statement.setObject(common.length + i + 1, values[i]);
    }
    statement.addBatch();
    return id;
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
