package cn.sifasuo.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * How people come in, as the assembly offers it; the window knows neither vault nor key. What can
 * fail or take time, {@link #enter} and {@link #names}, runs off the screen's thread.
 */
public interface SignIn {

  /**
   * A try. Whoever gets it wipes the password when done.
   *
   * @param password never kept as text
   */
  record Attempt(String name, char[] password) {

    public void wipe() {
      java.util.Arrays.fill(password, '\0');
    }

    @Override
    public String toString() {
      return "attempt"; // a password must not reach a log
    }
  }

  /**
   * A way in for those who have no account yet, such as 建立工作台, 从备份恢复, 先用演示数据看看.
   *
   * @param hint what it does, in a few words
   */
  record Entry(String label, String hint, Runnable act) {}

  /**
   * What a person can do where the desk does not open, besides trying again.
   *
   * @param id names it on the screen
   * @param withPassword whether the password has to be typed for it
   * @param where asks for the file or folder it needs; on the screen's thread
   * @param act does it, off the screen's thread, and says what came of it
   */
  record WayOut(
      String id,
      String label,
      boolean withPassword,
      Supplier<Optional<Path>> where,
      BiFunction<Attempt, Path, String> act) {}

  /** Ways out of a failure, by its code; none if the sentence says all. */
  default List<WayOut> waysOut(String code) {
    return List.of();
  }

  /**
   * Opens the desk.
   *
   * @throws cn.sifasuo.kernel.Failure if name or password are wrong, or the file is damaged
   */
  void enter(Attempt attempt);

  /**
   * Who can sign in here, for the person to pick from; readable before anyone has.
   *
   * @throws cn.sifasuo.kernel.Failure if what holds the names is damaged or of a newer program
   */
  List<String> names();

  /** Ways in besides a password, in order; more of them at the first start. */
  List<Entry> entries();

  /** Whether there is a desk to sign in to; without one only the entries are offered. */
  boolean deskExists();
}
