package cn.sifasuo.resettlement;

import static cn.sifasuo.vault.schema.Tables.AID_BASE;
import static cn.sifasuo.vault.schema.Tables.AID_STAY;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.Fields;
import cn.sifasuo.ledger.Privacy;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.security.Ledger;

/**
 * 过渡性安置基地 (domain/resettlement.md §2.11): a house with beds, and who stays in it. The stays are
 * rows of the house, as its register is kept there and its beds are counted there; a pairing of
 * helpers is no house (§8).
 */
final class AidBaseType {

  static final String CODE = "aid_base";
  static final String STAYS = "aid_stay";

  private static final int MOST_STAYS = 2000;

  private AidBaseType() {}

  static RecordType describe() {
    return RecordType.describe(Ledger.RESETTLEMENT, CODE, AID_BASE, Wording.of(AidBaseType.class))
        .section(
            "base",
            Fields.text(AID_BASE.NAME).required().searched().listed(),
            Fields.code(AID_BASE.BASE_KIND, "AID_BASE").required().counted().listed(),
            Fields.text(AID_BASE.ADDRESS),
            Fields.text(AID_BASE.OPERATOR),
            Fields.integer(AID_BASE.AREA_M2),
            Fields.integer(AID_BASE.ROOMS),
            Fields.integer(AID_BASE.BEDS).required().listed(),
            Fields.date(AID_BASE.STARTED_ON).required().dated().listed(),
            Fields.date(AID_BASE.ENDED_ON).dated().listed(),
            Fields.integer(AID_BASE.TAX_RELIEF_PERSONS),
            Fields.yesNo(AID_BASE.SUBSIDY),
            Fields.text(AID_BASE.AGREEMENT_NO))
        .child(stay(), AID_STAY.BASE_ID, 0, MOST_STAYS)
        .title(AID_BASE.NAME)
        .unique(AID_BASE.NAME)
        .rules(new AidBaseRules())
        .build();
  }

  private static RecordType stay() {
    return RecordType.describe(Ledger.RESETTLEMENT, STAYS, AID_STAY, Wording.of(AidBaseType.class))
        .section(
            "stay",
            Fields.reference(AID_STAY.AID_CASE_ID, AidCaseType.CODE).required().listed(),
            Fields.date(AID_STAY.FROM_ON).required().dated().listed(),
            Fields.date(AID_STAY.TO_ON).dated().listed(),
            Fields.yesNo(AID_STAY.BOARD),
            Fields.yesNo(AID_STAY.TRAINING),
            Fields.yesNo(AID_STAY.WORK),
            Fields.yesNo(AID_STAY.RELIEF),
            Fields.yesNo(AID_STAY.AGREEMENT_SIGNED).required(),
            Fields.yesNo(AID_STAY.PUBLIC_MONEY),
            Fields.code(AID_STAY.LEFT_REASON, "AID_STAY_END"),
            Fields.text(AID_STAY.NOTE).privacy(Privacy.PERSONAL))
        .title(AID_STAY.FROM_ON)
        .build();
  }
}
