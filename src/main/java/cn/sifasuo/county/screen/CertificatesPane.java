package cn.sifasuo.county.screen;

import cn.sifasuo.county.Revocation;
import cn.sifasuo.exchange.Counterparts;
import cn.sifasuo.exchange.EnrolmentDesk;
import cn.sifasuo.exchange.screen.Cards;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.security.Permission;
import cn.sifasuo.ui.Chip;
import cn.sifasuo.ui.Choice;
import cn.sifasuo.ui.Dialogs;
import cn.sifasuo.ui.FilePicker;
import cn.sifasuo.ui.GlyphRuns;
import cn.sifasuo.ui.RareText;
import cn.sifasuo.ui.Work;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;

/** 证书: whose signature counts and until when; revocation, and this desk's own next keys. */
final class CertificatesPane extends VBox {

  private static final Wording WORDS = Wording.of(CertificatesPane.class);

  /** A quarter: a stick may be carried once a month. */
  private static final int WARN_DAYS_BEFORE = 90;

  private final IdentityDesk desk;
  private final Work work;
  private final Dialogs dialogs;
  private final FilePicker files;
  private final GlyphRuns glyphs;
  private final Clock clock;
  private final TableView<Line> table = new TableView<>();
  private final Button revoke;
  private final Button successor;

  /**
   * An office and its certificate.
   *
   * @param until last day of the one that holds; null if none does
   */
  record Line(Counterparts.Office office, @Nullable LocalDate until) {}

  CertificatesPane(
      IdentityDesk desk,
      Work work,
      Dialogs dialogs,
      FilePicker files,
      GlyphRuns glyphs,
      Clock clock) {
    super(8);
    this.desk = desk;
    this.work = work;
    this.dialogs = dialogs;
    this.files = files;
    this.glyphs = glyphs;
    this.clock = clock;
    table.setId("certificates");
    table.setPlaceholder(Cards.note(WORDS.say("offices.none")));
    column("registry.code", 112, l -> l.office().code());
    column("registry.name", 230, l -> l.office().name());
    table.getColumns().add(state());
    column("cert.until", 104, l -> l.until() == null ? "" : l.until().toString());
    column("cert.fingerprint", 390, l -> l.office().fingerprint());
    column("cert.since", 104, l -> day(l.office().acceptedAt()));
    VBox.setVgrow(table, Priority.ALWAYS);
    revoke =
        Cards.button("cert-revoke", WORDS.say("cert.revoke"), MaterialDesignC.CANCEL, this::revoke);
    successor =
        Cards.button(
            "cert-successor",
            WORDS.say("cert.successor"),
            MaterialDesignK.KEY_CHANGE,
            this::succeed);
    HBox acts = new HBox(8, revoke, successor);
    acts.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(acts, table, Cards.note(WORDS.say("cert.note")));
    table.getSelectionModel().selectedItemProperty().subscribe(l -> enable());
  }

  private void column(String key, double width, Function<Line, String> text) {
    TableColumn<Line, String> column = new TableColumn<>(WORDS.say(key));
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setCellValueFactory(l -> new ReadOnlyStringWrapper(text.apply(l.getValue())));
    column.setCellFactory(RareText.cells(glyphs));
    table.getColumns().add(column);
  }

