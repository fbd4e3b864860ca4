package cn.sifasuo.county.screen;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.statistics.Cell;
import cn.sifasuo.statistics.ComputedForm;
import cn.sifasuo.statistics.ComputedRow;
import cn.sifasuo.statistics.FormHead;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** A computed form as a table, under the headings the printed form has. */
final class RollUpTable extends TableView<ComputedRow> {

  private static final Wording WORDS = Wording.of(RollUpTable.class);

  /** Offices of which nothing is here: no figure is not the figure 0. */
  private final Set<String> silent = new HashSet<>();

  private @Nullable FormHead shown;

  RollUpTable() {
    setId("rollup");
    setRowFactory(t ->
        new TableRow<>() {
          @Override
          protected void updateItem(@Nullable ComputedRow row, boolean empty) {
            super.updateItem(row, empty);
            getStyleClass().remove("total-row");
            if (!empty && row != null && row.total()) {
              getStyleClass().add("total-row");
            }
          }
        });
  }

  /**
   * Columns are made anew only for another version of the form, so that widths stay.
   *
   * @param missing codes of offices that have not reported in full
   */
  void show(ComputedForm form, Set<String> missing) {
    silent.clear();
    form.rows().stream()
        .filter(r -> missing.contains(r.id()))
        .filter(r -> r.cells().values().stream().allMatch(c -> c.raw().signum() == 0))
        .forEach(r -> silent.add(r.id()));
    if (!form.head().equals(shown)) {
      shown = form.head();
      getColumns().setAll(columns(form.head()));
    }
    getItems().setAll(form.rows());
  }

  private List<TableColumn<ComputedRow, String>> columns(FormHead head) {
    List<TableColumn<ComputedRow, String>> all = new ArrayList<>();
    TableColumn<ComputedRow, String> office = new TableColumn<>(WORDS.say("rollup.office"));
    office.setPrefWidth(170);
    office.setSortable(false);
    office.setCellValueFactory(r -> new ReadOnlyStringWrapper(r.getValue().label()));
    all.add(office);
    for (FormHead.ColumnHead column : head.columns()) {
      List<TableColumn<ComputedRow, String>> level = all;
      for (String group : column.group()) {
        level = children(level, group);
      }
      level.add(figure(column));
    }
    return all;
  }

  /** The heading of a group goes on while the next column is in the same one. */
  @SuppressWarnings("unchecked") // every column of this table shows text
  private static List<TableColumn<ComputedRow, String>> children(
      List<TableColumn<ComputedRow, String>> level, String group) {
    TableColumn<ComputedRow, String> last = level.isEmpty() ? null : level.getLast();
    if (last == null || !group.equals(last.getUserData())) {
      last = new TableColumn<>(group);
      last.setUserData(group);
      level.add(last);
    }
    return (List<TableColumn<ComputedRow, String>>) (List<?>) last.getColumns();
  }

  private TableColumn<ComputedRow, String> figure(FormHead.ColumnHead head) {
    TableColumn<ComputedRow, String> column = new TableColumn<>();
    Label words = new Label(WORDS.say("rollup.column", head.label(), head.id()));
    words.setWrapText(true);
    column.setGraphic(words);
    column.setPrefWidth(Math.max(76, 16.0 * head.label().length() / 2 + 30));
    column.setSortable(false);
    column.setStyle("-fx-alignment: center-right;");
    column.setCellValueFactory(r -> {
      Cell cell = r.getValue().cells().get(head.id());
      return new ReadOnlyStringWrapper(
          cell == null || silent.contains(r.getValue().id())
              ? WORDS.say("rollup.none")
              : cell.printed().toPlainString());
    });
    return column;
  }
}
