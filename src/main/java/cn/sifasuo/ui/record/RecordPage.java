package cn.sifasuo.ui.record;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.Disclosure;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.ui.GlyphRuns;
import cn.sifasuo.ui.RareText;
import cn.sifasuo.ui.Work;
import cn.sifasuo.ui.form.RecordFormView;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/**
 * One record on one page: head with number, state and what is due; the line of steps; the form; at
 * the right what can be printed, what the record counts for, and its history. After a save it shows
 * the record as it now is, at the same place.
 */
public final class RecordPage extends VBox {

  /** Letters of chips there is room for beside the title; more go on lines of their own. */
  private static final int CHIPS_BESIDE = 40;

  private static final Wording WORDS = Wording.of(RecordPage.class);
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("MM-dd HH:mm");

  private final RecordType type;
  private final PageTools tools;
  private final PageGuide guide;
  private final List<CardSupplier> cards;
  private final PageOwner owner;
  private final Work work;
  private final GlyphRuns glyphs;
  private @Nullable UUID id;
  private @Nullable RecordFormView form;
  private @Nullable Disclosure disclosure;
  private Set<String> parts = Set.of();
  private boolean whole;

  /**
   * @param id null for a new record
   * @param cards cards beside the form, shown for records that are in the ledger
   */
  RecordPage(
      RecordType type,
      @Nullable UUID id,
      PageTools tools,
      PageGuide guide,
      List<CardSupplier> cards,
      PageOwner owner,
      Work work,
      GlyphRuns glyphs) {
    this.type = type;
    this.id = id;
    this.tools = tools;
    this.guide = guide;
    this.cards = List.copyOf(cards);
    this.owner = owner;
    this.work = work;
    this.glyphs = glyphs;
    getStylesheets()
        .add(Objects.requireNonNull(RecordPage.class.getResource("record.css")).toExternalForm());
    getStyleClass().add("record-page");
    load(0, true);
  }

  /** The record in view; null as long as it is new. */
  public @Nullable UUID id() {
    return id;
  }

  /** Keeps what is being typed as a draft. */
  public void keep() {
    if (form != null) {
      form.keep();
    }
  }

  /** Whether something was typed and not saved. */
  public boolean unsaved() {
    return form != null && form.model().dirtyProperty().get();
  }

  /** Whether what was typed is on disk. */
  public boolean kept() {
    return form == null || form.model().kept();
  }

  private void load(double place, boolean first) {
    UUID wanted = id;
    Disclosure proof = disclosure;
    work.job(WORDS.say("page.reading"), p -> read(wanted, proof))
        .onSuccess(loaded ->
            loaded.ifPresentOrElse(l -> show(l, place, first), () -> askReason(place, first)))
        .onFailure(
            "G-306",
            refusal -> {
              tools.tell(type, refusal);
              owner.back();
            })
        .start();
  }

  /** Empty if a reason has to be given first. */
  private Optional<RecordLoader.Loaded> read(@Nullable UUID wanted, @Nullable Disclosure proof) {
    RecordLoader loader = tools.loader();
    return wanted != null && proof == null && loader.asksReason(type, wanted)
        ? Optional.empty()
        : Optional.of(loader.load(type, wanted, guide, proof));
  }

  private void askAgain(Failure refusal, double place, boolean first) {
    tools.tell(type, refusal);
    askReason(place, first);
  }

  /** A protected record is shown only after its reason stands in the audit chain. */
  private void askReason(double place, boolean first) {
    UUID wanted = Objects.requireNonNull(id);
    tools
        .askReason(type)
        .ifPresentOrElse(
            reason ->
                work.job(WORDS.say("page.reading"), p -> tools.loader().open(type, wanted, reason))
                    .onSuccess(opened -> {
                      disclosure = opened;
                      load(place, first);
                    })
                    .onFailure("L-221", refusal -> askAgain(refusal, place, first))
                    .onFailure("L-222", refusal -> askAgain(refusal, place, first))
                    .start(),
            owner::back);
  }

