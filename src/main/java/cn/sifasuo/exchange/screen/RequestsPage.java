package cn.sifasuo.exchange.screen;

import cn.sifasuo.exchange.Delivery;
import cn.sifasuo.exchange.ReceivedAnswers;
import cn.sifasuo.exchange.SealRequests;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.security.Permission;
import cn.sifasuo.security.Session;
import cn.sifasuo.ui.FieldText;
import cn.sifasuo.ui.FilePicker;
import cn.sifasuo.ui.Labels;
import cn.sifasuo.ui.Navigator;
import cn.sifasuo.ui.Section;
import cn.sifasuo.ui.SectionView;
import cn.sifasuo.ui.WordTable;
import cn.sifasuo.ui.Work;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** 请示批复: what records ask of the desk above goes up, and its answers go into the ledger. */
public final class RequestsPage implements SectionView {

  private static final Wording WORDS = Wording.of(RequestsPage.class);

  private final Desk desk;
  private final Session session;
  private final Work work;
  private final FilePicker files;
  private final Label asking = Labels.sentence("");
  private final Label said = Labels.sentence("");
  private final Button send;
  private final TableView<ReceivedAnswers.Waiting> table;
  private final VBox page = new VBox(12);

  /**
   * What the page works with.
   *
   * @param text how values are written
   */
  public record Desk(
      SealRequests requests, Delivery delivery, ReceivedAnswers answers, FieldText text) {}

  private RequestsPage(
      Desk desk, Session session, Work work, FilePicker files, Navigator navigator) {
    this.desk = desk;
    this.session = session;
    this.work = work;
    this.files = files;
    send =
        Cards.button(
            "send-requests",
            WORDS.say("requests.send"),
            MaterialDesignF.FOLDER_OUTLINE,
            this::send);
    send.setDisable(true);
    said.setId("requests-said");
    table =
        WordTable.<ReceivedAnswers.Waiting>of("answers", WORDS.say("requests.no-answers"))
            .column(WORDS.say("requests.file"), 200, ReceivedAnswers.Waiting::title)
            .column(WORDS.say("requests.kind"), 150, w -> w.answer().type().label())
            .column(WORDS.say("requests.answer"), 620, w -> desk.text().answer(w.answer()))
            .column(WORDS.say("requests.said-at"), 110, w -> w.saidAt().toLocalDate().toString())
            .table();
    VBox.setVgrow(table, Priority.ALWAYS);
    Button enter = new Button(WORDS.say("requests.enter"));
    enter.setId("enter-answer");
    enter.getStyleClass().add("accent");
    enter.disableProperty().bind(nothingChosen());
    enter.setOnAction(e -> enter(chosen()));
    Button open = new Button(WORDS.say("requests.open"));
    open.setId("open-asked");
    open.disableProperty().bind(nothingChosen());
    open.setOnAction(e -> navigator.openRecord(chosen().type().code(), chosen().record()));
    page.setId("requests-page");
    page.getStylesheets().add(Cards.styles());
    Label title = new Label(WORDS.say("requests.title"));
    title.getStyleClass().add("page-title");
    Label answers = new Label(WORDS.say("requests.answers"));
    answers.getStyleClass().add("title-4");
    page.getChildren()
        .addAll(
            title,
            Labels.sentence(WORDS.say("requests.about"), "text-muted", "small"),
            asking,
            send,
            said,
            answers,
            table,
            new HBox(8, enter, open));
  }

  /** The section of an office whose records may ask. */
  public static Section section(
      int group, Desk desk, Session session, Work work, FilePicker files) {
    return new Section(
        "requests",
        WORDS.say("requests.title"),
        MaterialDesignS.STAMPER,
        group,
        navigator -> new RequestsPage(desk, session, work, files, navigator));
  }

  private javafx.beans.binding.BooleanBinding nothingChosen() {
    return Bindings.isNull(table.getSelectionModel().selectedItemProperty());
  }

  private ReceivedAnswers.Waiting chosen() {
    return Objects.requireNonNull(table.getSelectionModel().getSelectedItem());
  }

  private void send() {
    files.folder(WORDS.say("requests.send")).ifPresent(this::sendTo);
  }

  private void sendTo(Path place) {
    send.setDisable(true);
    work.<Delivery.Delivered>job(
            WORDS.say("requests.sending"),
            p -> desk.delivery().deliver(session, desk.requests().seal(session), place))
        .onSuccess(
            done -> say(WORDS.say("requests.sent", String.valueOf(done.copy().getFileName()))))
        .onEnd(this::attached)
        .start();
  }

  private void enter(ReceivedAnswers.Waiting waiting) {
    work.job(WORDS.say("requests.entering"), p -> desk.answers().enter(session, waiting.rowId()))
        .onSuccess(version -> {
          table.getItems().remove(waiting);
          say(WORDS.say("requests.entered", waiting.title()));
        })
        .start();
  }

  private void say(String sentence) {
    said.setText(sentence);
  }

  @Override
  public Node node() {
    return page;
  }

  private record Read(long asking, List<ReceivedAnswers.Waiting> answers) {}

  /** Rows may have been written and receipts installed meanwhile. */
  @Override
  public void attached() {
    boolean sends = session.may(Permission.SEAL_BUNDLE);
    work.<Read>job(
            WORDS.say("requests.reading"),
            p ->
                new Read(
                    sends ? desk.requests().waiting(session) : 0, desk.answers().waiting(session)))
        .onSuccess(read -> {
          asking.setText(
              read.asking() == 0
                  ? WORDS.say("requests.none-asking")
                  : WORDS.say("requests.asking", read.asking()));
          send.setDisable(read.asking() == 0);
          table.getItems().setAll(read.answers());
        })
        .start();
  }
}
