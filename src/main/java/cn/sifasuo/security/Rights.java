package cn.sifasuo.security;

import java.util.Set;

/**
 * What an account may: the acts of its role, the ledgers it is for, and the rights given to it by
 * name. A head covers every ledger and has every right, whatever is named.
 *
 * @param ledgers ledgers named in the account; empty for roles that keep none
 * @param special rights named in the account
 */
public record Rights(Role role, Set<Ledger> ledgers, Set<SpecialRight> special) {

  public Rights {
    ledgers = Set.copyOf(ledgers);
    special = Set.copyOf(special);
  }

  /** What a role brings by itself: for a head everything, for others no ledger and no right. */
  public static Rights of(Role role) {
    return new Rights(role, Set.of(), Set.of());
  }

  public boolean covers(Ledger ledger) {
    return role.head() || ledgers.contains(ledger);
  }

  public boolean may(Permission permission, Ledger ledger) {
    return role.may(permission) && covers(ledger);
  }

  public boolean has(SpecialRight right) {
    return role.head() || special.contains(right);
  }
}
