package cn.sifasuo.app;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ui.Look;
import cn.sifasuo.ui.Progress;
import cn.sifasuo.ui.settings.SettingsDesk;
import cn.sifasuo.ui.shell.MainWindow;
import cn.sifasuo.vault.BackupStep;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/** What the settings of an open desk do. */
final class DeskChoices implements SettingsDesk {

  private static final Wording WORDS = Wording.of(DeskChoices.class);
  private static final String IDLE_MINUTES = "window.idle-minutes";

  private final Desk desk;
  private final Backups backups;
  private final StatusFeed status;
  private final WindowLook look;
  private final DeskSettings settings;

  DeskChoices(Desk desk, Backups backups, StatusFeed status, WindowLook look) {
    this.desk = desk;
    this.backups = backups;
    this.status = status;
    this.look = look;
    this.settings = new DeskSettings(desk.transactions());
  }

  @Override
  public Facts read() {
    Path folder = backups.folder().orElse(null);
    return new Facts(
        idleMinutes(),
        folder,
        folder != null && Backups.besideLedger(desk.folder(), folder),
        status.backup());
  }

  /** Minutes until the window locks itself. */
  int idleMinutes() {
    return settings
        .get(IDLE_MINUTES)
        .filter(m -> m.matches("[1-9][0-9]{0,2}"))
        .map(Integer::parseInt)
        .orElse((int) MainWindow.IDLE.toMinutes());
  }

  @Override
  public void idleMinutes(int minutes) {
    settings.put(IDLE_MINUTES, String.valueOf(minutes));
  }

  @Override
  public void backups(Path folder) {
    backups.folder(folder);
  }

  @Override
  public Path backUp(Progress progress) {
    return backups.make(step -> {
      progress.stopIfCancelled();
      progress.say(
          WORDS.say("app.backup.step." + step),
          (double) step.ordinal() / BackupStep.values().length);
    });
  }

  @Override
  public void changePassword(char[] old, char[] fresh) {
    desk.vault().slots().check(desk.session().signIn(), old);
    desk.staff.changeOwnPassword(desk.session(), fresh);
  }

  @Override
  public void checkPassword(char[] own) {
    desk.vault().slots().check(desk.session().signIn(), own);
  }

  @Override
  public void window(Look chosen, int scale) {
    look.look(chosen, scale);
  }

  @Override
  public Collection<String> known() {
    return List.of(
        desk.session().signIn(),
        desk.session().displayName(),
        desk.info().name(),
        desk.info().code());
  }
}
