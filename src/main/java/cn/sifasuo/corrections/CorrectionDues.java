package cn.sifasuo.corrections;

import static cn.sifasuo.vault.schema.Tables.CORRECTION_CASE;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_CONDUCT;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_CUSTODY;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_ELOC;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_LEAVE;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_LEVEL;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_PLACE_CHANGE;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_PLAN;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_REPORT;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_VISIT;

import cn.sifasuo.law.DatedRules;
import cn.sifasuo.law.Rule;
import cn.sifasuo.law.WorkCalendar;
import cn.sifasuo.ledger.Draft;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/** What a case still owes, and by when (domain/corrections.md §5, the deadline list). */
final class CorrectionDues {

  /** A kind of deadline, with the step of the case it belongs to. */
  enum Kind {
    REPORT(CorrectionSteps.Kind.RECEIVE),
    RECEIPT(CorrectionSteps.Kind.RECEIVE),
    ANNOUNCE(CorrectionSteps.Kind.ANNOUNCE),
    GROUP(CorrectionSteps.Kind.GROUP),
    PLAN(CorrectionSteps.Kind.PLAN),
    REGULAR_REPORT(CorrectionSteps.Kind.DAILY),
    /** Health of somebody temporarily outside prison. */
    HEALTH(CorrectionSteps.Kind.DAILY),
    /** Hospital papers of somebody outside prison for illness. */
    RECHECK(CorrectionSteps.Kind.DAILY),
    /** 走访, by the plan or a local rule. */
    VISIT(CorrectionSteps.Kind.DAILY),
    LEAVE(CorrectionSteps.Kind.DAILY),
    PLACE(CorrectionSteps.Kind.DAILY),
    LEVEL(CorrectionSteps.Kind.DAILY),
    /** What a court or organ has to answer. */
    COURT(CorrectionSteps.Kind.CONDUCT),
    /** Who was arrested on the office's proposal is held no longer. */
    CUSTODY(CorrectionSteps.Kind.CONDUCT),
    /** A positioning device to be taken off. */
    ELOC(CorrectionSteps.Kind.CONDUCT),
    PRE_EXPIRY(CorrectionSteps.Kind.EXPIRY),
    EXPIRY(CorrectionSteps.Kind.DISCHARGE),
    NOTICE(CorrectionSteps.Kind.DISCHARGE),
    DEATH(CorrectionSteps.Kind.DISCHARGE);

    private final CorrectionSteps.Kind step;

    Kind(CorrectionSteps.Kind step) {
      this.step = step;
    }

    CorrectionSteps.Kind step() {
      return step;
    }

    /** As rules and wording name it. */
    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** One open deadline. */
  record Due(Kind kind, LocalDate on) {}

  private final CorrectionFile file;
  private final CorrectionsLaw law;
  private final WorkCalendar calendar;
  private final List<Due> dues = new ArrayList<>();

  private CorrectionDues(CorrectionFile file, CorrectionsLaw law, WorkCalendar calendar) {
    this.file = file;
    this.law = law;
    this.calendar = calendar;
  }

  /** Earliest first; of a case that has left only what is told to others. */
  static List<Due> of(Draft correctionCase, DatedRules rules, WorkCalendar calendar) {
    CorrectionDues found =
        new CorrectionDues(new CorrectionFile(correctionCase), new CorrectionsLaw(rules), calendar);
    if (!correctionCase.voided()) {
      found.receipt();
      CorrectionFile.Left left = found.file.left();
      if (left != null) {
        found.afterTheEnd();
        found.afterTheMove(left);
      } else if (found.file.registered() == null) {
        found.add(Kind.REPORT, correctionCase.day(CORRECTION_CASE.REPORT_DUE));
      } else {
        found.active(Objects.requireNonNull(found.file.registered()));
      }
    }
    return found.dues.stream().sorted(Comparator.comparing(Due::on)).toList();
  }

  private void receipt() {
    LocalDate received = file.draft().day(CORRECTION_CASE.PAPERS_RECEIVED_ON);
    if (received == null || file.draft().has(CORRECTION_CASE.RECEIPT_SENT_ON)) {
      return;
    }
    law.on("doc.receipt.workdays", received)
        .ifPresent(r -> add(Kind.RECEIPT, calendar.plusWorkDays(received, r.number())));
    law.on("doc.receipt.days", received)
        .ifPresent(r -> add(Kind.RECEIPT, calendar.endOfLimit(received, r.number())));
  }

