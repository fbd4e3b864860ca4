package cn.sifasuo.statistics.screen;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.statistics.Explanation;
import cn.sifasuo.statistics.FormHead;
import cn.sifasuo.ui.FieldText;
import cn.sifasuo.ui.GlyphRuns;
import cn.sifasuo.ui.Navigator;
import cn.sifasuo.ui.RareText;
import java.math.BigDecimal;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The cases behind the chosen cell, and how its number came about. */
final class CasesCard extends VBox {

  private static final Wording WORDS = Wording.of(CasesCard.class);

  private final GlyphRuns glyphs;
  private final Navigator navigator;
  private final Label title = Parts.label("", "card-title");
  private final Label foot = Parts.label("", "text-muted", "small");
  private final TableView<CaseLine> table = new TableView<>();
  private final VBox how = new VBox(2);
  private final TableColumn<CaseLine, String> amount;

  CasesCard(GlyphRuns glyphs, Navigator navigator) {
    super(6);
    this.glyphs = glyphs;
    this.navigator = navigator;
    getStyleClass().addAll("card", "cases-card");
    title.setId("cases-title");
    foot.setId("cases-foot");
    table.setId("cases");
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    column("form.cases.number", 190, Pos.CENTER_LEFT, CaseLine::number);
    column("form.cases.title", 200, Pos.CENTER_LEFT, CaseLine::title);
    column("form.cases.kind", 110, Pos.CENTER_LEFT, CaseLine::kind);
    amount = column("form.cases.amount", 100, Pos.CENTER_RIGHT, CasesCard::yuan);
    column("form.cases.counts", 80, Pos.CENTER_RIGHT, l -> number(l.counts()));
    table.setRowFactory(t -> row());
    table.setOnKeyPressed(e -> {
      if (e.getCode() == KeyCode.ENTER) {
        open(table.getSelectionModel().getSelectedItem());
        e.consume();
      }
    });
    VBox.setVgrow(table, Priority.ALWAYS);
    how.setId("how");
    getChildren().addAll(Parts.head(title, foot), table, how);
    show(null, null);
  }

  /**
   * @param column heading of the chosen cell; null for none
   * @param cases null while they are being read
   */
  void show(FormHead.@Nullable ColumnHead column, @Nullable CellCases cases) {
    how.getChildren().clear();
    table.setPlaceholder(Parts.label(WORDS.say(placeholder(column, cases)), "text-muted"));
    if (column == null) {
      title.setText(WORDS.say("form.cases"));
    } else {
      title.setText(
          cases == null
              ? WORDS.say("form.cases.of", column.id(), column.label())
              : WORDS.say(
                  "form.cases.is", column.id(), column.label(), cases.explanation().value()));
    }
    if (cases == null) {
      table.getItems().clear();
      foot.setText("");
      return;
    }
    table.getItems().setAll(cases.lines());
    amount.setVisible(cases.lines().stream().anyMatch(l -> l.amount() != null));
    foot.setText(
        WORDS.say(
            cases.count() > cases.lines().size() ? "form.cases.some" : "form.cases.all",
            grouped(cases.count()),
            number(cases.sum()),
            cases.lines().size()));
    explain(cases.explanation());
  }

  private static String placeholder(
      FormHead.@Nullable ColumnHead column, @Nullable CellCases cases) {
    if (column == null) {
      return "form.cases.choose";
    }
    return cases == null ? "form.cases.reading" : "form.cases.none";
  }

  /** The first sentence says the number itself, which stands in the title already. */
  private void explain(Explanation explanation) {
    VBox lines = new VBox(2);
    explanation.lines().stream()
        .skip(1)
        .forEach(l -> lines.getChildren().add(Parts.paragraph(l, "small", "how-line")));
    how.getChildren()
        .addAll(Parts.label(WORDS.say("form.how"), "strong", "small"), Parts.scroll(lines));
  }

  private TableColumn<CaseLine, String> column(
      String key, double width, Pos align, Function<CaseLine, String> text) {
    TableColumn<CaseLine, String> column = new TableColumn<>(WORDS.say(key));
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(c -> new ReadOnlyStringWrapper(text.apply(c.getValue())));
    column.setCellFactory(c ->
        new TableCell<>() {
          @Override
          protected void updateItem(@Nullable String item, boolean empty) {
            super.updateItem(item, empty);
            RareText.show(this, glyphs, empty || item == null ? "" : item);
            setAlignment(align);
          }
        });
    table.getColumns().add(column);
    return column;
  }

  private TableRow<CaseLine> row() {
    TableRow<CaseLine> row = new TableRow<>();
    row.setOnMouseClicked(e -> {
      if (e.getClickCount() == 2) {
        open(row.getItem());
      }
    });
    return row;
  }

  private void open(@Nullable CaseLine line) {
    if (line != null && line.recordType() != null && line.recordId() != null) {
      navigator.openRecord(line.recordType(), line.recordId());
    }
  }

  private static String yuan(CaseLine line) {
    return line.amount() == null ? "" : FieldText.money(line.amount());
  }

  private static String number(BigDecimal value) {
    return value.scale() > 0 ? FieldText.money(value) : grouped(value.longValue());
  }

  private static String grouped(long number) {
    return "%,d".formatted(number);
  }
}
