package cn.sifasuo.ui.shell;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.security.Session;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the head of the window says.
 *
 * @param office name of the office or county desk
 * @param periods periods that may be chosen, newest first; the first is in work
 * @param acts entries of the person's menu
 * @param demo marks a desk of invented people; null at a desk that is none
 */
public record Shell(
    String office,
    Session session,
    List<Period> periods,
    List<PersonAct> acts,
    @Nullable DemoMark demo) {

  /** An entry of the person's menu, such as 修改口令. */
  public record PersonAct(String label, Runnable act) {}

  /**
   * What tells a desk of invented people.
   *
   * @param leave the way out of it
   * @param unlockHint its password, which is no secret, for a window that was locked
   */
  public record DemoMark(PersonAct leave, String unlockHint) {}

  /** A desk of real people. */
  public Shell(String office, Session session, List<Period> periods, List<PersonAct> acts) {
    this(office, session, periods, acts, null);
  }
}
