package cn.sifasuo.app;

import cn.sifasuo.cli.TakeOverCommands;
import cn.sifasuo.law.CodeLists;
import cn.sifasuo.ledger.Expected;
import cn.sifasuo.resettlement.AidIntake;
import cn.sifasuo.security.Session;
import java.util.List;
import java.util.UUID;

/** What {@code hand-over} does at an open desk: the same acts as the page 接收移交. */
record DeskHandOvers(AidIntake intake, CodeLists codes) implements TakeOverCommands.Services {

  @Override
  public List<Expected> waiting(Session session) {
    return intake.waiting(session);
  }

  @Override
  public UUID take(Session session, UUID key) {
    return intake.take(session, key);
  }

  @Override
  public UUID file(Session session, UUID notice) {
    return intake.open(session, notice);
  }
}
