package cn.sifasuo.statistics.screen;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.security.Permission;
import cn.sifasuo.security.Session;
import cn.sifasuo.statistics.CellRef;
import cn.sifasuo.statistics.FormHead;
import cn.sifasuo.statistics.FrozenForm;
import cn.sifasuo.ui.Dialogs;
import cn.sifasuo.ui.FilePicker;
import cn.sifasuo.ui.GlyphRuns;
import cn.sifasuo.ui.Navigator;
import cn.sifasuo.ui.Place;
import cn.sifasuo.ui.SectionView;
import cn.sifasuo.ui.Work;
import cn.sifasuo.ui.countersign.Countersigning;
import cn.sifasuo.ui.paper.PrintKey;
import cn.sifasuo.ui.paper.Printing;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

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
  private final Printing printing;
  private final ObservableValue<Period> period;

  private final VBox page = new VBox(10);
  private final Label title = Parts.label("", "page-title");
  private final HBox chips = new HBox(6);
  private final Label about = Parts.label("", "text-muted");
  private final ComboBox<String> forms = new ComboBox<>();
  private final Button forPublic = button("form-public", "form.public", MaterialDesignE.EARTH);
  private final Button excel =
      button("form-excel", "form.excel", MaterialDesignF.FILE_EXCEL_OUTLINE);
  private final Button pdf = button("form-pdf", "form.pdf", MaterialDesignF.FILE_PDF_BOX);
  private final Button adjust =
      button("form-adjust", "form.adjust", MaterialDesignP.PLUS_MINUS_VARIANT);
  private final Button print = button("form-print", "form.print", MaterialDesignP.PRINTER);
  private final Button close = button("form-close", "form.close", MaterialDesignL.LOCK_OUTLINE);
  private final Button sets = button("form-sets", "form.sets", MaterialDesignF.FORM_SELECT);
  private final Label empty = Parts.label("", "text-muted");
  private final SplitPane body = new SplitPane();
  private final ScrollPane paper = new ScrollPane();
  private final Button back = new Button();
  private final FormSheetView sheet;
  private final CasesCard cases;
  private final ChecksCard checks;
  private final CorrectionCard corrections;
  private final AnswerBanner answer;
  private final FormActs acts;
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
      Printing printing,
      GlyphRuns glyphs,
      Navigator navigator,
      ObservableValue<Period> period) {
    this.session = session;
    this.dialogs = dialogs;
    this.picker = picker;
    this.printing = printing;
    this.period = period;
    model = new FormPageModel(desk, session, work, dialogs::failure);
    sheet = new FormSheetView(model::choose, model::tip);
    cases = new CasesCard(glyphs, navigator, model.chosen()::list, model.chosen()::listWhole);
    checks = new ChecksCard(model);
    corrections = new CorrectionCard(this::chooseHere, this::saveRevision);
    answer = new AnswerBanner(this::chooseHere);
    acts =
        new FormActs(
            model,
            dialogs,
            new Countersigning(desk.secondSignIn(), session, work, dialogs),
            session.displayName());
    sets.setOnAction(e -> navigator.go(new Place.OfSection(StatisticsSections.FORM_SETS)));
    build();
    model.sheetProperty().subscribe(this::showSheet);
    model.chosen().cellProperty().subscribe(this::showCell);
    model.chosen().casesProperty().subscribe(c -> showCases());
    model.chosen().listedProperty().subscribe(c -> showCases());
    model.pastProperty().subscribe(p -> sheet.refreshTips());
    model.backProperty().subscribe(this::showBack);
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
    chips.setAlignment(Pos.CENTER_LEFT);
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
    forPublic.setTooltip(new Tooltip(WORDS.say("form.public.about")));
    forPublic.managedProperty().bind(forPublic.visibleProperty());
    forPublic.setOnAction(e -> savePublic());
    print.setOnAction(e -> print());
    print.setTooltip(new Tooltip(WORDS.say("form.print.key")));
    PrintKey.on(page, this::print);
    close.getStyleClass().add("accent");
    close.setOnAction(e -> acts.next());
    adjust.setOnAction(e -> {
      CellRef chosen = model.chosen().cellProperty().get();
      acts.adjust(chosen == null ? null : chosen.cellId());
    });
    back.setId("form-back");
    back.getStyleClass().add("flat");
    back.managedProperty().bind(back.visibleProperty());
    back.setOnAction(e -> model.back());
    about.setMinWidth(0);
    HBox line =
        new HBox(
            12,
            back,
            title,
            chips,
            about,
            Parts.gap(),
            forms,
            sets,
            forPublic,
            excel,
            pdf,
            print,
            adjust,
            close);
    line.setAlignment(Pos.CENTER_LEFT);
    for (Region r :
        List.of(back, title, sets, forPublic, excel, pdf, print, adjust, close, forms)) {
      r.setMinWidth(Region.USE_PREF_SIZE);
    }
    paper.setContent(sheet);
    paper.setFitToWidth(true);
    paper.getStyleClass().add("bare");
    HBox cards = new HBox(14, cases, checks, corrections);
    cards.getStyleClass().add("cards");
    HBox.setHgrow(cases, Priority.ALWAYS);
    body.setOrientation(Orientation.VERTICAL);
    body.getItems().addAll(paper, cards);
    body.setDividerPositions(0.56);
    body.getStyleClass().add("form-split");
    VBox.setVgrow(body, Priority.ALWAYS);
    empty.managedProperty().bind(empty.visibleProperty());
    page.getChildren().addAll(line, answer, empty, body);
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
    corrections.show(data);
    answer.show(data);
    chips.getChildren().clear();
    about.setText("");
    if (data != null) {
      FormHead formHead = data.form().head();
      title.setText(WORDS.say("form.title", formHead.code(), formHead.title()));
      chips.getChildren().setAll(Parts.chip(data.state()));
      if (data.corrections().staleness().stale()) {
        chips.getChildren().add(Parts.stale());
      }
      if (forms.getItems().contains(formHead.code())) {
        choosing = true;
        forms.setValue(formHead.code());
        choosing = false;
      }
      about.setText(about(data));
    }
    enable();
    showCell(model.chosen().cellProperty().get());
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

  private void showCell(@Nullable CellRef cell) {
    sheet.choose(cell);
    if (cell != null) {
      sheet.figure(cell).ifPresent(f -> Parts.reveal(paper, f));
    }
    showCases();
  }

  private void showCases() {
    CellRef cell = model.chosen().cellProperty().get();
    FormSheetData data = model.sheetProperty().get();
    cases.show(
        cell == null ? null : model.heading(cell),
        model.chosen().casesProperty().get(),
        model.chosen().listedProperty().get(),
        cell == null || data == null ? List.of() : data.returnedAt(cell.cellId()));
  }

  private void showBack(@Nullable CellRef to) {
    back.setVisible(to != null);
    back.setText(to == null ? "" : WORDS.say("form.back", to.form() + " " + to.period().label()));
  }

  /** A cell of the form in view, by line and column. */
  private void chooseHere(String rowId, String cellId) {
    FormSheetData data = model.sheetProperty().get();
    if (data != null) {
      model.choose(new CellRef(data.form().head().code(), data.form().period(), rowId, cellId));
    }
  }

  private void enable() {
    FormSheetData data = model.sheetProperty().get();
    excel.setDisable(data == null);
    forPublic.setVisible(data != null && data.frozen() != null);
    pdf.setDisable(data == null);
    print.setDisable(data == null);
    boolean may = session.role().may(Permission.CLOSE_PERIOD) && !model.closingProperty().get();
    close.setDisable(data == null || !may);
    adjust.setDisable(data == null || !may || !(data.frozen() == null || opened(data)));
    close.setText(WORDS.say(data == null ? "form.close" : act(data)));
  }

  private static boolean opened(FormSheetData data) {
    return data.corrections().opened() != null;
  }

  /** The name of the act that is next. */
  private static String act(FormSheetData data) {
    if (data.frozen() == null) {
      return "form.close";
    } else if (!opened(data)) {
      return "form.correct";
    }
    return data.corrections().pending().isEmpty() && !data.adjustedAnew()
        ? "form.withdraw"
        : "form.amend";
  }

  private void saveRevision(FrozenForm frozen) {
    picker
        .save(
            WORDS.say("form.save", WORDS.say("form.pdf")),
            WORDS.say(
                    "form.file-revision",
                    frozen.form().head().title(),
                    frozen.form().period().label(),
                    frozen.content().revision())
                + ".pdf",
            List.of(new FilePicker.Kind(WORDS.say("form.pdf"), List.of("*.pdf"))))
        .ifPresent(target ->
            model.saveRevision(
                frozen,
                ".pdf",
                target,
                file ->
                    dialogs.tell(WORDS.say("form.saved.title"), WORDS.say("form.saved", file))));
  }

  private void print() {
    FormSheetData data = model.sheetProperty().get();
    if (data != null) {
      printing.show(p -> model.printout(data), done -> model.printed(data));
    }
  }

  private void savePublic() {
    picker
        .save(
            WORDS.say("form.save", WORDS.say("form.public")),
            WORDS.say("form.file-public", model.fileName("")) + ".pdf",
            List.of(
                new FilePicker.Kind(WORDS.say("form.pdf"), List.of("*.pdf")),
                new FilePicker.Kind(WORDS.say("form.excel"), List.of("*.xlsx"))))
        .ifPresent(target ->
            model.savePublic(
                target,
                file ->
                    dialogs.tell(WORDS.say("form.saved.title"), WORDS.say("form.saved", file))));
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
