package cn.sifasuo.ledger;

import static cn.sifasuo.vault.schema.Tables.LATE_ENTRY;
import static cn.sifasuo.vault.schema.Tables.SEARCH_KEY;

import cn.sifasuo.kernel.Digest;
import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Problem;
import cn.sifasuo.kernel.Severity;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.security.Permission;
import cn.sifasuo.security.Session;
import cn.sifasuo.vault.BatchInsert;
import cn.sifasuo.vault.schema.tables.records.LedgerHistoryRecord;
import cn.sifasuo.vault.schema.tables.records.SearchKeyRecord;
import java.sql.Connection;
import java.sql.Savepoint;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The changes of one transaction of the {@link WriteGate}. */
public final class GateAct {

  private static final Wording WORDS = Wording.of(GateAct.class);

  private final WriteGate gate;
  private final DSLContext ctx;
  private final Session session;
  private final @Nullable UUID batch;
  private final RuleContext context;
  private final OffsetDateTime now;
  private final FieldChecks fieldChecks = new FieldChecks();
  private final RowWriter rows;
  private final List<LedgerHistoryRecord> histories = new ArrayList<>();
  private final List<SearchKeyRecord> words = new ArrayList<>();
  private final ActLookup looked;
  private final WarningBook warnings;
  private final NumberTaker numbers;
  private final Uniqueness uniqueness;
  private final ClosedPeriods closedPeriods;

  private GateAct(
      WriteGate gate, DSLContext ctx, Session session, Door door, @Nullable UUID batch) {
    this.gate = gate;
    this.ctx = ctx;
    this.session = session;
    this.batch = batch;
    this.now = OffsetDateTime.now(gate.clock()).truncatedTo(ChronoUnit.MILLIS);
    this.rows = new RowWriter(ctx, session, now, gate.ids());
    this.looked = new ActLookup(ctx, gate.types(), session.officeCode(), rows);
    this.context = gate.context(door, looked);
    this.warnings = new WarningBook(ctx);
    this.numbers = new NumberTaker(ctx);
    this.uniqueness = new Uniqueness(ctx, session.officeCode());
    this.closedPeriods = new ClosedPeriods(ctx, gate.guard(), gate.types());
  }

  static GateAct open(
      WriteGate gate, DSLContext ctx, Session session, Door door, @Nullable UUID batch) {
    return new GateAct(gate, ctx, session, door, batch);
  }

  /** The transaction, for reading what the changes depend on. */
  public DSLContext ctx() {
    return ctx;
  }

  public RuleContext context() {
    return context;
  }

  /** Name to sign in of who acts. */
  public String signIn() {
    return session.signIn();
  }

  /** Every version of a record and of its rows up to this act, newest first. */
  public List<LedgerReader.Version> history(RecordType type, UUID id) {
    return LedgerReader.history(ctx, gate.types(), type, id);
  }

  /** What names a record to the person at work; empty if it is not there. */
  public String title(RecordType type, UUID id) {
    return looked
        .find(type.code(), id)
        .map(d -> new Masking().listed(session, d, ProtectedRows.of(ctx, id)).title())
        .orElse("");
  }

  /** Everything wrong with a draft; fills its derived fields. */
  public List<Problem> check(Draft draft) {
    draft.type().rules().derive(draft, context);
    List<Problem> problems = new ArrayList<>(fieldChecks.check(draft, context));
    problems.addAll(draft.type().rules().check(draft, context));
    return problems;
  }

  /** A draft's warnings by whether they are answered. */
  WarningBook.Sorted sort(Draft draft, List<Problem> problems, List<Acceptance> accepted) {
    return warnings.sort(draft, problems, accepted);
  }

  /** As {@link #save(Draft, List)} with nobody there to answer a warning. */
  public SaveResult save(Draft draft) {
    return save(draft, List.of());
  }

