package cn.sifasuo.mediation;

import static cn.sifasuo.vault.schema.Tables.DISPUTE_CASE;
import static cn.sifasuo.vault.schema.Tables.MEDIATION_SESSION;

import cn.sifasuo.kernel.Problem;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.Findings;
import cn.sifasuo.ledger.RecordRules;
import cn.sifasuo.ledger.RuleContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * How a case ended (domain/mediation.md §3.8; PML 26). Forms count by the day of conclusion, so
 * outcome and day come together through every door.
 */
final class OutcomeRules implements RecordRules {

  private static final Wording WORDS = Wording.of(OutcomeRules.class);

  @Override
  public List<Problem> check(Draft draft, RuleContext context) {
    Findings found = new Findings(context, Wording.of(OutcomeRules.class));
    CaseFile file = new CaseFile(draft);
    conclusion(file, found);
    if (file.failed()) {
      if (!draft.has(DISPUTE_CASE.OUTCOME_REASON)) {
        found.lacking(
            Findings.path(DISPUTE_CASE.OUTCOME_REASON), "dispute_case.end-reason-missing");
      }
      if (!Boolean.TRUE.equals(draft.get(DISPUTE_CASE.REMEDIES_NOTIFIED))) {
        found.lacking(
            Findings.path(DISPUTE_CASE.REMEDIES_NOTIFIED), "dispute_case.remedies-not-told");
      }
    } else if (draft.has(DISPUTE_CASE.OUTCOME_REASON)) {
      found.error(
          Findings.path(DISPUTE_CASE.OUTCOME_REASON), "dispute_case.end-reason-without-failure");
    }
    sessions(file, found);
    return found.all();
  }

  private static void conclusion(CaseFile file, Findings found) {
    Draft draft = file.draft();
    LocalDate concluded = file.concluded();
    String day = Findings.path(DISPUTE_CASE.CONCLUDED_ON);
    if (concluded == null) {
      if (!file.open()) {
        found.error(day, "dispute_case.concluded-missing");
      }
      return;
    }
    if (draft.is(DISPUTE_CASE.OUTCOME, "PENDING")) {
      found.error(day, "dispute_case.concluded-though-pending");
    } else if (file.open()) {
      found.error(Findings.path(DISPUTE_CASE.OUTCOME), "dispute_case.outcome-missing");
    }
    found.notInFuture(day, concluded, WORDS.say("dispute_case.concluded_on"));
    if (Findings.before(concluded, file.accepted())) {
      found.error(day, "dispute_case.concluded-before-accepted");
    }
    LocalDate due = file.dueOn();
    if (Findings.before(due, concluded)) {
      found.warning(
          day,
          List.of(
              Findings.path(DISPUTE_CASE.DUE_ON),
              Findings.path(DISPUTE_CASE.EXTENDED_TO),
              Findings.path(DISPUTE_CASE.EXTENSION_AGREED_ON)),
          "dispute_case.concluded-late",
          Objects.requireNonNull(due));
    }
  }

  private static void sessions(CaseFile file, Findings found) {
    for (int i = 0; i < file.sessions().size(); i++) {
      LocalDate held = file.sessions().get(i).day(MEDIATION_SESSION.HELD_ON);
      String at = Findings.path(CaseRowTypes.SESSIONS, i, MEDIATION_SESSION.HELD_ON);
      found.notInFuture(at, held, WORDS.say("mediation_session.held_on"));
      if (Findings.before(held, file.accepted())) {
        found.error(at, "mediation_session.before-accepted");
      }
      if (file.agreements().size() <= 1 && Findings.before(file.concluded(), held)) {
        found.warning(
            at,
            List.of(Findings.path(DISPUTE_CASE.CONCLUDED_ON)),
            "mediation_session.after-concluded");
      }
    }
  }
}
