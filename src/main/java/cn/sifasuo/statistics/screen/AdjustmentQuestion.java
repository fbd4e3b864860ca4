package cn.sifasuo.statistics.screen;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.statistics.Adjustment;
import cn.sifasuo.statistics.ComputedForm;
import cn.sifasuo.statistics.FormHead;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The adjustments of an open form, and a new one: cell, amount, reason. */
final class AdjustmentQuestion extends VBox {

  private static final Wording WORDS = Wording.of(AdjustmentQuestion.class);

  private final ComboBox<FormHead.ColumnHead> cell = new ComboBox<>();
  private final TextField amount = new TextField();
  private final TextField reason = new TextField();

  /**
   * @param chosen the cell to begin with; null for the first
   * @param withdraw takes one back
   */
  AdjustmentQuestion(ComputedForm form, @Nullable String chosen, Consumer<Adjustment> withdraw) {
    super(12);
    cell.setId("adjust-cell");
    amount.setId("adjust-amount");
    amount.setPromptText(WORDS.say("adjust.amount-hint"));
    reason.setId("adjust-reason");
    cell.getItems().setAll(form.head().columns());
    cell.setConverter(new Heads());
    cell.setValue(
        chosen == null
            ? form.head().columns().getFirst()
            : form.head().column(chosen).orElse(form.head().columns().getFirst()));
    getChildren().add(Parts.paragraph(WORDS.say("adjust.sentence")));
    for (Adjustment made : form.adjustments()) {
      getChildren().add(line(form.head(), made, withdraw));
    }
    getChildren()
        .add(
            new Questions()
                .line(WORDS.say("adjust.cell"), cell)
                .line(WORDS.say("adjust.amount"), amount)
                .line(WORDS.say("adjust.reason"), reason)
                .grid());
  }

  private HBox line(FormHead head, Adjustment made, Consumer<Adjustment> withdraw) {
    Label label =
        Parts.label(
            WORDS.say(
                "adjust.made",
                made.cellId(),
                head.column(made.cellId()).map(FormHead.ColumnHead::label).orElse(""),
                made.amount().toPlainString(),
                made.reason(),
                made.madeBy()),
            "small");
    label.setWrapText(true);
    Button back = new Button(WORDS.say("adjust.withdraw"));
    back.setMinWidth(USE_PREF_SIZE);
    HBox line = new HBox(8, label, Parts.gap(), back);
    line.setAlignment(Pos.CENTER_LEFT);
    back.setOnAction(e -> {
      back.setDisable(true);
      withdraw.accept(made);
    });
    return line;
  }

  String cell() {
    return cell.getValue().id();
  }

  /** Empty if what was typed is no number. */
  Optional<BigDecimal> amount() {
    try {
      return Optional.of(new BigDecimal(amount.getText().strip()));
    } catch (NumberFormatException e) {
      return Optional.empty(); // the person is told and asked again
    }
  }

  String reason() {
    return reason.getText().strip();
  }

  private static final class Heads extends StringConverter<FormHead.ColumnHead> {
    @Override
    public String toString(FormHead.@Nullable ColumnHead head) {
      return head == null ? "" : WORDS.say("adjust.head", head.id(), head.label());
    }

    @Override
    public FormHead.@Nullable ColumnHead fromString(String text) {
      return null;
    }
  }
}
