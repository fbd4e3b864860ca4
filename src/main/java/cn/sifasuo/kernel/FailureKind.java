package cn.sifasuo.kernel;

/** Why an act did not happen; decides the exit status of the command line. */
public enum FailureKind {
  /** The act was done, with findings a person has to look at. */
  FINDINGS(1),
  /** The words of the command or the input are wrong. */
  WRONG_USE(2),
  /** Permission, lock, rule or password refuses it. */
  REFUSED(3),
  /** A file or the database is damaged or not what it claims to be. */
  DAMAGED(4),
  /** A place cannot be reached or written. */
  UNREACHABLE(5);

  private final int exitStatus;

  FailureKind(int exitStatus) {
    this.exitStatus = exitStatus;
  }

  /** Exit status of the command line, 1 to 5. */
  public int exitStatus() {
    return exitStatus;
  }
}
