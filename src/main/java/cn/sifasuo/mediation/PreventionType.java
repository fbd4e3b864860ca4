package cn.sifasuo.mediation;

import static cn.sifasuo.vault.schema.Tables.PREVENTION_EVENT;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.Fields;
import cn.sifasuo.ledger.Privacy;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.security.Ledger;

/** 预防激化 (domain/mediation.md §1.11), with the facts the claim rests on. */
final class PreventionType {

  static final String CODE = "prevention_event";

  private PreventionType() {}

  static RecordType describe() {
    return RecordType.describe(
            Ledger.MEDIATION, CODE, PREVENTION_EVENT, Wording.of(PreventionType.class))
        .section(
            "event",
            Fields.reference(PREVENTION_EVENT.COMMITTEE_ID, CommitteeType.CODE)
                .required()
                .counted()
                .listed(),
            Fields.date(PREVENTION_EVENT.HAPPENED_ON).required().counted().listed(),
            Fields.code(PREVENTION_EVENT.KIND, "PREVENT_KIND").required().counted().listed(),
            Fields.integer(PREVENTION_EVENT.CASES).counted().listed(),
            Fields.integer(PREVENTION_EVENT.PERSONS).required().counted().listed(),
            Fields.reference(PREVENTION_EVENT.CASE_ID, DisputeCaseType.CODE),
            Fields.longText(PREVENTION_EVENT.BASIS).required().privacy(Privacy.PERSONAL),
            Fields.text(PREVENTION_EVENT.EVIDENCE))
        .title(PREVENTION_EVENT.HAPPENED_ON)
        .countedOn(PREVENTION_EVENT.HAPPENED_ON)
        .rules(new PreventionRules())
        .build();
  }
}
