package cn.sifasuo.statistics.screen;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.statistics.FormEdition;
import cn.sifasuo.ui.Chip;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** Every version of every form, a line each. */
final class EditionTable extends TableView<FormEdition> {

  private static final Wording WORDS = Wording.of(EditionTable.class);

  EditionTable() {
    setId("editions");
    setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    column("sets.code", 70, FormEdition::code);
    column("sets.form", 230, FormEdition::title);
    column("sets.version", 90, FormEdition::version);
    column("sets.label", 190, FormEdition::label);
    column("sets.span", 200, FormEdition::span);
    column("sets.source", 150, e -> Objects.requireNonNullElse(e.signer(), WORDS.say("sets.own")));
    TableColumn<FormEdition, String> state = column("sets.state", 90, FormEdition::stateLabel);
    state.setCellFactory(c -> new StateCell());
  }

  private TableColumn<FormEdition, String> column(
      String key, double width, Function<FormEdition, String> text) {
    TableColumn<FormEdition, String> column = new TableColumn<>(WORDS.say(key));
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(c -> new ReadOnlyStringWrapper(text.apply(c.getValue())));
    getColumns().add(column);
    return column;
  }

  /** The state, and by whose decision. */
  private static final class StateCell extends TableCell<FormEdition, String> {
    @Override
    protected void updateItem(@Nullable String item, boolean empty) {
      super.updateItem(item, empty);
      FormEdition edition = empty || getTableRow() == null ? null : getTableRow().getItem();
      setGraphic(edition == null ? null : chip(edition));
      setTooltip(edition == null || edition.adopted() == null ? null : decided(edition));
    }

    private static javafx.scene.Node chip(FormEdition edition) {
      return new Chip(
              edition.stateLabel(),
              switch (edition.state()) {
                case IN_FORCE -> Chip.Tone.GOOD;
                case COMING -> Chip.Tone.ACTIVE;
                case NOT_USED -> Chip.Tone.DUE;
                case PAST -> Chip.Tone.PLAIN;
                case UNREADABLE -> Chip.Tone.BAD;
              })
          .label();
    }

    private static @Nullable Tooltip decided(FormEdition edition) {
      var adopted = edition.adopted();
      return adopted == null
          ? null
          : new Tooltip(
              WORDS.say(
                  "sets.decided",
                  adopted.adoptedAt().toLocalDate(),
                  adopted.approvedBy(),
                  adopted.askedBy(),
                  adopted.reason()));
    }
  }
}
