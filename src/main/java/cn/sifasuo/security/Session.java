package cn.sifasuo.security;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Wording;

/**
 * The person at work. Passed to every act; there is no current user anywhere else.
 *
 * @param signIn name in the audit chain
 * @param displayName name on windows and forms
 * @param officeCode division code of the desk, 9 or 12 digits for an office, 6 for a county
 */
public record Session(String signIn, String displayName, Rights rights, String officeCode) {

  private static final Wording WORDS = Wording.of(Session.class);

  /** A person with what the role brings by itself, which for all but a head is no ledger. */
  public Session(String signIn, String displayName, Role role, String officeCode) {
    this(signIn, displayName, Rights.of(role), officeCode);
  }

  public Role role() {
    return rights.role();
  }

  /**
   * @throws Failure REFUSED {@code G-301} if the role does not allow it
   */
  public void require(Permission permission) {
    if (!role().may(permission)) {
      throw new Failure(
          FailureKind.REFUSED,
          "G-301",
          WORDS.say("security.not-allowed", WORDS.say("permission." + permission)),
          "role " + role() + " lacks " + permission);
    }
  }

  /**
   * An act on the records of one ledger.
   *
   * @throws Failure REFUSED {@code G-301} if the role does not allow it, {@code G-305} if the
   *     account is not for this ledger
   */
  public void require(Permission permission, Ledger ledger) {
    require(permission);
    if (!rights.covers(ledger)) {
      throw new Failure(
          FailureKind.REFUSED,
          "G-305",
          WORDS.say("security.other-ledger", ledger.label()),
          "account does not cover " + ledger);
    }
  }

  /**
   * @throws Failure REFUSED {@code G-306} if the right was not given
   */
  public void require(SpecialRight right) {
    if (!rights.has(right)) {
      throw new Failure(
          FailureKind.REFUSED,
          "G-306",
          WORDS.say("security.special", right.label()),
          "account lacks " + right);
    }
  }

  /** Whether every case of the ledgers is open, whoever is in charge of it: to a head. */
  public boolean opensEveryCase() {
    return role().head();
  }

  public boolean may(Permission permission) {
    return role().may(permission);
  }

  /** Whether {@link #require(Permission, Ledger)} would let the act pass. */
  public boolean may(Permission permission, Ledger ledger) {
    return rights.may(permission, ledger);
  }
}
