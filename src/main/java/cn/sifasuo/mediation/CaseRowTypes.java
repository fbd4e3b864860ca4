package cn.sifasuo.mediation;

import static cn.sifasuo.vault.schema.Tables.AGREEMENT;
import static cn.sifasuo.vault.schema.Tables.FOLLOW_UP;
import static cn.sifasuo.vault.schema.Tables.INVESTIGATION;
import static cn.sifasuo.vault.schema.Tables.MEDIATION_SESSION;
import static cn.sifasuo.vault.schema.Tables.PARTY;
import static cn.sifasuo.vault.schema.Tables.PERFORMANCE;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.Fields;
import cn.sifasuo.ledger.Privacy;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.security.Ledger;

/** The rows of a case: who, what was asked, said, agreed, done and seen (§1.5–1.9). */
final class CaseRowTypes {

  static final String PARTIES = "party";
  static final String INVESTIGATIONS = "investigation";
  static final String SESSIONS = "mediation_session";
  static final String AGREEMENTS = "agreement";
  static final String PERFORMANCES = "performance";
  static final String FOLLOW_UPS = "follow_up";

  private static final Wording WORDS = Wording.of(CaseRowTypes.class);

  private CaseRowTypes() {}

  static RecordType party() {
    return RecordType.describe(Ledger.MEDIATION, PARTIES, PARTY, WORDS)
        .section(
            "person",
            Fields.code(PARTY.SIDE, "PARTY_SIDE").required().listed(),
            Fields.code(PARTY.PARTY_KIND, "PARTY_KIND"),
            Fields.personName(PARTY.NAME).required().listed(),
            Fields.code(PARTY.SEX, "SEX").listed(),
            Fields.text(PARTY.ETHNICITY),
            Fields.date(PARTY.BIRTH_DATE).privacy(Privacy.PERSONAL),
            Fields.code(PARTY.ID_KIND, "ID_KIND"),
            Fields.idNumber(PARTY.ID_NO).documentKind(PARTY.ID_KIND).listed(),
            Fields.text(PARTY.OCCUPATION),
            Fields.phone(PARTY.CONTACT),
            Fields.address(PARTY.ADDRESS),
            Fields.personName(PARTY.LEGAL_REP),
            Fields.integer(PARTY.SIDE_PERSON_COUNT))
        .title(PARTY.NAME)
        .build();
  }

  static RecordType investigation() {
    return RecordType.describe(Ledger.MEDIATION, INVESTIGATIONS, INVESTIGATION, WORDS)
        .section(
            "record",
            Fields.date(INVESTIGATION.HELD_ON).required().listed(),
            Fields.text(INVESTIGATION.PLACE).required().privacy(Privacy.PERSONAL),
            Fields.text(INVESTIGATION.INVESTIGATORS).required().privacy(Privacy.PERSONAL),
            Fields.text(INVESTIGATION.INVESTIGATED).required().privacy(Privacy.PERSONAL).listed(),
            Fields.text(INVESTIGATION.PARTICIPANTS).privacy(Privacy.PERSONAL),
            Fields.longText(INVESTIGATION.CONTENT).required().privacy(Privacy.PERSONAL))
        .title(INVESTIGATION.HELD_ON)
        .build();
  }

  static RecordType session() {
    return RecordType.describe(Ledger.MEDIATION, SESSIONS, MEDIATION_SESSION, WORDS)
        .section(
            "record",
            Fields.date(MEDIATION_SESSION.HELD_ON).required().listed(),
            Fields.text(MEDIATION_SESSION.PLACE).required().privacy(Privacy.PERSONAL),
            Fields.text(MEDIATION_SESSION.MEDIATORS).required().privacy(Privacy.PERSONAL).listed(),
            Fields.text(MEDIATION_SESSION.PARTICIPANTS).privacy(Privacy.PERSONAL),
            Fields.text(MEDIATION_SESSION.RECORDER).privacy(Privacy.PERSONAL),
            Fields.longText(MEDIATION_SESSION.CONTENT).required().privacy(Privacy.PERSONAL),
            Fields.code(MEDIATION_SESSION.SESSION_RESULT, "SESSION_RESULT").required().listed())
        .title(MEDIATION_SESSION.HELD_ON)
        .build();
  }

