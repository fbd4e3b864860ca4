package cn.sifasuo.ui;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Words beside and over controls. */
public final class Labels {

  private Labels() {}

  /**
   * A sentence as long as it needs to be, over several lines.
   *
   * @param styles style classes
   */
  public static Label sentence(String text, String... styles) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().addAll(styles);
    return label;
  }

  /**
   * A name over a field.
   *
   * @param field that a screen reader reads it with
   * @param shown the field, or what it stands in
   */
  public static VBox over(String text, Node field, Node shown) {
    Label label = new Label(text);
    label.setLabelFor(field);
    label.getStyleClass().addAll("text-muted", "small");
    return new VBox(4, label, shown);
  }
}
