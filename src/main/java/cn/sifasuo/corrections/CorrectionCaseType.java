package cn.sifasuo.corrections;

import static cn.sifasuo.vault.schema.Tables.CORRECTION_AREA_ENTRY;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_CASE;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_CONDUCT;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_CONTACT_REQUEST;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_CUSTODY;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_DOCUMENT;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_ELOC;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_EXTRA_PENALTY;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_FILE_ACCESS;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_FREQUENT_LEAVE;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_GROUP_MEMBER;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_HELP;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_INJUNCTION;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_LEAVE;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_LEVEL;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_LIVELIHOOD;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_LOST;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_OFFENCE;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_PLACE_CHANGE;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_PLAN;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_REOFFENCE;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_REPORT;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_TERM_CHANGE;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_VISIT;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.law.LegalAge;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.Fields;
import cn.sifasuo.ledger.Privacy;
import cn.sifasuo.ledger.RecordRules;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.ledger.YearNumbering;
import cn.sifasuo.security.Ledger;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 社区矫正案件 (domain/corrections.md §2): one file per judgment or decision, with the person's
 * particulars and everything that happens to the case. Counted by the day it was registered; what
 * happens later is counted by its own day. There is no field for a position, a score, a likeness or
 * a tie to other people, and there may be none (§1).
 */
final class CorrectionCaseType {

  static final String CODE = "correction_case";

  private static final int FEW = 200;
  private static final int MANY = 2000;

  private CorrectionCaseType() {}

