package cn.sifasuo.exchange;

import static cn.sifasuo.vault.schema.Tables.RECEIVED_ANSWER;
import static cn.sifasuo.vault.schema.Tables.RECEIVED_RECEIPT;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Json;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.Approval;
import cn.sifasuo.ledger.Door;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.FieldSpec;
import cn.sifasuo.ledger.GateAct;
import cn.sifasuo.ledger.LedgerReader;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.ledger.RecordTypes;
import cn.sifasuo.ledger.SaveResult;
import cn.sifasuo.ledger.WriteGate;
import cn.sifasuo.security.AuditAct;
import cn.sifasuo.security.AuditChain;
import cn.sifasuo.security.Ledger;
import cn.sifasuo.security.Permission;
import cn.sifasuo.security.Session;
import cn.sifasuo.vault.Transactions;
import cn.sifasuo.vault.schema.tables.records.ReceivedAnswerRecord;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * What the desk above decided on rows of this office's records, until somebody who keeps the ledger
 * has entered it: a decision acts from the ledger, where the rules see it and its history stands.
 */
public final class ReceivedAnswers {

  private static final Wording WORDS = Wording.of(ReceivedAnswers.class);

  private final Transactions transactions;
  private final WriteGate gate;
  private final LedgerReader reader;
  private final RecordTypes types;
  private final AuditChain audit;
  private final Clock clock;

  public ReceivedAnswers(
      Transactions transactions,
      WriteGate gate,
      LedgerReader reader,
      RecordTypes types,
      AuditChain audit,
      Clock clock) {
    this.transactions = transactions;
    this.gate = gate;
    this.reader = reader;
    this.types = types;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * An answer that waits to be entered.
   *
   * @param title what names the record to this person, masked as in a list
   * @param answer a row with the values of the answer alone
   */
  public record Waiting(
      UUID rowId, RecordType type, UUID record, String title, Draft answer, OffsetDateTime saidAt) {

    /** Names nobody: it may get into a log. */
    @Override
    public String toString() {
      return "Waiting[" + rowId + "]";
    }
  }

  /** What waits in the ledgers this person writes, the oldest first. */
  public List<Waiting> waiting(Session session) {
    session.require(Permission.WRITE_RECORDS);
    return transactions
        .read(ctx ->
            ctx.select(RECEIVED_ANSWER.fields())
                .select(RECEIVED_RECEIPT.SAID_AT)
                .from(RECEIVED_ANSWER)
                .join(RECEIVED_RECEIPT)
                .on(RECEIVED_RECEIPT.RECEIPT_ID.eq(RECEIVED_ANSWER.RECEIPT_ID))
                .where(RECEIVED_ANSWER.ENTERED_AT.isNull())
                .orderBy(RECEIVED_RECEIPT.SAID_AT, RECEIVED_ANSWER.ROW_ID)
                .fetch(r -> new Kept(r.into(RECEIVED_ANSWER), r.get(RECEIVED_RECEIPT.SAID_AT))))
        .stream()
        .flatMap(kept -> shown(session, kept).stream())
        .toList();
  }

  private record Kept(ReceivedAnswerRecord answer, OffsetDateTime saidAt) {}

  private Optional<Waiting> shown(Session session, Kept kept) {
    ReceivedAnswerRecord answer = kept.answer();
    RecordType type = types.get(answer.getRecordType());
    if (!session.may(Permission.WRITE_RECORDS, type.ledger())) {
      return Optional.empty();
    }
    return Optional.of(
        new Waiting(
            answer.getRowId(),
            type,
            answer.getUid(),
            reader.title(session, type.code(), answer.getUid()),
            row(type, answer),
            kept.saidAt()));
  }

  private static Draft row(RecordType type, ReceivedAnswerRecord answer) {
    return new RecordRow(answer.getRowId(), Json.readObject(answer.getContent()))
        .draft(type.child(answer.getRowType()).type());
  }

  /**
   * Enters an answer into its row, through the gate: its rules judge the day and the decision.
   *
   * @return version of the record
   * @throws Failure WRONG_USE {@code X-411} if no such answer waits; REFUSED {@code X-412} if the
   *     row is gone, {@code X-413} if somebody entered another decision by hand, {@code X-414} if
   *     the rules refuse it; as {@link WriteGate#save}
   */
  public int enter(Session session, UUID rowId) {
    session.require(Permission.WRITE_RECORDS);
    ReceivedAnswerRecord answer =
        transactions
            .read(ctx -> find(ctx, rowId))
            .orElseThrow(() -> failure(FailureKind.WRONG_USE, "X-411", "answer.unknown"));
    RecordType type = types.get(answer.getRecordType());
    session.require(Permission.READ_RECORDS, type.ledger());
    return gate.act(
        session,
        Door.COMMAND,
        null,
        act -> {
          int version = enter(act, type, answer);
          done(act.ctx(), session, answer, type.ledger());
          return version;
        });
  }

  private int enter(GateAct act, RecordType type, ReceivedAnswerRecord answer) {
    Draft record =
        LedgerReader.find(act.ctx(), type, answer.getUid())
            .filter(d -> !d.voided())
            .orElseThrow(() -> failure(FailureKind.REFUSED, "X-412", "answer.gone"));
    Draft row =
        record.children(answer.getRowType()).stream()
            .filter(r -> answer.getRowId().equals(r.id()))
            .findFirst()
            .orElseThrow(() -> failure(FailureKind.REFUSED, "X-412", "answer.gone"));
    Draft said = row(type, answer);
    Approval approval = row.type().approval().orElseThrow();
    for (FieldSpec field : approval.answer()) {
      Object value = said.get(field.name());
      Object there = row.get(field.name());
      if (value != null && there != null && !Objects.equals(value, there)) {
        throw new Failure(
            FailureKind.REFUSED,
            "X-413",
            WORDS.say("answer.other", field.label()),
            "another decision stands in " + field.name());
      }
      if (value != null) {
        row.set(field.name(), value);
      }
    }
    SaveResult saved = act.save(record);
    if (saved instanceof SaveResult.Saved done) {
      return done.version();
    }
    throw new Failure(
        FailureKind.REFUSED,
        "X-414",
        WORDS.say("answer.refused", saved.firstReason().text()),
        "answer refused: " + saved.firstReason().code());
  }

  private static Optional<ReceivedAnswerRecord> find(DSLContext ctx, UUID rowId) {
    return ctx.selectFrom(RECEIVED_ANSWER)
        .where(RECEIVED_ANSWER.ROW_ID.eq(rowId), RECEIVED_ANSWER.ENTERED_AT.isNull())
        .fetchOptional();
  }

  private void done(DSLContext ctx, Session session, ReceivedAnswerRecord answer, Ledger ledger) {
    ctx.update(RECEIVED_ANSWER)
        .set(RECEIVED_ANSWER.ENTERED_AT, DSL.val(OffsetDateTime.now(clock)))
        .set(RECEIVED_ANSWER.ENTERED_BY, session.signIn())
        .where(RECEIVED_ANSWER.ROW_ID.eq(answer.getRowId()))
        .execute();
    audit.append(
        ctx,
        session.signIn(),
        AuditAct.ENTER_ANSWER.code(),
        answer.getRecordType(),
        answer.getUid().toString(),
        ledger.name() + " " + answer.getRowType());
  }

  private static Failure failure(FailureKind kind, String code, String words) {
    return new Failure(kind, code, WORDS.say(words), words);
  }
}
