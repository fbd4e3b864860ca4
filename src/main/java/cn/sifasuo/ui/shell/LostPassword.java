package cn.sifasuo.ui.shell;

import java.util.Collection;
import java.util.List;

/**
 * How somebody who has forgotten the password comes in again, as the assembly offers it. {@link
 * #names} and {@link #reset} run off the screen's thread.
 */
public interface LostPassword {

  /**
   * Who can be given a new password.
   *
   * @throws cn.sifasuo.kernel.Failure as {@link SignIn#names}
   */
  List<String> names();

  /** What a password of this person should not be made of, as far as anybody knows at the door. */
  Collection<String> known(String name);

  /**
   * What is typed from the sheets. Whoever gets it wipes it when done.
   *
   * @param first the recovery code, or a share with its number
   * @param second another share; empty if the first is the whole code
   */
  record Sheets(char[] first, char[] second) {

    public void wipe() {
      java.util.Arrays.fill(first, '\0');
      java.util.Arrays.fill(second, '\0');
    }

    @Override
    public String toString() {
      return "sheets"; // a code must not reach a log
    }
  }

  /**
   * Whether the sheets were copied right, as far as their check digits tell; opens nothing.
   *
   * @throws cn.sifasuo.kernel.Failure naming the group that was copied wrongly
   */
  void check(Sheets sheets);

  /**
   * Gives the person a new password and opens the desk with it.
   *
   * @param fresh name and new password
   * @throws cn.sifasuo.kernel.Failure as {@link #check}; if the code is not of this desk, or the
   *     password is weak; the old password is then still good
   */
  void reset(Sheets sheets, SignIn.Attempt fresh);
}
