package cn.sifasuo.mediation;

import static cn.sifasuo.vault.schema.Tables.MEDIATOR;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.Fields;
import cn.sifasuo.ledger.Privacy;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.security.Ledger;

/** 人民调解员 (domain/mediation.md §1.3). */
final class MediatorType {

  static final String CODE = "mediator";

  private MediatorType() {}

  static RecordType describe() {
    return RecordType.describe(Ledger.MEDIATION, CODE, MEDIATOR, Wording.of(MediatorType.class))
        .section(
            "person",
            Fields.personName(MEDIATOR.NAME).required().listed(),
            Fields.text(MEDIATOR.CODE).searched(),
            Fields.code(MEDIATOR.SEX, "SEX").requiredAtEntry().listed(),
            Fields.idNumber(MEDIATOR.ID_NO).requiredAtEntry(),
            Fields.date(MEDIATOR.BIRTH_DATE).requiredAtEntry().privacy(Privacy.PERSONAL),
            Fields.text(MEDIATOR.ETHNICITY).requiredAtEntry(),
            Fields.code(MEDIATOR.EDUCATION, "EDU").requiredAtEntry(),
            Fields.phone(MEDIATOR.PHONE))
        .section(
            "appointment",
            Fields.reference(MEDIATOR.COMMITTEE_ID, CommitteeType.CODE).required().listed(),
            Fields.code(MEDIATOR.POST, "POST").requiredAtEntry().listed(),
            Fields.code(MEDIATOR.ORIGIN, "ORIGIN").requiredAtEntry(),
            Fields.code(MEDIATOR.EMPLOYMENT, "EMPLOYMENT").requiredAtEntry().listed(),
            Fields.yesNo(MEDIATOR.GOV_PURCHASED).requiredAtEntry(),
            Fields.date(MEDIATOR.APPOINTED_FROM).requiredAtEntry().listed(),
            Fields.date(MEDIATOR.APPOINTED_TO).listed(),
            Fields.text(MEDIATOR.END_REASON).privacy(Privacy.PERSONAL))
        .title(MEDIATOR.NAME)
        .numbering(new SerialNumbering(MEDIATOR.CODE, CODE, "Y", 4))
        .rules(new MediatorRules())
        .build();
  }
}
