package cn.sifasuo.ui.rule;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.rule.LocalRule;
import cn.sifasuo.ui.Dialogs;
import cn.sifasuo.ui.Work;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/** The rules without their controls. On the screen's thread. */
final class RulesModel {

  private static final Wording WORDS = Wording.of(RulesModel.class);

  private final RuleDesk desk;
  private final Work work;
  private final Dialogs dialogs;
  private final ObservableList<RuleLine> all = FXCollections.observableArrayList();
  private final FilteredList<RuleLine> shown = new FilteredList<>(all);
  private final ObjectProperty<RuleLine.Filter> filter =
      new SimpleObjectProperty<>(this, "filter", RuleLine.Filter.ALL);
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy", false);

  RulesModel(RuleDesk desk, Work work, Dialogs dialogs) {
    this.desk = desk;
    this.work = work;
    this.dialogs = dialogs;
    filter.subscribe(f -> shown.setPredicate(f::shows));
  }

  /** What the filter lets through. */
  ObservableList<RuleLine> shown() {
    return shown;
  }

  ObjectProperty<RuleLine.Filter> filterProperty() {
    return filter;
  }

  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  void read() {
    work.<List<RuleLine>>job(WORDS.say("rules.reading"), p -> desk.lines())
        .onSuccess(all::setAll)
        .start();
  }

  /**
   * Enters a local rule.
   *
   * @param rule made off the screen's thread, as its scan is read
   * @param again runs after the reason of a refusal was read
   */
  void enter(Supplier<LocalRule> rule, Runnable again) {
    busy.set(true);
    work.<UUID>job(WORDS.say("rules.entering"), p -> desk.local().enter(desk.session(), rule.get()))
        .onError(failure -> {
          dialogs.failure(failure);
          again.run();
        })
        .onEnd(this::over)
        .start();
  }

  void withdraw(UUID id, String reason) {
    busy.set(true);
    work.<Boolean>job(
            WORDS.say("rules.withdrawing"),
            p -> {
              desk.local().withdraw(desk.session(), id, reason);
              return true;
            })
        .onEnd(this::over)
        .start();
  }

  private void over() {
    busy.set(false);
    read();
  }
}
