package cn.sifasuo.cli;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.statistics.Fraction;
import cn.sifasuo.statistics.target.AnnualTarget;
import cn.sifasuo.statistics.target.AnnualTargets;
import cn.sifasuo.statistics.target.SetResult;
import cn.sifasuo.statistics.target.TargetDirection;
import cn.sifasuo.statistics.target.TargetEntry;
import cn.sifasuo.statistics.target.TargetQuestion;
import cn.sifasuo.statistics.target.TargetResult;
import cn.sifasuo.statistics.target.TargetState;
import cn.sifasuo.statistics.target.YearFigure;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code target list | set | withdraw}: 年度目标. */
public final class TargetCommands {

  private static final Wording WORDS = Wording.of(TargetCommands.class);

  private TargetCommands() {}

  /** {@code target list [--year Y] [--now]}: the targets of a year and what has come of them. */
  @Command(name = "list")
  public static final class ListTargets extends CliCommand {

    @Option(names = "--year", paramLabel = "Y")
    private int year;

    @Option(names = "--now")
    private boolean now;

    private final DeskRunner<AnnualTargets> desk;
    private final Clock clock;

    public ListTargets(
        Terminal terminal, Globals globals, DeskRunner<AnnualTargets> desk, Clock clock) {
      super(terminal, globals);
      this.desk = desk;
      this.clock = clock;
    }

    @Override
    Outcome act() {
      int of = year == 0 ? LocalDate.now(clock).getYear() : year;
      AnnualTargets.Counting counting =
          now ? AnnualTargets.Counting.NOW : AnnualTargets.Counting.CLOSED;
      return desk.run((targets, session, folder) -> {
        List<TargetResult> results = targets.results(session, of, counting);
        Outcome outcome = Outcome.done(WORDS.say("cli.target.count", of, results.size()));
        List<Object> json = new ArrayList<>();
        for (TargetResult result : results) {
          outcome.line(line(result));
          Map<String, Object> one = json(result);
          one.put(
              "history",
              targets
                  .history(session, of, result.target().form(), result.target().indicator())
                  .stream()
                  .map(TargetCommands::json)
                  .toList());
          json.add(one);
        }
        return outcome.with("year", of).with("rule", TargetState.rule()).with("targets", json);
      });
    }

    private static String line(TargetResult result) {
      AnnualTarget target = result.target();
      YearFigure figure = result.figure();
      String completed =
          result
              .points()
              .map(p -> WORDS.say("cli.target.points", (p.signum() > 0 ? "+" : "") + p))
              .or(() -> result.completed().map(c -> c + "%"))
              .orElse("—");
      return String.join(
          "\t",
          target.form() + "." + target.indicator(),
          target.label(),
          target.words(),
          result.result(),
          completed,
          WORDS.say("cli.target.passed", result.passedPercent()),
          result.state().label(),
          figure == null ? "—" : figure.source());
    }

    private static Map<String, Object> json(TargetResult result) {
      Map<String, Object> one = TargetCommands.json(result.target());
      YearFigure figure = result.figure();
      if (result.wanted() != null) {
        one.put("wanted", fraction(result.wanted(), result.wantedText()));
      }
      if (figure != null) {
        Map<String, Object> found = fraction(figure.value(), result.result());
        found.put("closed", figure.closed());
        found.put("stale", figure.stale());
        found.put("source", figure.source());
        found.put("until", figure.days().end().toString());
        found.put(
            "forms",
            figure.forms().stream()
                .map(f -> Map.of("period", f.period().code(), "revision", f.revision()))
                .toList());
        one.put("result", found);
      }
      result
          .completion()
          .ifPresent(c ->
              one.put(
                  "completion",
                  fraction(c, result.completed().map(BigDecimal::toPlainString).orElse("—"))));
      result.points().ifPresent(p -> one.put("points", p));
      one.put("passed", fraction(result.passed(), result.passedPercent().toPlainString()));
      one.put("state", result.state().name());
      one.put("stateLabel", result.state().label());
      return one;
    }
  }

