package cn.sifasuo.cli;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.statistics.CellRef;
import cn.sifasuo.statistics.Change;
import cn.sifasuo.statistics.Counted;
import cn.sifasuo.statistics.Explanation;
import cn.sifasuo.statistics.FormDesk;
import cn.sifasuo.statistics.TracedCase;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code explain CODE --cell CELL --period P}: the number in plain Chinese, with the cases that
 * make up its change.
 */
@Command(name = "explain")
public final class ExplainCommand extends CliCommand {

  @Parameters(paramLabel = "CODE")
  private String code = "";

  @Option(names = "--period", required = true, paramLabel = "P")
  private String period = "";

  @Option(names = "--cell", required = true, paramLabel = "CELL")
  private String cell = "";

  @Option(names = "--row", paramLabel = "ROW")
  private @Nullable String row;

  private final DeskRunner<FormDesk> desk;

  public ExplainCommand(Terminal terminal, Globals globals, DeskRunner<FormDesk> desk) {
    super(terminal, globals);
    this.desk = desk;
  }

  @Override
  Outcome act() {
    Period of = Periods.parse(period);
    return desk.run((forms, session, folder) -> {
      Explanation told =
          row == null
              ? forms.explain(session, code, of, cell)
              : forms.explain(session, new CellRef(code, of, row, cell));
      return Outcome.done(told.text())
          .with("form", told.cell().form())
          .with("period", of.code())
          .with("row", told.cell().rowId())
          .with("cell", told.cell().cellId())
          .with("label", told.label())
          .with("value", told.value())
          .with("previous", told.previous())
          .with("lastYear", told.lastYear())
          .with("text", told.text())
          .with("lines", told.lines().stream().map(ExplainCommand::json).toList())
          .with("parts", told.parts().stream().map(ExplainCommand::json).toList())
          .with("changes", told.changes().stream().map(ExplainCommand::json).toList());
    });
  }

  private static Map<String, Object> json(Explanation.Line line) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("topic", line.topic().name().toLowerCase(Locale.ROOT));
    json.put("text", line.text());
    return json;
  }

  /** Numerator or denominator; {@code trace} lists its cases. */
  private static Map<String, Object> json(Counted.OfCell part) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("cell", part.cell().cellId());
    json.put("label", part.label());
    json.put("value", part.value());
    json.put("count", part.cases().size());
    return json;
  }

  private static Map<String, Object> json(Change change) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("cell", change.cellId());
    json.put("against", change.against().code());
    json.put("kind", change.kind().name());
    json.put("count", change.cases().size());
    json.put("sum", change.sum());
    json.put("words", change.words());
    json.put("cases", change.cases().stream().map(ExplainCommand::json).toList());
    return json;
  }

  private static Map<String, Object> json(TracedCase traced) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", String.valueOf(traced.recordId()));
    json.put("factId", traced.factId().toString());
    json.put("contribution", traced.contribution());
    return json;
  }
}
