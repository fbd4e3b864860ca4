package cn.sifasuo.vault;

/** What a backup is at, in this order. */
public enum BackupStep {
  /** H2 copies, people go on working. */
  COPY,
  /** The copy is opened and looked through. */
  PROVE,
  /** It is packed and written beside. */
  WRITE,
  /** The written file is read back and compared. */
  READ_BACK
}
