package cn.sifasuo.app;

import cn.sifasuo.cli.BackupCommands;
import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.FolderTree;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.vault.BackupInfo;
import cn.sifasuo.vault.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes a desk of a backup. */
final class DeskRestore {

  private static final Wording WORDS = Wording.of(DeskRestore.class);
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

  /**
   * Puts a backup in the place of a damaged ledger, whose files are put away beside it, never
   * deleted.
   *
   * @return where the damaged files are
   * @throws Failure REFUSED {@code A-305} if the backup is of another desk, UNREACHABLE {@code
   *     A-501} if the files cannot be put away; V-3xx, see {@link Vault#restore}. The desk is then
   *     what it was
   */
  Path replace(Path file, DataFolder folder, LocalDateTime now) {
    BackupInfo info = Vault.checkBackup(file);
    DataFolder.DeskInfo desk = folder.requireInfo();
    if (desk(info).filter(d -> !d.code().equals(desk.code())).isPresent()) {
      throw new Failure(
          FailureKind.REFUSED, "A-305", WORDS.say("app.rescue.other"), "another desk");
    }
    Path away = folder.root().resolve("vault-damaged-" + Backups.STAMP.format(now));
    move(folder.vault(), away);
    try {
      Vault.restore(file, folder.vault());
      return away;
    } catch (RuntimeException e) {
      putBack(folder.vault(), away);
      throw e;
    }
  }

  private static void putBack(Path vault, Path away) {
    try {
      FolderTree.delete(vault); // nothing but what the restore left of itself
    } catch (IOException e) {
      LOG.warn("a half-restored vault could not be cleared away", e);
    }
    move(away, vault);
  }

  private static void move(Path from, Path to) {
    try {
      Files.move(from, to);
    } catch (IOException e) {
      throw new Failure(
          FailureKind.UNREACHABLE,
          "A-501",
          WORDS.say("app.folder-unwritable", from),
          "vault folder not moved",
          e);
    }
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
