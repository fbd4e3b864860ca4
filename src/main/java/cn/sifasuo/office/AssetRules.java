package cn.sifasuo.office;

import static cn.sifasuo.vault.schema.Tables.OFFICE_ASSET;

import cn.sifasuo.kernel.Problem;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.Findings;
import cn.sifasuo.ledger.RecordRules;
import cn.sifasuo.ledger.RuleContext;
import java.time.LocalDate;
import java.util.List;

/** Equipment is there in whole pieces, from the day it was bought to the day it was scrapped. */
final class AssetRules implements RecordRules {

  @Override
  public List<Problem> check(Draft draft, RuleContext context) {
    Findings found = new Findings(context, Wording.of(AssetRules.class));
    Integer pieces = draft.get(OFFICE_ASSET.QTY);
    if (pieces != null && pieces < 1) {
      found.error(Findings.path(OFFICE_ASSET.QTY), "office.qty-none");
    }
    LocalDate bought = draft.day(OFFICE_ASSET.BOUGHT_ON);
    LocalDate scrapped = draft.day(OFFICE_ASSET.SCRAPPED_ON);
    found.notInFuture(
        Findings.path(OFFICE_ASSET.BOUGHT_ON),
        bought,
        draft.type().field(OFFICE_ASSET.BOUGHT_ON).label());
    found.notInFuture(
        Findings.path(OFFICE_ASSET.SCRAPPED_ON),
        scrapped,
        draft.type().field(OFFICE_ASSET.SCRAPPED_ON).label());
    if (Findings.before(scrapped, bought)) {
      found.error(Findings.path(OFFICE_ASSET.SCRAPPED_ON), "office.days-turned");
    }
    return found.all();
  }
}
