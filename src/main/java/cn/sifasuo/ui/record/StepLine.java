package cn.sifasuo.ui.record;

import cn.sifasuo.kernel.Wording;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** The line of steps under the head of a record: what is done, where it stands, what is open. */
final class StepLine extends HBox {

  private static final Wording WORDS = Wording.of(StepLine.class);

  /**
   * @param choose shows the part of the form a step is about
   */
  StepLine(Steps steps, Consumer<Steps.Step> choose) {
    getStyleClass().add("step-line");
    setAlignment(Pos.CENTER_LEFT);
    for (int i = 0; i < steps.steps().size(); i++) {
      if (i > 0) {
        Region line = new Region();
        line.getStyleClass().add("step-gap");
        getChildren().add(line);
      }
      getChildren().add(step(steps.steps().get(i), i + 1, choose));
    }
    setVisible(!steps.steps().isEmpty());
    setManaged(!steps.steps().isEmpty());
  }

  private static Node step(Steps.Step step, int number, Consumer<Steps.Step> choose) {
    Node inside =
        step.state() == Steps.State.DONE
            ? new FontIcon(MaterialDesignC.CHECK)
            : new Label(String.valueOf(number));
    StackPane circle = new StackPane(inside);
    circle.getStyleClass().addAll("step-circle", style(step));
    Button button = new Button(step.title(), circle);
    button.getStyleClass().addAll("step", style(step));
    button.setAccessibleText(WORDS.say("step." + step.state(), step.title()));
    button.setOnAction(e -> choose.accept(step));
    button.setMinWidth(USE_PREF_SIZE);
    return button;
  }

  private static String style(Steps.Step step) {
    return "step-" + step.state().name().toLowerCase(Locale.ROOT);
  }
}
