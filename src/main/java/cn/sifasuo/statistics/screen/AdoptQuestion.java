package cn.sifasuo.statistics.screen;

import cn.sifasuo.kernel.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** From when on, by whom and why a version is used. */
final class AdoptQuestion extends VBox {

  private static final Wording WORDS = Wording.of(AdoptQuestion.class);
  private static final int MONTHS_BACK = 24;
  private static final int MONTHS_AHEAD = 12;

  private final ComboBox<LocalDate> from = new ComboBox<>();
  private final TextField asked = new TextField();
  private final TextField approved = new TextField();
  private final TextField reason = new TextField();

  /**
   * @param suggested first day of the month chosen at first
   */
  AdoptQuestion(String sentence, LocalDate suggested, String askedBy) {
    super(12);
    List<LocalDate> months = new ArrayList<>();
    for (int i = -MONTHS_BACK; i <= MONTHS_AHEAD; i++) {
      months.add(suggested.withDayOfMonth(1).plusMonths(i));
    }
    from.getItems().setAll(months);
    from.setValue(suggested.withDayOfMonth(1));
    from.setConverter(new Months());
    from.setVisibleRowCount(12);
    from.setMaxWidth(Double.MAX_VALUE);
    from.setId("adopt-from");
    asked.setText(askedBy);
    asked.setId("adopt-asked");
    approved.setId("adopt-approved");
    reason.setId("adopt-reason");
    reason.setPromptText(WORDS.say("adopt.reason.prompt"));
    GridPane grid = new GridPane();
    grid.setHgap(10);
    grid.setVgap(8);
    grid.setPadding(new Insets(4, 0, 0, 0));
    line(grid, 0, WORDS.say("adopt.from"), from);
    line(grid, 1, WORDS.say("adopt.asked"), asked);
    line(grid, 2, WORDS.say("adopt.approved"), approved);
    line(grid, 3, WORDS.say("adopt.reason"), reason);
    getChildren().addAll(Parts.paragraph(sentence), grid);
    setPrefWidth(460);
  }

  private static void line(GridPane grid, int row, String text, Node field) {
    Label label = new Label(text);
    label.setMinWidth(USE_PREF_SIZE);
    label.setLabelFor(field);
    GridPane.setHgrow(field, Priority.ALWAYS);
    grid.addRow(row, label, field);
  }

  LocalDate from() {
    return from.getValue();
  }

  String asked() {
    return asked.getText().strip();
  }

  String approved() {
    return approved.getText().strip();
  }

  String reason() {
    return reason.getText().strip();
  }

  private static final class Months extends StringConverter<LocalDate> {
    @Override
    public String toString(@Nullable LocalDate day) {
      return day == null ? "" : WORDS.say("adopt.month", day.getYear(), day.getMonthValue());
    }

    @Override
    public LocalDate fromString(String text) {
      throw new UnsupportedOperationException("months are chosen, not typed");
    }
  }
}
