package cn.sifasuo.corrections;

import static cn.sifasuo.vault.schema.Tables.CORRECTION_BENEFIT;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_BENEFIT_ATTENDANCE;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_DELEGATION;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_INSPECTION;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_OPENING;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_SESSION;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_SESSION_ATTENDANCE;

import cn.sifasuo.law.WorkCalendar;
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
    correctionCase = CorrectionCaseType.describe(new CorrectionCaseRules(calendar));
    assessment = AssessmentType.describe(new AssessmentRules(calendar));
    session =
        SessionType.describe(
            new GatheringRules(
                SessionType.ATTENDANCES,
                CORRECTION_SESSION.HELD_ON,
                CORRECTION_SESSION.HOURS,
                CORRECTION_SESSION.MINORS_ONLY,
                CORRECTION_SESSION_ATTENDANCE.CORRECTION_CASE_ID,
                CORRECTION_SESSION_ATTENDANCE.HOURS));
    benefit =
        BenefitType.describe(
            new GatheringRules(
                BenefitType.ATTENDANCES,
                CORRECTION_BENEFIT.HELD_ON,
                CORRECTION_BENEFIT.HOURS,
                CORRECTION_BENEFIT.MINORS_ONLY,
                CORRECTION_BENEFIT_ATTENDANCE.CORRECTION_CASE_ID,
                CORRECTION_BENEFIT_ATTENDANCE.HOURS));
    complaint = ComplaintType.describe(new ComplaintRules());
    inspection =
        InspectionType.describe(
            new OfficeRules(
                CORRECTION_INSPECTION.ON_DAY, CORRECTION_INSPECTION.ANSWERED_ON, false));
    opening = OpeningType.describe(new OfficeRules(CORRECTION_OPENING.AS_OF, null, false));
    delegation =
        DelegationType.describe(
            new OfficeRules(
                CORRECTION_DELEGATION.VALID_FROM, CORRECTION_DELEGATION.VALID_TO, true));
  }

  /** Types with a list of their own, in the order the office looks for them. */
  public List<RecordType> roots() {
    return List.of(
        correctionCase, session, benefit, assessment, complaint, inspection, delegation, opening);
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
