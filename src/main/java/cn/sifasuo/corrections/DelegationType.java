package cn.sifasuo.corrections;

import static cn.sifasuo.vault.schema.Tables.CORRECTION_DELEGATION;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.Fields;
import cn.sifasuo.ledger.RecordRules;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.security.Ledger;

/** 受委托事项 (§1): what the county agency has delegated to the office, and since when (CCL 9). */
final class DelegationType {

  static final String CODE = "correction_delegation";

  private DelegationType() {}

  static RecordType describe(RecordRules rules) {
    return RecordType.describe(
            Ledger.CORRECTIONS, CODE, CORRECTION_DELEGATION, Wording.of(DelegationType.class))
        .section(
            "delegation",
            Fields.code(CORRECTION_DELEGATION.ACT, "DELEGATED_ACT").required().listed(),
            Fields.date(CORRECTION_DELEGATION.VALID_FROM).required().listed(),
            Fields.date(CORRECTION_DELEGATION.VALID_TO).listed(),
            Fields.text(CORRECTION_DELEGATION.DOC_NO).required().listed(),
            Fields.text(CORRECTION_DELEGATION.ISSUER).required().listed())
        .title(CORRECTION_DELEGATION.DOC_NO)
        .judgedOn(CORRECTION_DELEGATION.VALID_FROM)
        .rules(rules)
        .build();
  }
}
