package cn.sifasuo.vault;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a file of an earlier program to this one's schema: wholly or not at all, whenever the
 * power fails. H2 commits after every change of a table, so a copy made before is what makes that
 * true; it is gone when the upgrade is done.
 */
final class Upgrade {

  private static final Logger LOG = LoggerFactory.getLogger(Upgrade.class);

  private final VaultFolder folder;
  private final LedgerFile file;
  private final Schema schema;

  Upgrade(VaultFolder folder, LedgerFile file, Schema schema) {
    this.folder = folder;
    this.file = file;
    this.schema = schema;
  }

  /**
   * If the last upgrade was cut short, puts the earlier file back; if only the cleaning up was
   * left, does that.
   */
  void settleInterrupted(UUID databaseId, Optional<Seal> seal) {
    if (Files.notExists(folder.beforeUpgrade())) {
      return;
    }
    try {
      if (done(databaseId, seal)) {
        Files.delete(folder.beforeUpgrade());
      } else {
        LOG.warn("an upgrade was interrupted; the file before it is put back");
        SettledFile.move(folder.beforeUpgrade(), folder.ledger());
      }
    } catch (IOException e) {
      throw VaultFailures.cannotWrite("copy before upgrade", e);
    }
  }

  private boolean done(UUID databaseId, Optional<Seal> seal) {
    try {
      return !Probe.look(file, schema, databaseId, seal).schema().behind();
    } catch (Failure e) {
      if (e.kind() != FailureKind.DAMAGED) {
        throw e;
      }
      LOG.warn("the file is damaged by an interrupted upgrade", e);
      return false;
    }
  }

  /**
   * @throws Failure V-201 or V-202 if there is no room for the copy, V-107 if a migration failed;
   *     the file is then what it was
   */
  void run() {
    boolean done = false;
    try {
      SettledFile.copy(folder.ledger(), folder.beforeUpgrade());
      migrate();
      Files.delete(folder.beforeUpgrade());
      done = true;
    } catch (IOException e) {
      throw VaultFailures.cannotWrite("copy before upgrade", e);
    } finally {
      if (!done) {
        putBack();
      }
    }
  }

  private void migrate() {
    JdbcDataSource source = file.forWriting();
    try (var connection = source.getConnection();
        var statement = connection.createStatement()) {
      try {
        schema.migrate(source);
        statement.execute("checkpoint sync");
      } finally {
        statement.execute("shutdown");
      }
    } catch (SQLException e) {
      throw StorageErrors.blame(e)
          .orElseGet(() -> VaultFailures.cannotWrite("upgrade " + e.getErrorCode(), e));
    }
  }

  private void putBack() {
    try {
      if (Files.exists(folder.beforeUpgrade())) {
        SettledFile.move(folder.beforeUpgrade(), folder.ledger());
      }
    } catch (IOException e) {
      LOG.error("the file before the upgrade could not be put back; the next start tries again", e);
    }
  }
}
