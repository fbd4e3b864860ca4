package cn.sifasuo.statistics.screen;

import cn.sifasuo.kernel.Wording;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Who answers for the form (Statistics Law art. 24); what was typed stays for the next asking. */
final class CloseQuestion extends VBox {

  private static final Wording WORDS = Wording.of(CloseQuestion.class);

  private final TextField filler = new TextField();
  private final TextField head = new TextField();

  /**
   * @param open how many warnings have no reason yet
   */
  CloseQuestion(String sentence, int open, String fillerName, String headName) {
    super(12);
    filler.setText(fillerName);
    filler.setId("close-filler");
    head.setText(headName);
    head.setId("close-head");
    GridPane grid = new GridPane();
    grid.setHgap(10);
    grid.setVgap(8);
    grid.setPadding(new Insets(4, 0, 0, 0));
    line(grid, 0, WORDS.say("close.filler"), filler);
    line(grid, 1, WORDS.say("close.head"), head);
    getChildren().add(Parts.paragraph(sentence));
    if (open > 0) {
      getChildren().add(Parts.paragraph(WORDS.say("close.unanswered", open), "text-due"));
    }
    getChildren().addAll(grid, Parts.paragraph(WORDS.say("close.law"), "text-muted", "small"));
  }

  private static void line(GridPane grid, int row, String text, TextField field) {
    Label label = new Label(text);
    label.setMinWidth(USE_PREF_SIZE);
    label.setLabelFor(field);
    GridPane.setHgrow(field, Priority.ALWAYS);
    grid.addRow(row, label, field);
  }

  String filler() {
    return filler.getText().strip();
  }

  String head() {
    return head.getText().strip();
  }
}
