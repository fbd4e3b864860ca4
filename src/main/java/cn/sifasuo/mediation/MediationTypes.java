package cn.sifasuo.mediation;

import cn.sifasuo.law.WorkCalendar;
import cn.sifasuo.ledger.RecordType;
import java.util.List;

/** Every record type of people's mediation, as the assembly lists them. */
public final class MediationTypes {

  private final RecordType committee;
  private final RecordType mediator;
  private final RecordType disputeCase;
  private final RecordType screening;
  private final RecordType prevention;
  private final RecordType committeeMonth;

  /**
   * @param calendar by which limits of law end on a work day
   */
  public MediationTypes(WorkCalendar calendar) {
    this(calendar, CaseSeries.ONE);
  }

  /**
   * @param series whether oral agreements are numbered apart
   */
  public MediationTypes(WorkCalendar calendar, CaseSeries series) {
    committee = CommitteeType.describe();
    mediator = MediatorType.describe();
    disputeCase = DisputeCaseType.describe(calendar, series);
    screening = ScreeningType.describe();
    prevention = PreventionType.describe();
    committeeMonth = CommitteeMonthType.describe();
  }

  /** Types with a list of their own, in the order the office looks for them. */
  public List<RecordType> roots() {
    return List.of(disputeCase, screening, prevention, committeeMonth, committee, mediator);
  }

  /** 人民调解委员会 */
  public RecordType committee() {
    return committee;
  }

  /** 人民调解员 */
  public RecordType mediator() {
    return mediator;
  }

  /** 纠纷案件 with parties, work papers, agreement, performance and follow-up */
  public RecordType disputeCase() {
    return disputeCase;
  }

  /** 矛盾纠纷排查: one activity, with the disputes it found */
  public RecordType screening() {
    return screening;
  }

  /** 预防激化 */
  public RecordType prevention() {
    return prevention;
  }

  /** 案件总体情况: what a committee reports by hand each month */
  public RecordType committeeMonth() {
    return committeeMonth;
  }
}