  static RecordType describe(RecordRules rules) {
    return RecordType.describe(
            Ledger.CORRECTIONS, CODE, CORRECTION_CASE, Wording.of(CorrectionCaseType.class))
        .section(
            "person",
            Fields.text(CORRECTION_CASE.CASE_NO).searched().listed(),
            Fields.text(CORRECTION_CASE.OFFICER).listed(),
            Fields.personName(CORRECTION_CASE.NAME).required().listed(),
            Fields.text(CORRECTION_CASE.FORMER_NAME).privacy(Privacy.PERSONAL),
            Fields.code(CORRECTION_CASE.GENDER, "SEX").required().counted().listed(),
            Fields.date(CORRECTION_CASE.BIRTH_DATE).required().privacy(Privacy.PERSONAL).counted(),
            Fields.code(CORRECTION_CASE.ID_KIND, "ID_KIND").requiredAtEntry(),
            Fields.idNumber(CORRECTION_CASE.ID_NO).documentKind(CORRECTION_CASE.ID_KIND).listed(),
            Fields.code(CORRECTION_CASE.NATIONALITY_GROUP, "NATIONALITY_GROUP")
                .requiredAtEntry()
                .counted(),
            Fields.text(CORRECTION_CASE.ETHNICITY).counted(),
            Fields.code(CORRECTION_CASE.EDUCATION, "CORR_EDU").requiredAtEntry().counted(),
            Fields.phone(CORRECTION_CASE.PHONE))
        .section(
            "residence",
            Fields.code(CORRECTION_CASE.HUKOU_KIND, "HUKOU").requiredAtEntry().counted(),
            Fields.text(CORRECTION_CASE.HUKOU_REGION),
            Fields.address(CORRECTION_CASE.HUKOU_ADDR),
            Fields.text(CORRECTION_CASE.LIVE_REGION),
            Fields.address(CORRECTION_CASE.LIVE_ADDR).requiredAtEntry())
        .section(
            "contact",
            Fields.text(CORRECTION_CASE.CONTACT_NAME).privacy(Privacy.PERSONAL),
            Fields.text(CORRECTION_CASE.CONTACT_RELATION).privacy(Privacy.PERSONAL),
            Fields.phone(CORRECTION_CASE.CONTACT_PHONE),
            Fields.text(CORRECTION_CASE.GUARDIAN_NAME).privacy(Privacy.PERSONAL),
            Fields.phone(CORRECTION_CASE.GUARDIAN_PHONE))
        .section(
            "judgment",
            Fields.code(CORRECTION_CASE.CATEGORY, "CORR_CATEGORY").required().counted().listed(),
            Fields.code(CORRECTION_CASE.DECIDER_KIND, "DECIDER").requiredAtEntry(),
            Fields.text(CORRECTION_CASE.DECIDER).requiredAtEntry(),
            Fields.text(CORRECTION_CASE.DOC_NO),
            Fields.date(CORRECTION_CASE.JUDGED_ON),
            Fields.date(CORRECTION_CASE.EFFECTIVE_ON),
            Fields.code(CORRECTION_CASE.ORIGINAL_SENTENCE, "SENTENCE"),
            Fields.integer(CORRECTION_CASE.SENTENCE_YEARS),
            Fields.integer(CORRECTION_CASE.SENTENCE_MONTHS),
            Fields.integer(CORRECTION_CASE.SENTENCE_DAYS),
            Fields.code(CORRECTION_CASE.MAIN_OFFENCE, "OFFENCE_GROUP").derived().counted().listed(),
            Fields.yesNo(CORRECTION_CASE.RECIDIVIST),
            Fields.yesNo(CORRECTION_CASE.JOINT_OFFENCE))
        .section(
            "term",
            Fields.date(CORRECTION_CASE.TERM_FROM),
            Fields.date(CORRECTION_CASE.TERM_TO),
            Fields.date(CORRECTION_CASE.EXPIRES_ON).derived().listed(),
            Fields.text(CORRECTION_CASE.EXEC_REGION),
            Fields.address(CORRECTION_CASE.EXEC_ADDR).requiredAtEntry(),
            Fields.code(CORRECTION_CASE.TEMP_OUT_GROUND, "TEMP_OUT_GROUND"),
            Fields.text(CORRECTION_CASE.GUARANTOR_NAME).privacy(Privacy.PERSONAL),
            Fields.phone(CORRECTION_CASE.GUARANTOR_PHONE))
        .section(
            "regime",
            Fields.yesNo(CORRECTION_CASE.MINOR_AT_OFFENCE),
            Fields.yesNo(CORRECTION_CASE.MINOR_REGIME).derived().counted(),
            Fields.yesNo(CORRECTION_CASE.RECORD_SEALED),
            Fields.text(CORRECTION_CASE.SEALED_BASIS))
        .section(
            "papers",
            Fields.date(CORRECTION_CASE.NOTIFIED_ON),
            Fields.date(CORRECTION_CASE.PAPERS_RECEIVED_ON),
            Fields.yesNo(CORRECTION_CASE.PAPERS_COMPLETE),
            Fields.text(CORRECTION_CASE.PAPERS_MISSING),
            Fields.date(CORRECTION_CASE.RECEIPT_SENT_ON))
        .section(
            "intake",
            Fields.date(CORRECTION_CASE.REPORT_DUE).derived().dated(),
            Fields.date(CORRECTION_CASE.REPORTED_ON),
            Fields.code(CORRECTION_CASE.ROUTE, "ROUTE").counted(),
            Fields.code(CORRECTION_CASE.REPORT_RESULT, "REPORT_RESULT").derived().counted(),
            Fields.yesNo(CORRECTION_CASE.IDENTITY_CHECKED),
            Fields.date(CORRECTION_CASE.REGISTERED_ON).counted().listed(),
            Fields.date(CORRECTION_CASE.OFFICE_REPORTED_ON),
            Fields.yesNo(CORRECTION_CASE.TRANSFER_INTERNAL).counted(),
            Fields.text(CORRECTION_CASE.TRANSFER_FROM))
        .section(
            "announcement",
            Fields.date(CORRECTION_CASE.ANNOUNCED_ON),
            Fields.text(CORRECTION_CASE.ANNOUNCE_PLACE),
            Fields.longText(CORRECTION_CASE.ANNOUNCE_PRESENT).privacy(Privacy.PERSONAL),
            Fields.yesNo(CORRECTION_CASE.ANNOUNCED_IN_PUBLIC),
            Fields.yesNo(CORRECTION_CASE.GUARDIAN_PRESENT),
            Fields.date(CORRECTION_CASE.OBLIGATIONS_SERVED_ON))
        .section("group", Fields.date(CORRECTION_CASE.GROUP_FORMED_ON).dated())
        .section(
            "pre_expiry",
            Fields.date(CORRECTION_CASE.SELF_SUMMARY_ON),
            Fields.date(CORRECTION_CASE.APPRAISED_ON),
            Fields.longText(CORRECTION_CASE.APPRAISAL).privacy(Privacy.PERSONAL),
            Fields.longText(CORRECTION_CASE.RESETTLEMENT_ADVICE).privacy(Privacy.PERSONAL),
            Fields.date(CORRECTION_CASE.SENT_TO_COUNTY_ON))
        .section(
            "ending",
            Fields.code(CORRECTION_CASE.END_KIND, "CORR_END").listed(),
            Fields.date(CORRECTION_CASE.END_ON).dated(),
            Fields.text(CORRECTION_CASE.END_DOC_NO),
            Fields.code(CORRECTION_CASE.END_DECIDED_BY, "CORR_DECIDED_BY"),
            Fields.text(CORRECTION_CASE.CERTIFICATE_NO),
            Fields.code(CORRECTION_CASE.RECOMMIT_REASON, "RECOMMIT_REASON"),
            Fields.date(CORRECTION_CASE.DISCHARGE_ANNOUNCED_ON),
            Fields.yesNo(CORRECTION_CASE.DISCHARGE_IN_PUBLIC),
            Fields.code(CORRECTION_CASE.DEATH_KIND, "DEATH"),
            Fields.longText(CORRECTION_CASE.END_NOTE).privacy(Privacy.PERSONAL))
        .section(
            "notices",
            Fields.date(CORRECTION_CASE.DECIDER_NOTIFIED_ON),
            Fields.date(CORRECTION_CASE.PROCURATORATE_NOTIFIED_ON),
            Fields.date(CORRECTION_CASE.POLICE_NOTIFIED_ON),
            Fields.date(CORRECTION_CASE.DEATH_NOTIFIED_ON))
        .section(
            "handover",
            Fields.date(CORRECTION_CASE.HANDED_OVER_ON).dated(),
            Fields.text(CORRECTION_CASE.HANDED_OVER_TO),
            Fields.text(CORRECTION_CASE.HANDOVER_RECEIVED_BY).privacy(Privacy.PERSONAL),
            Fields.longText(CORRECTION_CASE.HANDOVER_ADVICE).privacy(Privacy.PERSONAL))
        .section(
            "standing",
            Fields.date(CORRECTION_CASE.LEFT_ON).derived().dated(),
            Fields.code(CORRECTION_CASE.LEFT_KIND, "CORR_LEFT").derived(),
            Fields.code(CORRECTION_CASE.STATE, "CORR_STATE").derived().listed())
        .child(FileRows.offence(), CORRECTION_OFFENCE.CASE_ID, 0, FEW)
        .child(FileRows.extraPenalty(), CORRECTION_EXTRA_PENALTY.CASE_ID, 0, FEW)
        .child(FileRows.document(), CORRECTION_DOCUMENT.CASE_ID, 0, FEW)
        .child(FileRows.groupMember(), CORRECTION_GROUP_MEMBER.CASE_ID, 0, FEW)
        .child(FileRows.plan(), CORRECTION_PLAN.CASE_ID, 0, FEW)
        .child(FileRows.livelihood(), CORRECTION_LIVELIHOOD.CASE_ID, 0, FEW)
        .child(SupervisionRows.level(), CORRECTION_LEVEL.CASE_ID, 0, FEW)
        .child(SupervisionRows.report(), CORRECTION_REPORT.CASE_ID, 0, MANY)
        .child(SupervisionRows.visit(), CORRECTION_VISIT.CASE_ID, 0, MANY)
        .child(SupervisionRows.injunction(), CORRECTION_INJUNCTION.CASE_ID, 0, FEW)
        .child(SupervisionRows.areaEntry(), CORRECTION_AREA_ENTRY.CASE_ID, 0, FEW)
        .child(SupervisionRows.contactRequest(), CORRECTION_CONTACT_REQUEST.CASE_ID, 0, FEW)
        .child(LeaveRows.leave(), CORRECTION_LEAVE.CASE_ID, 0, MANY)
        .child(LeaveRows.frequentLeave(), CORRECTION_FREQUENT_LEAVE.CASE_ID, 0, FEW)
        .child(LeaveRows.placeChange(), CORRECTION_PLACE_CHANGE.CASE_ID, 0, FEW)
        .child(ConductRows.conduct(), CORRECTION_CONDUCT.CASE_ID, 0, FEW)
        .child(ConductRows.deviceApproval(), CORRECTION_ELOC.CASE_ID, 0, FEW)
        .child(ConductRows.lost(), CORRECTION_LOST.CASE_ID, 0, FEW)
        .child(ConductRows.custody(), CORRECTION_CUSTODY.CASE_ID, 0, FEW)
        .child(ConductRows.termChange(), CORRECTION_TERM_CHANGE.CASE_ID, 0, FEW)
        .child(ConductRows.reoffence(), CORRECTION_REOFFENCE.CASE_ID, 0, FEW)
        .child(ConductRows.help(), CORRECTION_HELP.CASE_ID, 0, MANY)
        .child(ConductRows.fileAccess(), CORRECTION_FILE_ACCESS.CASE_ID, 0, FEW)
        .title(CORRECTION_CASE.CASE_NO, CORRECTION_CASE.NAME)
        .countedOn(CORRECTION_CASE.REGISTERED_ON)
        .numbering(
            new YearNumbering(
                CORRECTION_CASE.CASE_NO,
                CODE,
                CorrectionCaseType::cameOn,
                Wording.of(CorrectionCaseType.class)))
        .rules(rules)
        .officer(CORRECTION_CASE.OFFICER)
        .minors(CorrectionCaseType::isOfMinor)
        .sealed(draft -> Boolean.TRUE.equals(draft.get(CORRECTION_CASE.RECORD_SEALED)))
        .build();
  }

  /** The first day the office knew of the case, as far as it is written down. */
  static @Nullable LocalDate cameOn(Draft draft) {
    return Stream.of(
            CORRECTION_CASE.REGISTERED_ON,
            CORRECTION_CASE.REPORTED_ON,
            CORRECTION_CASE.PAPERS_RECEIVED_ON,
            CORRECTION_CASE.NOTIFIED_ON)
        .map(draft::day)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /**
   * Under eighteen when correction began, which is kept after eighteen (CCL 58), or on the day the
   * office knew of the case.
   */
  private static boolean isOfMinor(Draft draft) {
    if (Boolean.TRUE.equals(draft.get(CORRECTION_CASE.MINOR_REGIME))) {
      return true;
    }
    return LegalAge.minor(draft.day(CORRECTION_CASE.BIRTH_DATE), cameOn(draft));
  }
}
