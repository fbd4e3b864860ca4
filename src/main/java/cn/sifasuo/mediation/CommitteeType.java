package cn.sifasuo.mediation;

import static cn.sifasuo.vault.schema.Tables.COMMITTEE;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.Fields;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.security.Ledger;

/** 人民调解委员会 (domain/mediation.md §1.1). The numbers of its mediators are counted, not typed. */
final class CommitteeType {

  static final String CODE = "committee";

  private CommitteeType() {}

  static RecordType describe() {
    return RecordType.describe(Ledger.MEDIATION, CODE, COMMITTEE, Wording.of(CommitteeType.class))
        .section(
            "identity",
            Fields.text(COMMITTEE.NAME).required().searched().listed(),
            Fields.text(COMMITTEE.SHORT_NAME).listed(),
            Fields.text(COMMITTEE.CODE).searched().listed(),
            Fields.code(COMMITTEE.KIND, "COMMITTEE_KIND").counted().required().listed(),
            Fields.code(COMMITTEE.INDUSTRY_KIND, "INDUSTRY_KIND"),
            Fields.text(COMMITTEE.SPONSOR_UNIT).requiredAtEntry(),
            Fields.text(COMMITTEE.REGION_CODE).requiredAtEntry())
        .section(
            "term",
            Fields.date(COMMITTEE.ESTABLISHED_ON).requiredAtEntry(),
            Fields.date(COMMITTEE.FILED_ON),
            Fields.date(COMMITTEE.TERM_START).requiredAtEntry(),
            Fields.date(COMMITTEE.TERM_END).requiredAtEntry().listed(),
            Fields.code(COMMITTEE.STATUS, "COMMITTEE_STATUS").listed(),
            Fields.date(COMMITTEE.CLOSED_ON))
        .section(
            "contact",
            Fields.personName(COMMITTEE.LEADER).requiredAtEntry().listed(),
            Fields.phone(COMMITTEE.PHONE),
            Fields.text(COMMITTEE.ADDRESS),
            Fields.yesNo(COMMITTEE.OWN_ROOM),
            Fields.integer(COMMITTEE.ROOM_AREA_M2))
        .title(COMMITTEE.NAME)
        .unique(COMMITTEE.NAME, COMMITTEE.KIND)
        .numbering(new SerialNumbering(COMMITTEE.CODE, CODE, "W", 3))
        .rules(new CommitteeRules())
        .build();
  }
}
