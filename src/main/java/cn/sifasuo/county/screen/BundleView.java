package cn.sifasuo.county.screen;

import cn.sifasuo.county.BundleDetail;
import cn.sifasuo.county.ReceivedBundle;
import cn.sifasuo.county.Rulings;
import cn.sifasuo.exchange.screen.Cards;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.security.Permission;
import cn.sifasuo.statistics.CellDifference;
import cn.sifasuo.statistics.Correction;
import cn.sifasuo.statistics.CountyReason;
import cn.sifasuo.ui.Choice;
import cn.sifasuo.ui.Dialogs;
import cn.sifasuo.ui.FilePicker;
import cn.sifasuo.ui.GlyphRuns;
import cn.sifasuo.ui.RareText;
import cn.sifasuo.ui.Work;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/** One bundle: what is in it, whether its figures hold, what has changed, what was said of it. */
final class BundleView extends VBox {

  private static final Wording WORDS = Wording.of(BundleView.class);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final CountyDesk desk;
  private final Work work;
  private final Dialogs dialogs;
  private final FilePicker files;
  private final ZoneId zone;
  private final Runnable changed;
  private final RareText title;
  private final HBox chip = new HBox();
  private final VBox lines = new VBox(14);
  private final Button giveBack;
  private final Button tell;
  private final Button receipt;
  private @Nullable BundleDetail shown;

  /**
   * @param back leads to the list
   * @param changed called when something was said of the bundle
   */
  BundleView(
      CountyDesk desk,
      Work work,
      Dialogs dialogs,
      FilePicker files,
      GlyphRuns glyphs,
      ZoneId zone,
      Runnable back,
      Runnable changed) {
    super(14);
    this.desk = desk;
    this.work = work;
    this.dialogs = dialogs;
    this.files = files;
    this.zone = zone;
    this.changed = changed;
    setId("bundle-view");
    title = new RareText(glyphs);
    title.setId("bundle-title");
    title.getStyleClass().add("page-title");
    Button toList =
        Cards.button("bundle-back", WORDS.say("bundle.back"), MaterialDesignA.ARROW_LEFT, back);
    giveBack =
        Cards.button(
            "bundle-return",
            WORDS.say("bundle.return"),
            MaterialDesignK.KEYBOARD_RETURN,
            this::giveBack);
    tell =
        Cards.button(
            "bundle-tell",
            WORDS.say("bundle.tell"),
            MaterialDesignM.MESSAGE_TEXT_OUTLINE,
            this::tell);
    receipt =
        Cards.button(
            "bundle-receipt",
            WORDS.say("bundle.receipt"),
            MaterialDesignF.FILE_CERTIFICATE_OUTLINE,
            this::receipt);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head = new HBox(12, toList, title, chip, gap, receipt, tell, giveBack);
    head.setAlignment(Pos.CENTER_LEFT);
    chip.setAlignment(Pos.CENTER_LEFT);
    ScrollPane scroll = new ScrollPane(lines);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("bare");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(head, scroll);
  }

  void open(UUID bundleId) {
    work.job(WORDS.say("bundle.reading"), p -> desk.details().open(desk.session(), bundleId))
        .onSuccess(this::show)
        .start();
  }

  private void show(BundleDetail detail) {
    shown = detail;
    ReceivedBundle bundle = detail.bundle();
    title.setText(
        WORDS.say("bundle.title", bundle.officeName(), bundle.period().label(), bundle.seq()));
    chip.getChildren().setAll(BundleList.chip(bundle.state()).label());
    boolean may = desk.session().role().may(Permission.RECEIVE_BUNDLE);
    boolean taken = bundle.state() != ReceivedBundle.State.REJECTED;
    giveBack.setDisable(!may || detail.returnable().isEmpty());
    tell.setDisable(!may || !taken);
    receipt.setDisable(!may);
    lines.getChildren().setAll(about(detail));
    detail.rulings().forEach(s -> lines.getChildren().add(said(s)));
    if (!detail.problems().isEmpty()) {
      VBox problems = Cards.card(WORDS.say("bundle.problems"), new Label());
      detail.problems().stream()
          .map(CountyReason::sentence)
          .distinct()
          .forEach(s -> problems.getChildren().add(bad(s)));
      lines.getChildren().add(problems);
    }
    detail.forms().forEach(f -> lines.getChildren().add(form(f)));
  }

  private Node about(BundleDetail detail) {
    ReceivedBundle bundle = detail.bundle();
    UUID id = detail.receiptId();
    Label about =
        Cards.sentence(
            WORDS.say(
                "bundle.about",
                bundle.kind() == null ? "" : WORDS.say("bundle.kind." + bundle.kind()),
                bundle.rows() == null ? "" : String.valueOf(bundle.rows()),
                time(bundle.receivedAt()),
                bundle.receivedBy(),
                id == null
                    ? ""
                    : WORDS.say("bundle.receipt-number", id.toString().substring(0, 8))));
    about.setId("bundle-about");
    return about;
  }

  private Node said(BundleDetail.Said said) {
    VBox card =
        Cards.card(
            WORDS.say(said.reasons().isEmpty() ? "bundle.told" : "bundle.returned"),
            Cards.note(
                WORDS.say(
                    "bundle.said",
                    time(said.at()),
                    said.by(),
                    said.receiptId().toString().substring(0, 8))));
    if (!said.note().isEmpty()) {
      card.getChildren().add(Cards.sentence(WORDS.say("bundle.note", said.note())));
    }
    said.reasons().forEach(r -> card.getChildren().add(bad(r.sentence())));
    return card;
  }

