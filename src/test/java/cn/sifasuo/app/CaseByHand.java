package cn.sifasuo.app;

import static cn.sifasuo.vault.schema.Tables.*;

import cn.sifasuo.kernel.IdNumber;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.mediation.MediationTypes;
import cn.sifasuo.ui.form.RowModel;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What a clerk types for one concluded case; invented people. */
final class CaseByHand {

  private CaseByHand() {}

  static Draft committee(RecordType type) {
    return Draft.fresh(type)
        .set(COMMITTEE.NAME, "双塘村人民调解委员会")
        .set(COMMITTEE.SHORT_NAME, "双塘")
        .set(COMMITTEE.KIND, "VILLAGE")
        .set(COMMITTEE.SPONSOR_UNIT, "双塘村民委员会")
        .set(COMMITTEE.REGION_CODE, "990201101200")
        .set(COMMITTEE.ESTABLISHED_ON, LocalDate.of(2011, 1, 1))
        .set(COMMITTEE.TERM_START, LocalDate.of(2024, 1, 1))
        .set(COMMITTEE.TERM_END, LocalDate.of(2028, 12, 31))
        .set(COMMITTEE.LEADER, "赵明");
  }

  static Draft mediator(RecordType type, UUID committee) {
    return Draft.fresh(type)
        .set(MEDIATOR.NAME, "钱敏")
        .set(MEDIATOR.ID_NO, idNumber("99010119700506002"))
        .set(MEDIATOR.ETHNICITY, "汉族")
        .set(MEDIATOR.EDUCATION, "COLLEGE")
        .set(MEDIATOR.COMMITTEE_ID, committee)
        .set(MEDIATOR.POST, "MEDIATOR")
        .set(MEDIATOR.ORIGIN, "HIRED")
        .set(MEDIATOR.EMPLOYMENT, "PART_TIME")
        .set(MEDIATOR.GOV_PURCHASED, false)
        .set(MEDIATOR.APPOINTED_FROM, LocalDate.of(2024, 1, 1));
  }

  static Draft concluded(MediationTypes types, UUID committee, UUID mediator, LocalDate day) {
    Draft draft =
        Draft.fresh(types.disputeCase())
            .set(DISPUTE_CASE.COMMITTEE_ID, committee)
            .set(DISPUTE_CASE.LEAD_MEDIATOR_ID, mediator)
            .set(DISPUTE_CASE.CHOSEN_BY, "ASSIGNED")
            .set(DISPUTE_CASE.SOURCE, "APPLICATION")
            .set(DISPUTE_CASE.ACCEPTED_ON, day.minusDays(4))
            .set(DISPUTE_CASE.DISPUTE_TYPE, "NEIGHBOUR")
            .set(DISPUTE_CASE.DIFFICULTY, "GENERAL")
            .set(DISPUTE_CASE.FORECAST, "NORMAL")
            .set(DISPUTE_CASE.SUMMARY, "因院墙滴水损坏邻屋墙面发生争执，双方多次协商未果。")
            .set(DISPUTE_CASE.INVOLVED_PERSONS, 4)
            .set(DISPUTE_CASE.RIGHTS_EXPLAINED_ON, day)
            .set(DISPUTE_CASE.OUTCOME, "SUCCESS")
            .set(DISPUTE_CASE.CONCLUDED_ON, day);
    draft.addChild(party(types, "APPLICANT", "王喆", "99010119800102001"));
    draft.addChild(party(types, "RESPONDENT", "李𬱖", "99010119751130003"));
    draft.addChild(
        Draft.fresh(types.disputeCase().child("mediation_session").type())
            .set(MEDIATION_SESSION.HELD_ON, day)
            .set(MEDIATION_SESSION.PLACE, "双塘村调解室")
            .set(MEDIATION_SESSION.MEDIATORS, "钱敏")
            .set(MEDIATION_SESSION.CONTENT, "双方各自陈述，调解员讲明道理。")
            .set(MEDIATION_SESSION.SESSION_RESULT, "SUCCESS"));
    draft.addChild(
        Draft.fresh(types.disputeCase().child("agreement").type())
            .set(AGREEMENT.FORM, "WRITTEN")
            .set(AGREEMENT.AGREED_ON, day)
            .set(AGREEMENT.FACTS, "院墙滴水损坏邻屋墙面")
            .set(AGREEMENT.TERMS, "赔偿修缮费三千六百元，当日付清。")
            .set(AGREEMENT.AMOUNT, new BigDecimal("3600"))
            .set(AGREEMENT.PERFORM_MODE, "IMMEDIATE")
            .set(AGREEMENT.COPIES, 3)
            .set(AGREEMENT.PARTIES_SIGNED_ON, day)
            .set(AGREEMENT.MEDIATOR_SIGNED_ON, day)
            .set(AGREEMENT.SEALED_ON, day));
    return draft;
  }

  private static Draft party(MediationTypes types, String side, String name, String id17) {
    return Draft.fresh(types.disputeCase().child("party").type())
        .set(PARTY.SIDE, side)
        .set(PARTY.PARTY_KIND, "NATURAL")
        .set(PARTY.NAME, name)
        .set(PARTY.ID_NO, idNumber(id17))
        .set(PARTY.CONTACT, "13800138000")
        .set(PARTY.ADDRESS, "双塘村三组")
        .set(PARTY.SIDE_PERSON_COUNT, 2);
  }

  private static String idNumber(String first17) {
    return first17 + IdNumber.checkDigit(first17);
  }

  /** Enters every value of a draft into the form's fields, rows added as needed. */
  static void typeInto(RowModel row, Draft draft) {
    draft.values().forEach((name, value) -> row.field(name).enter(value));
    for (RecordType.Child child : draft.type().children()) {
      String code = child.type().code();
      List<Draft> rows = draft.children(code);
      for (int i = 0; i < rows.size(); i++) {
        RowModel into = row.rows(code).size() > i ? row.rows(code).get(i) : row.add(code);
        typeInto(into, rows.get(i));
      }
    }
  }
}
