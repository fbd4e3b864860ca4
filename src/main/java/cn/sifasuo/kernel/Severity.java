package cn.sifasuo.kernel;

/** How heavy a problem is. */
public enum Severity {
  /** Stops the act. */
  ERROR,
  /** May be accepted with a reason. */
  WARNING,
  /** An old record lacks something a new one must have; taken, and marked 待补. */
  GAP
}
