package cn.sifasuo.ledger.sheet;

import static cn.sifasuo.vault.schema.Tables.LEDGER_HISTORY;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Problem;
import cn.sifasuo.kernel.Severity;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.Door;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.FieldSpec;
import cn.sifasuo.ledger.GateAct;
import cn.sifasuo.ledger.LedgerReader;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.ledger.RecordTypes;
import cn.sifasuo.ledger.SaveResult;
import cn.sifasuo.ledger.WriteGate;
import cn.sifasuo.security.AuditChain;
import cn.sifasuo.security.Permission;
import cn.sifasuo.security.Session;
import cn.sifasuo.security.Witness;
import cn.sifasuo.vault.schema.tables.records.ImportBatchRecord;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;

/**
 * Takes a whole import back in one transaction: new records are voided, changed ones get their
 * state before it back. What somebody changed since is left as it is and told.
 */
public final class ImportUndo {

  private static final Wording WORDS = Wording.of(ImportUndo.class);

  private final WriteGate gate;
  private final RecordTypes types;
  private final AuditChain audit;
  private final ImportBatches batches;

  public ImportUndo(WriteGate gate, RecordTypes types, AuditChain audit, Clock clock) {
    this.gate = gate;
    this.types = types;
    this.audit = audit;
    this.batches = new ImportBatches(clock);
  }

  /**
   * What came of it.
   *
   * @param voided records voided, those made along with the lines included
   * @param restored records that have their earlier state again
   * @param left records left as they are
   */
  public record Result(int voided, int restored, List<Left> left) {}

  /**
   * A record that was left as it is.
   *
   * @param reason what the clerk reads
   */
  public record Left(String recordType, UUID id, String title, String reason) {}

  /**
   * @param witness the second person, or why there is none
   * @throws Failure REFUSED {@code L-311} if it was taken back before, {@code L-305} if a period
   *     that counts one of the records is closed; WRONG_USE {@code L-312} if there is no such batch
   */
  public Result undo(Session session, Witness witness, UUID batchId) {
    session.require(Permission.UNDO_IMPORT);
    witness.require(session);
    return gate.act(session, Door.IMPORT, batchId, act -> undo(act, session, witness, batchId));
  }

  private Result undo(GateAct act, Session session, Witness witness, UUID batchId) {
    ImportBatchRecord batch =
        batches
            .find(act.ctx(), batchId)
            .orElseThrow(() ->
                new Failure(
                    FailureKind.WRONG_USE, "L-312", WORDS.say("sheet.undo.unknown"), "no batch"));
    if (batch.getUndoneAt() != null) {
      throw new Failure(
          FailureKind.REFUSED, "L-311", WORDS.say("sheet.undo.again"), "batch undone already");
    }
    List<UndoRecord> records = UndoRecord.of(act.ctx(), types, batchId);
    Work work = new Work(act);
    records.stream()
        .filter(r -> r.type().code().equals(batch.getRecordType()))
        .forEach(work::takeBack);
    // what was made along with the lines can go only after them, and only if nobody uses it
    records.stream()
        .filter(r -> !r.type().code().equals(batch.getRecordType()))
        .forEach(work::takeBackUnlessUsed);
    batches.undone(act.ctx(), session, batchId);
    audit.append(
        act.ctx(),
        session.signIn(),
        "undo-import",
        "import_batch",
        batchId.toString(),
        "voided=%d restored=%d left=%d %s"
            .formatted(work.voided, work.restored, work.left.size(), witness.trace()));
    return new Result(work.voided, work.restored, List.copyOf(work.left));
  }

  /** The changes of one undo. */
  private final class Work {

    private final GateAct act;
    private final List<Left> left = new ArrayList<>();
    private int voided;
    private int restored;

    Work(GateAct act) {
      this.act = act;
    }

    void takeBack(UndoRecord record) {
      if (record.changedSince()) {
        leave(record, WORDS.say("sheet.undo.changed-since"));
      } else if (record.created() && record.type().unremovable()) {
        leave(record, WORDS.say("sheet.undo.unremovable"));
      } else if (record.created()) {
        act.voidRecord(
            record.type(), record.id(), record.version(), WORDS.say("sheet.undo.reason"));
        voided++;
      } else {
        giveBack(record);
      }
    }

    void takeBackUnlessUsed(UndoRecord record) {
      if (used(act.ctx(), record.type(), record.id())) {
        leave(record, WORDS.say("sheet.undo.used"));
      } else {
        takeBack(record);
      }
    }

    private void giveBack(UndoRecord record) {
      Draft now =
          act.context().lookup().find(record.type().code(), record.id()).orElseThrow().copy();
      List<LedgerReader.Version> history = act.history(record.type(), record.id());
      switch (act.save(record.before(now, history))) {
        case SaveResult.Saved _ -> restored++;
        case SaveResult.Refused refused ->
            leave(
                record,
                refused.problems().stream()
                    .filter(p -> p.severity() == Severity.ERROR)
                    .map(Problem::text)
                    .findFirst()
                    .orElse(""));
      }
    }

    private void leave(UndoRecord record, String reason) {
      String title = act.title(record.type(), record.id());
      left.add(new Left(record.type().code(), record.id(), title, reason));
    }
  }

  /** Whether a live record of any type points to this one. */
  private boolean used(DSLContext ctx, RecordType type, UUID id) {
    for (RecordType other : types.all()) {
      for (FieldSpec field : other.fields()) {
        if (type.code().equals(field.reference()) && points(ctx, other, field, id)) {
          return true;
        }
      }
    }
    return false;
  }

  @SuppressWarnings("unchecked") // reference fields are ids
  private static boolean points(DSLContext ctx, RecordType other, FieldSpec field, UUID id) {
    Field<UUID> column = (Field<UUID>) (Field<?>) field.column();
    return ctx.fetchExists(
        ctx.selectOne().from(other.table()).where(column.eq(id), other.voided().isFalse()));
  }

  /** Whether a voided record was voided by an undo, not by a person with a reason of their own. */
  static boolean voidedByUndo(DSLContext ctx, RecordType type, Draft record) {
    return ctx.fetchExists(
        ctx.selectOne()
            .from(LEDGER_HISTORY)
            .where(
                LEDGER_HISTORY.RECORD_TYPE.eq(type.code()),
                LEDGER_HISTORY.RECORD_ID.eq(record.id()),
                LEDGER_HISTORY.VERSION.eq(record.version()),
                LEDGER_HISTORY.BATCH_ID.isNotNull()));
  }
}
