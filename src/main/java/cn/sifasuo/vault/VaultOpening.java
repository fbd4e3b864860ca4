package cn.sifasuo.vault;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;
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
  private final Schema schema;

  VaultOpening(VaultFolder folder, VaultSettings settings, Schema schema) {
    this.folder = folder;
    this.settings = settings;
    this.schema = schema;
  }

  /**
   * @param unlock finds the data key in the slots or throws
   */
  Opened open(Function<KeySlots, DataKey> unlock) {
    folder.requireComplete();
    FolderLock lock = FolderLock.take(folder);
    try {
      new Rekey(folder, step -> {}).settleInterrupted();
      Optional<Seal> seal = Seal.load(folder.seal());
      seal.ifPresent(s -> s.requireUntouched(folder.ledger()));
      KeySlots slots = SlotFile.load(folder.slots());
      if (seal.isPresent() && !seal.get().databaseId().equals(slots.databaseId())) {
        throw VaultFailures.slotsDamaged("slots of another database", null);
      }
      DataKey key = unlock.apply(slots);
      try {
        return folder.onServer()
            ? openOnServer(lock, slots, key)
            : openWith(lock, slots, key, seal);
      } catch (RuntimeException | Error e) {
        key.close();
        throw e;
      }
    } catch (RuntimeException | Error e) {
      lock.close();
      throw e;
    }
  }

  private Opened openOnServer(FolderLock lock, KeySlots slots, DataKey key) {
    try (ServerAccess access = ServerFile.load(folder.server(), slots.databaseId(), key)) {
      ServerDesk.Reached reached =
          new ServerDesk(Schema.ofServer()).open(access, slots.databaseId());
      Store store = new Store.OnServer(reached.transactions());
      return new Opened(folder, lock, slots, key, store, reached.schemaVersion(), false);
    }
  }

  private Opened openWith(FolderLock lock, KeySlots slots, DataKey key, Optional<Seal> seal) {
    LedgerFile file = new LedgerFile(folder, key);
    try {
      Upgrade upgrade = new Upgrade(folder, file, schema);
      upgrade.settleInterrupted(slots.databaseId(), seal);
      Schema.State state = Probe.look(file, schema, slots.databaseId(), seal).schema();
      breakSeal(seal);
      if (state.behind()) {
        new DiskSpace(folder.path(), settings.minimumFreeBytes()).require();
        upgrade.run();
        state = Probe.look(file, schema, slots.databaseId(), seal).schema();
      }
      boolean followsCrash = seal.isEmpty() || !seal.get().clean();
      SerialTransactions transactions = openForWriting(file);
      LOG.info("vault open, schema {}{}", state.version(), followsCrash ? ", after a crash" : "");
      Store store = new Store.InFile(file, transactions);
      return new Opened(folder, lock, slots, key, store, state.version(), followsCrash);
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

  private SerialTransactions openForWriting(LedgerFile file) {
    DiskSpace space = new DiskSpace(folder.path(), settings.minimumFreeBytes());
    try {
      return new SerialTransactions(file.forWriting(), space::require);
    } catch (SQLException e) {
      throw StorageErrors.blame(e)
          .orElseGet(() -> VaultFailures.ledgerDamaged("open " + e.getErrorCode(), e));
    }
  }
}
