package cn.sifasuo.mediation;

import cn.sifasuo.ledger.FactGuide;
import cn.sifasuo.ledger.FactGuide.CodeColumn;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the columns of this ledger's fact views hold (migration V13). */
public final class MediationFacts {

  private static final String DISPUTE = "fact_dispute";
  private static final String SCREENING = "fact_screening";
  private static final String ITEM = "fact_screening_item";
  private static final String PREVENTION = "fact_prevention";
  private static final String MONTH = "fact_committee_month";

  private MediationFacts() {}

  public static FactGuide guide() {
    return new FactGuide(
        List.of(
            filled(DISPUTE, "committee_kind", "COMMITTEE_KIND"),
            filled(DISPUTE, "source", "CASE_SOURCE"),
            // a type of a list that has ended is other, and so is none at all
            maybeEmpty(DISPUTE, "dispute_type", "DISPUTE_TYPE"),
            maybeEmpty(DISPUTE, "outcome", "OUTCOME"),
            maybeEmpty(DISPUTE, "difficulty", "DIFFICULTY"),
            // a success without an agreement is a gap the check 38+39 = 03 finds
            filled(DISPUTE, "agreement_form", "AGREEMENT_FORM"),
            maybeEmpty(DISPUTE, "judgement", "JUDGEMENT"),
            filled(SCREENING, "committee_kind", "COMMITTEE_KIND"),
            filled(SCREENING, "screen_kind", "SCREEN_KIND"),
            maybeEmpty(ITEM, "dispute_type", "DISPUTE_TYPE"),
            maybeEmpty(ITEM, "risk", "FORECAST"),
            maybeEmpty(ITEM, "disposition", "DISPOSITION"),
            filled(PREVENTION, "prevent_kind", "PREVENT_KIND"),
            filled(MONTH, "committee_kind", "COMMITTEE_KIND")),
        Map.of(
            DISPUTE, Set.of("concluded_on"),
            SCREENING, Set.of("held_on"),
            ITEM, Set.of("held_on"),
            PREVENTION, Set.of("happened_on"),
            MONTH, Set.of("month_start")),
        Map.of(
            DISPUTE, "dispute_case",
            SCREENING, "screening",
            ITEM, "screening_item",
            PREVENTION, "prevention_event",
            MONTH, "committee_month"),
        Map.of());
  }

  private static CodeColumn filled(String view, String column, String list) {
    return new CodeColumn(view, column, list, false);
  }

  private static CodeColumn maybeEmpty(String view, String column, String list) {
    return new CodeColumn(view, column, list, true);
  }
}
