package cn.sifasuo.corrections;

import static cn.sifasuo.vault.schema.Tables.CORRECTION_FREQUENT_LEAVE;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_LEAVE;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_PLACE_CHANGE;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.Fields;
import cn.sifasuo.ledger.Privacy;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.security.Ledger;

/** Going away: leave, regular trips, change of the place of execution (§2.14, 2.15). */
final class LeaveRows {

  static final String LEAVES = "correction_leave";
  static final String FREQUENT_LEAVES = "correction_frequent_leave";
  static final String PLACE_CHANGES = "correction_place_change";

  /** Approver of a leave the office decides on itself (list LEAVE_APPROVER). */
  private static final String OFFICE = "OFFICE";

  private static final Wording WORDS = Wording.of(LeaveRows.class);

  private LeaveRows() {}

  /** 外出请假 */
  static RecordType leave() {
    return RecordType.describe(Ledger.CORRECTIONS, LEAVES, CORRECTION_LEAVE, WORDS)
        .section(
            "leave",
            Fields.date(CORRECTION_LEAVE.APPLIED_ON).required().listed(),
            Fields.text(CORRECTION_LEAVE.DEST_REGION).required(),
            Fields.text(CORRECTION_LEAVE.DEST_PLACE).required().privacy(Privacy.PERSONAL).listed(),
            Fields.code(CORRECTION_LEAVE.LEAVE_REASON, "LEAVE_REASON").required().listed(),
            Fields.date(CORRECTION_LEAVE.FROM_ON).required().listed(),
            Fields.date(CORRECTION_LEAVE.TO_ON).required().listed(),
            Fields.yesNo(CORRECTION_LEAVE.EXTENSION),
            Fields.integer(CORRECTION_LEAVE.DAYS).derived().listed(),
            Fields.code(CORRECTION_LEAVE.APPROVER, "LEAVE_APPROVER").derived().listed(),
            Fields.longText(CORRECTION_LEAVE.OFFICE_OPINION).privacy(Privacy.PERSONAL))
        .section(
            "decision",
            Fields.code(CORRECTION_LEAVE.DECISION, "CORR_DECISION").listed(),
            Fields.code(CORRECTION_LEAVE.DECIDED_LEVEL, "LEAVE_APPROVER"),
            Fields.text(CORRECTION_LEAVE.DECIDED_BY).privacy(Privacy.PERSONAL),
            Fields.date(CORRECTION_LEAVE.DECIDED_ON).dated(),
            Fields.longText(CORRECTION_LEAVE.REFUSAL_REASON).privacy(Privacy.PERSONAL),
            Fields.text(CORRECTION_LEAVE.CERTIFICATE_NO),
            Fields.date(CORRECTION_LEAVE.FILED_WITH_COUNTY_ON),
            Fields.date(CORRECTION_LEAVE.PROCURATORATE_NOTIFIED_ON),
            Fields.date(CORRECTION_LEAVE.BACK_ON).listed(),
            Fields.yesNo(CORRECTION_LEAVE.LATE).derived())
        .title(CORRECTION_LEAVE.FROM_ON, CORRECTION_LEAVE.DEST_PLACE)
        .decidedAbove(
            row -> row.has(CORRECTION_LEAVE.APPROVER) && !row.is(CORRECTION_LEAVE.APPROVER, OFFICE),
            CORRECTION_LEAVE.DECIDED_ON,
            CORRECTION_LEAVE.DECISION,
            CORRECTION_LEAVE.DECIDED_LEVEL,
            CORRECTION_LEAVE.DECIDED_BY,
            CORRECTION_LEAVE.REFUSAL_REASON,
            CORRECTION_LEAVE.CERTIFICATE_NO)
        .answerNeeds(CORRECTION_LEAVE.DECIDED_BY)
        .build();
  }

