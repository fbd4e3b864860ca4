package cn.sifasuo.ui.record;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.AcceptedWarning;
import cn.sifasuo.ledger.Door;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.LedgerReader;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.ledger.WriteGate;
import cn.sifasuo.security.Permission;
import cn.sifasuo.security.Session;
import cn.sifasuo.ui.Dialogs;
import cn.sifasuo.ui.FieldText;
import cn.sifasuo.ui.Work;
import cn.sifasuo.ui.form.FormMaker;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What a record's page does besides showing: read, make the form, void, tell the history. */
public final class PageTools {

  private static final Wording WORDS = Wording.of(PageTools.class);

  private final RecordLoader loader;
  private final FormMaker forms;
  private final WriteGate gate;
  private final Session session;
  private final FieldText text;
  private final UnaryOperator<String> person;
  private final Dialogs dialogs;
  private final Work work;
  private final Clock clock;

  /**
   * @param person name of a sign-in, for the history
   */
  public PageTools(
      RecordLoader loader,
      FormMaker forms,
      WriteGate gate,
      Session session,
      FieldText text,
      UnaryOperator<String> person,
      Dialogs dialogs,
      Work work,
      Clock clock) {
    this.loader = loader;
    this.forms = forms;
    this.gate = gate;
    this.session = session;
    this.text = text;
    this.person = person;
    this.dialogs = dialogs;
    this.work = work;
    this.clock = clock;
  }

  RecordLoader loader() {
    return loader;
  }

  FormMaker forms() {
    return forms;
  }

  ZoneId zone() {
    return clock.getZone();
  }

  boolean mayWrite(Draft record) {
    return !record.voided() && session.may(Permission.WRITE_RECORDS, record.type().ledger());
  }

  boolean mayVoid(Draft record) {
    return !record.voided()
        && !record.type().unremovable()
        && session.may(Permission.VOID_RECORDS, record.type().ledger());
  }

  List<HistoryLine> history(
      RecordType type, List<LedgerReader.Version> versions, List<AcceptedWarning> accepted) {
    return HistoryLine.of(type, versions, accepted, text, person, ZonedDateTime.now(clock));
  }

  /** Asks why a protected record is opened; empty if the person turns back. */
  Optional<String> askReason(RecordType type) {
    return dialogs.askText(
        WORDS.say("page.protected.title", type.label()),
        WORDS.say("page.protected.sentence"),
        WORDS.say("page.protected.act"));
  }

  /** Says why a protected record is not opened. */
  void tell(RecordType type, Failure refusal) {
    dialogs.tell(WORDS.say("page.protected.title", type.label()), refusal.sentence());
  }

  /** Asks for the reason and voids the record. */
  void voidRecord(Draft record, Runnable follower) {
    dialogs
        .askText(
            WORDS.say("page.void.title", record.title()),
            WORDS.say("page.void.sentence"),
            WORDS.say("page.void.act"))
        .ifPresent(reason ->
            work.<Boolean>job(
                    WORDS.say("page.voiding"),
                    p -> {
                      gate.voidRecord(
                          session,
                          record.type(),
                          Objects.requireNonNull(record.id()),
                          record.version(),
                          reason,
                          Door.WINDOW);
                      return true;
                    })
                .onSuccess(ok -> follower.run())
                .start());
  }
}
