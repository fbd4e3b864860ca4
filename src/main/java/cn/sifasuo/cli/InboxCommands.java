package cn.sifasuo.cli;

import cn.sifasuo.county.BundleDetail;
import cn.sifasuo.county.BundleDetails;
import cn.sifasuo.county.Conflict;
import cn.sifasuo.county.ConflictSides;
import cn.sifasuo.county.Conflicts;
import cn.sifasuo.county.ReceivedBundle;
import cn.sifasuo.county.ReceivedBundles;
import cn.sifasuo.county.Reminders;
import cn.sifasuo.county.ReportingYear;
import cn.sifasuo.county.Rulings;
import cn.sifasuo.county.YearSheet;
import cn.sifasuo.exchange.SafeCopy;
import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.security.Session;
import cn.sifasuo.statistics.CellDifference;
import cn.sifasuo.statistics.Correction;
import cn.sifasuo.statistics.CountyReason;
import cn.sifasuo.statistics.ReturnReason;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code inbox list | show | return | tell | conflicts | decide | remind}: what came in. */
public final class InboxCommands {

  private static final Wording WORDS = Wording.of(InboxCommands.class);

  private InboxCommands() {}

  /** What the commands work with. */
  public record Services(
      ReceivedBundles received,
      BundleDetails details,
      Rulings rulings,
      Conflicts conflicts,
      ReportingYear year,
      Reminders reminders) {

    ReceivedBundle bundle(Session session, String office, long seq) {
      return received
          .find(session, office, seq)
          .orElseThrow(() ->
              new Failure(
                  FailureKind.WRONG_USE,
                  "C-341",
                  WORDS.say("cli.inbox.unknown", office, String.valueOf(seq)),
                  "unknown bundle"));
    }
  }

