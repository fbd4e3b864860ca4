package cn.sifasuo.ui.form;

import cn.sifasuo.kernel.Problem;
import cn.sifasuo.ledger.FieldSpec;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** One field of a row as it is being typed: its value, or the text that is no value yet. */
public final class FieldModel {

  private final FieldSpec spec;
  private final ObjectProperty<@Nullable Object> value;
  private final ReadOnlyObjectWrapper<@Nullable String> unread =
      new ReadOnlyObjectWrapper<>(this, "unread");
  private final ReadOnlyBooleanWrapper proposed =
      new ReadOnlyBooleanWrapper(this, "proposed", false);
  private final ReadOnlyObjectWrapper<List<Problem>> problems =
      new ReadOnlyObjectWrapper<>(this, "problems", List.of());
  private final Runnable changed;
  private boolean touched;

  /**
   * @param changed runs after each change by a person
   */
  FieldModel(FieldSpec spec, @Nullable Object start, Runnable changed) {
    this.spec = spec;
    this.value = new SimpleObjectProperty<>(this, "value", start);
    this.changed = changed;
  }

  public FieldSpec spec() {
    return spec;
  }

  /** Typed as the field's column; null for nothing. */
  public ReadOnlyObjectProperty<@Nullable Object> valueProperty() {
    return value;
  }

  public @Nullable Object value() {
    return value.get();
  }

  /** Text that is no value of this field, such as 2026-13-1; null if there is none. */
  public ReadOnlyObjectProperty<@Nullable String> unreadProperty() {
    return unread.getReadOnlyProperty();
  }

  /** Whether the value is what the rules would fill in, not what a person typed. */
  public ReadOnlyBooleanProperty proposedProperty() {
    return proposed.getReadOnlyProperty();
  }

  /** What is wrong with it, as far as it is time to say so. */
  public ReadOnlyObjectProperty<List<Problem>> problemsProperty() {
    return problems.getReadOnlyProperty();
  }

  /** A person entered a value, or took it away. */
  public void enter(@Nullable Object entered) {
    Object kept = entered instanceof String text && text.isBlank() ? null : entered;
    boolean same = unread.get() == null && Objects.equals(value.get(), kept);
    if (same) {
      return; // a proposal that was only looked at stays one
    }
    unread.set(null);
    proposed.set(false);
    value.set(kept);
    changed.run();
  }

  /** A person entered text that is no value; it is kept for correcting. */
  public void enterUnread(String text) {
    if (!text.equals(unread.get())) {
      unread.set(text);
      proposed.set(false);
      value.set(null);
      changed.run();
    }
  }

  /** The rules fill a field nobody typed in, or a derived one. */
  void propose(@Nullable Object derived) {
    boolean free = !spec.typed() || proposed.get() || (value.get() == null && unread.get() == null);
    if (free) {
      proposed.set(derived != null);
      value.set(derived);
    }
  }

  boolean touched() {
    return touched;
  }

  void touch() {
    touched = true;
  }

  void show(List<Problem> found) {
    problems.set(List.copyOf(found));
  }
}
