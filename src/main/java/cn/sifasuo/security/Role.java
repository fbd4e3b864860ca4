package cn.sifasuo.security;

import static cn.sifasuo.security.Permission.*;

import cn.sifasuo.kernel.Wording;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a person is at this desk. */
public enum Role {
  /** 所长 or the head of the county desk: everything, approves. */
  DIRECTOR(EnumSet.allOf(Permission.class)),
  /** 业务员: keeps ledgers, computes forms. */
  CLERK(EnumSet.of(READ_RECORDS, WRITE_RECORDS, IMPORT, EXPORT, COMPUTE_FORMS)),
  /** 统计员: counts, sees no persons. */
  STATISTICIAN(EnumSet.of(COMPUTE_FORMS, CLOSE_PERIOD, SEAL_BUNDLE)),
  /** 审计: reads the audit chain only. */
  AUDITOR(EnumSet.of(READ_AUDIT));

  private static final Wording WORDS = Wording.of(Role.class);

  private final Set<Permission> permissions;

  Role(Set<Permission> permissions) {
    this.permissions = permissions;
  }

  public boolean may(Permission permission) {
    return permissions.contains(permission);
  }

  /** What a person reads, such as 业务员. */
  public String label() {
    return WORDS.say("role." + name());
  }

  /** The role of a name, such as {@code clerk}, or of its label. */
  public static Optional<Role> parse(String text) {
    return Stream.of(values())
        .filter(r -> r.name().equalsIgnoreCase(text.strip()) || r.label().equals(text.strip()))
        .findFirst();
  }
}
