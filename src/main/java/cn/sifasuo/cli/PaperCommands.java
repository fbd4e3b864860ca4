package cn.sifasuo.cli;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.Disclosure;
import cn.sifasuo.ledger.LedgerReader;
import cn.sifasuo.ledger.ProtectedRecords;
import cn.sifasuo.paper.PaperDesk;
import cn.sifasuo.paper.PaperFiles;
import cn.sifasuo.security.Session;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code paper list | print}: 文书 of one record. */
public final class PaperCommands {

  private static final Wording WORDS = Wording.of(PaperCommands.class);

  private PaperCommands() {}

  /** What the commands work with. */
  public record Services(
      LedgerReader reader, ProtectedRecords guarded, PaperDesk papers, PaperFiles files) {

    /** Opens a record for a reason if one is given; one that is protected asks for it. */
    private @Nullable Disclosure opened(
        Session session, RecordArgument record, @Nullable String reason) {
      return reason == null || guarded.needed(session, record.type(), record.id()).isEmpty()
          ? null
          : guarded.open(session, record.type(), record.id(), reason);
    }
  }

  /** {@code paper list TYPE:ID [--reason TEXT]}: which papers there are for a record. */
  @Command(name = "list")
  public static final class ListPapers extends CliCommand {

    @Parameters(paramLabel = "RECORD")
    private String record = "";

    @Option(names = "--reason", paramLabel = "TEXT")
    private @Nullable String reason;

    private final DeskRunner<Services> desk;

    public ListPapers(Terminal terminal, Globals globals, DeskRunner<Services> desk) {
      super(terminal, globals);
      this.desk = desk;
    }

    @Override
    Outcome act() {
      return desk.run((services, session, folder) -> {
        RecordArgument of = RecordArgument.of(services.reader().types(), record);
        Disclosure opened = services.opened(session, of, reason);
        List<PaperDesk.Offer> offers =
            services
                .reader()
                .find(session, of.type(), of.id(), opened)
                .map(draft -> services.papers().offers(session, draft))
                .orElse(List.of());
        Outcome outcome = Outcome.done(WORDS.say("cli.paper.count", offers.size()));
        for (PaperDesk.Offer offer : offers) {
          outcome.line(offer.code() + "\t" + offer.name());
          offer
              .rows()
              .forEach(r -> outcome.line("\t" + WORDS.say("cli.paper.row", r.number(), r.label())));
        }
        return outcome.with("papers", offers.stream().map(ListPapers::json).toList());
      });
    }

    private static Map<String, Object> json(PaperDesk.Offer offer) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("code", offer.code());
      json.put("name", offer.name());
      List<Object> rows = new ArrayList<>();
      for (PaperDesk.Row row : offer.rows()) {
        rows.add(Map.of("row", row.number(), "id", row.id().toString(), "label", row.label()));
      }
      json.put("rows", rows);
      return json;
    }
  }

  /**
   * {@code paper print TYPE:ID --code X [--row N] [--day D] [--reason TEXT] --out FILE}: one paper
   * as PDF or text document.
   */
  @Command(name = "print")
  public static final class PrintPaper extends CliCommand {

    @Parameters(paramLabel = "RECORD")
    private String record = "";

    @Option(names = "--code", required = true, paramLabel = "CODE")
    private String code = "";

    @Option(names = "--row", paramLabel = "N")
    private @Nullable Integer row;

    @Option(names = "--day", paramLabel = "DATE")
    private @Nullable LocalDate day;

    @Option(names = "--reason", paramLabel = "TEXT")
    private @Nullable String reason;

    @Option(names = "--out", required = true, paramLabel = "FILE")
    private Path out = Path.of("");

    private final DeskRunner<Services> desk;

    public PrintPaper(Terminal terminal, Globals globals, DeskRunner<Services> desk) {
      super(terminal, globals);
      this.desk = desk;
    }

    @Override
    Outcome act() {
      String kind = PaperFiles.kind(out); // before anybody is asked for a password
      return desk.run((services, session, folder) -> {
        RecordArgument of = RecordArgument.of(services.reader().types(), record);
        Disclosure opened = services.opened(session, of, reason);
        PaperDesk.Which which =
            row == null ? PaperDesk.Which.NEWEST : PaperDesk.Which.numbered(row);
        PaperDesk.Made made =
            services
                .papers()
                .make(
                    session,
                    of.type(),
                    of.id(),
                    opened,
                    new PaperDesk.Wish(code, which, day, kind.substring(1)));
        services.files().write(made.paper(), out);
        return Outcome.done(WORDS.say("cli.paper.written", made.paper().name(), out))
            .with("code", code)
            .with("day", made.paper().on().toString())
            .with("file", out.toString());
      });
    }
  }
}
