package cn.sifasuo.statistics.screen;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.statistics.summary.SummaryTemplates;
import cn.sifasuo.statistics.summary.WorkSummaries;
import cn.sifasuo.ui.Chip;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The summaries there are, newest period first, with their state. */
final class SummaryListCard extends VBox {

  private static final Wording WORDS = Wording.of(SummaryListCard.class);

  private final ListView<WorkSummaries.Listed> list = new ListView<>();
  private boolean following;

  SummaryListCard(SummaryPageModel model, SummaryTemplates templates) {
    super(8);
    getStyleClass().addAll("card", "summary-list-card");
    list.setId("summaries");
    list.setItems(model.list());
    list.setCellFactory(v -> new Cell(templates));
    list.setPlaceholder(Parts.paragraph(WORDS.say("summary.none"), "text-muted"));
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe(chosen -> {
          if (chosen != null && !following) {
            model.choose(chosen.summary());
          }
        });
    // a change not kept yet belongs to the one in view
    list.disableProperty().bind(model.savingProperty());
    // after the list's own listener, which forgets the selection
    list.getItems()
        .addListener(
            (ListChangeListener<WorkSummaries.Listed>) c -> mark(model.shownProperty().get()));
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().addAll(Parts.label(WORDS.say("summary.list"), "card-title"), list);
  }

  /** Marks the one in view. */
  void mark(@Nullable SummaryData data) {
    following = true;
    list.getItems().stream()
        .filter(l -> data != null && l.summary().id().equals(data.summary().id()))
        .findFirst()
        .ifPresent(list.getSelectionModel()::select);
    following = false;
  }

  static Chip state(boolean signed, boolean stale) {
    if (stale) {
      return new Chip(WORDS.say("summary.state.stale"), Chip.Tone.BAD);
    }
    return signed
        ? new Chip(WORDS.say("summary.state.signed"), Chip.Tone.GOOD)
        : new Chip(WORDS.say("summary.state.draft"), Chip.Tone.ACTIVE);
  }

  /** Period and kind above, title and state below. */
  private static final class Cell extends ListCell<WorkSummaries.Listed> {

    private final SummaryTemplates templates;

    Cell(SummaryTemplates templates) {
      this.templates = templates;
      setPrefWidth(0); // no wider than the list
    }

    @Override
    protected void updateItem(WorkSummaries.@Nullable Listed listed, boolean empty) {
      super.updateItem(listed, empty);
      setText(null);
      setGraphic(null);
      if (!empty && listed != null) {
        String period = listed.summary().period().label();
        Label name =
            Parts.label(
                WORDS.say("summary.line", period, templates.name(listed.summary().template())));
        Chip state = state(listed.summary().finished() != null, !listed.stale().isEmpty());
        HBox line = new HBox(8, name, Parts.gap(), state.label());
        line.setAlignment(Pos.CENTER_LEFT);
        setGraphic(line);
      }
    }
  }
}
