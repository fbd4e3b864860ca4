package cn.sifasuo.county.screen;

import cn.sifasuo.county.Approvals;
import cn.sifasuo.county.MinorsFiles;
import cn.sifasuo.exchange.HandOverLaw;
import cn.sifasuo.exchange.RecordLine;
import cn.sifasuo.exchange.screen.Cards;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ui.Choice;
import cn.sifasuo.ui.Dialogs;
import cn.sifasuo.ui.Work;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;

/** Records of minors as they came, sealed; their holder opens a part and says why. */
final class MinorsCard extends VBox {

  private static final Wording WORDS = Wording.of(MinorsCard.class);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final ReceivedDesk desk;
  private final Work work;
  private final Dialogs dialogs;
  private final ListView<MinorsFiles.Part> parts = new ListView<>();

  MinorsCard(ReceivedDesk desk, Work work, Dialogs dialogs, ZoneId zone) {
    this.desk = desk;
    this.work = work;
    this.dialogs = dialogs;
    Button open =
        Cards.button(
            "minors-open", WORDS.say("minors.open"), MaterialDesignL.LOCK_OPEN_OUTLINE, this::open);
    open.disableProperty().bind(parts.getSelectionModel().selectedItemProperty().isNull());
    parts.setId("minors-parts");
    parts.setPrefHeight(96);
    parts.setCellFactory(l ->
        new ListCell<>() {
          @Override
          protected void updateItem(MinorsFiles.@Nullable Part part, boolean empty) {
            super.updateItem(part, empty);
            setText(
                empty || part == null
                    ? ""
                    : WORDS.say(
                        "minors.part",
                        part.office(),
                        part.period(),
                        part.seq(),
                        TIME.format(part.receivedAt().atZoneSameInstant(zone))));
          }
        });
    getChildren().add(Cards.card(WORDS.say("minors.title"), open, parts));
    setVisible(false);
    managedProperty().bind(visibleProperty());
  }

  /** Shown only where there is any. */
  void attached() {
    work.<List<MinorsFiles.Part>>job(
            WORDS.say("minors.reading"), p -> desk.minors().list(desk.session()))
        .onSuccess(found -> {
          parts.getItems().setAll(found);
          setVisible(!found.isEmpty());
        })
        .start();
  }

  private void open() {
    MinorsFiles.Part part = parts.getSelectionModel().getSelectedItem();
    dialogs
        .askText(WORDS.say("minors.open"), WORDS.say("minors.ask"), WORDS.say("minors.act"))
        .ifPresent(reason ->
            work.<Opened>job(
                    WORDS.say("minors.opening"),
                    p -> {
                      List<RecordLine> records =
                          desk.minors().open(desk.session(), part.bundleId(), reason);
                      return new Opened(
                          desk.types(today()),
                          records,
                          desk.requests().approvals().of(desk.session(), records));
                    })
                .onSuccess(this::show)
                .start());
  }

  private void show(Opened opened) {
    dialogs.ask(
        WORDS.say("minors.opened"),
        new OpenedMinors(desk.requests(), work, opened.types(), opened.records(), opened.asking()),
        List.of(Choice.back(true, WORDS.say("minors.close"))));
  }

  /** What was opened, for as long as it is shown. */
  private record Opened(
      List<HandOverLaw.SentType> types, List<RecordLine> records, List<Approvals.Request> asking) {}

  private Period today() {
    YearMonth month = YearMonth.now(desk.requests().clock());
    return Period.month(month.getYear(), month.getMonthValue());
  }
}
