package cn.sifasuo.ledger.screen;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.retention.Retention;
import cn.sifasuo.ui.Dialogs;
import cn.sifasuo.ui.Labels;
import cn.sifasuo.ui.Section;
import cn.sifasuo.ui.SectionView;
import cn.sifasuo.ui.WordTable;
import cn.sifasuo.ui.Work;
import java.time.format.DateTimeFormatter;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/** 保存期限: how long what is kept, what is past its time, and what was destroyed. */
public final class RetentionPage implements SectionView {

  private static final Wording WORDS = Wording.of(RetentionPage.class);
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final RetentionDesk desk;
  private final RetentionModel model;
  private final VBox page = new VBox(12);

  public RetentionPage(RetentionDesk desk, Work work, Dialogs dialogs) {
    this.desk = desk;
    model = new RetentionModel(desk, work, dialogs);
    page.setId("retention-page");
    Label title = new Label(WORDS.say("retention.title"));
    title.getStyleClass().add("page-title");
    TabPane tabs =
        new TabPane(
            tab("rules", new RulesPane(model, dialogs, desk.clock())),
            tab("due", new DuePane(model, dialogs)),
            tab("done", done()));
    tabs.setId("retention-tabs");
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    VBox.setVgrow(tabs, Priority.ALWAYS);
    page.getChildren().addAll(title, tabs);
  }

  /**
   * The section, for who may say how long records are kept.
   *
   * @param group line above it
   */
  public static Section section(int group, RetentionDesk desk, Work work, Dialogs dialogs) {
    return new Section(
        "retention",
        WORDS.say("retention.title"),
        MaterialDesignA.ARCHIVE_OUTLINE,
        group,
        navigator -> new RetentionPage(desk, work, dialogs));
  }

  private static Tab tab(String id, VBox content) {
    content.setPadding(new Insets(10, 0, 0, 0));
    Tab tab = new Tab(WORDS.say("retention.tab." + id), content);
    tab.setId("retention-tab-" + id);
    return tab;
  }

  private VBox done() {
    TableView<Retention.Done> table =
        WordTable.<Retention.Done>of("retention-done", WORDS.say("retention.done.none"))
            .column(WORDS.say("retention.done.at"), 140, this::at)
            .column(WORDS.say("retention.done.records"), 70, d -> String.valueOf(d.records()))
            .column(WORDS.say("retention.destroy.document"), 300, d -> d.approval().document())
            .column(WORDS.say("retention.destroy.proposed"), 100, d -> d.approval().proposedBy())
            .column(WORDS.say("retention.destroy.approved"), 100, d -> d.approval().approvedBy())
            .column(WORDS.say("retention.done.by"), 100, Retention.Done::by)
            .column(WORDS.say("retention.done.entry"), 100, d -> String.valueOf(d.auditSeq()))
            .table();
    model.viewProperty().subscribe(v -> table.getItems().setAll(v.done()));
    VBox.setVgrow(table, Priority.ALWAYS);
    return new VBox(
        8, Labels.sentence(WORDS.say("retention.done.about"), "text-muted", "small"), table);
  }

  private String at(Retention.Done done) {
    return MINUTE.format(done.at().atZoneSameInstant(desk.clock().getZone()));
  }

  @Override
  public Node node() {
    return page;
  }

  /** Records may have come to their time, or been destroyed by a command. */
  @Override
  public void attached() {
    model.read();
  }
}
