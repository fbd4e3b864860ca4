package cn.sifasuo.ui.settings;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ui.Work;
import java.nio.file.Path;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** Rehearsing a restore and writing a dump, without their controls. On the screen's thread. */
public final class CopiesModel {

  private static final Wording WORDS = Wording.of(CopiesModel.class);

  private final CopiesDesk desk;
  private final Work work;
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy", false);
  private final ReadOnlyObjectWrapper<CopiesDesk.@Nullable Rehearsed> rehearsed =
      new ReadOnlyObjectWrapper<>(this, "rehearsed");
  private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper(this, "said", "");

  public CopiesModel(CopiesDesk desk, Work work) {
    this.desk = desk;
    this.work = work;
  }

  boolean onFile() {
    return desk.onFile();
  }

  boolean mayDump() {
    return desk.onFile() && desk.mayDump();
  }

  String dumpName() {
    return desk.dumpName();
  }

  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /** The last rehearsal; null before it, and while one runs. */
  ReadOnlyObjectProperty<CopiesDesk.@Nullable Rehearsed> rehearsedProperty() {
    return rehearsed.getReadOnlyProperty();
  }

  /** What became of the last dump, or that something was stopped; empty if nothing was done. */
  ReadOnlyStringProperty saidProperty() {
    return said.getReadOnlyProperty();
  }

  void rehearse() {
    if (!begin()) {
      return;
    }
    rehearsed.set(null);
    work.job(WORDS.say("settings.rehearsing"), desk::rehearse)
        .onSuccess(rehearsed::set)
        .onCancelled(() -> said.set(WORDS.say("settings.rehearsal-stopped")))
        .onEnd(() -> busy.set(false))
        .start();
  }

  void dump(Path file) {
    if (!begin()) {
      return;
    }
    work.<Path>job(
            WORDS.say("settings.dumping"),
            p -> {
              desk.dump(file, p);
              return file;
            })
        .onSuccess(made -> said.set(WORDS.say("settings.dumped", made)))
        .onCancelled(() -> said.set(WORDS.say("settings.dump-stopped")))
        .onEnd(() -> busy.set(false))
        .start();
  }

  private boolean begin() {
    if (busy.get()) {
      return false;
    }
    busy.set(true);
    said.set("");
    return true;
  }
}
