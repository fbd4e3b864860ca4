package cn.sifasuo.county;

import static cn.sifasuo.vault.schema.Tables.INBOUND_BUNDLE;
import static cn.sifasuo.vault.schema.Tables.SUBMISSION;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.statistics.PeriodRules;
import cn.sifasuo.statistics.Unit;
import cn.sifasuo.vault.Transactions;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Who has reported for a period: 应报, 已报, 未报. */
public final class ReportingStatus {

  private final Transactions transactions;
  private final OfficeRegistry registry;
  private final PeriodRules rules;

  public ReportingStatus(Transactions transactions, OfficeRegistry registry, Unit county) {
    this.transactions = transactions;
    this.registry = registry;
    this.rules = new PeriodRules(county);
  }

  /**
   * An office in a period.
   *
   * @param receivedAt county time; null if nothing was accepted
   * @param revision of the current submission; 0 if none
   * @param returned true if its newest bundle was given back and nothing came in its place
   */
  public record Line(
      String office,
      String name,
      @Nullable OffsetDateTime receivedAt,
      long seq,
      int revision,
      boolean returned) {

    public boolean reported() {
      return receivedAt != null;
    }
  }

  /**
   * A bundle as it came in.
   *
   * @param period as the bundle names it
   */
  public record Received(String office, String period, OffsetDateTime at) {}

  /** The bundle that came last, whatever became of it. */
  public Optional<Received> last() {
    return transactions.read(ctx ->
        ctx.select(INBOUND_BUNDLE.OFFICE_CODE, INBOUND_BUNDLE.PERIOD, INBOUND_BUNDLE.RECEIVED_AT)
            .from(INBOUND_BUNDLE)
            .orderBy(INBOUND_BUNDLE.RECEIVED_AT.desc())
            .limit(1)
            .fetchOptional(org.jooq.Records.mapping(Received::new)));
  }

  /** The offices that stand in the period, in the county's order. */
  public List<Line> of(Period period) {
    return transactions.read(ctx -> {
      Set<String> returned = ReturnedBundles.newest(ctx, List.of(period)).keySet();
      Set<String> givenBack = GivenBack.newest(ctx, List.of(period)).keySet();
      return registry.book(ctx).in(rules.days(ctx, period)).stream()
          .map(o ->
              givenBack.contains(o.code())
                  ? new Line(o.code(), o.name(), null, 0, 0, true)
                  : line(ctx, o, period, returned.contains(o.code())))
          .toList();
    });
  }

  private static Line line(DSLContext ctx, CountyOffice office, Period period, boolean returned) {
    return ctx.select(INBOUND_BUNDLE.RECEIVED_AT, INBOUND_BUNDLE.SEQ, SUBMISSION.REVISION)
        .from(SUBMISSION)
        .join(INBOUND_BUNDLE)
        .on(INBOUND_BUNDLE.BUNDLE_ID.eq(SUBMISSION.BUNDLE_ID))
        .where(
            SUBMISSION.OFFICE_CODE.eq(office.code()),
            SUBMISSION.PERIOD.eq(period.code()),
            SUBMISSION.CURRENT_ONE.isTrue())
        .orderBy(INBOUND_BUNDLE.SEQ.desc())
        .limit(1)
        .fetchOptional(
            r -> new Line(office.code(), office.name(), r.value1(), r.value2(), r.value3(), false))
        .orElse(new Line(office.code(), office.name(), null, 0, 0, returned));
  }
}
