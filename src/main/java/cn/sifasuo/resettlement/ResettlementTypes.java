package cn.sifasuo.resettlement;

import cn.sifasuo.ledger.RecordType;
import java.util.List;

/** Every record type of resettlement, as the assembly lists them. */
public final class ResettlementTypes {

  private final RecordType aidCase = AidCaseType.describe();
  private final RecordType notice = AidNoticeType.describe();
  private final RecordType base = AidBaseType.describe();
  private final RecordType opening = AidOpeningType.describe();

  /** Types with a list of their own, in the order the office looks for them. */
  public List<RecordType> roots() {
    return List.of(aidCase, notice, base, opening);
  }

  /** 帮教档案 */
  public RecordType aidCase() {
    return aidCase;
  }

  /** 衔接通知 with what was found when it was checked */
  public RecordType notice() {
    return notice;
  }

  /** 过渡性安置基地 with its stays */
  public RecordType base() {
    return base;
  }

  /** 累计数期初 */
  public RecordType opening() {
    return opening;
  }
}
