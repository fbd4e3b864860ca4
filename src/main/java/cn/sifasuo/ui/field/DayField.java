package cn.sifasuo.ui.field;

import atlantafx.base.controls.Calendar;
import atlantafx.base.controls.CustomTextField;
import cn.sifasuo.kernel.Wording;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Popup;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/**
 * A day, typed as {@link DayText} reads it or picked from a calendar. What cannot be read stays in
 * the field for correcting; it is never thrown away.
 */
public final class DayField extends CustomTextField {

  private static final Wording WORDS = Wording.of(DayField.class);

  private final Clock clock;
  private final ObjectProperty<@Nullable LocalDate> value =
      new SimpleObjectProperty<>(this, "value", null);
  private final Popup popup = new Popup();

  public DayField(Clock clock) {
    this.clock = clock;
    getStyleClass().add("day-field");
    Button open = new Button("", new FontIcon(MaterialDesignC.CALENDAR_BLANK));
    open.getStyleClass().add("field-button");
    open.setFocusTraversable(false);
    open.setAccessibleText(WORDS.say("day.open"));
    open.setOnAction(e -> toggle());
    editableProperty().subscribe(editable -> setRight(editable ? open : null));
    popup.setAutoHide(true);
    focusedProperty()
        .subscribe(focused -> {
          if (!focused) {
            commit();
          }
        });
    value.subscribe(day -> {
      if (day != null) {
        setText(day.toString());
      } else if (readable()) {
        clear();
      }
    });
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
  }

  /** The day read last; null while the text is empty or no day. */
  public ObjectProperty<@Nullable LocalDate> valueProperty() {
    return value;
  }

  /** Reads what stands in the field; done by itself when it is left. */
  public void commit() {
    value.set(read().orElse(null));
    LocalDate day = value.get();
    if (day != null) {
      setText(day.toString());
    }
  }

  /** Whether the field is empty or holds a day. */
  public boolean readable() {
    return getText() == null || getText().isBlank() || read().isPresent();
  }

  private Optional<LocalDate> read() {
    return getText() == null ? Optional.empty() : DayText.read(getText(), LocalDate.now(clock));
  }

  private void key(KeyEvent e) {
    if (e.getCode() == KeyCode.DOWN && e.isAltDown() || e.getCode() == KeyCode.F4) {
      toggle();
      e.consume();
    } else if (e.getCode() == KeyCode.ESCAPE && popup.isShowing()) {
      popup.hide();
      e.consume();
    }
  }

  private void toggle() {
    if (popup.isShowing()) {
      popup.hide();
      return;
    }
    commit();
    LocalDate shown = value.get();
    Calendar calendar = shown == null ? new Calendar() : new Calendar(shown);
    calendar
        .valueProperty()
        .subscribe((before, day) -> {
          if (day != null) {
            value.set(day);
            popup.hide();
            requestFocus();
          }
        });
    StackPane box = new StackPane(calendar);
    box.getStyleClass().add("popup-list");
    popup.getContent().setAll(box);
    Bounds at = localToScreen(getBoundsInLocal());
    if (at != null) {
      popup.show(this, at.getMinX() - 12, at.getMaxY() - 6);
    }
  }
}
