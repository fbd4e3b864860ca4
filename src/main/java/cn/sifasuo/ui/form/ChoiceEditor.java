package cn.sifasuo.ui.form;

import cn.sifasuo.ui.field.ChoiceField;
import java.util.function.Function;
import javafx.scene.control.Control;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A choice: a code of a list, or another record. */
final class ChoiceEditor<T> implements FieldEditor {

  private final FieldModel model;
  private final ChoiceField<T> control;
  private final Function<T, Object> value;

  /**
   * @param value what the field holds for a choice
   * @param choice the choice for what the field holds
   */
  ChoiceEditor(
      FieldModel model,
      ChoiceField<T> control,
      Function<T, Object> value,
      Function<Object, @Nullable T> choice) {
    this.model = model;
    this.control = control;
    this.value = value;
    model
        .valueProperty()
        .subscribe(v -> {
          if (v != null || !control.isFocused()) {
            control.valueProperty().set(v == null ? null : choice.apply(v));
          }
        });
    String unread = model.unreadProperty().get();
    if (unread != null) {
      control.writeUnread(unread);
    }
    control
        .valueProperty()
        .subscribe((before, now) -> {
          if (now != null) {
            model.enter(value.apply(now));
          }
        });
    control
        .focusedProperty()
        .subscribe(focused -> {
          if (!focused) {
            settle();
          }
        });
    control.onSettled(this::settle);
  }

  @Override
  public void commit() {
    control.commit();
    settle();
  }

  private void settle() {
    T now = control.valueProperty().get();
    if (control.readable()) {
      model.enter(now == null ? null : value.apply(now));
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
