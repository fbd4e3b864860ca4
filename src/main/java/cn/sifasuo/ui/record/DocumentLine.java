package cn.sifasuo.ui.record;

import cn.sifasuo.kernel.Wording;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/** One document: its title and the ways to have it, below it the row it is made for. */
final class DocumentLine extends VBox {

  private static final Wording WORDS = Wording.of(DocumentLine.class);

  private final PageDocument document;
  private final HBox ways = new HBox(2);

  DocumentLine(PageDocument document) {
    this.document = document;
    getStyleClass().add("document-line");
    Label title = new Label(document.title(), new FontIcon(MaterialDesignF.FILE_DOCUMENT_OUTLINE));
    title.setMinWidth(0);
    title.setWrapText(true); // names of law papers are long
    title.setMinHeight(USE_PREF_SIZE);
    title.setTooltip(new Tooltip(document.title()));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    ways.setMinWidth(USE_PREF_SIZE);
    HBox line = new HBox(2, title, gap, ways);
    line.setAlignment(Pos.CENTER_LEFT);
    getChildren().add(line);
    show(document.forms());
    if (!document.rows().isEmpty()) {
      getChildren().add(chooser());
    }
  }

  private void show(List<PageDocument.Form> forms) {
    ways.getChildren().clear();
    for (PageDocument.Form form : forms) {
      Button make = new Button(form.label());
      make.getStyleClass().add("link");
      make.setMinWidth(USE_PREF_SIZE);
      make.setAccessibleText(WORDS.say("documents.make", document.title(), form.label()));
      make.setOnAction(e -> form.make().run());
      ways.getChildren().add(make);
    }
  }

  /** With one row there is nothing to choose. */
  private Region chooser() {
    List<PageDocument.Row> rows = document.rows();
    if (rows.size() == 1) {
      Label only = new Label(rows.getFirst().label());
      only.getStyleClass().addAll("text-muted", "small", "document-row");
      return only;
    }
    MenuButton chosen = new MenuButton(rows.getFirst().label());
    chosen.getStyleClass().addAll("small", "document-row");
    chosen.setAccessibleText(WORDS.say("documents.row", document.title()));
    for (PageDocument.Row row : rows) {
      MenuItem item = new MenuItem(row.label());
      item.setOnAction(e -> {
        chosen.setText(row.label());
        show(row.forms());
      });
      chosen.getItems().add(item);
    }
    return chosen;
  }
}
