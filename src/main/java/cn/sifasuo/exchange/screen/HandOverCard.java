package cn.sifasuo.exchange.screen;

import cn.sifasuo.exchange.Delivery;
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
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
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
  private final VBox leaving = new VBox();
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
    leaving.getStyleClass().add("leaving");
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
    getChildren()
        .add(
            Cards.card(
                WORDS.say("seal.title"),
                of,
                leaving,
                sticks,
                said,
                new FlowPane(8, 8, seal, receipt),
                upload));
  }

  /** Shows what would leave of the period. */
  void show(Period shown, ExchangeDesk.Departure departure) {
    of.setText(shown.label());
    sealable(!departure.forms().isEmpty());
    leaving.getChildren().clear();
    if (departure.forms().isEmpty()) {
      leaving.getChildren().add(Cards.sentence(departure.nothing()));
      return;
    }
    for (ExchangeDesk.Leaving form : departure.forms()) {
      Label head =
          Cards.sentence(WORDS.say("leaving.form", form.form(), form.version(), form.revision()));
      head.getStyleClass().add("leaving-form");
      String rows =
          form.facts().stream()
              .map(r -> WORDS.say("leaving.rows", name(r.view()), r.count()))
              .collect(Collectors.joining(WORDS.say("leaving.comma")));
      leaving
          .getChildren()
          .addAll(
              head,
              Cards.sentence(WORDS.say("leaving.facts", rows)),
              Cards.sentence(
                  WORDS.say(
                      "leaving.files", String.join(WORDS.say("leaving.comma"), form.files()))));
    }
    leaving.getChildren().add(Cards.note(WORDS.say("leaving.no-names")));
  }

  private static String name(String view) {
    String key = "view." + view;
    return WORDS.has(key) ? WORDS.say(key) : view;
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
    sealable(false);
    work.<Delivery.Delivered>job(
            WORDS.say("seal.running", sealed.label()), p -> seal(sealed, place, p))
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

  private Delivery.Delivered seal(Period sealed, Path place, Progress progress) {
    progress.say(WORDS.say("seal.step.seal"), 0.1);
    Outbox.Sealed bundle = desk.sealPeriod().seal(desk.session(), sealed);
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
    return WORDS.say("receipt." + receipt.status(), receipt.seq(), problems, receipt.nextSeq());
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
}