  private void show(RecordLoader.Loaded loaded, double place, boolean first) {
    RecordFormView made =
        tools
            .forms()
            .form(loaded.record(), loaded.kept(), tools.mayWrite(loaded.record()), ownerOfForm());
    form = made;
    VBox.setVgrow(made, Priority.ALWAYS);
    HBox.setHgrow(made, Priority.ALWAYS);
    Node side = side(loaded);
    HBox columns = new HBox(14, made);
    if (side != null) {
      columns.getChildren().add(side);
    }
    VBox.setVgrow(columns, Priority.ALWAYS);
    getChildren().setAll(top(loaded), head(loaded, made));
    if (!loaded.head().steps().steps().isEmpty()) {
      getChildren().add(steps(loaded.head().steps(), made));
    }
    if (loaded.kept() != null) {
      getChildren().add(keptNotice(loaded, made));
    }
    getChildren().add(columns);
    if (first) {
      parts = currentParts(loaded.head().steps());
      whole = parts.isEmpty();
    }
    made.showOnly(whole ? Set.of() : parts);
    made.goTo(place);
    if (first) {
      made.focusFirst();
    }
  }

  private static Set<String> currentParts(Steps steps) {
    return steps.steps().stream()
        .filter(s -> s.state() == Steps.State.CURRENT)
        .map(Steps.Step::parts)
        .findFirst()
        .orElse(Set.of());
  }

  private RecordFormView.Owner ownerOfForm() {
    return new RecordFormView.Owner() {
      @Override
      public void saved(UUID saved, int version) {
        double place = form == null ? 0 : form.place();
        id = saved;
        owner.changed(saved);
        load(place, false);
      }

      @Override
      public void left() {
        owner.back();
      }
    };
  }

  private Node top(RecordLoader.Loaded loaded) {
    Button back = new Button(owner.backLabel(), new FontIcon(MaterialDesignC.CHEVRON_LEFT));
    back.setId("back");
    back.getStyleClass().addAll("link", "back");
    back.setOnAction(e -> leave());
    return back;
  }

  private void leave() {
    if (form != null) {
      form.leave();
    } else {
      owner.back();
    }
  }

  private Node head(RecordLoader.Loaded loaded, RecordFormView made) {
    Draft record = loaded.record();
    String title =
        record.id() == null ? WORDS.say("page.new", type.label()) : loaded.head().title();
    RareText name = new RareText(glyphs, title.isEmpty() ? type.label() : title);
    name.setId("page-title");
    name.getStyleClass().add("page-title");
    HBox line = new HBox(10, name);
    line.setAlignment(Pos.CENTER_LEFT);
    if (record.voided()) {
      line.getChildren()
          .add(
              new cn.sifasuo.ui.Chip(WORDS.say("page.voided"), cn.sifasuo.ui.Chip.Tone.BAD)
                  .label());
    }
    List<Label> chips = loaded.head().chips().stream().map(cn.sifasuo.ui.Chip::label).toList();
    boolean beside = chips.stream().mapToInt(c -> c.getText().length()).sum() <= CHIPS_BESIDE;
    if (beside) {
      line.getChildren().addAll(chips);
    }
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    line.getChildren().add(gap);
    if (!loaded.documents().isEmpty()) {
      line.getChildren().add(printMenu(loaded.documents()));
    }
    if (tools.mayWrite(record)) {
      if (record.id() != null && tools.mayVoid(record)) {
        line.getChildren().add(moreMenu(record));
      }
      line.getChildren().add(saveButton(made));
    }
    if (beside) {
      return line;
    }
    FlowPane below = new FlowPane(10, 6);
    below.getChildren().addAll(chips);
    return new VBox(8, line, below);
  }

