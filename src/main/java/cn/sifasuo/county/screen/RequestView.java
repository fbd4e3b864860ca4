package cn.sifasuo.county.screen;

import cn.sifasuo.county.Approvals;
import cn.sifasuo.exchange.screen.Cards;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.FieldSpec;
import cn.sifasuo.ui.Labels;
import cn.sifasuo.ui.Work;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/**
 * What a row asks and the fields of the decision, and the act apart from them, which stays in sight
 * while they scroll; what was handed out stands.
 */
final class RequestView {

  private static final Wording WORDS = Wording.of(RequestView.class);

  private final RequestDesk desk;
  private final Work work;
  private final Runnable decided;
  private final VBox content = new VBox(10);
  private final Button decide = new Button(WORDS.say("approval.decide"));

  /**
   * @param decided runs when a decision was made
   */
  RequestView(RequestDesk desk, Work work, Approvals.Request request, Runnable decided) {
    this.desk = desk;
    this.work = work;
    this.decided = decided;
    Label head = new Label(request.kind().type().label());
    head.getStyleClass().add("title-4");
    VBox asked = new VBox(4, head, Cards.note(request.kind().ground()));
    asked.setId("asked");
    List<FieldSpec> answer = request.kind().approval().answer();
    for (FieldSpec field : request.kind().fields()) {
      Object value = request.row().get(field.name());
      if (value != null && !answer.contains(field)) {
        asked.getChildren().add(Labels.sentence(desk.text().named(field, value)));
      }
    }
    content.getChildren().add(asked);
    decide.setId("decide");
    decide.getStyleClass().add("accent");
    if (request.stage() == Approvals.Stage.HANDED_OUT) {
      decide.setVisible(false);
      decide.setManaged(false);
      content
          .getChildren()
          .add(Cards.sentence(WORDS.say("approval.is-out", desk.text().answer(request.row()))));
      return;
    }
    AnswerForm form = new AnswerForm(request, desk.codes(), desk.clock());
    decide.setOnAction(e -> decide(request, form.values()));
    content.getChildren().add(form);
  }

  VBox content() {
    return content;
  }

  Button act() {
    return decide;
  }

  private void decide(Approvals.Request request, Map<String, Object> values) {
    work.<Boolean>job(
            WORDS.say("approval.deciding"),
            p -> {
              desk.approvals().decide(desk.session(), request, values);
              return true;
            })
        .onSuccess(done -> decided.run())
        .start();
  }
}
