package cn.sifasuo.statistics.screen;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.security.Permission;
import cn.sifasuo.security.Session;
import cn.sifasuo.statistics.FormHead;
import cn.sifasuo.statistics.FrozenForm;
import cn.sifasuo.ui.Choice;
import cn.sifasuo.ui.Dialogs;
import cn.sifasuo.ui.FilePicker;
import cn.sifasuo.ui.GlyphRuns;
import cn.sifasuo.ui.Navigator;
import cn.sifasuo.ui.Place;
import cn.sifasuo.ui.SectionView;
import cn.sifasuo.ui.Work;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;

/**
 * A form of the period in work: the sheet, the cases behind the chosen cell, the checks, and the
 * acts on it.
 */
public final class FormPage implements SectionView {

  private static final Wording WORDS = Wording.of(FormPage.class);

  private final FormPageModel model;
  private final Session session;
  private final Dialogs dialogs;
  private final FilePicker picker;
  private final ObservableValue<Period> period;

  private final VBox page = new VBox(10);
  private final Label title = Parts.label("", "page-title");
  private final StackPane chip = new StackPane();
  private final Label about = Parts.label("", "text-muted");
  private final ComboBox<String> forms = new ComboBox<>();
  private final Button excel =
      button("form-excel", "form.excel", MaterialDesignF.FILE_EXCEL_OUTLINE);
  private final Button pdf = button("form-pdf", "form.pdf", MaterialDesignF.FILE_PDF_BOX);
  private final Button close = button("form-close", "form.close", MaterialDesignL.LOCK_OUTLINE);
  private final Button sets = button("form-sets", "form.sets", MaterialDesignF.FORM_SELECT);
  private final Label empty = Parts.label("", "text-muted");
  private final SplitPane body = new SplitPane();
  private final FormSheetView sheet;
  private final CasesCard cases;
  private final ChecksCard checks;
  private String filler;
  private String head = "";
  private boolean choosing;

  /**
   * @param period the period in work
   */
  public FormPage(
      StatisticsDesk desk,
      Session session,
      Work work,
      Dialogs dialogs,
      FilePicker picker,
      GlyphRuns glyphs,
      Navigator navigator,
      ObservableValue<Period> period) {
    this.session = session;
    this.dialogs = dialogs;
    this.picker = picker;
    this.period = period;
    this.filler = session.displayName();
    model = new FormPageModel(desk, session, work, dialogs::failure);
    sheet = new FormSheetView(model::choose, model::definition);
    cases = new CasesCard(glyphs, navigator);
    checks = new ChecksCard(model);
    sets.setOnAction(e -> navigator.go(new Place.OfSection(StatisticsSections.FORM_SETS)));
    build();
    model.sheetProperty().subscribe(this::showSheet);
    model.cellProperty().subscribe(this::showCell);
    model.casesProperty().subscribe(c -> showCell(model.cellProperty().get()));
    model.closingProperty().subscribe(c -> enable());
    period.subscribe(this::showPeriod);
  }

  @Override
  public Node node() {
    return page;
  }

  @Override
  public void show(Place place) {
    if (place instanceof Place.OfCell(String form, Period of, String cell)) {
      model.show(form, of, cell);
    }
  }

  /** The ledgers may have changed meanwhile. */
  @Override
  public void attached() {
    model.refresh();
  }

  private void build() {
    Parts.dress(page);
    page.setId("form-page");
    page.getStyleClass().add("form-page");
    title.setId("form-title");
    about.setId("form-about");
    forms.setId("form-choice");
    forms.managedProperty().bind(forms.visibleProperty());
    forms
        .valueProperty()
        .subscribe(code -> {
          if (code != null && !choosing) {
            model.show(code, period.getValue());
          }
        });
    excel.setOnAction(e -> save(".xlsx", WORDS.say("form.excel")));
    pdf.setOnAction(e -> save(".pdf", WORDS.say("form.pdf")));
    close.getStyleClass().add("accent");
    close.setOnAction(e -> close());
    about.setMinWidth(0);
    HBox line = new HBox(12, title, chip, about, Parts.gap(), forms, sets, excel, pdf, close);
    line.setAlignment(Pos.CENTER_LEFT);
    for (Region r : List.of(title, sets, excel, pdf, close, forms)) {
      r.setMinWidth(Region.USE_PREF_SIZE);
    }
    ScrollPane paper = new ScrollPane(sheet);
    paper.setFitToWidth(true);
    paper.getStyleClass().add("bare");
    HBox cards = new HBox(14, cases, checks);
    cards.getStyleClass().add("cards");
    HBox.setHgrow(cases, Priority.ALWAYS);
    body.setOrientation(Orientation.VERTICAL);
    body.getItems().addAll(paper, cards);
    body.setDividerPositions(0.56);
    body.getStyleClass().add("form-split");
    VBox.setVgrow(body, Priority.ALWAYS);
    empty.managedProperty().bind(empty.visibleProperty());
    page.getChildren().addAll(line, empty, body);
  }

