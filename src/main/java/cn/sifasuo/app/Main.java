package cn.sifasuo.app;

import cn.sifasuo.cli.Globals;
import cn.sifasuo.cli.Terminal;
import cn.sifasuo.cli.WrongUse;
import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Wording;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** Starts the window, or the command named on the command line. */
public final class Main {

  private static final Logger LOG = LoggerFactory.getLogger(Main.class);
  private static final Wording WORDS = Wording.of(Main.class);

  private final Surroundings around;
  private final ProgramFolder program = ProgramFolder.find();
  private final Globals globals = new Globals();
  private final DeskOpening opening;
  private final DeskSetup setup;
  private final Terminal terminal;
  private final Commands commands;

  private Main(Surroundings around) {
    this.around = around;
    Clock clock = around.clock();
    terminal = new Terminal(around.out(), around.err(), around.watched());
    opening = new DeskOpening(program, around.settings(), clock, around.environment());
    around.atEnd().accept(opening::closeAll);
    setup = new DeskSetup(program, opening, around.settings(), clock);
    DeskRecovery recovery = new DeskRecovery(opening, clock);
    commands =
        new Commands(
            new CommandKit(terminal, globals, opening, clock),
            setup,
            new DeskKeeping(
                recovery,
                new DeskRekey(setup, opening),
                new DeskShares(setup),
                new DeskRestore(opening),
                new DeskLoad(opening, recovery),
                new Rehearsal(opening),
                new Doctor(program, opening, around.settings(), clock)));
  }

  public static void main(String[] args) {
    System.exit(run(args, Surroundings.ofThisProcess()));
  }

  /** Runs a command line and says how it ended: 0 to 5, see {@code FailureKind}. */
  static int run(String[] args, Surroundings around) {
    return new Main(around).run(args);
  }

  private int run(String[] args) {
    CommandLine line = commands.tree();
    line.setOut(around.out());
    line.setErr(around.err());
    boolean json = List.of(args).contains("--json");
    line.setParameterExceptionHandler((e, a) -> ended(WrongUse.of(e), json));
    line.setExecutionExceptionHandler(
        (e, command, result) -> ended(e instanceof Failure f ? f : unexpected(e), globals.json()));
    line.setExecutionStrategy(parsed -> {
      boolean nothingNamed = !parsed.hasSubcommand() && parsed.errors().isEmpty();
      boolean askedForHelp = parsed.isUsageHelpRequested() || parsed.isVersionHelpRequested();
      return nothingNamed && !askedForHelp
          ? window(opening.folder(globals))
          : new CommandLine.RunLast().execute(parsed);
    });
    int exit = line.execute(args);
    Path demo = commands.windowAfterDemo();
    return exit == 0 && demo != null && WindowStart.isPossible()
        ? window(Demo.township(demo))
        : exit;
  }

  private int ended(Failure failure, boolean json) {
    LOG.error("command failed: {}", failure.getMessage(), failure);
    terminal.failed(failure, () -> json);
    return failure.kind().exitStatus();
  }

  /** {@code sifasuo} without a command, or with {@code --data DIR} alone. */
  private int window(DataFolder folder) {
    if (!WindowStart.isPossible()) {
      around.err().println(WORDS.say("app.no-display"));
      return FailureKind.UNREACHABLE.exitStatus();
    }
    try {
      new WindowStart(program, opening, setup, folder, around.clock()).runUntilClosed();
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return FailureKind.UNREACHABLE.exitStatus();
    }
  }

  /** What nobody foresaw: the clerk is told that nothing was kept, the log has the rest. */
  private static Failure unexpected(Exception e) {
    return new Failure(
        FailureKind.DAMAGED, "A-900", WORDS.say("app.unexpected"), e.getClass().getName(), e);
  }
}
