package cn.sifasuo.vault;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;
import org.h2.jdbcx.JdbcDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opening an existing vault, step by step: everything is looked at before the first byte is written
 * (bundle.md §3.3).
 */
final class VaultOpening {

  private static final Logger LOG = LoggerFactory.getLogger(VaultOpening.class);

  private final VaultFolder folder;
  private final VaultSettings settings;

  VaultOpening(VaultFolder folder, VaultSettings settings) {
    this.folder = folder;
    this.settings = settings;
  }

  /**
   * @param unlock finds the data key in the slots or throws
   */
  Opened open(Function<KeySlots, DataKey> unlock) {
    folder.requireComplete();
    FolderLock lock = FolderLock.take(folder);
    try {
      Optional<Seal> seal = Seal.load(folder.seal());
      seal.ifPresent(s -> s.requireUntouched(folder.ledger()));
      KeySlots slots = SlotFile.load(folder.slots());
      if (seal.isPresent() && !seal.get().databaseId().equals(slots.databaseId())) {
        throw VaultFailures.slotsDamaged("slots of another database", null);
      }
      DataKey key = unlock.apply(slots);
      try {
        return openWith(lock, slots, key, seal);
      } catch (RuntimeException | Error e) {
        key.close();
        throw e;
      }
    } catch (RuntimeException | Error e) {
      lock.close();
      throw e;
    }
  }

  private Opened openWith(FolderLock lock, KeySlots slots, DataKey key, Optional<Seal> seal) {
    LedgerFile file = new LedgerFile(folder, key);
    try {
      Upgrade upgrade = new Upgrade(folder, file);
      upgrade.settleInterrupted(slots.databaseId(), seal);
      Migrations.State state = Probe.look(file.forLooking(), slots.databaseId(), seal);
      breakSeal(seal);
      if (state.behind()) {
        new DiskSpace(folder.path(), settings.minimumFreeBytes()).require();
        upgrade.run();
      }
      return openForWriting(lock, slots, key, file, seal.isEmpty() || !seal.get().clean());
    } catch (RuntimeException | Error e) {
      file.close();
      throw e;
    }
  }

  /** From here on only a clean close makes the seal good again. */
  private void breakSeal(Optional<Seal> seal) {
    if (seal.isEmpty()) {
      return; // none is as good as a broken one
    }
    try {
      seal.get().broken().save(folder.seal());
    } catch (IOException e) {
      throw VaultFailures.cannotWrite("seal", e);
    }
  }

  private Opened openForWriting(
      FolderLock lock, KeySlots slots, DataKey key, LedgerFile file, boolean followsCrash) {
    JdbcDataSource source = file.forWriting();
    DiskSpace space = new DiskSpace(folder.path(), settings.minimumFreeBytes());
    SerialTransactions transactions;
    try {
      transactions = new SerialTransactions(source, space::require);
    } catch (SQLException e) {
      throw StorageErrors.blame(e)
          .orElseGet(() -> VaultFailures.ledgerDamaged("open " + e.getErrorCode(), e));
    }
    try {
      String version = new Migrations(source).version();
      LOG.info("vault open, schema {}{}", version, followsCrash ? ", after a crash" : "");
      return new Opened(folder, lock, slots, key, file, transactions, version, followsCrash);
    } catch (RuntimeException | Error e) {
      transactions.close();
      throw e;
    }
  }
}
