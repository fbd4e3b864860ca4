package cn.sifasuo.ui;

import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** One piece of work as the status bar shows it. Its properties change on the screen's thread. */
public final class Running implements Progress {

  private final String title;
  private final Executor screen;
  private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper(this, "message", "");
  private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper(this, "share", -1);
  private final ReadOnlyBooleanWrapper ended = new ReadOnlyBooleanWrapper(this, "ended", false);
  private volatile boolean cancelled;

  Running(String title, Executor screen) {
    this.title = title;
    this.screen = screen;
  }

  public String title() {
    return title;
  }

  public ReadOnlyStringProperty messageProperty() {
    return message.getReadOnlyProperty();
  }

  /** 0 to 1; negative where it cannot be said. */
  public ReadOnlyDoubleProperty shareProperty() {
    return share.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty endedProperty() {
    return ended.getReadOnlyProperty();
  }

  /**
   * Asks the work to stop where it leaves nothing half done. The thread is never interrupted: an
   * interrupt inside a read or write would close the database file.
   */
  public void cancel() {
    cancelled = true;
  }

  @Override
  public boolean cancelled() {
    return cancelled;
  }

  @Override
  public void say(String what, double done) {
    screen.execute(() -> {
      message.set(what);
      share.set(done);
    });
  }

  void end() {
    ended.set(true);
  }
}
