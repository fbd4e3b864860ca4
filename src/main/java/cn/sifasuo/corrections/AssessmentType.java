package cn.sifasuo.corrections;

import static cn.sifasuo.vault.schema.Tables.CORRECTION_ASSESSMENT;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.Fields;
import cn.sifasuo.ledger.Privacy;
import cn.sifasuo.ledger.RecordRules;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.ledger.YearNumbering;
import cn.sifasuo.security.Ledger;

/** 调查评估 before correction (§2.3): little of a person, erased if no case comes of it. */
final class AssessmentType {

  static final String CODE = "correction_assessment";

  private AssessmentType() {}

  static RecordType describe(RecordRules rules) {
    return RecordType.describe(
            Ledger.CORRECTIONS, CODE, CORRECTION_ASSESSMENT, Wording.of(AssessmentType.class))
        .section(
            "request",
            Fields.text(CORRECTION_ASSESSMENT.REQUEST_NO).searched().listed(),
            Fields.text(CORRECTION_ASSESSMENT.REQUESTER).required().listed(),
            Fields.code(CORRECTION_ASSESSMENT.REQUESTER_KIND, "REQUESTER").required().counted(),
            Fields.text(CORRECTION_ASSESSMENT.REQUEST_DOC_NO),
            Fields.date(CORRECTION_ASSESSMENT.RECEIVED_ON).required().counted().listed(),
            Fields.yesNo(CORRECTION_ASSESSMENT.FAST_TRACK).required(),
            Fields.date(CORRECTION_ASSESSMENT.DUE_ON).derived().listed())
        .section(
            "person",
            Fields.personName(CORRECTION_ASSESSMENT.NAME).listed(),
            Fields.code(CORRECTION_ASSESSMENT.GENDER, "SEX"),
            Fields.date(CORRECTION_ASSESSMENT.BIRTH_DATE).privacy(Privacy.PERSONAL),
            Fields.code(CORRECTION_ASSESSMENT.ID_KIND, "ID_KIND"),
            Fields.idNumber(CORRECTION_ASSESSMENT.ID_NO)
                .documentKind(CORRECTION_ASSESSMENT.ID_KIND),
            Fields.address(CORRECTION_ASSESSMENT.ADDRESS),
            Fields.text(CORRECTION_ASSESSMENT.OFFENCE).privacy(Privacy.PERSONAL),
            Fields.yesNo(CORRECTION_ASSESSMENT.MINOR).derived())
        .section(
            "opinion",
            Fields.longText(CORRECTION_ASSESSMENT.VISITS).privacy(Privacy.PERSONAL),
            Fields.code(CORRECTION_ASSESSMENT.OPINION, "FIT").listed(),
            Fields.longText(CORRECTION_ASSESSMENT.OPINION_TEXT).privacy(Privacy.PERSONAL),
            Fields.text(CORRECTION_ASSESSMENT.OPINION_NO),
            Fields.date(CORRECTION_ASSESSMENT.SENT_ON).dated().listed(),
            Fields.code(CORRECTION_ASSESSMENT.ADOPTED, "ADOPTED").listed(),
            Fields.date(CORRECTION_ASSESSMENT.ADOPTED_ON).dated(),
            Fields.date(CORRECTION_ASSESSMENT.ERASED_ON),
            Fields.code(CORRECTION_ASSESSMENT.STATE, "ASSESSMENT_STATE").derived().listed())
        .title(CORRECTION_ASSESSMENT.REQUEST_NO, CORRECTION_ASSESSMENT.NAME)
        .countedOn(CORRECTION_ASSESSMENT.RECEIVED_ON)
        .numbering(
            new YearNumbering(
                CORRECTION_ASSESSMENT.REQUEST_NO,
                CODE,
                d -> d.day(CORRECTION_ASSESSMENT.RECEIVED_ON),
                Wording.of(AssessmentType.class)))
        .minors(d -> Boolean.TRUE.equals(d.get(CORRECTION_ASSESSMENT.MINOR)))
        .rules(rules)
        .build();
  }
}
