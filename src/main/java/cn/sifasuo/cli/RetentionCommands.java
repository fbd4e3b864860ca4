package cn.sifasuo.cli;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.ledger.RecordTypes;
import cn.sifasuo.ledger.retention.Retention;
import cn.sifasuo.ledger.retention.RetentionKind;
import cn.sifasuo.ledger.retention.RetentionRule;
import cn.sifasuo.ledger.retention.RetentionRules;
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

/** {@code retention list|set|appraise|destroy|record}: how long records are kept. */
public final class RetentionCommands {

  private static final Wording WORDS = Wording.of(RetentionCommands.class);

  private RetentionCommands() {}

  /** What the commands work with. */
  public record Services(
      RetentionRules rules, Retention retention, RecordTypes types, Countersign countersign) {}

  private static String years(@Nullable Integer years) {
    return years == null
        ? WORDS.say("cli.retention.ever")
        : WORDS.say("cli.retention.years", years);
  }

  /** {@code retention list}: the rule in force for each kind. */
  @Command(name = "list")
  public static final class ListRules extends CliCommand {

    private final DeskRunner<Services> desk;

    public ListRules(Terminal terminal, Globals globals, DeskRunner<Services> desk) {
      super(terminal, globals);
      this.desk = desk;
    }

    @Override
    Outcome act() {
      return desk.run((services, session, folder) -> {
        Outcome outcome = Outcome.done("");
        List<RetentionRule> rules = services.rules().inForce();
        for (RetentionKind kind : RetentionKind.values()) {
          outcome.line(
              rules.stream()
                  .filter(r -> r.kind() == kind)
                  .findFirst()
                  .map(r ->
                      WORDS.say(
                          "cli.retention.rule",
                          kind.name(),
                          kind.label(),
                          years(r.years()),
                          r.basis()))
                  .orElseGet(() -> WORDS.say("cli.retention.none", kind.name(), kind.label())));
        }
        return outcome.with("rules", rules.stream().map(ListRules::fields).toList());
      });
    }

    private static Map<String, Object> fields(RetentionRule rule) {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("kind", rule.kind().name());
      fields.put("years", rule.years() == null ? "ever" : rule.years());
      fields.put("from", rule.from().toString());
      fields.put("basis", rule.basis());
      return fields;
    }
  }

  /** {@code retention set KIND --years N|ever --from DAY --basis TEXT}. */
  @Command(name = "set")
  public static final class SetRule extends CliCommand {

    @Parameters(paramLabel = "KIND")
    private String kind = "";

    @Option(names = "--years", required = true, paramLabel = "N")
    private String years = "";

    @Option(names = "--from", paramLabel = "DAY")
    private @Nullable LocalDate from;

    @Option(names = "--basis", required = true, paramLabel = "TEXT")
    private String basis = "";

    private final DeskRunner<Services> desk;
    private final Clock clock;

    public SetRule(Terminal terminal, Globals globals, DeskRunner<Services> desk, Clock clock) {
      super(terminal, globals);
      this.desk = desk;
      this.clock = clock;
    }

    @Override
    Outcome act() {
      RetentionKind wanted =
          RetentionKind.find(kind)
              .orElseThrow(() ->
                  new Failure(
                      FailureKind.WRONG_USE,
                      "A-244",
                      WORDS.say("cli.retention.no-kind", kind),
                      "unknown kind"));
      LocalDate day = from == null ? LocalDate.now(clock) : from;
      return desk.run((services, session, folder) -> {
        RetentionRule rule = services.rules().set(session, wanted, number(), day, basis);
        return Outcome.done(
            WORDS.say("cli.retention.set", wanted.label(), rule.from(), years(rule.years())));
      });
    }

    private @Nullable Integer number() {
      if (years.equals("ever") || years.equals(WORDS.say("cli.retention.ever"))) {
        return null;
      }
      try {
        return Integer.valueOf(years);
      } catch (NumberFormatException e) {
        throw new Failure(
            FailureKind.WRONG_USE,
            "A-245",
            WORDS.say("cli.retention.no-years", years),
            "not a number of years",
            e);
      }
    }
  }

