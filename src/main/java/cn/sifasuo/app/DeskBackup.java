package cn.sifasuo.app;

import cn.sifasuo.cli.BackupCommands;
import cn.sifasuo.security.Session;
import cn.sifasuo.vault.BackupInfo;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** Backs an open desk up and remembers in the audit chain that it did. */
final class DeskBackup implements BackupCommands.Saver {

  /** Act in the audit chain, by which the last backup is found. */
  static final String ACT = "backup";

  private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

  private final Desk desk;

  DeskBackup(Desk desk) {
    this.desk = desk;
  }

  /**
   * Anyone of the desk may: what is in the file opens only with the passwords of the desk.
   *
   * @param folder must be there; a stick that is not plugged in is not made a folder
   * @throws cn.sifasuo.kernel.Failure V-304 to V-306, see {@link cn.sifasuo.vault.Vault#backupTo}
   */
  @Override
  public BackupCommands.Saved save(Session session, Path folder) {
    Path file =
        folder.resolve(
            "SFK-%s-%s.sfbackup"
                .formatted(desk.info().code(), SECOND.format(LocalDateTime.now(desk.clock()))));
    BackupInfo info = desk.vault().backupTo(file, desk.info().toJson(), desk.clock());
    desk.transactions()
        .write(ctx ->
            desk.audit.append(
                ctx,
                session.signIn(),
                "copy",
                "vault",
                info.databaseId().toString(),
                "rows=%d sha256=%s".formatted(info.rows(), info.ledgerSha256())));
    return new BackupCommands.Saved(file, info);
  }
}
