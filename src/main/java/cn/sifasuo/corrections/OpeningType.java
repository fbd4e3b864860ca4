package cn.sifasuo.corrections;

import static cn.sifasuo.vault.schema.Tables.CORRECTION_OPENING;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.Fields;
import cn.sifasuo.ledger.RecordRules;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.security.Ledger;

/** 累计数期初 (§7.1 L): where the running totals begin, entered once. */
final class OpeningType {

  static final String CODE = "correction_opening";

  private OpeningType() {}

  static RecordType describe(RecordRules rules) {
    return RecordType.describe(
            Ledger.CORRECTIONS, CODE, CORRECTION_OPENING, Wording.of(OpeningType.class))
        .section(
            "opening",
            Fields.code(CORRECTION_OPENING.OPENING_KIND, "CORR_OPENING")
                .required()
                .counted()
                .listed(),
            Fields.date(CORRECTION_OPENING.AS_OF).required().counted().listed(),
            Fields.integer(CORRECTION_OPENING.PERSONS).required().counted().listed(),
            Fields.text(CORRECTION_OPENING.BASIS).required().listed())
        .title(CORRECTION_OPENING.OPENING_KIND)
        .countedOn(CORRECTION_OPENING.AS_OF)
        .unique(CORRECTION_OPENING.OPENING_KIND)
        .rules(rules)
        .build();
  }
}