  /** {@code retention appraise}: what is past its time; nothing is destroyed. */
  @Command(name = "appraise")
  public static final class Appraise extends CliCommand {

    private final DeskRunner<Services> desk;

    public Appraise(Terminal terminal, Globals globals, DeskRunner<Services> desk) {
      super(terminal, globals);
      this.desk = desk;
    }

    @Override
    Outcome act() {
      return desk.run((services, session, folder) -> {
        List<Retention.Due> due = services.retention().appraise(session);
        Outcome outcome = Outcome.done(WORDS.say("cli.retention.due", due.size()));
        due.forEach(d ->
            outcome.line(
                WORDS.say(
                    "cli.retention.due-line",
                    d.number(),
                    d.type().code() + ":" + d.id(),
                    d.rule().kind().label(),
                    d.begun(),
                    d.lastDay(),
                    d.rule().basis())));
        return outcome
            .with("count", due.size())
            .with(
                "records",
                due.stream()
                    .map(d ->
                        Map.of(
                            "record", d.type().code() + ":" + d.id(),
                            "number", d.number(),
                            "kind", d.rule().kind().name(),
                            "lastDay", d.lastDay().toString()))
                    .toList());
      });
    }
  }

  /**
   * {@code retention destroy --record TYPE:ID… --document TEXT --proposed-by NAME --approved-by
   * NAME}.
   */
  @Command(name = "destroy")
  public static final class Destroy extends CliCommand {

    @Option(names = "--record", required = true, paramLabel = "TYPE:ID")
    private List<String> records = new ArrayList<>();

    @Option(names = "--document", required = true, paramLabel = "TEXT")
    private String document = "";

    @Option(names = "--proposed-by", required = true, paramLabel = "NAME")
    private String proposedBy = "";

    @Option(names = "--approved-by", required = true, paramLabel = "NAME")
    private String approvedBy = "";

    @Option(names = "--alone", paramLabel = "TEXT")
    private @Nullable String alone;

    private final DeskRunner<Services> desk;

    public Destroy(Terminal terminal, Globals globals, DeskRunner<Services> desk) {
      super(terminal, globals);
      this.desk = desk;
    }

    @Override
    Outcome act() {
      return desk.run((services, session, folder) -> {
        Map<RecordType, List<UUID>> byType = new LinkedHashMap<>();
        for (String record : records) {
          RecordArgument named = RecordArgument.of(services.types(), record);
          byType.computeIfAbsent(named.type(), t -> new ArrayList<>()).add(named.id());
        }
        if (byType.size() != 1) {
          throw new Failure(
              FailureKind.WRONG_USE, "A-246", WORDS.say("cli.retention.one-type"), "types");
        }
        Map.Entry<RecordType, List<UUID>> of = byType.entrySet().iterator().next();
        Retention.Done done =
            services
                .retention()
                .destroy(
                    session,
                    services.countersign().ask(session, alone),
                    of.getKey(),
                    of.getValue(),
                    new Retention.Approval(document, proposedBy, approvedBy));
        return Outcome.done(WORDS.say("cli.retention.destroyed", done.records(), done.auditSeq()))
            .line(WORDS.say("cli.retention.backups"))
            .with("destruction", done.id().toString())
            .with("records", done.records());
      });
    }
  }

  /** {@code retention record}: every destruction that was done. */
  @Command(name = "record")
  public static final class Records extends CliCommand {

    private final DeskRunner<Services> desk;

    public Records(Terminal terminal, Globals globals, DeskRunner<Services> desk) {
      super(terminal, globals);
      this.desk = desk;
    }

    @Override
    Outcome act() {
      return desk.run((services, session, folder) -> {
        List<Retention.Done> done = services.retention().done(session);
        Outcome outcome = Outcome.done(WORDS.say("cli.retention.records", done.size()));
        done.forEach(d ->
            outcome.line(
                WORDS.say(
                    "cli.retention.record-line",
                    d.at().toLocalDate(),
                    d.records(),
                    d.approval().document(),
                    d.approval().proposedBy(),
                    d.approval().approvedBy(),
                    d.auditSeq())));
        return outcome.with("count", done.size());
      });
    }
  }
}
