package cn.sifasuo.ledger.screen;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.retention.Retention;
import cn.sifasuo.ui.Choice;
import cn.sifasuo.ui.Dialogs;
import cn.sifasuo.ui.Labels;
import cn.sifasuo.ui.WordTable;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.cell.CheckBoxTableCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;

/** 鉴定: records past their time, and the destruction of those an approval names. */
final class DuePane extends VBox {

  private static final Wording WORDS = Wording.of(DuePane.class);

  private final RetentionModel model;
  private final Dialogs dialogs;
  private final TableView<Line> table;
  private final ObservableList<Line> lines =
      FXCollections.observableArrayList(l -> new BooleanProperty[] {l.chosen()});

  /** A record that can be chosen. */
  private record Line(Retention.Due due, BooleanProperty chosen) {}

  DuePane(RetentionModel model, Dialogs dialogs) {
    super(8);
    this.model = model;
    this.dialogs = dialogs;
    table =
        WordTable.<Line>of("retention-due", WORDS.say("retention.due.none"))
            .column(WORDS.say("retention.number"), 190, l -> l.due().number())
            .column(WORDS.say("retention.kind"), 140, l -> l.due().rule().kind().label())
            .column(WORDS.say("retention.begun"), 92, l -> l.due().begun().toString())
            .column(WORDS.say("retention.last-day"), 92, l -> l.due().lastDay().toString())
            .column(WORDS.say("retention.basis"), 420, l -> l.due().rule().basis())
            .table();
    table.getColumns().addFirst(choosing());
    table.setEditable(true);
    table.setItems(lines);
    VBox.setVgrow(table, Priority.ALWAYS);
    getChildren()
        .addAll(
            Labels.sentence(WORDS.say("retention.due.about"), "text-muted", "small"),
            table,
            acts());
    model
        .viewProperty()
        .subscribe(v ->
            lines.setAll(
                v.due().stream().map(d -> new Line(d, new SimpleBooleanProperty(false))).toList()));
  }

  private static TableColumn<Line, Boolean> choosing() {
    TableColumn<Line, Boolean> column = new TableColumn<>(WORDS.say("retention.choose"));
    column.setMinWidth(64);
    column.setMaxWidth(64);
    column.setSortable(false);
    column.setCellValueFactory(l -> l.getValue().chosen());
    column.setCellFactory(CheckBoxTableCell.forTableColumn(column));
    return column;
  }

  private HBox acts() {
    Button all =
        new Button(
            WORDS.say("retention.choose-all"),
            new FontIcon(MaterialDesignC.CHECKBOX_MULTIPLE_MARKED_OUTLINE));
    all.setId("retention-all");
    all.disableProperty().bind(Bindings.isEmpty(lines));
    all.setOnAction(e -> lines.forEach(l -> l.chosen().set(true)));
    Button destroy =
        new Button(WORDS.say("retention.destroy"), new FontIcon(MaterialDesignD.DELETE_OUTLINE));
    destroy.setId("retention-destroy");
    destroy.getStyleClass().add("danger");
    destroy
        .disableProperty()
        .bind(
            Bindings.createBooleanBinding(() -> chosen().isEmpty(), lines)
                .or(model.busyProperty()));
    destroy.setOnAction(e -> ask(chosen()));
    Label count = new Label();
    count.setId("retention-chosen");
    count.getStyleClass().add("text-muted");
    count
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> WORDS.say("retention.chosen", lines.size(), chosen().size()), lines));
    HBox acts = new HBox(8, all, destroy, count);
    acts.setAlignment(Pos.CENTER_LEFT);
    return acts;
  }

  private List<Retention.Due> chosen() {
    return lines.stream().filter(l -> l.chosen().get()).map(Line::due).toList();
  }

  private void ask(List<Retention.Due> chosen) {
    if (chosen.stream().map(Retention.Due::type).distinct().count() > 1) {
      dialogs.tell(WORDS.say("retention.destroy.act"), WORDS.say("retention.one-type"));
      return;
    }
    ApprovalQuestion question = new ApprovalQuestion(chosen.size());
    dialogs
        .ask(
            WORDS.say("retention.destroy.act"),
            question,
            List.of(
                Choice.danger(true, WORDS.say("retention.destroy.go-on")),
                Choice.back(false, WORDS.say("retention.back"))))
        .filter(agreed -> agreed)
        .ifPresent(agreed -> model.destroy(chosen, question.approval()));
  }
}
