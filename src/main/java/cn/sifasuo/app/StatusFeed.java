package cn.sifasuo.app;

import cn.sifasuo.exchange.Outbox;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ui.Work;
import cn.sifasuo.ui.shell.StatusFacts;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;

/**
 * Feeds the status bar: last save, last backup, last hand-over, who is signed in. Every write of
 * the desk brings it up to date, whatever screen it came from.
 */
final class StatusFeed {

  private static final Wording WORDS = Wording.of(StatusFeed.class);
  private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss");
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final Desk desk;
  private final Backups backups;
  private final StatusFacts facts;
  private final Work work;
  private final Clock clock;
  private final AtomicReference<LocalDateTime> saved = new AtomicReference<>();
  private final AtomicBoolean asked = new AtomicBoolean();

  StatusFeed(Desk desk, Backups backups, StatusFacts facts, Work work) {
    this.desk = desk;
    this.backups = backups;
    this.facts = facts;
    this.work = work;
    this.clock = desk.clock();
  }

  /** What is known now, and from now on after every write. */
  void start() {
    facts
        .personProperty()
        .set(
            WORDS.say(
                "app.status.person",
                desk.session().displayName(),
                MINUTE.format(LocalDateTime.now(clock))));
    desk.onWrite(() -> {
      saved.set(LocalDateTime.now(clock));
      ask();
    });
    ask();
  }

  /** Many writes in a row are answered together. */
  private void ask() {
    if (asked.compareAndSet(false, true)) {
      Platform.runLater(() ->
          work.job(
                  WORDS.say("app.status.reading"),
                  p -> {
                    asked.set(false); // a write from here on asks again
                    return read();
                  })
              .onSuccess(this::show)
              .onFailure(
                  "V-204",
                  closed -> {
                    // the desk was left meanwhile: nobody looks at its status any more
                  })
              .start());
    }
  }

  private record Read(String saved, String backup, String handOver) {}

  private Read read() {
    return new Read(
        Optional.ofNullable(saved.get())
            .or(this::lastChange)
            .map(at -> WORDS.say("app.status.saved", savedAt(at)))
            .orElse(""),
        backup(),
        desk.info().kind() == DataFolder.DeskKind.COUNTY ? lastReceived() : lastSealed());
  }

  private void show(Read read) {
    facts.savedProperty().set(read.saved());
    facts.backupProperty().set(read.backup());
    facts.handOverProperty().set(read.handOver());
  }

  /** The newest change before this person came. */
  private Optional<LocalDateTime> lastChange() {
    return desk.people.lastChange().map(this::local);
  }

  private String savedAt(LocalDateTime at) {
    return at.toLocalDate().equals(LocalDate.now(clock)) ? SECOND.format(at) : DAY.format(at);
  }

  /** When the last backup was made, and that the last automatic one was not, in words. */
  String backup() {
    String last = backup(backups.last());
    return new AutoBackup(desk)
        .missed()
        .map(code -> WORDS.say("app.status.backup-missed", last, code))
        .orElse(last);
  }

  private String backup(Optional<OffsetDateTime> last) {
    return last.map(at -> WORDS.say("app.status.backup", when(local(at))))
        .orElse(WORDS.say("app.status.no-backup"));
  }

  private String when(LocalDateTime at) {
    return at.toLocalDate().equals(LocalDate.now(clock))
        ? WORDS.say("app.status.today", MINUTE.format(at))
        : DAY.format(at);
  }

  private LocalDateTime local(OffsetDateTime at) {
    return at.atZoneSameInstant(clock.getZone()).toLocalDateTime();
  }

  private String lastSealed() {
    return desk.exchange.outbox.list().stream()
        .findFirst()
        .map(this::sealed)
        .orElse(WORDS.say("app.status.never-sealed"));
  }

  private String sealed(Outbox.Sealed bundle) {
    return WORDS.say(
        "app.status.sealed",
        bundle.period().label(),
        bundle.seq(),
        WORDS.say("app.status.sealed." + bundle.status()));
  }

  private String lastReceived() {
    return desk.exchange
        .reporting
        .last()
        .map(b ->
            WORDS.say(
                "app.status.received",
                b.office(),
                Period.parse(b.period()).map(Period::label).orElse(b.period()),
                when(local(b.at()))))
        .orElse(WORDS.say("app.status.never-received"));
  }
}
