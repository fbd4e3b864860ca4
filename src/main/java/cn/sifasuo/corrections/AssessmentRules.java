package cn.sifasuo.corrections;

import static cn.sifasuo.vault.schema.Tables.CORRECTION_ASSESSMENT;

import cn.sifasuo.kernel.Problem;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.law.LegalAge;
import cn.sifasuo.law.Rule;
import cn.sifasuo.law.WorkCalendar;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.Findings;
import cn.sifasuo.ledger.RecordRules;
import cn.sifasuo.ledger.RuleContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * 调查评估: answered within working days that depend on the procedure; a person of whom no case came is
 * erased (domain/corrections.md §2.3).
 */
final class AssessmentRules implements RecordRules {

  private static final Wording WORDS = Wording.of(AssessmentRules.class);

  private final WorkCalendar calendar;

  AssessmentRules(WorkCalendar calendar) {
    this.calendar = calendar;
  }

  @Override
  public void derive(Draft draft, RuleContext context) {
    LocalDate received = draft.day(CORRECTION_ASSESSMENT.RECEIVED_ON);
    draft.set(
        CORRECTION_ASSESSMENT.DUE_ON,
        received == null
            ? null
            : limit(draft, received, context)
                .map(rule -> calendar.plusWorkDays(received, rule.number()))
                .orElse(null));
    draft.set(
        CORRECTION_ASSESSMENT.MINOR,
        LegalAge.minor(draft.day(CORRECTION_ASSESSMENT.BIRTH_DATE), received));
    draft.set(CORRECTION_ASSESSMENT.STATE, state(draft));
  }

  private static Optional<Rule> limit(Draft draft, LocalDate received, RuleContext context) {
    boolean fast = Boolean.TRUE.equals(draft.get(CORRECTION_ASSESSMENT.FAST_TRACK));
    return context
        .law()
        .on(
            fast ? "corrections.assessment.fast.workdays" : "corrections.assessment.workdays",
            received);
  }

  private static String state(Draft draft) {
    if (draft.has(CORRECTION_ASSESSMENT.ERASED_ON)) {
      return "ERASED";
    }
    if (draft.has(CORRECTION_ASSESSMENT.ADOPTED)) {
      return "ANSWERED";
    }
    return draft.has(CORRECTION_ASSESSMENT.SENT_ON) ? "SENT" : "OPEN";
  }

  @Override
  public List<Problem> check(Draft draft, RuleContext context) {
    Findings found = new Findings(context, WORDS);
    LocalDate received = draft.day(CORRECTION_ASSESSMENT.RECEIVED_ON);
    LocalDate sent = draft.day(CORRECTION_ASSESSMENT.SENT_ON);
    String sentOn = Findings.path(CORRECTION_ASSESSMENT.SENT_ON);
    found.notInFuture(
        Findings.path(CORRECTION_ASSESSMENT.RECEIVED_ON),
        received,
        WORDS.say("correction_assessment.received_on"));
    if (Findings.before(sent, received)) {
      found.error(sentOn, "assessment.sent-before-received");
    }
    LocalDate due = draft.day(CORRECTION_ASSESSMENT.DUE_ON);
    if (received != null && due != null && Findings.before(due, sent)) {
      limit(draft, received, context)
          .ifPresent(rule ->
              found.warningBy(
                  rule,
                  sentOn,
                  List.of(
                      Findings.path(CORRECTION_ASSESSMENT.RECEIVED_ON),
                      Findings.path(CORRECTION_ASSESSMENT.FAST_TRACK)),
                  "assessment.sent-late",
                  due));
    }
    if (sent != null && !draft.has(CORRECTION_ASSESSMENT.OPINION)) {
      found.lacking(Findings.path(CORRECTION_ASSESSMENT.OPINION), "assessment.opinion-missing");
    }
    boolean erased = draft.has(CORRECTION_ASSESSMENT.ERASED_ON);
    boolean personThere =
        draft.has(CORRECTION_ASSESSMENT.NAME)
            || draft.has(CORRECTION_ASSESSMENT.ID_NO)
            || draft.has(CORRECTION_ASSESSMENT.ADDRESS)
            || draft.has(CORRECTION_ASSESSMENT.BIRTH_DATE)
            || draft.has(CORRECTION_ASSESSMENT.VISITS);
    if (erased && personThere) {
      found.error(
          Findings.path(CORRECTION_ASSESSMENT.ERASED_ON), "assessment.erased-but-person-there");
    } else if (!erased && !draft.has(CORRECTION_ASSESSMENT.NAME)) {
      found.lacking(Findings.path(CORRECTION_ASSESSMENT.NAME), "assessment.name-missing");
    }
    return found.all();
  }
}
