package cn.sifasuo.ui.settings;

import cn.sifasuo.ui.Look;
import cn.sifasuo.ui.Progress;
import java.nio.file.Path;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * What the settings of a desk do, as the assembly offers it. All methods but {@link #known} run off
 * the screen's thread; what they remember is there at the next start.
 */
public interface SettingsDesk {

  /**
   * The choices as they stand.
   *
   * @param idleMinutes nobody at the keyboard for so long locks the window
   * @param backups where backups go; null if that was never said
   * @param besideLedger whether that place is on the disk of the ledger
   * @param lastBackup when the last backup was made, in words
   */
  record Facts(int idleMinutes, @Nullable Path backups, boolean besideLedger, String lastBackup) {}

  Facts read();

  void idleMinutes(int minutes);

  /**
   * @throws cn.sifasuo.kernel.Failure if the folder cannot be written
   */
  void backups(Path folder);

  /**
   * Makes a backup in the chosen place, proven by opening it.
   *
   * @return the file
   * @throws cn.sifasuo.kernel.Failure if no place was chosen, it is not there, or the backup did
   *     not hold
   */
  Path backUp(Progress progress);

  /**
   * Changes the password of the person at work; the caller wipes both.
   *
   * @throws cn.sifasuo.kernel.Failure {@code V-103} if the old one is wrong
   */
  void changePassword(char[] old, char[] fresh);

  /**
   * @throws cn.sifasuo.kernel.Failure {@code V-103} if it is not the password of the person at work
   */
  void checkPassword(char[] own);

  /**
   * How windows look from now on.
   *
   * @param scale per cent
   */
  void window(Look look, int scale);

  /** What the person's password should not be made of. */
  Collection<String> known();
}
