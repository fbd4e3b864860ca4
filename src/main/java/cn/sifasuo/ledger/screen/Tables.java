package cn.sifasuo.ledger.screen;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** A plain table of words, column by column. */
final class Tables<T> {

  private final TableView<T> table = new TableView<>();

  private Tables() {}

  /**
   * @param nothing what is said where there are no rows
   */
  static <T> Tables<T> of(String id, String nothing) {
    Tables<T> made = new Tables<>();
    made.table.setId(id);
    made.table.setPlaceholder(Labels.sentence(nothing, "text-muted"));
    made.table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    return made;
  }

  Tables<T> column(String head, double width, Function<T, String> text) {
    TableColumn<T, String> column = new TableColumn<>(head);
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(c -> new ReadOnlyStringWrapper(text.apply(c.getValue())));
    table.getColumns().add(column);
    return this;
  }

  TableView<T> table() {
    return table;
  }
}
