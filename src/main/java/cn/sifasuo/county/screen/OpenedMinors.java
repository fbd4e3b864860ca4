package cn.sifasuo.county.screen;

import cn.sifasuo.county.Approvals;
import cn.sifasuo.exchange.HandOverLaw;
import cn.sifasuo.exchange.RecordLine;
import cn.sifasuo.exchange.screen.Cards;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.FieldKind;
import cn.sifasuo.ui.Labels;
import cn.sifasuo.ui.Work;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/**
 * Records of minors as long as they are looked at, and what asks in them, to be decided at once.
 */
final class OpenedMinors extends ScrollPane {

  private static final Wording WORDS = Wording.of(OpenedMinors.class);
  private static final double WIDTH = 560;
  private static final double HEIGHT = 480;

  private final RequestDesk desk;
  private final Work work;
  private final List<HandOverLaw.SentType> types;

  /**
   * @param types as the law has records go, to name their fields
   */
  OpenedMinors(
      RequestDesk desk,
      Work work,
      List<HandOverLaw.SentType> types,
      List<RecordLine> records,
      List<Approvals.Request> requests) {
    this.types = types;
    this.desk = desk;
    this.work = work;
    VBox all = new VBox(14);
    all.setId("opened-minors");
    for (RecordLine record : records) {
      VBox one = new VBox(8, Labels.sentence(text(record)));
      requests.stream()
          .filter(r -> record.uid().equals(r.record().id()))
          .forEach(r -> one.getChildren().add(asking(r)));
      all.getChildren().add(one);
    }
    setContent(all);
    setFitToWidth(true);
    setPrefSize(WIDTH, HEIGHT);
    getStyleClass().add("bare");
    getStylesheets().add(Cards.styles());
  }

  private VBox asking(Approvals.Request request) {
    VBox place = new VBox(10);
    RequestView view =
        new RequestView(
            desk,
            work,
            request,
            () -> {
              Label decided = Labels.sentence(WORDS.say("approval.decided"), "text-good");
              decided.setId("minor-decided");
              place.getChildren().setAll(decided);
            });
    place.getChildren().setAll(view.content(), view.act());
    return place;
  }

  private String text(RecordLine record) {
    if (record.content() == null) {
      return WORDS.say("minors.withdrawn");
    }
    return types.stream()
        .filter(t -> t.type().code().equals(record.type()))
        .findFirst()
        .map(t -> text(t, record.draft(t.type())))
        .orElse(record.type());
  }

  /** References lead to records of another part, which is not open. */
  private String text(HandOverLaw.SentType sent, Draft record) {
    return sent.fields().stream()
        .filter(f -> f.kind() != FieldKind.REFERENCE && record.get(f.name()) != null)
        .map(f -> desk.text().named(f, record.get(f.name())))
        .collect(Collectors.joining("　"));
  }
}
