package cn.sifasuo.corrections;

import static cn.sifasuo.vault.schema.Tables.CORRECTION_CASE;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_COMPLAINT;

import cn.sifasuo.kernel.Problem;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.Findings;
import cn.sifasuo.ledger.RecordRules;
import cn.sifasuo.ledger.RuleContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A complaint is as protected as the case it is about, and its answer must be told (CCL 34). */
final class ComplaintRules implements RecordRules {

  @Override
  public void derive(Draft draft, RuleContext context) {
    UUID id = draft.get(CORRECTION_COMPLAINT.CORRECTION_CASE_ID);
    Optional<Draft> about =
        Optional.ofNullable(id).flatMap(i -> context.lookup().find(CorrectionCaseType.CODE, i));
    draft.set(CORRECTION_COMPLAINT.OF_MINOR, about.map(c -> c.type().isOfMinor(c)).orElse(false));
    draft.set(
        CORRECTION_COMPLAINT.OF_SEALED,
        about.map(c -> Boolean.TRUE.equals(c.get(CORRECTION_CASE.RECORD_SEALED))).orElse(false));
    draft.set(CORRECTION_COMPLAINT.STATE, state(draft));
  }

  private static String state(Draft draft) {
    if (draft.has(CORRECTION_COMPLAINT.ANSWERED_ON)) {
      return "ANSWERED";
    }
    return draft.has(CORRECTION_COMPLAINT.PASSED_ON) ? "PASSED" : "OPEN";
  }

  @Override
  public List<Problem> check(Draft draft, RuleContext context) {
    Findings found = new Findings(context, Wording.of(ComplaintRules.class));
    Wording words = Wording.of(ComplaintRules.class);
    found.notInFuture(
        Findings.path(CORRECTION_COMPLAINT.RECEIVED_ON),
        draft.day(CORRECTION_COMPLAINT.RECEIVED_ON),
        words.say("correction_complaint.received_on"));
    if (draft.has(CORRECTION_COMPLAINT.ANSWERED_ON) && !draft.has(CORRECTION_COMPLAINT.ANSWER)) {
      found.error(Findings.path(CORRECTION_COMPLAINT.ANSWER), "complaint.answer-missing");
    }
    if (Findings.before(
        draft.day(CORRECTION_COMPLAINT.ANSWERED_ON), draft.day(CORRECTION_COMPLAINT.RECEIVED_ON))) {
      found.error(
          Findings.path(CORRECTION_COMPLAINT.ANSWERED_ON), "complaint.answered-before-received");
    }
    if (draft.has(CORRECTION_COMPLAINT.PASSED_ON) && !draft.has(CORRECTION_COMPLAINT.PASSED_TO)) {
      found.error(Findings.path(CORRECTION_COMPLAINT.PASSED_TO), "complaint.passed-to-missing");
    }
    return found.all();
  }
}
