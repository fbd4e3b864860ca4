package cn.sifasuo.ui;

import java.util.stream.Collectors;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * One line of text that may hold a rare name. Short of room it is cut at its end with an ellipsis,
 * as any label is; a character no font has becomes 〓 and says in its tooltip which one it is.
 */
public final class RareText extends Region {

  private final GlyphRuns glyphs;
  private final StringProperty text = new SimpleStringProperty(this, "text", "");

  public RareText(GlyphRuns glyphs) {
    this.glyphs = glyphs;
    getStyleClass().add("rare-text");
    setMaxHeight(USE_PREF_SIZE);
    setMinWidth(0);
    text.subscribe(this::show);
  }

  public RareText(GlyphRuns glyphs, String value) {
    this(glyphs);
    setText(value);
  }

  /** Cells of a column whose values may hold a rare name. */
  public static <S, T> Callback<TableColumn<S, T>, TableCell<S, T>> cells(GlyphRuns glyphs) {
    return column ->
        new TableCell<>() {
          @Override
          protected void updateItem(@Nullable T item, boolean empty) {
            super.updateItem(item, empty);
            show(this, glyphs, empty || item == null ? "" : item.toString());
          }
        };
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
      case RARE -> label.getStyleClass().add("rare");
      case NONE -> label.setTooltip(new Tooltip(codePoints(run.original())));
    }
    return label;
  }

  private static String codePoints(String text) {
    return text.codePoints().mapToObj("U+%04X"::formatted).collect(Collectors.joining(" "));
  }

  @Override
  protected double computePrefWidth(double height) {
    double width = snappedLeftInset() + snappedRightInset();
    for (Node run : getManagedChildren()) {
      width += snapSizeX(run.prefWidth(-1));
    }
    return width;
  }

  @Override
  protected double computePrefHeight(double width) {
    double above = 0;
    double below = 0;
    for (Node run : getManagedChildren()) {
      double height = run.prefHeight(-1);
      above = Math.max(above, run.getBaselineOffset());
      below = Math.max(below, height - run.getBaselineOffset());
    }
    return snappedTopInset() + snapSizeY(above + below) + snappedBottomInset();
  }

  @Override
  public double getBaselineOffset() {
    double above = 0;
    for (Node run : getManagedChildren()) {
      above = Math.max(above, run.getBaselineOffset());
    }
    return snappedTopInset() + above;
  }

  /** From left to right; the run that does not fit is cut, those after it are not shown. */
  @Override
  protected void layoutChildren() {
    double baseline = getBaselineOffset();
    double x = snappedLeftInset();
    double end = getWidth() - snappedRightInset();
    for (Node run : getManagedChildren()) {
      double width = Math.min(snapSizeX(run.prefWidth(-1)), Math.max(0, end - x));
      double height = run.prefHeight(-1);
      run.resizeRelocate(x, baseline - run.getBaselineOffset(), width, height);
      run.setVisible(width > 0);
      x += width;
    }
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
