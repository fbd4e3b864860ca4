package cn.sifasuo.cli;

import cn.sifasuo.county.CountyComparison;
import cn.sifasuo.county.CountyTables;
import cn.sifasuo.county.IssuedRollUp;
import cn.sifasuo.county.IssuedRollUps;
import cn.sifasuo.county.OfficeReport;
import cn.sifasuo.county.RollUp;
import cn.sifasuo.county.StaleRollUp;
import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Json;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.security.Session;
import cn.sifasuo.statistics.Comparison;
import cn.sifasuo.statistics.ComparisonJson;
import cn.sifasuo.statistics.ComputedRow;
import cn.sifasuo.statistics.FormHead;
import cn.sifasuo.statistics.FormJson;
import cn.sifasuo.statistics.Unit;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code rollup CODE --period P}: the county's form by office; as a file it is issued, and what was
 * issued prints again with {@code --version}. With {@code --compare} beside earlier periods.
 */
@Command(name = "rollup")
public final class RollUpCommand extends CliCommand {

  private static final Wording WORDS = Wording.of(RollUpCommand.class);
  private static final int SHOWN_CELLS = 5;

  @Parameters(paramLabel = "CODE")
  private String code = "";

  @Option(names = "--period", required = true, paramLabel = "P")
  private String period = "";

  @Option(names = "--compare")
  private boolean compare;

  @Option(names = "--office", paramLabel = "CODE")
  private @Nullable String office;

  @Option(names = "--cell", paramLabel = "CELL")
  private @Nullable String cell;

  @Option(names = "--version", paramLabel = "N")
  private @Nullable Integer version;

  @Mixin private TableOutput output = new TableOutput();

  private final DeskRunner<Services> desk;

  /** What the command works with. */
  public record Services(
      RollUp rollUp, IssuedRollUps issued, CountyComparison comparison, CountyTables tables) {}

  public RollUpCommand(Terminal terminal, Globals globals, DeskRunner<Services> desk) {
    super(terminal, globals);
    this.desk = desk;
  }

  @Override
  Outcome act() {
    Period of = Periods.parse(period);
    return desk.run((services, session, folder) ->
        compare
            ? compared(services, session, of, folder)
            : rolledUp(services, session, of, folder));
  }

  private Outcome rolledUp(Services services, Session session, Period of, Path folder) {
    RollUp.Sheet sheet = services.rollUp().compute(session, code, of);
    if (output.files() || version != null) {
      return printed(services, session, of, folder, sheet);
    }
    Optional<StaleRollUp> stale = services.issued().stale(session, code, of);
    Map<String, Object> json = json(sheet, stale);
    if (output.json() && !globals().json()) {
      terminal().raw(Json.write(json));
      return Outcome.silent();
    }
    Outcome outcome = outcome(sheet, stale).withAll(json);
    List<FormHead.ColumnHead> columns =
        sheet.form().head().columns().stream().limit(SHOWN_CELLS).toList();
    for (ComputedRow row : sheet.form().rows()) {
      outcome.line(
          sheet.report(row.id()).map(OfficeReport::printedName).orElse(row.label())
              + columns.stream()
                  .map(c -> "\t%s=%s".formatted(c.id(), value(row, c.id())))
                  .collect(Collectors.joining()));
    }
    sheet.notes().forEach(n -> outcome.line(WORDS.say("cli.note", n)));
    stale.ifPresent(
        s -> s.causes().forEach(c -> outcome.line(WORDS.say("cli.note", c.sentence()))));
    return outcome;
  }

  /**
   * A file is a paper that leaves the desk, so it is issued first; an older one prints as it was.
   */
  private Outcome printed(
      Services services, Session session, Period of, Path folder, RollUp.Sheet sheet) {
    Integer wanted = version;
    IssuedRollUp issued =
        wanted == null
            ? services.issued().issue(session, code, of)
            : services.issued().revisions(code, of).stream()
                .filter(i -> i.revision() == wanted)
                .findFirst()
                .orElseThrow(() -> notIssued(of, wanted));
    Outcome outcome =
        outcome(sheet, Optional.empty())
            .with("revision", issued.revision())
            .with("digest", issued.frozen().digest());
    outcome.line(WORDS.say("cli.rollup.issued", issued.revision(), issued.frozen().digest()));
    output.write(services.tables().rollUp(issued), folder, outcome);
    return outcome;
  }

  private Failure notIssued(Period of, int wanted) {
    return new Failure(
        FailureKind.WRONG_USE,
        "C-332",
        WORDS.say("cli.rollup.no-version", code, of.label(), wanted),
        "no revision " + wanted);
  }

  private static Outcome outcome(RollUp.Sheet sheet, Optional<StaleRollUp> stale) {
    if (stale.isPresent()) {
      return Outcome.findings(
          "C-303", WORDS.say("cli.rollup.stale", stale.get().issued().revision()));
    }
    String missing = sheet.missing().stream().map(Unit::name).collect(Collectors.joining("、"));
    return sheet.missing().isEmpty()
        ? Outcome.done("")
        : Outcome.findings("C-302", WORDS.say("cli.rollup.missing", missing));
  }

  private static Map<String, Object> json(RollUp.Sheet sheet, Optional<StaleRollUp> stale) {
    Map<String, Object> json = FormJson.of(sheet.form(), false);
    json.put("missing", sheet.missing().stream().map(Unit::code).toList());
    Map<String, Object> standings = new LinkedHashMap<>();
    sheet
        .reports()
        .forEach(
            r -> standings.put(r.office().code(), r.standing().name().toLowerCase(Locale.ROOT)));
    json.put("standing", standings);
    json.put("notes", sheet.notes());
    stale.ifPresent(s -> {
      json.put("stale", true);
      json.put("stale_revision", s.issued().revision());
      json.put("stale_because", s.causes().stream().map(RollUpCommand::cause).toList());
    });
    return json;
  }

  private static Map<String, Object> cause(StaleRollUp.Cause cause) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("office", cause.office().code());
    json.put("before", cause.before());
    json.put("now", cause.now());
    json.put("cells", cause.cells().stream().map(c -> c.cellId()).toList());
    return json;
  }

  private Outcome compared(Services services, Session session, Period of, Path folder) {
    CountyComparison comparisons = services.comparison();
    Comparison comparison =
        cell != null
            ? comparisons.byOffice(session, code, of, cell)
            : office != null
                ? comparisons.ofOffice(session, code, of, office)
                : comparisons.ofCounty(session, code, of);
    Map<String, Object> json = ComparisonJson.of(comparison);
    if (output.json() && !globals().json()) {
      terminal().raw(Json.write(json));
      return Outcome.silent();
    }
    Outcome outcome = Outcome.done("").withAll(json);
    if (output.files()) {
      String id = cell != null ? cell : comparison.lines().getFirst().id();
      output.write(
          services
              .tables()
              .comparison(
                  comparison,
                  List.of(
                      comparisons
                          .trend(
                              session,
                              code,
                              of,
                              id,
                              Optional.ofNullable(cell == null ? office : null))
                          .chart()),
                  CountyTables.comparisonName(comparison, cell)),
          folder,
          outcome);
      return outcome;
    }
    ComparisonLines.print(comparison, outcome);
    return outcome;
  }

  private static String value(ComputedRow row, String cellId) {
    var found = row.cells().get(cellId);
    return found == null ? "—" : found.printed().toPlainString();
  }
}
