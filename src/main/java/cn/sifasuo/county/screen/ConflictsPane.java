package cn.sifasuo.county.screen;

import cn.sifasuo.county.Conflict;
import cn.sifasuo.county.ConflictSides;
import cn.sifasuo.county.LikelyDoubles;
import cn.sifasuo.county.Rulings;
import cn.sifasuo.exchange.screen.Cards;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.security.Permission;
import cn.sifasuo.statistics.CountyReason;
import cn.sifasuo.ui.Chip;
import cn.sifasuo.ui.Dialogs;
import cn.sifasuo.ui.GlyphRuns;
import cn.sifasuo.ui.RareText;
import cn.sifasuo.ui.Work;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;

/** 冲突: what excludes what, side by side, and the lawful ways out. */
final class ConflictsPane extends HBox {

  private static final Wording WORDS = Wording.of(ConflictsPane.class);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final int CASES = 30;
  private static final int HINTS = 5;
  private static final String HINTED_FORM = "M1";

  private final CountyDesk desk;
  private final Work work;
  private final Dialogs dialogs;
  private final GlyphRuns glyphs;
  private final ZoneId zone;
  private final Consumer<Integer> counted;
  private final Runnable changed;
  private final TableView<Conflict> table = new TableView<>();
  private final VBox sides = new VBox(8);
  private final Label hints = Cards.note("");
  private final Button keep;
  private final Button ask;

  /**
   * @param counted told how many are open
   * @param changed called when one was decided
   */
  ConflictsPane(
      CountyDesk desk,
      Work work,
      Dialogs dialogs,
      GlyphRuns glyphs,
      ZoneId zone,
      Consumer<Integer> counted,
      Runnable changed) {
    super(14);
    this.desk = desk;
    this.work = work;
    this.dialogs = dialogs;
    this.glyphs = glyphs;
    this.zone = zone;
    this.counted = counted;
    this.changed = changed;
    table.setId("conflicts");
    table.setPlaceholder(Cards.note(WORDS.say("conflicts.none")));
    column("conflicts.kind", 130, c -> c.kind().label());
    column("conflicts.office", 170, Conflict::officeName);
    column("conflicts.form", 60, Conflict::form);
    column("conflicts.period", 92, c -> c.period().label());
    column(
        "conflicts.state",
        100,
        c -> c.decided() == null ? WORDS.say("conflicts.open") : c.decided().decision().label());
    keep =
        Cards.button(
            "conflict-keep",
            WORDS.say("conflicts.keep"),
            MaterialDesignC.CHECK,
            () -> decide(Conflict.Decision.KEEP));
    ask =
        Cards.button(
            "conflict-ask",
            WORDS.say("conflicts.ask"),
            MaterialDesignK.KEYBOARD_RETURN,
            () -> decide(Conflict.Decision.ASK));
    sides.setId("conflict-sides");
    ScrollPane scroll = new ScrollPane(sides);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("bare");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    VBox right = Cards.card(WORDS.say("conflicts.sides"), new HBox(8, keep, ask), scroll);
    right.setMinWidth(420);
    HBox.setHgrow(right, Priority.ALWAYS);
    hints.setId("conflict-hints");
    VBox.setVgrow(table, Priority.ALWAYS);
    VBox left = new VBox(8, table, hints);
    left.setPrefWidth(570);
    left.setMinWidth(480);
    right.setPrefWidth(600);
    getChildren().addAll(left, right);
    table.getSelectionModel().selectedItemProperty().subscribe(this::choose);
  }

  private void column(String key, double width, Function<Conflict, String> text) {
    TableColumn<Conflict, String> column = new TableColumn<>(WORDS.say(key));
    column.setPrefWidth(width);
    column.setCellValueFactory(c -> new ReadOnlyStringWrapper(text.apply(c.getValue())));
    column.setCellFactory(RareText.cells(glyphs));
    table.getColumns().add(column);
  }

  /**
   * Reads anew.
   *
   * @param month whose disputes are looked through for what two offices may have entered both; no
   *     hint for another kind of period
   */
  void read(Period month) {
    readConflicts();
    boolean known = month.kind() == Period.Kind.MONTH;
    hints.setVisible(known);
    if (known) {
      work.<List<LikelyDoubles.Alike>>job(
              WORDS.say("conflicts.reading"),
              p -> desk.doubles().of(desk.session(), HINTED_FORM, month))
          .onSuccess(alike -> hints.setText(hint(month, alike)))
          .start();
    }
  }

  private static String hint(Period month, List<LikelyDoubles.Alike> alike) {
    return alike.isEmpty()
        ? WORDS.say("conflicts.no-hint", month.label())
        : WORDS.say(
            "conflicts.hint",
            month.label(),
            alike.size(),
            alike.stream()
                .limit(HINTS)
                .map(a ->
                    WORDS.say(
                        "conflicts.hint.one",
                        String.join(WORDS.say("inbox.comma"), a.offices()),
                        a.cases().stream()
                            .map(CountyReason::shortened)
                            .collect(Collectors.joining(WORDS.say("inbox.comma")))))
                .collect(Collectors.joining(WORDS.say("conflicts.semicolon"))));
  }