  /**
   * Saves a record with its rows and the answers to its warnings within the transaction.
   *
   * @param accepted answers given now
   * @return refused for errors; through a door that asks, also for a warning nobody answered
   * @throws Failure if the record changed since it was read, or is counted in a closed period
   */
  public SaveResult save(Draft draft, List<Acceptance> accepted) {
    session.require(permission(), draft.type().ledger());
    Draft toSave = draft.copy();
    Draft before = before(toSave);
    if (before == null) {
      takeCharge(toSave);
    }
    if (before != null && before.voided()) {
      session.require(Permission.VOID_RECORDS, draft.type().ledger());
    }
    NumberTaker.Proposal number = numbers.propose(toSave, before, context);
    List<Problem> problems = check(toSave);
    if (problems.stream().anyMatch(p -> p.severity() == Severity.ERROR)) {
      return new SaveResult.Refused(problems);
    }
    List<Problem> unknown = OwnCases.check(ctx, session, toSave, before);
    if (!unknown.isEmpty()) {
      return new SaveResult.Refused(unknown);
    }
    List<Problem> taken = uniqueness.check(toSave);
    if (!taken.isEmpty()) {
      return new SaveResult.Refused(taken);
    }
    WarningBook.Sorted answers = warnings.sort(toSave, problems, accepted);
    if (context.door().asks() && !answers.open().isEmpty()) {
      return new SaveResult.Refused(problems);
    }
    ClosedPeriods.Admission admission = closedPeriods.admit(before, toSave);
    toSave.markToComplete(problems.stream().anyMatch(p -> p.severity() == Severity.GAP));
    if (before != null
        && !before.voided()
        && before.sameContent(toSave)
        && before.toComplete() == toSave.toComplete()) {
      return answerOnly(before, answers, problems);
    }
    UUID id = guarded(toSave, admission, a -> write(toSave, before, a, answers));
    numbers.take(number);
    return new SaveResult.Saved(id, toSave.version() + 1, problems);
  }

  /** A new case is its maker's until it is given to somebody else; a head leaves it open. */
  private void takeCharge(Draft fresh) {
    fresh
        .type()
        .officer()
        .filter(f -> fresh.get(f.name()) == null && !session.opensEveryCase())
        .ifPresent(f -> fresh.set(f.name(), session.signIn()));
  }

  /**
   * Makes a change; if a closed form would then count otherwise, takes back this change alone, so
   * that an import can go on with its next line, and makes it once more with its days counted after
   * that form's period.
   *
   * @throws Failure REFUSED {@code L-305} if that does not help either
   */
  private <T> T guarded(
      Draft record,
      ClosedPeriods.Admission admission,
      Function<ClosedPeriods.Admission, T> change) {
    if (!admission.touchesClosed()) {
      return change.apply(admission);
    }
    rows.flush();
    int keptHistories = histories.size();
    int keptWords = words.size();
    Savepoint before = Objects.requireNonNull(ctx.connectionResult(Connection::setSavepoint));
    Period moved;
    try {
      T result = change.apply(admission);
      rows.flush();
      Optional<Period> differs =
          closedPeriods.countsDifferently(admission, changed(keptHistories, record));
      if (differs.isEmpty()) {
        return result;
      }
      moved = differs.get();
    } catch (Failure e) {
      takeBack(before, keptHistories, keptWords);
      throw e;
    }
    takeBack(before, keptHistories, keptWords);
    ClosedPeriods.Admission later =
        closedPeriods
            .after(moved, admission)
            .orElseThrow(() -> ClosedPeriods.refused(record, moved));
    return guarded(record, later, change);
  }

  private void takeBack(Savepoint before, int keptHistories, int keptWords) {
    ctx.connection(c -> c.rollback(before));
    histories.subList(keptHistories, histories.size()).clear();
    words.subList(keptWords, words.size()).clear();
    looked.forgetAll();
  }

  /** The record and every row of it, changed or not: a fact may rest on several. */
  private Set<UUID> changed(int from, Draft record) {
    Set<UUID> ids = new HashSet<>();
    histories.subList(from, histories.size()).forEach(h -> ids.add(h.getRecordId()));
    if (record.id() != null) {
      ids.add(record.id());
    }
    return ids;
  }

  /** A record that stays as it is gets no new version for a reason given to it. */
  private SaveResult answerOnly(Draft before, WarningBook.Sorted answers, List<Problem> problems) {
    UUID id = Objects.requireNonNull(before.id());
    if (!answers.fresh().isEmpty()) {
      long seq =
          audit("accept-warning", before.type(), id, Digest.of(WarningBook.covered(answers)));
      warnings.write(before.type(), id, before.version(), answers, entry(seq));
    }
    return new SaveResult.Saved(id, before.version(), problems);
  }

  private WarningBook.Entry entry(long auditSeq) {
    return new WarningBook.Entry(gate.ids(), now, session.signIn(), auditSeq);
  }

