package cn.sifasuo.ui.form;

import cn.sifasuo.kernel.Problem;
import cn.sifasuo.kernel.Severity;
import cn.sifasuo.kernel.Wording;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/** All that stands against saving, each line a jump to its field. */
final class ProblemList extends VBox {

  private static final Wording WORDS = Wording.of(ProblemList.class);

  private final Consumer<Problem> jump;

  ProblemList(Consumer<Problem> jump) {
    super(2);
    this.jump = jump;
    setId("problems");
    getStyleClass().add("problem-list");
    show(List.of());
  }

  void show(List<Problem> problems) {
    long errors = problems.stream().filter(p -> p.severity() == Severity.ERROR).count();
    Label head =
        new Label(
            errors > 0
                ? WORDS.say("form.errors", errors)
                : WORDS.say("form.warnings", problems.size()),
            new FontIcon(MaterialDesignA.ALERT_CIRCLE_OUTLINE));
    head.getStyleClass().add("problem-head");
    FlowPane lines = new FlowPane(16, 0);
    getChildren().setAll(head, lines);
    problems.forEach(p -> {
      Hyperlink line = new Hyperlink(p.text());
      line.getStyleClass()
          .add(p.severity() == Severity.ERROR ? "problem-error" : "problem-warning");
      line.setWrapText(true);
      line.setOnAction(e -> {
        line.setVisited(false);
        jump.accept(p);
      });
      lines.getChildren().add(line);
    });
    setVisible(!problems.isEmpty());
    setManaged(!problems.isEmpty());
  }
}
