package cn.sifasuo.county.screen;

import cn.sifasuo.county.OfficeMatrix;
import cn.sifasuo.county.OfficeReport;
import cn.sifasuo.exchange.screen.Cards;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.print.Chart;
import cn.sifasuo.ui.Chip;
import cn.sifasuo.ui.GlyphRuns;
import cn.sifasuo.ui.RareText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** Offices against figures; a figure can be chosen with mouse or keyboard. */
final class FiguresTable extends TableView<OfficeMatrix.Row> {

  private static final Wording WORDS = Wording.of(FiguresTable.class);
  private static final PseudoClass ALL = PseudoClass.getPseudoClass("all");
  private static final PseudoClass KIND = PseudoClass.getPseudoClass("kind");
  private static final double CHARACTER = 14;
  private static final double AROUND = 44;
  private static final int LEAST = 4;
  private static final int MOST = 8;

  /** Characters that begin no line. */
  private static final String CLOSING = "）、，”";

  private final GlyphRuns glyphs;
  private List<OfficeMatrix.Column> shown = List.of();

  /**
   * @param chosen told the line and the column of the figure a person looks at
   */
  @SuppressWarnings("rawtypes") // the selection model of a table lists raw positions
  FiguresTable(
      String id, GlyphRuns glyphs, BiConsumer<OfficeMatrix.Row, OfficeMatrix.Column> chosen) {
    this.glyphs = glyphs;
    setId(id);
    getStyleClass().add("figures");
    setPlaceholder(Cards.note(WORDS.say("rollup.empty")));
    getSelectionModel().setCellSelectionEnabled(true);
    setRowFactory(t ->
        new TableRow<>() {
          @Override
          protected void updateItem(OfficeMatrix.@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            pseudoClassStateChanged(ALL, row != null && row.of() == OfficeMatrix.Of.ALL);
            pseudoClassStateChanged(KIND, row != null && row.of() == OfficeMatrix.Of.KIND);
          }
        });
    getSelectionModel()
        .getSelectedCells()
        .addListener((ListChangeListener<TablePosition>) change -> tell(chosen));
  }

  private void tell(BiConsumer<OfficeMatrix.Row, OfficeMatrix.Column> chosen) {
    for (TablePosition<?, ?> cell : getSelectionModel().getSelectedCells()) {
      if (cell.getTableColumn() != null
          && cell.getTableColumn().getUserData() instanceof OfficeMatrix.Column column
          && cell.getRow() < getItems().size()) {
        chosen.accept(getItems().get(cell.getRow()), column);
      }
    }
  }

  /** Columns are made anew only for other figures, so that widths stay. */
  void show(OfficeMatrix matrix) {
    if (!matrix.columns().equals(shown)) {
      shown = matrix.columns();
      getColumns().setAll(columns(matrix));
    }
    getItems().setAll(matrix.rows());
  }

  private List<TableColumn<OfficeMatrix.Row, ?>> columns(OfficeMatrix matrix) {
    List<TableColumn<OfficeMatrix.Row, ?>> all = new ArrayList<>();
    all.add(office());
    all.add(standing());
    for (int i = 0; i < matrix.columns().size(); i++) {
      List<TableColumn<OfficeMatrix.Row, ?>> level = all;
      for (String group : matrix.columns().get(i).group()) {
        level = children(level, group);
      }
      level.add(figure(matrix.columns().get(i), i));
    }
    return all;
  }

  /** The heading of a group goes on while the next column is in the same one. */
  private static List<TableColumn<OfficeMatrix.Row, ?>> children(
      List<TableColumn<OfficeMatrix.Row, ?>> level, String group) {
    TableColumn<OfficeMatrix.Row, ?> last = level.isEmpty() ? null : level.getLast();
    if (last == null || !group.equals(last.getUserData())) {
      last = new TableColumn<OfficeMatrix.Row, Object>(group);
      last.setUserData(group);
      level.add(last);
    }
    return last.getColumns();
  }

  private TableColumn<OfficeMatrix.Row, OfficeMatrix.Row> office() {
    TableColumn<OfficeMatrix.Row, OfficeMatrix.Row> column =
        new TableColumn<>(WORDS.say("rollup.office"));
    column.setPrefWidth(230);
    column.setSortable(false);
    column.setCellValueFactory(r -> new ReadOnlyObjectWrapper<>(r.getValue()));
    column.setCellFactory(c ->
        new TableCell<>() {
          @Override
          protected void updateItem(OfficeMatrix.@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            setAlignment(Pos.CENTER_LEFT);
            boolean office = row != null && row.of() == OfficeMatrix.Of.OFFICE;
            RareText.show(this, glyphs, row == null ? "" : (office ? "　" : "") + row.label());
          }
        });
    return column;
  }

  private static TableColumn<OfficeMatrix.Row, OfficeMatrix.Row> standing() {
    TableColumn<OfficeMatrix.Row, OfficeMatrix.Row> column =
        new TableColumn<>(WORDS.say("rollup.standing"));
    column.setPrefWidth(104);
    column.setSortable(false);
    column.setCellValueFactory(r -> new ReadOnlyObjectWrapper<>(r.getValue()));
    column.setCellFactory(c ->
        new TableCell<>() {
          @Override
          protected void updateItem(OfficeMatrix.@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            setAlignment(Pos.CENTER_LEFT);
            setGraphic(
                row == null
                    ? null
                    : row.standing()
                        .map(s -> new Chip(row.standingLabel().orElse(""), tone(s)).label())
                        .orElse(null));
          }
        });
    return column;
  }

  /**
   * A heading in lines of its own: a header asks how high its words are before it knows how wide it
   * is, and words that wrap would lose their number.
   */
  private static String broken(String label, int characters) {
    StringBuilder lines = new StringBuilder();
    int inLine = 0;
    for (int i = 0; i < label.length(); i++) {
      if (inLine >= characters && CLOSING.indexOf(label.charAt(i)) < 0) {
        lines.append('\n');
        inLine = 0;
      }
      lines.append(label.charAt(i));
      inLine++;
    }
    return lines.toString();
  }

  static Chip.Tone tone(OfficeReport.Standing standing) {
    return switch (standing) {
      case IN_TIME -> Chip.Tone.GOOD;
      case LATE, PARTLY, MISSING -> Chip.Tone.DUE;
      case RETURNED -> Chip.Tone.BAD;
    };
  }

  private static TableColumn<OfficeMatrix.Row, String> figure(OfficeMatrix.Column head, int index) {
    TableColumn<OfficeMatrix.Row, String> column = new TableColumn<>();
    int characters = Math.clamp((head.figure().label().length() + 1) / 2, LEAST, MOST);
    column.setGraphic(
        new Label(
            WORDS.say(
                "rollup.column",
                broken(head.figure().label(), characters),
                head.figure().id(),
                head.figure().unit())));
    column.setUserData(head);
    column.setPrefWidth(CHARACTER * characters + AROUND);
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(r -> {
      BigDecimal value = r.getValue().values().get(index);
      return new ReadOnlyStringWrapper(
          value == null ? WORDS.say("rollup.none") : Chart.number(value, head.figure().decimals()));
    });
    column.setCellFactory(c ->
        new TableCell<>() {
          @Override
          protected void updateItem(@Nullable String item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty ? null : item);
            setAlignment(Pos.CENTER_RIGHT);
          }
        });
    return column;
  }
}
