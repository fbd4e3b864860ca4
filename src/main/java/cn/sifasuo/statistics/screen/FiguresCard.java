package cn.sifasuo.statistics.screen;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.statistics.Rate;
import cn.sifasuo.statistics.RateUnit;
import java.math.BigDecimal;
import java.util.function.Consumer;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The key figures of the period against the one before and the year before. */
final class FiguresCard extends VBox {

  private static final Wording WORDS = Wording.of(FiguresCard.class);
  private static final double[] SHARES = {32, 18, 15, 15, 20};

  private final Consumer<KeyFigure> open;
  private final Label title = Parts.label("", "card-title");
  private final GridPane grid = new GridPane();

  /**
   * @param open shows the cases behind a figure
   */
  FiguresCard(Consumer<KeyFigure> open) {
    super(8);
    this.open = open;
    getStyleClass().add("card");
    grid.setId("figures");
    for (double share : SHARES) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(share);
      column.setHalignment(HPos.RIGHT);
      grid.getColumnConstraints().add(column);
    }
    grid.getColumnConstraints().getFirst().setHalignment(HPos.LEFT);
    title.setText(WORDS.say("figures.title.MONTH"));
    getChildren()
        .addAll(
            Parts.head(title, Parts.label(WORDS.say("figures.against"), "text-muted", "small")),
            Parts.scroll(grid));
  }

  void show(DeskFigures figures) {
    title.setText(WORDS.say("figures.title." + figures.period().kind()));
    grid.getChildren().clear();
    row(
        0,
        "line-head",
        new Label(),
        new Label(WORDS.say("figures.now")),
        new Label(WORDS.say("figures.previous")),
        new Label(WORDS.say("figures.last-year")),
        new Label(WORDS.say("figures.change")));
    int row = 1;
    for (DeskFigures.Line line : figures.lines()) {
      Button name = new Button(line.label());
      name.getStyleClass().setAll("figure-name");
      name.setOnAction(e -> open.accept(line.figure()));
      row(
          row++,
          "figure",
          name,
          Parts.label(withUnit(line), "strong"),
          new Label(text(line.previous())),
          new Label(text(line.lastYear())),
          change(line));
    }
    if (row == 1) {
      grid.add(Parts.label(WORDS.say("figures.none"), "text-muted"), 0, 1, SHARES.length, 1);
    }
  }

  private void row(int row, String style, Node... cells) {
    for (int i = 0; i < cells.length; i++) {
      cells[i].getStyleClass().add(style);
      VBox cell = new VBox(cells[i]);
      cell.getStyleClass().add("line");
      cell.setAlignment(
          i == 0 ? javafx.geometry.Pos.CENTER_LEFT : javafx.geometry.Pos.CENTER_RIGHT);
      cell.setMaxWidth(Double.MAX_VALUE);
      GridPane.setFillWidth(cell, true);
      GridPane.setFillHeight(cell, true);
      grid.add(cell, i, row);
    }
  }

  private static String withUnit(DeskFigures.Line line) {
    return line.now() == null ? "—" : WORDS.say("figures.value", text(line.now()), line.unit());
  }

  /** Against the same period of last year, 同比: an amount by per cent, a rate by points. */
  private static Label change(DeskFigures.Line line) {
    BigDecimal now = line.now();
    BigDecimal then = line.lastYear();
    if (now == null || then == null) {
      return new Label("—");
    }
    if (line.rate()) {
      return new Label(
          WORDS.say(
              "figures.points",
              signed(now.subtract(then)),
              RateUnit.ofSign(line.unit()).orElse(RateUnit.PER_CENT).points()));
    }
    return new Label(
        Rate.growth(now, then, 1).map(g -> WORDS.say("figures.percent", signed(g))).orElse("—"));
  }

  private static String signed(BigDecimal value) {
    return (value.signum() > 0 ? "+" : "") + value.toPlainString().replace('-', '−');
  }

  private static String text(@Nullable BigDecimal value) {
    return value == null ? "—" : ("%,." + Math.max(0, value.scale()) + "f").formatted(value);
  }
}
