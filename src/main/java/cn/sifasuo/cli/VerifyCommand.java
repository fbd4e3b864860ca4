package cn.sifasuo.cli;

import cn.sifasuo.exchange.SealedFile;
import cn.sifasuo.exchange.Suites;
import cn.sifasuo.kernel.Wording;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code verify FILE}: what a file is, without a desk and without importing it. */
@Command(name = "verify")
public final class VerifyCommand extends CliCommand {

  private static final Wording WORDS = Wording.of(VerifyCommand.class);

  @Parameters(paramLabel = "FILE")
  private Path file = Path.of("");

  public VerifyCommand(Terminal terminal, Globals globals) {
    super(terminal, globals);
  }

  @Override
  Outcome act() {
    SealedFile found = SealedFile.look(file, Suites.standard());
    String said =
        WORDS.say(
            "cli.verify." + found.kind(),
            found.suite().orElse("—"),
            found.office().orElse("—"),
            found.size());
    boolean good =
        found.kind() == SealedFile.Kind.BUNDLE
            || (found.kind() != SealedFile.Kind.UNKNOWN && found.intact());
    return (good ? Outcome.done(said) : Outcome.findings("X-420", said))
        .with("kind", found.kind().name())
        .with("suite", found.suite().orElse(""))
        .with("office", found.office().orElse(""))
        .with("size", found.size())
        .with("intact", found.intact());
  }
}
