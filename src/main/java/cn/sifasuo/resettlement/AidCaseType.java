package cn.sifasuo.resettlement;

import static cn.sifasuo.vault.schema.Tables.AID_CASE;
import static cn.sifasuo.vault.schema.Tables.AID_CHILD_HELP;
import static cn.sifasuo.vault.schema.Tables.AID_CONTACT;
import static cn.sifasuo.vault.schema.Tables.AID_FILE_ACCESS;
import static cn.sifasuo.vault.schema.Tables.AID_HELPER;
import static cn.sifasuo.vault.schema.Tables.AID_INSURANCE;
import static cn.sifasuo.vault.schema.Tables.AID_JOB_SERVICE;
import static cn.sifasuo.vault.schema.Tables.AID_MOVE;
import static cn.sifasuo.vault.schema.Tables.AID_NEED;
import static cn.sifasuo.vault.schema.Tables.AID_PLACEMENT;
import static cn.sifasuo.vault.schema.Tables.AID_REOFFENCE;
import static cn.sifasuo.vault.schema.Tables.AID_SERVICE;
import static cn.sifasuo.vault.schema.Tables.AID_SITUATION;
import static cn.sifasuo.vault.schema.Tables.AID_STUDY;
import static cn.sifasuo.vault.schema.Tables.AID_SUPPORT;
import static cn.sifasuo.vault.schema.Tables.AID_THREE_NO;
import static cn.sifasuo.vault.schema.Tables.AID_YEAR_NOTE;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.law.LegalAge;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.Fields;
import cn.sifasuo.ledger.Privacy;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.security.Ledger;

/**
 * 帮教档案: one per release (domain/resettlement.md §2.1, 2.3, 2.15), with the person in it. It enters
 * the stock on the day the person came back and is counted by that day. There is no field for a
 * leave, a report that is owed, a penalty or a place, and there may be none (§1).
 */
final class AidCaseType {

  static final String CODE = "aid_case";

  private static final int MOST_ROWS = 200;

  private AidCaseType() {}

