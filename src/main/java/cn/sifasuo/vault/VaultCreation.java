package cn.sifasuo.vault;

import static cn.sifasuo.vault.schema.Tables.SENTINEL;

import cn.sifasuo.kernel.Ids;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Making a new vault: the only place that creates a schema. What fails leaves nothing behind. */
final class VaultCreation {

  private static final Logger LOG = LoggerFactory.getLogger(VaultCreation.class);

  private final VaultFolder folder;
  private final VaultSettings settings;
  private final Clock clock;
  private final @Nullable ServerAccess server;

  /**
   * @param server that is to keep the rows; null for a file in the folder
   */
  VaultCreation(
      VaultFolder folder, VaultSettings settings, Clock clock, @Nullable ServerAccess server) {
    this.folder = folder;
    this.settings = settings;
    this.clock = clock;
    this.server = server;
  }

  Opened create(String signIn, char[] password) {
    try {
      Files.createDirectories(folder.path());
    } catch (IOException e) {
      throw VaultFailures.cannotWrite("vault folder", e);
    }
    FolderLock lock = FolderLock.take(folder);
    try {
      if (!folder.isEmptyOfVaults()) {
        throw VaultFailures.alreadyThere(folder.path());
      }
      return createIn(lock, signIn, password);
    } catch (RuntimeException | Error e) {
      lock.close();
      throw e;
    }
  }

  private Opened createIn(FolderLock lock, String signIn, char[] password) {
    new DiskSpace(folder.path(), settings.minimumFreeBytes()).require();
    DataKey key = DataKey.random(new SecureRandom());
    try {
      UUID databaseId = new Ids(clock).next();
      KeySlots slots = KeySlots.none(databaseId).withStaff(signIn, password, settings.staff(), key);
      return server == null ? createBeside(lock, slots, key) : createOn(server, lock, slots, key);
    } catch (RuntimeException | Error e) {
      key.close();
      throw e;
    }
  }

  private Opened createBeside(FolderLock lock, KeySlots slots, DataKey key) {
    LedgerFile file = new LedgerFile(folder, key);
    try {
      return createFiles(lock, slots, key, file);
    } catch (RuntimeException | Error e) {
      file.close();
      deleteAll();
      throw e;
    }
  }

  private Opened createOn(ServerAccess access, FolderLock lock, KeySlots slots, DataKey key) {
    ServerDesk.Reached reached =
        new ServerDesk(Schema.ofServer()).create(access, slots.databaseId(), clock);
    try {
      ServerFile.save(folder.server(), access, slots.databaseId(), key);
      SlotFile.save(folder.slots(), slots);
      Store store = new Store.OnServer(reached.transactions());
      return new Opened(
          folder, lock, slots, key, store, reached.schemaVersion(), Opened.Found.fresh());
    } catch (RuntimeException | Error e) {
      reached.transactions().close();
      deleteAll();
      throw e;
    }
  }

  private Opened createFiles(FolderLock lock, KeySlots slots, DataKey key, LedgerFile file) {
    JdbcDataSource source = file.forCreating();
    DiskSpace space = new DiskSpace(folder.path(), settings.minimumFreeBytes());
    SerialTransactions transactions;
    try {
      transactions = new SerialTransactions(source, space::require);
    } catch (SQLException e) {
      throw StorageErrors.blame(e)
          .orElseGet(() -> VaultFailures.cannotWrite("create " + e.getErrorCode(), e));
    }
    try {
      Schema schema = Schema.ofProgram();
      schema.migrate(source);
      OffsetDateTime now = OffsetDateTime.now(clock);
      transactions.write(db ->
          db.insertInto(SENTINEL)
              .set(SENTINEL.ID, 1)
              .set(SENTINEL.DATABASE_ID, slots.databaseId())
              .set(SENTINEL.CREATED_AT, now)
              .execute());
      SlotFile.save(folder.slots(), slots);
      String version = schema.version(source);
      sealFirst(slots.databaseId(), version, key);
      LOG.info("vault made, schema {}", version);
      Store store = new Store.InFile(file, transactions);
      return new Opened(folder, lock, slots, key, store, version, Opened.Found.fresh());
    } catch (RuntimeException | Error e) {
      transactions.close();
      throw e;
    }
  }

  private void sealFirst(UUID databaseId, String schemaVersion, DataKey key) {
    try {
      Seal.first(databaseId, schemaVersion).save(folder.seal(), key);
    } catch (IOException e) {
      throw VaultFailures.cannotWrite("seal", e);
    }
  }

  /** The folder held no vault when we took its lock, so all of this is ours. */
  private void deleteAll() {
    for (Path made : List.of(folder.ledger(), folder.server(), folder.slots(), folder.seal())) {
      try {
        Files.deleteIfExists(made);
      } catch (IOException e) {
        LOG.warn("a half-made vault could not be cleared away", e);
      }
    }
  }
}
