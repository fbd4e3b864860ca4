package cn.sifasuo.county.screen;

import cn.sifasuo.county.CountyOffice;
import cn.sifasuo.county.Reminders;
import cn.sifasuo.county.YearSheet;
import cn.sifasuo.exchange.screen.Cards;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.statistics.CountyReason;
import cn.sifasuo.ui.Chip;
import cn.sifasuo.ui.Dialogs;
import cn.sifasuo.ui.FilePicker;
import cn.sifasuo.ui.GlyphRuns;
import cn.sifasuo.ui.RareText;
import cn.sifasuo.ui.Work;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/** 全年: who has reported which month, and the reminders. */
final class YearPane extends VBox {

  private static final Wording WORDS = Wording.of(YearPane.class);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd");

  private final CountyDesk desk;
  private final Work work;
  private final Dialogs dialogs;
  private final FilePicker files;
  private final GlyphRuns glyphs;
  private final ZoneId zone;
  private final Spinner<Integer> year;
  private final Label about = Cards.note("");
  private final TableView<YearSheet.Row> table = new TableView<>();
  private final Button all;
  private final Button each;
  private @Nullable YearSheet shown;
  private int asked;

  YearPane(
      CountyDesk desk,
      Work work,
      Dialogs dialogs,
      FilePicker files,
      GlyphRuns glyphs,
      ZoneId zone,
      int first) {
    super(8);
    this.desk = desk;
    this.work = work;
    this.dialogs = dialogs;
    this.files = files;
    this.glyphs = glyphs;
    this.zone = zone;
    year = new Spinner<>(2000, 2100, first);
    year.setId("year");
    year.setPrefWidth(100);
    year.valueProperty().subscribe((before, now) -> read());
    about.setId("year-about");
    table.setId("year-table");
    table.setPlaceholder(Cards.note(WORDS.say("offices.none")));
    VBox.setVgrow(table, Priority.ALWAYS);
    all =
        Cards.button(
            "remind-all", WORDS.say("year.remind"), MaterialDesignB.BELL_OUTLINE, this::remindAll);
    each =
        Cards.button(
            "remind-each",
            WORDS.say("year.remind-each"),
            MaterialDesignF.FILE_MULTIPLE_OUTLINE,
            this::remindEach);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head = new HBox(10, new Label(WORDS.say("year.year")), year, about, gap, each, all);
    head.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(head, table);
  }

  /** Reads the year in view anew. */
  void read() {
    int wanted = year.getValue();
    int mine = ++asked;
    work.job(WORDS.say("offices.reading"), p -> desk.year().of(desk.session(), wanted))
        .onSuccess(sheet -> {
          if (mine == asked) { // an older answer may come later
            show(sheet);
          }
        })
        .start();
  }

  private void show(YearSheet sheet) {
    shown = sheet;
    table.getColumns().setAll(columns(sheet));
    table.getItems().setAll(sheet.rows());
    List<Reminders.Line> lines = Reminders.lines(sheet, null);
    about.setText(
        WORDS.say(
            "year.about",
            sheet.rows().size(),
            lines.stream().map(l -> l.office().code()).distinct().count(),
            lines.size()));
    all.setDisable(lines.isEmpty());
    each.setDisable(lines.isEmpty());
  }

  private List<TableColumn<YearSheet.Row, ?>> columns(YearSheet sheet) {
    List<TableColumn<YearSheet.Row, ?>> columns = new ArrayList<>();
    TableColumn<YearSheet.Row, String> office = new TableColumn<>(WORDS.say("offices.name"));
    office.setPrefWidth(190);
    office.setSortable(false);
    office.setCellValueFactory(r -> new ReadOnlyStringWrapper(r.getValue().office().name()));
    office.setCellFactory(c ->
        new TableCell<>() {
          @Override
          protected void updateItem(@Nullable String item, boolean empty) {
            super.updateItem(item, empty);
            RareText.show(this, glyphs, empty || item == null ? "" : item);
            setAlignment(Pos.CENTER_LEFT);
          }
        });
    columns.add(office);
    for (int i = 0; i < sheet.months().size(); i++) {
      columns.add(month(sheet, i));
    }
    return columns;
  }

