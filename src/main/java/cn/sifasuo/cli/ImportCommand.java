package cn.sifasuo.cli;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.sheet.ColumnMap;
import cn.sifasuo.ledger.sheet.ImportOptions;
import cn.sifasuo.ledger.sheet.ImportResult;
import cn.sifasuo.ledger.sheet.ImportUndo;
import cn.sifasuo.ledger.sheet.MappingView;
import cn.sifasuo.ledger.sheet.RejectsWorkbook;
import cn.sifasuo.ledger.sheet.SheetImport;
import cn.sifasuo.security.Session;
import cn.sifasuo.security.Witness;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code import FILE --as TYPE}, or {@code import --undo BATCH}. */
@Command(name = "import")
public final class ImportCommand extends CliCommand {

  private static final Wording WORDS = Wording.of(ImportCommand.class);

  @Parameters(paramLabel = "FILE", arity = "0..1")
  private @Nullable Path file;

  @Option(names = "--as", paramLabel = "TYPE")
  private @Nullable String type;

  @Option(names = "--map", paramLabel = "FILE.toml")
  private @Nullable Path map;

  @Option(names = "--dry-run")
  private boolean dryRun;

  @Option(names = "--rejects", paramLabel = "OUT.xlsx")
  private @Nullable Path rejects;

  @Option(names = "--undo", paramLabel = "BATCH")
  private @Nullable UUID undo;

  @Option(names = "--alone", paramLabel = "TEXT")
  private @Nullable String alone;

  private final DeskRunner<Services> desk;

  /** What the command works with. */
  public record Services(
      SheetImport sheets, ImportUndo undo, RejectsWorkbook rejects, Countersign countersign) {}

  public ImportCommand(Terminal terminal, Globals globals, DeskRunner<Services> desk) {
    super(terminal, globals);
    this.desk = desk;
  }

  @Override
  Outcome act() {
    if (undo == null && (file == null || type == null)) {
      throw new Failure(
          FailureKind.WRONG_USE, "A-211", WORDS.say("cli.import.use"), "no file or type");
    }
    return desk.run((services, session, folder) ->
        undo == null ? take(services, session) : takeBack(services, session, undo));
  }

  private Outcome take(Services services, Session session) {
    ImportOptions options = dryRun ? ImportOptions.rehearsal() : ImportOptions.normal();
    if (map != null) {
      options = options.withMap(ColumnMap.read(map));
    }
    ImportResult result =
        services
            .sheets()
            .run(
                session,
                java.util.Objects.requireNonNull(file),
                java.util.Objects.requireNonNull(type),
                options);
    String said =
        WORDS.say(
            dryRun ? "cli.import.rehearsed" : "cli.import.done",
            result.read(),
            result.taken(),
            result.changed(),
            result.unchanged(),
            result.rejected());
    Outcome outcome = result.rejected() == 0 ? Outcome.done(said) : Outcome.findings("L-100", said);
    for (MappingView.Column column : result.mapping().columns()) {
      outcome.line(
          "%s\t%s\t→ %s"
              .formatted(
                  column.letters(),
                  column.head(),
                  column.label().isEmpty() ? WORDS.say("cli.import.not-taken") : column.label()));
    }
    List<Object> rejected = new ArrayList<>();
    for (ImportResult.Rejected row : result.rejects()) {
      List<Object> reasons = new ArrayList<>();
      for (ImportResult.Reason reason : row.reasons()) {
        outcome.line(
            WORDS.say(
                "cli.import.rejected", row.row(), row.serial(), reason.head(), reason.text()));
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("column", reason.column());
        one.put("head", reason.head());
        one.put("code", reason.code());
        one.put("reason", reason.text());
        reasons.add(one);
      }
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("sheet", row.sheet());
      one.put("row", row.row());
      one.put("serial", row.serial());
      one.put("reasons", reasons);
      rejected.add(one);
    }
    if (result.doubtful() > 0) {
      outcome.line(WORDS.say("cli.import.doubtful", result.doubtful()));
    }
    if (rejects != null && result.rejected() > 0) {
      services.rejects().write(result, rejects);
      outcome.line(WORDS.say("cli.import.rejects-file", rejects));
    }
    if (result.batch() != null) {
      outcome.line(WORDS.say("cli.import.batch", result.batch()));
    }
    return outcome
        .with("read", result.read())
        .with("taken", result.taken())
        .with("changed", result.changed())
        .with("unchanged", result.unchanged())
        .with("rejected", result.rejected())
        .with("toComplete", result.toComplete())
        .with("doubtful", result.doubtful())
        .with("batch", result.batch() == null ? "" : result.batch().toString())
        .with("rejects", rejected);
  }

  private Outcome takeBack(Services services, Session session, UUID batch) {
    Witness witness = services.countersign().ask(session, alone);
    ImportUndo.Result result = services.undo().undo(session, witness, batch);
    String said =
        WORDS.say("cli.import.undone", result.voided(), result.restored(), result.left().size());
    Outcome outcome =
        result.left().isEmpty() ? Outcome.done(said) : Outcome.findings("L-101", said);
    result.left().forEach(l -> outcome.line(l.title() + "\t" + l.reason()));
    return outcome
        .with("voided", result.voided())
        .with("restored", result.restored())
        .with("left", result.left().size());
  }
}
