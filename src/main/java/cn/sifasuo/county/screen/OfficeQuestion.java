package cn.sifasuo.county.screen;

import cn.sifasuo.county.CountyOffice;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ui.field.DayField;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Asks for what a renaming or a merger needs. */
final class OfficeQuestion extends GridPane {

  private static final Wording WORDS = Wording.of(OfficeQuestion.class);

  private final DayField on;
  private final TextField name = field("office-name", "");
  private final TextField code = field("office-code", "");
  private final TextField reason = field("office-reason", WORDS.say("registry.reason.prompt"));
  private final ComboBox<Optional<CountyOffice>> into = new ComboBox<>();

  private OfficeQuestion(CountyOffice office, Clock clock) {
    on = new DayField(clock);
    on.setId("office-on");
    setHgap(10);
    setVgap(8);
    add("registry.old", new Label(office.name()));
  }

  static OfficeQuestion rename(CountyOffice office, Clock clock) {
    OfficeQuestion question = new OfficeQuestion(office, clock);
    question.name.setText(office.name());
    question.add("registry.new-name", question.name);
    question.rest();
    return question;
  }

  /**
   * @param others that could take it over
   */
  static OfficeQuestion merge(CountyOffice office, List<CountyOffice> others, Clock clock) {
    OfficeQuestion question = new OfficeQuestion(office, clock);
    others.forEach(o -> question.into.getItems().add(Optional.of(o)));
    question.into.getItems().add(Optional.empty());
    question.into.setId("office-into");
    question.into.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable Optional<CountyOffice> choice) {
            return choice == null
                ? ""
                : choice.map(CountyOffice::name).orElse(WORDS.say("registry.into.new"));
          }

          @Override
          public Optional<CountyOffice> fromString(String text) {
            throw new UnsupportedOperationException("chosen, not typed");
          }
        });
    question.into.setValue(question.into.getItems().getFirst());
    question.into.setMaxWidth(Double.MAX_VALUE);
    question.add("registry.into", question.into);
    question.add("registry.into.code", question.code);
    question.add("registry.into.name", question.name);
    question
        .into
        .valueProperty()
        .subscribe(choice -> {
          boolean begins = choice != null && choice.isEmpty();
          question.code.setDisable(!begins);
          question.name.setDisable(!begins);
        });
    question.rest();
    return question;
  }

  private void rest() {
    add("registry.on", on);
    add("registry.reason", reason);
  }

  private void add(String key, Node field) {
    Label label = new Label(WORDS.say(key));
    label.setMinWidth(USE_PREF_SIZE);
    label.setLabelFor(field);
    GridPane.setHgrow(field, Priority.ALWAYS);
    addRow(getRowCount(), label, field);
  }

  private static TextField field(String id, String prompt) {
    TextField field = new TextField();
    field.setId(id);
    field.setPromptText(prompt);
    return field;
  }

  /** The day it begins; empty while none that can be read was typed. */
  Optional<LocalDate> on() {
    on.commit();
    return Optional.ofNullable(on.valueProperty().get());
  }

  String reason() {
    return reason.getText().strip();
  }

  String name() {
    return name.getText().strip();
  }

  /** Who takes over. */
  String intoCode() {
    Optional<CountyOffice> choice = into.getValue();
    return choice == null
        ? ""
        : choice.map(CountyOffice::code).orElseGet(() -> code.getText().strip());
  }

  /** Name of the one that takes over if it begins that day; null for one that stands. */
  @Nullable String intoName() {
    Optional<CountyOffice> choice = into.getValue();
    return choice != null && choice.isEmpty() ? name() : null;
  }
}