  private static Node printMenu(List<PageDocument> documents) {
    MenuButton menu =
        new MenuButton(WORDS.say("page.print"), new FontIcon(MaterialDesignP.PRINTER));
    menu.setMinWidth(USE_PREF_SIZE);
    menu.setId("print");
    for (PageDocument document : documents) {
      if (document.rows().size() > 1) {
        Menu rows = new Menu(document.title());
        for (PageDocument.Row row : document.rows()) {
          Menu one = new Menu(row.label());
          one.getItems().setAll(items(row.forms(), UnaryOperator.identity()));
          rows.getItems().add(one);
        }
        menu.getItems().add(rows);
      } else {
        menu.getItems()
            .addAll(
                items(document.forms(), way -> WORDS.say("page.print-as", document.title(), way)));
      }
    }
    return menu;
  }

  private static List<MenuItem> items(List<PageDocument.Form> forms, UnaryOperator<String> label) {
    List<MenuItem> items = new ArrayList<>();
    for (PageDocument.Form form : forms) {
      MenuItem item = new MenuItem(label.apply(form.label()));
      item.setOnAction(e -> form.make().run());
      items.add(item);
    }
    return items;
  }

  private Node moreMenu(Draft record) {
    MenuButton menu = new MenuButton(WORDS.say("page.more"));
    menu.setId("more");
    menu.setMinWidth(USE_PREF_SIZE);
    MenuItem away = new MenuItem(WORDS.say("page.void"));
    away.setOnAction(e ->
        tools.voidRecord(
            record,
            () -> {
              owner.changed(Objects.requireNonNull(record.id()));
              load(0, true);
            }));
    menu.getItems().add(away);
    return menu;
  }

  private static Node saveButton(RecordFormView made) {
    Button save = new Button(WORDS.say("page.save"));
    save.setId("save");
    save.getStyleClass().add("accent");
    save.setMinWidth(USE_PREF_SIZE);
    save.disableProperty().bind(made.model().savingProperty());
    save.setOnAction(e -> made.save());
    return save;
  }

  private Node steps(Steps steps, RecordFormView made) {
    StepLine line =
        new StepLine(
            steps,
            step -> {
              parts = step.parts();
              whole = parts.isEmpty();
              made.showOnly(parts);
              made.focusFirst();
            });
    Button all = new Button(WORDS.say("page.whole"));
    all.setId("whole");
    all.getStyleClass().add("link");
    all.setMinWidth(USE_PREF_SIZE);
    all.setOnAction(e -> {
      whole = true;
      made.showOnly(Set.of());
    });
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox box = new HBox(line, gap, all);
    box.setAlignment(Pos.CENTER_LEFT);
    return box;
  }

  private Node keptNotice(RecordLoader.Loaded loaded, RecordFormView made) {
    String at =
        CLOCK.format(
            Objects.requireNonNull(loaded.kept()).savedAt().atZoneSameInstant(tools.zone()));
    Label text = new Label(WORDS.say("page.kept", at));
    Button discard = new Button(WORDS.say("page.kept.discard"));
    discard.setId("discard-draft");
    discard.getStyleClass().add("link");
    discard.setOnAction(e -> made.model().discard(() -> load(0, false)));
    HBox line = new HBox(10, text, discard);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("kept-notice");
    return line;
  }

  private @Nullable Node side(RecordLoader.Loaded loaded) {
    if (loaded.record().id() == null) {
      return null;
    }
    List<Node> shown = new ArrayList<>();
    if (!loaded.documents().isEmpty()) {
      shown.add(DocumentsCard.of(loaded.documents()));
    }
    cards.forEach(c -> shown.add(c.card(loaded.record())));
    shown.add(HistoryCard.of(tools.history(type, loaded.history(), loaded.accepted()), glyphs));
    VBox box = new VBox(12);
    box.getChildren().setAll(shown);
    ScrollPane scroll = new ScrollPane(box);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().addAll("bare", "side-pane");
    scroll.setFocusTraversable(false);
    return scroll;
  }
}
