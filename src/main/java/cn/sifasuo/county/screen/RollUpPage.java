package cn.sifasuo.county.screen;

import cn.sifasuo.county.CountyOffice;
import cn.sifasuo.county.HandedUp;
import cn.sifasuo.county.IssuedRollUp;
import cn.sifasuo.county.OfficeMatrix;
import cn.sifasuo.county.OfficeReport;
import cn.sifasuo.county.RollUp;
import cn.sifasuo.county.StaleRollUp;
import cn.sifasuo.exchange.screen.Cards;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.statistics.FormFiles;
import cn.sifasuo.statistics.FormVersion;
import cn.sifasuo.statistics.Unit;
import cn.sifasuo.ui.Dialogs;
import cn.sifasuo.ui.FilePicker;
import cn.sifasuo.ui.GlyphRuns;
import cn.sifasuo.ui.SectionView;
import cn.sifasuo.ui.Work;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/** 汇总: the county's form by office, its key figures, the comparison and the charts. */
public final class RollUpPage implements SectionView {

  private static final Wording WORDS = Wording.of(RollUpPage.class);

  /** More missing offices than this are seen in the table. */
  private static final int NAMED = 8;

  private final TablesDesk desk;
  private final Work work;
  private final Dialogs dialogs;
  private final FilePicker picker;
  private final ObservableValue<Period> period;
  private final Label about = new Label();
  private final ComboBox<String> forms = new ComboBox<>();
  private final Label missing = Cards.sentence("");
  private final IssueBar issue;
  private final FiguresTable table;
  private final FiguresTable keyTable;
  private final ComparePane compare;
  private final ChartsPane charts;
  private final Tab compareTab = new Tab(WORDS.say("rollup.tab.compare"));
  private final Tab keyTab = new Tab(WORDS.say("rollup.tab.key"));
  private final TabPane tabs = new TabPane();
  private final VBox page = new VBox();
  private @Nullable Loaded shown;
  private int asked;

  /** What the page shows, read in one go. */
  private record Loaded(
      FormVersion version,
      RollUp.Sheet sheet,
      OfficeMatrix matrix,
      OfficeMatrix key,
      List<IssuedRollUp> revisions,
      Optional<StaleRollUp> stale,
      Optional<HandedUp> handedUp) {}

  /**
   * @param period in work, as the window shows it
   */
  public RollUpPage(
      TablesDesk desk,
      Work work,
      Dialogs dialogs,
      FilePicker picker,
      GlyphRuns glyphs,
      ObservableValue<Period> period,
      ZoneId zone) {
    this.desk = desk;
    this.work = work;
    this.dialogs = dialogs;
    this.picker = picker;
    this.period = period;
    DrillCard drill = new DrillCard("drill", desk, work, glyphs, zone);
    DrillCard keyDrill = new DrillCard("key-drill", desk, work, glyphs, zone);
    table =
        new FiguresTable(
            "rollup", glyphs, (row, column) -> drill.show(period.getValue(), row, column));
    keyTable =
        new FiguresTable(
            "key-figures", glyphs, (row, column) -> keyDrill.show(period.getValue(), row, column));
    compare = new ComparePane(desk, work, glyphs);
    charts = new ChartsPane(glyphs);
    issue = new IssueBar(zone, this::printAgain);
    build(drill, keyDrill);
    period.subscribe((before, now) -> {
      if (page.getScene() != null) {
        attached();
      }
    });
  }

  private void build(DrillCard drill, DrillCard keyDrill) {
    missing.setId("missing");
    forms.setId("rollup-form");
    forms.setOnAction(e -> load());
    tabs.setId("rollup-tabs");
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    Tab offices = new Tab(WORDS.say("rollup.tab.offices"), split(table, drill));
    Tab pictures = new Tab(WORDS.say("rollup.tab.charts"), charts);
    keyTab.setContent(split(keyTable, keyDrill));
    compareTab.setContent(compare);
    tabs.getTabs().addAll(offices, keyTab, compareTab, pictures);
    tabs.getSelectionModel().selectedItemProperty().subscribe(tab -> showComparison());
    VBox.setVgrow(tabs, Priority.ALWAYS);
    page.getStyleClass().addAll("exchange-page", "rollup-page");
    page.getStylesheets().addAll(Cards.styles(), styles());
    page.getChildren()
        .addAll(
            Cards.head(
                WORDS.say("rollup.title"),
                about,
                forms,
                Cards.button(
                    "rollup-excel",
                    WORDS.say("rollup.excel"),
                    MaterialDesignF.FILE_EXCEL_OUTLINE,
                    () -> save(".xlsx")),
                Cards.button(
                    "rollup-pdf",
                    WORDS.say("rollup.pdf"),
                    MaterialDesignF.FILE_PDF_BOX,
                    () -> save(".pdf"))),
            missing,
            issue,
            tabs);
  }

  private static SplitPane split(FiguresTable table, DrillCard drill) {
    SplitPane split = new SplitPane(table, drill);
    split.setOrientation(Orientation.VERTICAL);
    split.setDividerPositions(0.64);
    split.getStyleClass().add("rollup-split");
    return split;
  }

