package cn.sifasuo.statistics.screen;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.statistics.PeriodState;
import cn.sifasuo.ui.Chip;
import java.util.Objects;
import java.util.function.Function;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Small pieces the windows of this package share. */
final class Parts {

  private static final Wording WORDS = Wording.of(Parts.class);

  private Parts() {}

  static void dress(Parent node) {
    node.getStylesheets()
        .add(Objects.requireNonNull(Parts.class.getResource("screen.css")).toExternalForm());
  }

  static Label label(String text, String... styles) {
    Label label = new Label(text);
    label.getStyleClass().addAll(styles);
    return label;
  }

  /** A text that says all it has to say in as many lines as it takes. */
  static Label paragraph(String text, String... styles) {
    Label label = label(text, styles);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  static Region gap() {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    return gap;
  }

  /** Title left, remarks right. */
  static HBox head(Node title, Node... right) {
    HBox head = new HBox(12, title, gap());
    head.getChildren().addAll(right);
    head.setAlignment(Pos.BASELINE_LEFT);
    return head;
  }

  static VBox card(Node... content) {
    VBox card = new VBox(8, content);
    card.getStyleClass().add("card");
    return card;
  }

  /** What may be longer than its room. */
  static ScrollPane scroll(Node content) {
    ScrollPane pane = new ScrollPane(content);
    pane.setFitToWidth(true);
    pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    pane.getStyleClass().add("bare");
    VBox.setVgrow(pane, Priority.ALWAYS);
    return pane;
  }

  /** Names the values of a choice, which are picked and never typed. */
  static <T> StringConverter<T> names(Function<T, String> name) {
    return new StringConverter<>() {
      @Override
      public String toString(@Nullable T value) {
        return value == null ? "" : name.apply(value);
      }

      @Override
      public @Nullable T fromString(String text) {
        return null;
      }
    };
  }

  /** Scrolls until a node within the pane can be seen; nothing if it can. */
  static void reveal(ScrollPane pane, Node node) {
    Node content = pane.getContent();
    pane.applyCss();
    pane.layout();
    Bounds at = content.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
    double hidden = content.getBoundsInLocal().getHeight() - pane.getViewportBounds().getHeight();
    if (hidden > 0) {
      double top = pane.getVvalue() * hidden;
      double bottom = top + pane.getViewportBounds().getHeight();
      if (at.getMinY() < top) {
        pane.setVvalue(at.getMinY() / hidden);
      } else if (at.getMaxY() > bottom) {
        pane.setVvalue((at.getMaxY() - pane.getViewportBounds().getHeight()) / hidden);
      }
    }
  }

  /** 已过时: the correction of another form has overtaken it. */
  static Label stale() {
    return new Chip(WORDS.say("forms.stale"), Chip.Tone.BAD).label();
  }

  static Label chip(PeriodState state) {
    return new Chip(
            state.label(),
            switch (state) {
              case NOT_DUE -> Chip.Tone.PLAIN;
              case DUE -> Chip.Tone.DUE;
              case CLOSED, AMENDED, SEALED -> Chip.Tone.ACTIVE;
              case ACCEPTED -> Chip.Tone.GOOD;
              case RETURNED -> Chip.Tone.BAD;
            })
        .label();
  }
}
