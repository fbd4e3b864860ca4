package cn.sifasuo.mediation;

import cn.sifasuo.kernel.Problem;
import cn.sifasuo.law.WorkCalendar;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.RecordRules;
import cn.sifasuo.ledger.RuleContext;
import java.util.List;

/**
 * What the law and the office want of a case (domain/mediation.md §1.4–3.8), in the order a case
 * goes through: parties, acceptance, agreement, performance, outcome, archive. What a new case must
 * have and an old ledger lacks is an error at the desk and 待补 from a workbook.
 */
final class DisputeCaseRules implements RecordRules {

  private final List<RecordRules> parts;

  DisputeCaseRules(WorkCalendar calendar) {
    parts =
        List.of(
            new PartyRules(),
            new AcceptanceRules(calendar),
            new AgreementRules(calendar),
            new PerformanceRules(),
            new OutcomeRules(),
            new ArchiveRules());
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
