package cn.sifasuo.ui.form;

import cn.sifasuo.kernel.Wording;
import javafx.scene.control.Control;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Yes, no, or not said: nothing is chosen until a person chooses. */
final class YesNoEditor implements FieldEditor {

  private static final Wording WORDS = Wording.of(YesNoEditor.class);

  private final FieldModel model;
  private final ToggleGroup group = new ToggleGroup();
  private final ToggleButton yes = new ToggleButton(WORDS.say("form.yes"));
  private final ToggleButton no = new ToggleButton(WORDS.say("form.no"));
  private final HBox box = new HBox(yes, no);

  YesNoEditor(FieldModel model) {
    this.model = model;
    box.getStyleClass().add("yes-no");
    yes.getStyleClass().add("left-pill");
    no.getStyleClass().add("right-pill");
    group.getToggles().setAll(yes, no);
    model
        .valueProperty()
        .subscribe(v -> {
          yes.setSelected(Boolean.TRUE.equals(v));
          no.setSelected(Boolean.FALSE.equals(v));
        });
    yes.setOnAction(e -> commit());
    no.setOnAction(e -> commit());
    box.addEventFilter(
        KeyEvent.KEY_PRESSED,
        e -> {
          if (e.getCode() == KeyCode.LEFT) {
            yes.requestFocus();
          } else if (e.getCode() == KeyCode.RIGHT) {
            no.requestFocus();
          } else {
            return;
          }
          e.consume();
        });
    no.setFocusTraversable(false); // one stop for both; the arrows change sides
  }

  @Override
  public void commit() {
    model.enter(yes.isSelected() ? Boolean.TRUE : no.isSelected() ? Boolean.FALSE : null);
  }

  @Override
  public Region node() {
    return box;
  }

  @Override
  public Control focus() {
    return yes;
  }
}
