package cn.sifasuo.mediation;

import static cn.sifasuo.vault.schema.Tables.SCREENING;
import static cn.sifasuo.vault.schema.Tables.SCREENING_ITEM;

import cn.sifasuo.kernel.Problem;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.Findings;
import cn.sifasuo.ledger.RecordRules;
import cn.sifasuo.ledger.RuleContext;
import java.time.LocalDate;
import java.util.List;

/** 排查 (domain/mediation.md §1.11). */
final class ScreeningRules implements RecordRules {

  @Override
  public List<Problem> check(Draft draft, RuleContext context) {
    Findings found = new Findings(context, Wording.of(ScreeningRules.class));
    LocalDate held = draft.day(SCREENING.HELD_ON);
    found.notInFuture(
        Findings.path(SCREENING.HELD_ON), held, draft.type().field(SCREENING.HELD_ON).label());
    List<Draft> items = draft.children(ScreeningType.ITEMS);
    for (int i = 0; i < items.size(); i++) {
      Draft item = items.get(i);
      Integer persons = item.get(SCREENING_ITEM.PERSONS);
      if (persons != null && persons < 1) {
        found.error(
            Findings.path(ScreeningType.ITEMS, i, SCREENING_ITEM.PERSONS), "screening_item.nobody");
      }
      if (Findings.before(item.day(SCREENING_ITEM.HANDLED_ON), held)) {
        found.error(
            Findings.path(ScreeningType.ITEMS, i, SCREENING_ITEM.HANDLED_ON),
            "screening_item.handled-before-found");
      }
      boolean mediated = item.is(SCREENING_ITEM.DISPOSITION, "TO_MEDIATION");
      if (item.has(SCREENING_ITEM.CASE_ID) && !mediated) {
        found.error(
            Findings.path(ScreeningType.ITEMS, i, SCREENING_ITEM.CASE_ID),
            "screening_item.case-without-mediation");
      }
    }
    return found.all();
  }
}
