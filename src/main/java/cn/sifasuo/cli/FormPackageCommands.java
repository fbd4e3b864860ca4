package cn.sifasuo.cli;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.statistics.Adoption;
import cn.sifasuo.statistics.CheckResult;
import cn.sifasuo.statistics.FormAdoption;
import cn.sifasuo.statistics.FormChange;
import cn.sifasuo.statistics.FormExchange;
import cn.sifasuo.statistics.FormFolder;
import cn.sifasuo.statistics.FormLibrary;
import cn.sifasuo.statistics.FormVersion;
import cn.sifasuo.statistics.KeptPackage;
import cn.sifasuo.statistics.LintFinding;
import cn.sifasuo.statistics.TryOut;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands about form sets: looked through, signed, taken in, compared, tried, adopted. */
public final class FormPackageCommands {

  private static final Wording WORDS = Wording.of(FormPackageCommands.class);

  private FormPackageCommands() {}

  /** What the commands work with. */
  public record Services(FormLibrary library, FormAdoption adoption, FormExchange exchange) {

    /** The version named, or the one a person means who names none. */
    FormVersion version(String code, @Nullable String version) {
      return version == null ? library.latest(code) : library.version(code, version);
    }
  }

  /** {@code form lint DIR|FILE [--period P]}. */
  @Command(name = "lint")
  public static final class Lint extends CliCommand {

    @Parameters(paramLabel = "DIR|FILE")
    private Path path = Path.of("");

    @Option(names = "--period", paramLabel = "P")
    private @Nullable String period;

    private final DeskRunner<Services> desk;

    public Lint(Terminal terminal, Globals globals, DeskRunner<Services> desk) {
      super(terminal, globals);
      this.desk = desk;
    }

    @Override
    Outcome act() {
      return desk.run((services, session, dataFolder) -> {
        FormFolder form =
            Files.isDirectory(path) ? FormFolder.of(path) : services.exchange().look(path);
        List<LintFinding> findings =
            period == null
                ? services.library().lint(form)
                : services.library().lint(form, Periods.parse(period));
        long errors = count(findings, LintFinding.Level.ERROR);
        long warnings = count(findings, LintFinding.Level.WARNING);
        String said =
            WORDS.say(
                "cli.lint.done",
                form.name(),
                errors,
                warnings,
                count(findings, LintFinding.Level.NOTICE));
        Outcome outcome =
            errors + warnings == 0 ? Outcome.done(said) : Outcome.findings("S-700", said);
        findings.forEach(f ->
            outcome.line(
                "%s\t%s\t%s\t%s"
                    .formatted(
                        WORDS.say("cli.lint." + f.level()), f.place(), f.code(), f.sentence())));
        return outcome.with(
            "findings",
            findings.stream()
                .map(f ->
                    Map.of(
                        "level", f.level().name().toLowerCase(java.util.Locale.ROOT),
                        "place", f.place(),
                        "code", f.code(),
                        "text", f.sentence()))
                .toList());
      });
    }

    private static long count(List<LintFinding> findings, LintFinding.Level level) {
      return findings.stream().filter(f -> f.level() == level).count();
    }
  }

  /** {@code form package DIR --out FILE}: the county signs. */
  @Command(name = "package")
  public static final class Sign extends CliCommand {

    @Parameters(paramLabel = "DIR")
    private Path folder = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "FILE")
    private Path out = Path.of("");

    private final DeskRunner<Services> desk;

    public Sign(Terminal terminal, Globals globals, DeskRunner<Services> desk) {
      super(terminal, globals);
      this.desk = desk;
    }

