package cn.sifasuo.corrections;

import static cn.sifasuo.vault.schema.Tables.CORRECTION_SESSION;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_SESSION_ATTENDANCE;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.Fields;
import cn.sifasuo.ledger.Privacy;
import cn.sifasuo.ledger.RecordRules;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.security.Ledger;

/** 教育学习 (§2.10): one record is one session (场次), each row one who came (人次). */
final class SessionType {

  static final String CODE = "correction_session";
  static final String ATTENDANCES = "correction_session_attendance";

  private static final int MOST = 500;

  private SessionType() {}

  static RecordType describe(RecordRules rules) {
    return RecordType.describe(
            Ledger.CORRECTIONS, CODE, CORRECTION_SESSION, Wording.of(SessionType.class))
        .section(
            "session",
            Fields.date(CORRECTION_SESSION.HELD_ON).required().counted().listed(),
            Fields.text(CORRECTION_SESSION.START_TIME),
            Fields.text(CORRECTION_SESSION.END_TIME),
            Fields.hours(CORRECTION_SESSION.HOURS).required().counted().listed(),
            Fields.code(CORRECTION_SESSION.EDUCATION_FORM, "EDUCATION_FORM")
                .required()
                .counted()
                .listed(),
            Fields.code(CORRECTION_SESSION.TOPIC, "EDUCATION_TOPIC").required().counted().listed(),
            Fields.text(CORRECTION_SESSION.TEACHER).required().privacy(Privacy.PERSONAL),
            Fields.text(CORRECTION_SESSION.PLACE).required().listed(),
            Fields.yesNo(CORRECTION_SESSION.MINORS_ONLY).required().listed(),
            Fields.longText(CORRECTION_SESSION.NOTE).privacy(Privacy.PERSONAL))
        .child(attendance(), CORRECTION_SESSION_ATTENDANCE.SESSION_ID, 0, MOST)
        .title(CORRECTION_SESSION.HELD_ON, CORRECTION_SESSION.PLACE)
        .countedOn(CORRECTION_SESSION.HELD_ON)
        .minors(d -> Boolean.TRUE.equals(d.get(CORRECTION_SESSION.MINORS_ONLY)))
        .rules(rules)
        .build();
  }

  private static RecordType attendance() {
    return RecordType.describe(
            Ledger.CORRECTIONS,
            ATTENDANCES,
            CORRECTION_SESSION_ATTENDANCE,
            Wording.of(SessionType.class))
        .section(
            "attendance",
            Fields.reference(
                    CORRECTION_SESSION_ATTENDANCE.CORRECTION_CASE_ID, CorrectionCaseType.CODE)
                .required()
                .counted()
                .listed(),
            Fields.hours(CORRECTION_SESSION_ATTENDANCE.HOURS).required().counted().listed(),
            Fields.text(CORRECTION_SESSION_ATTENDANCE.RESULT).privacy(Privacy.PERSONAL),
            Fields.text(CORRECTION_SESSION_ATTENDANCE.ABSENCE_REASON).privacy(Privacy.PERSONAL))
        .title(CORRECTION_SESSION_ATTENDANCE.CORRECTION_CASE_ID)
        .build();
  }
}
