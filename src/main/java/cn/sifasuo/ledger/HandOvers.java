package cn.sifasuo.ledger;

import cn.sifasuo.security.Session;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A ledger that hands people over to another one; the assembly brings the two together, and neither
 * knows which the other is.
 */
public interface HandOvers {

  /** Nobody hands anybody over. */
  HandOvers NONE =
      new HandOvers() {
        @Override
        public List<HandOver> waiting(Session session) {
          return List.of();
        }

        @Override
        public void taken(GateAct act, UUID key, LocalDate on) {
          throw new IllegalStateException("nothing waits under " + key);
        }
      };

  /**
   * Whom it handed over and nobody has taken yet, longest waiting first.
   *
   * @param session of the ledger that takes; no right to the one that offers is asked, since what
   *     is offered is all there is to see
   */
  List<HandOver> waiting(Session session);

  /**
   * Notes, within the act of the one who takes, that a person was taken.
   *
   * @param on day it was
   * @throws cn.sifasuo.kernel.Failure REFUSED if somebody took it before
   */
  void taken(GateAct act, UUID key, LocalDate on);
}
