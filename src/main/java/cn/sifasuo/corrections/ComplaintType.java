package cn.sifasuo.corrections;

import static cn.sifasuo.vault.schema.Tables.CORRECTION_COMPLAINT;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.Fields;
import cn.sifasuo.ledger.Privacy;
import cn.sifasuo.ledger.RecordRules;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.ledger.YearNumbering;
import cn.sifasuo.security.Ledger;

/** 申诉、控告、检举 (§1): nobody in the office can take one away (CCL 34, 61). */
final class ComplaintType {

  static final String CODE = "correction_complaint";

  private ComplaintType() {}

  static RecordType describe(RecordRules rules) {
    return RecordType.describe(
            Ledger.CORRECTIONS, CODE, CORRECTION_COMPLAINT, Wording.of(ComplaintType.class))
        .section(
            "complaint",
            Fields.text(CORRECTION_COMPLAINT.COMPLAINT_NO).searched().listed(),
            Fields.reference(CORRECTION_COMPLAINT.CORRECTION_CASE_ID, CorrectionCaseType.CODE),
            Fields.personName(CORRECTION_COMPLAINT.COMPLAINANT).required().listed(),
            Fields.date(CORRECTION_COMPLAINT.RECEIVED_ON).required().listed(),
            Fields.longText(CORRECTION_COMPLAINT.CONTENT).required().privacy(Privacy.PERSONAL),
            Fields.text(CORRECTION_COMPLAINT.AGAINST).privacy(Privacy.PERSONAL))
        .section(
            "answer",
            Fields.text(CORRECTION_COMPLAINT.PASSED_TO),
            Fields.date(CORRECTION_COMPLAINT.PASSED_ON),
            Fields.date(CORRECTION_COMPLAINT.ANSWERED_ON).listed(),
            Fields.longText(CORRECTION_COMPLAINT.ANSWER).privacy(Privacy.PERSONAL),
            Fields.date(CORRECTION_COMPLAINT.PROCURATORATE_TOLD_ON),
            Fields.yesNo(CORRECTION_COMPLAINT.OF_MINOR).derived(),
            Fields.yesNo(CORRECTION_COMPLAINT.OF_SEALED).derived(),
            Fields.code(CORRECTION_COMPLAINT.STATE, "COMPLAINT_STATE").derived().listed())
        .title(CORRECTION_COMPLAINT.COMPLAINT_NO, CORRECTION_COMPLAINT.COMPLAINANT)
        .judgedOn(CORRECTION_COMPLAINT.RECEIVED_ON)
        .numbering(
            new YearNumbering(
                CORRECTION_COMPLAINT.COMPLAINT_NO,
                CODE,
                d -> d.day(CORRECTION_COMPLAINT.RECEIVED_ON),
                Wording.of(ComplaintType.class)))
        .minors(d -> Boolean.TRUE.equals(d.get(CORRECTION_COMPLAINT.OF_MINOR)))
        .sealed(d -> Boolean.TRUE.equals(d.get(CORRECTION_COMPLAINT.OF_SEALED)))
        .unremovable()
        .rules(rules)
        .build();
  }
}
