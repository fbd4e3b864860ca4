package cn.sifasuo.ui.shell;

import cn.sifasuo.ui.Section;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.Separator;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The sections at the left, each with icon and name, a line between groups. */
final class NavigationPane extends VBox {

  private final Map<String, ToggleButton> buttons = new LinkedHashMap<>();

  NavigationPane(List<Section> sections, Consumer<Section> open) {
    setId("navigation");
    getStyleClass().add("navigation");
    ToggleGroup group = new ToggleGroup();
    int last = sections.isEmpty() ? 0 : sections.getFirst().group();
    for (Section section : sections) {
      if (section.group() != last) {
        getChildren().add(new Separator());
        last = section.group();
      }
      ToggleButton button = new ToggleButton(section.title(), new FontIcon(section.icon()));
      button.setId("section-" + section.id());
      button.getStyleClass().add("section");
      button.setMaxWidth(Double.MAX_VALUE);
      button.setToggleGroup(group);
      button.setOnAction(e -> {
        button.setSelected(true); // a second click must not close it
        open.accept(section);
      });
      buttons.put(section.id(), button);
      getChildren().add(button);
    }
  }

  void mark(Section section) {
    ToggleButton button = buttons.get(section.id());
    if (button != null) {
      button.setSelected(true);
    }
  }
}
