package cn.sifasuo.cli;

import cn.sifasuo.security.Permission;
import cn.sifasuo.statistics.Explain;
import cn.sifasuo.statistics.Explanation;
import cn.sifasuo.statistics.FactSource;
import cn.sifasuo.vault.Transactions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code explain CODE --cell CELL --period P}: the number in plain Chinese. */
@Command(name = "explain")
public final class ExplainCommand extends CliCommand {

  @Parameters(paramLabel = "CODE")
  private String code = "";

  @Option(names = "--period", required = true, paramLabel = "P")
  private String period = "";

  @Option(names = "--cell", required = true, paramLabel = "CELL")
  private String cell = "";

  private final DeskRunner<Services> desk;

  /** What the command works with. */
  public record Services(Explain explain, Transactions transactions) {}

  public ExplainCommand(Terminal terminal, Globals globals, DeskRunner<Services> desk) {
    super(terminal, globals);
    this.desk = desk;
  }

  @Override
  Outcome act() {
    return desk.run((services, session, folder) -> {
      session.require(Permission.COMPUTE_FORMS);
      Explanation explanation =
          services
              .transactions()
              .read(ctx ->
                  services
                      .explain()
                      .explain(ctx, code, cell, Periods.parse(period), FactSource.local()));
      return Outcome.done(explanation.text()).with("text", explanation.text());
    });
  }
}
