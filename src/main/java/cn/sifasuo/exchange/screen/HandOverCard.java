package cn.sifasuo.exchange.screen;

import cn.sifasuo.exchange.ContentLevel;
import cn.sifasuo.exchange.Delivery;
import cn.sifasuo.exchange.Departure;
import cn.sifasuo.exchange.Outbox;
import cn.sifasuo.exchange.Receipt;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ui.FilePicker;
import cn.sifasuo.ui.Progress;
import cn.sifasuo.ui.Work;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.util.StringConverter;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/** 本期上报: exactly what leaves, sealing it onto a stick, and the answer that comes back. */
final class HandOverCard extends StackPane {

  private static final Wording WORDS = Wording.of(HandOverCard.class);

  private final ExchangeDesk desk;
  private final Work work;
  private final FilePicker files;
  private final ObservableValue<Period> period;
  private final Runnable changed;
  private final Label of = Cards.note("");
  private final LeavingList leaving = new LeavingList();
  private final ComboBox<ContentLevel> level = new ComboBox<>();
  private final Label said = Cards.sentence("");
  private final Button seal;
  private final StickPane sticks;
  private final UploadPane upload;

  /**
   * @param changed called when the books of bundles have changed
   */
  HandOverCard(
      ExchangeDesk desk,
      Work work,
      FilePicker files,
      ObservableValue<Period> period,
      Runnable changed) {
    this.desk = desk;
    this.work = work;
    this.files = files;
    this.period = period;
    this.changed = changed;
    level.setId("content-level");
    level.getItems().setAll(ContentLevel.RECORDS, ContentLevel.FACTS, ContentLevel.TOTALS);
    level.setValue(ContentLevel.RECORDS);
    level.setConverter(new LevelWords());
    level.valueProperty().addListener((o, before, now) -> changed.run());
    said.setId("exchange-said");
    said.setVisible(false);
    said.managedProperty().bind(said.visibleProperty());
    seal = Cards.button("seal", WORDS.say("seal.act"), MaterialDesignF.FOLDER_OUTLINE, this::seal);
    seal.setDisable(true);
    sticks = new StickPane(desk, work, this::sealTo, this::installReceipts);
    upload = new UploadPane(desk, work, files);
    Button receipt =
        Cards.button(
            "receipt",
            WORDS.say("receipt.act"),
            MaterialDesignF.FILE_CHECK_OUTLINE,
            this::installReceipt);
    Label wish = new Label(WORDS.say("seal.level"));
    wish.setLabelFor(level);
    HBox choice = new HBox(8, wish, level);
    choice.setAlignment(Pos.CENTER_LEFT);
    getChildren()
        .add(
            Cards.card(
                WORDS.say("seal.title"),
                of,
                choice,
                leaving,
                sticks,
                said,
                new FlowPane(8, 8, seal, receipt),
                upload));
  }

  /** Shows what would leave of the period. */
  void show(Period shown, Departure departure) {
    of.setText(shown.label());
    sealable(departure.nothing() == null && departure.leaks().isEmpty());
    level.setDisable(departure.nothing() != null);
    leaving.show(departure);
  }

  /** The most a person wishes to send; the law may give less. */
  ContentLevel most() {
    return level.getValue();
  }

  /** Shows where sealed files go besides. */
  void show(Optional<Path> uploadFolder) {
    upload.show(uploadFolder);
  }

  private void sealable(boolean now) {
    seal.setDisable(!now);
    sticks.sealable(now);
  }

  private void seal() {
    files.folder(WORDS.say("seal.act")).ifPresent(this::sealTo);
  }

  private void sealTo(Path place) {
    Period sealed = period.getValue();
    ContentLevel most = most();
    sealable(false);
    work.<Delivery.Delivered>job(
            WORDS.say("seal.running", sealed.label()), p -> seal(sealed, most, place, p))
        .onSuccess(done -> {
          say(handedOver(sealed, done), done.notUploaded().isEmpty() ? "text-good" : "text-bad");
          changed.run();
        })
        .onEnd(() -> {
          sealable(true);
          sticks.look();
        })
        .start();
  }

