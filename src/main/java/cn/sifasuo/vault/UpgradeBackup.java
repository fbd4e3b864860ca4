package cn.sifasuo.vault;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The way back from an upgrade: a backup of the closed ledger as it was, written beside it and read
 * back before the schema is touched. The earlier program restores it into a new folder. Only the
 * one of the last upgrade is kept.
 */
final class UpgradeBackup {

  private static final String PREFIX = "before-upgrade-";
  private static final String SUFFIX = ".sfbackup";

  private final VaultFolder folder;
  private final DataKey key;

  UpgradeBackup(VaultFolder folder, DataKey key) {
    this.folder = folder;
    this.key = key;
  }

  /**
   * @param open the seal that stands beside the ledger now
   * @param found what the look at the ledger found
   * @throws cn.sifasuo.kernel.Failure V-202 if there is no room for it; the ledger is not upgraded
   *     then
   */
  Path make(Seal open, Probe.Finding found) {
    String version = found.schema().version();
    Path target = folder.path().resolve(PREFIX + version + SUFFIX);
    Path beside = folder.path().resolve(PREFIX + version + SUFFIX + ".part");
    try {
      byte[] slots = Files.readAllBytes(folder.slots());
      Seal seal =
          Seal.of(open.databaseId(), open.round(), folder.ledger(), version, found.contents());
      // the day the ledger was last written, which is the day a restore goes back to
      var writtenAt = Files.getLastModifiedTime(folder.ledger()).toInstant();
      BackupFile.write(
          beside,
          folder.ledger(),
          slots,
          BackupHead.tagged(seal, slots, Map.of(), writtenAt, key),
          writtenAt);
      SettledFile.force(beside);
      BackupFile.check(beside);
      SettledFile.move(beside, target);
      removeOthers(target);
      return target;
    } catch (IOException e) {
      throw VaultFailures.cannotWrite("backup before upgrade", e);
    }
  }

  private void removeOthers(Path kept) throws IOException {
    try (DirectoryStream<Path> all =
        Files.newDirectoryStream(folder.path(), PREFIX + "*" + SUFFIX)) {
      for (Path file : all) {
        if (!file.equals(kept)) {
          Files.delete(file);
        }
      }
    }
  }
}
