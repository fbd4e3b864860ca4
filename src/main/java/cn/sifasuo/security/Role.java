package cn.sifasuo.security;

import static cn.sifasuo.security.Permission.*;

import cn.sifasuo.kernel.Wording;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a person is at this desk. What each may do stands as a table in src/docs/security.md, which
 * the tests read.
 */
public enum Role {
  /** 所长 or the head of the county desk: everything, approves. */
  DIRECTOR(Where.ANYWHERE, EnumSet.allOf(Permission.class)),
  /** 业务员: keeps the ledgers named in the account, computes forms. */
  CLERK(
      Where.ANYWHERE,
      EnumSet.of(
          LIST_RECORDS,
          READ_RECORDS,
          WRITE_RECORDS,
          VOID_RECORDS,
          IMPORT,
          UNDO_IMPORT,
          EXPORT,
          COMPUTE_FORMS)),
  /** 录入员: enters and corrects in the ledgers named in the account; takes nothing out of them. */
  ENTRY_CLERK(Where.OFFICE, EnumSet.of(LIST_RECORDS, READ_RECORDS, WRITE_RECORDS, IMPORT)),
  /** 统计员: counts, sees no persons. */
  STATISTICIAN(Where.ANYWHERE, EnumSet.of(COMPUTE_FORMS, CLOSE_PERIOD, SEAL_BUNDLE)),
  /** 审计: reads the audit chain only. */
  AUDITOR(Where.ANYWHERE, EnumSet.of(READ_AUDIT)),
  /** 收件员 of a county: receives, gives back, tells; persons are masked. */
  RECEIVER(Where.COUNTY, EnumSet.of(LIST_RECORDS, RECEIVE_BUNDLE, COMPUTE_FORMS)),
  /** 汇总员 of a county: computes and issues roll-ups, sees no records. */
  COMPILER(Where.COUNTY, EnumSet.of(COMPUTE_FORMS, CLOSE_PERIOD, SEAL_BUNDLE)),
  /** 管理员 of a county: people, enrolment, certificates; sees no records and no figures. */
  ADMINISTRATOR(Where.COUNTY, EnumSet.of(MANAGE_PEOPLE));

  private enum Where {
    ANYWHERE,
    OFFICE,
    COUNTY
  }

  private static final Wording WORDS = Wording.of(Role.class);

  /** A county's division code has six digits, an office's nine or twelve. */
  private static final int COUNTY_DIGITS = 6;

  private final Where where;
  private final Set<Permission> permissions;

  Role(Where where, Set<Permission> permissions) {
    this.where = where;
    this.permissions = permissions;
  }

  public boolean may(Permission permission) {
    return permissions.contains(permission);
  }

  /** Whether it is the head, who covers every ledger and has every special right. */
  boolean head() {
    return this == DIRECTOR;
  }

  /** Whether the account names the ledgers it is for. */
  public boolean keepsLedgers() {
    return !head() && may(LIST_RECORDS);
  }

  /** Whether there is such a person at a desk of this division code. */
  boolean isAt(String officeCode) {
    return where == Where.ANYWHERE
        || (where == Where.COUNTY) == (officeCode.length() <= COUNTY_DIGITS);
  }

  /** The roles there are at the desk of this session. */
  public static List<Role> at(Session session) {
    return Stream.of(values()).filter(r -> r.isAt(session.officeCode())).toList();
  }

  /** What a person reads, such as 业务员. */
  public String label() {
    return WORDS.say("role." + name());
  }

  /** The same at the desk of a division code: the head of a county desk is no 所长. */
  public String labelAt(String officeCode) {
    return this == DIRECTOR && officeCode.length() <= COUNTY_DIGITS
        ? WORDS.say("role.county." + name())
        : label();
  }

  /** The role of a name, such as {@code clerk}, or of its label. */
  public static Optional<Role> parse(String text) {
    return Stream.of(values())
        .filter(r ->
            r.name().equalsIgnoreCase(text.strip())
                || r.label().equals(text.strip())
                || r == DIRECTOR && WORDS.say("role.county.DIRECTOR").equals(text.strip()))
        .findFirst();
  }
}
