package cn.sifasuo.ui.shell;

import cn.sifasuo.kernel.Wording;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** A password field that gives nothing away: no copy, emptied when taken, a word on caps lock. */
final class PasswordBox extends VBox {

  private static final Wording WORDS = Wording.of(PasswordBox.class);

  private final PasswordField field = new PasswordField();
  private final Label caps = new Label(WORDS.say("password.caps"));

  PasswordBox(Runnable enter) {
    super(4);
    field.setId("password");
    field.setAccessibleText(WORDS.say("sign-in.password"));
    field.setContextMenu(new javafx.scene.control.ContextMenu());
    field.setOnAction(e -> enter.run());
    caps.getStyleClass().addAll("text-due", "tiny");
    caps.setVisible(false);
    caps.setManaged(false);
    field.addEventFilter(KeyEvent.KEY_RELEASED, e -> showCaps());
    field.focusedProperty().subscribe(f -> showCaps());
    getChildren().addAll(field, caps);
  }

  private void showCaps() {
    boolean on = field.isFocused() && Platform.isKeyLocked(KeyCode.CAPS).orElse(false);
    caps.setVisible(on);
    caps.setManaged(on);
  }

  boolean blank() {
    return field.getText().isEmpty();
  }

  /** What was typed; the field is empty afterwards. */
  char[] take() {
    char[] typed = field.getText().toCharArray();
    field.clear();
    return typed;
  }

  void focus() {
    field.requestFocus();
  }
}
