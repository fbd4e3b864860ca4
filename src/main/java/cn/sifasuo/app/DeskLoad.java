package cn.sifasuo.app;

import cn.sifasuo.cli.Globals;
import cn.sifasuo.security.AuditAct;
import cn.sifasuo.vault.DumpInfo;
import cn.sifasuo.vault.PortableDump;
import cn.sifasuo.vault.RecoveryCode;
import cn.sifasuo.vault.Vault;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Makes a desk of a portable dump, of this program or an earlier one. */
final class DeskLoad {

  private final DeskOpening opening;
  private final DeskRecovery recovery;

  DeskLoad(DeskOpening opening, DeskRecovery recovery) {
    this.opening = opening;
    this.recovery = recovery;
  }

  /**
   * Makes the desk and opens it once, so that it is known to open and its audit chain says where it
   * comes from. A folder in which that failed holds no desk.
   *
   * @param sheets with the printed code, where nobody knows a password of that day: the person gets
   *     a new one; empty to open with a password
   * @throws cn.sifasuo.kernel.Failure REFUSED {@code A-302} if the folder holds a desk; V-1xx and
   *     V-3xx, see {@link PortableDump#load}
   */
  DumpInfo load(Globals globals, Path file, Path into, List<Path> sheets) {
    DataFolder folder = new DataFolder(into);
    folder.requireNoDesk();
    PortableDump.check(file);
    String signIn = DeskOpening.signIn(globals, PortableDump.signIns(file));
    opening.prepare(folder);
    char[] password =
        sheets.isEmpty() ? opening.passwords().current(signIn) : opening.passwords().fresh(signIn);
    try {
      DumpInfo info =
          sheets.isEmpty()
              ? PortableDump.load(file, folder.vault(), signIn, password, opening.settings())
              : byCode(file, folder, signIn, password, sheets);
      // last: a folder without it is no desk
      folder.writeInfo(DataFolder.DeskInfo.fromJson(info.about()));
      note(folder, info, signIn, password);
      return info;
    } finally {
      Arrays.fill(password, '\0');
    }
  }

  private DumpInfo byCode(
      Path file, DataFolder folder, String signIn, char[] password, List<Path> sheets) {
    try (RecoveryCode code = recovery.code(sheets)) {
      DumpInfo info = PortableDump.load(file, folder.vault(), code, opening.settings());
      try (Vault vault = opening.open(folder, code)) {
        recovery.reset(vault, DataFolder.DeskInfo.fromJson(info.about()), signIn, password);
      }
      return info;
    }
  }

  private void note(DataFolder folder, DumpInfo info, String signIn, char[] password) {
    try (Desk desk = opening.open(folder, signIn, password)) {
      desk.transactions()
          .write(ctx ->
              desk.audit.append(
                  ctx,
                  desk.session().signIn(),
                  AuditAct.LOAD_DUMP.code(),
                  "vault",
                  info.databaseId().toString(),
                  "schema=%s rows=%d sha256=%s"
                      .formatted(info.schemaVersion(), info.rows(), info.sha256())));
    }
  }
}
