package cn.sifasuo.security.screen;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.security.AuditAct;
import cn.sifasuo.security.AuditChain;
import cn.sifasuo.ui.Dialogs;
import cn.sifasuo.ui.FilePicker;
import cn.sifasuo.ui.Section;
import cn.sifasuo.ui.SectionView;
import cn.sifasuo.ui.Work;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** 留痕: who did what and when, whether anybody changed it since, and what proves it. */
public final class AuditPage implements SectionView {

  private static final Wording WORDS = Wording.of(AuditPage.class);
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final AuditDesk desk;
  private final AuditPageModel model;
  private final Dialogs dialogs;
  private final FilePicker files;
  private final VBox page = new VBox(10);
  private final TableView<AuditChain.Entry> table = new TableView<>();
  private final EntryCard card;
  private final Label about = new Label();
  private final Button newest = button("audit-newest", "audit.newest", MaterialDesignP.PAGE_FIRST);
  private final Button newer = button("audit-newer", "audit.newer", MaterialDesignC.CHEVRON_LEFT);
  private final Button older = button("audit-older", "audit.older", MaterialDesignC.CHEVRON_RIGHT);
  private final TextField number = new TextField();

  public AuditPage(AuditDesk desk, Work work, Dialogs dialogs, FilePicker files) {
    this.desk = desk;
    this.dialogs = dialogs;
    this.files = files;
    model = new AuditPageModel(desk, work, dialogs);
    card = new EntryCard(desk);
    build();
  }

  /**
   * The section, for who may read the chain.
   *
   * @param group line above it
   */
  public static Section section(
      int group, AuditDesk desk, Work work, Dialogs dialogs, FilePicker files) {
    return new Section(
        "audit",
        WORDS.say("audit.title"),
        MaterialDesignF.FOOT_PRINT,
        group,
        navigator -> new AuditPage(desk, work, dialogs, files));
  }

  @Override
  public Node node() {
    return page;
  }

  @Override
  public void attached() {
    model.begin();
  }

  private void build() {
    page.setId("audit-page");
    page.getStylesheets()
        .add(Objects.requireNonNull(AuditPage.class.getResource("audit.css")).toExternalForm());
    AuditFilterBar bar = new AuditFilterBar(desk.clock(), model::filter);
    ProofCard proof = new ProofCard(model::to);
    columns();
    HBox foot = foot();
    VBox list = new VBox(8, table, foot);
    list.getStyleClass().add("card");
    VBox.setVgrow(table, Priority.ALWAYS);
    HBox.setHgrow(list, Priority.ALWAYS);
    list.setMinWidth(0);
    HBox middle = new HBox(12, list, card);
    VBox.setVgrow(middle, Priority.ALWAYS);
    middle.setMinHeight(0);
    page.getChildren().addAll(head(), bar, proof, middle);
    model.viewProperty().subscribe(this::show);
    model.reportProperty().subscribe(proof::show);
    model.peopleProperty().subscribe(bar::people);
  }

  private HBox head() {
    Label title = new Label(WORDS.say("audit.title"));
    title.getStyleClass().add("page-title");
    about.setId("audit-found");
    about.getStyleClass().add("text-muted");
    Button verify = button("audit-verify", "audit.verify", MaterialDesignS.SHIELD_CHECK_OUTLINE);
    verify.getStyleClass().add("accent");
    verify.disableProperty().bind(model.walkingProperty());
    verify.setOnAction(e -> model.verify());
    Button export = button("audit-export", "audit.export", MaterialDesignF.FILE_EXPORT_OUTLINE);
    export.setOnAction(e -> export());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head = new HBox(12, title, about, gap, export, verify);
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  private void columns() {
    table.setId("audit-table");
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    Label none = new Label(WORDS.say("audit.none"));
    none.getStyleClass().add("text-muted");
    table.setPlaceholder(none);
    column("audit.seq", 70, e -> Long.toString(e.seq()));
    column("audit.time", 135, e -> MINUTE.format(e.at().atZoneSameInstant(desk.clock().getZone())));
    column("audit.who", 110, AuditChain.Entry::who);
    column("audit.act", 130, e -> AuditAct.label(e.act()));
    column("audit.thing", 130, e -> desk.things().apply(e.entity()));
    column("audit.detail", 260, e -> e.detail().isEmpty() ? e.entityId() : e.detail());
    table.getSelectionModel().selectedItemProperty().subscribe(card::show);
  }

  private void column(String key, double width, Function<AuditChain.Entry, String> text) {
    TableColumn<AuditChain.Entry, String> column = new TableColumn<>(WORDS.say(key));
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(c -> new ReadOnlyStringWrapper(text.apply(c.getValue())));
    table.getColumns().add(column);
  }

  private HBox foot() {
    newest.setOnAction(e -> model.newest());
    newer.setOnAction(e -> model.newer());
    older.setOnAction(e -> model.older());
    number.setId("audit-number");
    number.setPrefColumnCount(7);
    number.setPromptText(WORDS.say("audit.number"));
    number.setAccessibleText(WORDS.say("audit.number"));
    number.setOnAction(e -> goTo());
    Label to = new Label(WORDS.say("audit.go-to"));
    to.setLabelFor(number);
    HBox foot = new HBox(8, newest, newer, older, to, number);
    foot.setAlignment(Pos.CENTER_LEFT);
    return foot;
  }

  private void goTo() {
    String typed = number.getText() == null ? "" : number.getText().strip();
    if (typed.matches("\\d{1,18}")) {
      model.to(Long.parseLong(typed));
    }
  }

  private static Button button(String id, String key, Ikon icon) {
    Button button = new Button(WORDS.say(key), new FontIcon(icon));
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  private void show(AuditPageModel.View view) {
    table.getItems().setAll(view.entries());
    newest.setDisable(!view.newer());
    newer.setDisable(!view.newer());
    older.setDisable(!view.older());
    about.setText(
        view.found() < 0
            ? ""
            : view.entries().isEmpty()
                ? WORDS.say("audit.found-none")
                : WORDS.say(
                    "audit.found",
                    view.found(),
                    view.entries().getLast().seq(),
                    view.entries().getFirst().seq()));
    if (!view.entries().isEmpty()) {
      table.getSelectionModel().selectFirst();
      table.scrollTo(0);
    }
  }

  private void export() {
    files
        .save(
            WORDS.say("audit.export.title"),
            WORDS.say("audit.export.file") + ".xlsx",
            List.of(
                new FilePicker.Kind(WORDS.say("audit.export.xlsx"), List.of("*.xlsx")),
                new FilePicker.Kind(WORDS.say("audit.export.csv"), List.of("*.csv"))))
        .ifPresent(this::write);
  }

  private void write(Path file) {
    model.export(
        file,
        rows ->
            dialogs.tell(
                WORDS.say("audit.export.title"), WORDS.say("audit.export.done", rows, file)));
  }
}
