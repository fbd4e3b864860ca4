package cn.sifasuo.statistics.screen;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.security.Permission;
import cn.sifasuo.security.Session;
import cn.sifasuo.statistics.Adoption;
import cn.sifasuo.statistics.FormAdoption;
import cn.sifasuo.statistics.FormEdition;
import cn.sifasuo.statistics.KeptPackage;
import cn.sifasuo.statistics.TryOut;
import cn.sifasuo.ui.Choice;
import cn.sifasuo.ui.Dialogs;
import cn.sifasuo.ui.FilePicker;
import cn.sifasuo.ui.SectionView;
import cn.sifasuo.ui.Work;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/**
 * 表式: the versions of the forms, and what a person has to see before one is put in force: what is
 * wrong with it, how it differs, what it would count.
 */
public final class FormSetsPage implements SectionView {

  private static final Wording WORDS = Wording.of(FormSetsPage.class);

  private final FormSetDesk sets;
  private final Session session;
  private final Work work;
  private final Dialogs dialogs;
  private final FilePicker picker;
  private final Clock clock;
  private final ObservableValue<Period> period;

  private final VBox page = new VBox(10);
  private final Label about = Parts.label("", "text-muted");
  private final Button take =
      button("set-import", "sets.import", MaterialDesignF.FILE_IMPORT_OUTLINE);
  private final Button sign = button("set-sign", "sets.sign", MaterialDesignC.CERTIFICATE_OUTLINE);
  private final Button adopt = button("set-adopt", "sets.adopt", MaterialDesignC.CALENDAR_CHECK);
  private final EditionTable editions = new EditionTable();
  private final LintCard lint = new LintCard();
  private final ChangesCard changes = new ChangesCard();
  private final TryOutCard tryOut = new TryOutCard(this::tryOut);
  private int asked;

  /**
   * @param period the period in work, which a version is tried on
   */
  public FormSetsPage(
      FormSetDesk sets,
      Session session,
      Work work,
      Dialogs dialogs,
      FilePicker picker,
      Clock clock,
      ObservableValue<Period> period) {
    this.sets = sets;
    this.session = session;
    this.work = work;
    this.dialogs = dialogs;
    this.picker = picker;
    this.clock = clock;
    this.period = period;
    build();
    editions.getSelectionModel().selectedItemProperty().subscribe(this::look);
    period.subscribe(now -> offer());
  }

  private void build() {
    Parts.dress(page);
    page.setId("form-sets");
    page.getStyleClass().addAll("form-page", "sets-page");
    about.setId("sets-about");
    adopt.getStyleClass().add("accent");
    take.setOnAction(e -> take());
    sign.setOnAction(e -> sign());
    adopt.setOnAction(e -> adopt());
    sign.managedProperty().bind(sign.visibleProperty());
    sign.setVisible(sets.signs());
    HBox line =
        new HBox(
            12,
            Parts.label(WORDS.say("sets.title"), "page-title"),
            about,
            Parts.gap(),
            sign,
            take,
            adopt);
    line.setAlignment(Pos.CENTER_LEFT);
    about.setMinWidth(0);
    List.of(sign, take, adopt).forEach(b -> b.setMinWidth(Region.USE_PREF_SIZE));
    VBox list = Parts.card(Parts.label(WORDS.say("sets.list"), "card-title"), editions);
    HBox cards = new HBox(14, lint, changes, tryOut);
    for (Region card : List.of(lint, changes, tryOut)) {
      HBox.setHgrow(card, Priority.ALWAYS);
      card.setPrefWidth(1);
      card.setMinSize(0, 0); // what is longer scrolls inside
    }
    cards.setMinHeight(0);
    cards.setPrefHeight(1);
    list.setMinHeight(Region.USE_PREF_SIZE);
    page.setMinHeight(0);
    VBox.setVgrow(cards, Priority.ALWAYS);
    page.getChildren().addAll(line, list, cards);
    fill(null);
  }

  private static Button button(String id, String key, Ikon icon) {
    Button button = new Button(WORDS.say(key), new FontIcon(icon));
    button.setId(id);
    return button;
  }

  @Override
  public Node node() {
    return page;
  }

  @Override
  public void attached() {
    read(chosen());
  }

  /** Reads the versions anew and keeps the one in view, if it is still there. */
  private void read(@Nullable FormEdition keep) {
    work.job(WORDS.say("sets.reading"), p -> sets.library().editions(session))
        .onSuccess(read -> {
          editions.getItems().setAll(read);
          about.setText(
              WORDS.say(
                  "sets.about",
                  read.stream().map(FormEdition::code).distinct().count(),
                  read.size(),
                  read.stream().filter(e -> e.state() == FormEdition.State.IN_FORCE).count()));
          read.stream()
              .filter(e -> keep == null || same(e, keep))
              .findFirst()
              .or(() -> read.stream().findFirst())
              .ifPresent(e -> editions.getSelectionModel().select(e));
        })
        .start();
  }

