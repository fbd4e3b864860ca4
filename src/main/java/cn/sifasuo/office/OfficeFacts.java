package cn.sifasuo.office;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.FactGuide;
import cn.sifasuo.ledger.FactGuide.CodeColumn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the columns of this ledger's fact views hold (migration V38). */
public final class OfficeFacts {

  private static final Wording WORDS = Wording.of(OfficeFacts.class);

  private static final String STAFF = "fact_office_staff";
  private static final String OFFICE = "fact_office";
  private static final String VOLUNTEER = "fact_office_volunteer";
  private static final String BASE = "fact_office_base";
  private static final String ASSET = "fact_office_asset";
  private static final String FUND = "fact_office_fund";

  private static final Map<String, String> RECORD_TYPES =
      Map.of(
          STAFF, StaffType.CODE,
          OFFICE, ProfileType.CODE,
          VOLUNTEER, VolunteerType.CODE,
          BASE, MeansTypes.BASE,
          ASSET, MeansTypes.ASSET,
          FUND, MeansTypes.FUND);

  private OfficeFacts() {}

  public static FactGuide guide() {
    return new FactGuide(
        List.of(
            filled(STAFF, "staff_kind", "STAFF_KIND"),
            filled(STAFF, "correction_work", "WORK_SHARE"),
            filled(STAFF, "aid_work", "WORK_SHARE"),
            filled(BASE, "base_kind", "CORR_BASE"),
            filled(ASSET, "asset_kind", "ASSET_KIND"),
            filled(FUND, "entry", "FUND_ENTRY"),
            filled(FUND, "item", "FUND_ITEM"),
            filled(FUND, "source", "FUND_SOURCE")),
        Map.of(),
        RECORD_TYPES,
        labels());
  }

  /** Columns that are no field of the record behind them. */
  private static Map<String, Map<String, String>> labels() {
    Map<String, Map<String, String>> labels = new HashMap<>();
    Map<String, String> span =
        Map.of("from_on", WORDS.say("fact.from_on"), "until_on", WORDS.say("fact.until_on"));
    List.of(OFFICE, VOLUNTEER, BASE, ASSET).forEach(view -> labels.put(view, span));
    Map<String, String> staff = new HashMap<>(span);
    staff.put("social_worker", WORDS.say("fact.social_worker"));
    labels.put(STAFF, staff);
    labels.put(
        FUND,
        Map.of(
            "counted_on", WORDS.say("fact.counted_on"),
            "late", WORDS.say("fact.late"),
            "year_from", WORDS.say("fact.year_from")));
    return labels;
  }

  private static CodeColumn filled(String view, String column, String list) {
    return new CodeColumn(view, column, list, false);
  }
}