  private static Button button(String id, String key, org.kordamp.ikonli.Ikon icon) {
    Button button = new Button(WORDS.say(key), new FontIcon(icon));
    button.setId(id);
    return button;
  }

  private void showPeriod(Period now) {
    List<String> codes = model.codes(now);
    choosing = true;
    String before = forms.getValue();
    forms.getItems().setAll(codes);
    forms.setValue(codes.contains(before) ? before : codes.isEmpty() ? null : codes.getFirst());
    forms.setVisible(codes.size() > 1);
    choosing = false;
    empty.setText(codes.isEmpty() ? WORDS.say("form.none", now.label()) : "");
    empty.setVisible(codes.isEmpty());
    if (codes.isEmpty()) {
      title.setText(WORDS.say("section.forms"));
      model.showNothing();
    } else {
      model.show(forms.getValue(), now);
    }
  }

  private void showSheet(@Nullable FormSheetData data) {
    body.setVisible(data != null);
    sheet.show(data);
    checks.show(data);
    chip.getChildren().clear();
    about.setText("");
    if (data != null) {
      FormHead formHead = data.form().head();
      title.setText(WORDS.say("form.title", formHead.code(), formHead.title()));
      chip.getChildren().setAll(Parts.chip(data.state()));
      about.setText(about(data));
    }
    enable();
    sheet.choose(model.cellProperty().get());
  }

  private static String about(FormSheetData data) {
    FormHead head = data.form().head();
    FrozenForm frozen = data.frozen();
    String text = WORDS.say("form.about", data.form().period().label(), head.versionLabel());
    return frozen == null
        ? text
        : text
            + WORDS.say(
                "form.closed",
                data.printable().versionLabel(),
                frozen.content().filler(),
                frozen.content().closedOn());
  }

  private void showCell(@Nullable String cellId) {
    FormSheetData data = model.sheetProperty().get();
    sheet.choose(cellId);
    cases.show(
        data == null || cellId == null ? null : data.form().head().column(cellId).orElse(null),
        model.casesProperty().get());
  }

  private void enable() {
    FormSheetData data = model.sheetProperty().get();
    excel.setDisable(data == null);
    pdf.setDisable(data == null);
    boolean open = data != null && data.frozen() == null;
    close.setDisable(
        !open || model.closingProperty().get() || !session.role().may(Permission.CLOSE_PERIOD));
    close.setText(WORDS.say(data != null && !open ? "form.is-closed" : "form.close"));
  }

  private void close() {
    FormSheetData data = model.sheetProperty().get();
    if (data == null) {
      return;
    }
    String name = WORDS.say("form.title", data.form().head().code(), data.form().head().title());
    CloseQuestion question =
        new CloseQuestion(
            WORDS.say("close.sentence", name, data.form().period().label()),
            model.unanswered().size(),
            filler,
            head);
    boolean agreed =
        dialogs
            .ask(
                WORDS.say("close.title"),
                question,
                List.of(
                    Choice.main(true, WORDS.say("close.act")),
                    Choice.back(false, WORDS.say("close.back"))))
            .orElse(false);
    filler = question.filler();
    head = question.head();
    if (agreed) {
      model.close(
          filler,
          head,
          files ->
              dialogs.tell(
                  WORDS.say("close.done.title"),
                  WORDS.say(
                      "close.done",
                      name,
                      files.stream()
                          .map(f -> String.valueOf(f.getFileName()))
                          .collect(Collectors.joining("、")),
                      String.valueOf(files.getFirst().getParent()))));
    }
  }

  private void save(String suffix, String label) {
    picker
        .save(
            WORDS.say("form.save", label),
            model.fileName(suffix),
            List.of(new FilePicker.Kind(label, List.of("*" + suffix))))
        .ifPresent(target ->
            model.save(
                suffix,
                target,
                file ->
                    dialogs.tell(WORDS.say("form.saved.title"), WORDS.say("form.saved", file))));
  }
}
