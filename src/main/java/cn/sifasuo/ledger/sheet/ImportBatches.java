package cn.sifasuo.ledger.sheet;

import static cn.sifasuo.vault.schema.Tables.IMPORT_BATCH;

import cn.sifasuo.kernel.Ids;
import cn.sifasuo.security.Session;
import cn.sifasuo.vault.schema.tables.records.ImportBatchRecord;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

/** The list of imports: which file, by whom, what came of it, whether it was taken back. */
final class ImportBatches {

  private final Clock clock;
  private final Ids ids;

  ImportBatches(Clock clock) {
    this.clock = clock;
    this.ids = new Ids(clock);
  }

  /**
   * A batch under way.
   *
   * @param takenBefore new records of an interrupted run of the same file
   * @param changedBefore changed records of that run
   */
  record Open(UUID id, int takenBefore, int changedBefore) {}

  /** A new batch, or the one a run of the same file left unfinished. */
  Open open(DSLContext ctx, Session session, String type, RawBook book, int rows) {
    Optional<ImportBatchRecord> unfinished =
        ctx.selectFrom(IMPORT_BATCH)
            .where(
                IMPORT_BATCH.RECORD_TYPE.eq(type),
                IMPORT_BATCH.FILE_SHA256.eq(book.sha256()),
                IMPORT_BATCH.ROWS_READ.eq(rows),
                IMPORT_BATCH.UNDONE_AT.isNull(),
                IMPORT_BATCH
                    .ROWS_TAKEN
                    .plus(IMPORT_BATCH.ROWS_CHANGED)
                    .plus(IMPORT_BATCH.ROWS_UNCHANGED)
                    .plus(IMPORT_BATCH.ROWS_REJECTED)
                    .lt(IMPORT_BATCH.ROWS_READ))
            .orderBy(IMPORT_BATCH.AT_TIME.desc())
            .limit(1)
            .fetchOptional();
    if (unfinished.isPresent()) {
      ImportBatchRecord batch = unfinished.get();
      return new Open(batch.getId(), batch.getRowsTaken(), batch.getRowsChanged());
    }
    UUID id = ids.next();
    ctx.insertInto(IMPORT_BATCH)
        .set(IMPORT_BATCH.ID, id)
        .set(IMPORT_BATCH.RECORD_TYPE, type)
        .set(IMPORT_BATCH.FILE_NAME, fitting(book.fileName()))
        .set(IMPORT_BATCH.FILE_SHA256, book.sha256())
        .set(IMPORT_BATCH.AT_TIME, now())
        .set(IMPORT_BATCH.WHO, session.signIn())
        .set(IMPORT_BATCH.ROWS_READ, rows)
        .set(IMPORT_BATCH.ROWS_TAKEN, 0)
        .set(IMPORT_BATCH.ROWS_CHANGED, 0)
        .set(IMPORT_BATCH.ROWS_UNCHANGED, 0)
        .set(IMPORT_BATCH.ROWS_REJECTED, 0)
        .execute();
    return new Open(id, 0, 0);
  }

  private static String fitting(String name) {
    int most = IMPORT_BATCH.FILE_NAME.getDataType().length();
    return name.length() <= most ? name : name.substring(name.length() - most);
  }

  /** Writes how far a batch has come, in the transaction of its rows. */
  void count(DSLContext ctx, Open batch, ImportTally tally) {
    ctx.update(IMPORT_BATCH)
        .set(IMPORT_BATCH.ROWS_TAKEN, batch.takenBefore() + tally.taken)
        .set(IMPORT_BATCH.ROWS_CHANGED, batch.changedBefore() + tally.changed)
        .set(IMPORT_BATCH.ROWS_UNCHANGED, unchanged(batch, tally))
        .set(IMPORT_BATCH.ROWS_REJECTED, tally.rejects.size())
        .where(IMPORT_BATCH.ID.eq(batch.id()))
        .execute();
  }

  /** What an interrupted run of the same batch has taken is found unchanged by the next. */
  static int unchanged(Open batch, ImportTally tally) {
    return Math.max(0, tally.unchanged - batch.takenBefore() - batch.changedBefore());
  }

  Optional<ImportBatchRecord> find(DSLContext ctx, UUID id) {
    return ctx.selectFrom(IMPORT_BATCH).where(IMPORT_BATCH.ID.eq(id)).fetchOptional();
  }

  void undone(DSLContext ctx, Session session, UUID id) {
    ctx.update(IMPORT_BATCH)
        .set(IMPORT_BATCH.UNDONE_AT, now())
        .set(IMPORT_BATCH.UNDONE_BY, session.signIn())
        .where(IMPORT_BATCH.ID.eq(id))
        .execute();
  }

  /** Every batch, newest first. */
  static List<ImportBatch> all(DSLContext ctx) {
    return ctx.selectFrom(IMPORT_BATCH)
        .orderBy(IMPORT_BATCH.AT_TIME.desc(), IMPORT_BATCH.ID.desc())
        .fetch(b ->
            new ImportBatch(
                b.getId(),
                b.getRecordType(),
                b.getFileName(),
                b.getAtTime(),
                b.getWho(),
                b.getRowsRead(),
                b.getRowsTaken(),
                b.getRowsChanged(),
                b.getRowsUnchanged(),
                b.getRowsRejected(),
                b.getUndoneAt()));
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
  }
}
