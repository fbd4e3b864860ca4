package cn.sifasuo.security;

import java.util.EnumSet;
import java.util.Set;

/** People at work for tests. */
public final class Sessions {

  private Sessions() {}

  /** A clerk of every ledger, without a special right. */
  public static Session clerk(String signIn, String name, String officeCode) {
    return keeping(signIn, name, Role.CLERK, officeCode);
  }

  /** A person of a role for every ledger, without a special right. */
  public static Session keeping(String signIn, String name, Role role, String officeCode) {
    return new Session(
        signIn, name, new Rights(role, EnumSet.allOf(Ledger.class), Set.of()), officeCode);
  }

  /** The same person with special rights. */
  public static Session with(Session session, SpecialRight... rights) {
    return new Session(
        session.signIn(),
        session.displayName(),
        new Rights(session.role(), session.rights().ledgers(), Set.of(rights)),
        session.officeCode());
  }
}
