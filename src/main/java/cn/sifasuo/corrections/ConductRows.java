package cn.sifasuo.corrections;

import static cn.sifasuo.vault.schema.Tables.CORRECTION_CONDUCT;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_CUSTODY;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_ELOC;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_FILE_ACCESS;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_HELP;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_LOST;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_REOFFENCE;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_TERM_CHANGE;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.Fields;
import cn.sifasuo.ledger.Privacy;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.security.Ledger;

/**
 * Conduct and what follows from it: decisions, device approvals, lost contact, custody, changes of
 * term, reoffence, help, access to the file (§2.16–2.26).
 */
final class ConductRows {

  static final String CONDUCTS = "correction_conduct";
  static final String DEVICE_APPROVALS = "correction_eloc";
  static final String LOSTS = "correction_lost";
  static final String CUSTODIES = "correction_custody";
  static final String TERM_CHANGES = "correction_term_change";
  static final String REOFFENCES = "correction_reoffence";
  static final String HELPS = "correction_help";
  static final String FILE_ACCESSES = "correction_file_access";

  private static final Wording WORDS = Wording.of(ConductRows.class);

  private ConductRows() {}

  /** 考核奖惩 */
  static RecordType conduct() {
    return RecordType.describe(Ledger.CORRECTIONS, CONDUCTS, CORRECTION_CONDUCT, WORDS)
        .section(
            "proposal",
            Fields.code(CORRECTION_CONDUCT.CONDUCT_KIND, "CONDUCT_KIND").required().listed(),
            Fields.longText(CORRECTION_CONDUCT.FACTS).required().privacy(Privacy.PERSONAL),
            Fields.code(CORRECTION_CONDUCT.GROUND, "CONDUCT_GROUND").required(),
            Fields.longText(CORRECTION_CONDUCT.EVIDENCE).privacy(Privacy.PERSONAL),
            Fields.date(CORRECTION_CONDUCT.PROPOSED_ON).required().listed())
        .section(
            "decision",
            Fields.date(CORRECTION_CONDUCT.DECIDED_ON).dated().listed(),
            Fields.code(CORRECTION_CONDUCT.DECIDED_BY, "CORR_DECIDED_BY"),
            Fields.text(CORRECTION_CONDUCT.DECIDER),
            Fields.text(CORRECTION_CONDUCT.DOC_NO).listed(),
            Fields.code(CORRECTION_CONDUCT.OUTCOME, "CONDUCT_OUTCOME").listed(),
            Fields.date(CORRECTION_CONDUCT.SERVED_ON),
            Fields.date(CORRECTION_CONDUCT.OBJECTION_ON),
            Fields.longText(CORRECTION_CONDUCT.OBJECTION_RESULT).privacy(Privacy.PERSONAL),
            Fields.date(CORRECTION_CONDUCT.PROCURATORATE_COPIED_ON))
        .title(CORRECTION_CONDUCT.DOC_NO)
        .decidedAbove(
            row -> true,
            CORRECTION_CONDUCT.DECIDED_ON,
            CORRECTION_CONDUCT.OUTCOME,
            CORRECTION_CONDUCT.DECIDED_BY,
            CORRECTION_CONDUCT.DECIDER,
            CORRECTION_CONDUCT.DOC_NO)
        .build();
  }

  /** 电子定位装置使用审批 */
  static RecordType deviceApproval() {
    return RecordType.describe(Ledger.CORRECTIONS, DEVICE_APPROVALS, CORRECTION_ELOC, WORDS)
        .section(
            "approval",
            Fields.code(CORRECTION_ELOC.GROUND, "ELOC_GROUND").required().listed(),
            Fields.longText(CORRECTION_ELOC.EVIDENCE).required().privacy(Privacy.PERSONAL),
            Fields.date(CORRECTION_ELOC.PROPOSED_ON).required(),
            Fields.integer(CORRECTION_ELOC.EXTENSION_NO).required().listed(),
            Fields.longText(CORRECTION_ELOC.ASSESSMENT).privacy(Privacy.PERSONAL),
            Fields.text(CORRECTION_ELOC.APPROVER_NAME).privacy(Privacy.PERSONAL),
            Fields.text(CORRECTION_ELOC.APPROVER_POST),
            Fields.code(CORRECTION_ELOC.APPROVER_LEVEL, "ELOC_LEVEL"),
            Fields.date(CORRECTION_ELOC.APPROVED_ON).dated())
        .section(
            "use",
            Fields.code(CORRECTION_ELOC.DEVICE_KIND, "ELOC_DEVICE").required(),
            Fields.date(CORRECTION_ELOC.FROM_ON).dated().listed(),
            Fields.date(CORRECTION_ELOC.TO_ON).dated().listed(),
            Fields.date(CORRECTION_ELOC.INFORMED_ON),
            Fields.date(CORRECTION_ELOC.REMOVED_ON).dated().listed(),
            Fields.code(CORRECTION_ELOC.REMOVED_REASON, "ELOC_REMOVAL").listed(),
            Fields.date(CORRECTION_ELOC.PROCURATORATE_COPIED_ON))
        .title(CORRECTION_ELOC.APPROVED_ON)
        .decidedAbove(
            row -> true,
            CORRECTION_ELOC.APPROVED_ON,
            CORRECTION_ELOC.APPROVER_NAME,
            CORRECTION_ELOC.APPROVER_POST,
            CORRECTION_ELOC.APPROVER_LEVEL,
            CORRECTION_ELOC.FROM_ON,
            CORRECTION_ELOC.TO_ON)
        .answerNeeds(CORRECTION_ELOC.APPROVER_NAME, CORRECTION_ELOC.APPROVER_POST)
        .build();
  }

