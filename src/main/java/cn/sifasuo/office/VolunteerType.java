package cn.sifasuo.office;

import static cn.sifasuo.vault.schema.Tables.OFFICE_VOLUNTEER;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.Fields;
import cn.sifasuo.ledger.Privacy;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.security.Ledger;

/** 志愿者, a register of their own: nobody in it is staff (domain/office.md §2.2). */
final class VolunteerType {

  static final String CODE = "office_volunteer";

  private VolunteerType() {}

  static RecordType describe() {
    return RecordType.describe(
            Ledger.OFFICE, CODE, OFFICE_VOLUNTEER, Wording.of(VolunteerType.class))
        .section(
            "person",
            Fields.personName(OFFICE_VOLUNTEER.NAME).required().listed(),
            Fields.idNumber(OFFICE_VOLUNTEER.ID_NO),
            Fields.code(OFFICE_VOLUNTEER.GENDER, "SEX").required().listed(),
            Fields.date(OFFICE_VOLUNTEER.BIRTH_DATE).privacy(Privacy.PERSONAL),
            Fields.phone(OFFICE_VOLUNTEER.PHONE),
            Fields.text(OFFICE_VOLUNTEER.ORG).listed(),
            Fields.text(OFFICE_VOLUNTEER.SKILLS))
        .section(
            "service",
            Fields.yesNo(OFFICE_VOLUNTEER.CORRECTIONS).required().counted().listed(),
            Fields.yesNo(OFFICE_VOLUNTEER.RESETTLEMENT).required().counted().listed(),
            Fields.date(OFFICE_VOLUNTEER.FROM_ON).required().dated().listed(),
            Fields.date(OFFICE_VOLUNTEER.LEFT_ON).dated().listed(),
            Fields.text(OFFICE_VOLUNTEER.LEFT_REASON).privacy(Privacy.PERSONAL),
            Fields.text(OFFICE_VOLUNTEER.PRESENT_NO).derived().privacy(Privacy.MASKED))
        .title(OFFICE_VOLUNTEER.NAME)
        .unique(OFFICE_VOLUNTEER.PRESENT_NO)
        .rules(new VolunteerRules())
        .build();
  }
}
