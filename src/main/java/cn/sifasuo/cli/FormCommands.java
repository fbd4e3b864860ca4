package cn.sifasuo.cli;

import cn.sifasuo.kernel.Json;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Severity;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.statistics.Cell;
import cn.sifasuo.statistics.CheckResult;
import cn.sifasuo.statistics.ComputedForm;
import cn.sifasuo.statistics.FormColumn;
import cn.sifasuo.statistics.FormDesk;
import cn.sifasuo.statistics.FormFiles;
import cn.sifasuo.statistics.FormHead;
import cn.sifasuo.statistics.FormJson;
import cn.sifasuo.statistics.FormPackage;
import cn.sifasuo.statistics.FormRow;
import cn.sifasuo.statistics.FormVersion;
import cn.sifasuo.statistics.FrozenForm;
import cn.sifasuo.statistics.Rate;
import cn.sifasuo.statistics.SheetLayout;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands about forms: what there is, what they say, whether they add up. */
public final class FormCommands {

  private static final Wording WORDS = Wording.of(FormCommands.class);

  private FormCommands() {}

  /** What the commands work with. */
  public record Services(FormDesk forms, FormFiles files) {}

  /** {@code form list}. */
  @Command(name = "list")
  public static final class ListForms extends CliCommand {
    private final DeskRunner<Services> desk;

    public ListForms(Terminal terminal, Globals globals, DeskRunner<Services> desk) {
      super(terminal, globals);
      this.desk = desk;
    }

    @Override
    Outcome act() {
      return desk.run((services, session, folder) -> {
        Outcome outcome = Outcome.done("");
        List<Object> json = new ArrayList<>();
        for (FormPackage form : services.forms().packages().all()) {
          for (FormVersion version : form.versions()) {
            outcome.line(
                "%s\t%s\t%s\t%s"
                    .formatted(version.code(), version.id(), version.title(), version.label()));
            json.add(
                Map.of("form", version.code(), "version", version.id(), "title", version.title()));
          }
        }
        return outcome.with("forms", json);
      });
    }
  }

  /** {@code form show CODE}: rows, columns, definitions. */
  @Command(name = "show")
  public static final class Show extends CliCommand {

    @Parameters(paramLabel = "CODE")
    private String code = "";

    @Option(names = "--period", paramLabel = "P")
    private @Nullable String period;

    private final DeskRunner<Services> desk;

    public Show(Terminal terminal, Globals globals, DeskRunner<Services> desk) {
      super(terminal, globals);
      this.desk = desk;
    }

    @Override
    Outcome act() {
      return desk.run((services, session, folder) -> {
        FormVersion version =
            period == null
                ? services.forms().packages().form(code).newest()
                : services.forms().packages().version(code, Periods.parse(period));
        Outcome outcome =
            Outcome.done("").line(version.code() + " " + version.title() + " " + version.id());
        List<Object> rows = new ArrayList<>();
        for (FormRow row : version.rows()) {
          outcome.line("%s\t%s".formatted(row.id(), row.label()));
          rows.add(Map.of("id", row.id(), "label", row.label()));
        }
        List<Object> columns = new ArrayList<>();
        for (FormColumn column : version.columns()) {
          outcome.line(
              "%s\t%s\t%s\t%s"
                  .formatted(column.id(), column.label(), column.unit(), column.definition()));
          columns.add(
              Map.of(
                  "id", column.id(),
                  "label", column.label(),
                  "unit", column.unit(),
                  "definition", column.definition()));
        }
        return outcome
            .with("form", version.code())
            .with("version", version.id())
            .with("rows", rows)
            .with("columns", columns);
      });
    }
  }

  /** {@code form compute CODE --period P}. */
  @Command(name = "compute")
  public static final class Compute extends CliCommand {

    @Parameters(paramLabel = "CODE")
    private String code = "";

    @Option(names = "--period", required = true, paramLabel = "P")
    private String period = "";

    @Option(names = "--format", paramLabel = "text|json|xlsx|pdf")
    private String format = "text";

    @Option(names = "--out", paramLabel = "DIR")
    private @Nullable Path out;

    private final DeskRunner<Services> desk;

    public Compute(Terminal terminal, Globals globals, DeskRunner<Services> desk) {
      super(terminal, globals);
      this.desk = desk;
    }

