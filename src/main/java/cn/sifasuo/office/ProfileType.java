package cn.sifasuo.office;

import static cn.sifasuo.vault.schema.Tables.OFFICE_HEAD;
import static cn.sifasuo.vault.schema.Tables.OFFICE_PREMISES;
import static cn.sifasuo.vault.schema.Tables.OFFICE_PROFILE;
import static cn.sifasuo.vault.schema.Tables.OFFICE_TASK;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.Fields;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.security.Ledger;

/**
 * 本所概况 (domain/office.md §2.1, 2.4): one record of the office with what it does, its rooms and who
 * has led it. The heads are rows here and not posts of persons, so that two at a time are seen.
 */
final class ProfileType {

  static final String CODE = "office_profile";
  static final String TASKS = "office_task";
  static final String HEADS = "office_head";
  static final String PREMISES = "office_premises";

  private static final Wording WORDS = Wording.of(ProfileType.class);
  private static final int MOST_ROWS = 100;

  private ProfileType() {}

  static RecordType describe() {
    return RecordType.describe(Ledger.OFFICE, CODE, OFFICE_PROFILE, WORDS)
        .section(
            "office",
            Fields.text(OFFICE_PROFILE.NAME).required().searched().listed(),
            Fields.date(OFFICE_PROFILE.SET_UP_ON).required().dated().listed(),
            Fields.date(OFFICE_PROFILE.CLOSED_ON).dated().listed(),
            Fields.text(OFFICE_PROFILE.APPROVAL_NO),
            Fields.text(OFFICE_PROFILE.COUNTY_BUREAU),
            Fields.text(OFFICE_PROFILE.ADDRESS),
            Fields.text(OFFICE_PROFILE.PHONE),
            Fields.text(OFFICE_PROFILE.GRADE),
            Fields.text(OFFICE_PROFILE.SINGLE).derived())
        .child(task(), OFFICE_TASK.PROFILE_ID, 1, MOST_ROWS)
        .child(head(), OFFICE_HEAD.PROFILE_ID, 0, MOST_ROWS)
        .child(premises(), OFFICE_PREMISES.PROFILE_ID, 0, MOST_ROWS)
        .title(OFFICE_PROFILE.NAME)
        .unique(OFFICE_PROFILE.SINGLE)
        .rules(new ProfileRules())
        .build();
  }

  private static RecordType task() {
    return RecordType.describe(Ledger.OFFICE, TASKS, OFFICE_TASK, WORDS)
        .section(
            "task",
            Fields.date(OFFICE_TASK.FROM_ON).required().dated().listed(),
            Fields.yesNo(OFFICE_TASK.CORRECTIONS).required().counted().listed(),
            Fields.yesNo(OFFICE_TASK.RESETTLEMENT).required().counted().listed(),
            Fields.text(OFFICE_TASK.DOC_NO).listed())
        .title(OFFICE_TASK.FROM_ON)
        .build();
  }

  private static RecordType head() {
    return RecordType.describe(Ledger.OFFICE, HEADS, OFFICE_HEAD, WORDS)
        .section(
            "head",
            Fields.reference(OFFICE_HEAD.STAFF_ID, StaffType.CODE).required().listed(),
            Fields.date(OFFICE_HEAD.FROM_ON).required().listed(),
            Fields.date(OFFICE_HEAD.TO_ON).listed(),
            Fields.yesNo(OFFICE_HEAD.ACTING).listed())
        .title(OFFICE_HEAD.FROM_ON)
        .build();
  }

  private static RecordType premises() {
    return RecordType.describe(Ledger.OFFICE, PREMISES, OFFICE_PREMISES, WORDS)
        .section(
            "premises",
            Fields.code(OFFICE_PREMISES.PREMISES_KIND, "PREMISES_KIND").required().listed(),
            Fields.yesNo(OFFICE_PREMISES.INDEPENDENT).required().listed(),
            Fields.integer(OFFICE_PREMISES.AREA_M2).required().listed(),
            Fields.text(OFFICE_PREMISES.OWNER),
            Fields.date(OFFICE_PREMISES.BUILT_ON),
            Fields.date(OFFICE_PREMISES.FROM_ON).required().listed(),
            Fields.date(OFFICE_PREMISES.TO_ON).listed(),
            Fields.text(OFFICE_PREMISES.ROOMS))
        .title(OFFICE_PREMISES.FROM_ON)
        .build();
  }
}
