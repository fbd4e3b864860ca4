package cn.sifasuo.resettlement;

import static cn.sifasuo.vault.schema.Tables.AID_BASE;
import static cn.sifasuo.vault.schema.Tables.AID_CASE;
import static cn.sifasuo.vault.schema.Tables.AID_MOVE;
import static cn.sifasuo.vault.schema.Tables.AID_NOTICE;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.law.DatedRules;
import cn.sifasuo.law.Rule;
import cn.sifasuo.ledger.Deadline;
import cn.sifasuo.ledger.DeadlineSource;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.LedgerReader;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.security.Ledger;
import cn.sifasuo.security.Permission;
import cn.sifasuo.security.Session;
import cn.sifasuo.vault.Transactions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
  private final Clock clock;

  public AidDeadlines(
      Transactions transactions,
      LedgerReader reader,
      ResettlementTypes types,
      DatedRules law,
      Clock clock) {
    this.transactions = transactions;
    this.reader = reader;
    this.types = types;
    this.law = law;
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
    add(deadlines, session, types.notice(), notices(session), AidDues::ofNotice);
    add(deadlines, session, types.base(), bases(session), b -> AidDues.ofBase(b, today));
    return deadlines.stream()
        .filter(d -> !d.dueOn().isBefore(from) && !d.dueOn().isAfter(until))
        .sorted(Comparator.comparing(Deadline::dueOn).thenComparing(Deadline::title))
        .toList();
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

  private List<UUID> notices(Session session) {
    return read(ctx ->
        ctx.select(AID_NOTICE.ID)
            .from(AID_NOTICE)
            .where(
                AID_NOTICE.OFFICE_CODE.eq(session.officeCode()),
                AID_NOTICE.VOIDED.isFalse(),
                AID_NOTICE.STATE.eq("TO_VERIFY"))
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
        int ahead = law.on(due.kind().reminder(), due.on()).map(Rule::number).orElse(0);
        deadlines.add(
            new Deadline(
                "aid." + due.kind().key(),
                WORDS.say("due." + due.kind().key()),
                type.code(),
                id,
                due.kind().step().name(),
                title,
                due.on(),
                due.on().minusDays(ahead)));
      }
    }
  }
}
