package cn.sifasuo.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Putting a backup into an empty folder. The result carries the backup's own seal, so that opening
 * it compares every byte with the day it was made.
 */
final class VaultRestore {

  private static final Logger LOG = LoggerFactory.getLogger(VaultRestore.class);

  private final VaultFolder folder;

  VaultRestore(VaultFolder folder) {
    this.folder = folder;
  }

  BackupInfo from(Path backup) {
    try {
      Files.createDirectories(folder.path());
    } catch (IOException e) {
      throw VaultFailures.restoreStopped("vault folder", e);
    }
    try (FolderLock _ = FolderLock.take(folder)) {
      if (!folder.isEmptyOfVaults()) {
        throw VaultFailures.alreadyThere(folder.path());
      }
      try {
        return BackupFile.unpack(backup, folder);
      } catch (RuntimeException | Error e) {
        deleteAll();
        throw e;
      }
    }
  }

  /** The folder held no vault when we took its lock, so all of this is ours. */
  private void deleteAll() {
    for (Path made : List.of(folder.ledger(), folder.slots(), folder.seal(), folder.restored())) {
      try {
        Files.deleteIfExists(made);
      } catch (IOException e) {
        LOG.warn("a half-restored vault could not be cleared away", e);
      }
    }
  }
}
