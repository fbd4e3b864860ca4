package cn.sifasuo.app;

import cn.sifasuo.cli.DumpCommands;
import cn.sifasuo.security.AuditAct;
import cn.sifasuo.security.Permission;
import cn.sifasuo.security.Session;
import cn.sifasuo.vault.DumpInfo;
import cn.sifasuo.vault.DumpStep;
import cn.sifasuo.vault.PortableDump;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.function.ObjDoubleConsumer;

/** Portable dumps of an open desk. */
final class Dumps {

  /** How the names of dumps end. */
  static final String SUFFIX = ".sfdump";

  private final Desk desk;

  Dumps(Desk desk) {
    this.desk = desk;
  }

  /** What the command line asks for a dump. */
  static DumpCommands.Dumper dumper(Desk desk) {
    return (session, file) -> new Dumps(desk).to(session, file, (step, share) -> {});
  }

  /** A name for a dump made now. */
  String name() {
    return Backups.prefix(desk.info())
        + Backups.STAMP.format(LocalDateTime.now(desk.clock()))
        + SUFFIX;
  }

  /**
   * Writes everything the desk has into one file and notes it in the audit chain.
   *
   * @param file must not be there
   * @param progress see {@link PortableDump#write}
   * @throws cn.sifasuo.kernel.Failure REFUSED {@code G-301} to whom the role does not allow it;
   *     V-3xx, see {@link PortableDump#write}
   */
  DumpInfo to(Session session, Path file, ObjDoubleConsumer<DumpStep> progress) {
    session.require(Permission.DUMP);
    DumpInfo made =
        PortableDump.write(
            desk.vault(),
            file.toAbsolutePath(),
            desk.info().toJson(),
            AppVersion.text(),
            desk.clock(),
            progress);
    desk.transactions()
        .write(ctx ->
            desk.audit.append(
                ctx,
                session.signIn(),
                AuditAct.DUMP.code(),
                "vault",
                made.databaseId().toString(),
                "rows=%d sha256=%s".formatted(made.rows(), made.sha256())));
    return made;
  }
}
