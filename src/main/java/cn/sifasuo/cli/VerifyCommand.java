package cn.sifasuo.cli;

import cn.sifasuo.exchange.SealedFile;
import cn.sifasuo.exchange.Suites;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.vault.BackupInfo;
import cn.sifasuo.vault.DumpInfo;
import cn.sifasuo.vault.PortableDump;
import cn.sifasuo.vault.Vault;
import java.nio.file.Path;
import java.time.ZoneId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code verify FILE}: what a file is, without a desk and without importing it. */
@Command(name = "verify")
public final class VerifyCommand extends CliCommand {

  private static final Wording WORDS = Wording.of(VerifyCommand.class);

  @Parameters(paramLabel = "FILE")
  private Path file = Path.of("");

  private final ZoneId zone;

  /**
   * @param zone in which days are told
   */
  public VerifyCommand(Terminal terminal, Globals globals, ZoneId zone) {
    super(terminal, globals);
    this.zone = zone;
  }

  @Override
  Outcome act() {
    SealedFile found = SealedFile.look(file, Suites.standard());
    if (found.kind() == SealedFile.Kind.UNKNOWN && PortableDump.isOne(file)) {
      return dump();
    }
    return found.kind() == SealedFile.Kind.UNKNOWN && Vault.looksLikeBackup(file)
        ? backup()
        : travelling(found);
  }

  private Outcome backup() {
    BackupInfo info = Vault.checkBackup(file);
    return Backups.told(
        Outcome.done(WORDS.say("cli.verify.BACKUP", Backups.desk(info), Backups.day(info, zone)))
            .with("kind", "BACKUP")
            .with("intact", true),
        info);
  }

  private Outcome dump() {
    DumpInfo info = PortableDump.check(file);
    String desk = Backups.desk(info.about());
    return DumpCommands.told(
        Outcome.done(WORDS.say("cli.verify.DUMP", desk, Backups.day(info.madeAt(), zone)))
            .with("kind", "DUMP")
            .with("intact", true),
        info);
  }

  /** What travels between desks. */
  private static Outcome travelling(SealedFile found) {
    String said =
        WORDS.say(
            "cli.verify." + found.kind(),
            found.suite().orElse("—"),
            found.office().orElse("—"),
            found.size());
    boolean good =
        found.kind() == SealedFile.Kind.BUNDLE
            || (found.kind() != SealedFile.Kind.UNKNOWN && found.intact());
    Outcome outcome = good ? Outcome.done(said) : Outcome.findings("X-420", said);
    if (found.office().isPresent()) {
      outcome.line(WORDS.say(found.intact() ? "cli.verify.intact" : "cli.verify.not-intact"));
    }
    return outcome
        .with("kind", found.kind().name())
        .with("suite", found.suite().orElse(""))
        .with("office", found.office().orElse(""))
        .with("size", found.size())
        .with("intact", found.intact());
  }
}
