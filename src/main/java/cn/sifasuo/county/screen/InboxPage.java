package cn.sifasuo.county.screen;

import cn.sifasuo.county.ReceivedBundle;
import cn.sifasuo.county.ReceivedBundles;
import cn.sifasuo.county.ReportingStatus;
import cn.sifasuo.exchange.EnrolmentDesk;
import cn.sifasuo.exchange.EnrolmentRequest;
import cn.sifasuo.exchange.screen.Cards;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ui.Chip;
import cn.sifasuo.ui.Dialogs;
import cn.sifasuo.ui.FilePicker;
import cn.sifasuo.ui.GlyphRuns;
import cn.sifasuo.ui.Progress;
import cn.sifasuo.ui.SectionView;
import cn.sifasuo.ui.Work;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

/**
 * 收件: bundles come in, each with a sentence, and stay in a list that opens; who has reported for
 * the period and over the year; enrolment.
 */
public final class InboxPage implements SectionView {

  private static final Wording WORDS = Wording.of(InboxPage.class);

  private final CountyDesk desk;
  private final Work work;
  private final Dialogs dialogs;
  private final FilePicker files;
  private final ObservableValue<Period> period;
  private final Label about = new Label();
  private final Label results = Cards.note("");
  private final VBox outcomes = new VBox();
  private final Label counts = Cards.note("");
  private final OfficeTable offices;
  private final BundleList bundles;
  private final BundleView bundle;
  private final YearPane year;
  private final ConflictsPane conflicts;
  private final Tab exclusive = new Tab(WORDS.say("inbox.tab.conflicts"));
  private final VBox list;
  private final Button receive;
  private final VBox page = new VBox();
  private int asked;

  /**
   * @param period in work, as the window shows it
   */
  public InboxPage(
      CountyDesk desk,
      Work work,
      Dialogs dialogs,
      FilePicker files,
      GlyphRuns glyphs,
      ObservableValue<Period> period,
      ZoneId zone) {
    this.desk = desk;
    this.work = work;
    this.dialogs = dialogs;
    this.files = files;
    this.period = period;
    offices = new OfficeTable(glyphs, zone);
    bundles = new BundleList(glyphs, zone, this::open);
    bundle =
        new BundleView(
            desk, work, dialogs, files, glyphs, zone, this::backToList, this::readBundles);
    conflicts =
        new ConflictsPane(desk, work, dialogs, glyphs, zone, this::showOpen, this::readBundles);
    exclusive.setContent(conflicts);
    year = new YearPane(desk, work, dialogs, files, glyphs, zone, period.getValue().year());
    receive =
        Cards.button(
            "receive", WORDS.say("inbox.receive"), MaterialDesignI.INBOX_ARROW_DOWN, this::receive);
    receive.getStyleClass().add("accent");
    Button enrol =
        Cards.button(
            "enrol-accept",
            WORDS.say("inbox.enrol"),
            MaterialDesignF.FILE_CHECK_OUTLINE,
            this::acceptRequest);
    outcomes.setId("outcomes");
    outcomes.getChildren().add(Cards.note(WORDS.say("inbox.none-yet")));
    ScrollPane scroll = new ScrollPane(outcomes);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("bare");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    VBox.setVgrow(offices, Priority.ALWAYS);
    VBox left = Cards.card(WORDS.say("inbox.results"), results, scroll);
    HBox cards = new HBox(14, left, bundles);
    left.setPrefWidth(300);
    left.setMinWidth(260);
    HBox.setHgrow(bundles, Priority.ALWAYS);
    VBox ofPeriod = new VBox(8, counts, offices);
    TabPane tabs =
        new TabPane(
            new Tab(WORDS.say("inbox.tab.received"), cards),
            new Tab(WORDS.say("inbox.tab.period"), ofPeriod),
            new Tab(WORDS.say("inbox.tab.year"), year),
            exclusive);
    tabs.setId("inbox-tabs");
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    VBox.setVgrow(tabs, Priority.ALWAYS);
    VBox.setVgrow(bundle, Priority.ALWAYS);
    list = new VBox(14, Cards.head(WORDS.say("inbox.title"), about, enrol, receive), tabs);
    VBox.setVgrow(list, Priority.ALWAYS);
    page.getStyleClass().addAll("exchange-page", "inbox-page");
    page.getStylesheets().addAll(Cards.styles(), RollUpPage.styles());
    page.getChildren().setAll(list);
    period.addListener((o, before, now) -> {
      if (page.getScene() != null) {
        attached();
      }
    });
  }

  @Override
  public Node node() {
    return page;
  }

  private void open(ReceivedBundle chosen) {
    bundle.open(chosen.bundleId());
    page.getChildren().setAll(bundle);
  }

  private void backToList() {
    page.getChildren().setAll(list);
    attached();
  }

