package cn.sifasuo.app;

import cn.sifasuo.cli.Globals;
import cn.sifasuo.cli.Terminal;
import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.vault.VaultSettings;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** Starts the window, or the command named on the command line. */
public final class Main {

  private static final Logger LOG = LoggerFactory.getLogger(Main.class);
  private static final Wording WORDS = Wording.of(Main.class);

  private Main() {}

  public static void main(String[] args) {
    System.exit(run(args, VaultSettings.standard(), Clock.systemDefaultZone()));
  }

  /** Runs a command line and says how it ended: 0 to 5, see {@code FailureKind}. */
  static int run(String[] args, VaultSettings settings, Clock clock) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    Terminal terminal =
        new Terminal(out, err, System.console() != null && System.console().isTerminal());
    ProgramFolder program = ProgramFolder.find();
    DeskOpening opening = new DeskOpening(program, settings, clock, System::getenv);
    DeskSetup setup = new DeskSetup(program, opening, settings, clock);
    Globals globals = new Globals();
    Commands commands = new Commands(globals, terminal, opening, setup, clock);
    CommandLine line = commands.tree();
    line.setOut(out);
    line.setErr(err);
    line.setParameterExceptionHandler((e, a) -> {
      err.println(WORDS.say("app.wrong-use", String.valueOf(e.getMessage())));
      return FailureKind.WRONG_USE.exitStatus();
    });
    line.setExecutionExceptionHandler((e, command, result) -> {
      Failure failure = e instanceof Failure f ? f : unexpected(e);
      LOG.error("command failed: {}", failure.getMessage(), e);
      terminal.failed(failure, globals::json);
      return failure.kind().exitStatus();
    });
    if (args.length == 0 || onlyData(args)) {
      line.parseArgs(args);
      return window(program, opening, setup, opening.folder(globals), clock);
    }
    int exit = line.execute(args);
    Path demo = commands.windowAfterDemo();
    if (exit == 0 && demo != null && WindowStart.isPossible()) {
      return window(program, opening, setup, Demo.township(demo), clock);
    }
    return exit;
  }

  /** {@code sifasuo --data DIR} opens the window on that desk. */
  private static boolean onlyData(String[] args) {
    return args.length == 2 && args[0].equals("--data");
  }

  private static int window(
      ProgramFolder program,
      DeskOpening opening,
      DeskSetup setup,
      DataFolder folder,
      Clock clock) {
    if (!WindowStart.isPossible()) {
      System.err.println(WORDS.say("app.no-display"));
      return FailureKind.UNREACHABLE.exitStatus();
    }
    try {
      new WindowStart(program, opening, setup, folder, clock).runUntilClosed();
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
