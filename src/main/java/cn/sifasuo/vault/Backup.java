package cn.sifasuo.vault;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.FolderTree;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A backup of an open vault, while people go on working: H2 copies, the copy is opened and looked
 * through, packed, written beside, read back, and only then given its name (bundle.md §3.4).
 */
final class Backup {

  private static final Logger LOG = LoggerFactory.getLogger(Backup.class);

  private final Opened vault;
  private final VaultFolder work;

  Backup(Opened vault) {
    this.vault = vault;
    this.work = new VaultFolder(vault.folder().path().resolve("backup-work"));
  }

  /**
   * @param about whose desk it is, written readably into the file
   * @param begun told each step as it begins; what it throws stops the backup and leaves nothing
   * @throws Failure V-304 if the target exists, V-305 if it or the working copy cannot be written,
   *     V-306 if the copy does not hold what the vault holds
   */
  BackupInfo to(
      Path target, Map<String, Object> about, Instant madeAt, Consumer<BackupStep> begun) {
    if (Files.exists(target)) {
      throw VaultFailures.backupExists(target);
    }
    Path beside = target.resolveSibling(target.getFileName() + ".part");
    try {
      begun.accept(BackupStep.COPY);
      FolderTree.delete(work.path());
      Files.createDirectories(work.path());
      Contents before = vault.transactions().read(Contents::of);
      copyLedger();
      begun.accept(BackupStep.PROVE);
      Seal seal = proven(before);
      begun.accept(BackupStep.WRITE);
      byte[] slots = Files.readAllBytes(vault.folder().slots());
      BackupFile.write(
          beside,
          work.ledger(),
          slots,
          BackupHead.tagged(seal, slots, about, madeAt, vault.key()),
          madeAt);
      SettledFile.force(beside);
      begun.accept(BackupStep.READ_BACK);
      BackupInfo info = BackupFile.check(beside);
      SettledFile.move(beside, target);
      return info;
    } catch (IOException e) {
      throw VaultFailures.backupCannotWrite("backup or its working copy", e);
    } finally {
      clearQuietly(beside);
      clearQuietly(work.path());
    }
  }

  private void copyLedger() throws IOException {
    Path zip = work.path().resolve("copy.zip");
    vault.transactions().read(db -> db.execute("backup to {0}", DSL.val(zip.toString())));
    try (InputStream file = Files.newInputStream(zip);
        ZipInputStream in = new ZipInputStream(file);
        OutputStream out = Files.newOutputStream(work.ledger())) {
      ZipEntry entry = in.getNextEntry();
      String expected = vault.folder().ledger().getFileName().toString();
      if (entry == null || !entry.getName().equals(expected)) {
        throw VaultFailures.backupUnproven("no ledger in the copy", null);
      }
      in.transferTo(out);
    }
    Files.delete(zip);
  }

  /** Opens the copy as a restore would and compares it with what was there before it was made. */
  private Seal proven(Contents before) throws IOException {
    var databaseId = vault.slots().databaseId();
    long round = vault.found().round();
    Seal atLeast = new Seal(databaseId, round, false, 0, "", vault.schemaVersion(), before);
    try (LedgerFile copy = new LedgerFile(work, vault.key())) {
      Probe.Finding found = Probe.look(copy, Schema.ofProgram(), databaseId, Optional.of(atLeast));
      return Seal.of(databaseId, round, work.ledger(), found.schema().version(), found.contents());
    } catch (Failure e) {
      if (e.kind() == FailureKind.DAMAGED) {
        throw VaultFailures.backupUnproven("copy is not what was copied", e);
      }
      throw e;
    }
  }

  private static void clearQuietly(Path path) {
    try {
      FolderTree.delete(path);
    } catch (IOException e) {
      LOG.warn("working files of a backup are left behind", e);
    }
  }
}
