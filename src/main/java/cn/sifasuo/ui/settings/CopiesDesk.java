package cn.sifasuo.ui.settings;

import cn.sifasuo.ui.Progress;
import java.nio.file.Path;
import java.util.List;

/**
 * What is done with copies of a whole desk beside making them, as the assembly offers it. {@link
 * #rehearse} and {@link #dump} run off the screen's thread.
 */
public interface CopiesDesk {

  /** Whether the ledger is a file here, which can be copied; one on a server cannot. */
  boolean onFile();

  /** Whether the person at work may write a portable dump. */
  boolean mayDump();

  /** A file name for a portable dump made now. */
  String dumpName();

  /**
   * Restores the newest backup in the chosen place where nobody works, counts its closed forms anew
   * and takes it away again.
   *
   * @throws cn.sifasuo.kernel.Failure if there is no backup, or it is not whole
   */
  Rehearsed rehearse(Progress progress);

  /**
   * Writes everything the desk has into one file that later programs can read.
   *
   * @param file is not there yet
   * @throws cn.sifasuo.kernel.Failure if it cannot be written or does not read back
   */
  void dump(Path file, Progress progress);

  /**
   * What a rehearsal has shown, in words.
   *
   * @param file name of the backup
   * @param said what it comes to
   * @param good whether the backup holds what the desk closed
   * @param forms every closed form that was counted
   */
  record Rehearsed(String file, String said, boolean good, List<Form> forms) {

    public Rehearsed {
      forms = List.copyOf(forms);
    }
  }

  /**
   * A closed form in a backup.
   *
   * @param counted how it compares when counted anew
   * @param digest how its digest compares with the desk's
   * @param good whether both are as they should be
   */
  record Form(
      String title, String period, int revision, String counted, String digest, boolean good) {}
}
