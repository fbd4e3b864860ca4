package cn.sifasuo.resettlement;

import cn.sifasuo.kernel.Problem;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.RecordRules;
import cn.sifasuo.ledger.RuleContext;
import java.util.List;

/**
 * What the law and the office want of a file (domain/resettlement.md §2–5), in the order it goes
 * through: release, return, file, needs, help, moves, end.
 */
final class AidCaseRules implements RecordRules {

  private static final List<RecordRules> PARTS =
      List.of(
          new ReleaseRules(),
          new ReturnRules(),
          new TermRules(),
          new NeedRules(),
          new StandingRules(),
          new HelpRules(),
          new MoveRules(),
          new EndRules());

  @Override
  public void derive(Draft draft, RuleContext context) {
    PARTS.forEach(p -> p.derive(draft, context));
  }

  @Override
  public List<Problem> check(Draft draft, RuleContext context) {
    return PARTS.stream().flatMap(p -> p.check(draft, context).stream()).toList();
  }
}
