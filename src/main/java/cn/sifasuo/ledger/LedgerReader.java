package cn.sifasuo.ledger;

import static cn.sifasuo.vault.schema.Tables.LEDGER_HISTORY;

import cn.sifasuo.vault.Transactions;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Reads single records with their rows, and their history. */
public final class LedgerReader {

  private final Transactions transactions;
  private final RecordTypes types;

  public LedgerReader(Transactions transactions, RecordTypes types) {
    this.transactions = transactions;
    this.types = types;
  }

  public RecordTypes types() {
    return types;
  }

  /** A record with the rows that are not voided. */
  public Optional<Draft> find(RecordType type, UUID id) {
    return transactions.read(ctx -> find(ctx, type, id));
  }

  /** As {@link #find(RecordType, UUID)}, as the caller's transaction sees it. */
  public static Optional<Draft> find(DSLContext ctx, RecordType type, UUID id) {
    Optional<Draft> draft =
        ctx.selectFrom(type.table())
            .where(type.id().eq(id))
            .fetchOptional(r -> LedgerRows.toDraft(type, r));
    draft.ifPresent(d -> loadChildren(ctx, d, id));
    return draft;
  }

  private static void loadChildren(DSLContext ctx, Draft draft, UUID id) {
    for (RecordType.Child child : draft.type().children()) {
      draft
          .children(child.type().code())
          .addAll(
              ctx.selectFrom(child.type().table())
                  .where(child.parentColumn().eq(id), child.type().voided().isFalse())
                  .orderBy(child.type().common("line_no", Integer.class), child.type().id())
                  .fetch(r -> LedgerRows.toDraft(child.type(), r)));
    }
  }

  /** What names a record to a person; empty if it is not there. */
  public String title(String recordType, UUID id) {
    RecordType type = types.get(recordType);
    return transactions.read(ctx ->
        ctx.selectFrom(type.table())
            .where(type.id().eq(id))
            .fetchOptional(r -> LedgerRows.toDraft(type, r).title())
            .orElse(""));
  }

  /**
   * One version in a record's life.
   *
   * @param reason why it was voided or corrected
   * @param state the record's own values after the act
   */
  public record Version(
      RecordType type,
      UUID recordId,
      int version,
      OffsetDateTime at,
      String who,
      String act,
      @Nullable String reason,
      Draft state) {}

  /** Every version of a record and of its rows, newest first. */
  public List<Version> history(RecordType type, UUID id) {
    return transactions.read(ctx -> history(ctx, types, type, id));
  }

  /** Every answer given to a warning of a record, newest first. */
  public List<AcceptedWarning> acceptedWarnings(RecordType type, UUID id) {
    return transactions.read(ctx -> new WarningBook(ctx).all(type, id));
  }

  static List<Version> history(DSLContext ctx, RecordTypes types, RecordType type, UUID id) {
    return ctx.selectFrom(LEDGER_HISTORY)
        .where(LEDGER_HISTORY.ROOT_TYPE.eq(type.code()), LEDGER_HISTORY.ROOT_ID.eq(id))
        .orderBy(LEDGER_HISTORY.AUDIT_SEQ.desc(), LEDGER_HISTORY.RECORD_TYPE)
        .fetch(r -> {
          RecordType rowType = types.get(r.getRecordType());
          Draft state = Draft.of(rowType, r.getRecordId(), r.getVersion());
          LedgerRows.restore(state, r.getSnapshot());
          return new Version(
              rowType,
              r.getRecordId(),
              r.getVersion(),
              r.getAtTime(),
              r.getWho(),
              r.getAct(),
              r.getReason(),
              state);
        });
  }
}