  private void readConflicts() {
    work.<List<Conflict>>job(
            WORDS.say("conflicts.reading"), p -> desk.conflicts().list(desk.session()))
        .onSuccess(this::show)
        .start();
  }

  /** Keeps the selection, so that nothing jumps. */
  private void show(List<Conflict> conflicts) {
    Conflict selected = table.getSelectionModel().getSelectedItem();
    table.getItems().setAll(conflicts);
    counted.accept((int) conflicts.stream().filter(Conflict::open).count());
    if (selected != null) {
      conflicts.stream()
          .filter(c -> c.id().equals(selected.id()))
          .findFirst()
          .ifPresent(table.getSelectionModel()::select);
    }
  }

  private void choose(@Nullable Conflict conflict) {
    boolean may = desk.session().role().may(Permission.RECEIVE_BUNDLE);
    keep.setDisable(!may || conflict == null || !conflict.open());
    ask.setDisable(!may || conflict == null || !conflict.open());
    if (conflict == null) {
      sides.getChildren().setAll(Cards.note(WORDS.say("conflicts.choose")));
      return;
    }
    work.job(
            WORDS.say("conflicts.reading"),
            p -> desk.conflicts().open(desk.session(), conflict.id()))
        .onSuccess(this::show)
        .start();
  }

  private void show(ConflictSides shown) {
    Conflict conflict = shown.conflict();
    Conflict selected = table.getSelectionModel().getSelectedItem();
    if (selected == null || !Objects.equals(selected.id(), conflict.id())) {
      return; // another was chosen meanwhile
    }
    sides
        .getChildren()
        .setAll(
            Cards.sentence(
                WORDS.say(
                    "conflicts.is." + conflict.kind(),
                    conflict.form(),
                    conflict.period().label(),
                    TIME.format(conflict.foundAt().atZoneSameInstant(zone)))));
    ConflictSides.Side here = shown.here();
    sides.getChildren().add(side("conflicts.here", here));
    sides.getChildren().add(side("conflicts.there", shown.there()));
    if (!shown.cells().isEmpty()) {
      sides
          .getChildren()
          .add(BundleView.grid(shown.cells(), "conflicts.here.short", "conflicts.there.short"));
    }
    if (!shown.cases().isEmpty()) {
      sides
          .getChildren()
          .add(
              Cards.sentence(
                  WORDS.say(
                      "conflicts.cases",
                      shown.cases().size(),
                      shown.cases().stream()
                          .limit(CASES)
                          .map(CountyReason::shortened)
                          .collect(Collectors.joining(WORDS.say("inbox.comma"))))));
    }
    Conflict.Decided decided = conflict.decided();
    if (decided != null) {
      sides
          .getChildren()
          .add(
              Cards.sentence(
                  WORDS.say(
                      "conflicts.decided",
                      decided.decision().label(),
                      decided.by(),
                      TIME.format(decided.at().atZoneSameInstant(zone)),
                      decided.reason())));
    }
  }

  private Node side(String key, ConflictSides.@Nullable Side side) {
    RareText about =
        new RareText(
            glyphs,
            side == null
                ? WORDS.say("conflicts.nothing-here")
                : WORDS.say(
                    "conflicts.side",
                    side.officeName(),
                    side.revision(),
                    side.seq(),
                    side.filler(),
                    side.closedOn()));
    HBox line = new HBox(8, new Chip(WORDS.say(key), Chip.Tone.ACTIVE).label(), about);
    if (side != null && side.current()) {
      line.getChildren().add(new Chip(WORDS.say("conflicts.counts"), Chip.Tone.GOOD).label());
    }
    return line;
  }

  private void decide(Conflict.Decision decision) {
    Conflict conflict = table.getSelectionModel().getSelectedItem();
    if (conflict == null) {
      return;
    }
    dialogs
        .askText(
            decision.label(),
            WORDS.say("conflicts.ask." + decision + "." + same(conflict)),
            WORDS.say("conflicts.act"))
        .ifPresent(reason -> decide(conflict.id(), decision, reason));
  }

  private static String same(Conflict conflict) {
    return conflict.kind() == Conflict.Kind.SAME_CASE ? "same" : "other";
  }

  private void decide(UUID id, Conflict.Decision decision, String reason) {
    work.<List<Rulings.Ruling>>job(
            WORDS.say("conflicts.deciding"),
            p -> desk.conflicts().decide(desk.session(), id, decision, reason))
        .onSuccess(said -> {
          changed.run();
          readConflicts();
          dialogs.tell(
              decision.label(),
              said.isEmpty()
                  ? WORDS.say("conflicts.done")
                  : WORDS.say("ruling.done", said.getFirst().receiptFile()));
        })
        .onError(dialogs::failure)
        .start();
  }
}
