package cn.sifasuo.statistics.screen;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.security.Permission;
import cn.sifasuo.security.Session;
import cn.sifasuo.statistics.summary.HistoricalFigure;
import cn.sifasuo.statistics.summary.SummaryFiles;
import cn.sifasuo.statistics.summary.WorkSummary;
import cn.sifasuo.ui.Choice;
import cn.sifasuo.ui.Dialogs;
import cn.sifasuo.ui.FilePicker;
import cn.sifasuo.ui.GlyphRuns;
import cn.sifasuo.ui.SectionView;
import cn.sifasuo.ui.Work;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;

/** 工作总结: the list, the text of one, what is to be looked at in it. */
public final class SummaryPage implements SectionView {

  private static final Wording WORDS = Wording.of(SummaryPage.class);

  private final SummaryDesk desk;
  private final SummaryPageModel model;
  private final Session session;
  private final Work work;
  private final Dialogs dialogs;
  private final FilePicker picker;
  private final Clock clock;
  private final ObservableValue<Period> period;
  private final VBox page = new VBox(10);
  private final StackPane chip = new StackPane();
  private final Label about = Parts.label("", "text-muted");
  private final SummaryListCard list;
  private final SummaryEditor editor;
  private final FindingsCard findings;
  private final Button undo = button("summary-undo", "summary.undo", MaterialDesignU.UNDO);
  private final Button refresh =
      button("summary-refresh", "summary.refresh", MaterialDesignR.REFRESH);
  private final Button discard =
      button("summary-discard", "summary.discard", MaterialDesignD.DELETE_OUTLINE);
  private final Button docx =
      button("summary-docx", "summary.docx", MaterialDesignF.FILE_WORD_OUTLINE);
  private final Button pdf = button("summary-pdf", "summary.pdf", MaterialDesignF.FILE_PDF_BOX);
  private final Button sign =
      button("summary-sign", "summary.sign", MaterialDesignS.SIGNATURE_FREEHAND);
  private final Button create = button("summary-new", "summary.new", MaterialDesignP.PLUS);
  private final Button history =
      button("summary-history", "summary.history", MaterialDesignH.HISTORY);

  /**
   * @param period the period in work
   */
  public SummaryPage(
      SummaryDesk desk,
      Session session,
      Work work,
      Dialogs dialogs,
      FilePicker picker,
      GlyphRuns glyphs,
      Clock clock,
      ObservableValue<Period> period) {
    this.desk = desk;
    this.session = session;
    this.work = work;
    this.dialogs = dialogs;
    this.picker = picker;
    this.clock = clock;
    this.period = period;
    model = new SummaryPageModel(desk, session, work, dialogs::failure);
    list = new SummaryListCard(model, desk.summaries().templates());
    editor = new SummaryEditor(model, glyphs);
    findings = new FindingsCard(editor::jump);
    build();
    model.shownProperty().subscribe(this::show);
    model.savingProperty().subscribe(s -> enable(model.shownProperty().get(), s));
  }

  @Override
  public Node node() {
    return page;
  }

  /** Forms may have been closed or corrected meanwhile. */
  @Override
  public void attached() {
    model.load();
  }

  @Override
  public void detached() {
    editor.keep();
  }

  @Override
  public void keep() {
    editor.keep();
  }

  private void build() {
    Parts.dress(page);
    page.setId("summary-page");
    about.setId("summary-about");
    about.setMinWidth(0);
    create.getStyleClass().add("accent");
    create.setOnAction(e -> create());
    history.setOnAction(e -> history());
    undo.setOnAction(e -> model.undo());
    refresh.setOnAction(e -> model.refresh());
    discard.setOnAction(e -> discard());
    docx.setOnAction(e -> export(SummaryFiles.DOCX, WORDS.say("summary.docx")));
    pdf.setOnAction(e -> export(SummaryFiles.PDF, WORDS.say("summary.pdf")));
    sign.setOnAction(e -> sign());
    Label head = Parts.label(WORDS.say("section.summaries"), "page-title");
    head.setMinWidth(Region.USE_PREF_SIZE);
    HBox line = new HBox(10, head, chip, about, Parts.gap(), history, create);
    line.setAlignment(Pos.CENTER_LEFT);
    HBox acts = new HBox(8, undo, refresh, discard, Parts.gap(), docx, pdf, sign);
    acts.setAlignment(Pos.CENTER_LEFT);
    editor.getChildren().addFirst(acts);
    HBox cards = new HBox(14, list, editor, findings);
    HBox.setHgrow(editor, Priority.ALWAYS);
    VBox.setVgrow(cards, Priority.ALWAYS);
    page.getChildren().addAll(line, cards);
  }

