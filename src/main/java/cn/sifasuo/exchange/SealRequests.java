package cn.sifasuo.exchange;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.security.Permission;
import cn.sifasuo.security.Session;
import java.time.Clock;
import java.time.YearMonth;
import java.util.stream.Stream;

/**
 * Sends what rows of records ask of the desk above between two closed periods: a leave does not
 * wait for the end of the month. The bundle has its number and its place in the chain like any
 * other; it carries the records as the law has them go, and no form.
 */
public final class SealRequests {

  private static final Wording WORDS = Wording.of(SealRequests.class);

  private final RecordHandOver records;
  private final HandOverLaw law;
  private final Outbox outbox;
  private final Clock clock;

  public SealRequests(RecordHandOver records, HandOverLaw law, Outbox outbox, Clock clock) {
    this.records = records;
    this.law = law;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * How many rows ask, wait, and are in no bundle that the desk above has or that is under way.
   *
   * @throws Failure REFUSED without permission to seal
   */
  public long waiting(Session session) {
    session.require(Permission.SEAL_BUNDLE);
    Period period = running();
    OutgoingRecords pending = records.pending(period);
    return Stream.concat(pending.open().stream(), pending.minors().stream())
        .mapToLong(line -> asks(line, period))
        .sum();
  }

  private long asks(RecordLine line, Period period) {
    return law.record(line.type(), period).stream()
        .flatMap(sent -> sent.rows().stream())
        .mapToLong(rows ->
            line.rows().getOrDefault(rows.type().code(), java.util.List.of()).stream()
                .filter(rows::waits)
                .count())
        .sum();
  }

  /**
   * @throws Failure REFUSED {@code X-355} if nothing asks; as {@link Outbox#seal}
   */
  public Outbox.Sealed seal(Session session) {
    if (waiting(session) == 0) {
      throw new Failure(
          FailureKind.REFUSED, "X-355", WORDS.say("requests.none"), "no row asks anything new");
    }
    return outbox.sealRecords(session, running());
  }

  private Period running() {
    YearMonth month = YearMonth.now(clock);
    return Period.month(month.getYear(), month.getMonthValue());
  }
}
