package cn.sifasuo.ui.shell;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/** F6: from pane to pane, Shift+F6 back, for whoever works without a mouse. */
final class PaneCycle {

  private final List<Supplier<@Nullable Parent>> panes;

  PaneCycle(List<Supplier<@Nullable Parent>> panes) {
    this.panes = panes;
  }

  void move(@Nullable Node focused, boolean back) {
    int at = paneOf(focused);
    for (int step = 1; step <= panes.size(); step++) {
      int next = Math.floorMod(at + (back ? -step : step), panes.size());
      Parent pane = panes.get(next).get();
      Node target = pane == null ? null : first(pane);
      if (target != null) {
        target.requestFocus();
        return;
      }
    }
  }

  private int paneOf(@Nullable Node node) {
    for (Node n = node; n != null; n = n.getParent()) {
      for (int i = 0; i < panes.size(); i++) {
        if (panes.get(i).get() == n) {
          return i;
        }
      }
    }
    return 0;
  }

  /** The first control of a pane that takes the keyboard. */
  private static @Nullable Node first(Node node) {
    if (!node.isVisible() || node.isDisabled()) {
      return null;
    }
    if (node.isFocusTraversable()) {
      return node;
    }
    if (node instanceof Parent parent) {
      for (Node child : parent.getChildrenUnmodifiable()) {
        Node found = first(child);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }
}
