package cn.sifasuo.corrections;

import static cn.sifasuo.vault.schema.Tables.CORRECTION_INSPECTION;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.Fields;
import cn.sifasuo.ledger.Privacy;
import cn.sifasuo.ledger.RecordRules;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.security.Ledger;

/** 检察监督: what the procuratorate found and what was answered (§10). */
final class InspectionType {

  static final String CODE = "correction_inspection";

  private InspectionType() {}

  static RecordType describe(RecordRules rules) {
    return RecordType.describe(
            Ledger.CORRECTIONS, CODE, CORRECTION_INSPECTION, Wording.of(InspectionType.class))
        .section(
            "inspection",
            Fields.date(CORRECTION_INSPECTION.ON_DAY).required().listed(),
            Fields.text(CORRECTION_INSPECTION.ORGAN).required().listed(),
            Fields.longText(CORRECTION_INSPECTION.FINDINGS).required().privacy(Privacy.PERSONAL),
            Fields.date(CORRECTION_INSPECTION.ANSWERED_ON).listed(),
            Fields.longText(CORRECTION_INSPECTION.ANSWER).privacy(Privacy.PERSONAL))
        .title(CORRECTION_INSPECTION.ON_DAY, CORRECTION_INSPECTION.ORGAN)
        .judgedOn(CORRECTION_INSPECTION.ON_DAY)
        .rules(rules)
        .build();
  }
}
