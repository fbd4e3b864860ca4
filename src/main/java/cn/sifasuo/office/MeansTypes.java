package cn.sifasuo.office;

import static cn.sifasuo.vault.schema.Tables.OFFICE_ASSET;
import static cn.sifasuo.vault.schema.Tables.OFFICE_BASE;
import static cn.sifasuo.vault.schema.Tables.OFFICE_FUND;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.Fields;
import cn.sifasuo.ledger.Privacy;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.security.Ledger;

/** What an office works with: bases, equipment, money (domain/office.md §2.4). */
final class MeansTypes {

  static final String BASE = "office_base";
  static final String ASSET = "office_asset";
  static final String FUND = "office_fund";

  private static final Wording WORDS = Wording.of(MeansTypes.class);

  private MeansTypes() {}

  /** 社区矫正基地; houses of resettlement are a register of that ledger. */
  static RecordType base() {
    return RecordType.describe(Ledger.OFFICE, BASE, OFFICE_BASE, WORDS)
        .section(
            "base",
            Fields.text(OFFICE_BASE.NAME).required().searched().listed(),
            Fields.code(OFFICE_BASE.BASE_KIND, "CORR_BASE").required().counted().listed(),
            Fields.text(OFFICE_BASE.HOST).listed(),
            Fields.text(OFFICE_BASE.ADDRESS),
            Fields.text(OFFICE_BASE.AGREEMENT_NO),
            Fields.integer(OFFICE_BASE.CAPACITY),
            Fields.integer(OFFICE_BASE.AREA_M2),
            Fields.date(OFFICE_BASE.OPENED_ON).required().dated().listed(),
            Fields.date(OFFICE_BASE.CLOSED_ON).dated().listed())
        .title(OFFICE_BASE.NAME)
        .unique(OFFICE_BASE.NAME)
        .rules(new BaseRules())
        .build();
  }

  /** 装备; things bought together are one record, and those scrapped apart are another. */
  static RecordType asset() {
    return RecordType.describe(Ledger.OFFICE, ASSET, OFFICE_ASSET, WORDS)
        .section(
            "asset",
            Fields.text(OFFICE_ASSET.NAME).required().searched().listed(),
            Fields.code(OFFICE_ASSET.ASSET_KIND, "ASSET_KIND").required().counted().listed(),
            Fields.text(OFFICE_ASSET.ASSET_NO).searched().listed(),
            Fields.text(OFFICE_ASSET.MODEL),
            Fields.integer(OFFICE_ASSET.QTY).required().counted().listed(),
            Fields.yesNo(OFFICE_ASSET.CORRECTIONS).required().counted().listed(),
            Fields.date(OFFICE_ASSET.BOUGHT_ON).required().dated().listed(),
            Fields.money(OFFICE_ASSET.WORTH),
            Fields.code(OFFICE_ASSET.FUND_SOURCE, "FUND_SOURCE"),
            Fields.text(OFFICE_ASSET.KEEPER).privacy(Privacy.PERSONAL),
            Fields.yesNo(OFFICE_ASSET.CRYPTO),
            Fields.date(OFFICE_ASSET.SCRAPPED_ON).dated().listed(),
            Fields.text(OFFICE_ASSET.SCRAPPED_DOC))
        .title(OFFICE_ASSET.NAME)
        .unique(OFFICE_ASSET.ASSET_NO)
        .rules(new AssetRules())
        .build();
  }

  /** 经费: a line of the budget, a sum that came in, a payment. */
  static RecordType fund() {
    return RecordType.describe(Ledger.OFFICE, FUND, OFFICE_FUND, WORDS)
        .section(
            "fund",
            Fields.integer(OFFICE_FUND.FUND_YEAR).required().counted().listed(),
            Fields.code(OFFICE_FUND.ENTRY, "FUND_ENTRY").required().counted().listed(),
            Fields.code(OFFICE_FUND.ITEM, "FUND_ITEM").required().counted().listed(),
            Fields.code(OFFICE_FUND.SOURCE, "FUND_SOURCE").required().counted().listed(),
            Fields.money(OFFICE_FUND.AMOUNT).required().counted().listed(),
            Fields.date(OFFICE_FUND.ON_DAY).required().listed(),
            Fields.text(OFFICE_FUND.DOC_NO).searched().listed(),
            Fields.text(OFFICE_FUND.PAYEE).privacy(Privacy.PERSONAL),
            Fields.text(OFFICE_FUND.NOTE).privacy(Privacy.PERSONAL))
        .title(OFFICE_FUND.ON_DAY, OFFICE_FUND.DOC_NO)
        .countedOn(OFFICE_FUND.ON_DAY)
        .rules(new FundRules())
        .build();
  }
}
