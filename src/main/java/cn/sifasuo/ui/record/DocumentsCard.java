package cn.sifasuo.ui.record;

import cn.sifasuo.kernel.Wording;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/** What can be printed at this step. */
final class DocumentsCard {

  private static final Wording WORDS = Wording.of(DocumentsCard.class);

  private DocumentsCard() {}

  static Node of(List<PageDocument> documents) {
    SideCard card = new SideCard(WORDS.say("documents.title"));
    card.setId("documents");
    card.setLines(documents.stream().map(DocumentsCard::line).toList());
    return card;
  }

  private static Node line(PageDocument document) {
    Label title = new Label(document.title(), new FontIcon(MaterialDesignF.FILE_DOCUMENT_OUTLINE));
    title.setMinWidth(0);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox line = new HBox(2, title, gap);
    line.setAlignment(Pos.CENTER_LEFT);
    for (PageDocument.Form form : document.forms()) {
      Button make = new Button(form.label());
      make.getStyleClass().add("link");
      make.setMinWidth(Region.USE_PREF_SIZE);
      make.setAccessibleText(WORDS.say("documents.make", document.title(), form.label()));
      make.setOnAction(e -> form.make().run());
      line.getChildren().add(make);
    }
    return line;
  }
}
