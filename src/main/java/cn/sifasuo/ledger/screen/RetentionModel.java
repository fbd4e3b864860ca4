package cn.sifasuo.ledger.screen;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.ledger.retention.Retention;
import cn.sifasuo.ledger.retention.RetentionKind;
import cn.sifasuo.ledger.retention.RetentionRule;
import cn.sifasuo.ui.Dialogs;
import cn.sifasuo.ui.Work;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Retention without its controls. On the screen's thread. */
final class RetentionModel {

  private static final Wording WORDS = Wording.of(RetentionModel.class);

  private final RetentionDesk desk;
  private final Work work;
  private final Dialogs dialogs;
  private final ReadOnlyObjectWrapper<View> view =
      new ReadOnlyObjectWrapper<>(this, "view", new View(List.of(), List.of(), List.of()));
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy", false);

  /**
   * A kind, and how long it is kept.
   *
   * @param rule null as long as no document says it
   */
  record Kept(RetentionKind kind, @Nullable RetentionRule rule) {}

  /**
   * What the page shows.
   *
   * @param due past their time
   * @param done destructions, newest first
   */
  record View(List<Kept> kinds, List<Retention.Due> due, List<Retention.Done> done) {}

  RetentionModel(RetentionDesk desk, Work work, Dialogs dialogs) {
    this.desk = desk;
    this.work = work;
    this.dialogs = dialogs;
  }

  ReadOnlyObjectProperty<View> viewProperty() {
    return view.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  void read() {
    work.job(WORDS.say("retention.reading"), p -> looked()).onSuccess(view::set).start();
  }

  private View looked() {
    List<RetentionRule> rules = desk.rules().inForce();
    List<Kept> kinds = new ArrayList<>();
    for (RetentionKind kind : RetentionKind.values()) {
      kinds.add(
          new Kept(kind, rules.stream().filter(r -> r.kind() == kind).findFirst().orElse(null)));
    }
    return new View(
        kinds, desk.retention().appraise(desk.session()), desk.retention().done(desk.session()));
  }

  /**
   * Says how long a kind is kept.
   *
   * @param years null: for ever
   */
  void set(RetentionKind kind, @Nullable Integer years, LocalDate from, String basis) {
    busy.set(true);
    work.job(
            WORDS.say("retention.setting"),
            p -> desk.rules().set(desk.session(), kind, years, from, basis))
        .onError(dialogs::failure)
        .onEnd(this::over)
        .start();
  }

  /** Destroys what was chosen, once a second person has signed. */
  void destroy(List<Retention.Due> chosen, Retention.Approval approval) {
    RecordType type = chosen.getFirst().type();
    List<UUID> ids = chosen.stream().map(Retention.Due::id).toList();
    desk.countersigning()
        .ask(
            WORDS.say("retention.destroy.act"),
            signed -> {
              busy.set(true);
              work.<Retention.Done>job(
                      WORDS.say("retention.destroying"),
                      p -> {
                        try (signed) {
                          return desk.retention()
                              .destroy(desk.session(), signed.witness(), type, ids, approval);
                        }
                      })
                  .onSuccess(done ->
                      dialogs.tell(
                          WORDS.say("retention.destroy.act"),
                          WORDS.say("retention.destroyed", done.records(), done.auditSeq())))
                  .onError(dialogs::failure)
                  .onEnd(this::over)
                  .start();
            });
  }

  private void over() {
    busy.set(false);
    read();
  }
}
