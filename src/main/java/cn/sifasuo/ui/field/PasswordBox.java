package cn.sifasuo.ui.field;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.security.PasswordStrength;
import java.util.Collection;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** A password field that gives nothing away: no copy, emptied when taken, a word on caps lock. */
public final class PasswordBox extends VBox {

  private static final Wording WORDS = Wording.of(PasswordBox.class);

  private final PasswordField field = new PasswordField();
  private final Label caps = new Label(WORDS.say("password.caps"));

  /**
   * @param id of the field in it
   * @param label what a screen reader says
   * @param enter runs when Enter is pressed
   */
  public PasswordBox(String id, String label, Runnable enter) {
    super(4);
    field.setId(id);
    field.setAccessibleText(label);
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

  /** Runs whenever something is typed. */
  public void onTyped(Runnable follower) {
    field.textProperty().subscribe((before, now) -> follower.run());
  }

  /**
   * How hard to guess what stands in the field.
   *
   * @param known what belongs to the person or the office
   */
  public PasswordStrength strength(Collection<String> known) {
    return PasswordStrength.of(field.getCharacters(), known);
  }

  /** Whether the other field holds the same. */
  public boolean sameAs(PasswordBox other) {
    return CharSequence.compare(field.getCharacters(), other.field.getCharacters()) == 0;
  }

  public boolean blank() {
    return field.getText().isEmpty();
  }

  /** What was typed; the field is empty afterwards. */
  public char[] take() {
    char[] typed = field.getText().toCharArray();
    field.clear();
    return typed;
  }

  public void focus() {
    field.requestFocus();
  }
}
