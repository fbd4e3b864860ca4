package cn.sifasuo.vault;

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
    boolean followsCrash) {

  Transactions transactions() {
    return store.transactions();
  }

  boolean onServer() {
    return store instanceof Store.OnServer;
  }
}