  private TableColumn<YearSheet.Row, YearSheet.Cell> month(YearSheet sheet, int index) {
    YearSheet.Month month = sheet.months().get(index);
    TableColumn<YearSheet.Row, YearSheet.Cell> column = new TableColumn<>();
    Label head =
        new Label(
            WORDS.say(
                "year.month",
                month.period().number(),
                month.counts().reported(),
                month.counts().asked(),
                month.dueOn() == null ? "" : DAY.format(month.dueOn())));
    head.setAlignment(Pos.CENTER);
    head.setTooltip(new Tooltip(counts(month)));
    column.setGraphic(head);
    column.setPrefWidth(92);
    column.setSortable(false);
    column.setCellValueFactory(r ->
        new ReadOnlyObjectWrapper<>(
            index < r.getValue().cells().size() ? r.getValue().cells().get(index) : null));
    column.setCellFactory(c ->
        new TableCell<>() {
          @Override
          protected void updateItem(YearSheet.@Nullable Cell cell, boolean empty) {
            super.updateItem(cell, empty);
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            setAlignment(Pos.CENTER);
            setGraphic(empty || cell == null ? null : mark(cell));
            setTooltip(
                empty || cell == null || !cell.state().asked()
                    ? null
                    : new Tooltip(tip(getTableRow().getItem().office(), cell, sheet)));
          }
        });
    return column;
  }

  private static String counts(YearSheet.Month month) {
    YearSheet.Counts c = month.counts();
    return WORDS.say(
        "year.counts",
        month.dueOn() == null ? "" : month.dueOn().toString(),
        c.asked(),
        c.reported(),
        c.late(),
        c.partly(),
        c.returned(),
        c.missing());
  }

  private static Label mark(YearSheet.Cell cell) {
    return switch (cell.state()) {
      case NOT_ASKED -> new Label("");
      case NOT_DUE -> Cards.note("·");
      case IN_TIME -> new Chip(cell.state().label(), Chip.Tone.GOOD).label();
      case LATE, PARTLY -> new Chip(cell.state().label(), Chip.Tone.DUE).label();
      case RETURNED, MISSING -> new Chip(cell.state().label(), Chip.Tone.BAD).label();
    };
  }

  private String tip(CountyOffice office, YearSheet.Cell cell, YearSheet sheet) {
    List<String> lines = new ArrayList<>();
    lines.add(
        WORDS.say(
            "year.tip",
            office.name(),
            cell.period().label(),
            cell.state().label(),
            cell.dueOn() == null ? "" : cell.dueOn().toString()));
    if (cell.receivedAt() != null) {
      lines.add(
          WORDS.say(
              "year.tip.received",
              TIME.format(cell.receivedAt().atZoneSameInstant(zone)),
              cell.seq()));
    }
    if (!cell.missing().isEmpty()) {
      lines.add(
          WORDS.say("year.tip.missing", String.join(WORDS.say("inbox.comma"), cell.missing())));
    }
    cell.overdue(sheet.today()).ifPresent(d -> lines.add(WORDS.say("year.tip.overdue", d)));
    cell.returned()
        .forEach(r ->
            lines.add(
                WORDS.say(
                    "year.tip.returned",
                    r.form(),
                    r.reasons().stream()
                        .map(CountyReason::label)
                        .collect(Collectors.joining(WORDS.say("inbox.comma"))),
                    r.note())));
    return String.join("\n", lines);
  }

  private void remindAll() {
    YearSheet sheet = shown;
    if (sheet != null) {
      files
          .save(
              WORDS.say("year.remind"),
              desk.reminders().fileName(sheet, null) + ".pdf",
              List.of(
                  new FilePicker.Kind(WORDS.say("year.pdf"), List.of("*.pdf")),
                  new FilePicker.Kind(WORDS.say("year.excel"), List.of("*.xlsx"))))
          .ifPresent(file ->
              work.<Path>job(
                      WORDS.say("year.reminding"),
                      p -> {
                        desk.reminders().write(sheet, null, file);
                        return file;
                      })
                  .onSuccess(
                      f -> dialogs.tell(WORDS.say("year.remind"), WORDS.say("year.reminded", f)))
                  .onError(dialogs::failure)
                  .start());
    }
  }

  private void remindEach() {
    YearSheet sheet = shown;
    if (sheet != null) {
      files
          .folder(WORDS.say("year.remind-each"))
          .ifPresent(folder ->
              work.<List<Path>>job(
                      WORDS.say("year.reminding"),
                      p -> desk.reminders().writeEach(sheet, folder, ".pdf"))
                  .onSuccess(done ->
                      dialogs.tell(
                          WORDS.say("year.remind-each"),
                          WORDS.say("year.reminded-each", done.size(), folder)))
                  .onError(dialogs::failure)
                  .start());
    }
  }
}