  private void active(LocalDate registered) {
    if (!file.draft().has(CORRECTION_CASE.ANNOUNCED_ON)) {
      days(Kind.ANNOUNCE, "announce.days", registered);
    }
    if (!file.draft().has(CORRECTION_CASE.GROUP_FORMED_ON)) {
      days(Kind.GROUP, "group.days", registered);
    }
    if (file.rows(FileRows.PLANS).isEmpty()) {
      days(Kind.PLAN, "plan.days", registered);
    }
    reports(registered);
    LocalDate visited =
        last(SupervisionRows.VISITS, CORRECTION_VISIT.VISITED_ON, r -> true).orElse(registered);
    interval(CORRECTION_PLAN.VISIT_DAYS, "visit.freq.days", visited)
        .ifPresent(days -> add(Kind.VISIT, visited.plusDays(days)));
    leaves();
    file.rows(LeaveRows.PLACE_CHANGES).forEach(this::move);
    CourtAnswer.open(file, law, calendar).forEach(a -> add(Kind.COURT, a.due()));
    custody();
    last(SupervisionRows.LEVELS, CORRECTION_LEVEL.FROM_ON, r -> true)
        .ifPresent(from -> months(Kind.LEVEL, "level.review.months", from));
    file.rows(ConductRows.DEVICE_APPROVALS).stream()
        .filter(r -> r.day(CORRECTION_ELOC.FROM_ON) != null)
        .filter(r -> r.day(CORRECTION_ELOC.REMOVED_ON) == null)
        .forEach(r -> add(Kind.ELOC, r.day(CORRECTION_ELOC.TO_ON)));
    LocalDate expires = file.draft().day(CORRECTION_CASE.EXPIRES_ON);
    add(Kind.EXPIRY, expires);
    if (expires != null && !file.draft().has(CORRECTION_CASE.APPRAISED_ON)) {
      law.on("pre_expiry.days", expires)
          .ifPresent(r -> add(Kind.PRE_EXPIRY, expires.minusDays(r.number())));
    }
  }

  private void reports(LocalDate registered) {
    LocalDate last =
        last(SupervisionRows.REPORTS, CORRECTION_REPORT.REPORTED_ON, CorrectionDues::regular)
            .orElse(registered);
    Optional<LocalDate> agreed =
        file.rows(SupervisionRows.REPORTS).stream()
            .filter(CorrectionDues::regular)
            .filter(r -> last.equals(r.day(CORRECTION_REPORT.REPORTED_ON)))
            .map(r -> r.day(CORRECTION_REPORT.NEXT_DUE))
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder());
    if (agreed.isPresent()) {
      add(Kind.REGULAR_REPORT, agreed.get());
    } else {
      interval(CORRECTION_PLAN.REPORT_DAYS, "report.freq.days", last)
          .ifPresent(days -> add(Kind.REGULAR_REPORT, last.plusDays(days)));
    }
    if (file.temporarilyOut()) {
      months(Kind.HEALTH, "report.health.months", lastOf("HEALTH", registered));
      if (file.draft().is(CORRECTION_CASE.TEMP_OUT_GROUND, "ILL")) {
        months(Kind.RECHECK, "report.recheck.months", lastOf("RECHECK", registered));
      }
    }
  }

  /** A report on a change, on health or on a leave puts no other off, unless it names the next. */
  private static boolean regular(CorrectionFile.Row report) {
    return report.is(CORRECTION_REPORT.REPORT_KIND, "REGULAR")
        || report.day(CORRECTION_REPORT.NEXT_DUE) != null;
  }

  /** What the newest plan says, else a local rule; the law names no frequency. */
  private Optional<Integer> interval(TableField<?, Integer> planned, String key, LocalDate since) {
    return file.rows(FileRows.PLANS).stream()
        .max(
            Comparator.comparing(
                r -> Objects.requireNonNullElse(r.draft().get(CORRECTION_PLAN.VERSION_NO), 0)))
        .map(r -> r.draft().get(planned))
        .or(() -> law.on(key, since).map(Rule::number));
  }

  private LocalDate lastOf(String kind, LocalDate otherwise) {
    return last(
            SupervisionRows.REPORTS,
            CORRECTION_REPORT.REPORTED_ON,
            r -> r.is(CORRECTION_REPORT.REPORT_KIND, kind))
        .orElse(otherwise);
  }

  private void leaves() {
    List<CorrectionFile.Row> granted =
        file.rows(LeaveRows.LEAVES).stream()
            .filter(r -> r.is(CORRECTION_LEAVE.DECISION, "GRANTED"))
            .toList();
    for (CorrectionFile.Row leave : granted) {
      LocalDate to = leave.day(CORRECTION_LEAVE.TO_ON);
      boolean extended = to != null && LeaveRules.until(leave, file).isAfter(to);
      if (!extended && leave.day(CORRECTION_LEAVE.BACK_ON) == null) {
        add(Kind.LEAVE, to);
      }
    }
  }

