package cn.sifasuo.ui.shell;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;

/**
 * The sections where there are more than fit: a head keeps more ledgers than a small screen has
 * lines for, and letters may be large. The line in focus and the one that is open are in view.
 */
final class NavigationLines extends ScrollPane {

  private final NavigationPane lines;

  NavigationLines(NavigationPane lines) {
    super(lines);
    this.lines = lines;
    getStyleClass().add("navigation-lines");
    setFitToWidth(true);
    setFitToHeight(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setFocusTraversable(false);
    for (Node line : lines.getChildren()) {
      line.focusedProperty().subscribe(focused -> showIf(focused, line));
      if (line instanceof ToggleButton section) {
        section.selectedProperty().subscribe(open -> showIf(open, line));
      }
    }
  }

  private void showIf(boolean wanted, Node line) {
    if (wanted) {
      show(line);
    }
  }

  /** Scrolls no farther than it takes. */
  private void show(Node line) {
    double seen = getViewportBounds().getHeight();
    double hidden = lines.getHeight() - seen;
    if (hidden <= 0) {
      return;
    }
    Bounds place = line.getBoundsInParent();
    double top = getVvalue() * hidden;
    if (place.getMinY() < top) {
      setVvalue(place.getMinY() / hidden);
    } else if (place.getMaxY() > top + seen) {
      setVvalue((place.getMaxY() - seen) / hidden);
    }
  }
}
