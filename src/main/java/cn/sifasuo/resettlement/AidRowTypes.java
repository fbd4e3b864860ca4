package cn.sifasuo.resettlement;

import static cn.sifasuo.vault.schema.Tables.AID_CHILD_HELP;
import static cn.sifasuo.vault.schema.Tables.AID_CONTACT;
import static cn.sifasuo.vault.schema.Tables.AID_FILE_ACCESS;
import static cn.sifasuo.vault.schema.Tables.AID_HELPER;
import static cn.sifasuo.vault.schema.Tables.AID_MOVE;
import static cn.sifasuo.vault.schema.Tables.AID_NEED;
import static cn.sifasuo.vault.schema.Tables.AID_REOFFENCE;
import static cn.sifasuo.vault.schema.Tables.AID_SERVICE;
import static cn.sifasuo.vault.schema.Tables.AID_SITUATION;
import static cn.sifasuo.vault.schema.Tables.AID_THREE_NO;
import static cn.sifasuo.vault.schema.Tables.AID_YEAR_NOTE;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.Fields;
import cn.sifasuo.ledger.Privacy;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.security.Ledger;

/**
 * The rows of a file that say how the person lives and who stands by (domain/resettlement.md §2.4–
 * 2.7, 2.12–2.17). What is given and found for the person is in {@link AidHelpTypes}.
 */
final class AidRowTypes {

  static final String HELPERS = "aid_helper";
  static final String NEEDS = "aid_need";
  static final String SERVICES = "aid_service";
  static final String THREE_NOS = "aid_three_no";
  static final String CONTACTS = "aid_contact";
  static final String SITUATIONS = "aid_situation";
  static final String MOVES = "aid_move";
  static final String REOFFENCES = "aid_reoffence";
  static final String YEAR_NOTES = "aid_year_note";
  static final String FILE_ACCESSES = "aid_file_access";
  static final String CHILD_HELPS = "aid_child_help";

  private static final Wording WORDS = Wording.of(AidRowTypes.class);

  private AidRowTypes() {}

  /** Who stands by. A helper in the village gets name, address and task; never the offence (§9). */
  static RecordType helper() {
    return RecordType.describe(Ledger.RESETTLEMENT, HELPERS, AID_HELPER, WORDS)
        .section(
            "helper",
            Fields.personName(AID_HELPER.NAME).required().listed(),
            Fields.code(AID_HELPER.HELPER_KIND, "AID_HELPER").required().listed(),
            Fields.code(AID_HELPER.GENDER, "SEX").required(),
            Fields.text(AID_HELPER.ORG),
            Fields.phone(AID_HELPER.PHONE),
            Fields.text(AID_HELPER.TASK).privacy(Privacy.PERSONAL),
            Fields.date(AID_HELPER.FROM_ON).required().dated().listed(),
            Fields.date(AID_HELPER.TO_ON).dated().listed(),
            Fields.date(AID_HELPER.DUTY_SIGNED_ON))
        .title(AID_HELPER.NAME)
        .build();
  }

  /** 重点 or 一般: written by a person, with facts; nothing computes it (§2.5). */
  static RecordType need() {
    return RecordType.describe(Ledger.RESETTLEMENT, NEEDS, AID_NEED, WORDS)
        .section(
            "need",
            Fields.code(AID_NEED.NEED_KIND, "AID_KIND").required().listed(),
            Fields.date(AID_NEED.DECIDED_ON).required().dated().listed(),
            Fields.code(AID_NEED.REASON, "NEED_REASON").listed(),
            Fields.code(AID_NEED.REASON_SECOND, "NEED_REASON"),
            Fields.code(AID_NEED.REASON_THIRD, "NEED_REASON"),
            Fields.code(AID_NEED.NEED_SOURCE, "NEED_SOURCE").required(),
            Fields.text(AID_NEED.DECIDED_BY).required().privacy(Privacy.PERSONAL),
            Fields.date(AID_NEED.REVIEW_ON).required().listed())
        .title(AID_NEED.DECIDED_ON)
        .build();
  }

