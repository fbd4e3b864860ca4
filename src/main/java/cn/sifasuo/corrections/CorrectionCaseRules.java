package cn.sifasuo.corrections;

import cn.sifasuo.kernel.Problem;
import cn.sifasuo.law.WorkCalendar;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.RecordRules;
import cn.sifasuo.ledger.RuleContext;
import java.util.List;

/**
 * What the law wants of a case (domain/corrections.md §2–5), in the order a case goes through.
 * Every limit is read by the date of the act.
 */
final class CorrectionCaseRules implements RecordRules {

  private final List<RecordRules> parts;

  /**
   * @param calendar by which limits of law end on a work day
   */
  CorrectionCaseRules(WorkCalendar calendar) {
    parts =
        List.of(
            new PersonRules(),
            new JudgmentRules(),
            new TermRules(),
            new MinorRules(),
            new PapersRules(calendar),
            new IntakeRules(calendar),
            new GroupRules(),
            new DailyRules(),
            new InjunctionRules(),
            new LeaveRules(),
            new PlaceChangeRules(calendar),
            new ConductRules(),
            new DeviceRules(),
            new IncidentRules(calendar),
            new EndingRules(),
            new StandingRules());
  }

  @Override
  public void derive(Draft draft, RuleContext context) {
    parts.forEach(p -> p.derive(draft, context));
  }

  @Override
  public List<Problem> check(Draft draft, RuleContext context) {
    return parts.stream().flatMap(p -> p.check(draft, context).stream()).toList();
  }
}