  private long audit(String act, RecordType type, UUID id, String detail) {
    return gate.audit().append(ctx, session.signIn(), act, type.code(), id.toString(), detail);
  }

  private Permission permission() {
    return context.door() == Door.IMPORT ? Permission.IMPORT : Permission.WRITE_RECORDS;
  }

  /** The record as it stands, which the person must be able to open in order to change it. */
  private @Nullable Draft before(Draft draft) {
    UUID id = draft.id();
    if (id == null) {
      return null;
    }
    rows.flush();
    RecordWipe.refuseDestroyed(ctx, draft.type(), id);
    Draft before =
        LedgerReader.find(ctx, draft.type(), id)
            .orElseThrow(() ->
                new Failure(
                    FailureKind.REFUSED,
                    "L-304",
                    WORDS.say("ledger.gone"),
                    "no " + draft.type() + " " + id));
    ProtectedRows.of(ctx, id).forEach(session::require);
    OwnCases.require(session, before);
    if (before.version() != draft.version()) {
      throw new Failure(
          FailureKind.REFUSED,
          "L-302",
          WORDS.say("ledger.changed-meanwhile"),
          draft.type() + " " + id + " is at version " + before.version());
    }
    return before;
  }

  private UUID write(
      Draft draft,
      @Nullable Draft before,
      ClosedPeriods.Admission admission,
      WarningBook.Sorted answers) {
    String act = before == null ? "create" : before.voided() ? "restore" : "update";
    UUID id = rows.write(draft, before, false);
    List<RowChange> changes = new ArrayList<>();
    changes.add(new RowChange(draft, id, draft.version() + 1, act, false));
    for (RecordType.Child child : draft.type().children()) {
      Map<UUID, Draft> old = byId(before, child);
      int line = 1;
      for (Draft row : draft.children(child.type().code())) {
        UUID rowId = row.id();
        Draft oldRow = rowId == null ? null : old.remove(rowId);
        rows.position(row, child, id, line++);
        if (oldRow == null || !oldRow.sameContent(row)) {
          UUID written = rows.write(row, oldRow, false);
          changes.add(
              new RowChange(
                  row, written, row.version() + 1, oldRow == null ? "create" : "update", false));
        }
      }
      for (Draft left : old.values()) {
        UUID leftId = rows.write(left, left, true);
        changes.add(new RowChange(left, leftId, left.version() + 1, "void", true));
      }
    }
    long seq = record(draft.type(), id, changes, null, WarningBook.covered(answers));
    warnings.write(draft.type(), id, draft.version() + 1, answers, entry(seq));
    Map<Draft, UUID> ids = new IdentityHashMap<>();
    changes.forEach(c -> ids.put(c.state(), c.id()));
    keepLate(draft.type(), id, admission, ids);
    if (before != null) {
      ctx.deleteFrom(SEARCH_KEY)
          .where(SEARCH_KEY.ROOT_TYPE.eq(draft.type().code()), SEARCH_KEY.ROOT_ID.eq(id))
          .execute();
    }
    for (String word : gate.searchKeys().of(draft)) {
      words.add(new SearchKeyRecord(draft.type().code(), id, word));
    }
    Map<UUID, String> written = new HashMap<>();
    changes.forEach(c -> written.put(c.id(), c.state().type().code()));
    ProtectedRows.write(
        ctx, draft.type(), id, written, draft.type().neededToOpen(draft), before != null);
    looked.forget(id);
    return id;
  }

  private static Map<UUID, Draft> byId(@Nullable Draft before, RecordType.Child child) {
    Map<UUID, Draft> byId = new HashMap<>();
    if (before != null) {
      before
          .children(child.type().code())
          .forEach(row -> byId.put(Objects.requireNonNull(row.id()), row));
    }
    return byId;
  }

