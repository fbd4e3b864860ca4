package cn.sifasuo.statistics.screen;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Lines of label and control in the questions of this package. */
final class Questions {

  private final GridPane grid = new GridPane();
  private int rows;

  Questions() {
    grid.setHgap(10);
    grid.setVgap(8);
    grid.setPadding(new Insets(4, 0, 0, 0));
  }

  Questions line(String text, Node control) {
    Labeled label = new Label(text);
    label.setMinWidth(Region.USE_PREF_SIZE);
    if (label instanceof Label own) {
      own.setLabelFor(control);
    }
    if (control instanceof Region region) {
      region.setMaxWidth(Double.MAX_VALUE);
    }
    GridPane.setHgrow(control, Priority.ALWAYS);
    grid.addRow(rows++, label, control);
    return this;
  }

  GridPane grid() {
    return grid;
  }
}
