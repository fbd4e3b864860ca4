package cn.sifasuo.ui.form;

import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.Control;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/** A field whose value is written as text: words, numbers, amounts. */
final class TextEditor implements FieldEditor {

  private final FieldModel model;
  private final TextInputControl control;
  private final Function<String, Optional<?>> read;
  private final Function<Object, String> write;

  /**
   * @param read turns text into a value; empty if it is none
   * @param write turns a value into text
   */
  private TextEditor(
      FieldModel model,
      TextInputControl control,
      Function<String, Optional<?>> read,
      Function<Object, String> write) {
    this.model = model;
    this.control = control;
    this.read = read;
    this.write = write;
    model.valueProperty().subscribe(v -> show());
    model.unreadProperty().subscribe(v -> show());
    control
        .focusedProperty()
        .subscribe(focused -> {
          if (!focused) {
            commit();
          }
        });
    // a draft must hold what stands in the field, not only what was left
    control
        .textProperty()
        .subscribe((before, now) -> {
          if (control.isFocused()) {
            enter();
          }
        });
  }

  static TextEditor line(
      FieldModel model, Function<String, Optional<?>> read, Function<Object, String> write) {
    return new TextEditor(model, new TextField(), read, write);
  }

  static TextEditor area(FieldModel model) {
    TextArea area = new TextArea();
    area.setWrapText(true);
    area.setPrefRowCount(3);
    area.addEventFilter(
        KeyEvent.KEY_PRESSED,
        e -> {
          if (e.getCode() == KeyCode.TAB && !e.isControlDown()) {
            area.requestFocusTraversal(
                e.isShiftDown()
                    ? javafx.scene.TraversalDirection.PREVIOUS
                    : javafx.scene.TraversalDirection.NEXT);
            e.consume();
          }
        });
    return new TextEditor(model, area, Optional::of, Object::toString);
  }

  private void show() {
    if (!control.isFocused()) {
      String unread = model.unreadProperty().get();
      Object value = model.value();
      String text = unread != null ? unread : value == null ? "" : write.apply(value);
      if (!text.equals(control.getText())) {
        control.setText(text);
      }
    }
  }

  private void enter() {
    String text = control.getText() == null ? "" : control.getText();
    if (text.isBlank()) {
      model.enter(null);
    } else {
      read.apply(text).ifPresentOrElse(model::enter, () -> model.enterUnread(text));
    }
  }

  @Override
  public void commit() {
    enter();
    show();
  }

  @Override
  public Region node() {
    return control;
  }

  @Override
  public Control focus() {
    return control;
  }
}