  private static Map<String, Object> fraction(Fraction value, String text) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("numerator", value.numerator());
    json.put("denominator", value.denominator());
    json.put("text", text);
    return json;
  }

  private static Map<String, Object> json(AnnualTarget target) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("form", target.form());
    json.put("cell", target.indicator());
    json.put("label", target.label());
    json.put("year", target.year());
    json.put("revision", target.revision());
    json.put("value", target.goal().value());
    json.put("unit", target.goal().unit());
    json.put("reading", target.goal().reading().name());
    json.put("direction", target.direction().code());
    json.put("text", target.words());
    json.put("wording", target.wording());
    json.put("source", target.basis());
    json.put("sourceDate", target.basisOn().toString());
    json.put("reason", target.reason());
    json.put("setAt", target.setAt().toString());
    json.put("setBy", target.setBy());
    AnnualTarget.Base base = target.base();
    if (base != null) {
      json.put("base", fraction(base.value(), base.source()));
    }
    AnnualTarget.Answered answered = target.answered();
    if (answered != null) {
      json.put(
          "question",
          Map.of(
              "kind", answered.kind().name(),
              "text", answered.text(),
              "answer", answered.answer()));
    }
    AnnualTarget.Withdrawn withdrawn = target.withdrawn();
    if (withdrawn != null) {
      json.put(
          "withdrawn",
          Map.of(
              "at", withdrawn.at().toString(),
              "by", withdrawn.by(),
              "reason", withdrawn.reason()));
    }
    return json;
  }

  /**
   * {@code target set --year Y --form F --cell C --value N --unit U --wording TEXT --source TEXT
   * --source-date DATE}: a target; where its wording has two readings, {@code --answer} says which
   * is meant, and without it nothing is kept.
   */
  @Command(name = "set")
  public static final class SetTarget extends CliCommand {

    @Option(names = "--year", required = true, paramLabel = "Y")
    private int year;

    @Option(names = "--form", required = true, paramLabel = "CODE")
    private String form = "";

    @Option(names = "--cell", required = true, paramLabel = "CELL")
    private String cell = "";

    @Option(names = "--value", required = true, paramLabel = "N")
    private BigDecimal value = BigDecimal.ZERO;

    @Option(names = "--unit", required = true, paramLabel = "UNIT")
    private String unit = "";

    @Option(names = "--direction", paramLabel = "WAY")
    private String direction = TargetDirection.AT_LEAST.code();

    @Option(names = "--wording", required = true, paramLabel = "TEXT")
    private String wording = "";

    @Option(names = "--source", required = true, paramLabel = "TEXT")
    private String source = "";

    @Option(names = "--source-date", required = true, paramLabel = "DATE")
    private LocalDate sourceDate = LocalDate.EPOCH;

    @Option(names = "--base", paramLabel = "N")
    private @Nullable BigDecimal base;

    @Option(names = "--answer", paramLabel = "N")
    private int answer;

    @Option(names = "--reason", paramLabel = "TEXT")
    private String reason = "";

    private final DeskRunner<AnnualTargets> desk;

    public SetTarget(Terminal terminal, Globals globals, DeskRunner<AnnualTargets> desk) {
      super(terminal, globals);
      this.desk = desk;
    }

    @Override
    Outcome act() {
      TargetDirection way =
          TargetDirection.parse(direction)
              .orElseThrow(() ->
                  new Failure(
                      FailureKind.WRONG_USE,
                      "A-217",
                      WORDS.say("cli.target.direction", direction),
                      "no direction"));
      TargetEntry entry =
          new TargetEntry(
              year,
              form,
              cell,
              value,
              unit,
              way,
              wording,
              source,
              sourceDate,
              base,
              reason,
              answer);
      return desk.run((targets, session, folder) ->
          switch (targets.set(session, entry)) {
            case SetResult.Kept(AnnualTarget target) ->
                Outcome.done(
                        WORDS.say("cli.target.set", target.year(), target.label(), target.words()))
                    .withAll(json(target));
            case SetResult.Asked(TargetQuestion question) -> asked(question);
          });
    }

    private static Outcome asked(TargetQuestion question) {
      Outcome outcome = Outcome.findings("S-631", WORDS.say("cli.target.asked"));
      question.lines().forEach(outcome::line);
      List<Object> readings = new ArrayList<>();
      for (TargetQuestion.Option option : question.options()) {
        readings.add(
            Map.of(
                "number", readings.size() + 1,
                "reading", option.goal().reading().name(),
                "value", option.goal().value(),
                "unit", option.goal().unit(),
                "text", option.text()));
      }
      return outcome
          .with("question", question.kind().name())
          .with("text", question.text())
          .with("readings", readings);
    }
  }

  /** {@code target withdraw --year Y --form F --cell C --reason TEXT}: takes a target back. */
  @Command(name = "withdraw")
  public static final class Withdraw extends CliCommand {

    @Option(names = "--year", required = true, paramLabel = "Y")
    private int year;

    @Option(names = "--form", required = true, paramLabel = "CODE")
    private String form = "";

    @Option(names = "--cell", required = true, paramLabel = "CELL")
    private String cell = "";

    @Option(names = "--reason", required = true, paramLabel = "TEXT")
    private String reason = "";

    private final DeskRunner<AnnualTargets> desk;

    public Withdraw(Terminal terminal, Globals globals, DeskRunner<AnnualTargets> desk) {
      super(terminal, globals);
      this.desk = desk;
    }

    @Override
    Outcome act() {
      return desk.run((targets, session, folder) -> {
        targets.withdraw(session, year, form, cell, reason);
        return Outcome.done(WORDS.say("cli.target.withdrawn", year, form, cell))
            .with("year", year)
            .with("form", form)
            .with("cell", cell);
      });
    }
  }
}
