package cn.sifasuo.county.screen;

import cn.sifasuo.county.ReceivedBundle;
import cn.sifasuo.county.ReceivedBundles;
import cn.sifasuo.exchange.screen.Cards;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ui.Chip;
import cn.sifasuo.ui.GlyphRuns;
import cn.sifasuo.ui.RareText;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Every bundle that came in, by office, period and state. */
final class BundleList extends VBox {

  private static final Wording WORDS = Wording.of(BundleList.class);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm");

  private final GlyphRuns glyphs;
  private final ZoneId zone;
  private final Consumer<ReceivedBundle> open;
  private final ComboBox<@Nullable String> office = new ComboBox<>();
  private final ComboBox<@Nullable Period> period = new ComboBox<>();
  private final ComboBox<ReceivedBundle.@Nullable State> state = new ComboBox<>();
  private final Label count = Cards.note("");
  private final TableView<ReceivedBundle> table = new TableView<>();
  private List<ReceivedBundle> all = List.of();
  private boolean filling;

  /**
   * @param open opens a bundle
   */
  BundleList(GlyphRuns glyphs, ZoneId zone, Consumer<ReceivedBundle> open) {
    super(8);
    this.glyphs = glyphs;
    this.zone = zone;
    this.open = open;
    office.setId("filter-office");
    period.setId("filter-period");
    state.setId("filter-state");
    names(office, "received.any-office", this::officeName);
    names(period, "received.any-period", Period::label);
    names(state, "received.any-state", ReceivedBundle.State::label);
    state.getItems().add(null);
    state.getItems().addAll(ReceivedBundle.State.values());
    office.setPrefWidth(210);
    table.setId("received");
    table.setPlaceholder(Cards.note(WORDS.say("received.none")));
    columns();
    table.setRowFactory(t -> row());
    table.setOnKeyPressed(e -> {
      if (e.getCode() == KeyCode.ENTER) {
        openSelected();
        e.consume();
      }
    });
    VBox.setVgrow(table, Priority.ALWAYS);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox filters = new HBox(8, office, period, state, gap, count);
    filters.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(filters, table, Cards.note(WORDS.say("received.hint")));
  }

  private <T> void names(ComboBox<@Nullable T> choice, String any, Function<T, String> name) {
    choice.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable T value) {
            return value == null ? WORDS.say(any) : name.apply(value);
          }

          @Override
          public @Nullable T fromString(String text) {
            return null;
          }
        });
    choice.setOnAction(e -> {
      if (!filling) {
        filter();
      }
    });
  }

  private String officeName(String code) {
    return all.stream()
        .filter(b -> b.office().equals(code))
        .map(ReceivedBundle::officeName)
        .findFirst()
        .orElse(code);
  }

  private void columns() {
    text("received.office", 176, ReceivedBundle::officeName);
    text("received.period", 92, b -> b.period().label());
    text("received.seq", 56, b -> String.valueOf(b.seq()));
    text("received.content", 204, ReceivedBundle::content);
    text("received.rows", 56, b -> b.rows() == null ? "" : String.valueOf(b.rows()));
    TableColumn<ReceivedBundle, ReceivedBundle.State> column =
        new TableColumn<>(WORDS.say("received.state"));
    column.setPrefWidth(92);
    column.setCellValueFactory(b -> new ReadOnlyObjectWrapper<>(b.getValue().state()));
    column.setCellFactory(c ->
        new TableCell<>() {
          @Override
          protected void updateItem(ReceivedBundle.@Nullable State item, boolean empty) {
            super.updateItem(item, empty);
            setGraphic(empty || item == null ? null : chip(item).label());
          }
        });
    table.getColumns().add(column);
    text("received.at", 100, b -> TIME.format(b.receivedAt().atZoneSameInstant(zone)));
    text("received.by", 84, ReceivedBundle::receivedBy);
  }

  private void text(String key, double width, Function<ReceivedBundle, String> text) {
    TableColumn<ReceivedBundle, String> column = new TableColumn<>(WORDS.say(key));
    column.setPrefWidth(width);
    column.setCellValueFactory(b -> new ReadOnlyStringWrapper(text.apply(b.getValue())));
    column.setCellFactory(RareText.cells(glyphs));
    table.getColumns().add(column);
  }

  static Chip chip(ReceivedBundle.State state) {
    return new Chip(
        state.label(),
        switch (state) {
          case ACCEPTED -> Chip.Tone.GOOD;
          case REPLACED -> Chip.Tone.PLAIN;
          case GIVEN_BACK, REJECTED -> Chip.Tone.BAD;
        });
  }

  private TableRow<ReceivedBundle> row() {
    TableRow<ReceivedBundle> row = new TableRow<>();
    row.setOnMouseClicked(e -> {
      if (e.getClickCount() == 2) {
        openSelected();
      }
    });
    return row;
  }

  private void openSelected() {
    ReceivedBundle selected = table.getSelectionModel().getSelectedItem();
    if (selected != null) {
      open.accept(selected);
    }
  }

  /** Keeps filters and selection, so that nothing jumps. */
  void show(List<ReceivedBundle> bundles) {
    all = List.copyOf(bundles);
    filling = true;
    refill(office, all.stream().map(ReceivedBundle::office).distinct().sorted());
    refill(
        period,
        all.stream().map(ReceivedBundle::period).distinct().sorted(Comparator.reverseOrder()));
    filling = false;
    filter();
  }

  private static <T> void refill(ComboBox<@Nullable T> choice, Stream<T> values) {
    T chosen = choice.getValue();
    choice.getItems().clear();
    choice.getItems().add(null);
    values.forEach(choice.getItems()::add);
    choice.setValue(choice.getItems().contains(chosen) ? chosen : null);
  }

  private void filter() {
    ReceivedBundles.Filter wanted =
        new ReceivedBundles.Filter(office.getValue(), period.getValue(), state.getValue());
    ReceivedBundle selected = table.getSelectionModel().getSelectedItem();
    List<ReceivedBundle> shown = all.stream().filter(wanted::takes).toList();
    table.getItems().setAll(shown);
    count.setText(WORDS.say("received.count", shown.size(), all.size()));
    if (selected != null) {
      shown.stream()
          .filter(b -> Objects.equals(b.bundleId(), selected.bundleId()))
          .findFirst()
          .ifPresent(table.getSelectionModel()::select);
    }
  }
}
