package cn.sifasuo.cli;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.law.CodeLists;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.FieldKind;
import cn.sifasuo.ledger.FieldSpec;
import cn.sifasuo.ledger.LedgerAsOf;
import cn.sifasuo.ledger.LedgerLists;
import cn.sifasuo.ledger.LedgerQuery;
import cn.sifasuo.ledger.Masking;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.ledger.RecordTypes;
import cn.sifasuo.ledger.sheet.SheetExport;
import cn.sifasuo.print.ListFile;
import cn.sifasuo.security.Session;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code list TYPE}: a ledger, as permitted to the user, identity numbers masked; of today or of
 * the end of an earlier day, on the terminal or as a file with the column names an import knows.
 */
@Command(name = "list")
public final class ListCommand extends CliCommand {

  private static final Wording WORDS = Wording.of(ListCommand.class);
  private static final int PAGE = 100_000;
  private static final Masking MASKING = new Masking();

  @Parameters(paramLabel = "TYPE")
  private String type = "";

  @Option(names = "--filter", paramLabel = "TEXT")
  private String filter = "";

  @Option(names = "--as-of", paramLabel = "DATE")
  private @Nullable LocalDate asOf;

  @Option(names = "--columns", split = ",", paramLabel = "COLUMN")
  private List<String> columns = new ArrayList<>();

  @Option(names = "--out", paramLabel = "FILE")
  private @Nullable Path out;

  private final DeskRunner<Services> desk;

  /** What the command works with. */
  public record Services(
      LedgerLists lists, LedgerAsOf asOf, SheetExport export, RecordTypes types, CodeLists codes) {}

  public ListCommand(Terminal terminal, Globals globals, DeskRunner<Services> desk) {
    super(terminal, globals);
    this.desk = desk;
  }

  @Override
  Outcome act() {
    Path file = out;
    if (file != null) {
      ListFile.Format.of(file); // before anybody is asked for a password
    }
    return desk.run((services, session, folder) -> {
      RecordType recordType = type(services.types(), type);
      return file == null
          ? shown(services, session, recordType)
          : written(services, session, recordType, file);
    });
  }

  private Outcome shown(Services services, Session session, RecordType recordType) {
    Iterable<Draft> rows =
        asOf == null
            ? services.lists().page(session, query(recordType), 0, PAGE)
            : services.asOf().records(session, recordType, filter, asOf);
    List<String> lines = new ArrayList<>();
    List<Object> json = new ArrayList<>();
    for (Draft row : rows) {
      Map<String, Object> shown = shown(row, services.codes());
      json.add(shown);
      lines.add(
          recordType.fields().stream()
              .filter(FieldSpec::listed)
              .map(f -> String.valueOf(shown.getOrDefault(f.name(), "")))
              .collect(Collectors.joining("\t")));
    }
    Outcome outcome =
        Outcome.done(
            asOf == null
                ? WORDS.say("cli.list.count", lines.size())
                : WORDS.say("cli.list.count-as-of", lines.size(), asOf));
    lines.forEach(outcome::line);
    return outcome
        .with("count", lines.size())
        .with("asOf", asOf == null ? null : asOf.toString())
        .with("rows", json);
  }

  private Outcome written(Services services, Session session, RecordType recordType, Path file) {
    int rows =
        asOf == null
            ? services.export().write(session, query(recordType), columns, false, file)
            : services
                .export()
                .write(
                    session,
                    recordType,
                    services.asOf().records(session, recordType, filter, asOf),
                    columns,
                    false,
                    file);
    return Outcome.done(WORDS.say("cli.list.written", rows, file))
        .with("count", rows)
        .with("asOf", asOf == null ? null : asOf.toString())
        .with("file", file.toString());
  }

  private LedgerQuery query(RecordType recordType) {
    return LedgerQuery.all(recordType).withText(filter);
  }

  /**
   * @throws Failure WRONG_USE {@code A-205} for an unknown record type
   */
  static RecordType type(RecordTypes types, String code) {
    return types
        .find(code)
        .orElseThrow(() ->
            new Failure(
                FailureKind.WRONG_USE,
                "A-205",
                WORDS.say(
                    "cli.unknown-type",
                    code,
                    types.all().stream().map(RecordType::code).collect(Collectors.joining("、"))),
                "unknown record type"));
  }

  private static Map<String, Object> shown(Draft row, CodeLists codes) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("id", String.valueOf(row.id()));
    for (FieldSpec field : row.type().fields()) {
      Object value = row.get(field.name());
      if (value != null) {
        shown.put(field.name(), shown(field, value, codes));
      }
    }
    return shown;
  }

  private static Object shown(FieldSpec field, Object value, CodeLists codes) {
    if (field.kind() == FieldKind.CODE && field.codeList() != null) {
      return codes.label(field.codeList(), value.toString());
    } else if (value instanceof Integer || value instanceof Boolean) {
      return value;
    }
    return MASKING.inLists(field, value.toString());
  }
}
