package cn.sifasuo.security;

/**
 * Who answers for an act of two people beside the person at work; made only by {@link
 * SecondSignIn}, so that an act that asks for one cannot be done without.
 *
 * <p>A desk where nobody else could countersign says so instead: {@link #alone}, with a reason.
 */
public final class Witness {

  private final String acting;
  private final String signIn;
  private final String displayName;
  private final String reason;

  private Witness(String acting, String signIn, String displayName, String reason) {
    this.acting = acting;
    this.signIn = signIn;
    this.displayName = displayName;
    this.reason = reason;
  }

  static Witness of(Session acting, People.Person second) {
    return new Witness(acting.signIn(), second.signIn(), second.displayName(), "");
  }

  static Witness nobodyElse(Session acting, String reason) {
    return new Witness(acting.signIn(), "", "", reason.strip());
  }

  /** True if the desk had nobody to countersign, 一人所. */
  public boolean alone() {
    return signIn.isEmpty();
  }

  /** Sign-in name of the second person; empty if {@link #alone}. */
  public String signIn() {
    return signIn;
  }

  /** Name of the second person on windows and forms; empty if {@link #alone}. */
  public String displayName() {
    return displayName;
  }

  /** Why it had to be done by one; empty unless {@link #alone}. */
  public String reason() {
    return reason;
  }

  /**
   * What the audit chain keeps beside the person at work: {@code with=li}, or {@code alone=} and
   * the reason.
   */
  public String trace() {
    return alone() ? "alone=" + reason : "with=" + signIn;
  }

  /**
   * @throws IllegalArgumentException if it was given for another person's act
   */
  public void require(Session session) {
    if (!session.signIn().equals(acting)) {
      throw new IllegalArgumentException("a witness of another person's act");
    }
  }
}
