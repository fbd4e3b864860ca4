package cn.sifasuo.exchange;

/**
 * The county's answer to a request, checked against the office's own keys. What it cannot prove is
 * that the county is the county: a person compares {@code county().fingerprint()} first.
 *
 * @param office the office's identity with the certificates it will sign with from now on
 * @param county the desk it reports to, to be pinned
 */
public record EnrolmentGrant(Identity office, PublicIdentity county) {

  /**
   * Takes what a person typed from the county's paper or heard by telephone.
   *
   * @throws cn.sifasuo.kernel.Failure X-122 if it is another fingerprint
   */
  public EnrolmentGrant confirmed(String typed) {
    if (!county.fingerprint().isTyped(typed)) {
      throw Refusal.GRANT_FINGERPRINT.failure("typed fingerprint differs");
    }
    return this;
  }
}
