package cn.sifasuo.statistics.screen;

import cn.sifasuo.kernel.Severity;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.statistics.FormStanding;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The forms of the period: how far each has come. */
final class FormsCard extends VBox {

  private static final Wording WORDS = Wording.of(FormsCard.class);
  private static final double[] SHARES = {40, 14, 26, 20};

  private final Consumer<String> open;
  private final Label title = Parts.label("", "card-title");
  private final GridPane grid = new GridPane();

  /**
   * @param open shows a form by its code
   */
  FormsCard(Consumer<String> open) {
    super(8);
    this.open = open;
    getStyleClass().add("card");
    grid.setId("forms");
    for (double share : SHARES) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(share);
      column.setHalignment(HPos.LEFT);
      grid.getColumnConstraints().add(column);
    }
    getChildren()
        .addAll(
            Parts.head(title, Parts.label(WORDS.say("forms.open"), "text-muted", "small")),
            Parts.scroll(grid));
  }

  void show(DeskFigures figures) {
    title.setText(WORDS.say("forms.title", figures.period().label()));
    grid.getChildren().clear();
    row(
        0,
        Parts.label(WORDS.say("forms.form"), "line-head"),
        Parts.label(WORDS.say("forms.state"), "line-head"),
        Parts.label(WORDS.say("forms.checks"), "line-head"),
        Parts.label(WORDS.say("forms.bundle"), "line-head"));
    int row = 1;
    for (DeskFigures.FormLine form : figures.forms()) {
      Button name = new Button(WORDS.say("form.title", form.code(), form.title()));
      name.getStyleClass().setAll("figure-name");
      name.setId("form-" + form.code());
      name.setOnAction(e -> open.accept(form.code()));
      row(row++, name, state(form.standing()), checks(form), bundle(form.standing()));
    }
    if (row == 1) {
      grid.add(
          Parts.label(WORDS.say("form.none", figures.period().label()), "text-muted"),
          0,
          1,
          SHARES.length,
          1);
    }
  }

  private static Label checks(DeskFigures.FormLine form) {
    Label label = new Label(ChecksCard.summary(form.checks()));
    boolean errors =
        form.checks().stream().anyMatch(c -> !c.ok() && c.severity() == Severity.ERROR);
    boolean all = form.checks().stream().allMatch(c -> c.ok());
    label.getStyleClass().add(errors ? "text-bad" : all ? "text-good" : "text-due");
    return label;
  }

  /** The state, and whether a correction elsewhere has overtaken the closed form. */
  private static HBox state(FormStanding standing) {
    HBox chips = new HBox(6, Parts.chip(standing.state()));
    if (!standing.staleBecause().isEmpty()) {
      Label stale = Parts.stale();
      stale.setTooltip(
          new Tooltip(
              standing.staleBecause().stream()
                  .map(c ->
                      WORDS.say("forms.stale-because", c.form(), c.period().label(), c.revision()))
                  .collect(Collectors.joining("\n"))));
      chips.getChildren().add(stale);
    }
    return chips;
  }

  private static Label bundle(FormStanding standing) {
    Label label =
        new Label(
            WORDS.say(
                standing.overdue() ? "forms.overdue" : "forms.due",
                WORDS.say("forms.bundle." + standing.state()),
                DueCard.day(standing.dueOn())));
    if (standing.overdue()) {
      label.getStyleClass().add("text-bad");
    }
    return label;
  }

  private void row(int row, Node... cells) {
    for (int i = 0; i < cells.length; i++) {
      HBox cell = new HBox(cells[i]);
      cell.getStyleClass().add("line");
      cell.setAlignment(Pos.CENTER_LEFT);
      cell.setMaxWidth(Double.MAX_VALUE);
      cell.setMinHeight(Region.USE_PREF_SIZE);
      grid.add(cell, i, row);
    }
  }
}