  private static String handedOver(Period sealed, Delivery.Delivered done) {
    String name = String.valueOf(done.copy().getFileName());
    String said = WORDS.say(done.wasThere() ? "seal.was-there" : "seal.done", sealed.label(), name);
    return done.uploaded()
        .map(u -> said + WORDS.say("upload.done", String.valueOf(u.getParent())))
        .orElseGet(() ->
            done.notUploaded()
                .map(e -> said + WORDS.say("upload.failed", e.sentence(), e.code()))
                .orElse(said));
  }

  private Delivery.Delivered seal(Period sealed, ContentLevel most, Path place, Progress progress) {
    progress.say(WORDS.say("seal.step.seal"), 0.1);
    Outbox.Sealed bundle = desk.sealPeriod().seal(desk.session(), sealed, most);
    progress.stopIfCancelled(); // sealed and booked; it can be copied at any later time
    progress.say(WORDS.say("seal.step.copy"), 0.7);
    return desk.carriers().delivery().deliver(desk.session(), bundle, place);
  }

  private void installReceipts(List<Path> receipts) {
    work.<List<Receipt>>job(
            WORDS.say("receipt.running"),
            p -> Carriers.install(desk.receipts(), desk.session(), receipts))
        .onSuccess(installed -> {
          boolean delivered = installed.stream().allMatch(r -> r.status().isDelivered());
          say(
              installed.stream().map(HandOverCard::answer).collect(Collectors.joining("\n")),
              delivered ? "text-good" : "text-bad");
        })
        .onEnd(() -> {
          changed.run(); // what was installed before a failure is in the books
          sticks.look();
        })
        .start();
  }

  private void installReceipt() {
    files
        .open(WORDS.say("receipt.act"), EnrolmentCard.signed())
        .ifPresent(file ->
            work.<Receipt>job(
                    WORDS.say("receipt.running"),
                    p -> desk.receipts().install(desk.session(), file))
                .onSuccess(receipt -> {
                  say(answer(receipt), receipt.status().isDelivered() ? "text-good" : "text-bad");
                  changed.run();
                })
                .start());
  }

  private static String answer(Receipt receipt) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    for (Receipt.Remark remark : receipt.problems()) {
      fields.computeIfAbsent(remark.code(), c -> new ArrayList<>()).add(remark.field());
    }
    String problems =
        fields.entrySet().stream()
            .map(e -> problem(e.getKey(), e.getValue()))
            .collect(Collectors.joining(WORDS.say("leaving.comma")));
    String answer =
        receipt.returned().isEmpty()
            ? WORDS.say("receipt." + receipt.status(), receipt.seq(), problems, receipt.nextSeq())
            : WORDS.say(
                "receipt.given-back",
                receipt.seq(),
                receipt.returned().stream()
                    .map(Receipt.Returned::form)
                    .collect(Collectors.joining(WORDS.say("leaving.comma"))));
    return receipt.note().isEmpty() ? answer : answer + WORDS.say("receipt.note", receipt.note());
  }

  /** What is wrong, said once for all the forms or cells it is wrong with. */
  private static String problem(String code, List<String> fields) {
    String where =
        fields.stream()
            .filter(f -> !f.isEmpty())
            .distinct()
            .collect(Collectors.joining(WORDS.say("leaving.comma")));
    String key = "receipt.problem." + code;
    if (WORDS.has(key)) {
      return WORDS.say(key, where);
    }
    return where.isEmpty() ? code : where;
  }

  private void say(String sentence, String tone) {
    said.setText(sentence);
    said.getStyleClass().removeAll("text-good", "text-bad");
    said.getStyleClass().add(tone);
    said.setVisible(true);
  }

  /** Levels as people read them; the list reads nothing typed. */
  private static final class LevelWords extends StringConverter<ContentLevel> {

    @Override
    public String toString(ContentLevel level) {
      return level == ContentLevel.RECORDS ? WORDS.say("seal.level.lawful") : level.label();
    }

    @Override
    public ContentLevel fromString(String text) {
      return ContentLevel.RECORDS;
    }
  }
}
