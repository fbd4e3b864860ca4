package cn.sifasuo.ui;

/** What running work says about itself, and how it learns that it shall stop. Thread-safe. */
public interface Progress {

  /**
   * @param what what is being done now
   * @param share done so far, 0 to 1; negative where it cannot be said
   */
  void say(String what, double share);

  boolean cancelled();

  /**
   * To be called wherever stopping leaves nothing half done.
   *
   * @throws java.util.concurrent.CancellationException if the person asked to stop
   */
  default void stopIfCancelled() {
    if (cancelled()) {
      throw new java.util.concurrent.CancellationException();
    }
  }
}
