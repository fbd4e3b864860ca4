package cn.sifasuo.county.screen;

import cn.sifasuo.county.ReportingStatus;
import cn.sifasuo.exchange.screen.Cards;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ui.Chip;
import cn.sifasuo.ui.GlyphRuns;
import cn.sifasuo.ui.RareText;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** 应报、已报、未报 of a period, an office a line. */
final class OfficeTable extends TableView<ReportingStatus.Line> {

  private static final Wording WORDS = Wording.of(OfficeTable.class);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm");

  private final ZoneId zone;

  OfficeTable(GlyphRuns glyphs, ZoneId zone) {
    this.zone = zone;
    setId("offices");
    setPlaceholder(Cards.note(WORDS.say("offices.none")));
    getColumns().add(column("offices.code", 110, ReportingStatus.Line::office));
    getColumns().add(name(glyphs));
    getColumns().add(state());
    getColumns().add(column("offices.received", 120, l -> time(l.receivedAt())));
    getColumns().add(column("offices.seq", 70, l -> l.reported() ? l.seq() : null));
    getColumns().add(column("offices.revision", 60, l -> l.reported() ? l.revision() : null));
  }

  /** Keeps the selection by office, so that nothing jumps. */
  void show(List<ReportingStatus.Line> lines) {
    ReportingStatus.Line selected = getSelectionModel().getSelectedItem();
    getItems().setAll(lines);
    if (selected != null) {
      lines.stream()
          .filter(l -> l.office().equals(selected.office()))
          .findFirst()
          .ifPresent(getSelectionModel()::select);
    }
  }

  private String time(@Nullable OffsetDateTime at) {
    return at == null ? "" : TIME.format(at.atZoneSameInstant(zone));
  }

  private static TableColumn<ReportingStatus.Line, Object> column(
      String key, double width, Function<ReportingStatus.Line, @Nullable Object> value) {
    TableColumn<ReportingStatus.Line, Object> column = new TableColumn<>(WORDS.say(key));
    column.setPrefWidth(width);
    column.setCellValueFactory(r -> new ReadOnlyObjectWrapper<>(value.apply(r.getValue())));
    return column;
  }

  private static TableColumn<ReportingStatus.Line, Object> name(GlyphRuns glyphs) {
    TableColumn<ReportingStatus.Line, Object> column =
        column("offices.name", 300, ReportingStatus.Line::name);
    column.setCellFactory(RareText.cells(glyphs));
    return column;
  }

  private static TableColumn<ReportingStatus.Line, Object> state() {
    TableColumn<ReportingStatus.Line, Object> column = column("offices.state", 90, l -> l);
    column.setCellFactory(c ->
        new TableCell<>() {
          @Override
          protected void updateItem(@Nullable Object line, boolean empty) {
            super.updateItem(line, empty);
            setGraphic(line instanceof ReportingStatus.Line l ? chip(l).label() : null);
          }
        });
    return column;
  }

  private static Chip chip(ReportingStatus.Line line) {
    if (line.reported()) {
      return new Chip(WORDS.say("offices.reported"), Chip.Tone.GOOD);
    }
    return line.returned()
        ? new Chip(WORDS.say("offices.returned"), Chip.Tone.BAD)
        : new Chip(WORDS.say("offices.not-reported"), Chip.Tone.DUE);
  }
}
