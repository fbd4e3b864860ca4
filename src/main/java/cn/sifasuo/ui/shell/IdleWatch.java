package cn.sifasuo.ui.shell;

import java.time.Duration;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;

/** Notices that nobody has touched keyboard or mouse for a while, or that the PC slept. */
final class IdleWatch {

  private static final double LONGEST_STEP_MS = 5_000;
  private static final double SHORTEST_STEP_MS = 50;

  private final Runnable idle;
  private final Timeline clock = new Timeline();
  private final EventHandler<InputEvent> touch = e -> last = System.nanoTime();
  private long limitNanos;
  private long last = System.nanoTime();
  private long stepMs;
  private boolean watching;
  private SleepSense sleep = awake();

  IdleWatch(Duration limit, Runnable idle) {
    this.idle = idle;
    clock.setCycleCount(Timeline.INDEFINITE);
    limit(limit);
  }

  /** From now on so long. */
  void limit(Duration limit) {
    limitNanos = limit.toNanos();
    last = System.nanoTime();
    stepMs = (long) Math.clamp(limit.toMillis() / 4.0, SHORTEST_STEP_MS, LONGEST_STEP_MS);
    clock.stop();
    clock.getKeyFrames().setAll(new KeyFrame(javafx.util.Duration.millis(stepMs), e -> look()));
    if (watching) {
      clock.play();
    }
  }

  void attach(Scene scene) {
    scene.addEventFilter(InputEvent.ANY, touch);
    last = System.nanoTime();
    watching = true;
    sleep = awake();
    clock.play();
  }

  void detach(Scene scene) {
    scene.removeEventFilter(InputEvent.ANY, touch);
    watching = false;
    clock.stop();
  }

  private static SleepSense awake() {
    return new SleepSense(System.currentTimeMillis(), System.nanoTime());
  }

  private void look() {
    boolean slept = sleep.slept(System.currentTimeMillis(), System.nanoTime(), stepMs);
    if (slept || System.nanoTime() - last > limitNanos) {
      last = System.nanoTime();
      idle.run();
    }
  }
}
