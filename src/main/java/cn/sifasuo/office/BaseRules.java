package cn.sifasuo.office;

import static cn.sifasuo.vault.schema.Tables.OFFICE_BASE;

import cn.sifasuo.kernel.Problem;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.Findings;
import cn.sifasuo.ledger.RecordRules;
import cn.sifasuo.ledger.RuleContext;
import java.time.LocalDate;
import java.util.List;

/** A base is opened before it is closed. */
final class BaseRules implements RecordRules {

  @Override
  public List<Problem> check(Draft draft, RuleContext context) {
    Findings found = new Findings(context, Wording.of(BaseRules.class));
    LocalDate opened = draft.day(OFFICE_BASE.OPENED_ON);
    found.notInFuture(
        Findings.path(OFFICE_BASE.OPENED_ON),
        opened,
        draft.type().field(OFFICE_BASE.OPENED_ON).label());
    if (Findings.before(draft.day(OFFICE_BASE.CLOSED_ON), opened)) {
      found.error(Findings.path(OFFICE_BASE.CLOSED_ON), "office.days-turned");
    }
    return found.all();
  }
}
