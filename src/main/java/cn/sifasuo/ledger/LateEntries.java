package cn.sifasuo.ledger;

import static cn.sifasuo.vault.schema.Tables.LATE_ENTRY;
import static cn.sifasuo.vault.schema.Tables.LEDGER_HISTORY;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.vault.Transactions;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.impl.DSL;

/** What of a record counts later than it was, since its period was closed when it was entered. */
public final class LateEntries {

  private final Transactions transactions;
  private final RecordTypes types;

  public LateEntries(Transactions transactions, RecordTypes types) {
    this.transactions = transactions;
    this.types = types;
  }

  /**
   * One day that counts late.
   *
   * @param label what the day is called, such as 调结日期
   * @param event the day itself
   * @param countedOn the day it counts on
   * @param closed the period that was closed
   */
  public record Late(String label, LocalDate event, LocalDate countedOn, Period closed) {}

  /** Those of a record and of its rows, by the day they count on. */
  public List<Late> of(UUID recordId) {
    return transactions.read(ctx ->
        ctx.selectFrom(LATE_ENTRY)
            .where(
                LATE_ENTRY.RECORD_ID.in(
                    DSL.select(LEDGER_HISTORY.RECORD_ID)
                        .from(LEDGER_HISTORY)
                        .where(LEDGER_HISTORY.ROOT_ID.eq(recordId))))
            .orderBy(LATE_ENTRY.COUNTED_ON, LATE_ENTRY.FIELD)
            .fetch(r ->
                new Late(
                    types.get(r.getRecordType()).field(r.getField()).label(),
                    r.getEventOn(),
                    r.getCountedOn(),
                    Period.parse(r.getClosedPeriod())
                        .orElseThrow(
                            () -> new IllegalStateException("period " + r.getClosedPeriod())))));
  }
}
