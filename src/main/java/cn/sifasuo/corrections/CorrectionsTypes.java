package cn.sifasuo.corrections;

import cn.sifasuo.law.WorkCalendar;
import cn.sifasuo.ledger.RecordRules;
import cn.sifasuo.ledger.RecordType;
import java.util.List;

/** Every record type of community corrections, as the assembly lists them. */
public final class CorrectionsTypes {

  private final RecordType correctionCase;
  private final RecordType assessment;
  private final RecordType session;
  private final RecordType benefit;
  private final RecordType complaint;
  private final RecordType inspection;
  private final RecordType opening;
  private final RecordType delegation;

  /**
   * @param calendar by which limits of law end on a work day
   */
  public CorrectionsTypes(WorkCalendar calendar) {
    correctionCase = CorrectionCaseType.describe(new CorrectionCaseRules());
    assessment = AssessmentType.describe(new AssessmentRules(calendar));
    session = SessionType.describe(RecordRules.NONE);
    benefit = BenefitType.describe(RecordRules.NONE);
    complaint = ComplaintType.describe(new ComplaintRules());
    inspection = InspectionType.describe(RecordRules.NONE);
    opening = OpeningType.describe(RecordRules.NONE);
    delegation = DelegationType.describe(RecordRules.NONE);
  }

  /** Types with a list of their own, in the order the office looks for them. */
  public List<RecordType> roots() {
    return List.of(
        correctionCase,
        session,
        benefit,
        assessment,
        complaint,
        inspection,
        delegation,
        opening);
  }

  /** 社区矫正案件 with everything that happens to it */
  public RecordType correctionCase() {
    return correctionCase;
  }

  /** 调查评估 */
  public RecordType assessment() {
    return assessment;
  }

  /** 教育学习 with who came */
  public RecordType session() {
    return session;
  }

  /** 公益活动 with who came */
  public RecordType benefit() {
    return benefit;
  }

  /** 申诉控告检举 */
  public RecordType complaint() {
    return complaint;
  }

  /** 检察监督 */
  public RecordType inspection() {
    return inspection;
  }

  /** 累计数期初 */
  public RecordType opening() {
    return opening;
  }

  /** 受委托事项 */
  public RecordType delegation() {
    return delegation;
  }
}
