package cn.sifasuo.statistics.screen;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.statistics.target.TargetResult;
import cn.sifasuo.statistics.target.TargetState;
import cn.sifasuo.statistics.target.YearFigure;
import cn.sifasuo.ui.Chip;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** A target a line: what is wanted, what has come of it, and how it stands against the year. */
final class TargetTable extends TableView<TargetResult> {

  private static final Wording WORDS = Wording.of(TargetTable.class);
  private static final int BAR_WIDTH = 90;

  private final Consumer<TargetResult> open;

  /**
   * @param open shows the cell a result comes from
   */
  TargetTable(Consumer<TargetResult> open) {
    this.open = open;
    setId("targets");
    setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    setPlaceholder(Parts.paragraph(WORDS.say("targets.none"), "text-muted"));
    column("targets.indicator", 200, TargetTable::indicator);
    column("targets.goal", 200, r -> Parts.label(r.target().words()));
    column("targets.result", 110, this::result);
    column("targets.completed", 190, TargetTable::completed);
    column("targets.passed", 90, TargetTable::passed);
    column("targets.state", 90, r -> chip(r.state()));
    column("targets.source", 260, TargetTable::source);
  }

  private void column(String key, double width, Function<TargetResult, Node> cell) {
    TableColumn<TargetResult, TargetResult> column = new TableColumn<>(WORDS.say(key));
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(c -> new ReadOnlyObjectWrapper<>(c.getValue()));
    column.setCellFactory(c -> new NodeCell(cell));
    getColumns().add(column);
  }

  private static Node indicator(TargetResult result) {
    return Parts.label(
        WORDS.say("targets.named", result.target().label(), result.target().form()), "strong");
  }

  private Node result(TargetResult result) {
    if (result.figure() == null || result.indicator() == null) {
      return new Label("—");
    }
    Button button = new Button(result.result());
    button.getStyleClass().setAll("figure-name", "target-result");
    button.setAccessibleText(WORDS.say("targets.open", result.target().label(), result.result()));
    button.setTooltip(new Tooltip(WORDS.say("targets.open.tip")));
    button.setOnAction(e -> open.accept(result));
    return button;
  }

  /** An amount as a bar with its per cent figure; a rate by how far it lies from the wanted one. */
  private static Node completed(TargetResult result) {
    if (result.points().isPresent()) {
      return Parts.label(points(result));
    }
    Label text = new Label(result.completed().map(c -> c.toPlainString() + "%").orElse("—"));
    if (result.completed().isEmpty()) {
      return text;
    }
    double share = result.completed().get().doubleValue() / 100;
    ProgressBar bar = new ProgressBar(Math.min(1, Math.max(0, share)));
    bar.getStyleClass().addAll("target-bar", "target-bar-" + tone(result.state()));
    bar.setPrefWidth(BAR_WIDTH);
    bar.setAccessibleText(text.getText());
    HBox line = new HBox(8, bar, text);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  static String points(TargetResult result) {
    return result
        .points()
        .map(p ->
            p.signum() == 0
                ? WORDS.say("targets.points.same")
                : WORDS.say(
                    p.signum() > 0 ? "targets.points.above" : "targets.points.below",
                    p.abs().toPlainString()))
        .orElse("—");
  }

  private static Node passed(TargetResult result) {
    return new Label(result.figure() == null ? "—" : result.passedPercent().toPlainString() + "%");
  }

  private static Node source(TargetResult result) {
    YearFigure figure = result.figure();
    Label label = Parts.label(figure == null ? "—" : figure.source(), "text-muted", "small");
    label.setTooltip(new Tooltip(label.getText()));
    return label;
  }

  static Node chip(TargetState state) {
    return new Chip(
            state.label(),
            switch (state) {
              case AHEAD, DONE -> Chip.Tone.GOOD;
              case NORMAL -> Chip.Tone.ACTIVE;
              case BEHIND -> Chip.Tone.DUE;
              case MISSED -> Chip.Tone.BAD;
              case UNKNOWN -> Chip.Tone.PLAIN;
            })
        .label();
  }

  private static String tone(TargetState state) {
    return switch (state) {
      case AHEAD, DONE -> "good";
      case NORMAL, UNKNOWN -> "plain";
      case BEHIND -> "due";
      case MISSED -> "bad";
    };
  }

  private static final class NodeCell extends TableCell<TargetResult, TargetResult> {

    private final Function<TargetResult, Node> shows;

    NodeCell(Function<TargetResult, Node> shows) {
      this.shows = shows;
      setAlignment(Pos.CENTER_LEFT);
    }

    @Override
    protected void updateItem(@Nullable TargetResult item, boolean empty) {
      super.updateItem(item, empty);
      setText(null);
      setGraphic(empty || item == null ? null : shows.apply(item));
    }
  }
}
