package cn.sifasuo.cli;

import cn.sifasuo.kernel.Wording;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code recovery use [SHEET [SHEET]]}: a new password by the printed code, or by two of three
 * shares, where nobody knows theirs.
 */
@Command(name = "use")
public final class RecoveryCommand extends CliCommand {

  private static final Wording WORDS = Wording.of(RecoveryCommand.class);

  @Parameters(paramLabel = "SHEET", arity = "0..2")
  private List<Path> sheets = new ArrayList<>();

  private final Recovery recovery;

  /** Opens a vault with the printed code. */
  @FunctionalInterface
  public interface Recovery {
    /**
     * @param sheets file that holds the code, or two that hold a share each; empty to have it typed
     * @return whose password it was
     */
    String use(Globals globals, List<Path> sheets);
  }

  public RecoveryCommand(Terminal terminal, Globals globals, Recovery recovery) {
    super(terminal, globals);
    this.recovery = recovery;
  }

  @Override
  Outcome act() {
    String signIn = recovery.use(globals(), sheets);
    return Outcome.done(WORDS.say("cli.recovery.done", signIn)).with("user", signIn);
  }
}
