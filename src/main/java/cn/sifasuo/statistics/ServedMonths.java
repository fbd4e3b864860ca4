package cn.sifasuo.statistics;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.ReportingCalendar;
import cn.sifasuo.kernel.Span;
import java.time.YearMonth;

/**
 * The months of a longer period that one version of its form served, one after the other.
 *
 * @param last not before the first
 */
public record ServedMonths(FormVersion version, YearMonth first, YearMonth last) {

  Span days(ReportingCalendar calendar) {
    return new Span(
        calendar.days(Period.month(first)).start(), calendar.days(Period.month(last)).end());
  }
}
