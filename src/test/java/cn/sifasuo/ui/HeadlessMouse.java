package cn.sifasuo.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.event.EventDispatcher;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Window;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testfx.framework.junit5.ApplicationTest;

/**
 * The headless robot of JavaFX 26 marks every press and release as popup trigger, so that a click
 * on a table's head does not sort. Presses of the primary button are made again without the mark.
 * Registered for all tests; it does nothing where no window is tested.
 */
public final class HeadlessMouse implements BeforeTestExecutionCallback {

  private static final AtomicBoolean INSTALLED = new AtomicBoolean();

  @Override
  public void beforeTestExecution(ExtensionContext context) {
    boolean windows =
        context.getRequiredTestInstances().getAllInstances().stream()
            .anyMatch(ApplicationTest.class::isInstance);
    if (windows && INSTALLED.compareAndSet(false, true)) {
      Platform.runLater(() -> {
        List<Window> open = new ArrayList<>(Window.getWindows());
        open.forEach(HeadlessMouse::watch);
        Window.getWindows()
            .addListener(
                (ListChangeListener<Window>)
                    c -> {
                      while (c.next()) {
                        c.getAddedSubList().forEach(HeadlessMouse::watch);
                      }
                    });
      });
    }
  }

  private static void watch(Window window) {
    if (window.getScene() != null) {
      mend(window.getScene());
    }
    window
        .sceneProperty()
        .addListener((p, before, now) -> {
          if (now != null) {
            mend(now);
          }
        });
  }

  private static void mend(Scene scene) {
    if (scene.getProperties().putIfAbsent(HeadlessMouse.class, true) != null) {
      return;
    }
    EventDispatcher usual = scene.getEventDispatcher();
    scene.setEventDispatcher((event, chain) ->
        usual.dispatchEvent(
            event instanceof MouseEvent m
                    && m.isPopupTrigger()
                    && m.getButton() != MouseButton.SECONDARY
                ? unmarked(m)
                : event,
            chain));
  }

  private static MouseEvent unmarked(MouseEvent m) {
    return new MouseEvent(
        m.getSource(),
        m.getTarget(),
        m.getEventType(),
        m.getX(),
        m.getY(),
        m.getScreenX(),
        m.getScreenY(),
        m.getButton(),
        m.getClickCount(),
        m.isShiftDown(),
        m.isControlDown(),
        m.isAltDown(),
        m.isMetaDown(),
        m.isPrimaryButtonDown(),
        m.isMiddleButtonDown(),
        m.isSecondaryButtonDown(),
        m.isSynthesized(),
        false,
        m.isStillSincePress(),
        m.getPickResult());
  }
}
