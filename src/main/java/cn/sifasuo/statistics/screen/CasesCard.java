package cn.sifasuo.statistics.screen;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.statistics.Counted;
import cn.sifasuo.statistics.CountyReason;
import cn.sifasuo.ui.FieldText;
import cn.sifasuo.ui.GlyphRuns;
import cn.sifasuo.ui.Navigator;
import cn.sifasuo.ui.RareText;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The cases behind the chosen cell, and how its number came about. */
final class CasesCard extends VBox {

  private static final Wording WORDS = Wording.of(CasesCard.class);

  private static final String RETURNED = "form.cases.returned";

  private final GlyphRuns glyphs;
  private final Navigator navigator;
  private final Label title = Parts.label("", "card-title");
  private final Label foot = Parts.label("", "text-muted", "small");
  private final TableView<CaseLine> table = new TableView<>();
  private final Button all = new Button(WORDS.say("form.cases.whole"));
  private final ExplanationPane how;
  private final TableColumn<CaseLine, String> amount;
  private final TableColumn<CaseLine, String> returned;
  private List<CountyReason> reasons = List.of();

  /**
   * @param open lists the cases of a count
   * @param whole lists all the cases of the cell again
   */
  CasesCard(GlyphRuns glyphs, Navigator navigator, Consumer<Counted> open, Runnable whole) {
    super(6);
    this.glyphs = glyphs;
    this.navigator = navigator;
    getStyleClass().addAll("card", "cases-card");
    title.setId("cases-title");
    foot.setId("cases-foot");
    title.setMinWidth(0);
    foot.setMinWidth(0);
    all.setId("cases-all");
    all.getStyleClass().setAll("figure-name", "small");
    all.setMinWidth(USE_PREF_SIZE);
    all.managedProperty().bind(all.visibleProperty());
    all.setOnAction(e -> whole.run());
    how = new ExplanationPane(open);
    table.setId("cases");
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    column("form.cases.number", 190, Pos.CENTER_LEFT, CaseLine::number);
    column("form.cases.title", 200, Pos.CENTER_LEFT, CaseLine::title);
    column("form.cases.kind", 110, Pos.CENTER_LEFT, CaseLine::kind);
    amount = column("form.cases.amount", 100, Pos.CENTER_RIGHT, CasesCard::yuan);
    column("form.cases.counts", 80, Pos.CENTER_RIGHT, l -> number(l.counts()));
    returned = column(RETURNED, 220, Pos.CENTER_LEFT, this::returned);
    table.setRowFactory(t -> row());
    table.setOnKeyPressed(e -> {
      if (e.getCode() == KeyCode.ENTER) {
        open(table.getSelectionModel().getSelectedItem());
        e.consume();
      }
    });
    VBox.setVgrow(table, Priority.ALWAYS);
    getChildren().addAll(Parts.head(title, foot, all), table, how);
    show(null, null, null, List.of());
  }

  /**
   * @param heading of the chosen cell, such as 03 调解成功; null for none
   * @param cases null while they are being read
   * @param listed some other cases that were asked for; null for those of the cell
   * @param given what the county gave back of the form
   */
  void show(
      @Nullable String heading,
      @Nullable CellCases cases,
      @Nullable CaseList listed,
      List<CountyReason> given) {
    reasons = given.stream().filter(r -> r.fact() != null).toList();
    CaseList list = listed == null && cases != null ? cases.cases() : listed;
    table.setPlaceholder(Parts.label(WORDS.say(placeholder(heading, list)), "text-muted"));
    all.setVisible(listed != null && cases != null);
    how.show(cases == null ? null : cases.explanation());
    if (heading == null) {
      title.setText(WORDS.say("form.cases"));
    } else {
      title.setText(
          cases == null
              ? heading
              : WORDS.say("form.cases.is", heading, cases.explanation().value()));
    }
    if (list == null) {
      table.getItems().clear();
      returned.setVisible(false);
      foot.setText("");
      return;
    }
    table.getItems().setAll(list.lines());
    amount.setVisible(list.lines().stream().anyMatch(l -> l.amount() != null));
    returned.setVisible(list.lines().stream().anyMatch(l -> !returned(l).isEmpty()));
    String counts =
        WORDS.say(
            list.count() > list.lines().size() ? "form.cases.some" : "form.cases.all",
            grouped(list.count()),
            number(list.sum()),
            list.lines().size());
    foot.setText(
        list.words().isEmpty() ? counts : WORDS.say("form.cases.listed", list.words(), counts));
  }

  private static String placeholder(@Nullable String heading, @Nullable CaseList list) {
    if (list != null) {
      return "form.cases.none";
    }
    return heading == null ? "form.cases.choose" : "form.cases.reading";
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
            setTooltip(
                key.equals(RETURNED) && item != null && !item.isEmpty() ? new Tooltip(item) : null);
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

  /** Why the county gave a case back; empty if it did not. */
  private String returned(CaseLine line) {
    return reasons.stream()
        .filter(r -> line.factId().equals(r.fact()))
        .map(CountyReason::label)
        .distinct()
        .collect(Collectors.joining(WORDS.say("form.cases.semicolon")));
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
