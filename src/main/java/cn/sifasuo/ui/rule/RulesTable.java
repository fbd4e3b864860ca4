package cn.sifasuo.ui.rule;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ui.Chip;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** Rules, one a line. */
final class RulesTable extends TableView<RuleLine> {

  private static final Wording WORDS = Wording.of(RulesTable.class);

  RulesTable(ObservableList<RuleLine> lines) {
    super(lines);
    setId("rules");
    setPlaceholder(new Label(WORDS.say("rules.none")));
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    getColumns().add(column("rules.rule", 230, RuleLine::name));
    getColumns().add(column("rules.scope", 55, l -> l.scope().label()));
    getColumns().add(column("rules.days", 190, RuleLine::days));
    getColumns().add(column("rules.content", 235, RuleLine::said));
    getColumns().add(column("rules.bound", 120, RuleLine::mayBecome));
    getColumns().add(state());
    getColumns().add(column("rules.basis", 300, RuleLine::basis));
  }

  private static <T> TableColumn<RuleLine, T> column(
      String key, double width, Function<RuleLine, T> value) {
    TableColumn<RuleLine, T> column = new TableColumn<>(WORDS.say(key));
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(r -> new ReadOnlyObjectWrapper<>(value.apply(r.getValue())));
    return column;
  }

  private static TableColumn<RuleLine, RuleLine> state() {
    TableColumn<RuleLine, RuleLine> column = column("rules.state", 75, l -> l);
    column.setCellFactory(c ->
        new TableCell<>() {
          @Override
          protected void updateItem(@Nullable RuleLine line, boolean empty) {
            super.updateItem(line, empty);
            setGraphic(empty || line == null ? null : chip(line));
          }
        });
    return column;
  }

  /** Nothing where there is nothing to know: a rule that was read and acts. */
  private static @Nullable Label chip(RuleLine line) {
    if (line.withdrawn()) {
      return new Chip(WORDS.say("rules.withdrawn"), Chip.Tone.BAD).label();
    }
    return line.verified() ? null : new Chip(WORDS.say("rules.unverified"), Chip.Tone.DUE).label();
  }
}
