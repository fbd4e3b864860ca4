package cn.sifasuo.ui.start;

import cn.sifasuo.ui.Progress;
import cn.sifasuo.ui.paper.Printout;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How a new desk is made, as the assembly offers it. Nothing is written before {@link #make}, so a
 * window that is closed before that leaves nothing half done. All methods run off the screen's
 * thread.
 */
public interface FirstStart {

  /** Which desk of the two. */
  enum Kind {
    TOWNSHIP,
    COUNTY
  }

  /**
   * What is to be made.
   *
   * @param code division code, 9 or 12 digits for an office, 6 for a county
   * @param director name on windows and forms
   * @param backups where backups go; null if that is to be said later
   */
  record Wish(
      Kind kind,
      String name,
      String code,
      String director,
      String signIn,
      @Nullable Path backups) {}

  /**
   * The sheet with the recovery code of the desk to be made; asked for again it bears the same
   * code, which exists in memory only.
   */
  Printout recoverySheet(Wish wish);

  /** Whether a folder lies on the same disk as the ledger, and would be lost with it. */
  boolean besideLedger(Path folder);

  /**
   * Makes the desk and opens it.
   *
   * @param password wiped by the caller
   * @throws cn.sifasuo.kernel.Failure if the disk refuses or a desk is there already
   */
  void make(Wish wish, char[] password, Progress progress);
}
