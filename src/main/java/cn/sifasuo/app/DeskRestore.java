package cn.sifasuo.app;

import cn.sifasuo.cli.BackupCommands;
import cn.sifasuo.vault.BackupInfo;
import cn.sifasuo.vault.Vault;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes a desk of a backup. */
final class DeskRestore {

  private static final Logger LOG = LoggerFactory.getLogger(DeskRestore.class);

  private final DeskOpening opening;

  DeskRestore(DeskOpening opening) {
    this.opening = opening;
  }

  /**
   * @throws cn.sifasuo.kernel.Failure REFUSED {@code A-302} if the folder holds a desk; V-3xx, see
   *     {@link Vault#restore}
   */
  BackupCommands.Restored restore(Path file, Path into) {
    DataFolder folder = new DataFolder(into);
    folder.requireNoDesk();
    opening.prepare(folder);
    BackupInfo info = Vault.restore(file, folder.vault());
    Optional<DataFolder.DeskInfo> desk = desk(info);
    // last: a folder without it is no desk
    desk.ifPresent(folder::writeInfo);
    return new BackupCommands.Restored(info, desk.isPresent());
  }

  /** Whose desk a backup is of; backups of early programs do not say. */
  static Optional<DataFolder.DeskInfo> desk(BackupInfo info) {
    if (info.about().isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(DataFolder.DeskInfo.fromJson(info.about()));
    } catch (IllegalArgumentException e) {
      LOG.warn("the backup does not say what desk it is of", e);
      return Optional.empty();
    }
  }
}
