package cn.sifasuo.ui.field;

import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.input.InputMethodEvent;

/**
 * Knows whether an input method is composing below a node. Enter then chooses a candidate; it may
 * neither save nor leave the field, and some input methods send it on right after the text.
 */
public final class Composing {

  /** Enter so soon after the text was committed belongs to the input method. */
  private static final long AFTER_NANOS = TimeUnit.MILLISECONDS.toNanos(80);

  private boolean composing;
  private long committedAt = System.nanoTime() - AFTER_NANOS;

  private Composing() {}

  public static Composing below(Node node) {
    Composing watch = new Composing();
    node.addEventFilter(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, watch::see);
    return watch;
  }

  private void see(InputMethodEvent e) {
    composing = !e.getComposed().isEmpty();
    if (!e.getCommitted().isEmpty()) {
      committedAt = System.nanoTime();
    }
  }

  /** Whether a key pressed now belongs to the input method. */
  public boolean now() {
    return composing || System.nanoTime() - committedAt < AFTER_NANOS;
  }
}
