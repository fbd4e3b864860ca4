package cn.sifasuo.vault;

import cn.sifasuo.kernel.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.flywaydb.core.api.MigrationVersion;
import org.h2.jdbcx.JdbcDataSource;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a vault of a portable dump: a new file, the schema the rows were written under, the rows,
 * each table compared with its digest, and then the way up to the schema of this program. What
 * fails leaves nothing behind.
 */
final class DumpLoad {

  private static final Logger LOG = LoggerFactory.getLogger(DumpLoad.class);

  private final VaultFolder folder;
  private final VaultSettings settings;
  private final Schema schema;

  DumpLoad(VaultFolder folder, VaultSettings settings, Schema schema) {
    this.folder = folder;
    this.settings = settings;
    this.schema = schema;
  }

  /**
   * @param unlock finds the data key in the slots or throws
   * @throws cn.sifasuo.kernel.Failure V-110 if the folder holds a vault, V-103 for a wrong name or
   *     password, V-109 if a newer program made the dump, V-312 if it is damaged or does not fit
   *     the schema it names, V-201, V-202 and V-303 if the disk is full or refuses
   */
  DumpInfo from(Path file, Function<KeySlots, DataKey> unlock) {
    try (DumpFile dump = DumpFile.open(file)) {
      Files.createDirectories(folder.path());
      try (FolderLock _ = FolderLock.take(folder)) {
        if (!folder.isEmptyOfVaults()) {
          throw VaultFailures.alreadyThere(folder.path());
        }
        try {
          return load(dump, unlock);
        } catch (RuntimeException | IOException | Error e) {
          deleteAll();
          throw e;
        }
      }
    } catch (IOException e) {
      throw VaultFailures.restoreStopped("dump or vault", e);
    } catch (IllegalArgumentException e) {
      throw VaultFailures.dumpDamaged(String.valueOf(e.getMessage()), e);
    }
  }

  private DumpInfo load(DumpFile dump, Function<KeySlots, DataKey> unlock) throws IOException {
    new DiskSpace(folder.path(), settings.minimumFreeBytes()).require();
    KeySlots slots = SlotFile.of(dump.slots());
    try (DataKey key = unlock.apply(slots);
        LedgerFile ledger = new LedgerFile(folder, key)) {
      DumpHead head = dump.head();
      if (!head.isOf(key) || !head.databaseId().equals(slots.databaseId())) {
        throw VaultFailures.dumpDamaged("tag of the head", null);
      }
      fill(ledger, dump, key);
      SettledFile.force(folder.ledger());
      Probe.Finding found = Probe.look(ledger, schema, head.databaseId(), Optional.empty());
      Seal seal =
          Seal.of(
              head.databaseId(),
              head.round(),
              folder.ledger(),
              found.schema().version(),
              found.contents());
      write(dump, seal, key);
      return dump.info();
    }
  }

  /** The files beside the ledger, as a restored backup has them. */
  private void write(DumpFile dump, Seal seal, DataKey key) throws IOException {
    DumpHead head = dump.head();
    byte[] slots = dump.slots().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    SettledFile.write(folder.slots(), dump.slots());
    SettledFile.write(folder.seal(), Json.write(seal.tagged(key)));
    SettledFile.write(
        folder.restored(),
        Json.write(BackupHead.tagged(seal, slots, head.about(), head.madeAt(), key)));
  }

  private void fill(LedgerFile ledger, DumpFile dump, DataKey key) throws IOException {
    JdbcDataSource source = ledger.forCreating();
    try (Connection connection = source.getConnection();
        var statement = connection.createStatement()) {
      try {
        Schema then = schema.upTo(dump.head().schemaVersion());
        then.migrate(source);
        requireThere(then.version(source), dump.head().schemaVersion());
        DSLContext db = SerialTransactions.on(connection);
        rows(db, dump, key);
        schema.migrate(source);
        statement.execute("checkpoint sync");
      } finally {
        statement.execute("shutdown");
      }
    } catch (SQLException | DataAccessException e) {
      throw StorageErrors.blame(e)
          .orElseGet(() -> VaultFailures.dumpDamaged("rows do not fit the schema", e));
    }
  }

  private static void requireThere(String made, String wanted) {
    if (!made.equals(wanted)) {
      boolean newer =
          MigrationVersion.fromVersion(wanted).compareTo(MigrationVersion.fromVersion(made)) > 0;
      throw newer
          ? VaultFailures.newer("dump of schema " + wanted)
          : VaultFailures.dumpDamaged("schema " + wanted, null);
    }
  }

  private static void rows(DSLContext db, DumpFile dump, DataKey key) throws IOException {
    List<DumpTable> tables = DumpTable.all(db);
    List<DumpHead.Table> dumped = dump.head().tables();
    if (!tables.stream()
        .map(DumpTable::dumped)
        .toList()
        .equals(dumped.stream().map(DumpHead.Table::name).toList())) {
      throw VaultFailures.dumpDamaged("tables", null);
    }
    db.execute("set referential_integrity false");
    for (int i = 0; i < tables.size(); i++) {
      DumpTable table = tables.get(i);
      table.empty(db);
      dump.read(dumped.get(i), key, lines -> table.read(db, lines));
      if (!Dump.measured(table, db).equals(dumped.get(i))) {
        throw VaultFailures.dumpDamaged("rows of " + table.dumped(), null);
      }
    }
    db.execute("set referential_integrity true");
    tables.forEach(t -> t.requireReferences(db));
  }

  /** The folder held no vault when we took its lock, so all of this is ours. */
  private void deleteAll() {
    for (Path made : List.of(folder.ledger(), folder.slots(), folder.seal(), folder.restored())) {
      try {
        Files.deleteIfExists(made);
      } catch (IOException e) {
        LOG.warn("a half-loaded vault could not be cleared away", e);
      }
    }
  }
}
