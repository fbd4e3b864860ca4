package cn.sifasuo.vault;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
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
      KeySlots slots = SlotFile.load(folder.slots());
      DataKey key = unlock.apply(slots);
      try {
        return folder.onServer() ? openOnServer(lock, slots, key) : openWith(lock, slots, key);
      } catch (Failure e) {
        key.close();
        throw areOthers(slots, e) ? VaultFailures.slotsDamaged("slots of another database", e) : e;
      } catch (RuntimeException | Error e) {
        key.close();
        throw e;
      }
    } catch (RuntimeException | Error e) {
      lock.close();
      throw e;
    }
  }

  /** A ledger that no key of these slots opens, beside a seal that names another database. */
  private boolean areOthers(KeySlots slots, Failure e) {
    return e.kind() == FailureKind.DAMAGED
        && KeptSeal.load(folder.seal())
            .filter(kept -> !kept.seal().databaseId().equals(slots.databaseId()))
            .isPresent();
  }

  private Opened openOnServer(FolderLock lock, KeySlots slots, DataKey key) {
    try (ServerAccess access = ServerFile.load(folder.server(), slots.databaseId(), key)) {
      ServerDesk.Reached reached =
          new ServerDesk(Schema.ofServer()).open(access, slots.databaseId());
      Store store = new Store.OnServer(reached.transactions());
      return new Opened(
          folder, lock, slots, key, store, reached.schemaVersion(), Opened.Found.fresh());
    }
  }

  private Opened openWith(FolderLock lock, KeySlots slots, DataKey key) {
    Witnessed witnessed = Witnessed.in(folder, slots, key);
    witnessed.seal().ifPresent(s -> s.requireUntouched(folder.ledger()));
    LedgerFile file = new LedgerFile(folder, key);
    try {
      Upgrade upgrade = new Upgrade(folder, file, schema);
      upgrade.settleInterrupted(slots.databaseId(), witnessed.seal());
      Probe.Finding looked = look(file, slots.databaseId(), witnessed);
      Schema.State state = looked.schema();
      witnessed = witnessed.asOf(state);
      if (witnessed.seal().isEmpty()) {
        Probe.readThrough(file);
      }
      Seal open = breakSeal(witnessed.seal(), slots.databaseId(), state, key);
      if (state.behind()) {
        new DiskSpace(folder.path(), settings.minimumFreeBytes()).require();
        new UpgradeBackup(folder, key).make(open, looked);
        upgrade.run();
        state = Probe.look(file, schema, slots.databaseId(), witnessed.seal()).schema();
      }
      SerialTransactions transactions = openForWriting(file);
      LOG.info("vault open, schema {}, seal {}", state.version(), witnessed.state());
      Store store = new Store.InFile(file, transactions);
      Opened.Found found =
          new Opened.Found(witnessed.state(), open.round(), witnessed.restoredFrom());
      return new Opened(folder, lock, slots, key, store, state.version(), found);
    } catch (RuntimeException | Error e) {
      file.close();
      throw e;
    }
  }

  /** What the seal vouches for byte by byte under this key needs no second opening to be known. */
  private Probe.Finding look(LedgerFile file, UUID databaseId, Witnessed witnessed) {
    return witnessed
        .vouched()
        .filter(seal -> schema.isNewest(seal.schemaVersion()))
        .map(seal ->
            new Probe.Finding(new Schema.State(seal.schemaVersion(), false), seal.contents()))
        .orElseGet(() -> Probe.look(file, schema, databaseId, witnessed.seal()));
  }

  /** From here on only a clean close makes the seal good again. */
  private Seal breakSeal(Optional<Seal> seal, UUID databaseId, Schema.State state, DataKey key) {
    Seal open = seal.map(Seal::broken).orElseGet(() -> Seal.first(databaseId, state.version()));
    try {
      open.save(folder.seal(), key);
      return open;
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