  /**
   * Voids a record within the transaction.
   *
   * @throws Failure if it has no reason, is voided already, or is counted in a closed period;
   *     REFUSED {@code L-307} if nobody may take away a record of its type
   */
  public void voidRecord(RecordType type, UUID id, int version, String reason) {
    session.require(Permission.VOID_RECORDS, type.ledger());
    if (reason.isBlank()) {
      throw new Failure(
          FailureKind.WRONG_USE, "L-201", WORDS.say("ledger.void-needs-reason"), "no reason");
    }
    if (type.unremovable()) {
      throw new Failure(
          FailureKind.REFUSED,
          "L-307",
          WORDS.say("ledger.unremovable", type.label()),
          type + " cannot be voided");
    }
    Draft draft = Draft.of(type, id, version);
    Draft before = Objects.requireNonNull(before(draft));
    if (before.voided()) {
      throw new Failure(
          FailureKind.REFUSED, "L-303", WORDS.say("ledger.already-voided"), type + " " + id);
    }
    ClosedPeriods.Admission admission = closedPeriods.admit(before, null);
    guarded(
        before,
        admission,
        a -> {
          rows.voidRow(before, reason);
          record(
              type, id, List.of(new RowChange(before, id, version + 1, "void", true)), reason, "");
          return id;
        });
    looked.forget(id);
  }

  /** One row as it is after the act. */
  private record RowChange(Draft state, UUID id, int version, String act, boolean voided) {}

  /**
   * @param answers what the audit entry covers besides the rows
   * @return the audit entry's number
   */
  private long record(
      RecordType type,
      UUID rootId,
      List<RowChange> changes,
      @Nullable String reason,
      String answers) {
    StringBuilder all = new StringBuilder();
    List<String> snapshots = new ArrayList<>();
    for (RowChange change : changes) {
      String snapshot = LedgerRows.snapshot(change.state(), change.voided());
      snapshots.add(snapshot);
      LedgerRows.cover(all, change.id(), change.version(), snapshot);
    }
    all.append(answers);
    long seq = audit(changes.getFirst().act(), type, rootId, Digest.of(all.toString()));
    for (int i = 0; i < changes.size(); i++) {
      RowChange change = changes.get(i);
      LedgerHistoryRecord history = new LedgerHistoryRecord();
      history.setRecordType(change.state().type().code());
      history.setRecordId(change.id());
      history.setVersion(change.version());
      history.setRootType(type.code());
      history.setRootId(rootId);
      history.setAtTime(now);
      history.setWho(session.signIn());
      history.setAct(change.act());
      history.setReason(reason);
      history.setBatchId(batch);
      history.setAuditSeq(seq);
      history.setSnapshot(snapshots.get(i));
      histories.add(history);
    }
    return seq;
  }

  /** Writes what of a change counts later than it was, and lets go of what no longer does. */
  private void keepLate(
      RecordType type, UUID rootId, ClosedPeriods.Admission admission, Map<Draft, UUID> ids) {
    for (ClosedPeriods.Settled settled : admission.settled()) {
      ctx.deleteFrom(LATE_ENTRY)
          .where(
              LATE_ENTRY.RECORD_ID.eq(settled.row()), LATE_ENTRY.FIELD.eq(settled.field().name()))
          .execute();
    }
    for (ClosedPeriods.Late late : admission.late()) {
      ctx.insertInto(LATE_ENTRY)
          .set(
              LATE_ENTRY.RECORD_ID,
              Objects.requireNonNull(ids.getOrDefault(late.row(), late.row().id())))
          .set(LATE_ENTRY.FIELD, late.field().name())
          .set(LATE_ENTRY.RECORD_TYPE, late.row().type().code())
          .set(LATE_ENTRY.EVENT_ON, late.event())
          .set(LATE_ENTRY.COUNTED_ON, late.countedOn())
          .set(LATE_ENTRY.CLOSED_PERIOD, late.closed().code())
          .set(LATE_ENTRY.ENTERED_AT, now)
          .set(LATE_ENTRY.ENTERED_BY, session.signIn())
          .onDuplicateKeyUpdate()
          .set(LATE_ENTRY.EVENT_ON, late.event())
          .set(LATE_ENTRY.COUNTED_ON, late.countedOn())
          .set(LATE_ENTRY.CLOSED_PERIOD, late.closed().code())
          .set(LATE_ENTRY.ENTERED_AT, now)
          .set(LATE_ENTRY.ENTERED_BY, session.signIn())
          .execute();
      audit(
          "late-entry",
          type,
          rootId,
          late.field().name() + " of " + late.closed() + " counted on " + late.countedOn());
    }
  }

  void flush() {
    rows.flush();
    numbers.flush();
    BatchInsert.send(ctx, histories);
    BatchInsert.send(ctx, words);
    histories.clear();
    words.clear();
  }
}
