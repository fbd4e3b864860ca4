package cn.sifasuo.ledger;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.security.AuditAct;
import cn.sifasuo.security.AuditChain;
import cn.sifasuo.security.Permission;
import cn.sifasuo.security.Session;
import cn.sifasuo.security.SpecialRight;
import cn.sifasuo.vault.Transactions;
import java.util.Set;
import java.util.UUID;

/**
 * Opens records of minors and sealed records, one at a time: with a right given by name and a
 * reason each time, which stands in the audit chain before anything is shown (domain/corrections.md
 * §9, domain/resettlement.md §9; Community Corrections Law 54, Criminal Procedure Law 286).
 */
public final class ProtectedRecords {

  /** Shortest and longest reason, in code points. */
  private static final int SHORTEST = 2;

  private static final int LONGEST = 100;

  private static final Wording WORDS = Wording.of(ProtectedRecords.class);

  private final Transactions transactions;
  private final AuditChain audit;

  public ProtectedRecords(Transactions transactions, AuditChain audit) {
    this.transactions = transactions;
    this.audit = audit;
  }

  /**
   * The rights it takes to open a record; none for most, and for one that is not there.
   *
   * @throws Failure REFUSED if the person does not read this ledger
   */
  public Set<SpecialRight> needed(Session session, RecordType type, UUID id) {
    session.require(Permission.READ_RECORDS, type.ledger());
    return transactions.read(ctx -> ProtectedRows.of(ctx, id));
  }

  /**
   * Writes down who opens a record and why. The reason names nobody: the audit chain is read by
   * people who may not see the record.
   *
   * @param reason 2 to 100 characters
   * @throws Failure REFUSED {@code G-301}, {@code G-305} if the person does not read this ledger,
   *     {@code G-306} without the right, {@code L-304} if there is no such record; WRONG_USE {@code
   *     L-221} for a reason that is none or too long, {@code L-222} if it names somebody of the
   *     record
   */
  public Disclosure open(Session session, RecordType type, UUID id, String reason) {
    needed(session, type, id).forEach(session::require);
    String why = reason.strip();
    int length = why.codePointCount(0, why.length());
    if (length < SHORTEST || length > LONGEST) {
      throw new Failure(
          FailureKind.WRONG_USE,
          "L-221",
          WORDS.say("ledger.open.reason", SHORTEST, LONGEST),
          length + " characters of reason");
    }
    long seq =
        transactions.write(ctx -> {
          Draft record =
              LedgerReader.find(ctx, type, id)
                  .orElseThrow(() ->
                      new Failure(
                          FailureKind.REFUSED,
                          "L-304",
                          WORDS.say("ledger.gone"),
                          "no " + type + " " + id));
          if (names(record, why)) {
            throw new Failure(
                FailureKind.WRONG_USE,
                "L-222",
                WORDS.say("ledger.open.names"),
                "reason names a person");
          }
          return audit.append(
              ctx,
              session.signIn(),
              AuditAct.VIEW_PROTECTED.code(),
              type.code(),
              id.toString(),
              why);
        });
    return new Disclosure(session.signIn(), id, seq);
  }

  /**
   * Opens a protected record that another points to, for the reason that one was opened for: a case
   * and the person it is about are read together. It stands in the audit chain on its own.
   *
   * @param first how the other was opened, by the same person
   * @param record the other, as read
   * @throws Failure REFUSED if the person may not open it, {@code L-321} if that record was not
   *     opened or does not point there
   */
  public Disclosure openAlong(
      Session session, Disclosure first, Draft record, RecordType type, UUID id) {
    needed(session, type, id).forEach(session::require);
    UUID from = record.id();
    if (from == null || !first.covers(session.signIn(), from) || !pointsTo(record, id)) {
      throw new Failure(
          FailureKind.REFUSED, "L-321", WORDS.say("ledger.open.first"), "protected " + type);
    }
    long seq =
        transactions.write(ctx ->
            audit.append(
                ctx,
                session.signIn(),
                AuditAct.VIEW_PROTECTED.code(),
                type.code(),
                id.toString(),
                "with=" + first.auditSeq()));
    return new Disclosure(session.signIn(), id, seq);
  }

  private static boolean pointsTo(Draft record, UUID id) {
    return record.values().containsValue(id)
        || record.type().children().stream()
            .flatMap(c -> record.children(c.type().code()).stream())
            .anyMatch(row -> pointsTo(row, id));
  }

  private static boolean names(Draft record, String reason) {
    return record.type().fields().stream()
            .filter(f -> f.shape() == Masking.Shape.NAME || f.shape() == Masking.Shape.NUMBER)
            .anyMatch(f -> record.get(f.name()) instanceof String text && reason.contains(text))
        || record.type().children().stream()
            .flatMap(c -> record.children(c.type().code()).stream())
            .anyMatch(row -> names(row, reason));
  }
}
