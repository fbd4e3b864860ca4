package cn.sifasuo.ui.settings;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ui.Chip;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What a rehearsal of a restore has shown: a sentence, and every form that was counted anew. */
final class RehearsalResult extends VBox {

  private static final Wording WORDS = Wording.of(RehearsalResult.class);
  private static final double ROW = 34;
  private static final double HEAD = 42;
  private static final int MOST_ROWS = 6;
  private static final double TITLE = 200;

  private final Label said = Cards.sentence("");
  private final TableView<CopiesDesk.Form> forms = new TableView<>();

  RehearsalResult(CopiesModel model) {
    super(8);
    said.setId("rehearsal-said");
    forms.setId("rehearsal-forms");
    forms.setFixedCellSize(ROW);
    forms.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    column("settings.rehearsal.form", CopiesDesk.Form::title).setPrefWidth(TITLE);
    fixed(column("settings.rehearsal.period", CopiesDesk.Form::period), 92);
    fixed(
        column(
            "settings.rehearsal.revision",
            f -> WORDS.say("settings.rehearsal.revision-of", f.revision())),
        62);
    fixed(verdict(), 106);
    fixed(column("settings.rehearsal.digest", CopiesDesk.Form::digest), 92);
    getChildren().addAll(said, forms);
    managedProperty().bind(visibleProperty());
    model.rehearsedProperty().subscribe(this::show);
  }

  private static void fixed(TableColumn<?, ?> column, double width) {
    column.setMinWidth(width);
    column.setMaxWidth(width);
  }

  private TableColumn<CopiesDesk.Form, String> column(
      String key, Function<CopiesDesk.Form, String> text) {
    TableColumn<CopiesDesk.Form, String> column = new TableColumn<>(WORDS.say(key));
    column.setSortable(false);
    column.setCellValueFactory(f -> new ReadOnlyStringWrapper(text.apply(f.getValue())));
    forms.getColumns().add(column);
    return column;
  }

  private TableColumn<CopiesDesk.Form, CopiesDesk.Form> verdict() {
    TableColumn<CopiesDesk.Form, CopiesDesk.Form> column =
        new TableColumn<>(WORDS.say("settings.rehearsal.counted"));
    column.setSortable(false);
    column.setCellValueFactory(f -> new ReadOnlyObjectWrapper<>(f.getValue()));
    column.setCellFactory(c ->
        new TableCell<>() {
          @Override
          protected void updateItem(CopiesDesk.@Nullable Form form, boolean empty) {
            super.updateItem(form, empty);
            setGraphic(
                empty || form == null
                    ? null
                    : new Chip(form.counted(), form.good() ? Chip.Tone.GOOD : Chip.Tone.BAD)
                        .label());
          }
        });
    forms.getColumns().add(column);
    return column;
  }

  private void show(CopiesDesk.@Nullable Rehearsed shown) {
    setVisible(shown != null);
    if (shown == null) {
      return;
    }
    said.setText(shown.said());
    said.getStyleClass().removeAll("text-good", "text-bad");
    said.getStyleClass().add(shown.good() ? "text-good" : "text-bad");
    forms.getItems().setAll(shown.forms());
    forms.setVisible(!shown.forms().isEmpty());
    forms.setManaged(!shown.forms().isEmpty());
    double height = HEAD + ROW * Math.min(MOST_ROWS, shown.forms().size()) + 2;
    forms.setMinHeight(height);
    forms.setPrefHeight(height);
    forms.setMaxHeight(height);
  }
}
