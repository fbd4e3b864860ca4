package cn.sifasuo.ui.shell;

/**
 * Notices that the PC slept: between two ticks of a timer much more time went by than it was set
 * to. While a PC sleeps one of its clocks may stand still, which of them depends on the system, so
 * both are asked. A clock that is set forward by as much looks the same, and locking is harmless.
 */
final class SleepSense {

  /** A busy screen is late by less. */
  private static final long SLEPT_MS = 30_000;

  private long wallMs;
  private long nanos;

  SleepSense(long wallMs, long nanos) {
    this.wallMs = wallMs;
    this.nanos = nanos;
  }

  /**
   * Told at each tick what the clocks show.
   *
   * @param stepMs what lies between two ticks
   * @return whether the PC slept since the tick before
   */
  boolean slept(long nowWallMs, long nowNanos, long stepMs) {
    long passed = Math.max(nowWallMs - wallMs, (nowNanos - nanos) / 1_000_000);
    wallMs = nowWallMs;
    nanos = nowNanos;
    return passed > stepMs + SLEPT_MS;
  }
}