  private static Button button(String id, String key, Ikon icon) {
    Button button = new Button(WORDS.say(key), new FontIcon(icon));
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  private void show(@Nullable SummaryData data) {
    editor.show(data);
    findings.show(data);
    list.mark(data);
    enable(data, model.savingProperty().get());
  }

  private void enable(@Nullable SummaryData data, boolean saving) {
    boolean open = data != null && !data.signed();
    boolean idle = open && !saving;
    editor.setVisible(data != null);
    undo.setDisable(!open || !model.canUndo());
    refresh.setDisable(data == null || !idle || data.stale().isEmpty());
    discard.setDisable(!idle);
    docx.setDisable(data == null);
    pdf.setDisable(data == null);
    sign.setDisable(!idle || !session.role().may(Permission.CLOSE_PERIOD));
    sign.setText(WORDS.say(data != null && data.signed() ? "summary.is-signed" : "summary.sign"));
    history.setDisable(!session.role().may(Permission.CLOSE_PERIOD));
    chip.getChildren().clear();
    about.setText("");
    if (data != null) {
      chip.getChildren()
          .setAll(SummaryListCard.state(data.signed(), !data.stale().isEmpty()).label());
      about.setText(about(data, saving));
    }
  }

  private String about(SummaryData data, boolean saving) {
    WorkSummary.Finished finished = data.summary().finished();
    if (finished != null) {
      return WORDS.say("summary.about.signed", finished.head(), finished.at().toLocalDate());
    }
    if (saving) {
      return WORDS.say("summary.about.saving");
    }
    return WORDS.say(
        "summary.about.saved",
        data.summary().editedAt().atZoneSameInstant(clock.getZone()).toLocalTime().withNano(0));
  }

  private void create() {
    NewSummaryQuestion question =
        new NewSummaryQuestion(
            desk.summaries().templates().all(), period.getValue(), LocalDate.now(clock));
    if (agreed(WORDS.say("summary.new.title"), question, WORDS.say("summary.new.act"))) {
      model.create(question.template(), question.period());
    }
  }

  private void sign() {
    TextField head = new TextField();
    head.setId("sign-head");
    VBox question =
        new VBox(
            10,
            Parts.paragraph(WORDS.say("summary.sign.sentence")),
            new HBox(10, new Label(WORDS.say("summary.sign.head")), head));
    if (agreed(WORDS.say("summary.sign.title"), question, WORDS.say("summary.sign.act"))) {
      model.finish(head.getText());
    }
  }

  private void discard() {
    if (dialogs.confirm(
        WORDS.say("summary.discard.title"),
        WORDS.say("summary.discard.sentence"),
        WORDS.say("summary.discard"))) {
      model.discard();
    }
  }

  private void history() {
    work.<List<HistoricalFigure>>job(
            WORDS.say("summary.reading"), p -> desk.history().list(session))
        .onSuccess(this::history)
        .onError(dialogs::failure)
        .start();
  }

  private void history(List<HistoricalFigure> known) {
    String lastYear = String.valueOf(LocalDate.now(clock).getYear() - 1);
    ask(new HistoryQuestion(desk, known, lastYear));
  }

  /** Asks again with what was typed if it could not be kept. */
  private void ask(HistoryQuestion question) {
    if (agreed(WORDS.say("history.title"), question, WORDS.say("history.act"))) {
      work.job(WORDS.say("history.keeping"), p -> desk.history().enter(session, question.entry()))
          .onSuccess(kept -> model.load())
          .onError(e -> {
            dialogs.failure(e);
            ask(question);
          })
          .start();
    }
  }

  private boolean agreed(String title, Node question, String act) {
    return dialogs
        .ask(
            title,
            question,
            List.of(Choice.main(true, act), Choice.back(false, WORDS.say("summary.back"))))
        .orElse(false);
  }

  private void export(String suffix, String label) {
    SummaryData data = model.shownProperty().get();
    if (data == null) {
      return;
    }
    if (!data.stale().isEmpty()
        && !dialogs.confirm(
            WORDS.say("summary.state.stale"),
            WORDS.say("summary.export-stale", data.stale().getFirst().text()),
            WORDS.say("summary.export-anyway"))) {
      return;
    }
    picker
        .save(
            WORDS.say("form.save", label),
            data.summary().title() + suffix,
            List.of(new FilePicker.Kind(label, List.of("*" + suffix))))
        .ifPresent(target ->
            model.export(
                target,
                file ->
                    dialogs.tell(WORDS.say("form.saved.title"), WORDS.say("form.saved", file))));
  }
}
