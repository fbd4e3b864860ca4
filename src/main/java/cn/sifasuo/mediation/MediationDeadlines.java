package cn.sifasuo.mediation;

import static cn.sifasuo.vault.schema.Tables.AGREEMENT;
import static cn.sifasuo.vault.schema.Tables.COMMITTEE;
import static cn.sifasuo.vault.schema.Tables.DISPUTE_CASE;
import static cn.sifasuo.vault.schema.Tables.MEDIATOR;
import static cn.sifasuo.vault.schema.Tables.PERFORMANCE;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.law.DatedRules;
import cn.sifasuo.ledger.Deadline;
import cn.sifasuo.ledger.DeadlineSource;
import cn.sifasuo.ledger.LedgerReader;
import cn.sifasuo.security.Ledger;
import cn.sifasuo.security.Permission;
import cn.sifasuo.security.Session;
import cn.sifasuo.vault.Transactions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/**
 * What mediation has to do by when: the mediation period, the joint application to the court, what
 * is to be performed, visits, terms of committees and mediators (domain/mediation.md §3.8). The
 * days of a case are those {@link CaseSteps} shows on its page.
 */
public final class MediationDeadlines implements DeadlineSource {

  private static final Wording WORDS = Wording.of(MediationDeadlines.class);

  /** No visit is due longer after the day it hangs on. */
  private static final int LONGEST_FOLLOW_UP_DAYS = 366;

  private static final List<String> LIVE_STATES = List.of("REGISTERED", "ACCEPTED", "MEDIATING");

  private final Transactions transactions;
  private final LedgerReader reader;
  private final MediationTypes types;
  private final DatedRules law;

  public MediationDeadlines(
      Transactions transactions, LedgerReader reader, MediationTypes types, DatedRules law) {
    this.transactions = transactions;
    this.reader = reader;
    this.types = types;
    this.law = law;
  }

  @Override
  public List<Deadline> due(Session session, LocalDate from, LocalDate until) {
    session.require(Permission.READ_RECORDS);
    if (!session.may(Permission.READ_RECORDS, Ledger.MEDIATION)) {
      return List.of(); // who keeps another ledger learns nothing of this one
    }
    List<Deadline> deadlines = new ArrayList<>();
    for (UUID id : candidates(session, from, until)) {
      reader
          .judge(session, types.disputeCase(), id, c -> CaseDues.of(c, law))
          .ifPresent(dues -> addCase(deadlines, session, id, dues));
    }
    addCommittees(session, deadlines);
    addMediators(session, deadlines);
    return deadlines.stream()
        .filter(d -> !d.dueOn().isBefore(from) && !d.dueOn().isAfter(until))
        .sorted(Comparator.comparing(Deadline::dueOn).thenComparing(Deadline::title))
        .toList();
  }

  /** Cases in which something may be due; which it is, the case itself tells. */
  private List<UUID> candidates(Session session, LocalDate from, LocalDate until) {
    Condition performance =
        DSL.exists(
            DSL.selectOne()
                .from(PERFORMANCE)
                .where(
                    PERFORMANCE.CASE_ID.eq(DISPUTE_CASE.ID),
                    PERFORMANCE.VOIDED.isFalse(),
                    PERFORMANCE.DUE_ON.between(from.minusDays(LONGEST_FOLLOW_UP_DAYS), until)));
    Condition agreement =
        DSL.exists(
            DSL.selectOne()
                .from(AGREEMENT)
                .where(
                    AGREEMENT.CASE_ID.eq(DISPUTE_CASE.ID),
                    AGREEMENT.VOIDED.isFalse(),
                    AGREEMENT.SUPERSEDED.isFalse())
                .and(
                    AGREEMENT
                        .EFFECTIVE_ON
                        .between(from.minusDays(LONGEST_FOLLOW_UP_DAYS), until)
                        .or(
                            AGREEMENT.PERFORM_DUE_ON.between(
                                from.minusDays(LONGEST_FOLLOW_UP_DAYS), until))));
    return transactions.read(ctx ->
        ctx.select(DISPUTE_CASE.ID)
            .from(DISPUTE_CASE)
            .where(
                DISPUTE_CASE.OFFICE_CODE.eq(session.officeCode()),
                DISPUTE_CASE.VOIDED.isFalse(),
                DISPUTE_CASE.ARCHIVED_ON.isNull())
            .and(DISPUTE_CASE.STATE.in(LIVE_STATES).or(performance).or(agreement))
            .fetch(DISPUTE_CASE.ID));
  }

  private void addCase(
      List<Deadline> deadlines, Session session, UUID id, List<CaseDues.Due> dues) {
    String title = dues.isEmpty() ? "" : reader.title(session, DisputeCaseType.CODE, id);
    for (CaseDues.Due due : dues) {
      deadlines.add(
          deadline(
              due.kind().key(),
              DisputeCaseType.CODE,
              id,
              due.kind().step().name(),
              title,
              due.on()));
    }
  }

  private void addCommittees(Session session, List<Deadline> deadlines) {
    transactions
        .read(ctx ->
            ctx.select(COMMITTEE.ID, COMMITTEE.NAME, COMMITTEE.TERM_END)
                .from(COMMITTEE)
                .where(
                    COMMITTEE.OFFICE_CODE.eq(session.officeCode()),
                    COMMITTEE.VOIDED.isFalse(),
                    COMMITTEE.STATUS.eq("ACTIVE"),
                    COMMITTEE.TERM_END.isNotNull())
                .fetch())
        .forEach(r ->
            deadlines.add(
                deadline("term-end", CommitteeType.CODE, r.value1(), "", r.value2(), r.value3())));
  }

  private void addMediators(Session session, List<Deadline> deadlines) {
    transactions
        .read(ctx ->
            ctx.select(MEDIATOR.ID, MEDIATOR.NAME, MEDIATOR.APPOINTED_TO)
                .from(MEDIATOR)
                .where(
                    MEDIATOR.OFFICE_CODE.eq(session.officeCode()),
                    MEDIATOR.VOIDED.isFalse(),
                    MEDIATOR.END_REASON.isNull(),
                    MEDIATOR.APPOINTED_TO.isNotNull())
                .fetch())
        .forEach(r ->
            deadlines.add(
                deadline(
                    "appointment", MediatorType.CODE, r.value1(), "", r.value2(), r.value3())));
  }

  private Deadline deadline(
      String kind, String type, UUID id, String step, String title, LocalDate dueOn) {
    int ahead = MediationPeriods.number(law, "mediation.remind." + kind + ".days", dueOn).orElse(0);
    return new Deadline(
        "mediation." + kind,
        WORDS.say("due." + kind),
        type,
        id,
        step,
        title,
        dueOn,
        dueOn.minusDays(ahead));
  }
}
