package cn.sifasuo.ledger;

import static cn.sifasuo.vault.schema.Tables.LEDGER_HISTORY;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.security.Permission;
import cn.sifasuo.security.Session;
import cn.sifasuo.security.SpecialRight;
import cn.sifasuo.vault.Transactions;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Reads single records with their rows, and their history, for a person who may read their ledger.
 * A protected record is given only to whoever opened it by {@link ProtectedRecords}.
 */
public final class LedgerReader {

  private static final Wording WORDS = Wording.of(LedgerReader.class);

  private final Transactions transactions;
  private final RecordTypes types;
  private final Masking masking = new Masking();

  public LedgerReader(Transactions transactions, RecordTypes types) {
    this.transactions = transactions;
    this.types = types;
  }

  public RecordTypes types() {
    return types;
  }

  /**
   * A record with the rows that are not voided.
   *
   * @throws Failure as {@link #find(Session, RecordType, UUID, Disclosure)} without a disclosure
   */
  public Optional<Draft> find(Session session, RecordType type, UUID id) {
    return find(session, type, id, null);
  }

  /**
   * A record with the rows that are not voided.
   *
   * @param disclosure of a protected record; null for others
   * @throws Failure REFUSED {@code G-301}, {@code G-305} if the person does not read this ledger,
   *     {@code G-308} if it is another officer's case, {@code G-309} if it was archived, {@code
   *     L-321} if the record is protected and was not opened
   */
  public Optional<Draft> find(
      Session session, RecordType type, UUID id, @Nullable Disclosure disclosure) {
    return transactions.read(ctx -> {
      requireOpen(ctx, session, type, id, disclosure);
      Optional<Draft> found = find(ctx, type, id);
      found.ifPresent(d -> OwnCases.require(session, d));
      return found;
    });
  }

  private static void requireOpen(
      DSLContext ctx, Session session, RecordType type, UUID id, @Nullable Disclosure disclosure) {
    session.require(Permission.READ_RECORDS, type.ledger());
    Set<SpecialRight> needed = ProtectedRows.of(ctx, id);
    needed.forEach(session::require);
    if (!needed.isEmpty() && (disclosure == null || !disclosure.covers(session.signIn(), id))) {
      throw new Failure(
          FailureKind.REFUSED, "L-321", WORDS.say("ledger.open.first"), "protected " + type);
    }
  }

  /**
   * What a rule makes of a record, such as the days by which something is due; the record itself,
   * protected or not, does not leave.
   *
   * @param rule tells nothing personal of the record
   * @throws Failure REFUSED if the person does not read this ledger
   */
  public <T> Optional<T> judge(Session session, RecordType type, UUID id, Function<Draft, T> rule) {
    session.require(Permission.READ_RECORDS, type.ledger());
    return transactions.read(ctx -> find(ctx, type, id)).map(rule);
  }

  /**
   * A record as a list may show it: in full to who reads its ledger, masked to who lists it, its
   * number and what is not personal to who counts; nothing to who keeps other ledgers. A protected
   * one shows its number alone.
   *
   * @throws Failure REFUSED {@code G-301} to who neither lists nor counts
   */
  public Optional<Draft> listed(Session session, RecordType type, UUID id) {
    if (!session.may(Permission.LIST_RECORDS)) {
      session.require(Permission.COMPUTE_FORMS);
    } else if (!session.may(Permission.LIST_RECORDS, type.ledger())) {
      return Optional.empty();
    }
    return transactions.read(ctx -> {
      Set<SpecialRight> needed = ProtectedRows.of(ctx, id);
      return find(ctx, type, id)
          .map(d ->
              session.may(Permission.LIST_RECORDS) || !needed.isEmpty()
                  ? masking.listed(session, d, needed)
                  : masking.impersonal(d));
    });
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

  /** The records an office has of a type, without their rows; voided ones aside. */
  static List<Draft> all(DSLContext ctx, RecordType type, String officeCode) {
    return ctx.selectFrom(type.table())
        .where(type.common("office_code", String.class).eq(officeCode), type.voided().isFalse())
        .orderBy(type.id())
        .fetch(r -> LedgerRows.toDraft(type, r));
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

  /**
   * What names a record to this person, as {@link #listed} shows it; empty if nothing of it may be
   * shown or it is not there.
   */
  public String title(Session session, String recordType, UUID id) {
    return listed(session, types.get(recordType), id).map(Draft::title).orElse("");
  }

  /** What records point to, as {@link #listed} shows it, for those who write lists out. */
  public RuleContext.Lookup lookup(Session session) {
    return (recordType, id) -> listed(session, types.get(recordType), id);
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

  /**
   * Every version of a record and of its rows, newest first.
   *
   * @throws Failure as {@link #find(Session, RecordType, UUID, Disclosure)}
   */
  public List<Version> history(
      Session session, RecordType type, UUID id, @Nullable Disclosure disclosure) {
    return transactions.read(ctx -> {
      requireOpen(ctx, session, type, id, disclosure);
      find(ctx, type, id).ifPresent(d -> OwnCases.require(session, d));
      return history(ctx, types, type, id);
    });
  }

  /**
   * Every answer given to a warning of a record, newest first.
   *
   * @throws Failure as {@link #find(Session, RecordType, UUID, Disclosure)}
   */
  public List<AcceptedWarning> acceptedWarnings(
      Session session, RecordType type, UUID id, @Nullable Disclosure disclosure) {
    return transactions.read(ctx -> {
      requireOpen(ctx, session, type, id, disclosure);
      find(ctx, type, id).ifPresent(d -> OwnCases.require(session, d));
      return new WarningBook(ctx).all(type, id);
    });
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
