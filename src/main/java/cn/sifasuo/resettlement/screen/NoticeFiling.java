package cn.sifasuo.resettlement.screen;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.resettlement.AidIntake;
import cn.sifasuo.security.Session;
import cn.sifasuo.ui.Navigator;
import cn.sifasuo.ui.Work;
import cn.sifasuo.ui.list.ListAct;
import java.util.List;
import java.util.Objects;

/** Opens the file of a notice from the list of notices, and shows it. */
public final class NoticeFiling {

  private static final Wording WORDS = Wording.of(NoticeFiling.class);

  private final AidIntake intake;
  private final Session session;
  private final Work work;

  public NoticeFiling(AidIntake intake, Session session, Work work) {
    this.intake = intake;
    this.session = session;
    this.work = work;
  }

  ListAct act(Navigator navigator) {
    return new ListAct(WORDS.say("notice.file"), rows -> open(rows, navigator));
  }

  /** One after the other; the last one opened is shown. */
  private void open(List<Draft> notices, Navigator navigator) {
    for (Draft notice : notices) {
      work.job(
              WORDS.say("notice.filing"),
              progress -> intake.open(session, Objects.requireNonNull(notice.id())))
          .onSuccess(file -> navigator.openRecord("aid_case", file))
          .start();
    }
  }
}
