package cn.sifasuo.statistics.screen;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.security.Permission;
import cn.sifasuo.security.Session;
import cn.sifasuo.statistics.target.AnnualTarget;
import cn.sifasuo.statistics.target.AnnualTargets;
import cn.sifasuo.statistics.target.Indicator;
import cn.sifasuo.statistics.target.SetResult;
import cn.sifasuo.statistics.target.TargetEntry;
import cn.sifasuo.statistics.target.TargetQuestion;
import cn.sifasuo.statistics.target.TargetResult;
import cn.sifasuo.ui.Choice;
import cn.sifasuo.ui.Dialogs;
import cn.sifasuo.ui.Navigator;
import cn.sifasuo.ui.Place;
import cn.sifasuo.ui.SectionView;
import cn.sifasuo.ui.Work;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;

/** 年度目标: those of a year with result and pace, and the one in view with the words of its paper. */
public final class TargetsPage implements SectionView {

  private static final Wording WORDS = Wording.of(TargetsPage.class);

  private final AnnualTargets targets;
  private final Session session;
  private final Work work;
  private final Dialogs dialogs;
  private final Navigator navigator;
  private final Clock clock;

  private final VBox page = new VBox(10);
  private final ComboBox<Integer> year = new ComboBox<>();
  private final CheckBox now = new CheckBox(WORDS.say("targets.now"));
  private final Label about = Parts.label("", "text-muted");
  private final Button create = button("target-new", "targets.new", MaterialDesignP.PLUS);
  private final Button change = button("target-change", "targets.change", MaterialDesignP.PENCIL);
  private final Button withdraw =
      button("target-withdraw", "targets.withdraw", MaterialDesignU.UNDO);
  private final Button open =
      button("target-open", "targets.open-form", MaterialDesignC.CHEVRON_RIGHT);
  private final TargetTable table;
  private final TargetCard card = new TargetCard();
  private @Nullable TargetsData data;
  private boolean filling;
  private int asked;

  public TargetsPage(
      AnnualTargets targets,
      Session session,
      Work work,
      Dialogs dialogs,
      Navigator navigator,
      Clock clock) {
    this.targets = targets;
    this.session = session;
    this.work = work;
    this.dialogs = dialogs;
    this.navigator = navigator;
    this.clock = clock;
    this.table = new TargetTable(this::open);
    build();
  }

  @Override
  public Node node() {
    return page;
  }

  /** Forms may have been closed or corrected meanwhile. */
  @Override
  public void attached() {
    read();
  }

  private void build() {
    Parts.dress(page);
    page.setId("targets-page");
    page.getStyleClass().addAll("form-page", "targets-page");
    int current = LocalDate.now(clock).getYear();
    year.setId("targets-year");
    year.setConverter(Parts.names(y -> WORDS.say("targets.year", String.valueOf(y))));
    year.getItems().setAll(current - 1, current, current + 1);
    year.setValue(current);
    year.valueProperty().subscribe(v -> again());
    now.setId("targets-now");
    now.selectedProperty().subscribe(v -> again());
    about.setId("targets-about");
    about.setMinWidth(0);
    create.getStyleClass().add("accent");
    create.setOnAction(e -> enter(null));
    change.setOnAction(e -> chosen().ifPresent(r -> enter(r.target())));
    withdraw.setOnAction(e -> chosen().ifPresent(r -> withdraw(r.target())));
    open.setOnAction(e -> chosen().ifPresent(this::open));
    table.getSelectionModel().selectedItemProperty().subscribe(this::look);
    Label title = Parts.label(WORDS.say("section.targets"), "page-title");
    HBox line = new HBox(12, title, year, now, about, Parts.gap(), open, withdraw, change, create);
    line.setAlignment(Pos.CENTER_LEFT);
    for (Region r : List.of(title, year, now, open, withdraw, change, create)) {
      r.setMinWidth(Region.USE_PREF_SIZE);
    }
    VBox list = Parts.card(table);
    VBox.setVgrow(table, Priority.ALWAYS);
    VBox.setVgrow(list, Priority.ALWAYS);
    list.setMinHeight(0);
    card.setMinHeight(0);
    page.getChildren().addAll(line, list, card);
    look(null);
  }

  private static Button button(String id, String key, Ikon icon) {
    Button button = new Button(WORDS.say(key), new FontIcon(icon));
    button.setId(id);
    return button;
  }

  /** A choice of the head has changed. */
  private void again() {
    if (!filling && year.getValue() != null && page.getScene() != null) {
      read();
    }
  }

