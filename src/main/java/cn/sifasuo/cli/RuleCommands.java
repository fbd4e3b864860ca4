package cn.sifasuo.cli;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.law.DatedRules;
import cn.sifasuo.law.Rule;
import cn.sifasuo.ledger.rule.LocalRule;
import cn.sifasuo.ledger.rule.LocalRules;
import cn.sifasuo.security.Permission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code rule list|add|withdraw}: the law as dated data, and what local documents say beyond it.
 */
public final class RuleCommands {

  private static final Wording WORDS = Wording.of(RuleCommands.class);

  private RuleCommands() {}

  /** What the commands work with. */
  public record Services(DatedRules law, LocalRules local) {}

  /** {@code rule list [PREFIX] [--day DAY]}: the law's rules and local ones. */
  @Command(name = "list")
  public static final class ListRules extends CliCommand {

    @Parameters(arity = "0..1", paramLabel = "PREFIX")
    private String prefix = "";

    @Option(names = "--day", paramLabel = "DAY")
    private @Nullable LocalDate day;

    private final DeskRunner<Services> desk;

    public ListRules(Terminal terminal, Globals globals, DeskRunner<Services> desk) {
      super(terminal, globals);
      this.desk = desk;
    }

    @Override
    Outcome act() {
      return desk.run((services, session, folder) -> {
        session.require(Permission.LIST_RECORDS);
        List<Rule> rules =
            services.law().all(prefix).stream().filter(r -> day == null || r.inForce(day)).toList();
        Outcome outcome = Outcome.done(WORDS.say("cli.rule.count", rules.size()));
        rules.forEach(r -> outcome.line(line(r)));
        outcome.with("rules", rules.stream().map(ListRules::fields).toList());
        return outcome.with(
            "local",
            services.local().entered(session).stream()
                .map(e ->
                    Map.of(
                        "id", e.id().toString(),
                        "rule", e.name(),
                        "content", e.content(),
                        "document", e.docNo(),
                        "withdrawn", e.withdrawn()))
                .toList());
      });
    }

    private static String line(Rule rule) {
      return WORDS.say(
          "cli.rule.line",
          rule.name(),
          rule.scope().label(),
          rule.validFrom(),
          rule.validTo() == null ? "" : rule.validTo(),
          rule.content().isEmpty() ? WORDS.say("cli.rule.empty") : rule.content(),
          rule.bound().label(),
          rule.basis());
    }

    private static Map<String, Object> fields(Rule rule) {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("rule", rule.name());
      fields.put("scope", rule.scope().name());
      fields.put("from", rule.validFrom().toString());
      fields.put("to", rule.validTo() == null ? "" : rule.validTo().toString());
      fields.put("content", rule.content());
      fields.put("bound", rule.bound().name());
      fields.put("verified", rule.verified());
      fields.put("source", rule.source());
      return fields;
    }
  }

  /** {@code rule add NAME CONTENT …}: a rule of a province, city or county, from its document. */
  @Command(name = "add")
  public static final class Add extends CliCommand {

    @Parameters(index = "0", paramLabel = "NAME")
    private String name = "";

    @Parameters(index = "1", paramLabel = "CONTENT")
    private String content = "";

    @Option(names = "--scope", required = true, paramLabel = "SCOPE")
    private String scope = "";

    @Option(names = "--from", required = true, paramLabel = "DAY")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DAY")
    private @Nullable LocalDate to;

    @Option(names = "--doc-no", required = true, paramLabel = "TEXT")
    private String number = "";

    @Option(names = "--doc-title", required = true, paramLabel = "TEXT")
    private String title = "";

    @Option(names = "--doc-on", required = true, paramLabel = "DAY")
    private @Nullable LocalDate issuedOn;

    @Option(names = "--issuer", required = true, paramLabel = "TEXT")
    private String issuer = "";

    @Option(names = "--scan", required = true, paramLabel = "FILE")
    private @Nullable Path scan;

    private final DeskRunner<Services> desk;

    public Add(Terminal terminal, Globals globals, DeskRunner<Services> desk) {
      super(terminal, globals);
      this.desk = desk;
    }

    @Override
    Outcome act() {
      Path file = required(scan);
      LocalRule rule =
          new LocalRule(
              name,
              scope(scope),
              required(from),
              to,
              content,
              new LocalRule.Document(
                  number,
                  title,
                  required(issuedOn),
                  issuer,
                  String.valueOf(file.getFileName()),
                  read(file)));
      return desk.run((services, session, folder) -> {
        UUID id = services.local().enter(session, rule);
        return Outcome.done(WORDS.say("cli.rule.added", name, content, rule.validFrom(), id))
            .with("id", id.toString());
      });
    }

    private static <T> T required(@Nullable T value) {
      if (value == null) {
        throw new IllegalStateException("picocli lets no required option be missing");
      }
      return value;
    }

    private static Rule.Scope scope(String text) {
      return Stream.of(Rule.Scope.values())
          .filter(s -> s != Rule.Scope.NATIONAL)
          .filter(s -> s.name().equalsIgnoreCase(text) || s.label().equals(text))
          .findFirst()
          .orElseThrow(() ->
              new Failure(
                  FailureKind.WRONG_USE, "A-247", WORDS.say("cli.rule.no-scope", text), "scope"));
    }

    /**
     * Not more of the file than a scan may have, and one byte, so that it is refused for its size.
     */
    private static byte[] read(Path file) {
      try (var in = Files.newInputStream(file)) {
        return in.readNBytes(LocalRules.LARGEST_SCAN + 1);
      } catch (IOException e) {
        throw new Failure(
            FailureKind.WRONG_USE, "A-248", WORDS.say("cli.rule.no-scan", file), "scan", e);
      }
    }
  }

  /** {@code rule withdraw ID --reason TEXT}. */
  @Command(name = "withdraw")
  public static final class Withdraw extends CliCommand {

    @Parameters(paramLabel = "ID")
    private UUID id = new UUID(0, 0);

    @Option(names = "--reason", required = true, paramLabel = "TEXT")
    private String reason = "";

    private final DeskRunner<Services> desk;

    public Withdraw(Terminal terminal, Globals globals, DeskRunner<Services> desk) {
      super(terminal, globals);
      this.desk = desk;
    }

    @Override
    Outcome act() {
      return desk.run((services, session, folder) -> {
        services.local().withdraw(session, id, reason);
        return Outcome.done(WORDS.say("cli.rule.withdrawn"));
      });
    }
  }
}
