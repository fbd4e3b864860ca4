package cn.sifasuo.cli;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.security.Session;
import cn.sifasuo.statistics.summary.Finding;
import cn.sifasuo.statistics.summary.HistoricalFigure;
import cn.sifasuo.statistics.summary.HistoricalFigures;
import cn.sifasuo.statistics.summary.StaleForm;
import cn.sifasuo.statistics.summary.SummaryFiles;
import cn.sifasuo.statistics.summary.WorkSummaries;
import cn.sifasuo.statistics.summary.WorkSummary;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Work summaries: the {@code summary} commands. */
public final class SummaryCommands {

  private static final Wording WORDS = Wording.of(SummaryCommands.class);

  private SummaryCommands() {}

  /** What the commands work with. */
  public record Services(WorkSummaries summaries, SummaryFiles files, HistoricalFigures history) {}

  /**
   * {@code summary --period P [--template ID] --out FILE}: the summary of a period as a file. One
   * that is there already is taken as it stands, edited or signed; else it is written.
   */
  @Command(name = "summary")
  public static final class Summary extends CliCommand {

    @Option(names = "--period", paramLabel = "P")
    private @Nullable String period;

    @Option(names = "--template", paramLabel = "ID")
    private @Nullable String template;

    @Option(names = "--out", paramLabel = "FILE")
    private @Nullable Path out;

    private final DeskRunner<Services> desk;

    public Summary(Terminal terminal, Globals globals, DeskRunner<Services> desk) {
      super(terminal, globals);
      this.desk = desk;
    }

    @Override
    Outcome act() {
      if (period == null || out == null) {
        throw new Failure(
            FailureKind.WRONG_USE, "A-231", WORDS.say("cli.summary.use"), "summary needs both");
      }
      Period of = Periods.parse(period);
      Path target = out;
      return desk.run((services, session, folder) -> {
        WorkSummary summary = summary(services.summaries(), session, of);
        Path written = services.files().write(summary, target);
        services.summaries().handedOut(session, summary);
        List<StaleForm> stale = services.summaries().stale(session, summary);
        List<Finding> findings = services.summaries().check(session, summary);
        return outcome(summary, written, stale, findings);
      });
    }

    private WorkSummary summary(WorkSummaries summaries, Session session, Period of) {
      String id =
          template == null
              ? summaries.templates().usual(of).id()
              : summaries.templates().of(template, of).id();
      return summaries.list(session).stream()
          .map(WorkSummaries.Listed::summary)
          .filter(s -> s.template().equals(id) && s.period().equals(of))
          .findFirst()
          .orElseGet(() -> summaries.create(session, id, of));
    }

    private static Outcome outcome(
        WorkSummary summary, Path written, List<StaleForm> stale, List<Finding> findings) {
      List<Finding> figures =
          findings.stream().filter(f -> f.kind() != Finding.Kind.UNWRITTEN).toList();
      int unwritten = findings.size() - figures.size();
      String said =
          WORDS.say(
              "cli.summary.done",
              summary.title(),
              written,
              figures.size(),
              unwritten,
              stale.size());
      Outcome outcome =
          figures.isEmpty() && stale.isEmpty()
              ? Outcome.done(said)
              : Outcome.findings(stale.isEmpty() ? "S-609" : "S-607", said);
      stale.forEach(s -> outcome.line(s.text()));
      findings.forEach(
          f -> outcome.line(WORDS.say("cli.summary.finding", f.paragraph() + 1, f.text())));
      return outcome
          .with("id", summary.id().toString())
          .with("file", written.toString())
          .with("signed", summary.finished() != null)
          .with("unwritten", unwritten)
          .with("stale", stale.stream().map(StaleForm::text).toList())
          .with("findings", figures.stream().map(Summary::json).toList());
    }

    private static Map<String, Object> json(Finding finding) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("kind", finding.kind().name());
      json.put("sentence", finding.sentence());
      json.put("typed", finding.typed());
      if (finding.nearest() != null) {
        json.put("nearest", finding.nearest().text());
        json.put("cell", finding.nearest().cell());
      }
      return json;
    }
  }

  /**
   * {@code summary history --form F --period P --cell C --value V --source TEXT}: a figure of a
   * year before the program; without {@code --value} the list of those there are.
   */
  @Command(name = "history")
  public static final class History extends CliCommand {

    @Option(names = "--form", paramLabel = "CODE")
    private String form = "";

    @Option(names = "--period", paramLabel = "P")
    private String period = "";

    @Option(names = "--cell", paramLabel = "CELL")
    private String cell = "";

    @Option(names = "--value", paramLabel = "N")
    private @Nullable BigDecimal value;

    @Option(names = "--source", paramLabel = "TEXT")
    private String source = "";

    @Option(names = "--reason", paramLabel = "TEXT")
    private String reason = "";

    private final DeskRunner<Services> desk;

    public History(Terminal terminal, Globals globals, DeskRunner<Services> desk) {
      super(terminal, globals);
      this.desk = desk;
    }

    @Override
    Outcome act() {
      BigDecimal typed = value;
      return desk.run((services, session, folder) -> {
        if (typed != null) {
          services
              .history()
              .enter(
                  session,
                  new HistoricalFigures.Entry(
                      form, cell, Periods.parse(period), typed, source, reason));
        }
        List<HistoricalFigure> all = services.history().list(session);
        Outcome outcome = Outcome.done(WORDS.say("cli.history.count", all.size()));
        List<Object> json = new ArrayList<>();
        for (HistoricalFigure f : all) {
          String number = f.value().stripTrailingZeros().toPlainString();
          outcome.line(
              "%s\t%s\t%s\t%s\t%s %s\t%s"
                  .formatted(
                      f.form(),
                      f.period().label(),
                      f.cell(),
                      f.label(),
                      number,
                      f.unit(),
                      f.source()));
          json.add(
              Map.of(
                  "form", f.form(),
                  "period", f.period().code(),
                  "cell", f.cell(),
                  "value", number,
                  "unit", f.unit(),
                  "source", f.source()));
        }
        return outcome.with("figures", json);
      });
    }
  }
}
