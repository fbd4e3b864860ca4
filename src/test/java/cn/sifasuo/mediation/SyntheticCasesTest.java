package cn.sifasuo.mediation;

import static cn.sifasuo.vault.schema.Tables.AGREEMENT;
import static cn.sifasuo.vault.schema.Tables.DISPUTE_CASE;
import static cn.sifasuo.vault.schema.Tables.MEDIATOR;
import static cn.sifasuo.vault.schema.Tables.PARTY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.kernel.IdNumber;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.LedgerQuery;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

/** The invented township looks like a real one and belongs to nobody. */
class SyntheticCasesTest {

  private static SyntheticCases.Plan plan(YearMonth last, int months, int cases) {
    return new SyntheticCases.Plan("示范镇", "990101001", last, months, cases, Desk.TODAY, 7);
  }

  private static SyntheticCases.Made fill(Desk desk, SyntheticCases.Plan plan) {
    return new SyntheticCases(desk.types).write(desk.gate, desk.clerk, plan);
  }

  private static List<String> content(Desk desk) {
    return desk
        .lists
        .whole(
            desk.clerk,
            LedgerQuery.all(desk.types.disputeCase()).sortedBy("case_no", false),
            0,
            999)
        .stream()
        .map(c ->
            c.get(DISPUTE_CASE.CASE_NO)
                + c.get(DISPUTE_CASE.CASE_NAME)
                + c.get(DISPUTE_CASE.CONCLUDED_ON)
                + c.children("agreement").stream().map(a -> a.get(AGREEMENT.AMOUNT)).toList())
        .toList();
  }

  @Test
  void samePlanSameContent() throws Exception {
    try (Desk first = new Desk();
        Desk second = new Desk()) {
      SyntheticCases.Plan plan = plan(YearMonth.of(2023, 12), 6, 120);
      SyntheticCases.Made made = fill(first, plan);
      assertThat(fill(second, plan)).isEqualTo(made);
      assertThat(made.cases()).isEqualTo(120);
      assertThat(made.monthReports()).isEqualTo(made.committees() * 6);
      assertThat(content(first)).hasSize(120).isEqualTo(content(second));
    }
  }

  @Test
  void everyFigureHasSomethingBehindIt() throws Exception {
    try (Desk desk = new Desk()) {
      fill(desk, plan(YearMonth.of(2023, 12), 12, 400));
      assertThat(distinct(desk, "outcome")).contains("SUCCESS", "FAILED", null);
      assertThat(distinct(desk, "source"))
          .contains("APPLICATION", "ACTIVE", "REF_COURT", "REF_POLICE", "REF_PETITION");
      assertThat(distinct(desk, "dispute_type")).hasSizeGreaterThan(15);
      assertThat(distinct(desk, "committee_kind"))
          .containsExactlyInAnyOrder("TOWNSHIP", "VILLAGE", "RESIDENT", "ENTERPRISE", "INDUSTRY");
      assertThat(distinct(desk, "difficulty")).hasSize(4);
      assertThat(distinct(desk, "agreement_form")).contains("ORAL", "WRITTEN");
      assertThat(
              desk.database.<Integer>read(
                  ctx -> ctx.fetchCount(DISPUTE_CASE, DISPUTE_CASE.TO_COMPLETE.isTrue())))
          .isZero();
      assertThat(desk.database.read(desk.audit::firstBroken)).isEmpty();
    }
  }

  private static List<String> distinct(Desk desk, String column) {
    return desk.database.read(ctx ->
        ctx.selectDistinct(
                DSL.field(DSL.name(column.toUpperCase(java.util.Locale.ROOT)), String.class))
            .from("fact_dispute")
            .fetch(0, String.class));
  }

  @Test
  void nobodyRealCanBeMeant() throws Exception {
    try (Desk desk = new Desk()) {
      fill(desk, plan(YearMonth.of(2023, 12), 3, 150));
      List<String> numbers =
          desk.database.read(ctx ->
              ctx.select(PARTY.ID_NO)
                  .from(PARTY)
                  .unionAll(ctx.select(MEDIATOR.ID_NO).from(MEDIATOR))
                  .fetch(PARTY.ID_NO));
      assertThat(numbers)
          .hasSizeGreaterThan(300)
          .allSatisfy(n -> {
            assertThat(n).startsWith("99");
            assertThat(IdNumber.fault(n, Desk.TODAY)).isEmpty();
          });
      List<String> names =
          desk.database.read(ctx -> ctx.select(PARTY.NAME).from(PARTY).fetch(PARTY.NAME));
      assertThat(names).anyMatch(n -> n.contains("·"));
      assertThat(names).anyMatch(n -> n.codePoints().anyMatch(c -> c > 0xFFFF));
    }
  }

  @Test
  void committeesAreMadeUpAsTheLawWantsThem() throws Exception {
    try (Desk desk = new Desk()) {
      fill(desk, plan(YearMonth.of(2023, 12), 1, 0));
      CommitteeRosters rosters = new CommitteeRosters(desk.database);
      List<Draft> committees =
          desk.lists.page(desk.clerk, LedgerQuery.all(desk.types.committee()), 0, 99);
      assertThat(committees)
          .isNotEmpty()
          .allSatisfy(c ->
              assertThat(
                      rosters.check(
                          desk.clerk, java.util.Objects.requireNonNull(c.id()), Desk.TODAY))
                  .isEmpty());
    }
  }

  @Test
  void anOldYearHasTheKindsOfItsTime() throws Exception {
    try (Desk desk = new Desk()) {
      fill(desk, plan(YearMonth.of(2016, 8), 2, 100));
      assertThat(distinct(desk, "dispute_type"))
          .contains("LABOUR")
          .doesNotContain("OTHER_LABOUR", "ECOMMERCE");
    }
  }

  @Test
  void nothingLiesInTheFuture() throws Exception {
    try (Desk desk = new Desk()) {
      fill(desk, plan(YearMonth.of(2023, 12), 1, 60));
      LocalDate last =
          desk.database.<LocalDate>read(ctx ->
              ctx.select(DSL.max(DISPUTE_CASE.ACCEPTED_ON))
                  .from(DISPUTE_CASE)
                  .fetchSingle()
                  .value1());
      assertThat(last).isBeforeOrEqualTo(Desk.TODAY);
    }
  }
}
