package cn.sifasuo.statistics.screen;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.statistics.CountyAnswer;
import cn.sifasuo.statistics.CountyReason;
import cn.sifasuo.statistics.FrozenForm;
import cn.sifasuo.ui.Chip;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What the county answered to the form in view: taken or given back, when, why, in its words. */
final class AnswerBanner extends VBox {

  private static final Wording WORDS = Wording.of(AnswerBanner.class);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final int SAID = 6;

  private final BiConsumer<String, String> choose;

  /**
   * @param choose chooses a cell of the sheet by line and column
   */
  AnswerBanner(BiConsumer<String, String> choose) {
    this.choose = choose;
    setId("answer");
    getStyleClass().addAll("card", "answer");
    managedProperty().bind(visibleProperty());
    setVisible(false);
  }

  /** Hidden while the county has said nothing. */
  void show(@Nullable FormSheetData data) {
    CountyAnswer answer = data == null ? null : data.answer();
    FrozenForm frozen = data == null ? null : data.frozen();
    setVisible(answer != null && frozen != null);
    getStyleClass().remove("answer-returned");
    if (data == null || answer == null || frozen == null) {
      getChildren().clear();
      return;
    }
    List<Node> lines = new ArrayList<>();
    lines.add(head(answer));
    answer.notes().stream()
        .map(n -> Parts.paragraph(WORDS.say("answer.note", n), "strong"))
        .forEach(lines::add);
    if (answer.kind() == CountyAnswer.Kind.RETURNED) {
      getStyleClass().add("answer-returned");
      if (!answer.reasons().isEmpty()) {
        lines.add(reasons(data, answer.reasons()));
      }
      lines.add(
          Parts.paragraph(
              data.isReturned()
                  ? WORDS.say("answer.to-correct")
                  : WORDS.say("answer.corrected", frozen.content().revision()),
              "text-muted",
              "small"));
    }
    getChildren().setAll(lines);
  }

  private static HBox head(CountyAnswer answer) {
    Chip chip =
        switch (answer.kind()) {
          case ACCEPTED -> new Chip(WORDS.say("answer.accepted"), Chip.Tone.GOOD);
          case RETURNED -> new Chip(WORDS.say("answer.returned"), Chip.Tone.BAD);
          case OPEN -> new Chip(WORDS.say("answer.open"), Chip.Tone.DUE);
        };
    Label about =
        Parts.label(
            WORDS.say(
                "answer.about",
                answer.revision(),
                TIME.format(answer.saidAt()),
                answer.seq(),
                answer.number()),
            "text-muted");
    about.setId("answer-about");
    HBox head = new HBox(10, chip.label(), about);
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  /** Each leads to its cell. */
  private FlowPane reasons(FormSheetData data, List<CountyReason> reasons) {
    FlowPane all = new FlowPane(18, 2);
    for (CountyReason reason : reasons.stream().limit(SAID).toList()) {
      if (reason.cell().isEmpty()) {
        all.getChildren().add(Parts.label(reason.sentence(), "text-bad"));
      } else {
        Button cell = new Button(reason.sentence());
        cell.getStyleClass().setAll("figure-name", "text-bad");
        cell.setOnAction(e -> choose.accept(data.form().total().id(), reason.cell()));
        all.getChildren().add(cell);
      }
    }
    if (reasons.size() > SAID) {
      all.getChildren()
          .add(Parts.label(WORDS.say("answer.more", reasons.size() - SAID), "text-muted"));
    }
    return all;
  }
}
