package cn.sifasuo.county.screen;

import cn.sifasuo.county.Approvals;
import cn.sifasuo.exchange.screen.Cards;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ui.Labels;
import cn.sifasuo.ui.Section;
import cn.sifasuo.ui.SectionView;
import cn.sifasuo.ui.WordTable;
import cn.sifasuo.ui.Work;
import java.nio.file.Path;
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

  private final RequestDesk desk;
  private final Work work;
  private final TableView<Approvals.Request> table;
  private final VBox request = new VBox();
  private final HBox act = new HBox();
  private final Label said = Labels.sentence("");
  private final Button handOut;
  private final VBox page = new VBox(12);
  private Map<String, String> names = Map.of();

  private ApprovalsPage(RequestDesk desk, Work work) {
    this.desk = desk;
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
    request.setPadding(new Insets(0, BESIDE_BAR, 0, 0));
    ScrollPane scroll = new ScrollPane(request);
    scroll.setFitToWidth(true);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    VBox side = new VBox(10, scroll, act);
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
  public static Section section(int group, RequestDesk desk, Work work) {
    return new Section(
        "approvals",
        WORDS.say("approval.title"),
        MaterialDesignS.STAMPER,
        group,
        navigator -> new ApprovalsPage(desk, work));
  }

  private static String stage(Approvals.Stage stage) {
    return WORDS.say("approval.stage." + stage);
  }

  private void display(Approvals.@Nullable Request chosen) {
    if (chosen == null) {
      request.getChildren().setAll(Cards.note(WORDS.say("approval.choose")));
      act.getChildren().clear();
      return;
    }
    RequestView view = new RequestView(desk, work, chosen, this::decided);
    request.getChildren().setAll(view.content());
    act.getChildren().setAll(view.act());
  }

  private void decided() {
    said.setText(WORDS.say("approval.decided"));
    attached();
  }

  private void handOut() {
    handOut.setDisable(true);
    work.<List<Path>>job(
            WORDS.say("approval.handing-out"), p -> desk.answers().handOut(desk.session()))
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

  /**
   * @param decided whether something was decided that no receipt has carried
   */
  private record Read(
      List<Approvals.Request> requests, boolean decided, Map<String, String> names) {}

  /** Bundles may have come meanwhile. */
  @Override
  public void attached() {
    work.<Read>job(
            WORDS.say("approval.reading"),
            p -> {
              Map<String, String> offices = new HashMap<>();
              desk.offices().book().lines().forEach(o -> offices.put(o.code(), o.name()));
              return new Read(
                  desk.approvals().waiting(desk.session()),
                  desk.answers().isWaiting(desk.session()),
                  offices);
            })
        .onSuccess(read -> {
          names = read.names();
          table.getItems().setAll(read.requests());
          handOut.setDisable(
              !read.decided()
                  && read.requests().stream().allMatch(r -> r.stage() == Approvals.Stage.ASKED));
          display(null);
        })
        .start();
  }
}
