package cn.sifasuo.ui.form;

import cn.sifasuo.ui.field.DayField;
import java.time.Clock;
import java.time.LocalDate;
import javafx.scene.control.Control;
import javafx.scene.layout.Region;

/** A day. */
final class DayEditor implements FieldEditor {

  private final FieldModel model;
  private final DayField control;

  DayEditor(FieldModel model, Clock clock) {
    this.model = model;
    control = new DayField(clock);
    model
        .valueProperty()
        .subscribe(v -> {
          if (v instanceof LocalDate day) {
            control.valueProperty().set(day);
          } else if (model.unreadProperty().get() == null && !control.isFocused()) {
            control.valueProperty().set(null);
            control.clear();
          }
        });
    String unread = model.unreadProperty().get();
    if (unread != null) {
      control.setText(unread);
    }
    control
        .valueProperty()
        .subscribe((before, day) -> {
          if (day != null) {
            model.enter(day);
          }
        });
    control
        .textProperty()
        .subscribe((before, now) -> {
          if (control.isFocused() && !control.readable()) {
            model.enterUnread(now);
          }
        });
    control
        .focusedProperty()
        .subscribe(focused -> {
          if (!focused) {
            commit();
          }
        });
  }

  @Override
  public void commit() {
    control.commit();
    if (control.readable()) {
      model.enter(control.valueProperty().get());
    } else {
      model.enterUnread(control.getText());
    }
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
