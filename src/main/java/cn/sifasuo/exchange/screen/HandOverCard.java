package cn.sifasuo.exchange.screen;

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
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;

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
    seal =
        Cards.button(
            "seal", WORDS.say("seal.act"), MaterialDesignU.USB_FLASH_DRIVE_OUTLINE, this::seal);
    seal.getStyleClass().add("accent");
    seal.setDisable(true);
    Button receipt =
        Cards.button(
            "receipt",
            WORDS.say("receipt.act"),
            MaterialDesignF.FILE_CHECK_OUTLINE,
            this::installReceipt);
    getChildren()
        .add(
            Cards.card(
                WORDS.say("seal.title"), of, leaving, said, new FlowPane(8, 8, seal, receipt)));
  }

  /** Shows what would leave of the period. */
  void show(Period shown, ExchangeDesk.Departure departure) {
    of.setText(shown.label());
    seal.setDisable(departure.forms().isEmpty());
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

  private void seal() {
    Period sealed = period.getValue();
    files
        .folder(WORDS.say("seal.act"))
        .ifPresent(place -> {
          seal.setDisable(true);
          work.<Path>job(WORDS.say("seal.running", sealed.label()), p -> seal(sealed, place, p))
              .onSuccess(copy -> {
                say(WORDS.say("seal.done", sealed.label(), copy.getFileName()), "text-good");
                changed.run();
              })
              .onEnd(() -> seal.setDisable(false))
              .start();
        });
  }

  private Path seal(Period sealed, Path place, Progress progress) {
    progress.say(WORDS.say("seal.step.seal"), 0.1);
    Outbox.Sealed bundle = desk.sealPeriod().seal(desk.session(), sealed);
    progress.stopIfCancelled(); // sealed and booked; it can be copied at any later time
    progress.say(WORDS.say("seal.step.copy"), 0.7);
    return desk.outbox().handOver(desk.session(), bundle, place);
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
}
