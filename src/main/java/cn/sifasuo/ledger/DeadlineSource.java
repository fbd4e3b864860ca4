package cn.sifasuo.ledger;

import cn.sifasuo.security.Session;
import java.time.LocalDate;
import java.util.List;

/** A ledger's answer to: what is due? */
@FunctionalInterface
public interface DeadlineSource {

  /**
   * What is still open and due from one day to another, both included, earliest first.
   *
   * @param from how far back overdue matters are looked for
   * @throws cn.sifasuo.kernel.Failure REFUSED without permission to read records
   */
  List<Deadline> due(Session session, LocalDate from, LocalDate until);
}
