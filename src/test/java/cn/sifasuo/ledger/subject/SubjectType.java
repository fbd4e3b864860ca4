package cn.sifasuo.ledger.subject;

import static cn.sifasuo.vault.schema.Tables.COMMITTEE;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.Fields;
import cn.sifasuo.ledger.Privacy;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.security.Ledger;

/** An invented register of persons in corrections; some are minors, some records are sealed. */
public final class SubjectType {

  public static final String PLAIN = "PLAIN";
  public static final String MINOR = "MINOR";
  public static final String SEALED = "SEALED";

  private SubjectType() {}

  public static RecordType describe() {
    return RecordType.describe(
            Ledger.CORRECTIONS, "subject", COMMITTEE, Wording.of(SubjectType.class))
        .section(
            "person",
            Fields.text(COMMITTEE.CODE).required().searched().listed(),
            Fields.personName(COMMITTEE.NAME).required().listed(),
            Fields.text(COMMITTEE.SHORT_NAME).required().privacy(Privacy.PERSONAL).searched(),
            Fields.text(COMMITTEE.KIND).required(),
            Fields.text(COMMITTEE.STATUS).required(),
            Fields.phone(COMMITTEE.PHONE),
            Fields.address(COMMITTEE.ADDRESS).searched())
        .title(COMMITTEE.CODE, COMMITTEE.NAME)
        .minors(s -> s.is(COMMITTEE.KIND, MINOR))
        .sealed(s -> s.is(COMMITTEE.KIND, SEALED))
        .build();
  }

  /** A person of a kind. */
  public static Draft person(RecordType type, String code, String name, String kind) {
    return Draft.fresh(type)
        .set(COMMITTEE.CODE, code)
        .set(COMMITTEE.NAME, name)
        .set(COMMITTEE.SHORT_NAME, name + "旧名")
        .set(COMMITTEE.KIND, kind)
        .set(COMMITTEE.STATUS, "ACTIVE")
        .set(COMMITTEE.PHONE, "13912345678")
        .set(COMMITTEE.ADDRESS, "双塘镇东河村" + name + "家");
  }
}