  static RecordType describe() {
    return RecordType.describe(Ledger.RESETTLEMENT, CODE, AID_CASE, Wording.of(AidCaseType.class))
        .section(
            "person",
            Fields.text(AID_CASE.CASE_NO).searched().listed(),
            Fields.personName(AID_CASE.NAME).required().listed(),
            Fields.text(AID_CASE.FORMER_NAME).privacy(Privacy.PERSONAL),
            Fields.code(AID_CASE.GENDER, "SEX").required().counted().listed(),
            Fields.date(AID_CASE.BIRTH_DATE).required().counted().privacy(Privacy.PERSONAL),
            Fields.code(AID_CASE.ID_KIND, "ID_KIND"),
            Fields.idNumber(AID_CASE.ID_NO).documentKind(AID_CASE.ID_KIND),
            Fields.phone(AID_CASE.PHONE),
            Fields.text(AID_CASE.HUKOU_REGION),
            Fields.address(AID_CASE.HUKOU_ADDR),
            Fields.text(AID_CASE.LIVE_REGION),
            Fields.address(AID_CASE.LIVE_ADDR),
            Fields.yesNo(AID_CASE.HUKOU_SAME_AS_LIVE),
            Fields.yesNo(AID_CASE.RURAL).counted(),
            Fields.personName(AID_CASE.GUARDIAN_NAME),
            Fields.phone(AID_CASE.GUARDIAN_PHONE))
        .section(
            "release",
            Fields.code(AID_CASE.CATEGORY, "AID_CAT").required().counted().listed(),
            Fields.code(AID_CASE.SOURCE, "AID_SRC").required().counted().listed(),
            Fields.date(AID_CASE.RELEASED_ON).required().counted().dated().listed(),
            Fields.text(AID_CASE.CERTIFICATE_NO).privacy(Privacy.PERSONAL),
            Fields.text(AID_CASE.PRISON).privacy(Privacy.PERSONAL),
            Fields.code(AID_CASE.OFFENCE_GROUP, "OFFENCE_GROUP").required().counted(),
            Fields.text(AID_CASE.OFFENCE).privacy(Privacy.PERSONAL),
            Fields.code(AID_CASE.SENTENCE_BAND, "SENT_BAND").required().counted(),
            Fields.integer(AID_CASE.SENTENCE_MONTHS),
            Fields.yesNo(AID_CASE.REDUCED_EARLY),
            Fields.yesNo(AID_CASE.RECIDIVIST).counted(),
            Fields.yesNo(AID_CASE.MINOR_AT_OFFENCE).required(),
            Fields.yesNo(AID_CASE.SEALED).derived(),
            Fields.text(AID_CASE.JOB_LIMIT).privacy(Privacy.PERSONAL))
        .section(
            "origin",
            Fields.text(AID_CASE.NOTICE_DOC_NO),
            Fields.date(AID_CASE.NOTICE_RECEIVED_ON),
            Fields.text(AID_CASE.FROM_OFFICE),
            Fields.date(AID_CASE.HANDOVER_ON),
            Fields.longText(AID_CASE.HANDOVER_ADVICE).privacy(Privacy.PERSONAL))
        .section(
            "pickup",
            Fields.date(AID_CASE.MEET_PLANNED_ON),
            Fields.date(AID_CASE.FAMILY_TOLD_ON),
            Fields.personName(AID_CASE.FAMILY_NAME),
            Fields.date(AID_CASE.RETURNED_ON).counted().listed(),
            Fields.date(AID_CASE.HUKOU_ENTERED_ON),
            Fields.code(AID_CASE.MEET_MODE, "AID_MEET"),
            Fields.text(AID_CASE.STAFF_NAMES).privacy(Privacy.PERSONAL),
            Fields.integer(AID_CASE.HEADCOUNT),
            Fields.text(AID_CASE.MEET_NOTE).privacy(Privacy.PERSONAL),
            Fields.code(AID_CASE.MISSED_REASON, "AID_MISSED"),
            Fields.date(AID_CASE.MISSED_ON).dated())
        .section(
            "file",
            Fields.date(AID_CASE.FIRST_CONTACT_ON),
            Fields.date(AID_CASE.RIGHTS_TOLD_ON),
            Fields.date(AID_CASE.AGREEMENT_SIGNED_ON),
            Fields.code(AID_CASE.HEALTH_CAPACITY, "CAPACITY"),
            Fields.text(AID_CASE.SKILLS).privacy(Privacy.PERSONAL),
            Fields.date(AID_CASE.TERM_FROM),
            Fields.date(AID_CASE.TERM_TO).listed(),
            Fields.text(AID_CASE.LEAD_OFFICE),
            Fields.text(AID_CASE.OTHER_OFFICE))
        .section(
            "end",
            Fields.code(AID_CASE.END_KIND, "AID_END").listed(),
            Fields.date(AID_CASE.END_ON).dated().listed(),
            Fields.longText(AID_CASE.END_SUMMARY).privacy(Privacy.PERSONAL),
            Fields.date(AID_CASE.END_TOLD_ON),
            Fields.date(AID_CASE.ARCHIVED_ON),
            Fields.yesNo(AID_CASE.COUNTY_COUNTED),
            Fields.text(AID_CASE.END_NOTE).privacy(Privacy.PERSONAL),
            Fields.text(AID_CASE.OPEN_PERSON).derived().privacy(Privacy.MASKED),
            Fields.code(AID_CASE.STATE, "AID_STATE").derived().listed())
        .child(AidRowTypes.need(), AID_NEED.CASE_ID, 0, MOST_ROWS)
        .child(AidRowTypes.helper(), AID_HELPER.CASE_ID, 0, MOST_ROWS)
        .child(AidRowTypes.contact(), AID_CONTACT.CASE_ID, 0, MOST_ROWS)
        .child(AidRowTypes.situation(), AID_SITUATION.CASE_ID, 0, MOST_ROWS)
        .child(AidHelpTypes.placement(), AID_PLACEMENT.CASE_ID, 0, MOST_ROWS)
        .child(AidHelpTypes.support(), AID_SUPPORT.CASE_ID, 0, MOST_ROWS)
        .child(AidHelpTypes.jobService(), AID_JOB_SERVICE.CASE_ID, 0, MOST_ROWS)
        .child(AidHelpTypes.insurance(), AID_INSURANCE.CASE_ID, 0, MOST_ROWS)
        .child(AidHelpTypes.study(), AID_STUDY.CASE_ID, 0, MOST_ROWS)
        .child(AidRowTypes.service(), AID_SERVICE.CASE_ID, 0, MOST_ROWS)
        .child(AidRowTypes.threeNo(), AID_THREE_NO.CASE_ID, 0, MOST_ROWS)
        .child(AidRowTypes.move(), AID_MOVE.CASE_ID, 0, MOST_ROWS)
        .child(AidRowTypes.reoffence(), AID_REOFFENCE.CASE_ID, 0, MOST_ROWS)
        .child(AidRowTypes.yearNote(), AID_YEAR_NOTE.CASE_ID, 0, MOST_ROWS)
        .child(AidRowTypes.fileAccess(), AID_FILE_ACCESS.CASE_ID, 0, MOST_ROWS)
        .child(AidRowTypes.childHelp(), AID_CHILD_HELP.CASE_ID, 0, MOST_ROWS)
        .title(AID_CASE.CASE_NO, AID_CASE.NAME)
        .countedOn(AID_CASE.RETURNED_ON)
        .judgedOn(AID_CASE.RELEASED_ON)
        .unique(AID_CASE.OPEN_PERSON)
        .numbering(new AidNumbering(AID_CASE.CASE_NO, AID_CASE.RELEASED_ON, CODE))
        .rules(new AidCaseRules())
        .archived(AID_CASE.ARCHIVED_ON)
        .minors(AidCaseType::minor)
        .sealed(c -> Boolean.TRUE.equals(c.get(AID_CASE.SEALED)))
        .build();
  }

  /**
   * Whether the person was under age when released: nobody may make known who a minor is (JPL
   * 55–59).
   */
  private static boolean minor(Draft aidCase) {
    return LegalAge.minor(aidCase.day(AID_CASE.BIRTH_DATE), aidCase.day(AID_CASE.RELEASED_ON));
  }
}
