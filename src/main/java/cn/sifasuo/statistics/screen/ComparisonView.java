package cn.sifasuo.statistics.screen;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.print.Chart;
import cn.sifasuo.statistics.Comparison;
import cn.sifasuo.statistics.Growth;
import cn.sifasuo.ui.GlyphRuns;
import cn.sifasuo.ui.RareText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A comparison as a table; under it how the chosen line went month by month. */
public final class ComparisonView extends SplitPane {

  private static final Wording WORDS = Wording.of(ComparisonView.class);

  private final GlyphRuns glyphs;
  private final TableView<Comparison.Line> table = new TableView<>();
  private final VBox notes = new VBox(2);
  private final ChartView chart;
  private List<Comparison.Base> bases = List.of();
  private String stub = "";

  /**
   * @param chosen told the id of the line the person looks at
   */
  public ComparisonView(GlyphRuns glyphs, Consumer<String> chosen) {
    this.glyphs = glyphs;
    this.chart = new ChartView(glyphs);
    Parts.dress(this);
    table.setId("comparison");
    table.getStyleClass().add("comparison");
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    table.setPlaceholder(Parts.label(WORDS.say("compare.none"), "text-muted"));
    table
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(line -> {
          if (line != null) {
            chosen.accept(line.id());
          }
        });
    VBox.setVgrow(table, Priority.ALWAYS);
    notes.setId("comparison-notes");
    VBox top = new VBox(6, table, notes);
    VBox bottom = Parts.card(chart);
    setOrientation(Orientation.VERTICAL);
    getItems().addAll(top, Parts.scroll(bottom));
    setDividerPositions(0.54);
    getStyleClass().add("form-split");
  }

  /** Columns are made anew only where the periods are others, so that widths stay. */
  public void show(Comparison comparison) {
    if (!comparison.bases().equals(bases) || !comparison.stub().equals(stub)) {
      bases = comparison.bases();
      stub = comparison.stub();
      table.getColumns().setAll(columns(comparison));
    }
    Comparison.Line selected = table.getSelectionModel().getSelectedItem();
    table.getItems().setAll(comparison.lines());
    notes
        .getChildren()
        .setAll(
            comparison.notes().stream().map(n -> Parts.paragraph(n, "text-due", "small")).toList());
    int at =
        selected == null
            ? 0
            : Math.max(
                0,
                comparison.lines().stream()
                    .map(Comparison.Line::id)
                    .toList()
                    .indexOf(selected.id()));
    if (!comparison.lines().isEmpty()) {
      table.getSelectionModel().select(at);
    }
  }

  /** The chart of the chosen line; null while there is none. */
  public void showTrend(@Nullable Chart trend) {
    chart.show(trend);
  }

  private List<TableColumn<Comparison.Line, String>> columns(Comparison comparison) {
    List<TableColumn<Comparison.Line, String>> columns = new ArrayList<>();
    columns.add(column(comparison.stub(), 230, Pos.CENTER_LEFT, Comparison.Line::label));
    columns.add(column(WORDS.say("compare.code"), 92, Pos.CENTER, Comparison.Line::id));
    columns.add(column(WORDS.say("compare.unit"), 72, Pos.CENTER, Comparison.Line::unit));
    columns.add(
        column(
            comparison.period().label(),
            104,
            Pos.CENTER_RIGHT,
            l -> plain(l.value(), l.decimals())));
    for (int i = 0; i < comparison.bases().size(); i++) {
      Comparison.Base base = comparison.bases().get(i);
      int at = i;
      TableColumn<Comparison.Line, String> group =
          new TableColumn<>(WORDS.say("compare.with." + base.kind()));
      group
          .getColumns()
          .add(
              column(
                  base.period().label(),
                  104,
                  Pos.CENTER_RIGHT,
                  l -> plain(growth(l, at).base(), l.decimals())));
      group
          .getColumns()
          .add(
              column(
                  WORDS.say("compare.difference"), 108, Pos.CENTER_RIGHT, l -> difference(l, at)));
      group
          .getColumns()
          .add(
              column(
                  WORDS.say("compare.growth." + base.kind()),
                  96,
                  Pos.CENTER_RIGHT,
                  l -> perCent(growth(l, at).perCent())));
      columns.add(group);
    }
    return columns;
  }

  private TableColumn<Comparison.Line, String> column(
      String title, double width, Pos align, Function<Comparison.Line, String> text) {
    TableColumn<Comparison.Line, String> column = new TableColumn<>();
    Label head = Parts.label(title);
    head.setWrapText(true);
    column.setGraphic(head);
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(l -> new ReadOnlyStringWrapper(text.apply(l.getValue())));
    column.setCellFactory(c ->
        new TableCell<>() {
          @Override
          protected void updateItem(@Nullable String item, boolean empty) {
            super.updateItem(item, empty);
            RareText.show(this, glyphs, empty || item == null ? "" : item);
            setAlignment(align);
          }
        });
    return column;
  }

  private static Growth growth(Comparison.Line line, int base) {
    return line.growths().get(base);
  }

  private static String difference(Comparison.Line line, int base) {
    BigDecimal difference = growth(line, base).difference();
    String text = signed(difference, line.decimals());
    return line.rate() && difference != null
        ? WORDS.say("compare.points", text, line.points())
        : text;
  }

  private static String perCent(@Nullable BigDecimal growth) {
    return growth == null
        ? plain(null, 0)
        : WORDS.say("compare.per-cent", signed(growth, Growth.DECIMALS));
  }

  private static String signed(@Nullable BigDecimal value, int decimals) {
    return (value != null && value.signum() > 0 ? "+" : "") + plain(value, decimals);
  }

  private static String plain(@Nullable BigDecimal value, int decimals) {
    return value == null ? WORDS.say("compare.nothing") : Chart.number(value, decimals);
  }
}
