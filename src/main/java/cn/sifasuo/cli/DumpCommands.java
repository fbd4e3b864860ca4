package cn.sifasuo.cli;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.security.Session;
import cn.sifasuo.vault.DumpInfo;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dump} and {@code load}: everything a desk has, for a program of a later day. */
public final class DumpCommands {

  private static final Wording WORDS = Wording.of(DumpCommands.class);

  private DumpCommands() {}

  /** Writes everything of an open desk into a file that is not there yet. */
  @FunctionalInterface
  public interface Dumper {
    DumpInfo dump(Session session, Path file);
  }

  /** Makes desks of dumps, in folders without one. */
  @FunctionalInterface
  public interface Loader {
    /**
     * @param sheets file that holds the recovery code, or two that hold a share each; empty to open
     *     with a password
     */
    DumpInfo load(Globals globals, Path file, Path into, List<Path> sheets);
  }

  /** {@code dump --out FILE}: made while people work, proven by reading it back. */
  @Command(name = "dump")
  public static final class Dump extends CliCommand {

    @Option(names = "--out", required = true, paramLabel = "FILE")
    private Path out = Path.of("");

    private final DeskRunner<Dumper> desk;

    public Dump(Terminal terminal, Globals globals, DeskRunner<Dumper> desk) {
      super(terminal, globals);
      this.desk = desk;
    }

    @Override
    Outcome act() {
      return desk.run((dumper, session, folder) ->
          told(
              Outcome.done(WORDS.say("cli.dump.done", out)).with("file", out.toString()),
              dumper.dump(session, out)));
    }
  }

  /** {@code load FILE --into DIR}: with a password of the day of the dump. */
  @Command(name = "load")
  public static final class Load extends CliCommand {

    @Parameters(paramLabel = "FILE")
    private Path file = Path.of("");

    @Option(names = "--into", required = true, paramLabel = "DIR")
    private Path into = Path.of("");

    @Option(names = "--sheet", paramLabel = "SHEET")
    private List<Path> sheets = new ArrayList<>();

    private final Loader loader;
    private final ZoneId zone;

    /**
     * @param zone in which days are told
     */
    public Load(Terminal terminal, Globals globals, Loader loader, ZoneId zone) {
      super(terminal, globals);
      this.loader = loader;
      this.zone = zone;
    }

    @Override
    Outcome act() {
      DumpInfo info = loader.load(globals(), file, into, sheets);
      return told(
          Outcome.done(
                  WORDS.say(
                      "cli.load.done",
                      Backups.desk(info.about()),
                      Backups.day(info.madeAt(), zone),
                      into))
              .with("folder", into.toString()),
          info);
    }
  }

  /** Adds what a dump holds. */
  static Outcome told(Outcome outcome, DumpInfo info) {
    return outcome
        .line(
            WORDS.say(
                "cli.dump.holds",
                info.tables(),
                info.rows(),
                info.schemaVersion(),
                info.program(),
                info.auditHead().isEmpty() ? "—" : info.auditHead()))
        .with("office", info.about().get("code") instanceof String code ? code : "")
        .with("madeAt", info.madeAt().toString())
        .with("program", info.program())
        .with("tables", info.tables())
        .with("rows", info.rows())
        .with("schemaVersion", info.schemaVersion())
        .with("auditHead", info.auditHead())
        .with("databaseId", info.databaseId().toString())
        .with("sha256", info.sha256());
  }
}
