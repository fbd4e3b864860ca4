package cn.sifasuo.ui.start;

import cn.sifasuo.ui.GlyphRuns;
import cn.sifasuo.ui.RareText;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Small pieces the steps share. */
final class Parts {

  private Parts() {}

  static Label sentence(String text, String... styles) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().addAll(styles);
    return label;
  }

  /** Shown only while it says something. */
  static Label said(ObservableValue<String> text, String... styles) {
    Label label = sentence("", styles);
    label.textProperty().bind(text);
    label.visibleProperty().bind(text.map(t -> !t.isEmpty()));
    label.managedProperty().bind(label.visibleProperty());
    return label;
  }

  static VBox labelled(String text, Region field, Node... below) {
    Label label = new Label(text);
    label.setLabelFor(field);
    label.getStyleClass().addAll("text-muted", "small");
    VBox box = new VBox(4, label, field);
    box.getChildren().addAll(below);
    return box;
  }

  /** What was typed once more where the field's own font lacks a character of it. */
  static RareText echo(TextField field, GlyphRuns glyphs) {
    RareText echo = new RareText(glyphs);
    echo.textProperty().bind(field.textProperty());
    echo.visibleProperty().bind(field.textProperty().map(t -> !glyphs.plain(t)));
    echo.managedProperty().bind(echo.visibleProperty());
    echo.getStyleClass().add("small");
    return echo;
  }
}
