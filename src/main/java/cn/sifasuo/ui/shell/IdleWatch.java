package cn.sifasuo.ui.shell;

import java.time.Duration;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;

/** Notices that nobody has touched keyboard or mouse for a while. */
final class IdleWatch {

  private final long limitNanos;
  private final Runnable idle;
  private final Timeline clock;
  private final EventHandler<InputEvent> touch = e -> last = System.nanoTime();
  private long last = System.nanoTime();

  IdleWatch(Duration limit, Runnable idle) {
    this.limitNanos = limit.toNanos();
    this.idle = idle;
    double step = Math.min(5_000, Math.max(50, limit.toMillis() / 4.0));
    clock = new Timeline(new KeyFrame(javafx.util.Duration.millis(step), e -> look()));
    clock.setCycleCount(Timeline.INDEFINITE);
  }

  void attach(Scene scene) {
    scene.addEventFilter(InputEvent.ANY, touch);
    last = System.nanoTime();
    clock.play();
  }

  void detach(Scene scene) {
    scene.removeEventFilter(InputEvent.ANY, touch);
    clock.stop();
  }

  private void look() {
    if (System.nanoTime() - last > limitNanos) {
      last = System.nanoTime();
      idle.run();
    }
  }
}
