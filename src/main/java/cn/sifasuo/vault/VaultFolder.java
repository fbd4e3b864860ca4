package cn.sifasuo.vault;

import java.nio.file.Files;
import java.nio.file.Path;

/** The files of one desk. */
record VaultFolder(Path path) {

  static final String LEDGER_NAME = "ledger";

  VaultFolder {
    path = path.toAbsolutePath().normalize();
  }

  /** The encrypted database as H2 names it. */
  Path ledger() {
    return path.resolve(LEDGER_NAME + ".mv.db");
  }

  /** The same without H2's suffix, for its URL. */
  Path ledgerName() {
    return path.resolve(LEDGER_NAME);
  }

  /** The file as it was before an upgrade that has not finished. */
  Path beforeUpgrade() {
    return path.resolve("ledger-before-upgrade.mv.db");
  }

  /** The same files under a new data key; only there while it is changed. */
  VaultFolder rekeyed() {
    return new VaultFolder(path.resolve("rekey-work"));
  }

  Path slots() {
    return path.resolve("slots.json");
  }

  /** The slots in force, if a change of key was cut short after it was made: the new ones. */
  Path slotsInForce() {
    VaultFolder rekeyed = rekeyed();
    return Files.exists(rekeyed.seal()) && Files.exists(rekeyed.slots())
        ? rekeyed.slots()
        : slots();
  }

  Path seal() {
    return path.resolve("seal.json");
  }

  /** The backup the files were restored from; gone once the vault was opened and closed. */
  Path restored() {
    return path.resolve("restored.json");
  }

  /** How to reach the server that keeps the rows; not there if the ledger is beside it. */
  Path server() {
    return path.resolve("server.json");
  }

  Path lock() {
    return path.resolve("lock");
  }

  boolean isEmptyOfVaults() {
    return Files.notExists(ledger())
        && Files.notExists(slots())
        && Files.notExists(seal())
        && Files.notExists(server());
  }

  /** True if the rows lie on a server. */
  boolean onServer() {
    return Files.exists(server());
  }

  /**
   * @throws cn.sifasuo.kernel.Failure V-101 if there is nothing, V-107 if only a part is there
   */
  void requireComplete() {
    boolean rows = Files.exists(ledger()) || onServer();
    if (!rows && Files.notExists(slots())) {
      throw VaultFailures.missing(path);
    }
    if (!rows) {
      throw VaultFailures.ledgerDamaged("no ledger beside the slots", null);
    }
    if (Files.notExists(slots())) {
      throw VaultFailures.slotsDamaged("no slots beside the ledger", null);
    }
  }
}
