package cn.sifasuo.cli;

import cn.sifasuo.county.OfficeAnchors;
import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.print.ListFile;
import cn.sifasuo.security.AuditAct;
import cn.sifasuo.security.AuditBook;
import cn.sifasuo.security.AuditFilter;
import cn.sifasuo.security.ChainAnchor;
import cn.sifasuo.security.ChainProof;
import cn.sifasuo.security.ChainReport;
import cn.sifasuo.security.ChainWords;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code audit verify | export | anchors}: the hash chain over every act. */
public final class AuditCommands {

  private static final Wording WORDS = Wording.of(AuditCommands.class);

  private AuditCommands() {}

  /** What the commands work with. */
  public record Services(AuditBook book, ChainProof proof) {

    /** What is found and what is proven, in words and as exit status. */
    Outcome verified(List<ChainAnchor> given) {
      ChainReport report = proof.prove(given, (walked, of) -> {});
      String head = ChainWords.head(report);
      Outcome outcome = report.holds() ? Outcome.done(head) : Outcome.damaged("G-401", head);
      ChainWords.lines(report).forEach(outcome::line);
      return outcome
          .with("firstBroken", report.firstBreak().map(ChainReport.Break::seq).orElse(null))
          .with("breaks", report.breakCount())
          .with("head", report.head().toString())
          .with("provenTo", report.provenTo())
          .with("contradictions", report.contradictions().stream().map(Services::fields).toList());
    }

    private static Map<String, Object> fields(ChainReport.Weighed weighed) {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("seq", weighed.anchor().seq());
      fields.put("hash", weighed.anchor().hash());
      fields.put("found", weighed.found());
      fields.put("carrier", weighed.anchor().carrier());
      fields.put("verdict", weighed.verdict().name());
      return fields;
    }
  }

  /**
   * {@code audit verify [--anchor SEQ:HASH]… [--anchors FILE]}: walks the chain and holds it
   * against what was handed over.
   */
  @Command(name = "verify")
  public static final class Verify extends CliCommand {

    @Option(names = "--anchor", paramLabel = "SEQ:HASH")
    private List<String> anchors = new ArrayList<>();

    @Option(names = "--anchors", paramLabel = "FILE")
    private @Nullable Path file;

    private final DeskRunner<Services> desk;

    public Verify(Terminal terminal, Globals globals, DeskRunner<Services> desk) {
      super(terminal, globals);
      this.desk = desk;
    }

    @Override
    Outcome act() {
      List<ChainAnchor> given = new ArrayList<>(anchors.stream().map(Verify::anchor).toList());
      if (file != null) {
        given.addAll(AnchorFile.read(file));
      }
      return desk.run((services, session, folder) -> services.verified(given));
    }

    private static ChainAnchor anchor(String text) {
      return ChainAnchor.parse(text, ChainAnchor.Origin.GIVEN, WORDS.say("cli.audit.given-anchor"))
          .orElseThrow(() ->
              new Failure(
                  FailureKind.WRONG_USE,
                  "A-241",
                  WORDS.say("cli.audit.no-anchor", text),
                  "not seq:hash"));
    }
  }

  /**
   * {@code audit export --out FILE [--who NAME] [--act ACT]… [--from DAY] [--to DAY]}: the entries
   * asked for with their hashes, and whether the chain holds.
   */
  @Command(name = "export")
  public static final class Export extends CliCommand {

    @Option(names = "--out", required = true, paramLabel = "FILE.csv")
    private Path out = Path.of("");

    @Option(names = "--who", paramLabel = "NAME")
    private String who = "";

    @Option(names = "--act", paramLabel = "ACT")
    private List<String> acts = new ArrayList<>();

    @Option(names = "--from", paramLabel = "DAY")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DAY")
    private @Nullable LocalDate to;

    @Option(names = "--about", paramLabel = "ID")
    private String about = "";

    private final DeskRunner<Services> desk;

    public Export(Terminal terminal, Globals globals, DeskRunner<Services> desk) {
      super(terminal, globals);
      this.desk = desk;
    }

    @Override
    Outcome act() {
      ListFile.Format.of(out);
      Set<AuditAct> wanted = acts.stream().map(Export::wanted).collect(Collectors.toSet());
      AuditFilter filter = new AuditFilter(who, wanted, from, to, about);
      return desk.run((services, session, folder) -> {
        int rows = services.book().export(session, filter, out);
        return services
            .verified(List.of())
            .line(WORDS.say("cli.audit.exported", rows, out))
            .with("rows", rows)
            .with("file", out.toString());
      });
    }

    private static AuditAct wanted(String text) {
      return AuditAct.parse(text)
          .orElseThrow(() ->
              new Failure(
                  FailureKind.WRONG_USE,
                  "A-242",
                  WORDS.say("cli.audit.no-act", text),
                  "unknown act"));
    }
  }

  /**
   * {@code audit anchors [--office CODE] [--out FILE]}: at the county, the chain heads that the
   * bundles of its offices brought; a list to take to an office.
   */
  @Command(name = "anchors")
  public static final class Anchors extends CliCommand {

    @Option(names = "--office", paramLabel = "CODE")
    private String office = "";

    @Option(names = "--out", paramLabel = "FILE")
    private @Nullable Path out;

    private final DeskRunner<OfficeAnchors> desk;

    public Anchors(Terminal terminal, Globals globals, DeskRunner<OfficeAnchors> desk) {
      super(terminal, globals);
      this.desk = desk;
    }

    @Override
    Outcome act() {
      Path file = out;
      if (file != null) {
        ListFile.Format.of(file);
      }
      return desk.run((anchors, session, folder) -> {
        List<OfficeAnchors.Anchor> found = anchors.list(session, office);
        long strange =
            found.stream().filter(a -> a.finding() != OfficeAnchors.Finding.GROWS).count();
        Outcome outcome =
            strange == 0
                ? Outcome.done(WORDS.say("cli.audit.anchors", found.size()))
                : Outcome.findings("G-402", WORDS.say("cli.audit.anchors-strange", strange));
        found.forEach(a ->
            outcome.line(
                WORDS.say(
                    "cli.audit.anchor-line",
                    a.office(),
                    a.bundle(),
                    a.period(),
                    a.seq() + ":" + a.hash(),
                    a.finding().label())));
        if (file != null) {
          anchors.export(session, office, file);
          outcome.line(WORDS.say("cli.audit.anchors-written", file)).with("file", file.toString());
        }
        return outcome
            .with("count", found.size())
            .with("strange", strange)
            .with("anchors", found.stream().map(Anchors::fields).toList());
      });
    }

    private static Map<String, Object> fields(OfficeAnchors.Anchor anchor) {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("office", anchor.office());
      fields.put("bundle", anchor.bundle());
      fields.put("period", anchor.period());
      fields.put("head", anchor.seq() + ":" + anchor.hash());
      fields.put("finding", anchor.finding().name());
      return fields;
    }
  }
}
