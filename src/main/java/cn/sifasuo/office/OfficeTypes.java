package cn.sifasuo.office;

import cn.sifasuo.ledger.RecordType;
import java.util.List;

/** Every record type about the office itself, as the assembly lists them. */
public final class OfficeTypes {

  private final RecordType profile = ProfileType.describe();
  private final RecordType staff = StaffType.describe();
  private final RecordType volunteer = VolunteerType.describe();
  private final RecordType base = MeansTypes.base();
  private final RecordType asset = MeansTypes.asset();
  private final RecordType fund = MeansTypes.fund();

  /** Types with a list of their own, in the order the office looks for them. */
  public List<RecordType> roots() {
    return List.of(staff, volunteer, asset, fund, base, profile);
  }

  /** 人员台账, with posts, duties and training */
  public RecordType staff() {
    return staff;
  }

  /** 志愿者, who are no staff */
  public RecordType volunteer() {
    return volunteer;
  }

  /** 装备 */
  public RecordType asset() {
    return asset;
  }

  /** 经费 */
  public RecordType fund() {
    return fund;
  }

  /** 社区矫正基地 */
  public RecordType base() {
    return base;
  }

  /** 本所概况, one record: what the office does, its rooms, its heads */
  public RecordType profile() {
    return profile;
  }
}
