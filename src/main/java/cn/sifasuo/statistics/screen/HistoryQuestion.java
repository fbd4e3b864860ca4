package cn.sifasuo.statistics.screen;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.statistics.FormColumn;
import cn.sifasuo.statistics.FormPackage;
import cn.sifasuo.statistics.summary.HistoricalFigure;
import cn.sifasuo.statistics.summary.HistoricalFigures;
import java.math.BigDecimal;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** A figure of a time before the program, to be typed from a paper. */
final class HistoryQuestion extends VBox {

  private static final Wording WORDS = Wording.of(HistoryQuestion.class);

  private final SummaryDesk desk;
  private final ComboBox<String> form = new ComboBox<>();
  private final TextField period = new TextField();
  private final ComboBox<FormColumn> cell = new ComboBox<>();
  private final TextField value = new TextField();
  private final TextField source = new TextField();
  private final TextField reason = new TextField();

  HistoryQuestion(SummaryDesk desk, List<HistoricalFigure> known, String lastYear) {
    super(12);
    this.desk = desk;
    form.getItems().setAll(desk.packages().all().stream().map(FormPackage::code).toList());
    period.setText(lastYear);
    period.setPromptText(WORDS.say("history.period-prompt"));
    source.setPromptText(WORDS.say("history.source-prompt"));
    cell.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable FormColumn column) {
            return column == null
                ? ""
                : WORDS.say("history.cell-of", column.id(), column.label(), column.unit());
          }

          @Override
          public @Nullable FormColumn fromString(String text) {
            return null; // chosen from the list, never typed
          }
        });
    form.valueProperty().subscribe(f -> columns());
    period.textProperty().subscribe(p -> columns());
    form.setValue(form.getItems().getFirst());
    GridPane grid = new GridPane();
    grid.setHgap(10);
    grid.setVgap(8);
    line(grid, "form", form);
    line(grid, "period", period);
    line(grid, "cell", cell);
    line(grid, "value", value);
    line(grid, "source", source);
    line(grid, "reason", reason);
    getChildren()
        .addAll(
            grid,
            Parts.paragraph(WORDS.say("history.note"), "text-muted", "small"),
            Parts.paragraph(known(known), "text-muted", "small"));
  }

  private static void line(GridPane grid, String key, Node control) {
    control.setId("history-" + key);
    Label label = new Label(WORDS.say("history." + key));
    label.setLabelFor(control);
    label.setMinWidth(USE_PREF_SIZE);
    GridPane.setHgrow(control, Priority.ALWAYS);
    grid.addRow(grid.getRowCount(), label, control);
  }

  private static String known(List<HistoricalFigure> known) {
    if (known.isEmpty()) {
      return WORDS.say("history.none");
    }
    StringBuilder text = new StringBuilder(WORDS.say("history.known", known.size()));
    for (HistoricalFigure figure : known) {
      text.append('\n')
          .append(
              WORDS.say(
                  "history.known-line",
                  figure.form(),
                  figure.period().label(),
                  figure.label(),
                  figure.value().stripTrailingZeros().toPlainString(),
                  figure.unit(),
                  figure.source()));
    }
    return text.toString();
  }

  private void columns() {
    String code = form.getValue();
    Period of = Period.parse(period.getText()).orElse(null);
    if (code != null && of != null) {
      FormColumn before = cell.getValue();
      List<FormColumn> columns = desk.history().columns(code, of);
      cell.getItems().setAll(columns);
      cell.setValue(
          columns.stream()
              .filter(c -> before != null && c.id().equals(before.id()))
              .findFirst()
              .orElse(columns.getFirst()));
    }
  }

  /**
   * What was typed.
   *
   * @throws Failure WRONG_USE {@code S-617} if period or number cannot be read
   */
  HistoricalFigures.Entry entry() {
    Period of = Period.parse(period.getText()).orElseThrow(() -> unreadable(period.getText()));
    BigDecimal number;
    try {
      number = new BigDecimal(value.getText().strip());
    } catch (NumberFormatException e) {
      throw unreadable(value.getText());
    }
    return new HistoricalFigures.Entry(
        form.getValue(),
        cell.getValue().id(),
        of,
        number,
        source.getText().strip(),
        reason.getText().strip());
  }

  private static Failure unreadable(String text) {
    return new Failure(
        FailureKind.WRONG_USE, "S-617", WORDS.say("history.unreadable", text), "history entry");
  }
}
