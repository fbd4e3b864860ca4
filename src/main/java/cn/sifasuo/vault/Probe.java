package cn.sifasuo.vault;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.mvstore.MVStoreException;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;

/**
 * The look that changes nothing, before a database is opened for writing: is it the one the slots
 * belong to, and can this program read it?
 */
final class Probe {

  private Probe() {}

  /**
   * @throws cn.sifasuo.kernel.Failure V-102 in use, V-107 damaged or another database, V-109 newer
   */
  static Finding look(LedgerFile file, Schema schema, UUID databaseId, Optional<Seal> seal) {
    try (LookingGlass glass = new LookingGlass()) {
      return look(file.forLooking(glass), schema, databaseId, seal);
    }
  }

  /**
   * Reads every row before anything is opened for writing, where no seal says that the file is the
   * one that was closed.
   *
   * @throws cn.sifasuo.kernel.Failure V-107 if something cannot be read
   */
  static void readThrough(LedgerFile file) {
    try (LookingGlass glass = new LookingGlass();
        Connection connection = file.forLooking(glass).getConnection()) {
      Contents.readThrough(SerialTransactions.on(connection));
    } catch (SQLException | DataAccessException | MVStoreException e) {
      throw StorageErrors.blame(e)
          .orElseGet(() -> VaultFailures.ledgerDamaged("reading everything once", e));
    }
  }

  private static Finding look(
      JdbcDataSource source, Schema schema, UUID databaseId, Optional<Seal> seal) {
    // held open, or H2 would open and close the file anew for every question below
    try (Connection connection = source.getConnection()) {
      DSLContext db = SerialTransactions.on(connection);
      UUID found =
          Contents.sentinel(db)
              .orElseThrow(() -> VaultFailures.ledgerDamaged("no sentinel row", null));
      if (!found.equals(databaseId)) {
        throw VaultFailures.ledgerDamaged("another database than the slots'", null);
      }
      Schema.State state = schema.look(source);
      Contents contents = Contents.of(db);
      seal.ifPresent(s -> s.requireNotLess(contents));
      return new Finding(state, contents);
    } catch (SQLException | DataAccessException e) {
      if (StorageErrors.wantedToWrite(e)) {
        throw VaultFailures.ledgerDamaged("taken for an empty file", e);
      }
      throw StorageErrors.blame(e).orElseGet(() -> VaultFailures.ledgerDamaged("probe failed", e));
    }
  }

  /** What the look found. */
  record Finding(Schema.State schema, Contents contents) {}
}
