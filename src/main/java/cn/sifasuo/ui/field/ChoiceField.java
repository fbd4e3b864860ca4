package cn.sifasuo.ui.field;

import atlantafx.base.controls.CustomTextField;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ui.GlyphRuns;
import cn.sifasuo.ui.RareText;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/**
 * A choice from a list that opens on typing and narrows as one types. What matches nothing stays in
 * the field for correcting.
 */
public final class ChoiceField<T> extends CustomTextField {

  private static final Wording WORDS = Wording.of(ChoiceField.class);
  private static final double ROW = 30;
  private static final int ROWS = 10;

  /** Where choices come from. */
  @FunctionalInterface
  public interface Source<T> {

    /**
     * @param typed what to look for; empty for all, or the first of many
     * @param found gets the choices, at once or later, on the screen's thread
     */
    void find(String typed, Consumer<List<T>> found);
  }

  private final Source<T> source;
  private final Function<T, String> label;
  private final GlyphRuns glyphs;
  private final ObjectProperty<@Nullable T> value = new SimpleObjectProperty<>(this, "value");
  private final ListView<T> list = new ListView<>();
  private final Label none = new Label(WORDS.say("choice.none"));
  private final Popup popup = new Popup();
  private final Composing composing = Composing.below(this);
  private boolean setting;
  private long asked;

  public ChoiceField(Source<T> source, Function<T, String> label, GlyphRuns glyphs) {
    this.source = source;
    this.label = label;
    this.glyphs = glyphs;
    getStyleClass().add("choice-field");
    Button open = new Button("", new FontIcon(MaterialDesignC.CHEVRON_DOWN));
    open.getStyleClass().add("field-button");
    open.setFocusTraversable(false);
    open.setAccessibleText(WORDS.say("choice.open"));
    open.setOnAction(e -> toggle());
    editableProperty().subscribe(editable -> setRight(editable ? open : null));
    none.getStyleClass().addAll("text-muted", "choice-none");
    list.setCellFactory(v -> new Cell());
    list.setFixedCellSize(ROW);
    list.setFocusTraversable(false);
    list.setOnMouseClicked(e -> choose());
    VBox box = new VBox(none, list);
    box.getStyleClass().add("popup-list");
    popup.getContent().add(box);
    popup.setAutoHide(true);
    value.subscribe(v -> write(v == null ? "" : label.apply(v)));
    textProperty().subscribe((before, now) -> typed(now));
    focusedProperty()
        .subscribe(focused -> {
          if (!focused) {
            popup.hide();
            commit();
          }
        });
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    addEventHandler(
        MouseEvent.MOUSE_CLICKED,
        e -> {
          if (e.getButton() == MouseButton.PRIMARY && isEditable() && !popup.isShowing()) {
            open("");
          }
        });
  }

  public ObjectProperty<@Nullable T> valueProperty() {
    return value;
  }

  /** Whether the field is empty or shows its value. */
  public boolean readable() {
    T now = value.get();
    return getText().isBlank() ? now == null : now != null && getText().equals(label.apply(now));
  }

  /** Writes text that is no choice, as it was typed before. */
  public void writeUnread(String text) {
    write(text);
  }

  /** Takes what stands in the field, if it can mean but one choice. */
  public void commit() {
    if (getText().isBlank()) {
      value.set(null);
    } else if (!readable()) {
      String text = getText().strip();
      source.find(
          text,
          found -> {
            if (text.equals(getText().strip())) {
              T exact =
                  found.stream().filter(t -> label.apply(t).equals(text)).findFirst().orElse(null);
              T only = exact == null && found.size() == 1 ? found.getFirst() : exact;
              if (only == null) {
                value.set(null);
                write(text);
              } else {
                value.set(only);
              }
              unsettled.run();
            }
          });
    }
  }

  private Runnable unsettled = () -> {};

  /** Runs when text that was committed has been looked up. */
  public void onSettled(Runnable follower) {
    unsettled = follower;
  }

  private void write(String text) {
    if (!text.equals(getText())) {
      setting = true;
      setText(text);
      setting = false;
    }
  }

  private void typed(String now) {
    if (!setting && isFocused()) {
      open(now);
    }
  }

  private void key(KeyEvent e) {
    if (composing.now()) {
      return;
    }
    switch (e.getCode()) {
      case DOWN -> {
        if (popup.isShowing()) {
          list.getSelectionModel().selectNext();
          list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - ROWS + 1));
        } else {
          open("");
        }
        e.consume();
      }
      case UP -> {
        list.getSelectionModel().selectPrevious();
        list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - ROWS + 1));
        e.consume();
      }
      case ENTER, TAB -> {
        // the key goes on: Enter also leads to the next field
        if (popup.isShowing()) {
          choose();
        }
      }
      case ESCAPE -> {
        if (popup.isShowing()) {
          popup.hide();
          e.consume();
        }
      }
      default -> {
        // typing goes into the text
      }
    }
  }

  private void choose() {
    T chosen = list.getSelectionModel().getSelectedItem();
    popup.hide();
    if (chosen != null) {
      value.set(chosen);
      write(label.apply(chosen));
      positionCaret(getText().length());
    }
  }

  private void toggle() {
    if (popup.isShowing()) {
      popup.hide();
    } else {
      requestFocus();
      open("");
    }
  }

  private void open(String typed) {
    if (!isEditable() || isDisabled()) {
      return;
    }
    long mine = ++asked;
    source.find(
        typed,
        found -> {
          if (mine == asked && isFocused()) {
            show(found);
          }
        });
  }

  private void show(List<T> found) {
    list.getItems().setAll(found);
    T now = value.get();
    if (now != null && found.contains(now)) {
      list.getSelectionModel().select(now);
      list.scrollTo(now);
    } else {
      list.getSelectionModel().selectFirst();
    }
    none.setVisible(found.isEmpty());
    none.setManaged(found.isEmpty());
    list.setVisible(!found.isEmpty());
    list.setManaged(!found.isEmpty());
    list.setPrefSize(Math.max(getWidth(), 200), Math.min(ROWS, found.size()) * ROW + 4);
    Bounds at = localToScreen(getBoundsInLocal());
    if (at != null && !popup.isShowing()) {
      popup.show(this, at.getMinX() - 12, at.getMaxY() - 6);
    }
  }

  private final class Cell extends ListCell<T> {
    @Override
    protected void updateItem(@Nullable T item, boolean empty) {
      super.updateItem(item, empty);
      if (empty || item == null) {
        setText(null);
        setGraphic(null);
      } else {
        RareText.show(this, glyphs, Objects.requireNonNull(label.apply(item)));
      }
    }
  }
}
