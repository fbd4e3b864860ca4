package cn.sifasuo.cli;

import cn.sifasuo.county.CountyOffice;
import cn.sifasuo.county.OfficeRegistry;
import cn.sifasuo.kernel.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code office list|rename|merge|order}: the county's register of offices. */
public final class OfficeCommands {

  private static final Wording WORDS = Wording.of(OfficeCommands.class);

  private OfficeCommands() {}

  /** {@code office list}: every name an office ever had. */
  @Command(name = "list")
  public static final class ListOffices extends CliCommand {

    private final DeskRunner<OfficeRegistry> desk;

    public ListOffices(Terminal terminal, Globals globals, DeskRunner<OfficeRegistry> desk) {
      super(terminal, globals);
      this.desk = desk;
    }

    @Override
    Outcome act() {
      return desk.run((registry, session, folder) -> {
        Outcome outcome = Outcome.done("");
        List<Object> json = new ArrayList<>();
        for (CountyOffice office : registry.book().lines()) {
          outcome.line(
              "%s\t%s\t%s\t%s\t%s"
                  .formatted(
                      office.code(),
                      office.name(),
                      office.kind().label(),
                      WORDS.say(
                          "cli.office.time",
                          office.from() == null
                              ? WORDS.say("cli.office.beginning")
                              : office.from().toString(),
                          office.to() == null
                              ? WORDS.say("cli.office.now")
                              : office.to().toString()),
                      office.successor() == null
                          ? ""
                          : WORDS.say("cli.office.into", office.successor())));
          json.add(json(office));
        }
        return outcome.with("offices", json);
      });
    }

    private static Map<String, Object> json(CountyOffice office) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("code", office.code());
      json.put("name", office.name());
      json.put("from", Objects.toString(office.from(), ""));
      json.put("to", Objects.toString(office.to(), ""));
      json.put("successor", Objects.toString(office.successor(), ""));
      return json;
    }
  }

  /** {@code office rename CODE NAME --on DAY --reason TEXT}. */
  @Command(name = "rename")
  public static final class Rename extends CliCommand {

    @Parameters(index = "0", paramLabel = "CODE")
    private String code = "";

    @Parameters(index = "1", paramLabel = "NAME")
    private String name = "";

    @Option(names = "--on", required = true, paramLabel = "DAY")
    private LocalDate on = LocalDate.EPOCH;

    @Option(names = "--reason", required = true, paramLabel = "TEXT")
    private String reason = "";

    private final DeskRunner<OfficeRegistry> desk;

    public Rename(Terminal terminal, Globals globals, DeskRunner<OfficeRegistry> desk) {
      super(terminal, globals);
      this.desk = desk;
    }

    @Override
    Outcome act() {
      return desk.run((registry, session, folder) -> {
        registry.rename(session, code, name, on, reason);
        return Outcome.done(WORDS.say("cli.office.renamed", code, on, name));
      });
    }
  }

  /** {@code office merge CODE… --into CODE [--name NAME] --on DAY --reason TEXT}. */
  @Command(name = "merge")
  public static final class Merge extends CliCommand {

    @Parameters(arity = "1..*", paramLabel = "CODE")
    private List<String> codes = new ArrayList<>();

    @Option(names = "--into", required = true, paramLabel = "CODE")
    private String into = "";

    @Option(names = "--name", paramLabel = "NAME")
    private @Nullable String name;

    @Option(names = "--on", required = true, paramLabel = "DAY")
    private LocalDate on = LocalDate.EPOCH;

    @Option(names = "--reason", required = true, paramLabel = "TEXT")
    private String reason = "";

    private final DeskRunner<OfficeRegistry> desk;

    public Merge(Terminal terminal, Globals globals, DeskRunner<OfficeRegistry> desk) {
      super(terminal, globals);
      this.desk = desk;
    }

    @Override
    Outcome act() {
      return desk.run((registry, session, folder) -> {
        registry.merge(session, codes, into, name, on, reason);
        return Outcome.done(WORDS.say("cli.office.merged", String.join("、", codes), on, into));
      });
    }
  }

  /** {@code office order CODE…}: the order of the tables. */
  @Command(name = "order")
  public static final class Order extends CliCommand {

    @Parameters(arity = "1..*", paramLabel = "CODE")
    private List<String> codes = new ArrayList<>();

    private final DeskRunner<OfficeRegistry> desk;

    public Order(Terminal terminal, Globals globals, DeskRunner<OfficeRegistry> desk) {
      super(terminal, globals);
      this.desk = desk;
    }

    @Override
    Outcome act() {
      return desk.run((registry, session, folder) -> {
        registry.order(session, codes);
        return Outcome.done(WORDS.say("cli.office.ordered", codes.size()));
      });
    }
  }
}
