package cn.sifasuo.ledger;

import cn.sifasuo.kernel.Ids;
import cn.sifasuo.kernel.Problem;
import cn.sifasuo.law.CodeLists;
import cn.sifasuo.law.DatedRules;
import cn.sifasuo.security.AuditChain;
import cn.sifasuo.security.Permission;
import cn.sifasuo.security.Session;
import cn.sifasuo.vault.Transactions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The one gate every change to a ledger goes through, whatever the door: permission, period lock,
 * rules and version are checked, then row, history, search words and audit entry are written in one
 * transaction. Rows are never deleted; they are voided with a reason.
 */
public final class WriteGate {

  private final Transactions transactions;
  private final RecordTypes types;
  private final CodeLists codes;
  private final DatedRules law;
  private final AuditChain audit;
  private final PeriodGuard guard;
  private final Clock clock;
  private final Ids ids;
  private final SearchKeys searchKeys = new SearchKeys();

  public WriteGate(
      Transactions transactions,
      RecordTypes types,
      CodeLists codes,
      DatedRules law,
      AuditChain audit,
      PeriodGuard guard,
      Clock clock) {
    this.transactions = transactions;
    this.types = types;
    this.codes = codes;
    this.law = law;
    this.audit = audit;
    this.guard = guard;
    this.clock = clock;
    this.ids = new Ids(clock);
  }

  /**
   * Saves a record with its rows. Rows left out of a record that has them are voided.
   *
   * @return all problems at once if it is refused
   * @throws cn.sifasuo.kernel.Failure if permission, ledger, period or version refuse it, or it is
   *     a protected record and the person has no right to open it
   */
  public SaveResult save(Session session, Draft draft, Door door) {
    return save(session, draft, door, List.of());
  }

  /**
   * As the other, with a person's answers to warnings; they are written in the same transaction.
   *
   * @param accepted answers to warnings of this draft that nobody answered before
   * @return all problems at once if it is refused; through the window also for a warning nobody
   *     answered
   */
  public SaveResult save(Session session, Draft draft, Door door, List<Acceptance> accepted) {
    return act(session, door, null, act -> act.save(draft, accepted));
  }

  /**
   * Voids a record: it keeps its number and its history, and is counted nowhere.
   *
   * @param reason why; required
   */
  public void voidRecord(
      Session session, RecordType type, UUID id, int version, String reason, Door door) {
    act(
        session,
        door,
        null,
        act -> {
          act.voidRecord(type, id, version, reason);
          return true;
        });
  }

  /** What saving would say, without saving. */
  public List<Problem> check(Session session, Draft draft, Door door) {
    return checked(session, draft, door).problems();
  }

  /**
   * A draft as the rules see it.
   *
   * @param draft with its derived fields filled
   * @param answered those of its warnings that somebody answered before, of the same values
   */
  public record Checked(
      Draft draft, List<Problem> problems, Map<Problem, AcceptedWarning> answered) {

    public Checked {
      problems = List.copyOf(problems);
      answered = Collections.unmodifiableMap(new LinkedHashMap<>(answered));
    }

    /** What there is still to say. */
    public List<Problem> open() {
      return problems.stream().filter(p -> !answered.containsKey(p)).toList();
    }
  }

  /** As {@link #check}, and what the rules would fill in, for a form that shows it while typing. */
  public Checked checked(Session session, Draft draft, Door door) {
    session.require(Permission.WRITE_RECORDS, draft.type().ledger());
    return transactions.read(ctx -> {
      Draft filled = draft.copy();
      GateAct act = GateAct.open(this, ctx, session, door, null);
      List<Problem> problems = act.check(filled);
      return new Checked(filled, problems, act.sort(filled, problems, List.of()).held());
    });
  }

  /**
   * Several changes in one transaction: all of them or none.
   *
   * @param batch the import batch they belong to, if any
   */
  public <T> T act(Session session, Door door, @Nullable UUID batch, Function<GateAct, T> changes) {
    session.require(door == Door.IMPORT ? Permission.IMPORT : Permission.WRITE_RECORDS);
    return transactions.write(ctx -> {
      GateAct act = GateAct.open(this, ctx, session, door, batch);
      T result = changes.apply(act);
      act.flush();
      return result;
    });
  }

  RecordTypes types() {
    return types;
  }

  AuditChain audit() {
    return audit;
  }

  PeriodGuard guard() {
    return guard;
  }

  Clock clock() {
    return clock;
  }

  Ids ids() {
    return ids;
  }

  SearchKeys searchKeys() {
    return searchKeys;
  }

  RuleContext context(Door door, RuleContext.Lookup lookup) {
    return new RuleContext(door, LocalDate.now(clock), codes, law, lookup);
  }
}
