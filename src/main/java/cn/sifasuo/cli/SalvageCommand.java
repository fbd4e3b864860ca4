package cn.sifasuo.cli;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.vault.SalvageReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code salvage --out DIR}: what can still be read of a damaged ledger, table by table. */
@Command(name = "salvage")
public final class SalvageCommand extends CliCommand {

  private static final Wording WORDS = Wording.of(SalvageCommand.class);

  @Option(names = "--out", required = true, paramLabel = "DIR")
  private Path out = Path.of("");

  private final Salvager salvager;

  /** Writes out what can be read. */
  @FunctionalInterface
  public interface Salvager {
    /**
     * @param out a folder that is not there yet
     */
    SalvageReport salvage(Globals globals, Path out);
  }

  public SalvageCommand(Terminal terminal, Globals globals, Salvager salvager) {
    super(terminal, globals);
    this.salvager = salvager;
  }

  @Override
  Outcome act() {
    SalvageReport report = salvager.salvage(globals(), out);
    List<SalvageReport.TableSaved> partial = report.partial();
    Outcome outcome =
        partial.isEmpty()
            ? Outcome.done(
                WORDS.say("cli.salvage.whole", report.tables().size(), report.saved(), out))
            : Outcome.findings(
                "A-103", WORDS.say("cli.salvage.partial", report.saved(), partial.size(), out));
    List<Object> json = new ArrayList<>();
    for (SalvageReport.TableSaved table : report.tables()) {
      if (table.isPartial()) {
        outcome.line(
            WORDS.say(
                "cli.salvage.table",
                table.table(),
                table.saved(),
                table.expected() < 0 ? "?" : table.expected(),
                String.join("、", table.gaps())));
      }
      json.add(
          Map.of(
              "table", table.table(),
              "saved", table.saved(),
              "expected", table.expected(),
              "gaps", table.gaps()));
    }
    return outcome.with("tables", json).with("folder", out.toString());
  }
}
