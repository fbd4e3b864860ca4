package cn.sifasuo.ui.settings;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ui.Look;
import cn.sifasuo.ui.Theme;
import cn.sifasuo.ui.Work;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** The settings without their controls. On the screen's thread. */
public final class SettingsModel {

  /** Minutes a person may choose before the window locks itself. */
  static final List<Integer> IDLE_MINUTES = List.of(3, 5, 10, 15, 30);

  private static final Wording WORDS = Wording.of(SettingsModel.class);

  private final SettingsDesk desk;
  private final Theme theme;
  private final Work work;
  private final Consumer<Duration> lockAfter;
  private final Consumer<Throwable> failed;
  private final @Nullable KeyChangeAct keyChange;
  private final ReadOnlyObjectWrapper<SettingsDesk.@Nullable Facts> facts =
      new ReadOnlyObjectWrapper<>(this, "facts");
  private final ReadOnlyBooleanWrapper backingUp =
      new ReadOnlyBooleanWrapper(this, "backingUp", false);
  private final ReadOnlyBooleanWrapper changing =
      new ReadOnlyBooleanWrapper(this, "changing", false);
  private final ReadOnlyStringWrapper backupSaid = new ReadOnlyStringWrapper(this, "backup", "");
  private final ReadOnlyStringWrapper passwordSaid =
      new ReadOnlyStringWrapper(this, "password", "");
  private final ReadOnlyBooleanWrapper passwordRefused =
      new ReadOnlyBooleanWrapper(this, "refused", false);

  /**
   * @param lockAfter tells the window how long it waits for somebody
   * @param failed shows what went wrong with the change of key
   * @param keyChange null for whoever may not change the data key
   */
  public SettingsModel(
      SettingsDesk desk,
      Theme theme,
      Work work,
      Consumer<Duration> lockAfter,
      Consumer<Throwable> failed,
      @Nullable KeyChangeAct keyChange) {
    this.failed = failed;
    this.keyChange = keyChange;
    this.desk = desk;
    this.theme = theme;
    this.work = work;
    this.lockAfter = lockAfter;
  }

  void read() {
    work.job(WORDS.say("settings.reading"), p -> desk.read()).onSuccess(facts::set).start();
  }

  /** Null until first read. */
  ReadOnlyObjectProperty<SettingsDesk.@Nullable Facts> factsProperty() {
    return facts.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty backingUpProperty() {
    return backingUp.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty changingProperty() {
    return changing.getReadOnlyProperty();
  }

  /** What became of the last backup; empty if none was made. */
  ReadOnlyStringProperty backupSaidProperty() {
    return backupSaid.getReadOnlyProperty();
  }

  ReadOnlyStringProperty passwordSaidProperty() {
    return passwordSaid.getReadOnlyProperty();
  }

  /** Whether what is said of the password is that it was not changed. */
  ReadOnlyBooleanProperty passwordRefusedProperty() {
    return passwordRefused.getReadOnlyProperty();
  }

  Look look() {
    return theme.lookProperty().get();
  }

  int scale() {
    return theme.scaleProperty().get();
  }

  void look(Look look) {
    theme.lookProperty().set(look);
    rememberWindow();
  }

  void scale(int scale) {
    theme.scaleProperty().set(scale);
    rememberWindow();
  }

  private void rememberWindow() {
    Look look = look();
    int scale = scale();
    remember(() -> desk.window(look, scale));
  }

  void idleMinutes(int minutes) {
    lockAfter.accept(Duration.ofMinutes(minutes));
    remember(() -> desk.idleMinutes(minutes));
  }

  void backups(Path folder) {
    backupSaid.set("");
    remember(() -> desk.backups(folder));
  }

  private void remember(Runnable how) {
    work.<Boolean>job(
            WORDS.say("settings.remembering"),
            p -> {
              how.run();
              return true;
            })
        .onEnd(this::read)
        .start();
  }

  /** Makes a backup now, in the place that was chosen. */
  public void backUp() {
    if (backingUp.get()) {
      return;
    }
    backingUp.set(true);
    backupSaid.set("");
    work.job(WORDS.say("settings.backing-up"), desk::backUp)
        .onSuccess(file -> backupSaid.set(WORDS.say("settings.backed-up", file)))
        .onCancelled(() -> backupSaid.set(WORDS.say("settings.backup-stopped")))
        .onEnd(() -> {
          backingUp.set(false);
          read();
        })
        .start();
  }

  /** Both are wiped when it is done. */
  void changePassword(char[] old, char[] fresh) {
    changing.set(true);
    passwordSaid.set("");
    work.<Boolean>job(
            WORDS.say("settings.changing-password"),
            p -> {
              try {
                desk.changePassword(old, fresh);
              } finally {
                Arrays.fill(old, '\0');
                Arrays.fill(fresh, '\0');
              }
              return true;
            })
        .onSuccess(done -> say(WORDS.say("settings.password-changed"), false))
        .onFailure("V-103", refused -> say(WORDS.say("settings.password-wrong"), true))
        .onEnd(() -> changing.set(false))
        .start();
  }

  /**
   * Asks for the second person once the own password is right; it is wiped if nothing comes of it.
   */
  void changeKey(char[] own, KeyChangeAct act) {
    changing.set(true);
    work.<Boolean>job(
            WORDS.say("settings.checking-password"),
            p -> {
              desk.checkPassword(own);
              return true;
            })
        .onSuccess(right ->
            act.countersigning()
                .ask(
                    WORDS.say("settings.rekey"),
                    signed -> act.change().accept(own, signed),
                    () -> Arrays.fill(own, '\0')))
        .onError(e -> {
          Arrays.fill(own, '\0');
          failed.accept(e);
        })
        .onEnd(() -> changing.set(false))
        .start();
  }

  /** Empty for whoever may not change the data key, and where there is none. */
  Optional<KeyChangeAct> keyChange() {
    return Optional.ofNullable(keyChange);
  }

  /** The person is told why the password is not even tried. */
  void refusePassword(String why) {
    say(why, true);
  }

  private void say(String sentence, boolean refused) {
    passwordRefused.set(refused);
    passwordSaid.set(sentence);
  }

  Collection<String> known() {
    return desk.known();
  }
}
