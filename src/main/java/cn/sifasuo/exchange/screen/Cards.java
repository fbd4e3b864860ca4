package cn.sifasuo.exchange.screen;

import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** The parts that the pages of exchange and county are put together from. */
public final class Cards {

  private Cards() {}

  /** A card with its title, something at the right of it, and what it holds. */
  public static VBox card(String title, Node aside, Node... content) {
    Label head = new Label(title);
    head.getStyleClass().add("card-title");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    VBox card = new VBox(10, new HBox(10, head, gap, aside));
    card.getStyleClass().add("card");
    card.getChildren().addAll(List.of(content));
    return card;
  }

  /** A sentence over as many lines as it needs. */
  public static Label sentence(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  /** A sentence that explains, in a lighter tone. */
  public static Label note(String text) {
    Label label = sentence(text);
    label.getStyleClass().addAll("text-muted", "small");
    return label;
  }

  public static Button button(String id, String label, Ikon icon, Runnable act) {
    Button button = new Button(label, new FontIcon(icon));
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(e -> act.run());
    return button;
  }

  /** The title of a page with what it is about beside it. */
  public static HBox head(String title, Label about, Node... acts) {
    Label head = new Label(title);
    head.getStyleClass().add("page-title");
    about.getStyleClass().add("text-muted");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox box = new HBox(12, head, about, gap);
    box.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    box.getChildren().addAll(List.of(acts));
    return box;
  }

  /** Address of the style sheet of these pages. */
  public static String styles() {
    return Objects.requireNonNull(Cards.class.getResource("exchange.css")).toExternalForm();
  }
}
