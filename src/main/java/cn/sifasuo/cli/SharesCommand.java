package cn.sifasuo.cli;

import cn.sifasuo.kernel.Wording;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code shares make}: three printed sheets of which any two open the vault. */
@Command(name = "make")
public final class SharesCommand extends CliCommand {

  private static final Wording WORDS = Wording.of(SharesCommand.class);

  private final DeskRunner<Shares> desk;

  /** Prints the sheets of the open desk. */
  @FunctionalInterface
  public interface Shares {
    /** The sheets' files, for whoever keeps each. */
    List<Path> make();
  }

  public SharesCommand(Terminal terminal, Globals globals, DeskRunner<Shares> desk) {
    super(terminal, globals);
    this.desk = desk;
  }

  @Override
  Outcome act() {
    List<Path> sheets = desk.run((shares, session, folder) -> shares.make());
    Outcome outcome = Outcome.done(WORDS.say("cli.shares.done"));
    sheets.forEach(sheet -> outcome.line(sheet.toString()));
    return outcome.with("sheets", sheets.stream().map(Path::toString).toList());
  }
}
