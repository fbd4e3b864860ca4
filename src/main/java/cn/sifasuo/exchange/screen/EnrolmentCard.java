package cn.sifasuo.exchange.screen;

import cn.sifasuo.exchange.EnrolmentDesk;
import cn.sifasuo.exchange.Fingerprint;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ui.Chip;
import cn.sifasuo.ui.Dialogs;
import cn.sifasuo.ui.FilePicker;
import cn.sifasuo.ui.Work;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/** 登记: whether the county knows this office, and the two acts that lead there. */
final class EnrolmentCard extends StackPane {

  private static final Wording WORDS = Wording.of(EnrolmentCard.class);

  /** A quarter: a stick may be carried once a month. */
  private static final int RENEW_DAYS_BEFORE = 90;

  private final ExchangeDesk desk;
  private final Work work;
  private final Dialogs dialogs;
  private final FilePicker files;
  private final Clock clock;
  private final Runnable changed;
  private final StackPane state = new StackPane();
  private final VBox says = new VBox(6);

  /**
   * @param changed called when the enrolment has gone a step further
   */
  EnrolmentCard(
      ExchangeDesk desk,
      Work work,
      Dialogs dialogs,
      FilePicker files,
      Clock clock,
      Runnable changed) {
    this.desk = desk;
    this.work = work;
    this.dialogs = dialogs;
    this.files = files;
    this.clock = clock;
    this.changed = changed;
    FlowPane acts =
        new FlowPane(
            8,
            8,
            Cards.button(
                "enrol-request",
                WORDS.say("enrol.request"),
                MaterialDesignF.FILE_EXPORT_OUTLINE,
                this::request),
            Cards.button(
                "enrol-install",
                WORDS.say("enrol.install"),
                MaterialDesignC.CERTIFICATE_OUTLINE,
                this::install));
    getChildren().add(Cards.card(WORDS.say("enrol.title"), state, says, acts));
  }

  void show(ExchangeDesk.Standing standing) {
    switch (standing) {
      case ExchangeDesk.Standing.NotEnrolled n -> {
        state("enrol.state.none", Chip.Tone.DUE);
        says.getChildren().setAll(Cards.sentence(WORDS.say("enrol.none")));
      }
      case ExchangeDesk.Standing.Waiting w -> {
        state("enrol.state.waiting", Chip.Tone.ACTIVE);
        says.getChildren()
            .setAll(
                Cards.sentence(WORDS.say("enrol.waiting")),
                Cards.note(WORDS.say("enrol.own-fingerprint")),
                fingerprint(w.fingerprint()));
      }
      case ExchangeDesk.Standing.Enrolled e -> {
        state("enrol.state.done", Chip.Tone.GOOD);
        says.getChildren()
            .setAll(
                Cards.sentence(WORDS.say("enrol.done", e.county())),
                valid(e.validUntil()),
                Cards.note(WORDS.say("enrol.county-fingerprint")),
                fingerprint(e.countyFingerprint()),
                Cards.note(WORDS.say("enrol.own-fingerprint")),
                fingerprint(e.fingerprint()));
      }
    }
  }

  /** Certificates are renewed before they end: nothing signed after that is taken. */
  private Label valid(Instant end) {
    LocalDate until = LocalDate.ofInstant(end, clock.getZone());
    long days = ChronoUnit.DAYS.between(LocalDate.now(clock), until);
    return days > RENEW_DAYS_BEFORE
        ? Cards.note(WORDS.say("enrol.valid", until))
        : Cards.sentence(WORDS.say("enrol.renew", until, Math.max(days, 0)));
  }

  private void state(String key, Chip.Tone tone) {
    state.getChildren().setAll(new Chip(WORDS.say(key), tone).label());
  }

  /** The digits, and below them the words that are easier to read out. */
  private static VBox fingerprint(Fingerprint fingerprint) {
    Label digits = Cards.sentence(fingerprint.groups());
    digits.getStyleClass().add("fingerprint");
    String[] all = fingerprint.words().split(" ");
    int half = all.length / 2;
    Label words =
        Cards.sentence(
            String.join("  ", List.of(all).subList(0, half))
                + "\n"
                + String.join("  ", List.of(all).subList(half, all.length)));
    words.getStyleClass().add("fingerprint-words");
    return new VBox(2, digits, words);
  }

  static List<FilePicker.Kind> signed() {
    return List.of(new FilePicker.Kind(WORDS.say("files.signed"), List.of("*.p7s")));
  }

  private void request() {
    files
        .save(
            WORDS.say("enrol.request"),
            "enrol-%s-request.p7s".formatted(desk.session().officeCode()),
            signed())
        .ifPresent(file ->
            work.<EnrolmentDesk.Paper>job(
                    WORDS.say("enrol.requesting"),
                    p -> {
                      EnrolmentDesk.Paper paper =
                          desk.enrolment()
                              .request(desk.session(), desk.name(), Optional.empty(), file);
                      desk.papers().print(paper);
                      return paper;
                    })
                .onSuccess(paper -> {
                  changed.run();
                  dialogs.tell(
                      WORDS.say("enrol.requested.title"),
                      WORDS.say(
                          "enrol.requested", paper.file(), paper.fingerprint(), paper.words()));
                })
                .start());
  }

  private void install() {
    files
        .open(WORDS.say("enrol.install"), signed())
        .ifPresent(file ->
            work.<Boolean>job(
                    WORDS.say("enrol.installing"), p -> desk.enrolment().isSuccession(file))
                .onSuccess(succession -> {
                  if (succession) {
                    succeed(file);
                  } else {
                    confirm(file);
                  }
                })
                .start());
  }

  private void succeed(Path file) {
    work.<EnrolmentDesk.Paper>job(
            WORDS.say("enrol.installing"),
            p -> desk.enrolment().installSuccession(desk.session(), file))
        .onSuccess(paper -> {
          changed.run();
          dialogs.tell(
              WORDS.say("enrol.succeeded.title"), WORDS.say("enrol.succeeded", paper.name()));
        })
        .start();
  }

  private void confirm(Path file) {
    dialogs
        .askText(WORDS.say("enrol.ask.title"), WORDS.say("enrol.ask"), WORDS.say("enrol.ask.act"))
        .ifPresent(typed ->
            work.<EnrolmentDesk.Paper>job(
                    WORDS.say("enrol.installing"),
                    p -> desk.enrolment().install(desk.session(), file, typed))
                .onSuccess(paper -> changed.run())
                .start());
  }
}
