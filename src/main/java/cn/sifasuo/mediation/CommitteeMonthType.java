package cn.sifasuo.mediation;

import static cn.sifasuo.vault.schema.Tables.COMMITTEE_MONTH;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.Fields;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.security.Ledger;

/**
 * 案件总体情况 (domain/mediation.md §1.15): one row per committee and month, zero rows included. Only
 * 预防纠纷 is typed; what the program can count it counts.
 */
final class CommitteeMonthType {

  static final String CODE = "committee_month";

  private CommitteeMonthType() {}

  static RecordType describe() {
    return RecordType.describe(
            Ledger.MEDIATION, CODE, COMMITTEE_MONTH, Wording.of(CommitteeMonthType.class))
        .section(
            "month",
            Fields.reference(COMMITTEE_MONTH.COMMITTEE_ID, CommitteeType.CODE)
                .required()
                .counted()
                .listed(),
            Fields.date(COMMITTEE_MONTH.MONTH_START).required().counted().listed(),
            Fields.integer(COMMITTEE_MONTH.PREVENTED).required().counted().listed())
        .title(COMMITTEE_MONTH.MONTH_START)
        .countedOn(COMMITTEE_MONTH.MONTH_START)
        .unique(COMMITTEE_MONTH.COMMITTEE_ID, COMMITTEE_MONTH.MONTH_START)
        .rules(new CommitteeMonthRules())
        .build();
  }
}
