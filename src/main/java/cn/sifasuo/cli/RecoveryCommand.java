package cn.sifasuo.cli;

import cn.sifasuo.kernel.Wording;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code recovery use [SHEET]}: a new password by the printed code, where nobody knows theirs. */
@Command(name = "use")
public final class RecoveryCommand extends CliCommand {

  private static final Wording WORDS = Wording.of(RecoveryCommand.class);

  @Parameters(paramLabel = "SHEET", arity = "0..1")
  private @Nullable Path sheet;

  private final Recovery recovery;

  /** Opens a vault with the printed code. */
  @FunctionalInterface
  public interface Recovery {
    /**
     * @param sheet file that holds the code; empty to have it typed
     * @return whose password it was
     */
    String use(Globals globals, Optional<Path> sheet);
  }

  public RecoveryCommand(Terminal terminal, Globals globals, Recovery recovery) {
    super(terminal, globals);
    this.recovery = recovery;
  }

  @Override
  Outcome act() {
    String signIn = recovery.use(globals(), Optional.ofNullable(sheet));
    return Outcome.done(WORDS.say("cli.recovery.done", signIn)).with("user", signIn);
  }
}
