package cn.sifasuo.statistics.screen;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.statistics.target.TargetQuestion;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

/** A paper with two readings: the person says which is meant; none is chosen for them. */
final class TargetQuestionBox extends VBox {

  private static final Wording WORDS = Wording.of(TargetQuestionBox.class);

  private final ToggleGroup readings = new ToggleGroup();

  TargetQuestionBox(TargetQuestion question) {
    super(12);
    setId("target-question");
    getChildren().add(Parts.paragraph(question.text()));
    for (TargetQuestion.Option option : question.options()) {
      RadioButton button = new RadioButton(option.text());
      button.setId("target-reading-" + (readings.getToggles().size() + 1));
      button.setWrapText(true);
      button.setMinHeight(USE_PREF_SIZE);
      button.setToggleGroup(readings);
      getChildren().add(button);
    }
    getChildren().add(Parts.paragraph(WORDS.say("targets.question.note"), "text-muted", "small"));
  }

  /** Number of the reading chosen, from 1; 0 for none. */
  int answer() {
    return readings.getToggles().indexOf(readings.getSelectedToggle()) + 1;
  }
}
