package cn.sifasuo.cli;

import cn.sifasuo.kernel.Json;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.statistics.CompareForms;
import cn.sifasuo.statistics.Comparison;
import cn.sifasuo.statistics.ComparisonJson;
import cn.sifasuo.statistics.FormFiles;
import cn.sifasuo.statistics.PrintableComparisons;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code form compare CODE --period P}: this desk's own form beside earlier periods. */
@Command(name = "compare")
public final class CompareCommand extends CliCommand {

  @Parameters(paramLabel = "CODE")
  private String code = "";

  @Option(names = "--period", required = true, paramLabel = "P")
  private String period = "";

  @Mixin private TableOutput output = new TableOutput();

  private final DeskRunner<Services> desk;

  /** What the command works with. */
  public record Services(CompareForms compare, FormFiles files) {}

  public CompareCommand(Terminal terminal, Globals globals, DeskRunner<Services> desk) {
    super(terminal, globals);
    this.desk = desk;
  }

  @Override
  Outcome act() {
    Period of = Periods.parse(period);
    return desk.run((services, session, folder) -> {
      Comparison comparison = services.compare().compare(session, code, of);
      Map<String, Object> json = ComparisonJson.of(comparison);
      if (output.json() && !globals().json()) {
        terminal().raw(Json.write(json));
        return Outcome.silent();
      }
      Outcome outcome = Outcome.done("").withAll(json);
      if (output.files()) {
        String first = comparison.lines().getFirst().id();
        output.write(
            services
                .files()
                .make(
                    List.of(PrintableComparisons.of(comparison)),
                    List.of(services.compare().trend(session, code, of, first).chart()),
                    PrintableComparisons.fileName(comparison)),
            folder,
            outcome);
        return outcome;
      }
      ComparisonLines.print(comparison, outcome);
      return outcome;
    });
  }
}
