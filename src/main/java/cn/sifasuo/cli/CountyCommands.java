package cn.sifasuo.cli;

import cn.sifasuo.county.ReportingStatus;
import cn.sifasuo.county.ReportingYear;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.statistics.FormStanding;
import cn.sifasuo.statistics.PeriodStates;
import cn.sifasuo.statistics.StaleForms;
import cn.sifasuo.vault.Transactions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code status}. */
public final class CountyCommands {

  private static final Wording WORDS = Wording.of(CountyCommands.class);

  private CountyCommands() {}

  /** {@code status}: a county sees who has reported, a township the state of its forms. */
  @Command(name = "status")
  public static final class Status extends CliCommand {

    @Option(names = "--period", paramLabel = "P")
    private @Nullable String period;

    @Option(names = "--year", paramLabel = "Y")
    private @Nullable Integer year;

    private final DeskRunner<Services> desk;
    private final Clock clock;

    /**
     * What the command works with.
     *
     * @param county whether this is a receiving desk
     */
    public record Services(
        boolean county,
        ReportingStatus reporting,
        ReportingYear reportingYear,
        PeriodStates states,
        Transactions transactions) {}

    public Status(Terminal terminal, Globals globals, DeskRunner<Services> desk, Clock clock) {
      super(terminal, globals);
      this.desk = desk;
      this.clock = clock;
    }

    @Override
    Outcome act() {
      Period of =
          period == null ? Period.month(LocalDate.now(clock)).previous() : Periods.parse(period);
      Integer ofYear = year;
      if (ofYear != null) {
        return desk.run((services, session, folder) ->
            YearLines.of(services.reportingYear().of(session, ofYear)));
      }
      return desk.run((services, session, folder) ->
          services.county()
              ? offices(services.reporting().of(of), of)
              : forms(
                  services.transactions().read(ctx -> services.states().standings(ctx, of)), of));
    }

    private static Outcome offices(List<ReportingStatus.Line> lines, Period of) {
      long reported = lines.stream().filter(ReportingStatus.Line::reported).count();
      Outcome outcome =
          Outcome.done(WORDS.say("cli.status.county", of.label(), lines.size(), reported));
      List<Object> json = new ArrayList<>();
      for (ReportingStatus.Line line : lines) {
        outcome.line(
            "%s\t%s\t%s"
                .formatted(
                    line.office(),
                    line.name(),
                    line.reported()
                        ? WORDS.say(
                            "cli.status.reported",
                            line.seq(),
                            String.valueOf(line.receivedAt()).substring(0, 10))
                        : WORDS.say(line.returned() ? "cli.status.returned" : "cli.status.open")));
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("office", line.office());
        one.put("name", line.name());
        one.put("reported", line.reported());
        one.put("returned", line.returned());
        one.put("seq", line.seq());
        json.add(one);
      }
      return outcome.with("period", of.code()).with("offices", json);
    }

    private static Outcome forms(Map<String, FormStanding> standings, Period of) {
      Outcome outcome = Outcome.done("");
      Map<String, Object> json = new LinkedHashMap<>();
      Map<String, Object> stale = new LinkedHashMap<>();
      standings.forEach((form, standing) -> {
        outcome.line("%s\t%s\t%s".formatted(form, of.label(), standing.state().label()));
        json.put(form, standing.state().name());
        List<StaleForms.Correction> because = standing.staleBecause();
        because.forEach(c ->
            outcome.line(
                WORDS.say("cli.status.stale", form, c.form(), c.period().label(), c.revision())));
        if (!because.isEmpty()) {
          stale.put(form, because.stream().map(Status::json).toList());
        }
      });
      return outcome.with("period", of.code()).with("forms", json).with("stale", stale);
    }

    private static Map<String, Object> json(StaleForms.Correction correction) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("form", correction.form());
      json.put("period", correction.period().code());
      json.put("revision", correction.revision());
      return json;
    }
  }
}