  static RecordType agreement() {
    return RecordType.describe(Ledger.MEDIATION, AGREEMENTS, AGREEMENT, WORDS)
        .section(
            "content",
            Fields.code(AGREEMENT.FORM, "AGREEMENT_FORM").required().counted().listed(),
            Fields.text(AGREEMENT.NUMBER),
            Fields.date(AGREEMENT.AGREED_ON).required().listed(),
            Fields.longText(AGREEMENT.FACTS).requiredAtEntry().privacy(Privacy.PERSONAL),
            Fields.longText(AGREEMENT.TERMS).requiredAtEntry().privacy(Privacy.PERSONAL),
            Fields.code(AGREEMENT.REMEDY, "REMEDY"),
            Fields.money(AGREEMENT.AMOUNT).requiredAtEntry().counted().listed(),
            Fields.code(AGREEMENT.PERFORM_MODE, "PERFORM_MODE").requiredAtEntry(),
            Fields.date(AGREEMENT.PERFORM_DUE_ON),
            Fields.text(AGREEMENT.PERFORM_PLACE).privacy(Privacy.PERSONAL),
            Fields.integer(AGREEMENT.COPIES))
        .section(
            "effect",
            Fields.date(AGREEMENT.PARTIES_SIGNED_ON),
            Fields.date(AGREEMENT.MEDIATOR_SIGNED_ON),
            Fields.date(AGREEMENT.SEALED_ON),
            Fields.date(AGREEMENT.EFFECTIVE_ON).derived(),
            Fields.date(AGREEMENT.CONFIRMATION_DEADLINE).derived(),
            Fields.yesNo(AGREEMENT.SUPERSEDED).counted())
        .section(
            "court",
            Fields.date(AGREEMENT.CONFIRMATION_APPLIED_ON).dated(),
            Fields.date(AGREEMENT.CONFIRMED_ON).dated(),
            Fields.date(AGREEMENT.SUED_ON).dated(),
            Fields.code(AGREEMENT.JUDGEMENT, "JUDGEMENT"),
            Fields.date(AGREEMENT.JUDGED_ON).dated(),
            Fields.date(AGREEMENT.PAYMENT_ORDER_ON).dated())
        .title(AGREEMENT.NUMBER)
        .build();
  }

  static RecordType performance() {
    return RecordType.describe(Ledger.MEDIATION, PERFORMANCES, PERFORMANCE, WORDS)
        .section(
            "item",
            Fields.date(PERFORMANCE.DUE_ON).listed(),
            Fields.money(PERFORMANCE.AMOUNT_DUE).listed(),
            Fields.date(PERFORMANCE.PERFORMED_ON).dated().listed(),
            Fields.money(PERFORMANCE.AMOUNT_DONE).listed(),
            Fields.text(PERFORMANCE.PROOF),
            Fields.date(PERFORMANCE.URGED_ON),
            Fields.code(PERFORMANCE.STATE, "PERFORM_STATE").listed())
        .title(PERFORMANCE.DUE_ON)
        .build();
  }

  static RecordType followUp() {
    return RecordType.describe(Ledger.MEDIATION, FOLLOW_UPS, FOLLOW_UP, WORDS)
        .section(
            "record",
            Fields.date(FOLLOW_UP.VISITED_ON).required().listed(),
            Fields.personName(FOLLOW_UP.PARTY_NAME).required().listed(),
            Fields.text(FOLLOW_UP.VISITOR).required().privacy(Privacy.PERSONAL),
            Fields.code(FOLLOW_UP.VISIT_MODE, "VISIT_MODE").required().listed(),
            Fields.longText(FOLLOW_UP.REASON).required(),
            Fields.longText(FOLLOW_UP.SITUATION).required().privacy(Privacy.PERSONAL),
            Fields.code(FOLLOW_UP.PERFORMED, "PERFORM_REPORT").required().listed(),
            Fields.yesNo(FOLLOW_UP.SATISFIED).required().listed())
        .title(FOLLOW_UP.VISITED_ON)
        .build();
  }
}
