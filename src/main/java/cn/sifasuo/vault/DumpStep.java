package cn.sifasuo.vault;

/** What a portable dump is at, in this order. */
public enum DumpStep {
  /** The rows are read on one snapshot and written beside; people go on working. */
  WRITE,
  /** The written file is read back, opened and compared. */
  READ_BACK
}
