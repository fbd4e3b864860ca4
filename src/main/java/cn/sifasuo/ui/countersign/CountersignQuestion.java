package cn.sifasuo.ui.countersign;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.security.People;
import cn.sifasuo.ui.Labels;
import cn.sifasuo.ui.field.PasswordBox;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Name and password of the second person; the first one looks away. */
final class CountersignQuestion extends VBox {

  private static final Wording WORDS = Wording.of(CountersignQuestion.class);

  private final ComboBox<People.Person> person = new ComboBox<>();
  private final PasswordBox password;

  CountersignQuestion(String act, List<People.Person> others) {
    super(12);
    password = new PasswordBox("countersign-password", WORDS.say("countersign.password"), () -> {});
    person.setId("countersign-person");
    person.setMaxWidth(Double.MAX_VALUE);
    person.setConverter(new Names());
    person.getItems().setAll(others);
    person.setValue(others.getFirst());
    Label sentence = new Label(WORDS.say("countersign.sentence", act));
    sentence.setWrapText(true);
    sentence.setMinHeight(Region.USE_PREF_SIZE);
    getChildren()
        .addAll(
            sentence,
            Labels.over(WORDS.say("countersign.who"), person, person),
            Labels.over(WORDS.say("countersign.password"), password, password));
    Platform.runLater(password::focus);
  }

  String signIn() {
    return person.getValue().signIn();
  }

  /** What was typed, for the caller to wipe; the field is empty afterwards. */
  char[] takePassword() {
    return password.take();
  }

  /** People are picked, never typed. */
  private static final class Names extends StringConverter<People.Person> {

    @Override
    public String toString(People.@Nullable Person person) {
      return person == null
          ? ""
          : WORDS.say("countersign.person", person.displayName(), person.role().label());
    }

    @Override
    public People.@Nullable Person fromString(String text) {
      return null;
    }
  }
}
