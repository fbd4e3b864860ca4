package cn.sifasuo.vault;

/**
 * Everything an open vault holds, as {@link VaultOpening} and {@link VaultCreation} hand it over.
 */
record Opened(
    VaultFolder folder,
    FolderLock lock,
    KeySlots slots,
    DataKey key,
    LedgerFile file,
    SerialTransactions transactions,
    String schemaVersion,
    boolean followsCrash) {}
