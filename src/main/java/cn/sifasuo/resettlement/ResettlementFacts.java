package cn.sifasuo.resettlement;

import cn.sifasuo.ledger.FactGuide;
import cn.sifasuo.ledger.FactGuide.CodeColumn;
import java.util.List;
import java.util.Map;

/** What the columns of this ledger's fact views hold (migration V34). */
public final class ResettlementFacts {

  private ResettlementFacts() {}

  public static FactGuide guide() {
    return new FactGuide(
        List.of(
            filled("fact_aid_case", "category", "AID_CAT"),
            filled("fact_aid_case", "source", "AID_SRC"),
            filled("fact_aid_case", "gender", "SEX"),
            filled("fact_aid_case", "offence_group", "OFFENCE_GROUP"),
            filled("fact_aid_case", "sentence_band", "SENT_BAND"),
            maybeEmpty("fact_aid_case", "left_kind", "AID_END"),
            filled("fact_aid_standing", "need_kind", "AID_KIND"),
            filled("fact_aid_standing", "service", "AID_SERVICE"),
            filled("fact_aid_settled", "service", "AID_SERVICE"),
            filled("fact_aid_verification", "result", "AID_VERIFY"),
            maybeEmpty("fact_aid_verification", "failure", "AID_VFAIL"),
            maybeEmpty("fact_aid_connect", "meet_mode", "AID_MEET"),
            filled("fact_aid_connect", "need_kind", "AID_KIND"),
            filled("fact_aid_contact", "way", "AID_WAY"),
            filled("fact_aid_support", "support_kind", "AID_SUPPORT"),
            filled("fact_aid_job_service", "service_kind", "AID_JOB"),
            filled("fact_aid_study", "study_kind", "AID_STUDY"),
            filled("fact_aid_reoffence", "stage", "STAGE"),
            filled("fact_aid_reoffence", "offence_group", "OFFENCE_GROUP"),
            filled("fact_aid_helper", "helper_kind", "AID_HELPER"),
            filled("fact_aid_base", "base_kind", "AID_BASE")),
        Map.of());
  }

  private static CodeColumn filled(String view, String column, String list) {
    return new CodeColumn(view, column, list, false);
  }

  private static CodeColumn maybeEmpty(String view, String column, String list) {
    return new CodeColumn(view, column, list, true);
  }
}
