package cn.sifasuo.office;

import static cn.sifasuo.vault.schema.Tables.OFFICE_FUND;

import cn.sifasuo.kernel.Problem;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.Findings;
import cn.sifasuo.ledger.RecordRules;
import cn.sifasuo.ledger.RuleContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Money that came or went is some money, and a payment is of the year it was made in. */
final class FundRules implements RecordRules {

  private static final int FIRST_YEAR = 1949;

  @Override
  public List<Problem> check(Draft draft, RuleContext context) {
    Findings found = new Findings(context, Wording.of(FundRules.class));
    BigDecimal amount = draft.get(OFFICE_FUND.AMOUNT);
    boolean budget = draft.is(OFFICE_FUND.ENTRY, "BUDGET");
    if (amount != null && amount.signum() == 0 && !budget) {
      found.error(Findings.path(OFFICE_FUND.AMOUNT), "office.amount-none");
    }
    LocalDate day = draft.day(OFFICE_FUND.ON_DAY);
    found.notInFuture(
        Findings.path(OFFICE_FUND.ON_DAY), day, draft.type().field(OFFICE_FUND.ON_DAY).label());
    Integer year = draft.get(OFFICE_FUND.FUND_YEAR);
    if (year == null) {
      return found.all();
    }
    String yearAt = Findings.path(OFFICE_FUND.FUND_YEAR);
    if (year < FIRST_YEAR || year > context.today().getYear() + 1) {
      // the fact views make a day of it
      found.error(yearAt, "office.year-out-of-range", FIRST_YEAR, context.today().getYear() + 1);
    } else if (!budget && day != null && day.getYear() != year) {
      found.warning(
          yearAt, List.of(Findings.path(OFFICE_FUND.ON_DAY)), "office.year-of-another", day);
    }
    return found.all();
  }
}
