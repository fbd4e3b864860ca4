package cn.sifasuo.app;

import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.stage.Window;

/**
 * Starts the program, or the empty window, and ends the process at the second pulse after a window
 * is shown: then the first frame has been drawn.
 */
final class FirstFrame {

  static final String DRAWN = "first frame";

  private static int pulses;

  private FirstFrame() {}

  /**
   * @param args {@code product} and a data folder, or {@code floor}
   */
  public static void main(String[] args) {
    Thread watch = new Thread(FirstFrame::awaitToolkit, "watch");
    watch.setDaemon(true);
    watch.start();
    if (args[0].equals("floor")) {
      EmptyWindow.open();
    } else {
      Main.main(new String[] {"--data", args[1]});
    }
  }

  private static void awaitToolkit() {
    while (true) {
      try {
        Platform.runLater(FirstFrame::watchWindows);
        return;
      } catch (IllegalStateException notYet) {
        Thread.onSpinWait();
        java.util.concurrent.locks.LockSupport.parkNanos(2_000_000);
      }
    }
  }

  private static void watchWindows() {
    Window.getWindows().forEach(FirstFrame::watch);
    Window.getWindows()
        .addListener(
            (ListChangeListener<Window>)
                change -> {
                  while (change.next()) {
                    change.getAddedSubList().forEach(FirstFrame::watch);
                  }
                });
  }

  private static void watch(Window window) {
    window.getScene().addPostLayoutPulseListener(FirstFrame::pulse);
    Platform.requestNextPulse();
  }

  private static void pulse() {
    pulses++;
    if (pulses == 2) {
      System.out.println(DRAWN);
      System.exit(0);
    }
    Platform.requestNextPulse();
  }
}
