package cn.sifasuo.cli;

import cn.sifasuo.county.CountyTables;
import cn.sifasuo.county.KeyFigures;
import cn.sifasuo.county.MatrixJson;
import cn.sifasuo.county.OfficeMatrix;
import cn.sifasuo.kernel.Json;
import cn.sifasuo.kernel.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code matrix --period P [--cells M1.01,M1.R03,…]}: key figures of several forms by office. */
@Command(name = "matrix")
public final class MatrixCommand extends CliCommand {

  private static final Wording WORDS = Wording.of(MatrixCommand.class);

  @Option(names = "--period", required = true, paramLabel = "P")
  private String period = "";

  @Option(names = "--cells", split = ",", paramLabel = "FORM.CELL")
  private List<String> cells = new ArrayList<>();

  @Mixin private TableOutput output = new TableOutput();

  private final DeskRunner<Services> desk;

  /** What the command works with. */
  public record Services(KeyFigures figures, CountyTables tables) {}

  public MatrixCommand(Terminal terminal, Globals globals, DeskRunner<Services> desk) {
    super(terminal, globals);
    this.desk = desk;
  }

  @Override
  Outcome act() {
    return desk.run((services, session, folder) -> {
      OfficeMatrix matrix =
          services
              .figures()
              .compute(
                  session,
                  Periods.parse(period),
                  cells.stream().map(KeyFigures.Key::parse).toList());
      Map<String, Object> json = MatrixJson.of(matrix);
      if (output.json() && !globals().json()) {
        terminal().raw(Json.write(json));
        return Outcome.silent();
      }
      Outcome outcome = Outcome.done("").withAll(json);
      if (output.files()) {
        output.write(services.tables().matrix(matrix), folder, outcome);
        return outcome;
      }
      for (OfficeMatrix.Row row : matrix.rows()) {
        StringBuilder line = new StringBuilder(row.printedLabel());
        for (int i = 0; i < row.values().size(); i++) {
          OfficeMatrix.Column column = matrix.columns().get(i);
          BigDecimal value = row.values().get(i);
          line.append(
              "\t%s.%s=%s"
                  .formatted(
                      column.form(),
                      column.figure().id(),
                      value == null ? "—" : value.toPlainString()));
        }
        outcome.line(line.toString());
      }
      matrix.notes().forEach(n -> outcome.line(WORDS.say("cli.note", n)));
      return outcome;
    });
  }
}
