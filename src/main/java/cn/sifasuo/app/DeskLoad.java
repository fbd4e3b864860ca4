package cn.sifasuo.app;

import cn.sifasuo.cli.Globals;
import cn.sifasuo.security.AuditAct;
import cn.sifasuo.vault.DumpInfo;
import cn.sifasuo.vault.PortableDump;
import java.nio.file.Path;
import java.util.Arrays;

/** Makes a desk of a portable dump, of this program or an earlier one. */
final class DeskLoad {

  private final DeskOpening opening;

  DeskLoad(DeskOpening opening) {
    this.opening = opening;
  }

  /**
   * Makes the desk and opens it once, so that it is known to open and its audit chain says where it
   * comes from. A folder in which that failed holds no desk.
   *
   * @throws cn.sifasuo.kernel.Failure REFUSED {@code A-302} if the folder holds a desk; V-1xx and
   *     V-3xx, see {@link PortableDump#load}
   */
  DumpInfo load(Globals globals, Path file, Path into) {
    DataFolder folder = new DataFolder(into);
    folder.requireNoDesk();
    PortableDump.check(file);
    String signIn = DeskOpening.signIn(globals, PortableDump.signIns(file));
    opening.prepare(folder);
    char[] password = opening.passwords().current(signIn);
    try {
      DumpInfo info =
          PortableDump.load(file, folder.vault(), signIn, password, opening.settings());
      // last: a folder without it is no desk
      folder.writeInfo(DataFolder.DeskInfo.fromJson(info.about()));
      note(folder, info, signIn, password);
      return info;
    } finally {
      Arrays.fill(password, '\0');
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
