package cn.sifasuo.ui.form;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.FieldKind;
import cn.sifasuo.ledger.FieldSpec;
import cn.sifasuo.ledger.RecordType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** The rows of a record: a table where a row is short, else a card for each. */
final class ChildRows extends VBox {

  private static final Wording WORDS = Wording.of(ChildRows.class);
  private static final int TABLE_FIELDS = 8;
  private static final Set<FieldKind> LONG = Set.of(FieldKind.LONG_TEXT);

  private final RowModel parent;
  private final RecordType.Child child;
  private final FormParts parts;
  private final ObservableList<RowModel> rows;
  private final Map<RowModel, Region> views = new HashMap<>();
  private final VBox box = new VBox();
  private final Label count = new Label();
  private final Button add;

  ChildRows(RowModel parent, RecordType.Child child, FormParts parts) {
    super(8);
    this.parent = parent;
    this.child = child;
    this.parts = parts;
    rows = parent.rows(child.type().code());
    setId("rows-" + child.type().code());
    getStyleClass().addAll("form-part", "child-rows");
    Label title = new Label(child.type().label());
    title.getStyleClass().add("card-title");
    count.getStyleClass().add("text-muted");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    add = new Button(FormParts.addLabel(child), new FontIcon(MaterialDesignP.PLUS));
    add.setId("add-" + child.type().code());
    add.getStyleClass().add("flat");
    add.setOnAction(e -> addRow());
    HBox head = new HBox(8, title, count, gap, add);
    head.setAlignment(Pos.CENTER_LEFT);
    box.getStyleClass().add(table() ? "child-table" : "child-cards");
    getChildren().addAll(head, box);
    rows.addListener((ListChangeListener<RowModel>) c -> show());
    show();
  }

  private boolean table() {
    List<FieldSpec> fields = child.type().fields();
    return fields.size() <= TABLE_FIELDS
        && child.type().children().isEmpty()
        && fields.stream().noneMatch(f -> LONG.contains(f.kind()));
  }

  private void addRow() {
    RowModel row = parent.add(child.type().code());
    if (views.get(row) instanceof ChildCard card) {
      card.open();
    }
    parts.box(row.fields().getFirst()).ifPresent(b -> b.editor().focus().requestFocus());
  }

  private void show() {
    views
        .keySet()
        .removeIf(row -> {
          boolean gone = !rows.contains(row);
          if (gone) {
            parts.forget(row);
          }
          return gone;
        });
    box.getChildren().clear();
    if (table() && !rows.isEmpty()) {
      box.getChildren().add(ChildTableRow.head(child.type()));
    }
    for (int i = 0; i < rows.size(); i++) {
      RowModel row = rows.get(i);
      Region view = views.computeIfAbsent(row, this::view);
      switch (view) {
        case ChildCard card -> card.number(i + 1);
        case ChildTableRow line -> line.number(i + 1);
        default -> throw new IllegalStateException(view.getClass().getName());
      }
      box.getChildren().add(view);
    }
    count.setText(rows.size() < 2 ? "" : WORDS.say("form.rows", rows.size()));
    add.setDisable(rows.size() >= child.atMost());
    box.setVisible(!rows.isEmpty());
    box.setManaged(!rows.isEmpty());
  }

  private Region view(RowModel row) {
    if (table()) {
      return new ChildTableRow(row, parts, () -> parent.remove(row));
    }
    return new ChildCard(row, parts, () -> parent.remove(row), row.fresh() || rows.size() <= 2);
  }

  /** Opens the card of a row, so that its fields are there to be jumped to. */
  void reveal(RowModel row) {
    if (views.get(row) instanceof ChildCard card) {
      card.open();
    }
  }
}
