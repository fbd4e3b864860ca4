package cn.sifasuo.corrections;

import static cn.sifasuo.vault.schema.Tables.CORRECTION_BENEFIT;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_BENEFIT_ATTENDANCE;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.Fields;
import cn.sifasuo.ledger.Privacy;
import cn.sifasuo.ledger.RecordRules;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.security.Ledger;

/** 公益活动 (§2.11): organised where it suits people, no punishment, no hours owed. */
final class BenefitType {

  static final String CODE = "correction_benefit";
  static final String ATTENDANCES = "correction_benefit_attendance";

  private static final int MOST = 500;

  private BenefitType() {}

  static RecordType describe(RecordRules rules) {
    return RecordType.describe(
            Ledger.CORRECTIONS, CODE, CORRECTION_BENEFIT, Wording.of(BenefitType.class))
        .section(
            "activity",
            Fields.date(CORRECTION_BENEFIT.HELD_ON).required().counted().listed(),
            Fields.hours(CORRECTION_BENEFIT.HOURS).required().counted().listed(),
            Fields.text(CORRECTION_BENEFIT.ACTIVITY).required().listed(),
            Fields.text(CORRECTION_BENEFIT.PLACE).required().listed(),
            Fields.text(CORRECTION_BENEFIT.ORGANISER).required(),
            Fields.longText(CORRECTION_BENEFIT.FIT_CHECK).required().privacy(Privacy.PERSONAL),
            Fields.yesNo(CORRECTION_BENEFIT.MINORS_ONLY).required())
        .child(attendance(), CORRECTION_BENEFIT_ATTENDANCE.BENEFIT_ID, 0, MOST)
        .title(CORRECTION_BENEFIT.HELD_ON, CORRECTION_BENEFIT.ACTIVITY)
        .countedOn(CORRECTION_BENEFIT.HELD_ON)
        .minors(d -> Boolean.TRUE.equals(d.get(CORRECTION_BENEFIT.MINORS_ONLY)))
        .rules(rules)
        .build();
  }

  private static RecordType attendance() {
    return RecordType.describe(
            Ledger.CORRECTIONS,
            ATTENDANCES,
            CORRECTION_BENEFIT_ATTENDANCE,
            Wording.of(BenefitType.class))
        .section(
            "attendance",
            Fields.reference(
                    CORRECTION_BENEFIT_ATTENDANCE.CORRECTION_CASE_ID, CorrectionCaseType.CODE)
                .required()
                .counted()
                .listed(),
            Fields.hours(CORRECTION_BENEFIT_ATTENDANCE.HOURS).required().counted().listed(),
            Fields.text(CORRECTION_BENEFIT_ATTENDANCE.ABSENCE_REASON).privacy(Privacy.PERSONAL))
        .title(CORRECTION_BENEFIT_ATTENDANCE.CORRECTION_CASE_ID)
        .build();
  }
}
