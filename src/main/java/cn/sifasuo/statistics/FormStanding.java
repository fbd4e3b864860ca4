package cn.sifasuo.statistics;

import cn.sifasuo.kernel.Span;
import java.time.LocalDate;
import java.util.List;

/**
 * How a form of a period stands.
 *
 * @param days the days it counts
 * @param dueOn the last day to hand it in
 * @param overdue whether that day is past and it has neither been sealed nor accepted
 * @param staleBecause corrections of other forms or periods that moved it after it was closed; it
 *     still shows what was signed, and says so, until it is amended itself
 */
public record FormStanding(
    PeriodState state,
    Span days,
    LocalDate dueOn,
    boolean overdue,
    List<StaleForms.Correction> staleBecause) {

  public FormStanding {
    staleBecause = List.copyOf(staleBecause);
  }
}
