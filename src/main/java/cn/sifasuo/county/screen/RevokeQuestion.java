package cn.sifasuo.county.screen;

import cn.sifasuo.exchange.screen.Cards;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ui.field.DayField;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** Asks since when and why the keys of an office no longer count. */
final class RevokeQuestion extends GridPane {

  private static final Wording WORDS = Wording.of(RevokeQuestion.class);

  private final DayField since;
  private final TextField reason = new TextField();

  /**
   * @param office name
   */
  RevokeQuestion(String office, Clock clock) {
    since = new DayField(clock);
    since.setId("revoke-since");
    reason.setId("revoke-reason");
    reason.setPromptText(WORDS.say("cert.reason.prompt"));
    setHgap(10);
    setVgap(8);
    setPrefWidth(520);
    add(Cards.sentence(WORDS.say("cert.revoke.sentence", office)), 0, 0, 2, 1);
    line(1, "cert.revoke.since", since);
    line(2, "cert.revoke.reason", reason);
  }

  private void line(int row, String key, Node field) {
    Label label = new Label(WORDS.say(key));
    label.setMinWidth(USE_PREF_SIZE);
    label.setLabelFor(field);
    GridPane.setHgrow(field, Priority.ALWAYS);
    addRow(row, label, field);
  }

  /** Empty while no day that can be read was typed. */
  Optional<LocalDate> since() {
    since.commit();
    return Optional.ofNullable(since.valueProperty().get());
  }

  String reason() {
    return reason.getText().strip();
  }
}
