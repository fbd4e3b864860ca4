package cn.sifasuo.exchange.screen;

import cn.sifasuo.exchange.BundleSaid;
import cn.sifasuo.exchange.Outbox;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ui.Chip;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** Everything that was ever sealed, newest first, with what became of it. */
final class BundleTable extends TableView<Outbox.Sealed> {

  private static final Wording WORDS = Wording.of(BundleTable.class);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final ZoneId zone;
  private Map<UUID, BundleSaid> said = Map.of();

  BundleTable(ZoneId zone) {
    this.zone = zone;
    setId("bundles");
    setPlaceholder(Cards.note(WORDS.say("bundles.none")));
    getColumns().add(column("bundles.seq", 70, Outbox.Sealed::seq));
    getColumns().add(column("bundles.period", 120, s -> s.period().label()));
    getColumns().add(state());
    getColumns().add(said());
    getColumns().add(column("bundles.sealed-at", 150, s -> time(s.sealedAt())));
    getColumns().add(column("bundles.receipt-at", 150, s -> time(s.receiptAt())));
    getColumns().add(column("bundles.file", 330, s -> String.valueOf(s.file().getFileName())));
    getColumns().add(column("bundles.hash", 150, s -> s.fileHash().substring(0, 16)));
  }

  /** Keeps the selection by bundle, so that nothing jumps. */
  void show(List<Outbox.Sealed> bundles, Map<UUID, BundleSaid> answers) {
    said = Map.copyOf(answers);
    Outbox.Sealed selected = getSelectionModel().getSelectedItem();
    getItems().setAll(bundles);
    if (selected != null) {
      bundles.stream()
          .filter(b -> b.bundleId().equals(selected.bundleId()))
          .findFirst()
          .ifPresent(getSelectionModel()::select);
    }
  }

  private String time(@Nullable OffsetDateTime at) {
    return at == null ? "" : TIME.format(at.atZoneSameInstant(zone));
  }

  private static <T> TableColumn<Outbox.Sealed, T> column(
      String key, double width, Function<Outbox.Sealed, T> value) {
    TableColumn<Outbox.Sealed, T> column = new TableColumn<>(WORDS.say(key));
    column.setPrefWidth(width);
    column.setCellValueFactory(r -> new ReadOnlyObjectWrapper<>(value.apply(r.getValue())));
    return column;
  }

  /** The county's words, the whole of them on hovering. */
  private TableColumn<Outbox.Sealed, String> said() {
    TableColumn<Outbox.Sealed, String> column = column("bundles.said", 330, this::words);
    column.setCellFactory(c ->
        new TableCell<>() {
          @Override
          protected void updateItem(@Nullable String words, boolean empty) {
            super.updateItem(words, empty);
            setText(empty ? null : words);
            Tooltip whole = words == null || words.isEmpty() ? null : new Tooltip(words);
            if (whole != null) {
              whole.setWrapText(true);
              whole.setMaxWidth(460);
            }
            setTooltip(empty ? null : whole);
          }
        });
    return column;
  }

  private String words(Outbox.Sealed sealed) {
    BundleSaid words = said.get(sealed.bundleId());
    return words == null ? "" : words.words();
  }

  private TableColumn<Outbox.Sealed, Outbox.Status> state() {
    TableColumn<Outbox.Sealed, Outbox.Status> column =
        column("bundles.state", 110, Outbox.Sealed::status);
    column.setCellFactory(c ->
        new TableCell<>() {
          @Override
          protected void updateItem(Outbox.@Nullable Status status, boolean empty) {
            super.updateItem(status, empty);
            Outbox.Sealed sealed = empty ? null : getTableRow().getItem();
            setGraphic(sealed == null || status == null ? null : chip(sealed, status).label());
          }
        });
    return column;
  }

  /** What was accepted and given back afterwards keeps its number, but waits for its correction. */
  private Chip chip(Outbox.Sealed sealed, Outbox.Status status) {
    BundleSaid words = said.get(sealed.bundleId());
    return words == null || words.returned().isEmpty()
        ? chip(status)
        : new Chip(
            WORDS.say("bundles.state.given-back", String.join(" ", words.returned())),
            Chip.Tone.BAD);
  }

  static Chip chip(Outbox.Status status) {
    Chip.Tone tone =
        switch (status) {
          case SEALED -> Chip.Tone.ACTIVE;
          case ACCEPTED -> Chip.Tone.GOOD;
          case RETURNED -> Chip.Tone.BAD;
          case REPLACED -> Chip.Tone.PLAIN;
        };
    return new Chip(WORDS.say("bundles.state." + status), tone);
  }
}
