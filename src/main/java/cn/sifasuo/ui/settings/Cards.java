package cn.sifasuo.ui.settings;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The pieces the cards are put together from. */
final class Cards {

  private Cards() {}

  static void fill(VBox card, String title, Node... content) {
    card.setSpacing(10);
    card.getStyleClass().add("card");
    Label head = new Label(title);
    head.getStyleClass().add("card-title");
    card.getChildren().add(head);
    card.getChildren().addAll(List.of(content));
  }

  static Label sentence(String text, String... styles) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().addAll(styles);
    return label;
  }

  /**
   * Choices side by side, one of which is made.
   *
   * @param id start of the buttons' ids, ended by the choice
   */
  static <T> FlowPane choices(
      String id, List<T> values, Function<T, String> label, ToggleGroup group, Consumer<T> choose) {
    FlowPane line = new FlowPane(6, 6);
    for (T value : values) {
      ToggleButton button = new ToggleButton(label.apply(value));
      button.setId(id + value);
      button.setUserData(value);
      button.setToggleGroup(group);
      button.setOnAction(e -> {
        button.setSelected(true); // a second click must not undo the choice
        choose.accept(value);
      });
      line.getChildren().add(button);
    }
    return line;
  }

  /** Marks the choice made. */
  static void mark(ToggleGroup group, Object value) {
    group.getToggles().forEach(t -> t.setSelected(value.equals(t.getUserData())));
  }
}
