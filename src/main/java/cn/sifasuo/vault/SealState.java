package cn.sifasuo.vault;

/** What the seal beside the ledger said when the vault was opened. */
public enum SealState {
  /** It is this key's, and the file is byte for byte the one that was closed. */
  SOUND,
  /** It is this key's, and says that the program before did not close the file. */
  OPEN,
  /** There is none. A vault has one from its first moment on, so somebody took it away. */
  MISSING,
  /** It cannot be read, or is not this key's: damaged, edited, or of another ledger. */
  FOREIGN
}