  private static boolean same(FormEdition a, FormEdition b) {
    return a.code().equals(b.code()) && a.version().equals(b.version());
  }

  private @Nullable FormEdition chosen() {
    return editions.getSelectionModel().getSelectedItem();
  }

  private void look(@Nullable FormEdition edition) {
    int turn = ++asked;
    fill(null);
    if (edition == null) {
      return;
    }
    work.job(
            WORDS.say("sets.looking", edition.code(), edition.version()),
            p -> FormSetLook.read(sets.library(), edition))
        .onSuccess(read -> {
          if (turn == asked) {
            fill(read);
          }
        })
        .start();
  }

  private void fill(@Nullable FormSetLook look) {
    lint.show(look == null ? null : look.findings());
    changes.show(look);
    tryOut.show(null);
    offer();
  }

  private void offer() {
    FormEdition edition = chosen();
    boolean readable = edition != null && edition.state() != FormEdition.State.UNREADABLE;
    boolean may = session.role().may(Permission.CLOSE_PERIOD);
    tryOut.offer(period.getValue().label(), readable);
    adopt.setDisable(
        !readable || !may || edition == null || edition.state() == FormEdition.State.IN_FORCE);
    take.setDisable(!may);
    sign.setDisable(!session.role().may(Permission.SEAL_BUNDLE));
  }

  private void tryOut() {
    FormEdition edition = chosen();
    if (edition == null) {
      return;
    }
    int turn = asked;
    Period of = period.getValue();
    work.<TryOut>job(
            WORDS.say("sets.try.running", edition.version(), of.label()),
            p ->
                sets.library()
                    .tryOut(session, sets.library().version(edition.code(), edition.version()), of))
        .onSuccess(tried -> {
          if (turn == asked) {
            tryOut.show(tried);
          }
        })
        .start();
  }

  private void take() {
    picker
        .open(
            WORDS.say("sets.import"),
            List.of(new FilePicker.Kind(WORDS.say("sets.file"), List.of("*.p7s"))))
        .ifPresent(file ->
            work.<KeptPackage>job(
                    WORDS.say("sets.import.running"), p -> sets.exchange().take(session, file))
                .onSuccess(this::taken)
                .start());
  }

  private void taken(KeptPackage kept) {
    read(
        new FormEdition(
            kept.code(),
            "",
            kept.version(),
            kept.label(),
            FormEdition.State.NOT_USED,
            null,
            null,
            null,
            null));
    dialogs.tell(
        WORDS.say("sets.import.done.title"),
        WORDS.say(
            "sets.import.done", kept.code(), kept.version(), kept.label(), kept.signer().name()));
  }

  private void sign() {
    picker
        .folder(WORDS.say("sets.sign.folder"))
        .flatMap(folder ->
            picker.folder(WORDS.say("sets.sign.target")).map(target -> List.of(folder, target)))
        .ifPresent(places ->
            work.<Path>job(
                    WORDS.say("sets.sign.running"),
                    p -> sets.exchange().sign(session, places.getFirst(), places.getLast()))
                .onSuccess(file -> {
                  read(chosen());
                  dialogs.tell(
                      WORDS.say("sets.sign.done.title"), WORDS.say("sets.sign.done", file));
                })
                .start());
  }

  private void adopt() {
    FormEdition edition = chosen();
    if (edition == null) {
      return;
    }
    String name = WORDS.say("form.title", edition.code(), edition.title());
    LocalDate begins = edition.from();
    AdoptQuestion question =
        new AdoptQuestion(
            WORDS.say("adopt.sentence", name, edition.version(), edition.label()),
            begins == null ? LocalDate.now(clock) : begins,
            session.displayName());
    boolean agreed =
        dialogs
            .ask(
                WORDS.say("adopt.title"),
                question,
                List.of(
                    Choice.main(true, WORDS.say("adopt.act")),
                    Choice.back(false, WORDS.say("adopt.back"))))
            .orElse(false);
    if (agreed) {
      adopt(
          name,
          new FormAdoption.Request(
              edition.code(),
              edition.version(),
              question.from(),
              question.asked(),
              question.approved(),
              question.reason()));
    }
  }

  private void adopt(String name, FormAdoption.Request request) {
    work.<Adoption>job(
            WORDS.say("sets.adopt.running", request.code(), request.version()),
            p -> sets.adoption().adopt(session, request))
        .onSuccess(adopted -> {
          read(chosen());
          dialogs.tell(
              WORDS.say("adopt.done.title"),
              WORDS.say("adopt.done", name, adopted.from(), adopted.version()));
        })
        .start();
  }
}
