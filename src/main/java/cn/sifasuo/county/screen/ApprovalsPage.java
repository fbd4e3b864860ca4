package cn.sifasuo.county.screen;

import cn.sifasuo.county.Approvals;
import cn.sifasuo.county.OfficeRegistry;
import cn.sifasuo.exchange.screen.Cards;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.law.CodeLists;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.FieldSpec;
import cn.sifasuo.security.Session;
import cn.sifasuo.ui.FieldText;
import cn.sifasuo.ui.Labels;
import cn.sifasuo.ui.Section;
import cn.sifasuo.ui.SectionView;
import cn.sifasuo.ui.WordTable;
import cn.sifasuo.ui.Work;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** 审批: what rows of the offices' records ask of this desk, its decision, and handing it out. */
public final class ApprovalsPage implements SectionView {

  private static final Wording WORDS = Wording.of(ApprovalsPage.class);
  private static final double DECIDING = 420;
  private static final double BESIDE_BAR = 14;

  private final Desk desk;
  private final Session session;
  private final Work work;
  private final TableView<Approvals.Request> table;
  private final VBox asked = new VBox(4);
  private final VBox deciding = new VBox(10);
  private final Button decide = new Button(WORDS.say("approval.decide"));
  private final Label said = Labels.sentence("");
  private final Button handOut;
  private final VBox page = new VBox(12);
  private Map<String, String> names = Map.of();

  /**
   * What the page works with.
   *
   * @param text how values are written
   */
  public record Desk(
      Approvals approvals, OfficeRegistry offices, CodeLists codes, FieldText text, Clock clock) {}

  private ApprovalsPage(Desk desk, Session session, Work work) {
    this.desk = desk;
    this.session = session;
    this.work = work;
    table =
        WordTable.<Approvals.Request>of("requests", WORDS.say("approval.none"))
            .column(
                WORDS.say("approval.office"), 170, r -> names.getOrDefault(r.office(), r.office()))
            .column(WORDS.say("approval.file"), 180, r -> r.record().title())
            .column(WORDS.say("approval.kind"), 130, r -> r.kind().type().label())
            .column(WORDS.say("approval.stage"), 110, r -> stage(r.stage()))
            .table();
    table.getSelectionModel().selectedItemProperty().subscribe(this::display);
    HBox.setHgrow(table, Priority.ALWAYS);
    handOut =
        Cards.button(
            "hand-out-answers",
            WORDS.say("approval.hand-out"),
            MaterialDesignF.FILE_CHECK_OUTLINE,
            this::handOut);
    handOut.setDisable(true);
    said.setId("approval-said");
    asked.setId("asked");
    VBox request = new VBox(14, asked, deciding);
    request.setPadding(new Insets(0, BESIDE_BAR, 0, 0));
    ScrollPane scroll = new ScrollPane(request);
    scroll.setFitToWidth(true);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    decide.setId("decide");
    decide.getStyleClass().add("accent");
    decide.managedProperty().bind(decide.visibleProperty());
    VBox side = new VBox(10, scroll, decide);
    side.setMinWidth(DECIDING);
    side.setPrefWidth(DECIDING);
    HBox both = new HBox(14, table, side);
    VBox.setVgrow(both, Priority.ALWAYS);
    Label title = new Label(WORDS.say("approval.title"));
    title.getStyleClass().add("page-title");
    page.setId("approvals-page");
    page.getStylesheets().add(Cards.styles());
    page.getChildren()
        .addAll(
            title,
            Labels.sentence(WORDS.say("approval.about"), "text-muted", "small"),
            both,
            new HBox(12, handOut, said));
  }

  /** The section of a desk that decides. */
  public static Section section(int group, Desk desk, Session session, Work work) {
    return new Section(
        "approvals",
        WORDS.say("approval.title"),
        MaterialDesignS.STAMPER,
        group,
        navigator -> new ApprovalsPage(desk, session, work));
  }

  private static String stage(Approvals.Stage stage) {
    return WORDS.say("approval.stage." + stage);
  }

  private void display(Approvals.@Nullable Request request) {
    asked.getChildren().clear();
    deciding.getChildren().clear();
    decide.setVisible(false);
    if (request == null) {
      asked.getChildren().add(Cards.note(WORDS.say("approval.choose")));
      return;
    }
    Label head = new Label(request.kind().type().label());
    head.getStyleClass().add("title-4");
    asked.getChildren().addAll(head, Cards.note(request.kind().ground()));
    List<FieldSpec> answer = request.kind().approval().answer();
    for (FieldSpec field : request.kind().fields()) {
      if (!answer.contains(field)) {
        line(field, request.row());
      }
    }
    if (request.stage() == Approvals.Stage.HANDED_OUT) {
      deciding
          .getChildren()
          .add(Cards.sentence(WORDS.say("approval.is-out", desk.text().answer(request.row()))));
      return;
    }
    AnswerForm form = new AnswerForm(request, desk.codes(), desk.clock());
    decide.setOnAction(e -> decide(request, form.values()));
    decide.setVisible(true);
    deciding.getChildren().add(form);
  }

  private void line(FieldSpec field, Draft row) {
    Object value = row.get(field.name());
    if (value != null) {
      asked.getChildren().add(Labels.sentence(desk.text().named(field, value)));
    }
  }

  private void decide(Approvals.Request request, Map<String, Object> values) {
    work.<Boolean>job(
            WORDS.say("approval.deciding"),
            p -> {
              desk.approvals().decide(session, request, values);
              return true;
            })
        .onSuccess(done -> {
          said.setText(WORDS.say("approval.decided"));
          attached();
        })
        .start();
  }

  private void handOut() {
    handOut.setDisable(true);
    work.<List<Path>>job(WORDS.say("approval.handing-out"), p -> desk.approvals().handOut(session))
        .onSuccess(files ->
            said.setText(
                files.isEmpty()
                    ? WORDS.say("approval.nothing-out")
                    : WORDS.say(
                        "approval.out",
                        files.size(),
                        Objects.requireNonNull(files.getFirst().getParent()))))
        .onEnd(this::attached)
        .start();
  }

  @Override
  public Node node() {
    return page;
  }

  private record Read(List<Approvals.Request> requests, Map<String, String> names) {}

  /** Bundles may have come meanwhile. */
  @Override
  public void attached() {
    work.<Read>job(
            WORDS.say("approval.reading"),
            p -> {
              Map<String, String> offices = new HashMap<>();
              desk.offices().book().lines().forEach(o -> offices.put(o.code(), o.name()));
              return new Read(desk.approvals().waiting(session), offices);
            })
        .onSuccess(read -> {
          names = read.names();
          table.getItems().setAll(read.requests());
          handOut.setDisable(
              read.requests().stream().allMatch(r -> r.stage() == Approvals.Stage.ASKED));
          display(null);
        })
        .start();
  }
}
