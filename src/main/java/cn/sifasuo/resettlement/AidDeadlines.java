package cn.sifasuo.resettlement;

import static cn.sifasuo.vault.schema.Tables.AID_BASE;
import static cn.sifasuo.vault.schema.Tables.AID_CASE;
import static cn.sifasuo.vault.schema.Tables.AID_MOVE;
import static cn.sifasuo.vault.schema.Tables.AID_NOTICE;
import static cn.sifasuo.vault.schema.Tables.DESTROYED_RECORD;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.law.DatedRules;
import cn.sifasuo.law.Rule;
import cn.sifasuo.ledger.Deadline;
import cn.sifasuo.ledger.DeadlineSource;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.LedgerReader;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.ledger.retention.RetentionKind;
import cn.sifasuo.ledger.retention.RetentionRules;
import cn.sifasuo.security.Ledger;
import cn.sifasuo.security.Permission;
import cn.sifasuo.security.Session;
import cn.sifasuo.vault.Transactions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * What resettlement has to do by when (domain/resettlement.md §4). A person without this ledger
 * learns nothing of it, not even that something is due.
 */
public final class AidDeadlines implements DeadlineSource {

  private static final Wording WORDS = Wording.of(AidDeadlines.class);

  private final Transactions transactions;
  private final LedgerReader reader;
  private final ResettlementTypes types;
  private final DatedRules law;
  private final RetentionRules retention;
  private final Clock clock;

  public AidDeadlines(
      Transactions transactions,
      LedgerReader reader,
      ResettlementTypes types,
      DatedRules law,
      RetentionRules retention,
      Clock clock) {
    this.transactions = transactions;
    this.reader = reader;
    this.types = types;
    this.law = law;
    this.retention = retention;
    this.clock = clock;
  }

  /** Empty for whom the ledger is closed. */
  @Override
  public List<Deadline> due(Session session, LocalDate from, LocalDate until) {
    session.require(Permission.READ_RECORDS);
    if (!session.may(Permission.READ_RECORDS, Ledger.RESETTLEMENT)) {
      return List.of();
    }
    LocalDate today = LocalDate.now(clock);
    List<Deadline> deadlines = new ArrayList<>();
    add(deadlines, session, types.aidCase(), cases(session), c -> AidDues.ofCase(c, law));
    add(deadlines, session, types.notice(), notices(session), n -> AidDues.ofNotice(n, law));
    add(deadlines, session, types.base(), bases(session), b -> AidDues.ofBase(b, today));
    addKept(deadlines, session, from, until);
    return deadlines.stream()
        .filter(d -> !d.dueOn().isBefore(from) && !d.dueOn().isAfter(until))
        .sorted(Comparator.comparing(Deadline::dueOn).thenComparing(Deadline::title))
        .toList();
  }

  /** Files that ended before anybody asked for it are not asked for. */
  private LocalDate archivedSince() {
    return law.all("aid.archive.days").stream()
        .map(Rule::validFrom)
        .min(Comparator.naturalOrder())
        .orElse(LocalDate.MAX);
  }

  private List<UUID> cases(Session session) {
    return read(ctx ->
        ctx.select(AID_CASE.ID)
            .from(AID_CASE)
            .where(AID_CASE.OFFICE_CODE.eq(session.officeCode()), AID_CASE.VOIDED.isFalse())
            .and(
                AID_CASE
                    .END_ON
                    .isNull()
                    .or(AID_CASE.END_ON.ge(archivedSince()).and(AID_CASE.ARCHIVED_ON.isNull()))
                    .or(
                        DSL.exists(
                            DSL.selectOne()
                                .from(AID_MOVE)
                                .where(
                                    AID_MOVE.CASE_ID.eq(AID_CASE.ID),
                                    AID_MOVE.VOIDED.isFalse(),
                                    AID_MOVE.PAPERS_SENT_ON.isNotNull(),
                                    AID_MOVE.RECEIVED_ON.isNull()))))
            .fetch(AID_CASE.ID));
  }

  /**
   * Files of ended cases whose last day comes, for whoever decides what becomes of them; none
   * before a document says how long they are kept.
   */
  private void addKept(List<Deadline> deadlines, Session session, LocalDate from, LocalDate until) {
    if (!session.may(Permission.SET_RULES)) {
      return;
    }
    retention.inForce().stream()
        .filter(r -> r.kind() == RetentionKind.RESETTLEMENT)
        .forEach(rule -> {
          for (Map.Entry<UUID, LocalDate> ended : ended(session).entrySet()) {
            rule.lastDay(ended.getValue())
                .filter(last -> !last.isBefore(from) && !last.isAfter(until))
                .ifPresent(last ->
                    deadlines.add(
                        deadline(
                            new AidDues.Due(AidDues.Kind.RETENTION, last),
                            types.aidCase(),
                            ended.getKey(),
                            reader.title(session, types.aidCase().code(), ended.getKey()))));
          }
        });
  }

  /** Ended and not destroyed. */
  private Map<UUID, LocalDate> ended(Session session) {
    return transactions.read(ctx ->
        ctx.select(AID_CASE.ID, AID_CASE.END_ON)
            .from(AID_CASE)
            .where(
                AID_CASE.OFFICE_CODE.eq(session.officeCode()),
                AID_CASE.VOIDED.isFalse(),
                AID_CASE.END_ON.isNotNull())
            .and(
                DSL.notExists(
                    DSL.selectOne()
                        .from(DESTROYED_RECORD)
                        .where(
                            DESTROYED_RECORD.RECORD_TYPE.eq(types.aidCase().code()),
                            DESTROYED_RECORD.RECORD_ID.eq(AID_CASE.ID))))
            .fetchMap(AID_CASE.ID, AID_CASE.END_ON));
  }

  private List<UUID> notices(Session session) {
    return read(ctx ->
        ctx.select(AID_NOTICE.ID)
            .from(AID_NOTICE)
            .where(
                AID_NOTICE.OFFICE_CODE.eq(session.officeCode()),
                AID_NOTICE.VOIDED.isFalse(),
                AID_NOTICE.STATE.in("TO_VERIFY", "VERIFIED"))
            .fetch(AID_NOTICE.ID));
  }

  private List<UUID> bases(Session session) {
    return read(ctx ->
        ctx.select(AID_BASE.ID)
            .from(AID_BASE)
            .where(AID_BASE.OFFICE_CODE.eq(session.officeCode()), AID_BASE.VOIDED.isFalse())
            .fetch(AID_BASE.ID));
  }

  private List<UUID> read(Function<DSLContext, List<UUID>> query) {
    return transactions.read(query);
  }

  private void add(
      List<Deadline> deadlines,
      Session session,
      RecordType type,
      List<UUID> ids,
      Function<Draft, List<AidDues.Due>> dues) {
    for (UUID id : ids) {
      List<AidDues.Due> found = reader.judge(session, type, id, dues).orElse(List.of());
      String title = found.isEmpty() ? "" : reader.title(session, type.code(), id);
      for (AidDues.Due due : found) {
        deadlines.add(deadline(due, type, id, title));
      }
    }
  }

  private Deadline deadline(AidDues.Due due, RecordType type, UUID id, String title) {
    int ahead = law.on(due.kind().reminder(), due.on()).map(Rule::number).orElse(0);
    return new Deadline(
        "aid." + due.kind().key(),
        WORDS.say("due." + due.kind().key()),
        type.code(),
        id,
        due.kind().step().name(),
        title,
        due.on(),
        due.on().minusDays(ahead));
  }
}
