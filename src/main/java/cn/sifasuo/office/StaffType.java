package cn.sifasuo.office;

import static cn.sifasuo.vault.schema.Tables.OFFICE_DUTY;
import static cn.sifasuo.vault.schema.Tables.OFFICE_POST;
import static cn.sifasuo.vault.schema.Tables.OFFICE_STAFF;
import static cn.sifasuo.vault.schema.Tables.OFFICE_TRAINING;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.Fields;
import cn.sifasuo.ledger.Privacy;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.security.Ledger;

/**
 * 人员台账 (domain/office.md §2.2). Establishment and work are rows in force until the next, as a
 * person is transferred or given other work without ceasing to be the same person.
 */
final class StaffType {

  static final String CODE = "office_staff";
  static final String DUTIES = "office_duty";
  static final String POSTS = "office_post";
  static final String TRAININGS = "office_training";

  private static final Wording WORDS = Wording.of(StaffType.class);
  private static final int MOST_ROWS = 200;

  private StaffType() {}

  static RecordType describe() {
    return RecordType.describe(Ledger.OFFICE, CODE, OFFICE_STAFF, WORDS)
        .section(
            "person",
            Fields.personName(OFFICE_STAFF.NAME).required().listed(),
            Fields.idNumber(OFFICE_STAFF.ID_NO).requiredAtEntry(),
            Fields.code(OFFICE_STAFF.GENDER, "SEX").required().listed(),
            Fields.date(OFFICE_STAFF.BIRTH_DATE).requiredAtEntry().privacy(Privacy.PERSONAL),
            Fields.text(OFFICE_STAFF.ETHNICITY).privacy(Privacy.PERSONAL),
            Fields.phone(OFFICE_STAFF.PHONE),
            Fields.yesNo(OFFICE_STAFF.PARTY_MEMBER).privacy(Privacy.PERSONAL))
        .section(
            "education",
            Fields.code(OFFICE_STAFF.EDUCATION, "EDU").requiredAtEntry(),
            Fields.text(OFFICE_STAFF.MAJOR),
            Fields.text(OFFICE_STAFF.DEGREE),
            Fields.yesNo(OFFICE_STAFF.LAW_DEGREE),
            Fields.yesNo(OFFICE_STAFF.LEGAL_QUALIFICATION),
            Fields.integer(OFFICE_STAFF.QUALIFIED_YEAR))
        .section(
            "service",
            Fields.date(OFFICE_STAFF.HIRED_ON),
            Fields.date(OFFICE_STAFF.JOINED_OFFICE_ON).required().dated().listed(),
            Fields.date(OFFICE_STAFF.LEFT_ON).dated().listed(),
            Fields.text(OFFICE_STAFF.LEFT_REASON).privacy(Privacy.PERSONAL),
            Fields.text(OFFICE_STAFF.CERTIFICATE_NO).privacy(Privacy.PERSONAL),
            Fields.code(OFFICE_STAFF.PRESENT_KIND, "STAFF_KIND").derived().listed(),
            Fields.text(OFFICE_STAFF.PRESENT_WORK).derived().listed(),
            Fields.text(OFFICE_STAFF.PRESENT_NO).derived().privacy(Privacy.MASKED))
        .child(duty(), OFFICE_DUTY.STAFF_ID, 1, MOST_ROWS)
        .child(post(), OFFICE_POST.STAFF_ID, 0, MOST_ROWS)
        .child(training(), OFFICE_TRAINING.STAFF_ID, 0, MOST_ROWS)
        .title(OFFICE_STAFF.NAME)
        .unique(OFFICE_STAFF.PRESENT_NO)
        .rules(new StaffRules())
        .build();
  }

  private static RecordType duty() {
    return RecordType.describe(Ledger.OFFICE, DUTIES, OFFICE_DUTY, WORDS)
        .section(
            "duty",
            Fields.date(OFFICE_DUTY.FROM_ON).required().dated().listed(),
            Fields.code(OFFICE_DUTY.STAFF_KIND, "STAFF_KIND").required().counted().listed(),
            Fields.code(OFFICE_DUTY.CORRECTION_WORK, "WORK_SHARE").required().counted().listed(),
            Fields.code(OFFICE_DUTY.AID_WORK, "WORK_SHARE").required().counted().listed(),
            Fields.code(OFFICE_DUTY.ROLE, "STAFF_ROLE").counted().listed(),
            Fields.code(OFFICE_DUTY.ROLE_SECOND, "STAFF_ROLE").counted(),
            Fields.text(OFFICE_DUTY.OTHER_DUTIES))
        .title(OFFICE_DUTY.FROM_ON)
        .build();
  }

  private static RecordType post() {
    return RecordType.describe(Ledger.OFFICE, POSTS, OFFICE_POST, WORDS)
        .section(
            "post",
            Fields.code(OFFICE_POST.POST, "STAFF_POST").required().listed(),
            Fields.date(OFFICE_POST.FROM_ON).required().listed(),
            Fields.date(OFFICE_POST.TO_ON).listed(),
            Fields.text(OFFICE_POST.RANK),
            Fields.code(OFFICE_POST.SIDE_POST, "STAFF_SIDE_POST"))
        .title(OFFICE_POST.FROM_ON)
        .build();
  }

  private static RecordType training() {
    return RecordType.describe(Ledger.OFFICE, TRAININGS, OFFICE_TRAINING, WORDS)
        .section(
            "training",
            Fields.code(OFFICE_TRAINING.TRAIN_KIND, "TRAIN_KIND").required().listed(),
            Fields.date(OFFICE_TRAINING.FROM_ON).required().listed(),
            Fields.date(OFFICE_TRAINING.TO_ON).required().listed(),
            Fields.hours(OFFICE_TRAINING.HOURS).required().listed(),
            Fields.text(OFFICE_TRAINING.ORGANISER).required(),
            Fields.text(OFFICE_TRAINING.TOPIC).required())
        .title(OFFICE_TRAINING.FROM_ON)
        .build();
  }
}
