package cn.sifasuo.corrections;

import static cn.sifasuo.vault.schema.Tables.CORRECTION_CASE;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_CUSTODY;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_LOST;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_REOFFENCE;

import cn.sifasuo.kernel.Problem;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.law.WorkCalendar;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.Findings;
import cn.sifasuo.ledger.RecordRules;
import cn.sifasuo.ledger.RuleContext;
import java.time.LocalDate;
import java.util.List;

/** Lost contact, custody, reoffence (§2.18, 2.19, 2.21): facts of others' papers, no suspicion. */
final class IncidentRules implements RecordRules {

  private final WorkCalendar calendar;

  IncidentRules(WorkCalendar calendar) {
    this.calendar = calendar;
  }

  @Override
  public List<Problem> check(Draft draft, RuleContext context) {
    Findings found = new Findings(context, Wording.of(IncidentRules.class));
    CorrectionFile file = new CorrectionFile(draft);
    CorrectionsLaw law = new CorrectionsLaw(context.law());
    file.rows(ConductRows.LOSTS).forEach(row -> lost(row, file, found));
    file.rows(ConductRows.CUSTODIES).forEach(row -> custody(row, found, law));
    file.rows(ConductRows.REOFFENCES).forEach(row -> reoffence(row, file, found));
    return found.all();
  }

  private static void lost(CorrectionFile.Row row, CorrectionFile file, Findings found) {
    boolean open = row.is(CORRECTION_LOST.OUTCOME, "OPEN");
    boolean located = row.day(CORRECTION_LOST.LOCATED_ON) != null;
    if (open && located) {
      found.error(row.path(CORRECTION_LOST.OUTCOME), "incident.located-but-open");
    }
    if (!open && !located && !row.is(CORRECTION_LOST.OUTCOME, "WANTED")) {
      found.lacking(row.path(CORRECTION_LOST.LOCATED_ON), "incident.located-day-missing");
    }
    if (Findings.before(row.day(CORRECTION_LOST.LOCATED_ON), row.day(CORRECTION_LOST.FOUND_ON))) {
      found.error(row.path(CORRECTION_LOST.LOCATED_ON), "incident.located-before-found");
    }
    LocalDate reported = file.draft().day(CORRECTION_CASE.REPORTED_ON);
    boolean missed = row.is(CORRECTION_LOST.LOST_KIND, "MISSED_REPORT");
    if (missed && Findings.before(reported, row.day(CORRECTION_LOST.FOUND_ON))) {
      found.error(row.path(CORRECTION_LOST.LOST_KIND), "incident.missed-though-reported");
    } else if (!missed && reported == null && file.registered() == null) {
      found.error(row.path(CORRECTION_LOST.LOST_KIND), "incident.off-though-never-reported");
    }
  }

  private void custody(CorrectionFile.Row row, Findings found, CorrectionsLaw law) {
    LocalDate from = row.day(CORRECTION_CUSTODY.FROM_ON);
    if (Findings.before(row.day(CORRECTION_CUSTODY.TO_ON), from)) {
      found.error(row.path(CORRECTION_CUSTODY.TO_ON), "incident.custody-to-before-from");
    }
    LocalDate told = row.day(CORRECTION_CUSTODY.NOTIFIED_ON);
    if (from == null || told == null) {
      return;
    }
    law.on("custody.notice.days", from)
        .filter(r -> told.isAfter(calendar.endOfLimit(from, r.number())))
        .ifPresent(r ->
            found.warningBy(
                r,
                row.path(CORRECTION_CUSTODY.NOTIFIED_ON),
                List.of(row.path(CORRECTION_CUSTODY.FROM_ON)),
                "incident.custody-told-late",
                r.number()));
  }

  private static void reoffence(CorrectionFile.Row row, CorrectionFile file, Findings found) {
    LocalDate offence = row.day(CORRECTION_REOFFENCE.OFFENCE_ON);
    if (Findings.before(row.day(CORRECTION_REOFFENCE.STAGE_ON), offence)) {
      found.error(row.path(CORRECTION_REOFFENCE.STAGE_ON), "incident.stage-before-offence");
    }
    LocalDate began = file.draft().day(CORRECTION_CASE.TERM_FROM);
    if (Findings.before(offence, began)) {
      found.error(
          row.path(CORRECTION_REOFFENCE.OFFENCE_ON),
          "incident.offence-before-correction",
          java.util.Objects.requireNonNull(began));
    }
  }
}