  /**
   * A month at most between an arrest that was proposed and the decision on revocation (CCL 48).
   */
  private void custody() {
    boolean proposed =
        file.rows(ConductRows.CONDUCTS).stream()
            .filter(CorrectionFile::stands)
            .anyMatch(r -> r.is(CORRECTION_CONDUCT.CONDUCT_KIND, "ARREST"));
    if (proposed) {
      file.rows(ConductRows.CUSTODIES).stream()
          .filter(r -> r.is(CORRECTION_CUSTODY.CUSTODY_KIND, "ARREST"))
          .filter(r -> r.day(CORRECTION_CUSTODY.TO_ON) == null)
          .map(r -> r.day(CORRECTION_CUSTODY.FROM_ON))
          .filter(Objects::nonNull)
          .forEach(from ->
              law.on("court.custody.days", from)
                  .ifPresent(r -> add(Kind.CUSTODY, from.plusDays(r.number()))));
    }
  }

  private void move(CorrectionFile.Row row) {
    LocalDate decided = row.day(CORRECTION_PLACE_CHANGE.DECIDED_ON);
    boolean granted = row.is(CORRECTION_PLACE_CHANGE.DECISION, "GRANTED");
    if (decided == null) {
      // within the county nobody else is asked
      if (!row.is(CORRECTION_PLACE_CHANGE.DECISION, "WITHDRAWN")
          && !row.yes(CORRECTION_PLACE_CHANGE.INTERNAL)) {
        step(
            row,
            CORRECTION_PLACE_CHANGE.APPLIED_ON,
            CORRECTION_PLACE_CHANGE.ASKED_ON,
            "place.ask.days");
        step(
            row,
            CORRECTION_PLACE_CHANGE.ASKED_ON,
            CORRECTION_PLACE_CHANGE.REPLIED_ON,
            "place.reply.days");
      }
    } else if (granted) {
      step(
          row,
          CORRECTION_PLACE_CHANGE.DECIDED_ON,
          CORRECTION_PLACE_CHANGE.PAPERS_SENT_ON,
          "place.papers.days");
      if (row.day(CORRECTION_PLACE_CHANGE.PAPERS_SENT_ON) == null) {
        law.on("place.papers.workdays", decided)
            .ifPresent(r -> add(Kind.PLACE, calendar.plusWorkDays(decided, r.number())));
      }
      step(
          row,
          CORRECTION_PLACE_CHANGE.PAPERS_SENT_ON,
          CORRECTION_PLACE_CHANGE.RECEIPT_ON,
          "place.receipt.days");
      if (row.day(CORRECTION_PLACE_CHANGE.SUBJECT_REPORTED_ON) == null) {
        add(Kind.PLACE, row.day(CORRECTION_PLACE_CHANGE.SUBJECT_DUE));
      }
    } else {
      step(
          row,
          CORRECTION_PLACE_CHANGE.DECIDED_ON,
          CORRECTION_PLACE_CHANGE.TOLD_ON,
          "place.told.days");
    }
  }

  private void step(
      CorrectionFile.Row row,
      TableField<?, LocalDate> from,
      TableField<?, LocalDate> to,
      String key) {
    if (row.day(to) == null) {
      days(Kind.PLACE, key, row.day(from));
    }
  }

  private void afterTheEnd() {
    Draft draft = file.draft();
    LocalDate ended = draft.day(CORRECTION_CASE.END_ON);
    if (ended == null || draft.is(CORRECTION_CASE.END_KIND, CorrectionFile.ENTRY_ERROR)) {
      return;
    }
    if (draft.is(CORRECTION_CASE.END_KIND, "DIED")
        && !draft.has(CORRECTION_CASE.DEATH_NOTIFIED_ON)) {
      days(Kind.DEATH, "death.days", ended);
    }
    if (!draft.has(CORRECTION_CASE.DECIDER_NOTIFIED_ON)
        || !draft.has(CORRECTION_CASE.PROCURATORATE_NOTIFIED_ON)
        || !draft.has(CORRECTION_CASE.POLICE_NOTIFIED_ON)) {
      days(Kind.NOTICE, "notice.days", ended);
    }
  }

  /** Papers and receipt of a move are still owed when the person has gone. */
  private void afterTheMove(CorrectionFile.Left left) {
    if (left.kind().equals(CorrectionFile.TRANSFER_OUT)) {
      file.rows(LeaveRows.PLACE_CHANGES).stream()
          .filter(r -> r.is(CORRECTION_PLACE_CHANGE.DECISION, "GRANTED"))
          .forEach(this::move);
    }
  }

  private Optional<LocalDate> last(
      String kind, TableField<?, LocalDate> column, Predicate<CorrectionFile.Row> such) {
    return file.rows(kind).stream()
        .filter(such)
        .map(r -> r.day(column))
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder());
  }

  private void days(Kind kind, String key, @Nullable LocalDate since) {
    if (since != null) {
      law.on(key, since).ifPresent(r -> add(kind, calendar.endOfLimit(since, r.number())));
    }
  }

  private void months(Kind kind, String key, LocalDate since) {
    law.on(key, since).ifPresent(r -> add(kind, since.plusMonths(r.number())));
  }

  private void add(Kind kind, @Nullable LocalDate day) {
    if (day != null) {
      dues.add(new Due(kind, day));
    }
  }
}
