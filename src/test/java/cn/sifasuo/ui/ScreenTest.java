package cn.sifasuo.ui;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/**
 * A test of one pane on a 1366×768 screen without a display, at 10:42 of 23 November 2026. A
 * subclass makes its pane in {@link #pane()}.
 */
public abstract class ScreenTest extends ApplicationTest {

  protected static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T02:42:07Z"), ZoneId.of("Asia/Shanghai"));

  protected Stage stage;
  protected Theme theme;
  protected final List<Throwable> failures = new ArrayList<>();
  protected Work work;
  protected Dialogs dialogs;

  @Override
  public void start(Stage opened) {
    stage = opened;
    failures.clear();
    theme = Theme.load(Path.of("reports", "fonts"));
    theme.install();
    work = new Work(Work.daemons(2), Platform::runLater, failures::add);
    dialogs = new Dialogs(() -> stage, "Sifasuo 0.1", CLOCK);
    Scene scene = new Scene(pane(), Snapshots.WIDTH, Snapshots.HEIGHT);
    stage.setScene(scene);
    stage.show();
  }

  /** Makes what is tested; on the JavaFX thread. */
  protected abstract Parent pane();

  @AfterEach
  void undress() {
    WaitForAsyncUtils.waitForAsyncFx(30_000, () -> theme.close());
  }

  /** Waits until a thing holds that comes from background work, on a busy machine too. */
  protected static void until(Supplier<Boolean> holds) {
    try {
      WaitForAsyncUtils.waitFor(30, java.util.concurrent.TimeUnit.SECONDS, () -> onScreen(holds));
    } catch (java.util.concurrent.TimeoutException e) {
      throw new AssertionError("did not come true in thirty seconds", e);
    }
    WaitForAsyncUtils.waitForFxEvents();
  }

  protected static <T> T onScreen(Supplier<T> what) {
    return WaitForAsyncUtils.waitForAsyncFx(30_000, what::get);
  }

  /**
   * Gives a window time to take the focus. Between a dialog that closes and what comes after it no
   * window has it, and the robot of the platform without a display cannot press a button then; nor
   * does that platform always hand the focus back, so that after a while the click is tried anyway.
   */
  protected static void untilFocused() {
    try {
      WaitForAsyncUtils.waitFor(
          2,
          java.util.concurrent.TimeUnit.SECONDS,
          () -> onScreen(() -> Window.getWindows().stream().anyMatch(Window::isFocused)));
    } catch (java.util.concurrent.TimeoutException e) {
      WaitForAsyncUtils.waitForFxEvents();
    }
  }

  /** Clicks and waits for what follows. */
  protected void click(String query) {
    untilFocused();
    if (query.startsWith("#section-")) {
      // it may lie below the lines a small screen shows: whoever comes by keyboard sees it
      onScreen(() -> {
        lookup(query).query().requestFocus();
        return true;
      });
      WaitForAsyncUtils.waitForFxEvents();
    }
    clickOn(query);
    WaitForAsyncUtils.waitForFxEvents();
  }

  /** Presses keys together. */
  protected void keys(javafx.scene.input.KeyCode... codes) {
    press(codes);
    release(codes);
    WaitForAsyncUtils.waitForFxEvents();
  }
}
