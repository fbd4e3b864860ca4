package cn.sifasuo.corrections;

import static cn.sifasuo.vault.schema.Tables.CORRECTION_PLACE_CHANGE;

import cn.sifasuo.kernel.Problem;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.law.WorkCalendar;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.Findings;
import cn.sifasuo.ledger.RecordRules;
import cn.sifasuo.ledger.RuleContext;
import java.time.LocalDate;
import java.util.List;
import org.jooq.TableField;

/** 执行地变更 (§2.15): a clock from each step to the next, by the day the earlier step was made. */
final class PlaceChangeRules implements RecordRules {

  private final WorkCalendar calendar;

  PlaceChangeRules(WorkCalendar calendar) {
    this.calendar = calendar;
  }

  @Override
  public void derive(Draft draft, RuleContext context) {
    CorrectionsLaw law = new CorrectionsLaw(context.law());
    for (CorrectionFile.Row row : new CorrectionFile(draft).rows(LeaveRows.PLACE_CHANGES)) {
      LocalDate decided = row.day(CORRECTION_PLACE_CHANGE.DECIDED_ON);
      boolean granted = row.is(CORRECTION_PLACE_CHANGE.DECISION, "GRANTED");
      row.draft()
          .set(
              CORRECTION_PLACE_CHANGE.SUBJECT_DUE,
              decided == null || !granted
                  ? null
                  : law.on("place.report.days", decided)
                      .map(r -> calendar.endOfLimit(decided, r.number()))
                      .orElse(null));
    }
  }

  @Override
  public List<Problem> check(Draft draft, RuleContext context) {
    Findings found = new Findings(context, Wording.of(PlaceChangeRules.class));
    CorrectionsLaw law = new CorrectionsLaw(context.law());
    for (CorrectionFile.Row row : new CorrectionFile(draft).rows(LeaveRows.PLACE_CHANGES)) {
      ahead(row, found, law);
      clocks(row, found, law);
      outcome(row, found);
    }
    return found.all();
  }

  /** Applied for a month before the move. */
  private static void ahead(CorrectionFile.Row row, Findings found, CorrectionsLaw law) {
    LocalDate applied = row.day(CORRECTION_PLACE_CHANGE.APPLIED_ON);
    LocalDate moved = row.day(CORRECTION_PLACE_CHANGE.MOVED_ON);
    law.on("place.apply.ahead.months", applied)
        .filter(r -> applied != null && Findings.before(moved, applied.plusMonths(r.number())))
        .ifPresent(r ->
            found.warningBy(
                r,
                row.path(CORRECTION_PLACE_CHANGE.APPLIED_ON),
                List.of(row.path(CORRECTION_PLACE_CHANGE.MOVED_ON)),
                "place.applied-late",
                r.number()));
  }

  private void clocks(CorrectionFile.Row row, Findings found, CorrectionsLaw law) {
    boolean granted = row.is(CORRECTION_PLACE_CHANGE.DECISION, "GRANTED");
    boolean refused = row.is(CORRECTION_PLACE_CHANGE.DECISION, "REFUSED");
    within(
        row,
        CORRECTION_PLACE_CHANGE.APPLIED_ON,
        CORRECTION_PLACE_CHANGE.ASKED_ON,
        "place.ask.days",
        "place.asked-late",
        found,
        law);
    within(
        row,
        CORRECTION_PLACE_CHANGE.ASKED_ON,
        CORRECTION_PLACE_CHANGE.REPLIED_ON,
        "place.reply.days",
        "place.replied-late",
        found,
        law);
    if (refused) {
      within(
          row,
          CORRECTION_PLACE_CHANGE.DECIDED_ON,
          CORRECTION_PLACE_CHANGE.TOLD_ON,
          "place.told.days",
          "place.told-late",
          found,
          law);
    }
    if (granted) {
      papers(row, found, law);
      within(
          row,
          CORRECTION_PLACE_CHANGE.PAPERS_SENT_ON,
          CORRECTION_PLACE_CHANGE.RECEIPT_ON,
          "place.receipt.days",
          "place.receipt-late",
          found,
          law);
      within(
          row,
          CORRECTION_PLACE_CHANGE.DECIDED_ON,
          CORRECTION_PLACE_CHANGE.SUBJECT_REPORTED_ON,
          "place.report.days",
          "place.reported-late",
          found,
          law);
    }
  }

  /** Three work days until 2020-06-30, five days after. */
  private void papers(CorrectionFile.Row row, Findings found, CorrectionsLaw law) {
    LocalDate decided = row.day(CORRECTION_PLACE_CHANGE.DECIDED_ON);
    LocalDate sent = row.day(CORRECTION_PLACE_CHANGE.PAPERS_SENT_ON);
    if (decided != null && sent != null) {
      law.on("place.papers.workdays", decided)
          .filter(r -> sent.isAfter(calendar.plusWorkDays(decided, r.number())))
          .ifPresent(r ->
              found.warningBy(
                  r,
                  row.path(CORRECTION_PLACE_CHANGE.PAPERS_SENT_ON),
                  List.of(row.path(CORRECTION_PLACE_CHANGE.DECIDED_ON)),
                  "place.papers-late-workdays",
                  r.number()));
    }
    within(
        row,
        CORRECTION_PLACE_CHANGE.DECIDED_ON,
        CORRECTION_PLACE_CHANGE.PAPERS_SENT_ON,
        "place.papers.days",
        "place.papers-late",
        found,
        law);
  }

  private void within(
      CorrectionFile.Row row,
      TableField<?, LocalDate> from,
      TableField<?, LocalDate> step,
      String key,
      String rule,
      Findings found,
      CorrectionsLaw law) {
    LocalDate begun = row.day(from);
    LocalDate made = row.day(step);
    if (begun == null || made == null) {
      return;
    }
    if (made.isBefore(begun)) {
      found.error(row.path(step), "place.step-before-the-last");
      return;
    }
    law.on(key, begun)
        .filter(r -> made.isAfter(calendar.endOfLimit(begun, r.number())))
        .ifPresent(
            r -> found.warningBy(r, row.path(step), List.of(row.path(from)), rule, r.number()));
  }

  private static void outcome(CorrectionFile.Row row, Findings found) {
    boolean granted = row.is(CORRECTION_PLACE_CHANGE.DECISION, "GRANTED");
    LocalDate moved = row.day(CORRECTION_PLACE_CHANGE.MOVED_ON);
    if (row.draft().has(CORRECTION_PLACE_CHANGE.DECISION)
        && !row.is(CORRECTION_PLACE_CHANGE.DECISION, "WITHDRAWN")
        && row.day(CORRECTION_PLACE_CHANGE.DECIDED_ON) == null) {
      found.lacking(row.path(CORRECTION_PLACE_CHANGE.DECIDED_ON), "place.decided-day-missing");
    }
    if (moved != null && !granted) {
      found.error(row.path(CORRECTION_PLACE_CHANGE.MOVED_ON), "place.moved-without-decision");
    }
    if (Findings.before(moved, row.day(CORRECTION_PLACE_CHANGE.DECIDED_ON))) {
      found.error(row.path(CORRECTION_PLACE_CHANGE.MOVED_ON), "place.moved-before-decided");
    }
  }
}