    @Override
    Outcome act() {
      return desk.run((services, session, dataFolder) -> {
        Path file = services.exchange().sign(session, folder, out);
        return Outcome.done(WORDS.say("cli.package.done", file)).with("file", file.toString());
      });
    }
  }

  /** {@code form import FILE}. */
  @Command(name = "import")
  public static final class Import extends CliCommand {

    @Parameters(paramLabel = "FILE")
    private Path file = Path.of("");

    private final DeskRunner<Services> desk;

    public Import(Terminal terminal, Globals globals, DeskRunner<Services> desk) {
      super(terminal, globals);
      this.desk = desk;
    }

    @Override
    Outcome act() {
      return desk.run((services, session, dataFolder) -> {
        KeptPackage kept = services.exchange().take(session, file);
        return Outcome.done(
                WORDS.say(
                    "cli.package.in",
                    kept.code(),
                    kept.version(),
                    kept.label(),
                    kept.signer().name()))
            .with("form", kept.code())
            .with("version", kept.version())
            .with("signer", kept.signer().code())
            .with("digest", kept.folder().digest());
      });
    }
  }

  /** {@code form diff CODE [--version V]}. */
  @Command(name = "diff")
  public static final class Diff extends CliCommand {

    @Parameters(paramLabel = "CODE")
    private String code = "";

    @Option(names = "--version", paramLabel = "V")
    private @Nullable String version;

    private final DeskRunner<Services> desk;

    public Diff(Terminal terminal, Globals globals, DeskRunner<Services> desk) {
      super(terminal, globals);
      this.desk = desk;
    }

    @Override
    Outcome act() {
      return desk.run((services, session, dataFolder) -> {
        FormVersion form = services.version(code, version);
        String before =
            services
                .library()
                .inForceBefore(form)
                .map(FormVersion::id)
                .orElse(WORDS.say("cli.diff.none"));
        List<FormChange> changes = services.library().changes(form);
        Outcome outcome =
            Outcome.done(
                WORDS.say("cli.diff.done", form.code(), form.id(), before, changes.size()));
        changes.forEach(c -> outcome.line(c.sentence()));
        List<Object> json = new ArrayList<>();
        for (FormChange change : changes) {
          Map<String, Object> one = new LinkedHashMap<>();
          one.put("about", change.subject().name());
          one.put("kind", change.kind().name());
          one.put("id", change.id());
          putIfPresent(one, "before", change.before());
          putIfPresent(one, "after", change.after());
          json.add(one);
        }
        return outcome
            .with("form", form.code())
            .with("version", form.id())
            .with("in_force", before)
            .with("changes", json);
      });
    }
  }

  /** {@code form try CODE --period P [--version V]}. */
  @Command(name = "try")
  public static final class Try extends CliCommand {

    @Parameters(paramLabel = "CODE")
    private String code = "";

    @Option(names = "--period", required = true, paramLabel = "P")
    private String period = "";

    @Option(names = "--version", paramLabel = "V")
    private @Nullable String version;

    private final DeskRunner<Services> desk;

    public Try(Terminal terminal, Globals globals, DeskRunner<Services> desk) {
      super(terminal, globals);
      this.desk = desk;
    }

    @Override
    Outcome act() {
      return desk.run((services, session, dataFolder) -> {
        FormVersion form = services.version(code, version);
        TryOut tried = services.library().tryOut(session, form, Periods.parse(period));
        String before =
            tried.inForce() == null ? WORDS.say("cli.diff.none") : tried.inForce().head().version();
        long different = tried.lines().stream().filter(l -> !l.same()).count();
        Outcome outcome =
            Outcome.done(
                WORDS.say(
                    "cli.try.done",
                    form.code(),
                    tried.tried().period().label(),
                    form.id(),
                    different,
                    before));
        List<Object> json = new ArrayList<>();
        for (TryOut.Line line : tried.lines()) {
          outcome.line(
              "%s\t%s\t%s\t%s\t%s\t%s %s"
                  .formatted(
                      line.same() ? " " : "*",
                      line.rowLabel(),
                      line.cellId(),
                      line.label(),
                      number(line.before()),
                      number(line.after()),
                      line.unit()));
          Map<String, Object> one = new LinkedHashMap<>();
          one.put("row", line.rowId());
          one.put("cell", line.cellId());
          one.put("label", line.label());
          putIfPresent(one, "before", line.before());
          putIfPresent(one, "after", line.after());
          json.add(one);
        }
        for (CheckResult check : tried.tried().checks()) {
          if (!check.ok()) {
            outcome.line("✗\t%s\t%s".formatted(check.id(), check.text()));
          }
        }
        return outcome
            .with("form", form.code())
            .with("version", form.id())
            .with("in_force", before)
            .with("different", different)
            .with("cells", json);
      });
    }

    private static String number(@Nullable BigDecimal value) {
      return value == null ? "—" : value.toPlainString();
    }
  }

  /** {@code form adopt CODE --version V --from DATE --asked-by A --approved-by B --reason R}. */
  @Command(name = "adopt")
  public static final class Adopt extends CliCommand {

    @Parameters(paramLabel = "CODE")
    private String code = "";

    @Option(names = "--version", required = true, paramLabel = "V")
    private String version = "";

    @Option(names = "--from", required = true, paramLabel = "DATE")
    private String from = "";

    @Option(names = "--asked-by", required = true, paramLabel = "A")
    private String askedBy = "";

    @Option(names = "--approved-by", required = true, paramLabel = "B")
    private String approvedBy = "";

    @Option(names = "--reason", required = true, paramLabel = "R")
    private String reason = "";

    private final DeskRunner<Services> desk;

    public Adopt(Terminal terminal, Globals globals, DeskRunner<Services> desk) {
      super(terminal, globals);
      this.desk = desk;
    }

    @Override
    Outcome act() {
      LocalDate day = day();
      return desk.run((services, session, dataFolder) -> {
        Adoption adopted =
            services
                .adoption()
                .adopt(
                    session,
                    new FormAdoption.Request(code, version, day, askedBy, approvedBy, reason));
        return Outcome.done(
                WORDS.say("cli.adopt.done", adopted.code(), adopted.from(), adopted.version()))
            .with("form", adopted.code())
            .with("version", adopted.version())
            .with("from", adopted.from().toString());
      });
    }

    private LocalDate day() {
      try {
        return LocalDate.parse(from);
      } catch (DateTimeParseException e) {
        throw new Failure(
            FailureKind.WRONG_USE, "A-216", WORDS.say("cli.adopt.day", from), "no day", e);
      }
    }
  }

  private static void putIfPresent(Map<String, Object> json, String key, @Nullable Object value) {
    if (value != null) {
      json.put(key, value);
    }
  }
}