  @Override
  public Node node() {
    return page;
  }

  @Override
  public void attached() {
    Period now = period.getValue();
    List<String> codes =
        desk.packages().codes(now).stream()
            .filter(c -> desk.packages().form(c).version(now).isPresent())
            .toList();
    String before = forms.getValue();
    forms.getItems().setAll(codes);
    forms.setValue(codes.contains(before) ? before : codes.isEmpty() ? null : codes.getFirst());
    forms.setVisible(codes.size() > 1);
    forms.setManaged(codes.size() > 1);
    load();
  }

  private void load() {
    String code = forms.getValue();
    if (code == null) {
      return;
    }
    Period wanted = period.getValue();
    int mine = ++asked;
    work.job(WORDS.say("rollup.running", wanted.label()), p -> read(code, wanted))
        .onSuccess(loaded -> {
          if (mine == asked) { // an older answer may come later
            show(loaded);
          }
        })
        .start();
  }

  private Loaded read(String code, Period of) {
    RollUp.Sheet sheet = desk.rollUp().compute(desk.session(), code, of);
    return new Loaded(
        desk.packages().version(code, of),
        sheet,
        OfficeMatrix.of(sheet),
        desk.keyFigures().compute(desk.session(), of, List.of()),
        desk.issued().revisions(code, of),
        desk.issued().stale(desk.session(), code, of),
        desk.issued().handedUp(code, of));
  }

  private void show(Loaded loaded) {
    shown = loaded;
    RollUp.Sheet sheet = loaded.sheet();
    about.setText(
        WORDS.say("rollup.about", sheet.form().head().title(), sheet.form().period().label()));
    missing.setText(
        sheet.complete()
            ? WORDS.say("rollup.complete", sheet.reports().size())
            : sheet.missing().isEmpty()
                ? WORDS.say("rollup.totals-only", sheet.uncounted())
                : WORDS.say(
                    sheet.missing().size() > NAMED ? "rollup.missing-many" : "rollup.missing",
                    sheet.missing().size(),
                    sheet.missing().stream()
                        .limit(NAMED)
                        .map(Unit::name)
                        .collect(Collectors.joining(WORDS.say("inbox.comma")))));
    missing.getStyleClass().removeAll("text-good", "text-due");
    missing.getStyleClass().add(sheet.complete() ? "text-good" : "text-due");
    issue.show(loaded.revisions(), loaded.stale(), loaded.handedUp());
    table.show(loaded.matrix());
    keyTable.show(loaded.key());
    charts.show(loaded.version(), sheet);
    showComparison();
  }

  /** Comparing takes three periods, so it waits until somebody looks. */
  private void showComparison() {
    Loaded loaded = shown;
    if (loaded != null && tabs.getSelectionModel().getSelectedItem() == compareTab) {
      List<CountyOffice> offices =
          loaded.sheet().reports().stream()
              .map(OfficeReport::office)
              .filter(o -> o.standsOn(loaded.sheet().form().days().end()))
              .toList();
      compare.show(loaded.version(), loaded.sheet().form().period(), offices);
    }
  }

  private void save(String suffix) {
    Loaded loaded = shown;
    if (loaded == null) {
      return;
    }
    Tab tab = tabs.getSelectionModel().getSelectedItem();
    String code = loaded.version().code();
    Period of = loaded.sheet().form().period();
    if (tab == compareTab) {
      compare.fileName().ifPresent(n -> save(suffix, n, () -> compare.files(n)));
    } else if (tab == keyTab) {
      save(
          suffix,
          WORDS.say("rollup.file-key", of.label()),
          () -> desk.tables().matrix(loaded.key()));
    } else {
      save(
          suffix,
          WORDS.say("rollup.file", loaded.version().title(), of.label()),
          () -> desk.tables().rollUp(desk.issued().issue(desk.session(), code, of)));
    }
  }

  private void printAgain(IssuedRollUp revision) {
    save(
        ".pdf",
        WORDS.say(
            "rollup.file-revision",
            revision.frozen().form().head().title(),
            revision.frozen().form().period().label(),
            revision.revision()),
        () -> desk.tables().rollUp(revision));
  }

  /** Makes files on a thread of its own. */
  @FunctionalInterface
  private interface Making {
    List<FormFiles.FormFile> files();
  }

  private void save(String suffix, String name, Making making) {
    String kind = WORDS.say(suffix.equals(".pdf") ? "rollup.pdf" : "rollup.excel");
    picker
        .save(
            WORDS.say("rollup.save", kind),
            name + suffix,
            List.of(new FilePicker.Kind(kind, List.of("*" + suffix))))
        .ifPresent(target ->
            work.<Path>job(
                    WORDS.say("rollup.writing", target.getFileName()),
                    p -> FormFiles.save(making.files(), suffix, target))
                .onSuccess(file -> {
                  dialogs.tell(WORDS.say("rollup.saved.title"), WORDS.say("rollup.saved", file));
                  load();
                })
                .start());
  }

  /** Address of the style sheet of the county's pages. */
  static String styles() {
    return Objects.requireNonNull(RollUpPage.class.getResource("county.css")).toExternalForm();
  }
}
