package cn.sifasuo.mediation;

import static cn.sifasuo.vault.schema.Tables.COMMITTEE_MONTH;

import cn.sifasuo.kernel.Problem;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.Findings;
import cn.sifasuo.ledger.RecordRules;
import cn.sifasuo.ledger.RuleContext;
import java.time.LocalDate;
import java.util.List;

/** 案件总体情况: any day of a month stands for the month. */
final class CommitteeMonthRules implements RecordRules {

  @Override
  public void derive(Draft draft, RuleContext context) {
    LocalDate day = draft.day(COMMITTEE_MONTH.MONTH_START);
    if (day != null) {
      draft.set(COMMITTEE_MONTH.MONTH_START, day.withDayOfMonth(1));
    }
  }

  @Override
  public List<Problem> check(Draft draft, RuleContext context) {
    Findings found = new Findings(context, Wording.of(CommitteeMonthRules.class));
    found.notInFuture(
        Findings.path(COMMITTEE_MONTH.MONTH_START),
        draft.day(COMMITTEE_MONTH.MONTH_START),
        draft.type().field(COMMITTEE_MONTH.MONTH_START).label());
    return found.all();
  }
}
