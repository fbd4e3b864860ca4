package cn.sifasuo.app;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.security.AuditAct;
import cn.sifasuo.security.AuditChain;
import cn.sifasuo.vault.SealState;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes into the audit chain what was found out of order when a desk was opened, so that it stays
 * known after the next clean close: a restore, a seal that was missing or not ours, a ledger that
 * is earlier than what is remembered.
 */
final class OpeningNotes {

  private static final Wording WORDS = Wording.of(OpeningNotes.class);

  /** The ledger was opened though its seal was missing or not ours. */
  static final String UNSEALED = AuditAct.OPEN_UNSEALED.code();

  /** The ledger was earlier than remembered. */
  static final String EARLIER = AuditAct.EARLIER_LEDGER.code();

  /** A person has looked into what was noted before, and says why it is so. */
  static final String SETTLED = AuditAct.DOUBT_SETTLED.code();

  private final Desk desk;

  OpeningNotes(Desk desk) {
    this.desk = desk;
  }

  /** Writes nothing if all is in order. */
  void write() {
    if (desk.vault().onServer()) {
      return;
    }
    new RestoreNote(desk.vault(), desk.audit).write(desk.session().signIn());
    SealState seal = desk.vault().seal();
    if (seal == SealState.MISSING || seal == SealState.FOREIGN) {
      note(UNSEALED, seal.name());
    }
    EarlierLedger.Report report = new EarlierLedger(desk).near();
    if (report.isEarlier()) {
      long known = report.missing().stream().mapToLong(k -> k.head().seq()).max().orElse(0);
      note(EARLIER, "missing=%d known=%d".formatted(report.missing().size(), known));
    }
  }

  /** What a person who opens the desk must know before working on it; empty if all is in order. */
  List<String> doubts() {
    List<String> doubts = new ArrayList<>();
    if (desk.vault().onServer()) {
      return doubts;
    }
    switch (desk.vault().seal()) {
      case SOUND, OPEN -> {}
      case MISSING, FOREIGN ->
          doubts.add(
              WORDS.say("doctor.unsealed." + desk.vault().seal())
                  + WORDS.say("app.doubt.unsealed"));
    }
    new EarlierLedger(desk)
        .near()
        .said()
        .ifPresent(earlier -> doubts.add(earlier + WORDS.say("app.doubt.earlier")));
    return doubts;
  }

  private void note(String act, String detail) {
    desk.transactions()
        .write(ctx -> {
          AuditChain.Head head = desk.audit.head(ctx);
          return desk.audit.append(
              ctx,
              desk.session().signIn(),
              act,
              "vault",
              desk.vault().databaseId().toString(),
              detail + " here=" + head.seq());
        });
  }
}
