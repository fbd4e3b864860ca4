package cn.sifasuo.mediation;

import static cn.sifasuo.vault.schema.Tables.PREVENTION_EVENT;

import cn.sifasuo.kernel.Problem;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.Findings;
import cn.sifasuo.ledger.RecordRules;
import cn.sifasuo.ledger.RuleContext;
import java.util.List;

/** 预防激化 (domain/mediation.md §1.11, §5.4 E07: persons are never fewer than cases). */
final class PreventionRules implements RecordRules {

  @Override
  public void derive(Draft draft, RuleContext context) {
    if (!draft.has(PREVENTION_EVENT.CASES)) {
      draft.set(PREVENTION_EVENT.CASES, 1);
    }
  }

  @Override
  public List<Problem> check(Draft draft, RuleContext context) {
    Findings found = new Findings(context, Wording.of(PreventionRules.class));
    found.notInFuture(
        Findings.path(PREVENTION_EVENT.HAPPENED_ON),
        draft.day(PREVENTION_EVENT.HAPPENED_ON),
        draft.type().field(PREVENTION_EVENT.HAPPENED_ON).label());
    Integer cases = draft.get(PREVENTION_EVENT.CASES);
    Integer persons = draft.get(PREVENTION_EVENT.PERSONS);
    if (cases != null && cases < 1) {
      found.error(Findings.path(PREVENTION_EVENT.CASES), "prevention_event.no-case");
    }
    if (cases != null && persons != null && persons < Math.max(1, cases)) {
      found.error(
          Findings.path(PREVENTION_EVENT.PERSONS), "prevention_event.fewer-persons-than-cases");
    }
    return found.all();
  }
}
