package cn.sifasuo.ui;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** A plain table of words, built column by column. */
public final class WordTable<T> {

  private final TableView<T> table = new TableView<>();

  private WordTable() {}

  /**
   * A table without columns.
   *
   * @param nothing what is said where there are no rows
   */
  public static <T> WordTable<T> of(String id, String nothing) {
    WordTable<T> made = new WordTable<>();
    made.table.setId(id);
    made.table.setPlaceholder(Labels.sentence(nothing, "text-muted"));
    made.table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    return made;
  }

  /**
   * Adds a column.
   *
   * @param width at first, in pixels
   */
  public WordTable<T> column(String head, double width, Function<T, String> text) {
    TableColumn<T, String> column = new TableColumn<>(head);
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(c -> new ReadOnlyStringWrapper(text.apply(c.getValue())));
    table.getColumns().add(column);
    return this;
  }

  /** The table with the columns it was given. */
  public TableView<T> table() {
    return table;
  }
}
