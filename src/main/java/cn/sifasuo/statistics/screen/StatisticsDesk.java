package cn.sifasuo.statistics.screen;

import cn.sifasuo.kernel.ReportingCalendar;
import cn.sifasuo.law.CodeLists;
import cn.sifasuo.ledger.LedgerReader;
import cn.sifasuo.security.SecondSignIn;
import cn.sifasuo.statistics.Adjustments;
import cn.sifasuo.statistics.AmendForm;
import cn.sifasuo.statistics.CloseMonth;
import cn.sifasuo.statistics.FormDesk;
import cn.sifasuo.statistics.FormFiles;
import cn.sifasuo.statistics.PeriodRules;
import cn.sifasuo.statistics.PeriodSettings;
import cn.sifasuo.statistics.PeriodStates;
import cn.sifasuo.statistics.Unit;
import cn.sifasuo.vault.Transactions;
import java.nio.file.Path;
import java.util.Map;

/**
 * What the statistics' windows work with.
 *
 * @param printed folder that gets workbook and PDF of every closed form
 * @param recordTypes record type behind each fact view, to name and open the cases of a cell
 */
public record StatisticsDesk(
    FormDesk forms,
    CloseMonth closeMonth,
    AmendForm amendForm,
    SecondSignIn secondSignIn,
    Adjustments adjustments,
    PeriodSettings settings,
    Unit unit,
    FormFiles files,
    PeriodStates states,
    PeriodRules rules,
    Transactions transactions,
    LedgerReader reader,
    CodeLists codes,
    Path printed,
    Map<String, String> recordTypes) {

  public StatisticsDesk {
    recordTypes = Map.copyOf(recordTypes);
  }

  /** Which days this desk's periods have now; not for the screen's thread. */
  ReportingCalendar calendar() {
    return transactions.read(rules::calendar);
  }
}
