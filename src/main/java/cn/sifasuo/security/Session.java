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
public record Session(String signIn, String displayName, Role role, String officeCode) {

  private static final Wording WORDS = Wording.of(Session.class);

  /**
   * @throws Failure REFUSED {@code G-301} if the role does not allow it
   */
  public void require(Permission permission) {
    if (!role.may(permission)) {
      throw new Failure(
          FailureKind.REFUSED,
          "G-301",
          WORDS.say("security.not-allowed", WORDS.say("permission." + permission)),
          "role " + role + " lacks " + permission);
    }
  }
}