  private static Map<String, Object> json(ReceivedBundle bundle) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("bundleId", bundle.bundleId().toString());
    json.put("office", bundle.office());
    json.put("name", bundle.officeName());
    json.put("period", bundle.period().code());
    json.put("seq", bundle.seq());
    json.put("state", bundle.state().name());
    json.put("received", bundle.receivedAt().toString());
    json.put("by", bundle.receivedBy());
    if (bundle.rows() != null) {
      json.put("rows", bundle.rows());
    }
    json.put(
        "forms",
        bundle.forms().stream()
            .map(f ->
                Map.of(
                    "form", f.code(),
                    "version", f.version(),
                    "revision", f.revision(),
                    "state", f.state().name()))
            .toList());
    return json;
  }

  /** {@code inbox list}. */
  @Command(name = "list")
  public static final class ListBundles extends CliCommand {

    @Option(names = "--office", paramLabel = "CODE")
    private @Nullable String office;

    @Option(names = "--period", paramLabel = "P")
    private @Nullable String period;

    @Option(names = "--state", paramLabel = "STATE")
    private ReceivedBundle.@Nullable State state;

    private final DeskRunner<Services> desk;

    public ListBundles(Terminal terminal, Globals globals, DeskRunner<Services> desk) {
      super(terminal, globals);
      this.desk = desk;
    }

    @Override
    Outcome act() {
      String code = period;
      return desk.run((services, session, folder) -> {
        List<ReceivedBundle> found =
            services
                .received()
                .list(
                    session,
                    new ReceivedBundles.Filter(
                        office, code == null ? null : Periods.parse(code), state));
        Outcome outcome = Outcome.done(WORDS.say("cli.inbox.count", found.size()));
        found.forEach(b -> outcome.line(line(b)));
        return outcome.with("bundles", found.stream().map(InboxCommands::json).toList());
      });
    }
  }

  private static String line(ReceivedBundle bundle) {
    return String.join(
        "\t",
        bundle.office(),
        bundle.officeName(),
        bundle.period().label(),
        WORDS.say("cli.inbox.seq", String.valueOf(bundle.seq())),
        bundle.content(),
        bundle.state().label(),
        bundle.receivedAt().toString().substring(0, 16).replace('T', ' '),
        bundle.receivedBy());
  }

  /** {@code inbox show OFFICE SEQ}. */
  @Command(name = "show")
  public static final class Show extends CliCommand {

    @Parameters(index = "0", paramLabel = "OFFICE")
    private String office = "";

    @Parameters(index = "1", paramLabel = "SEQ")
    private long seq;

    private final DeskRunner<Services> desk;

    public Show(Terminal terminal, Globals globals, DeskRunner<Services> desk) {
      super(terminal, globals);
      this.desk = desk;
    }

    @Override
    Outcome act() {
      return desk.run((services, session, folder) -> {
        ReceivedBundle bundle = services.bundle(session, office, seq);
        BundleDetail detail = services.details().open(session, bundle.bundleId());
        Outcome outcome = Outcome.done(line(bundle));
        List<Object> forms = new ArrayList<>();
        for (BundleDetail.Form form : detail.forms()) {
          forms.add(form(outcome, form));
        }
        detail.problems().stream().map(CountyReason::sentence).distinct().forEach(outcome::line);
        List<Object> said = new ArrayList<>();
        for (BundleDetail.Said one : detail.rulings()) {
          outcome.line(WORDS.say("cli.inbox.said", one.at().toString().substring(0, 10), one.by()));
          one.reasons().forEach(r -> outcome.line(WORDS.say("cli.inbox.indent", r.sentence())));
          if (!one.note().isEmpty()) {
            outcome.line(WORDS.say("cli.receipt.note", one.note()));
          }
          said.add(
              Map.of(
                  "at", one.at().toString(),
                  "by", one.by(),
                  "note", one.note(),
                  "reasons", one.reasons().stream().map(CountyReason::sentence).toList(),
                  "receiptId", one.receiptId().toString()));
        }
        return outcome
            .withAll(json(bundle))
            .with("content", forms)
            .with("problems", detail.problems().stream().map(CountyReason::sentence).toList())
            .with("rulings", said)
            .with("receiptId", detail.receiptId() == null ? null : detail.receiptId().toString());
      });
    }

    private static Map<String, Object> form(Outcome outcome, BundleDetail.Form form) {
      outcome.line(form.form().label() + "\t" + form.form().state().label());
      if (form.differing().isEmpty() && form.recounted() > 0) {
        outcome.line(WORDS.say("cli.inbox.agree", form.recounted()));
      }
      form.differing().forEach(c -> outcome.line(cell("cli.inbox.differs", c)));
      form.changes().forEach(c -> outcome.line(cell("cli.inbox.changed", c)));
      Correction correction = form.correction();
      if (correction != null) {
        outcome.line(WORDS.say("cli.inbox.reason", correction.reason()));
      }
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("form", form.form().code());
      json.put("revision", form.form().revision());
      json.put("recounted", form.recounted());
      json.put("differing", cells(form.differing(), "stated", "counted"));
      json.put("before", form.before());
      json.put("changes", cells(form.changes(), "old", "new"));
      if (correction != null) {
        json.put("reason", correction.reason());
      }
      return json;
    }
  }

  private static String cell(String key, CellDifference cell) {
    return WORDS.say(key, cell.cellId(), cell.label(), text(cell.before()), text(cell.after()));
  }

  private static String text(@Nullable BigDecimal value) {
    return value == null ? "—" : value.toPlainString();
  }

  private static List<Map<String, Object>> cells(
      List<CellDifference> cells, String left, String right) {
    return cells.stream()
        .map(c -> {
          Map<String, Object> one = new LinkedHashMap<>();
          one.put("row", c.rowId());
          one.put("cell", c.cellId());
          one.put(left, text(c.before()));
          one.put(right, text(c.after()));
          return one;
        })
        .toList();
  }

  private static Outcome said(String sentence, Rulings.Ruling ruling, @Nullable Path out) {
    Path receipt =
        out == null ? ruling.receiptFile() : SafeCopy.copy(ruling.receiptFile(), out).file();
    return Outcome.done(sentence)
        .line(WORDS.say("cli.receive.receipt", receipt))
        .with("receipt", receipt.toString())
        .with("status", ruling.receipt().status().name());
  }

  /** {@code inbox return OFFICE SEQ --reason M1.03=doubtful:words … --note …}. */
  @Command(name = "return")
  public static final class Return extends CliCommand {

    @Parameters(index = "0", paramLabel = "OFFICE")
    private String office = "";

    @Parameters(index = "1", paramLabel = "SEQ")
    private long seq;

    @Option(names = "--reason", required = true, paramLabel = "REASON")
    private List<String> reasons = new ArrayList<>();

    @Option(names = "--note", paramLabel = "TEXT")
    private String note = "";

    @Option(names = "--out", paramLabel = "DIR")
    private @Nullable Path out;

    private final DeskRunner<Services> desk;

    public Return(Terminal terminal, Globals globals, DeskRunner<Services> desk) {
      super(terminal, globals);
      this.desk = desk;
    }

    @Override
    Outcome act() {
      List<Rulings.Reason> given = reasons.stream().map(Return::reason).toList();
      return desk.run((services, session, folder) -> {
        ReceivedBundle bundle = services.bundle(session, office, seq);
        Rulings.Ruling ruling =
            services.rulings().giveBack(session, bundle.bundleId(), given, note);
        return said(
            WORDS.say("cli.inbox.returned", bundle.officeName(), String.valueOf(seq)), ruling, out);
      });
    }

    private static Rulings.Reason reason(String text) {
      int equals = text.indexOf('=');
      if (equals > 0) {
        String place = text.substring(0, equals);
        String why = text.substring(equals + 1);
        int at = place.indexOf('@');
        String where = at < 0 ? place : place.substring(0, at);
        int dot = where.indexOf('.');
        int colon = why.indexOf(':');
        String remark = colon < 0 ? "" : why.substring(colon + 1);
        ReturnReason kind =
            ReturnReason.parse(colon < 0 ? why : why.substring(0, colon)).orElse(null);
        if (kind != null) {
          return new Rulings.Reason(
              dot < 0 ? where : where.substring(0, dot),
              dot < 0 ? "" : where.substring(dot + 1),
              at < 0 ? null : fact(place.substring(at + 1), text),
              kind,
              remark);
        }
      }
      throw unreadable(text);
    }

    private static UUID fact(String code, String text) {
      try {
        return UUID.fromString(code);
      } catch (IllegalArgumentException e) {
        throw unreadable(text);
      }
    }

    private static Failure unreadable(String text) {
      return new Failure(
          FailureKind.WRONG_USE, "A-209", WORDS.say("cli.inbox.reason-use", text), "reason");
    }
  }

  /** {@code inbox tell OFFICE SEQ --note …}. */
  @Command(name = "tell")
  public static final class Tell extends CliCommand {

    @Parameters(index = "0", paramLabel = "OFFICE")
    private String office = "";

    @Parameters(index = "1", paramLabel = "SEQ")
    private long seq;

    @Option(names = "--note", required = true, paramLabel = "TEXT")
    private String note = "";

    @Option(names = "--out", paramLabel = "DIR")
    private @Nullable Path out;

    private final DeskRunner<Services> desk;

    public Tell(Terminal terminal, Globals globals, DeskRunner<Services> desk) {
      super(terminal, globals);
      this.desk = desk;
    }

    @Override
    Outcome act() {
      return desk.run((services, session, folder) -> {
        ReceivedBundle bundle = services.bundle(session, office, seq);
        return said(
            WORDS.say("cli.inbox.told", bundle.officeName(), String.valueOf(seq)),
            services.rulings().tell(session, bundle.bundleId(), note),
            out);
      });
    }
  }

  /** {@code inbox conflicts}: what excludes what, both figures of each cell. */
  @Command(name = "conflicts")
  public static final class ListConflicts extends CliCommand {

    private final DeskRunner<Services> desk;

    public ListConflicts(Terminal terminal, Globals globals, DeskRunner<Services> desk) {
      super(terminal, globals);
      this.desk = desk;
    }

    @Override
    Outcome act() {
      return desk.run((services, session, folder) -> {
        List<Conflict> all = services.conflicts().list(session);
        long open = all.stream().filter(Conflict::open).count();
        String said = WORDS.say("cli.conflicts.count", all.size(), open);
        Outcome outcome = open == 0 ? Outcome.done(said) : Outcome.findings("C-350", said);
        List<Object> json = new ArrayList<>();
        for (Conflict conflict : all) {
          ConflictSides sides = services.conflicts().open(session, conflict.id());
          Conflict.Decided decided = conflict.decided();
          outcome.line(
              String.join(
                  "\t",
                  conflict.id().toString(),
                  conflict.kind().label(),
                  conflict.officeName(),
                  conflict.form(),
                  conflict.period().label(),
                  decided == null ? WORDS.say("cli.conflicts.open") : decided.decision().label()));
          sides.cells().forEach(c -> outcome.line(cell("cli.conflicts.cell", c)));
          sides.cases().forEach(c -> outcome.line(WORDS.say("cli.conflicts.case", c.toString())));
          Map<String, Object> one = new LinkedHashMap<>();
          one.put("id", conflict.id().toString());
          one.put("kind", conflict.kind().name());
          one.put("office", conflict.office());
          one.put("form", conflict.form());
          one.put("period", conflict.period().code());
          one.put("cells", cells(sides.cells(), "here", "there"));
          one.put("cases", sides.cases().stream().map(UUID::toString).toList());
          one.put("decision", decided == null ? "" : decided.decision().name());
          json.add(one);
        }
        return outcome.with("conflicts", json);
      });
    }
  }

  /** {@code inbox decide ID keep|ask --reason …}. */
  @Command(name = "decide")
  public static final class Decide extends CliCommand {

    @Parameters(index = "0", paramLabel = "ID")
    private UUID id = new UUID(0, 0);

    @Parameters(index = "1", paramLabel = "WAY")
    private Conflict.Decision way = Conflict.Decision.KEEP;

    @Option(names = "--reason", required = true, paramLabel = "TEXT")
    private String reason = "";

    private final DeskRunner<Services> desk;

    public Decide(Terminal terminal, Globals globals, DeskRunner<Services> desk) {
      super(terminal, globals);
      this.desk = desk;
    }

    @Override
    Outcome act() {
      return desk.run((services, session, folder) -> {
        List<Rulings.Ruling> said = services.conflicts().decide(session, id, way, reason);
        Outcome outcome = Outcome.done(WORDS.say("cli.conflicts.decided", way.label()));
        said.forEach(r -> outcome.line(WORDS.say("cli.receive.receipt", r.receiptFile())));
        return outcome.with(
            "receipts", said.stream().map(r -> r.receiptFile().toString()).toList());
      });
    }
  }

  /** {@code inbox remind --year Y --out FILE}, or {@code --each DIR}. */
  @Command(name = "remind")
  public static final class Remind extends CliCommand {

    @Option(names = "--year", paramLabel = "Y")
    private @Nullable Integer year;

    @Option(names = "--office", paramLabel = "CODE")
    private @Nullable String office;

    @Option(names = "--out", paramLabel = "FILE")
    private @Nullable Path out;

    @Option(names = "--each", paramLabel = "DIR")
    private @Nullable Path each;

    private final DeskRunner<Services> desk;
    private final Clock clock;

    public Remind(Terminal terminal, Globals globals, DeskRunner<Services> desk, Clock clock) {
      super(terminal, globals);
      this.desk = desk;
      this.clock = clock;
    }

    @Override
    Outcome act() {
      int of = year == null ? LocalDate.now(clock).getYear() : year;
      Path file = out;
      Path papers = each;
      return desk.run((services, session, folder) -> {
        YearSheet sheet = services.year().of(session, of);
        List<Reminders.Line> lines = Reminders.lines(sheet, office);
        Outcome outcome =
            Outcome.done(WORDS.say("cli.remind.count", String.valueOf(of), lines.size()));
        lines.forEach(l ->
            outcome.line(
                String.join(
                    "\t",
                    l.office().code(),
                    l.office().name(),
                    l.cell().period().label(),
                    l.cell().state().label(),
                    String.join(" ", l.cell().missing()))));
        List<String> files = new ArrayList<>();
        if (file != null) {
          services.reminders().write(sheet, office, file);
          files.add(file.toString());
        }
        if (papers != null) {
          services
              .reminders()
              .writeEach(sheet, papers, ".pdf")
              .forEach(f -> files.add(f.toString()));
        }
        files.forEach(f -> outcome.line(WORDS.say("cli.remind.file", f)));
        return outcome.with("count", lines.size()).with("files", files);
      });
    }
  }
}
