package cn.sifasuo.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.vault.schema.DefaultSchema;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PredicateTest {

  private final FactView disputes =
      new FactViews(DefaultSchema.DEFAULT_SCHEMA.getTables()).find("fact_dispute").orElseThrow();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "concluded_on between :period_start and :period_end",
        "outcome in ('SUCCESS', 'FAILED')",
        "dispute_type is null or dispute_type not in ('NEIGHBOUR', 'IP')",
        "not (difficulty = 'SIMPLE') and involved_persons >= 3",
        "performed_on <= :period_end",
        "accepted_on <> concluded_on",
        "coalesce(amount, 0) > 10000.50",
        "accepted_on >= date '2016-01-01'",
        "sued_on is not null",
        "not (concluded_on between :period_start and :period_end)"
      })
  void aPlainConditionIsLetThrough(String sql) {
    assertThat(Predicate.read(sql, disputes)).isInstanceOf(Predicate.Reading.Accepted.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "involved_persons = (select max(involved_persons) from fact_dispute)",
        "exists (select 1 from party)",
        "fact_id in (select id from party)",
        "lower(outcome) = 'success'",
        "cast(amount as integer) = 1",
        "accepted_on = current_date",
        "involved_persons + 1 = 2",
        "outcome like 'S%'",
        "party_name = 'x'",
        "party.name = 'x'",
        "fact_dispute.outcome = 'SUCCESS'",
        "record_id is not null",
        "concluded_on <= :today",
        "concluded_on <= ?",
        "involved_persons = 'many'",
        "outcome <= :period_end",
        "concluded_on = 5",
        "accepted_on = outcome",
        "outcome = null",
        "1 = 1",
        "true",
        "outcome",
        "(outcome, source) = ('SUCCESS', 'ACTIVE')",
        "outcome = 'SUCCESS'; drop table party",
        "outcome = 'SUCCESS' --",
        "outcome =",
        "",
        "amount is distinct from 1",
        "concluded_on not between :period_start and :period_end",
        "involved_persons between symmetric 5 and 1"
      })
  void everythingElseIsRefused(String sql) {
    // a comment is no part of the condition jOOQ reads, so it cannot get into a query: it may be
    // read
    if (sql.endsWith("--")) {
      assertThat(
              ((Predicate.Reading.Accepted) Predicate.read(sql, disputes))
                  .predicate()
                  .on(disputes.local(), TestLedger.days(Period.year(2016)))
                  .toString())
          .doesNotContain("--");
      return;
    }
    assertThat(Predicate.read(sql, disputes)).isInstanceOf(Predicate.Reading.Refused.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"outcome = 'a'' or 1=1'"})
  void aLiteralStaysALiteral(String sql) {
    var accepted = (Predicate.Reading.Accepted) Predicate.read(sql, disputes);
    assertThat(
            accepted
                .predicate()
                .on(disputes.local(), TestLedger.days(Period.year(2016)))
                .toString())
        .contains("'a'' or 1=1'");
  }
}
