package cn.sifasuo.ui;

import java.util.stream.Collectors;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/**
 * One line of text that may hold a rare name. Short of room it is cut with an ellipsis, as any
 * label is; a character no font has becomes 〓 and says in its tooltip which one it is.
 */
public final class RareText extends HBox {

  private final GlyphRuns glyphs;
  private final StringProperty text = new SimpleStringProperty(this, "text", "");

  public RareText(GlyphRuns glyphs) {
    this.glyphs = glyphs;
    getStyleClass().add("rare-text");
    setAlignment(Pos.BASELINE_LEFT);
    setMaxHeight(USE_PREF_SIZE);
    text.subscribe(this::show);
  }

  public RareText(GlyphRuns glyphs, String value) {
    this(glyphs);
    setText(value);
  }

  public StringProperty textProperty() {
    return text;
  }

  public String getText() {
    return text.get();
  }

  public void setText(String value) {
    text.set(value);
  }

  private void show(String value) {
    getChildren().setAll(glyphs.split(value).stream().map(RareText::label).toList());
    setAccessibleText(value);
  }

  private static Label label(GlyphRuns.Run run) {
    Label label = new Label(run.text());
    switch (run.face()) {
      case USUAL -> {
        // the window's own font
      }
      case RARE -> {
        label.getStyleClass().add("rare");
        label.setMinWidth(USE_PREF_SIZE);
      }
      case NONE -> label.setTooltip(new Tooltip(codePoints(run.original())));
    }
    return label;
  }

  private static String codePoints(String text) {
    return text.codePoints().mapToObj("U+%04X"::formatted).collect(Collectors.joining(" "));
  }

  /** Shows text in a cell or button: plainly where the usual font has it all. */
  public static void show(Labeled in, GlyphRuns glyphs, String value) {
    if (glyphs.plain(value)) {
      in.setText(value);
      in.setGraphic(null);
      in.setContentDisplay(ContentDisplay.LEFT);
    } else {
      in.setText("");
      in.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
      in.setGraphic(new RareText(glyphs, value));
      in.setAccessibleText(value);
    }
  }
}