  /**
   * Whether the person wants to be helped and can be reached: a fact of service, never a breach.
   */
  static RecordType service() {
    return RecordType.describe(Ledger.RESETTLEMENT, SERVICES, AID_SERVICE, WORDS)
        .section(
            "service",
            Fields.code(AID_SERVICE.SERVICE, "AID_SERVICE").required().listed(),
            Fields.date(AID_SERVICE.FROM_ON).required().dated().listed(),
            Fields.yesNo(AID_SERVICE.IN_WRITING),
            Fields.date(AID_SERVICE.FIRST_TRY_ON),
            Fields.date(AID_SERVICE.SECOND_TRY_ON),
            Fields.text(AID_SERVICE.NOTE).privacy(Privacy.PERSONAL))
        .title(AID_SERVICE.FROM_ON)
        .build();
  }

  static RecordType threeNo() {
    return RecordType.describe(Ledger.RESETTLEMENT, THREE_NOS, AID_THREE_NO, WORDS)
        .section(
            "finding",
            Fields.date(AID_THREE_NO.AS_OF).required().dated().listed(),
            Fields.yesNo(AID_THREE_NO.NO_HOME).required(),
            Fields.yesNo(AID_THREE_NO.NO_KIN).required(),
            Fields.yesNo(AID_THREE_NO.NO_INCOME).required(),
            Fields.yesNo(AID_THREE_NO.NO_JOB).required(),
            Fields.code(AID_THREE_NO.DEFINITION, "AID_THREE_NO").derived().listed(),
            Fields.yesNo(AID_THREE_NO.IS_THREE_NO).derived().listed(),
            Fields.text(AID_THREE_NO.EVIDENCE).privacy(Privacy.PERSONAL))
        .title(AID_THREE_NO.AS_OF)
        .build();
  }

  static RecordType contact() {
    return RecordType.describe(Ledger.RESETTLEMENT, CONTACTS, AID_CONTACT, WORDS)
        .section(
            "contact",
            Fields.date(AID_CONTACT.CONTACTED_ON).required().dated().listed(),
            Fields.code(AID_CONTACT.WAY, "AID_WAY").required().listed(),
            Fields.text(AID_CONTACT.PLACE).privacy(Privacy.PERSONAL),
            Fields.code(AID_CONTACT.TOPIC, "AID_TOPIC").required().listed(),
            Fields.code(AID_CONTACT.TOPIC_SECOND, "AID_TOPIC"),
            Fields.longText(AID_CONTACT.SITUATION).required().privacy(Privacy.PERSONAL),
            Fields.text(AID_CONTACT.HELP_GIVEN).privacy(Privacy.PERSONAL),
            Fields.text(AID_CONTACT.DIFFICULTIES).privacy(Privacy.PERSONAL),
            Fields.date(AID_CONTACT.NEXT_ON),
            Fields.text(AID_CONTACT.TAKEN_BY).required().privacy(Privacy.PERSONAL),
            Fields.yesNo(AID_CONTACT.PERSON_SIGNED))
        .title(AID_CONTACT.CONTACTED_ON)
        .build();
  }

  static RecordType situation() {
    return RecordType.describe(Ledger.RESETTLEMENT, SITUATIONS, AID_SITUATION, WORDS)
        .section(
            "situation",
            Fields.date(AID_SITUATION.FROM_ON).required().dated().listed(),
            Fields.code(AID_SITUATION.WORK, "WORK_STATUS").required().listed(),
            Fields.yesNo(AID_SITUATION.RETIRED),
            Fields.code(AID_SITUATION.HOUSING, "AID_HOUSING").required().listed(),
            Fields.code(AID_SITUATION.INCOME, "AID_INCOME").required().listed(),
            Fields.code(AID_SITUATION.FAMILY_CONTACT, "AID_FAMILY").required())
        .title(AID_SITUATION.FROM_ON)
        .build();
  }

  static RecordType move() {
    return RecordType.describe(Ledger.RESETTLEMENT, MOVES, AID_MOVE, WORDS)
        .section(
            "move",
            Fields.code(AID_MOVE.DIRECTION, "AID_DIRECTION").required().listed(),
            Fields.code(AID_MOVE.MOVE_KIND, "AID_MOVE").required().listed(),
            Fields.text(AID_MOVE.TO_REGION),
            Fields.address(AID_MOVE.TO_PLACE).required(),
            Fields.yesNo(AID_MOVE.INTERNAL).required(),
            Fields.date(AID_MOVE.ASKED_ON),
            Fields.text(AID_MOVE.REASON).privacy(Privacy.PERSONAL),
            Fields.date(AID_MOVE.CONSENT_ON),
            Fields.date(AID_MOVE.COUNTY_AGREED_ON),
            Fields.text(AID_MOVE.NEW_OFFICE),
            Fields.date(AID_MOVE.PAPERS_SENT_ON).dated().listed(),
            Fields.date(AID_MOVE.RECEIVED_ON).listed())
        .title(AID_MOVE.DIRECTION)
        .build();
  }

