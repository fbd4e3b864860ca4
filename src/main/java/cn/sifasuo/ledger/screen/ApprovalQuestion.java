package cn.sifasuo.ledger.screen;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.retention.Retention;
import cn.sifasuo.ui.Labels;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Which paper approves a destruction, who proposed and who approved it. */
final class ApprovalQuestion extends VBox {

  private static final Wording WORDS = Wording.of(ApprovalQuestion.class);

  private final TextField document = field("approval-document");
  private final TextField proposedBy = field("approval-proposed-by");
  private final TextField approvedBy = field("approval-approved-by");

  /**
   * @param records how many will be destroyed
   */
  ApprovalQuestion(int records) {
    super(12);
    getChildren()
        .addAll(
            Labels.sentence(WORDS.say("retention.destroy.about", records)),
            Labels.over(WORDS.say("retention.destroy.document"), document, document),
            Labels.over(WORDS.say("retention.destroy.proposed"), proposedBy, proposedBy),
            Labels.over(WORDS.say("retention.destroy.approved"), approvedBy, approvedBy));
  }

  private static TextField field(String id) {
    TextField field = new TextField();
    field.setId(id);
    return field;
  }

  Retention.Approval approval() {
    return new Retention.Approval(document.getText(), proposedBy.getText(), approvedBy.getText());
  }
}
