package cn.sifasuo.ledger;

import cn.sifasuo.kernel.Period;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

/** Says which days lie in a closed period; asked by the write gate for every change. */
@FunctionalInterface
public interface PeriodGuard {

  /** A desk where nothing is ever closed. */
  PeriodGuard OPEN = (ctx, day) -> Optional.empty();

  Optional<Period> closedPeriod(DSLContext ctx, LocalDate day);

  /**
   * The open day on which a fact of a closed day may count instead.
   *
   * @return empty where closed periods take no late entries: they have to be amended
   */
  default Optional<LocalDate> countedInstead(DSLContext ctx, LocalDate day) {
    return Optional.empty();
  }

  /**
   * The first open day after a closed period.
   *
   * @return empty where closed periods take no late entries: they have to be amended
   */
  default Optional<LocalDate> openAfter(DSLContext ctx, Period closed) {
    return Optional.empty();
  }

  /**
   * The last day any closed period has; empty while nothing is closed. What was open at the end of
   * a period rests on days long before it.
   */
  default Optional<LocalDate> closedUntil(DSLContext ctx) {
    return Optional.empty();
  }

  /**
   * A closed period that would no longer count some records as it did when it was closed.
   *
   * @param records records and their rows, as they are now in the tables
   * @param days days they count on, before and after the change
   */
  default Optional<Period> countsDifferently(
      DSLContext ctx, Collection<UUID> records, Collection<LocalDate> days) {
    return Optional.empty();
  }
}
