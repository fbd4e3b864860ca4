package cn.sifasuo.ui.record;

import cn.sifasuo.kernel.Wording;
import java.util.List;
import javafx.scene.Node;

/** What can be printed at this step. */
final class DocumentsCard {

  private static final Wording WORDS = Wording.of(DocumentsCard.class);

  private DocumentsCard() {}

  static Node of(List<PageDocument> documents) {
    SideCard card = new SideCard(WORDS.say("documents.title"));
    card.setId("documents");
    card.setLines(documents.stream().map(DocumentLine::new).toList());
    return card;
  }
}