  private void showOpen(int open) {
    exclusive.setText(
        open == 0 ? WORDS.say("inbox.tab.conflicts") : WORDS.say("inbox.tab.conflicts-open", open));
  }

  private void readBundles() {
    work.<List<ReceivedBundle>>job(
            WORDS.say("offices.reading"),
            p -> desk.received().list(desk.session(), ReceivedBundles.Filter.ALL))
        .onSuccess(bundles::show)
        .start();
  }

  @Override
  public void attached() {
    readBundles();
    year.read();
    Period wanted = period.getValue();
    conflicts.read(wanted);
    int mine = ++asked;
    work.<List<ReportingStatus.Line>>job(
            WORDS.say("offices.reading"), p -> desk.reporting().of(wanted))
        .onSuccess(lines -> {
          if (mine == asked) { // an older answer may come later
            show(wanted, lines);
          }
        })
        .start();
  }

  private void show(Period shown, List<ReportingStatus.Line> lines) {
    long reported = lines.stream().filter(ReportingStatus.Line::reported).count();
    long returned = lines.stream().filter(ReportingStatus.Line::returned).count();
    about.setText(shown.label());
    counts.setText(
        WORDS.say(
            "offices.counts",
            lines.size(),
            reported,
            returned,
            lines.size() - reported - returned));
    offices.show(lines);
  }

  private void receive() {
    List<Path> chosen =
        files.openSeveral(
            WORDS.say("inbox.receive"),
            List.of(new FilePicker.Kind(WORDS.say("inbox.bundles"), List.of("*.p7m"))));
    if (chosen.isEmpty()) {
      return;
    }
    receive.setDisable(true);
    List<CountyDesk.Received> done = new ArrayList<>();
    Runnable followed =
        () -> {
          receive.setDisable(false);
          showResults(List.copyOf(done));
          attached();
        };
    work.<Integer>job(WORDS.say("inbox.receiving"), p -> receiveAll(chosen, p, done::add))
        .onEnd(followed)
        .start();
  }

  /** Stops between files only: what was received stays received, and has its receipt. */
  private Integer receiveAll(
      List<Path> chosen, Progress progress, Consumer<CountyDesk.Received> done)
      throws CancellationException {
    for (int i = 0; i < chosen.size(); i++) {
      progress.stopIfCancelled();
      progress.say(
          WORDS.say("inbox.step", i + 1, chosen.size(), chosen.get(i).getFileName()),
          (double) i / chosen.size());
      done.accept(desk.receive(chosen.get(i)));
    }
    return chosen.size();
  }

  private void showResults(List<CountyDesk.Received> done) {
    long accepted = done.stream().filter(r -> r.result() == CountyDesk.Result.ACCEPTED).count();
    results.setText(WORDS.say("inbox.counts", done.size(), accepted));
    outcomes.getChildren().setAll(done.stream().map(InboxPage::outcome).toList());
  }

  private static Node outcome(CountyDesk.Received received) {
    Chip.Tone tone =
        switch (received.result()) {
          case ACCEPTED -> Chip.Tone.GOOD;
          case UNCHANGED -> Chip.Tone.DUE;
          case RETURNED, REFUSED -> Chip.Tone.BAD;
        };
    Label file = Cards.note(received.file());
    VBox words =
        new VBox(2, Cards.sentence(received.sentence()), Cards.note(received.detail()), file);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox chip = new HBox(new Chip(WORDS.say("inbox.result." + received.result()), tone).label());
    chip.getStyleClass().add("outcome-chip");
    HBox line = new HBox(chip, words);
    line.getStyleClass().add("outcome");
    return line;
  }

  private void acceptRequest() {
    files
        .open(
            WORDS.say("inbox.enrol"),
            List.of(new FilePicker.Kind(WORDS.say("inbox.requests"), List.of("*.p7s"))))
        .ifPresent(file ->
            work.<EnrolmentRequest>job(WORDS.say("enrol.reading"), p -> desk.enrolment().look(file))
                .onSuccess(request -> accept(file, request))
                .start());
  }

  private void accept(Path file, EnrolmentRequest request) {
    dialogs
        .askText(
            WORDS.say("enrol.ask.title"),
            WORDS.say("enrol.ask", request.office().name(), request.office().office()),
            WORDS.say("enrol.ask.act"))
        .ifPresent(typed ->
            work.<EnrolmentDesk.Paper>job(
                    WORDS.say("enrol.accepting"),
                    p ->
                        desk.enrolment()
                            .accept(desk.session(), desk.name(), file, typed, folder(file)))
                .onSuccess(paper -> {
                  attached();
                  dialogs.tell(
                      WORDS.say("enrol.accepted.title"),
                      WORDS.say(
                          "enrol.accepted", paper.file(), paper.fingerprint(), paper.words()));
                })
                .start());
  }

  private static Path folder(Path file) {
    Path parent = file.toAbsolutePath().getParent();
    return parent == null ? file.toAbsolutePath() : parent;
  }
}
