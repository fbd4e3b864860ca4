package cn.sifasuo.ui.form;

import cn.sifasuo.kernel.Problem;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.AcceptedWarning;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** Warnings somebody answered, with the reason given; each a jump to its field. */
final class AnswerList extends VBox {

  private static final Wording WORDS = Wording.of(AnswerList.class);

  private final Consumer<Problem> jump;

  AnswerList(Consumer<Problem> jump) {
    super(2);
    this.jump = jump;
    setId("answers");
    getStyleClass().add("answer-list");
    show(Map.of());
  }

  void show(Map<Problem, AcceptedWarning> answered) {
    Label head =
        new Label(
            WORDS.say("form.answered", answered.size()),
            new FontIcon(MaterialDesignC.CHECK_CIRCLE_OUTLINE));
    head.getStyleClass().add("answer-head");
    getChildren().setAll(head);
    answered.forEach((problem, answer) -> {
      Hyperlink line = new Hyperlink(WORDS.say("form.answer", problem.text(), answer.reason()));
      line.getStyleClass().add("answer");
      line.setWrapText(true);
      line.setOnAction(e -> {
        line.setVisited(false);
        jump.accept(problem);
      });
      getChildren().add(line);
    });
    setVisible(!answered.isEmpty());
    setManaged(!answered.isEmpty());
  }
}
