package cn.sifasuo.cli;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.security.Ledger;
import cn.sifasuo.statistics.PeriodSettings;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code form keep LEDGER --from MONTH [--ended] --reason TEXT}: what this office does. */
@Command(name = "keep")
public final class KeepLedgerCommand extends CliCommand {

  private static final Wording WORDS = Wording.of(KeepLedgerCommand.class);

  @Parameters(paramLabel = "LEDGER")
  private String ledger = "";

  @Option(names = "--from", required = true, paramLabel = "MONTH")
  private @Nullable YearMonth from;

  @Option(names = "--ended")
  private boolean ended;

  @Option(names = "--reason", required = true, paramLabel = "TEXT")
  private String reason = "";

  private final DeskRunner<PeriodSettings> desk;

  public KeepLedgerCommand(Terminal terminal, Globals globals, DeskRunner<PeriodSettings> desk) {
    super(terminal, globals);
    this.desk = desk;
  }

  @Override
  Outcome act() {
    Ledger wanted =
        Ledger.parse(ledger)
            .orElseThrow(() ->
                new Failure(
                    FailureKind.WRONG_USE,
                    "A-249",
                    WORDS.say("cli.keep.no-ledger", ledger),
                    "unknown ledger"));
    YearMonth month = from;
    if (month == null) {
      throw new IllegalStateException("picocli lets no required option be missing");
    }
    return desk.run((settings, session, folder) -> {
      settings.kept(session, wanted, month, !ended, reason);
      return Outcome.done(
          WORDS.say(ended ? "cli.keep.ended" : "cli.keep.done", month, wanted.label()));
    });
  }
}
