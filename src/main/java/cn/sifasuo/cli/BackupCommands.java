package cn.sifasuo.cli;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.security.Session;
import cn.sifasuo.vault.BackupInfo;
import java.nio.file.Path;
import java.time.ZoneId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code backup} and {@code restore}. */
public final class BackupCommands {

  private static final Wording WORDS = Wording.of(BackupCommands.class);

  private BackupCommands() {}

  /** A backup that was made. */
  public record Saved(Path file, BackupInfo info) {}

  /** Makes backups of an open desk. */
  @FunctionalInterface
  public interface Saver {
    Saved save(Session session, Path folder);
  }

  /**
   * A backup that was put back.
   *
   * @param openable false if the backup does not say whose desk it is, so that the folder still
   *     needs its {@code desk.json}
   */
  public record Restored(BackupInfo info, boolean openable) {}

  /** Puts backups into empty folders. */
  @FunctionalInterface
  public interface Restorer {
    Restored restore(Path file, Path into);
  }

  /** {@code backup --to DIR}: made while people work, proven by opening it. */
  @Command(name = "backup")
  public static final class Backup extends CliCommand {

    @Option(names = "--to", required = true, paramLabel = "DIR")
    private Path to = Path.of("");

    private final DeskRunner<Saver> desk;

    public Backup(Terminal terminal, Globals globals, DeskRunner<Saver> desk) {
      super(terminal, globals);
      this.desk = desk;
    }

    @Override
    Outcome act() {
      return desk.run((saver, session, folder) -> {
        Saved saved = saver.save(session, to);
        return Backups.told(
            Outcome.done(WORDS.say("cli.backup.done", saved.file()))
                .with("file", saved.file().toString()),
            saved.info());
      });
    }
  }

  /** {@code restore FILE --into DIR}: needs no password; opening the result does. */
  @Command(name = "restore")
  public static final class Restore extends CliCommand {

    @Parameters(paramLabel = "FILE")
    private Path file = Path.of("");

    @Option(names = "--into", required = true, paramLabel = "DIR")
    private Path into = Path.of("");

    private final Restorer restorer;
    private final ZoneId zone;

    /**
     * @param zone in which days are told
     */
    public Restore(Terminal terminal, Globals globals, Restorer restorer, ZoneId zone) {
      super(terminal, globals);
      this.restorer = restorer;
      this.zone = zone;
    }

    @Override
    Outcome act() {
      Restored restored = restorer.restore(file, into);
      BackupInfo info = restored.info();
      Outcome outcome =
          restored.openable()
              ? Outcome.done(
                  WORDS.say("cli.restore.done", Backups.desk(info), Backups.day(info, zone), into))
              : Outcome.findings("A-101", WORDS.say("cli.restore.nameless", into));
      return Backups.told(outcome.with("folder", into.toString()), info);
    }
  }
}