    @Override
    Outcome act() {
      return desk.run((services, session, folder) -> {
        FormDesk.Shown shown = services.forms().show(session, code, Periods.parse(period));
        FrozenForm frozen = shown.frozen();
        Map<String, Object> json = FormJson.of(shown.form(), frozen != null);
        if (format.equals("json") && !globals().json()) {
          terminal().raw(Json.write(json));
          return Outcome.silent();
        }
        Outcome outcome = Outcome.done("").withAll(json);
        if (format.equals("xlsx") || format.equals("pdf")) {
          List<FormFiles.FormFile> files =
              (frozen == null
                      ? services.files().draft(shown.form())
                      : services.files().make(frozen))
                  .stream().filter(f -> f.name().endsWith("." + format)).toList();
          Path target = out == null ? folder.resolve("printed") : out;
          FormFiles.write(files, target)
              .forEach(f -> outcome.line(f.toString()).with("file", f.toString()));
          services.forms().handedOut(session, shown.form(), frozen, format);
          return outcome;
        }
        print(shown.form(), outcome);
        return outcome;
      });
    }
  }

  private static void print(ComputedForm form, Outcome outcome) {
    outcome.line(
        "%s %s %s %s"
            .formatted(
                form.head().code(),
                form.head().title(),
                form.period().label(),
                form.unit().name()));
    for (var row : form.rows()) {
      for (FormHead.ColumnHead column : form.head().columns()) {
        Cell cell = row.cells().get(column.id());
        if (cell != null) {
          outcome.line(
              "%s\t%s\t%s\t%s %s"
                  .formatted(
                      row.label(),
                      column.id(),
                      name(form.head(), column),
                      cell.printed().toPlainString(),
                      column.unit()));
        }
      }
      for (Rate rate : row.rates()) {
        outcome.line(
            "%s\t%s\t%s\t%s÷%s"
                .formatted(
                    row.label(),
                    rate.label(),
                    rate.said(),
                    rate.numerator().stripTrailingZeros().toPlainString(),
                    rate.denominator().stripTrailingZeros().toPlainString()));
      }
    }
  }

  /** The same name stands in several groups of a list. */
  private static String name(FormHead head, FormHead.ColumnHead column) {
    return head.layout() == SheetLayout.LIST
        ? Stream.concat(column.group().stream(), Stream.of(column.label()))
            .collect(Collectors.joining("·"))
        : column.label();
  }

  /** {@code form check --period P}. */
  @Command(name = "check")
  public static final class Check extends CliCommand {

    @Option(names = "--period", required = true, paramLabel = "P")
    private String period = "";

    @Option(names = "--form", paramLabel = "CODE")
    private @Nullable String form;

    private final DeskRunner<Services> desk;

    public Check(Terminal terminal, Globals globals, DeskRunner<Services> desk) {
      super(terminal, globals);
      this.desk = desk;
    }

    @Override
    Outcome act() {
      return desk.run((services, session, folder) -> {
        Period of = Periods.parse(period);
        List<String> codes =
            Optional.ofNullable(form)
                .map(List::of)
                .orElseGet(() -> services.forms().packages().codes(of.kind()));
        List<CheckResult> all = new ArrayList<>();
        for (String code : codes) {
          all.addAll(services.forms().show(session, code, of).form().checks());
        }
        long errors = count(all, Severity.ERROR);
        long warnings = count(all, Severity.WARNING);
        String said = WORDS.say("cli.check.done", all.size(), errors, warnings);
        Outcome outcome =
            errors + warnings == 0 ? Outcome.done(said) : Outcome.findings("S-303", said);
        all.forEach(c ->
            outcome.line(
                "%s\t%s\t%s\t%s = %s"
                    .formatted(c.ok() ? "✓" : "✗", c.id(), c.text(), c.left(), c.right())));
        return outcome.with(
            "checks",
            all.stream()
                .map(c ->
                    Map.of(
                        "id", c.id(),
                        "level", c.severity().name().toLowerCase(java.util.Locale.ROOT),
                        "ok", c.ok(),
                        "left", c.left(),
                        "right", c.right(),
                        "text", c.text()))
                .toList());
      });
    }

    private static long count(List<CheckResult> all, Severity severity) {
      return all.stream().filter(c -> !c.ok() && c.severity() == severity).count();
    }
  }
}
