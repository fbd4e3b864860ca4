package cn.sifasuo.vault;

import java.util.Optional;

/**
 * Everything an open vault holds, as {@link VaultOpening} and {@link VaultCreation} hand it over.
 */
record Opened(
    VaultFolder folder,
    FolderLock lock,
    KeySlots slots,
    DataKey key,
    Store store,
    String schemaVersion,
    Found found) {

  /**
   * What the files said before they were opened.
   *
   * @param round number of the seal that stands beside the open file
   * @param restored the backup it was made of, if it was never opened since
   */
  record Found(SealState seal, long round, Optional<BackupInfo> restored) {

    /** A vault just made. */
    static Found fresh() {
      return new Found(SealState.SOUND, 1, Optional.empty());
    }
  }

  /** True if the program before this one did not close the vault. */
  boolean followsCrash() {
    return found.seal() != SealState.SOUND;
  }

  Transactions transactions() {
    return store.transactions();
  }

  boolean onServer() {
    return store instanceof Store.OnServer;
  }
}
