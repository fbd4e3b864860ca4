package cn.sifasuo.app;

import cn.sifasuo.cli.DeskRunner;
import cn.sifasuo.cli.Globals;
import cn.sifasuo.cli.Terminal;
import java.time.Clock;
import java.util.function.Function;
import picocli.CommandLine;

/** What every command is made with. */
record CommandKit(Terminal terminal, Globals globals, DeskOpening opening, Clock clock) {

  /** Commands that work on an open desk get one service of it. */
  <S> DeskRunner<S> on(Function<Desk, S> service) {
    return new DeskRunner<>() {
      @Override
      public <T> T run(Act<S, T> act) {
        try (Desk desk = opening.open(globals)) {
          return act.on(service.apply(desk), desk.session(), desk.folder().root());
        }
      }
    };
  }

  /** How the second person of an act of two signs. */
  CommandCountersign countersign(Desk desk) {
    return new CommandCountersign(desk.secondSignIn, opening.passwords());
  }

  /** A word that only groups commands. */
  static CommandLine group(String name) {
    return new CommandLine(CommandLine.Model.CommandSpec.create().name(name));
  }
}
