package cn.sifasuo.resettlement;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.FactGuide;
import cn.sifasuo.ledger.FactGuide.CodeColumn;
import java.util.List;
import java.util.Map;

/** What the columns of this ledger's fact views hold (migrations V34, V38). */
public final class ResettlementFacts {

  private static final Wording WORDS = Wording.of(ResettlementFacts.class);

  private static final Map<String, String> RECORD_TYPES =
      Map.ofEntries(
          Map.entry("fact_aid_case", AidCaseType.CODE),
          Map.entry("fact_aid_standing", AidCaseType.CODE),
          Map.entry("fact_aid_settled", AidCaseType.CODE),
          // an opening balance among them is found by its own page
          Map.entry("fact_aid_received", AidCaseType.CODE),
          Map.entry("fact_aid_ended", AidCaseType.CODE),
          Map.entry("fact_aid_reoffended", AidCaseType.CODE),
          Map.entry("fact_aid_connect", AidCaseType.CODE),
          Map.entry("fact_aid_notice", AidNoticeType.CODE),
          Map.entry("fact_aid_verification", AidNoticeType.CODE),
          Map.entry("fact_aid_contact", AidRowTypes.CONTACTS),
          Map.entry("fact_aid_support", AidHelpTypes.SUPPORTS),
          Map.entry("fact_aid_job_service", AidHelpTypes.JOB_SERVICES),
          Map.entry("fact_aid_insurance", AidHelpTypes.INSURANCES),
          Map.entry("fact_aid_study", AidHelpTypes.STUDIES),
          Map.entry("fact_aid_reoffence", AidRowTypes.REOFFENCES),
          Map.entry("fact_aid_child_help", AidRowTypes.CHILD_HELPS),
          Map.entry("fact_aid_helper", AidRowTypes.HELPERS),
          Map.entry("fact_aid_cohort", AidCaseType.CODE),
          Map.entry("fact_aid_base", AidBaseType.CODE),
          Map.entry("fact_aid_stay", AidBaseType.STAYS));

  /** Of the facts that leave an office; the others stay (hand_over.form.RE-3 and on). */
  private static final Map<String, Map<String, String>> LABELS =
      Map.of(
          "fact_aid_case",
              Map.of(
                  "entered_on", WORDS.say("fact.entered_on"),
                  "left_on", WORDS.say("fact.left_on"),
                  "left_kind", WORDS.say("fact.left_kind"),
                  "late", WORDS.say("fact.late"),
                  "from_within", WORDS.say("fact.from_within"),
                  "to_within", WORDS.say("fact.to_within")),
          "fact_aid_standing",
              Map.of(
                  "from_on", WORDS.say("fact.from_on"),
                  "until_on", WORDS.say("fact.until_on"),
                  "need_kind", WORDS.say("fact.need_kind"),
                  "review_on", WORDS.say("fact.review_on"),
                  "service", WORDS.say("fact.service"),
                  "three_no", WORDS.say("fact.three_no"),
                  "definition", WORDS.say("fact.definition")),
          "fact_aid_verification",
              Map.of(
                  "counted_on", WORDS.say("fact.received_on"),
                  "result", WORDS.say("fact.result"),
                  "failure", WORDS.say("fact.failure")),
          "fact_aid_connect",
              Map.of(
                  "due_on", WORDS.say("fact.due_on"),
                  "connected_on", WORDS.say("fact.connected_on"),
                  "need_kind", WORDS.say("fact.need_kind")));

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
            filled("fact_aid_verification", "failure", "AID_VFAIL"),
            maybeEmpty("fact_aid_connect", "meet_mode", "AID_MEET"),
            filled("fact_aid_connect", "need_kind", "AID_KIND"),
            filled("fact_aid_contact", "way", "AID_WAY"),
            filled("fact_aid_support", "support_kind", "AID_SUPPORT"),
            filled("fact_aid_job_service", "service_kind", "AID_JOB"),
            filled("fact_aid_study", "study_kind", "AID_STUDY"),
            filled("fact_aid_reoffence", "stage", "STAGE"),
            filled("fact_aid_reoffence", "offence_group", "OFFENCE_GROUP"),
            filled("fact_aid_helper", "helper_kind", "AID_HELPER"),
            filled("fact_aid_settled", "work", "WORK_STATUS"),
            maybeEmpty("fact_aid_standing", "definition", "AID_THREE_NO"),
            filled("fact_aid_notice", "notice_kind", "AID_NOTICE"),
            filled("fact_aid_notice", "category", "AID_CAT"),
            filled("fact_aid_notice", "state", "AID_NOTICE_STATE"),
            filled("fact_aid_insurance", "insurance_kind", "AID_INSURANCE"),
            filled("fact_aid_base", "base_kind", "AID_BASE")),
        Map.of(),
        RECORD_TYPES,
        LABELS);
  }

  private static CodeColumn filled(String view, String column, String list) {
    return new CodeColumn(view, column, list, false);
  }

  private static CodeColumn maybeEmpty(String view, String column, String list) {
    return new CodeColumn(view, column, list, true);
  }
}
