package cn.sifasuo.ledger.screen;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.retention.RetentionKind;
import cn.sifasuo.ui.Labels;
import cn.sifasuo.ui.field.DayField;
import java.time.Clock;
import java.time.LocalDate;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** How long a kind is kept from a day on, and which document says so. */
final class RuleQuestion extends VBox {

  private static final Wording WORDS = Wording.of(RuleQuestion.class);

  private final TextField years = new TextField();
  private final CheckBox ever = new CheckBox(WORDS.say("retention.ever"));
  private final DayField from;
  private final TextField basis = new TextField();
  private final LocalDate today;

  RuleQuestion(RetentionKind kind, Clock clock) {
    super(12);
    today = LocalDate.now(clock);
    from = new DayField(clock);
    from.setId("rule-from");
    from.valueProperty().set(today);
    years.setId("rule-years");
    years.setPrefColumnCount(4);
    years.setTextFormatter(new TextFormatter<>(RuleQuestion::digits));
    ever.setId("rule-ever");
    ever.setDisable(kind.forEver());
    ever.setSelected(kind.forEver());
    years.disableProperty().bind(ever.selectedProperty());
    basis.setId("rule-basis");
    HBox length = new HBox(10, years, ever);
    length.setAlignment(Pos.CENTER_LEFT);
    Label sentence =
        Labels.sentence(
            kind.least().isPresent()
                ? WORDS.say("retention.rule.least", kind.label(), kind.least().getAsInt())
                : WORDS.say("retention.rule.for-ever", kind.label()));
    getChildren()
        .addAll(
            sentence,
            Labels.over(WORDS.say("retention.rule.years"), years, length),
            Labels.over(WORDS.say("retention.rule.from"), from, from),
            Labels.over(WORDS.say("retention.rule.basis"), basis, basis));
  }

  /** What would not be a number of years changes nothing. */
  private static TextFormatter.Change digits(TextFormatter.Change change) {
    if (!change.getControlNewText().matches("[0-9]{0,3}")) {
      change.setRange(change.getRangeStart(), change.getRangeStart());
      change.setText("");
    }
    return change;
  }

  /** Null: for ever. What is no number of years the service refuses in its own words. */
  @Nullable Integer years() {
    if (ever.isSelected()) {
      return null;
    }
    return years.getText().isEmpty() ? 0 : Integer.valueOf(years.getText());
  }

  /** Today, if no day can be read. */
  LocalDate from() {
    from.commit();
    LocalDate day = from.valueProperty().get();
    return day == null ? today : day;
  }

  String basis() {
    return basis.getText();
  }
}
