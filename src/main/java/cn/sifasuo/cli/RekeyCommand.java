package cn.sifasuo.cli;

import cn.sifasuo.kernel.Wording;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code rekey}: a new data key, when a person has left or a copy of the files was lost. */
@Command(name = "rekey")
public final class RekeyCommand extends CliCommand {

  private static final Wording WORDS = Wording.of(RekeyCommand.class);

  @Option(names = "--alone", paramLabel = "TEXT")
  private @Nullable String alone;

  private final Rekeying rekeying;

  /** Changes the key of a desk. */
  @FunctionalInterface
  public interface Rekeying {
    /**
     * @param alone why nobody countersigns, at a desk of one; null to have the second person asked
     */
    Rekeyed change(Globals globals, @Nullable String alone);
  }

  /**
   * What came of it.
   *
   * @param sheet file with the new recovery code
   * @param without sign-in names of those who need a new password
   */
  public record Rekeyed(Path sheet, List<String> without) {

    public Rekeyed {
      without = List.copyOf(without);
    }
  }

  public RekeyCommand(Terminal terminal, Globals globals, Rekeying rekeying) {
    super(terminal, globals);
    this.rekeying = rekeying;
  }

  @Override
  Outcome act() {
    Rekeyed done = rekeying.change(globals(), alone);
    Outcome outcome = Outcome.done(WORDS.say("cli.rekey.done"));
    outcome.line(WORDS.say("cli.rekey.sheet", done.sheet()));
    done.without().forEach(name -> outcome.line(WORDS.say("cli.rekey.without", name)));
    outcome.line(WORDS.say("cli.rekey.backup"));
    return outcome.with("sheet", done.sheet().toString()).with("without", done.without());
  }
}
