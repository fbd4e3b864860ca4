package cn.sifasuo.resettlement.screen;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.law.CodeLists;
import cn.sifasuo.ledger.Expected;
import cn.sifasuo.resettlement.AidIntake;
import cn.sifasuo.security.Session;
import cn.sifasuo.security.SpecialRight;
import cn.sifasuo.ui.Labels;
import cn.sifasuo.ui.Navigator;
import cn.sifasuo.ui.Section;
import cn.sifasuo.ui.SectionView;
import cn.sifasuo.ui.WordTable;
import cn.sifasuo.ui.Work;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/** 接收移交: whom corrections handed over, and the one act that opens their file. */
public final class HandOverPage implements SectionView {

  private static final Wording WORDS = Wording.of(HandOverPage.class);

  private final AidIntake intake;
  private final Session session;
  private final Work work;
  private final Navigator navigator;
  private final TableView<Expected> table;
  private final VBox page = new VBox(12);

  public HandOverPage(
      AidIntake intake, CodeLists codes, Session session, Work work, Navigator navigator) {
    this.intake = intake;
    this.session = session;
    this.work = work;
    this.navigator = navigator;
    table =
        WordTable.<Expected>of("hand-overs", WORDS.say("hand-over.none"))
            .column(WORDS.say("hand-over.name"), 150, Expected::name)
            .column(WORDS.say("hand-over.gender"), 60, p -> codes.label("SEX", p.gender()))
            .column(WORDS.say("hand-over.ended"), 100, p -> p.endedOn().toString())
            .column(
                WORDS.say("hand-over.sentence"),
                140,
                p -> codes.label("SENT_BAND", p.sentenceBand()))
            .column(WORDS.say("hand-over.protected"), 130, HandOverPage::guarded)
            .column(WORDS.say("hand-over.advice"), 400, Expected::advice)
            .table();
    VBox.setVgrow(table, Priority.ALWAYS);
    Button take = new Button(WORDS.say("hand-over.take"));
    take.setId("take-hand-over");
    take.getStyleClass().add("accent");
    take.disableProperty().bind(Bindings.isNull(table.getSelectionModel().selectedItemProperty()));
    take.setOnAction(
        e -> take(Objects.requireNonNull(table.getSelectionModel().getSelectedItem())));
    Label title = new Label(WORDS.say("hand-over.title"));
    title.getStyleClass().add("page-title");
    page.setId("hand-over-page");
    page.getChildren()
        .addAll(
            title,
            Labels.sentence(WORDS.say("hand-over.about"), "text-muted", "small"),
            table,
            take);
  }

  /**
   * The section, for who may open files.
   *
   * @param group line above it
   */
  public static Section section(
      int group, AidIntake intake, CodeLists codes, Session session, Work work) {
    return new Section(
        "aid-hand-over",
        WORDS.say("hand-over.title"),
        MaterialDesignA.ACCOUNT_ARROW_LEFT_OUTLINE,
        group,
        navigator -> new HandOverPage(intake, codes, session, work, navigator));
  }

  private static String guarded(Expected person) {
    return person.needed().contains(SpecialRight.SEALED)
        ? WORDS.say("hand-over.sealed")
        : person.needed().isEmpty() ? "" : WORDS.say("hand-over.minor");
  }

  private void take(Expected person) {
    work.job(WORDS.say("hand-over.taking"), progress -> intake.take(session, person.key()))
        .onSuccess(file -> {
          table.getItems().remove(person);
          navigator.openRecord("aid_case", file);
        })
        .start();
  }

  @Override
  public Node node() {
    return page;
  }

  /** Somebody may have been handed over or taken meanwhile. */
  @Override
  public void attached() {
    work.job(WORDS.say("hand-over.reading"), progress -> intake.waiting(session))
        .onSuccess(table.getItems()::setAll)
        .start();
  }
}
