package cn.sifasuo.statistics.screen;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.statistics.target.AnnualTarget;
import cn.sifasuo.statistics.target.Indicator;
import cn.sifasuo.statistics.target.TargetDirection;
import cn.sifasuo.statistics.target.TargetEntry;
import cn.sifasuo.ui.field.DayField;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A target to be set, or one to be changed with a reason. */
final class TargetEntryBox extends VBox {

  private static final Wording WORDS = Wording.of(TargetEntryBox.class);

  private final int year;
  private final @Nullable AnnualTarget before;
  private final ComboBox<Indicator> indicator = new ComboBox<>();
  private final TextArea wording = new TextArea();
  private final ComboBox<TargetDirection> direction = new ComboBox<>();
  private final TextField value = new TextField();
  private final ComboBox<String> unit = new ComboBox<>();
  private final TextField base = new TextField();
  private final TextField basis = new TextField();
  private final DayField basisOn;
  private final TextField reason = new TextField();

  /**
   * @param indicators what a target of the year may be set for
   * @param before the target to be changed; null for a new one
   */
  TargetEntryBox(int year, List<Indicator> indicators, @Nullable AnnualTarget before, Clock clock) {
    super(10);
    this.year = year;
    this.before = before;
    this.basisOn = new DayField(clock);
    ids();
    indicator.getItems().setAll(indicators);
    indicator.setConverter(
        Parts.names(i -> WORDS.say("targets.choice", i.form(), i.id(), i.label(), i.unit())));
    direction.getItems().setAll(TargetDirection.values());
    direction.setConverter(Parts.names(TargetDirection::label));
    direction.setValue(TargetDirection.AT_LEAST);
    indicator.valueProperty().subscribe(this::units);
    indicator.setValue(chosen(indicators));
    wording.setPrefRowCount(2);
    wording.setWrapText(true);
    wording.setPromptText(WORDS.say("targets.wording.prompt"));
    basis.setPromptText(WORDS.say("targets.basis.prompt"));
    base.setPromptText(WORDS.say("targets.base.prompt", year - 1));
    if (before != null) {
      fill(before);
    }
    HBox wanted = new HBox(8, direction, value, unit);
    HBox.setHgrow(value, Priority.ALWAYS);
    Questions questions =
        new Questions()
            .line(WORDS.say("targets.indicator"), indicator)
            .line(WORDS.say("targets.wording"), wording)
            .line(WORDS.say("targets.goal"), wanted)
            .line(WORDS.say("targets.base"), base)
            .line(WORDS.say("targets.basis"), basis)
            .line(WORDS.say("targets.basis-on"), basisOn);
    if (before != null) {
      questions.line(WORDS.say("targets.reason"), reason);
    }
    getChildren()
        .addAll(
            questions.grid(), Parts.paragraph(WORDS.say("targets.note"), "text-muted", "small"));
  }

  private void ids() {
    indicator.setId("target-indicator");
    wording.setId("target-wording");
    direction.setId("target-direction");
    value.setId("target-value");
    unit.setId("target-unit");
    base.setId("target-base");
    basis.setId("target-basis");
    basisOn.setId("target-basis-on");
    reason.setId("target-reason");
  }

  private @Nullable Indicator chosen(List<Indicator> indicators) {
    AnnualTarget known = before;
    return indicators.stream()
        .filter(i ->
            known == null || (i.form().equals(known.form()) && i.id().equals(known.indicator())))
        .findFirst()
        .orElse(null);
  }

  private void fill(AnnualTarget known) {
    indicator.setDisable(true);
    wording.setText(known.wording());
    direction.setValue(known.direction());
    value.setText(known.goal().value().abs().stripTrailingZeros().toPlainString());
    unit.setValue(known.goal().unit());
    basis.setText(known.basis());
    basisOn.valueProperty().set(known.basisOn());
  }

  private void units(@Nullable Indicator chosen) {
    if (chosen != null) {
      unit.getItems().setAll(chosen.units());
      unit.setValue(chosen.units().getFirst());
    }
  }

  /**
   * What was typed.
   *
   * @throws Failure WRONG_USE {@code S-632} if a number or the day cannot be read
   */
  TargetEntry entry() {
    basisOn.commit();
    LocalDate day = basisOn.valueProperty().get();
    if (day == null) {
      throw unreadable(WORDS.say("targets.basis-on"), basisOn.getText());
    }
    Indicator of = indicator.getValue();
    return new TargetEntry(
        year,
        of.form(),
        of.id(),
        number(WORDS.say("targets.goal"), value.getText()),
        unit.getValue(),
        direction.getValue(),
        wording.getText(),
        basis.getText(),
        day,
        base.getText().isBlank() ? null : number(WORDS.say("targets.base"), base.getText()),
        reason.getText(),
        0);
  }

  private static BigDecimal number(String name, String text) {
    try {
      return new BigDecimal(text.strip());
    } catch (NumberFormatException e) {
      throw unreadable(name, text);
    }
  }

  private static Failure unreadable(String name, @Nullable String text) {
    return new Failure(
        FailureKind.WRONG_USE,
        "S-632",
        WORDS.say("targets.unreadable", name, text == null ? "" : text),
        "target entry");
  }
}