  private static Label bad(String text) {
    Label label = Cards.sentence(text);
    label.getStyleClass().add("text-bad");
    return label;
  }

  private Node form(BundleDetail.Form form) {
    VBox card =
        Cards.card(
            WORDS.say("bundle.form", form.form().label(), form.form().version()),
            BundleList.chip(form.form().state()).label());
    card.setId("bundle-form-" + form.form().code());
    if (form.closedOn() != null) {
      card.getChildren()
          .add(Cards.note(WORDS.say("bundle.closed", form.filler(), form.closedOn())));
    }
    if (!form.differing().isEmpty()) {
      card.getChildren().add(bad(WORDS.say("bundle.differing", form.differing().size())));
      card.getChildren().add(grid(form.differing(), "bundle.stated", "bundle.counted"));
    } else if (form.recounted() > 0) {
      Label good = Cards.sentence(WORDS.say("bundle.agree", form.recounted()));
      good.getStyleClass().add("text-good");
      card.getChildren().add(good);
    }
    Correction correction = form.correction();
    if (correction != null) {
      card.getChildren()
          .add(
              Cards.sentence(
                  WORDS.say(
                      "bundle.correction",
                      correction.reason(),
                      correction.askedBy(),
                      correction.approvedBy())));
    }
    if (form.before() > 0) {
      card.getChildren()
          .add(
              Cards.note(
                  form.changes().isEmpty()
                      ? WORDS.say("bundle.unchanged", form.before())
                      : WORDS.say("bundle.changes", form.before(), form.changes().size())));
      if (!form.changes().isEmpty()) {
        card.getChildren().add(grid(form.changes(), "bundle.old", "bundle.new"));
      }
    }
    return card;
  }

  /** Cells with two figures beside each other. */
  static GridPane grid(List<CellDifference> cells, String left, String right) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("figures-grid");
    grid.addRow(
        0,
        Cards.note(WORDS.say("bundle.cell")),
        number(Cards.note(WORDS.say(left))),
        number(Cards.note(WORDS.say(right))));
    for (CellDifference cell : cells) {
      Label now = new Label(text(cell.after()));
      now.getStyleClass().add("text-due");
      grid.addRow(
          grid.getRowCount(),
          new Label(WORDS.say("bundle.cell-name", cell.cellId(), cell.label(), row(cell))),
          number(new Label(text(cell.before()))),
          number(now));
    }
    return grid;
  }

  private static String row(CellDifference cell) {
    return cell.rowId().equals("total") ? "" : WORDS.say("bundle.row", cell.rowId());
  }

  private static Label number(Label label) {
    label.setMaxWidth(Double.MAX_VALUE);
    label.setMinWidth(90);
    label.setAlignment(Pos.CENTER_RIGHT);
    return label;
  }

  static String text(@Nullable BigDecimal value) {
    return value == null ? "—" : value.toPlainString();
  }

  private String time(OffsetDateTime at) {
    return TIME.format(at.atZoneSameInstant(zone));
  }

  private void giveBack() {
    BundleDetail detail = shown;
    if (detail == null) {
      return;
    }
    ReturnQuestion question = new ReturnQuestion(detail, desk, work);
    boolean agreed =
        dialogs
            .ask(
                WORDS.say("return.title"),
                question,
                List.of(
                    Choice.danger(true, WORDS.say("return.act")),
                    Choice.back(false, WORDS.say("return.back"))))
            .orElse(false);
    if (agreed) {
      say(
          "return.running",
          () ->
              desk.rulings()
                  .giveBack(
                      desk.session(),
                      detail.bundle().bundleId(),
                      question.reasons(),
                      question.note()));
    }
  }

  private void tell() {
    BundleDetail detail = shown;
    if (detail != null) {
      dialogs
          .askText(WORDS.say("tell.title"), WORDS.say("tell.sentence"), WORDS.say("tell.act"))
          .ifPresent(words ->
              say(
                  "tell.running",
                  () -> desk.rulings().tell(desk.session(), detail.bundle().bundleId(), words)));
    }
  }

  private interface Act {
    Rulings.Ruling rule();
  }

  private void say(String running, Act act) {
    work.job(WORDS.say(running), p -> act.rule())
        .onSuccess(ruling -> {
          open(ruling.receipt().bundleId());
          changed.run();
          dialogs.tell(
              WORDS.say("ruling.done.title"), WORDS.say("ruling.done", ruling.receiptFile()));
        })
        .onError(dialogs::failure)
        .start();
  }

  private void receipt() {
    BundleDetail detail = shown;
    if (detail != null) {
      files
          .folder(WORDS.say("bundle.receipt.where"))
          .ifPresent(folder ->
              work.<Path>job(
                      WORDS.say("bundle.receipt.running"),
                      p -> desk.details().receipt(desk.session(), detail.bundle(), folder))
                  .onSuccess(file ->
                      dialogs.tell(
                          WORDS.say("bundle.receipt"), WORDS.say("bundle.receipt.done", file)))
                  .onError(dialogs::failure)
                  .start());
    }
  }
}