  private void read() {
    int turn = ++asked;
    int of = year.getValue();
    AnnualTargets.Counting counting =
        now.isSelected() ? AnnualTargets.Counting.NOW : AnnualTargets.Counting.CLOSED;
    work.job(
            WORDS.say("targets.reading", String.valueOf(of)),
            p -> TargetsData.read(targets, session, of, counting))
        .onSuccess(read -> {
          if (turn == asked) {
            show(read);
          }
        })
        .onError(dialogs::failure)
        .start();
  }

  /** Keeps the target in view, if it is still there. */
  private void show(TargetsData read) {
    AnnualTarget kept = chosen().map(TargetResult::target).orElse(null);
    data = read;
    filling = true;
    List<Integer> years = new ArrayList<>(year.getItems());
    read.years().stream().filter(y -> !years.contains(y)).forEach(years::add);
    years.sort(null);
    if (!years.equals(year.getItems())) {
      year.getItems().setAll(years);
      year.setValue(read.year());
    }
    filling = false;
    table.getItems().setAll(read.results());
    about.setText(WORDS.say("targets.about", read.results().size()));
    read.results().stream()
        .filter(r -> kept != null && same(r.target(), kept))
        .findFirst()
        .or(() -> read.results().stream().findFirst())
        .ifPresent(table.getSelectionModel()::select);
    look(table.getSelectionModel().getSelectedItem());
  }

  private static boolean same(AnnualTarget a, AnnualTarget b) {
    return a.form().equals(b.form()) && a.indicator().equals(b.indicator());
  }

  private Optional<TargetResult> chosen() {
    return Optional.ofNullable(table.getSelectionModel().getSelectedItem());
  }

  private void look(@Nullable TargetResult result) {
    TargetsData known = data;
    card.show(
        result,
        result == null || known == null
            ? List.of()
            : known.history().getOrDefault(result.target(), List.of()));
    boolean may = session.role().may(Permission.CLOSE_PERIOD);
    create.setDisable(!may);
    change.setDisable(!may || result == null || result.indicator() == null);
    withdraw.setDisable(!may || result == null);
    open.setDisable(result == null || result.figure() == null || result.indicator() == null);
  }

  /** The form a result was taken from, at its cell. */
  private void open(TargetResult result) {
    if (result.figure() != null && result.indicator() != null) {
      navigator.go(
          new Place.OfCell(
              result.target().form(), result.figure().shownBy(), result.indicator().cell()));
    }
  }

  private void enter(@Nullable AnnualTarget before) {
    int of = year.getValue();
    List<Indicator> indicators = targets.indicators(of);
    ask(new TargetEntryBox(of, indicators, before, clock));
  }

  /** Asks again with what was typed if it could not be kept. */
  private void ask(TargetEntryBox box) {
    if (!agreed(WORDS.say("targets.entry.title"), box, WORDS.say("targets.entry.act"))) {
      return;
    }
    TargetEntry entry;
    try {
      entry = box.entry();
    } catch (Failure e) {
      dialogs.failure(e);
      ask(box);
      return;
    }
    set(box, entry);
  }

  private void set(TargetEntryBox box, TargetEntry entry) {
    work.<SetResult>job(WORDS.say("targets.setting"), p -> targets.set(session, entry))
        .onSuccess(done -> {
          switch (done) {
            case SetResult.Kept kept -> read();
            case SetResult.Asked(TargetQuestion question) -> answer(box, entry, question);
          }
        })
        .onError(e -> {
          dialogs.failure(e);
          ask(box);
        })
        .start();
  }

  /** Without an answer nothing is kept and the entry stays as it was typed. */
  private void answer(TargetEntryBox box, TargetEntry entry, TargetQuestion question) {
    TargetQuestionBox readings = new TargetQuestionBox(question);
    boolean chose =
        agreed(WORDS.say("targets.question.title"), readings, WORDS.say("targets.question.act"));
    if (chose && readings.answer() > 0) {
      set(box, entry.answered(readings.answer()));
    } else if (chose) {
      dialogs.tell(WORDS.say("targets.question.title"), WORDS.say("targets.question.choose"));
      answer(box, entry, question);
    } else {
      ask(box);
    }
  }

  private void withdraw(AnnualTarget target) {
    dialogs
        .askText(
            WORDS.say("targets.withdraw.title"),
            WORDS.say("targets.withdraw.sentence", target.label(), target.words()),
            WORDS.say("targets.withdraw.act"))
        .ifPresent(reason ->
            work.job(
                    WORDS.say("targets.setting"),
                    p -> {
                      targets.withdraw(
                          session, target.year(), target.form(), target.indicator(), reason);
                      return true;
                    })
                .onSuccess(done -> read())
                .onError(dialogs::failure)
                .start());
  }

  private boolean agreed(String title, Node question, String act) {
    return dialogs
        .ask(
            title,
            question,
            List.of(Choice.main(true, act), Choice.back(false, WORDS.say("targets.back"))))
        .orElse(false);
  }
}
