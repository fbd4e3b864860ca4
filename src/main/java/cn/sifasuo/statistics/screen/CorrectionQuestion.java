package cn.sifasuo.statistics.screen;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.statistics.Correction;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Why a closed form is opened again, and the two people who answer for it. */
final class CorrectionQuestion extends VBox {

  private static final Wording WORDS = Wording.of(CorrectionQuestion.class);

  private final TextArea reason = new TextArea();
  private final TextField askedBy = new TextField();
  private final TextField approvedBy = new TextField();

  CorrectionQuestion(String sentence, String asking) {
    super(12);
    reason.setId("correct-reason");
    reason.setPrefRowCount(3);
    reason.setWrapText(true);
    askedBy.setId("correct-asked-by");
    askedBy.setText(asking);
    approvedBy.setId("correct-approved-by");
    getChildren()
        .addAll(
            Parts.paragraph(sentence),
            new Questions()
                .line(WORDS.say("correct.reason"), reason)
                .line(WORDS.say("correct.asked-by"), askedBy)
                .line(WORDS.say("correct.approved-by"), approvedBy)
                .grid(),
            Parts.paragraph(WORDS.say("correct.law"), "text-muted", "small"));
  }

  Correction answer() {
    return new Correction(reason.getText(), askedBy.getText(), approvedBy.getText());
  }
}
