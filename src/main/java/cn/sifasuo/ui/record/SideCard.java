package cn.sifasuo.ui.record;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A card at the right of a record: a title, a word beside it, and lines. */
public final class SideCard extends VBox {

  private final Label aside = new Label();
  private final VBox lines = new VBox(4);

  public SideCard(String title) {
    super(8);
    getStyleClass().addAll("card", "side-card");
    Label head = new Label(title);
    head.getStyleClass().add("card-title");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    aside.getStyleClass().addAll("text-muted", "small");
    HBox line = new HBox(8, head, gap, aside);
    line.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(line, lines);
  }

  /** A word at the right of the title, such as the period. */
  public void setAside(String text) {
    aside.setText(text);
  }

  /** Replaces what stands in the card. */
  public void setLines(java.util.List<? extends Node> nodes) {
    lines.getChildren().setAll(nodes);
  }
}