  /** Only what an official paper says (§2.13). */
  static RecordType reoffence() {
    return RecordType.describe(Ledger.RESETTLEMENT, REOFFENCES, AID_REOFFENCE, WORDS)
        .section(
            "fact",
            Fields.code(AID_REOFFENCE.STAGE, "STAGE").required().listed(),
            Fields.code(AID_REOFFENCE.OFFENCE_GROUP, "OFFENCE_GROUP").required(),
            Fields.date(AID_REOFFENCE.OFFENCE_ON),
            Fields.date(AID_REOFFENCE.STAGE_ON).required().dated().listed(),
            Fields.text(AID_REOFFENCE.DOC_NO).required(),
            Fields.yesNo(AID_REOFFENCE.WITHIN_TERM).derived().listed())
        .title(AID_REOFFENCE.DOC_NO)
        .build();
  }

  /** What was done in a year and what comes next; nobody is rated (§2.14). */
  static RecordType yearNote() {
    return RecordType.describe(Ledger.RESETTLEMENT, YEAR_NOTES, AID_YEAR_NOTE, WORDS)
        .section(
            "note",
            Fields.integer(AID_YEAR_NOTE.NOTE_YEAR).required().listed(),
            Fields.integer(AID_YEAR_NOTE.CONTACTS),
            Fields.integer(AID_YEAR_NOTE.HELPS),
            Fields.longText(AID_YEAR_NOTE.SOLVED).privacy(Privacy.PERSONAL),
            Fields.longText(AID_YEAR_NOTE.OPEN_NEEDS).privacy(Privacy.PERSONAL),
            Fields.longText(AID_YEAR_NOTE.NEXT_STEPS).required().privacy(Privacy.PERSONAL),
            Fields.longText(AID_YEAR_NOTE.OWN_COMMENT).privacy(Privacy.PERSONAL))
        .title(AID_YEAR_NOTE.NOTE_YEAR)
        .build();
  }

  static RecordType fileAccess() {
    return RecordType.describe(Ledger.RESETTLEMENT, FILE_ACCESSES, AID_FILE_ACCESS, WORDS)
        .section(
            "access",
            Fields.personName(AID_FILE_ACCESS.READER).required().listed(),
            Fields.text(AID_FILE_ACCESS.ORGAN).required().listed(),
            Fields.text(AID_FILE_ACCESS.LEGAL_BASIS).required(),
            Fields.text(AID_FILE_ACCESS.DOC_NO),
            Fields.text(AID_FILE_ACCESS.ACCESS_SCOPE).required(),
            Fields.text(AID_FILE_ACCESS.APPROVED_BY).required().privacy(Privacy.PERSONAL),
            Fields.date(AID_FILE_ACCESS.ON_DAY).required().listed(),
            Fields.date(AID_FILE_ACCESS.RETURNED_ON))
        .title(AID_FILE_ACCESS.ON_DAY)
        .build();
  }

  /** A child is known by a first name or a mark alone; forms count and name nobody (§2.16). */
  static RecordType childHelp() {
    return RecordType.describe(Ledger.RESETTLEMENT, CHILD_HELPS, AID_CHILD_HELP, WORDS)
        .section(
            "child",
            Fields.text(AID_CHILD_HELP.CHILD_REF).required().privacy(Privacy.PERSONAL),
            Fields.text(AID_CHILD_HELP.BIRTH_MONTH).privacy(Privacy.PERSONAL),
            Fields.code(AID_CHILD_HELP.GUARD, "AID_GUARD").required(),
            Fields.code(AID_CHILD_HELP.HARD, "AID_HARD").required().listed(),
            Fields.yesNo(AID_CHILD_HELP.IN_SCHOOL),
            Fields.text(AID_CHILD_HELP.HELP).required().privacy(Privacy.PERSONAL),
            Fields.date(AID_CHILD_HELP.ON_DAY).required().dated().listed(),
            Fields.money(AID_CHILD_HELP.AMOUNT))
        .title(AID_CHILD_HELP.ON_DAY)
        .build();
  }
}