  /** 失去联系与脱离监管 */
  static RecordType lost() {
    return RecordType.describe(Ledger.CORRECTIONS, LOSTS, CORRECTION_LOST, WORDS)
        .section(
            "lost",
            Fields.code(CORRECTION_LOST.LOST_KIND, "LOST_KIND").required().listed(),
            Fields.date(CORRECTION_LOST.FOUND_ON).required().dated().listed(),
            Fields.date(CORRECTION_LOST.LAST_CONTACT_ON),
            Fields.longText(CORRECTION_LOST.SEARCH_STEPS).required().privacy(Privacy.PERSONAL),
            Fields.date(CORRECTION_LOST.POLICE_NOTIFIED_ON),
            Fields.date(CORRECTION_LOST.PROCURATORATE_NOTIFIED_ON),
            Fields.date(CORRECTION_LOST.LOCATED_ON).dated().listed(),
            Fields.code(CORRECTION_LOST.OUTCOME, "LOST_OUTCOME").required().listed())
        .title(CORRECTION_LOST.FOUND_ON)
        .build();
  }

  /** 被限制人身自由 */
  static RecordType custody() {
    return RecordType.describe(Ledger.CORRECTIONS, CUSTODIES, CORRECTION_CUSTODY, WORDS)
        .section(
            "custody",
            Fields.code(CORRECTION_CUSTODY.CUSTODY_KIND, "CUSTODY_KIND").required().listed(),
            Fields.text(CORRECTION_CUSTODY.ORGAN).required(),
            Fields.date(CORRECTION_CUSTODY.FROM_ON).required().dated().listed(),
            Fields.date(CORRECTION_CUSTODY.TO_ON).dated().listed(),
            Fields.date(CORRECTION_CUSTODY.NOTIFIED_ON))
        .title(CORRECTION_CUSTODY.FROM_ON)
        .build();
  }

  /** 期限变动 */
  static RecordType termChange() {
    return RecordType.describe(Ledger.CORRECTIONS, TERM_CHANGES, CORRECTION_TERM_CHANGE, WORDS)
        .section(
            "change",
            Fields.code(CORRECTION_TERM_CHANGE.CHANGE_KIND, "TERM_CHANGE").required().listed(),
            Fields.text(CORRECTION_TERM_CHANGE.DOC_NO).required(),
            Fields.date(CORRECTION_TERM_CHANGE.EFFECTIVE_ON).required().dated().listed(),
            Fields.date(CORRECTION_TERM_CHANGE.OLD_TO).derived().listed(),
            Fields.date(CORRECTION_TERM_CHANGE.NEW_TO).required().listed())
        .title(CORRECTION_TERM_CHANGE.EFFECTIVE_ON)
        .build();
  }

  /** 再犯罪 */
  static RecordType reoffence() {
    return RecordType.describe(Ledger.CORRECTIONS, REOFFENCES, CORRECTION_REOFFENCE, WORDS)
        .section(
            "reoffence",
            Fields.code(CORRECTION_REOFFENCE.STAGE, "STAGE").required().listed(),
            Fields.code(CORRECTION_REOFFENCE.OFFENCE_GROUP, "OFFENCE_GROUP").required().listed(),
            Fields.text(CORRECTION_REOFFENCE.OFFENCE),
            Fields.date(CORRECTION_REOFFENCE.OFFENCE_ON).required(),
            Fields.date(CORRECTION_REOFFENCE.STAGE_ON).required().dated().listed(),
            Fields.text(CORRECTION_REOFFENCE.DOC_NO).required())
        .title(CORRECTION_REOFFENCE.STAGE_ON)
        .build();
  }

  /** 帮扶 */
  static RecordType help() {
    return RecordType.describe(Ledger.CORRECTIONS, HELPS, CORRECTION_HELP, WORDS)
        .section(
            "help",
            Fields.code(CORRECTION_HELP.HELP_KIND, "CORR_HELP").required().listed(),
            Fields.date(CORRECTION_HELP.ON_DAY).required().dated().listed(),
            Fields.text(CORRECTION_HELP.PROVIDER).required().privacy(Privacy.PERSONAL),
            Fields.money(CORRECTION_HELP.AMOUNT).listed(),
            Fields.longText(CORRECTION_HELP.RESULT).privacy(Privacy.PERSONAL))
        .title(CORRECTION_HELP.ON_DAY)
        .build();
  }

  /** 查阅登记 */
  static RecordType fileAccess() {
    return RecordType.describe(Ledger.CORRECTIONS, FILE_ACCESSES, CORRECTION_FILE_ACCESS, WORDS)
        .section(
            "access",
            Fields.text(CORRECTION_FILE_ACCESS.READER)
                .required()
                .privacy(Privacy.PERSONAL)
                .listed(),
            Fields.text(CORRECTION_FILE_ACCESS.ORGAN).required().listed(),
            Fields.code(CORRECTION_FILE_ACCESS.LEGAL_BASIS, "ACCESS_BASIS").required().listed(),
            Fields.text(CORRECTION_FILE_ACCESS.DOC_NO),
            Fields.longText(CORRECTION_FILE_ACCESS.SCOPE).required().privacy(Privacy.PERSONAL),
            Fields.text(CORRECTION_FILE_ACCESS.APPROVED_BY).required().privacy(Privacy.PERSONAL),
            Fields.date(CORRECTION_FILE_ACCESS.ON_DAY).required().dated().listed(),
            Fields.date(CORRECTION_FILE_ACCESS.RETURNED_ON))
        .title(CORRECTION_FILE_ACCESS.ON_DAY)
        .build();
  }
}
