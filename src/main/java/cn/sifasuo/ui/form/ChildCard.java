package cn.sifasuo.ui.form;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.FieldSpec;
import cn.sifasuo.ui.RareText;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** One row as a card: its line is always there, its fields are built when it is opened. */
final class ChildCard extends VBox {

  private static final Wording WORDS = Wording.of(ChildCard.class);

  private final RowModel row;
  private final FormParts parts;
  private final Label number = new Label();
  private final RareText summary;
  private final VBox body = new VBox(10);
  private final FontIcon arrow = new FontIcon(MaterialDesignC.CHEVRON_RIGHT);

  ChildCard(RowModel row, FormParts parts, Runnable remove, boolean open) {
    this.row = row;
    this.parts = parts;
    summary = new RareText(parts.glyphs());
    getStyleClass().add("child-card");
    Button fold = new Button("", arrow);
    fold.getStyleClass().addAll("flat", "fold");
    fold.setOnAction(e -> {
      if (body.isVisible()) {
        show(false);
      } else {
        open();
      }
    });
    fold.setAccessibleText(WORDS.say("form.fold"));
    Button away =
        new Button(WORDS.say("form.remove"), new FontIcon(MaterialDesignT.TRASH_CAN_OUTLINE));
    away.getStyleClass().addAll("flat", "remove");
    away.setOnAction(e -> remove.run());
    number.getStyleClass().add("child-number");
    number.setMinWidth(Region.USE_PREF_SIZE);
    summary.getStyleClass().add("child-summary");
    HBox.setHgrow(summary, Priority.ALWAYS);
    HBox head = new HBox(6, fold, number, summary, away);
    head.getStyleClass().add("child-head");
    head.setAlignment(Pos.CENTER_LEFT);
    head.setOnMouseClicked(e -> fold.fire());
    body.getStyleClass().add("child-body");
    getChildren().addAll(head, body);
    show(false);
    if (open) {
      open();
    }
    listed().forEach(f -> row.field(f.name()).valueProperty().subscribe(v -> summarise()));
  }

  void number(int at) {
    number.setText(WORDS.say("form.row", row.type().label(), at));
  }

  void open() {
    if (body.getChildren().isEmpty()) {
      body.getChildren().setAll(parts.sections(row));
    }
    show(true);
  }

  private void show(boolean open) {
    body.setVisible(open);
    body.setManaged(open);
    summary.setVisible(!open);
    arrow.setIconCode(open ? MaterialDesignC.CHEVRON_DOWN : MaterialDesignC.CHEVRON_RIGHT);
  }

  private List<FieldSpec> listed() {
    return row.type().fields().stream().filter(FieldSpec::listed).toList();
  }

  private void summarise() {
    summary.setText(
        listed().stream()
            .map(f -> parts.text().masked(f, row.field(f.name()).value()))
            .filter(Objects::nonNull)
            .filter(t -> !t.isEmpty())
            .collect(Collectors.joining(" · ")));
  }
}
