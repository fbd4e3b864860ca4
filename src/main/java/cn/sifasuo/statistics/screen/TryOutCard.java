package cn.sifasuo.statistics.screen;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.statistics.ComputedForm;
import cn.sifasuo.statistics.TryOut;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * A version tried on the ledger beside the one in force, cell by cell; what differs comes first.
 */
final class TryOutCard extends VBox {

  private static final Wording WORDS = Wording.of(TryOutCard.class);

  private final Button act = new Button();
  private final Label said = Parts.paragraph("", "small");
  private final TableView<TryOut.Line> table = new TableView<>();
  private String lineOfAll = "";

  /**
   * @param tryOut tries the chosen version
   */
  TryOutCard(Runnable tryOut) {
    super(6);
    getStyleClass().add("card");
    act.setId("set-try");
    act.setMinWidth(USE_PREF_SIZE);
    act.setOnAction(e -> tryOut.run());
    table.setId("try-out");
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    column(60, Pos.CENTER_LEFT, TryOut.Line::cellId).setText(WORDS.say("sets.try.cell"));
    column(150, Pos.CENTER_LEFT, this::label).setText(WORDS.say("sets.try.label"));
    column(80, Pos.CENTER_RIGHT, l -> number(l.before())).setText(WORDS.say("sets.try.before"));
    column(80, Pos.CENTER_RIGHT, l -> number(l.after())).setText(WORDS.say("sets.try.after"));
    VBox.setVgrow(table, Priority.ALWAYS);
    said.setId("try-said");
    getChildren()
        .addAll(Parts.head(Parts.label(WORDS.say("sets.try"), "card-title"), act), said, table);
  }

  /**
   * @param period what the button tries
   * @param ready whether a version is chosen that can be tried
   */
  void offer(String period, boolean ready) {
    act.setText(WORDS.say("sets.try.act", period));
    act.setDisable(!ready);
  }

  /**
   * @param tried null while nothing has been tried
   */
  void show(@Nullable TryOut tried) {
    table.getItems().clear();
    if (tried == null) {
      said.setText(WORDS.say("sets.try.hint"));
      return;
    }
    lineOfAll = tried.tried().total().id();
    ComputedForm old = tried.inForce();
    long same = tried.lines().stream().filter(TryOut.Line::same).count();
    long failed = tried.tried().checks().stream().filter(c -> !c.ok()).count();
    String text =
        WORDS.say(
            "sets.try.same",
            old == null ? WORDS.say("sets.none") : old.head().version(),
            tried.tried().head().version(),
            same,
            tried.lines().size() - same);
    said.setText(failed == 0 ? text : text + "　" + WORDS.say("sets.try.failed", failed));
    List<TryOut.Line> lines = new ArrayList<>(tried.lines());
    lines.sort(Comparator.comparing(TryOut.Line::same));
    table.getItems().setAll(lines);
  }

  private TableColumn<TryOut.Line, String> column(
      double width, Pos align, Function<TryOut.Line, String> text) {
    TableColumn<TryOut.Line, String> column = new TableColumn<>();
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(c -> new ReadOnlyStringWrapper(text.apply(c.getValue())));
    column.setCellFactory(c ->
        new TableCell<>() {
          @Override
          protected void updateItem(@Nullable String item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty ? null : item);
            setAlignment(align);
            getStyleClass().removeAll("set-same", "set-other");
            TryOut.Line line = empty || getTableRow() == null ? null : getTableRow().getItem();
            if (line != null) {
              getStyleClass().add(line.same() ? "set-same" : "set-other");
            }
          }
        });
    table.getColumns().add(column);
    return column;
  }

  /** The line that sums up the form needs no name of its own. */
  private String label(TryOut.Line line) {
    return line.rowId().equals(lineOfAll) ? line.label() : line.rowLabel() + " " + line.label();
  }

  private static String number(@Nullable BigDecimal value) {
    return value == null ? WORDS.say("sets.none") : value.toPlainString();
  }
}
