package cn.sifasuo.resettlement;

import static cn.sifasuo.vault.schema.Tables.AID_OPENING;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.Fields;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.security.Ledger;

/** 累计数期初: what had been counted before this ledger began, entered once (§7.1 C1–C3). */
final class AidOpeningType {

  static final String CODE = "aid_opening";

  private AidOpeningType() {}

  static RecordType describe() {
    return RecordType.describe(
            Ledger.RESETTLEMENT, CODE, AID_OPENING, Wording.of(AidOpeningType.class))
        .section(
            "opening",
            Fields.code(AID_OPENING.OPENING_KIND, "AID_OPENING").required().counted().listed(),
            Fields.date(AID_OPENING.AS_OF).required().dated().listed(),
            Fields.integer(AID_OPENING.PERSONS).required().counted().listed(),
            Fields.text(AID_OPENING.BASIS).required().listed())
        .title(AID_OPENING.AS_OF)
        .unique(AID_OPENING.OPENING_KIND)
        .build();
  }
}