  private TableColumn<Line, Line> state() {
    TableColumn<Line, Line> column = new TableColumn<>(WORDS.say("cert.state"));
    column.setPrefWidth(150);
    column.setSortable(false);
    column.setCellValueFactory(l -> new ReadOnlyObjectWrapper<>(l.getValue()));
    column.setCellFactory(c ->
        new TableCell<>() {
          @Override
          protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            setGraphic(empty || line == null ? null : chip(line).label());
          }
        });
    return column;
  }

  private Chip chip(Line line) {
    OffsetDateTime revoked = line.office().revokedAt();
    LocalDate until = line.until();
    if (revoked != null) {
      return new Chip(WORDS.say("cert.revoked", day(revoked)), Chip.Tone.BAD);
    }
    if (until == null) {
      return new Chip(WORDS.say("cert.none"), Chip.Tone.BAD);
    }
    long days = ChronoUnit.DAYS.between(LocalDate.now(clock), until);
    if (days < 0) {
      return new Chip(WORDS.say("cert.ended"), Chip.Tone.BAD);
    }
    return days <= WARN_DAYS_BEFORE
        ? new Chip(WORDS.say("cert.ends", days), Chip.Tone.DUE)
        : new Chip(WORDS.say("cert.holds"), Chip.Tone.GOOD);
  }

  private String day(OffsetDateTime at) {
    return at.atZoneSameInstant(clock.getZone()).toLocalDate().toString();
  }

  void read() {
    work.<List<Line>>job(
            WORDS.say("cert.reading"),
            p ->
                desk.counterparts().offices().stream()
                    .map(o ->
                        new Line(
                            o,
                            desk.counterparts()
                                .validUntil(o.code())
                                .map(end -> LocalDate.ofInstant(end, clock.getZone()))
                                .orElse(null)))
                    .toList())
        .onSuccess(lines -> {
          table.getItems().setAll(lines);
          enable();
        })
        .start();
  }

  private void enable() {
    boolean may = desk.session().role().may(Permission.MANAGE_PEOPLE);
    Line selected = table.getSelectionModel().getSelectedItem();
    revoke.setDisable(!may || selected == null || selected.office().revokedAt() != null);
    successor.setDisable(!may || table.getItems().isEmpty());
  }

  private void revoke() {
    Line line = table.getSelectionModel().getSelectedItem();
    if (line == null) {
      return;
    }
    RevokeQuestion question = new RevokeQuestion(line.office().name(), clock);
    boolean agreed =
        dialogs
            .ask(
                WORDS.say("cert.revoke.title"),
                question,
                List.of(
                    Choice.danger(true, WORDS.say("cert.revoke.act")),
                    Choice.back(false, WORDS.say("cert.back"))))
            .orElse(false);
    Optional<LocalDate> since = agreed ? question.since() : Optional.empty();
    if (agreed && since.isEmpty()) {
      dialogs.tell(WORDS.say("cert.revoke.title"), WORDS.say("cert.revoke.day"));
    }
    since.ifPresent(day ->
        work.<Revocation.Revoked>job(
                WORDS.say("cert.revoking"),
                p ->
                    desk.revocation()
                        .revoke(desk.session(), line.office().code(), day, question.reason()))
            .onSuccess(revoked -> {
              read();
              dialogs.tell(WORDS.say("cert.revoke.title"), said(line, day, revoked));
            })
            .onError(dialogs::failure)
            .start());
  }

  private static String said(Line line, LocalDate since, Revocation.Revoked revoked) {
    return revoked.doubtful().isEmpty()
        ? WORDS.say("cert.revoke.done", line.office().name(), since)
        : WORDS.say(
            "cert.revoke.doubtful",
            line.office().name(),
            since,
            revoked.doubtful().stream()
                .map(String::valueOf)
                .collect(Collectors.joining(WORDS.say("inbox.comma"))));
  }

  private void succeed() {
    if (!dialogs.confirm(
        WORDS.say("cert.successor.title"),
        WORDS.say("cert.successor.sentence"),
        WORDS.say("cert.successor.act"))) {
      return;
    }
    files
        .save(
            WORDS.say("cert.successor"),
            WORDS.say("cert.successor.file", desk.session().officeCode()),
            List.of(new FilePicker.Kind(WORDS.say("cert.files"), List.of("*.p7s"))))
        .ifPresent(file ->
            work.<EnrolmentDesk.Paper>job(
                    WORDS.say("cert.succeeding"),
                    p -> desk.enrolment().succeed(desk.session(), desk.name(), file))
                .onSuccess(paper -> {
                  read();
                  dialogs.tell(
                      WORDS.say("cert.successor.title"),
                      WORDS.say("cert.successor.done", paper.file(), paper.fingerprint()));
                })
                .onError(dialogs::failure)
                .start());
  }
}
