package cn.sifasuo.corrections;

import static cn.sifasuo.vault.schema.Tables.CORRECTION_ASSESSMENT;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_CASE;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_COMPLAINT;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.law.DatedRules;
import cn.sifasuo.law.Rule;
import cn.sifasuo.law.WorkCalendar;
import cn.sifasuo.ledger.Deadline;
import cn.sifasuo.ledger.DeadlineSource;
import cn.sifasuo.ledger.LedgerReader;
import cn.sifasuo.security.Ledger;
import cn.sifasuo.security.Permission;
import cn.sifasuo.security.Session;
import cn.sifasuo.vault.Transactions;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What community corrections has to do by when (domain/corrections.md §5, the deadline list). The
 * days of a case are those {@link CorrectionSteps} shows on its page.
 */
public final class CorrectionsDeadlines implements DeadlineSource {

  private static final Wording WORDS = Wording.of(CorrectionsDeadlines.class);

  private final Transactions transactions;
  private final LedgerReader reader;
  private final CorrectionsTypes types;
  private final DatedRules rules;
  private final WorkCalendar calendar;
  private final Clock clock;

  public CorrectionsDeadlines(
      Transactions transactions,
      LedgerReader reader,
      CorrectionsTypes types,
      DatedRules rules,
      WorkCalendar calendar,
      Clock clock) {
    this.transactions = transactions;
    this.reader = reader;
    this.types = types;
    this.rules = rules;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** Nothing for somebody who does not keep this ledger: not even that it has records. */
  @Override
  public List<Deadline> due(Session session, LocalDate from, LocalDate until) {
    session.require(Permission.READ_RECORDS, Ledger.CORRECTIONS);
    List<Deadline> deadlines = new ArrayList<>();
    for (UUID id : openCases(session)) {
      reader
          .judge(session, types.correctionCase(), id, c -> CorrectionDues.of(c, rules, calendar))
          .ifPresent(dues -> addCase(deadlines, session, id, dues));
    }
    addHours(session, deadlines);
    addAssessments(session, deadlines);
    addComplaints(session, deadlines, from);
    return deadlines.stream()
        .filter(d -> !d.dueOn().isBefore(from) && !d.dueOn().isAfter(until))
        .sorted(Comparator.comparing(Deadline::dueOn).thenComparing(Deadline::title))
        .toList();
  }

  /** Cases that have not left, and those whose end has not been told to everybody. */
  private List<UUID> openCases(Session session) {
    return transactions.read(ctx ->
        ctx.select(CORRECTION_CASE.ID)
            .from(CORRECTION_CASE)
            .where(
                CORRECTION_CASE.OFFICE_CODE.eq(session.officeCode()),
                CORRECTION_CASE.VOIDED.isFalse())
            .and(
                CORRECTION_CASE
                    .LEFT_ON
                    .isNull()
                    .or(CORRECTION_CASE.DECIDER_NOTIFIED_ON.isNull())
                    .or(CORRECTION_CASE.PROCURATORATE_NOTIFIED_ON.isNull())
                    .or(CORRECTION_CASE.POLICE_NOTIFIED_ON.isNull())
                    .or(CORRECTION_CASE.RECEIPT_SENT_ON.isNull())
                    .or(
                        CORRECTION_CASE
                            .END_KIND
                            .eq("DIED")
                            .and(CORRECTION_CASE.DEATH_NOTIFIED_ON.isNull())))
            .fetch(CORRECTION_CASE.ID));
  }

  private void addCase(
      List<Deadline> deadlines, Session session, UUID id, List<CorrectionDues.Due> dues) {
    String title = dues.isEmpty() ? "" : reader.title(session, CorrectionCaseType.CODE, id);
    for (CorrectionDues.Due due : dues) {
      deadlines.add(
          deadline(
              due.kind().key(),
              CorrectionCaseType.CODE,
              id,
              due.kind().step().name(),
              title,
              due.on()));
    }
  }

  /** Hours still wanting in the month that runs; one that is over cannot be made up. */
  private void addHours(Session session, List<Deadline> deadlines) {
    YearMonth month = YearMonth.now(clock);
    MonthlyHours hours = new MonthlyHours(rules);
    for (MonthlyHours.Kind kind : MonthlyHours.Kind.values()) {
      Map<UUID, BigDecimal> attended =
          transactions.read(ctx -> MonthlyHours.attended(ctx, kind, month));
      for (UUID id : activeCases(session)) {
        BigDecimal had = attended.getOrDefault(id, BigDecimal.ZERO);
        reader
            .judge(session, types.correctionCase(), id, c -> hours.planned(kind, c, month))
            .flatMap(planned -> planned)
            .filter(planned -> planned.compareTo(had) > 0)
            .ifPresent(planned ->
                deadlines.add(wanting(session, kind, id, planned, had, month.atEndOfMonth())));
      }
    }
  }

  private Deadline wanting(
      Session session,
      MonthlyHours.Kind kind,
      UUID id,
      BigDecimal planned,
      BigDecimal had,
      LocalDate on) {
    String service = new CorrectionsLaw(rules).on("service.name", on).map(Rule::content).orElse("");
    return deadline(
        kind.key(),
        WORDS.say("due." + kind.key(), plain(planned), plain(had), service),
        CorrectionCaseType.CODE,
        id,
        CorrectionSteps.Kind.DAILY.name(),
        reader.title(session, CorrectionCaseType.CODE, id),
        on);
  }

  private static String plain(BigDecimal hours) {
    return hours.stripTrailingZeros().toPlainString();
  }

  private List<UUID> activeCases(Session session) {
    return transactions.read(ctx ->
        ctx.select(CORRECTION_CASE.ID)
            .from(CORRECTION_CASE)
            .where(
                CORRECTION_CASE.OFFICE_CODE.eq(session.officeCode()),
                CORRECTION_CASE.VOIDED.isFalse(),
                CORRECTION_CASE.STATE.eq("ACTIVE"))
            .fetch(CORRECTION_CASE.ID));
  }

  private void addAssessments(Session session, List<Deadline> deadlines) {
    Map<UUID, LocalDate> open =
        transactions.read(ctx ->
            ctx.select(CORRECTION_ASSESSMENT.ID, CORRECTION_ASSESSMENT.DUE_ON)
                .from(CORRECTION_ASSESSMENT)
                .where(
                    CORRECTION_ASSESSMENT.OFFICE_CODE.eq(session.officeCode()),
                    CORRECTION_ASSESSMENT.VOIDED.isFalse(),
                    CORRECTION_ASSESSMENT.SENT_ON.isNull(),
                    CORRECTION_ASSESSMENT.DUE_ON.isNotNull())
                .fetchMap(CORRECTION_ASSESSMENT.ID, CORRECTION_ASSESSMENT.DUE_ON));
    open.forEach((id, due) ->
        deadlines.add(
            deadline(
                "assessment",
                AssessmentType.CODE,
                id,
                "",
                reader.title(session, AssessmentType.CODE, id),
                due)));
  }

  /**
   * The law names no days for an answer; a local rule may. Until one does, a complaint nobody has
   * answered stands under the day it came, or the first day asked for, and never falls out.
   */
  private void addComplaints(Session session, List<Deadline> deadlines, LocalDate from) {
    Map<UUID, LocalDate> open =
        transactions.read(ctx ->
            ctx.select(CORRECTION_COMPLAINT.ID, CORRECTION_COMPLAINT.RECEIVED_ON)
                .from(CORRECTION_COMPLAINT)
                .where(
                    CORRECTION_COMPLAINT.OFFICE_CODE.eq(session.officeCode()),
                    CORRECTION_COMPLAINT.ANSWERED_ON.isNull())
                .fetchMap(CORRECTION_COMPLAINT.ID, CORRECTION_COMPLAINT.RECEIVED_ON));
    CorrectionsLaw law = new CorrectionsLaw(rules);
    open.forEach((id, received) ->
        deadlines.add(
            deadline(
                "complaint",
                ComplaintType.CODE,
                id,
                "",
                reader.title(session, ComplaintType.CODE, id),
                law.on("complaint.days", received)
                    .map(r -> calendar.endOfLimit(received, r.number()))
                    .orElse(received.isBefore(from) ? from : received))));
  }

  private Deadline deadline(
      String kind, String type, UUID id, String step, String title, LocalDate dueOn) {
    return deadline(kind, WORDS.say("due." + kind), type, id, step, title, dueOn);
  }

  private Deadline deadline(
      String kind, String label, String type, UUID id, String step, String title, LocalDate dueOn) {
    int ahead = CorrectionSteps.remind(rules, kind, dueOn);
    return new Deadline(
        "corrections." + kind, label, type, id, step, title, dueOn, dueOn.minusDays(ahead));
  }
}
