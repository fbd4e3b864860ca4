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
 * @param leaveDemo the way out of a desk of invented people, which is marked as one; null at a desk
 *     that is none
 */
public record Shell(
    String office,
    Session session,
    List<Period> periods,
    List<PersonAct> acts,
    @Nullable PersonAct leaveDemo) {

  /** An entry of the person's menu, such as 修改密码. */
  public record PersonAct(String label, Runnable act) {}

  /** A desk of real people. */
  public Shell(String office, Session session, List<Period> periods, List<PersonAct> acts) {
    this(office, session, periods, acts, null);
  }
}