  /** 经常性跨市县活动 */
  static RecordType frequentLeave() {
    return RecordType.describe(
            Ledger.CORRECTIONS, FREQUENT_LEAVES, CORRECTION_FREQUENT_LEAVE, WORDS)
        .section(
            "leave",
            Fields.date(CORRECTION_FREQUENT_LEAVE.APPLIED_ON).required(),
            Fields.longText(CORRECTION_FREQUENT_LEAVE.REASON).required().privacy(Privacy.PERSONAL),
            Fields.text(CORRECTION_FREQUENT_LEAVE.AREA)
                .required()
                .privacy(Privacy.PERSONAL)
                .listed(),
            Fields.text(CORRECTION_FREQUENT_LEAVE.ROUTE).required().privacy(Privacy.PERSONAL),
            Fields.date(CORRECTION_FREQUENT_LEAVE.FROM_ON).required().listed(),
            Fields.date(CORRECTION_FREQUENT_LEAVE.TO_ON).required().listed(),
            Fields.code(CORRECTION_FREQUENT_LEAVE.DECISION, "CORR_DECISION").listed(),
            Fields.text(CORRECTION_FREQUENT_LEAVE.DECIDED_BY).privacy(Privacy.PERSONAL),
            Fields.date(CORRECTION_FREQUENT_LEAVE.DECIDED_ON),
            Fields.text(CORRECTION_FREQUENT_LEAVE.DOC_NO))
        .title(CORRECTION_FREQUENT_LEAVE.FROM_ON)
        .decidedAbove(
            row -> true,
            CORRECTION_FREQUENT_LEAVE.DECIDED_ON,
            CORRECTION_FREQUENT_LEAVE.DECISION,
            CORRECTION_FREQUENT_LEAVE.DECIDED_BY,
            CORRECTION_FREQUENT_LEAVE.DOC_NO)
        .build();
  }

  /** 执行地变更 */
  static RecordType placeChange() {
    return RecordType.describe(Ledger.CORRECTIONS, PLACE_CHANGES, CORRECTION_PLACE_CHANGE, WORDS)
        .section(
            "application",
            Fields.code(CORRECTION_PLACE_CHANGE.DIRECTION, "MOVE_DIRECTION").required().listed(),
            Fields.yesNo(CORRECTION_PLACE_CHANGE.INTERNAL).required(),
            Fields.date(CORRECTION_PLACE_CHANGE.APPLIED_ON).required().listed(),
            Fields.longText(CORRECTION_PLACE_CHANGE.REASON).required().privacy(Privacy.PERSONAL),
            Fields.text(CORRECTION_PLACE_CHANGE.REGION).required(),
            Fields.address(CORRECTION_PLACE_CHANGE.ADDRESS).required().listed(),
            Fields.longText(CORRECTION_PLACE_CHANGE.OFFICE_OPINION).privacy(Privacy.PERSONAL),
            Fields.date(CORRECTION_PLACE_CHANGE.ASKED_ON),
            Fields.date(CORRECTION_PLACE_CHANGE.REPLIED_ON),
            Fields.code(CORRECTION_PLACE_CHANGE.REPLY, "MOVE_REPLY"))
        .section(
            "decision",
            Fields.code(CORRECTION_PLACE_CHANGE.DECISION, "CORR_DECISION").listed(),
            Fields.date(CORRECTION_PLACE_CHANGE.DECIDED_ON),
            Fields.date(CORRECTION_PLACE_CHANGE.TOLD_ON),
            Fields.date(CORRECTION_PLACE_CHANGE.PAPERS_SENT_ON),
            Fields.date(CORRECTION_PLACE_CHANGE.RECEIPT_ON),
            Fields.date(CORRECTION_PLACE_CHANGE.SUBJECT_DUE).derived(),
            Fields.date(CORRECTION_PLACE_CHANGE.SUBJECT_REPORTED_ON),
            Fields.date(CORRECTION_PLACE_CHANGE.DECIDER_NOTIFIED_ON),
            Fields.date(CORRECTION_PLACE_CHANGE.PROCURATORATE_NOTIFIED_ON),
            Fields.date(CORRECTION_PLACE_CHANGE.POLICE_NOTIFIED_ON),
            Fields.date(CORRECTION_PLACE_CHANGE.MOVED_ON).dated().listed())
        .title(CORRECTION_PLACE_CHANGE.APPLIED_ON)
        .decidedAbove(
            row -> true, CORRECTION_PLACE_CHANGE.DECIDED_ON, CORRECTION_PLACE_CHANGE.DECISION)
        .build();
  }
}
