package cn.sifasuo.vault;

/** Whose secret opens a slot. */
public enum SlotKind {
  /** A person's password. */
  STAFF,
  /** The printed code in the sealed envelope. */
  RECOVERY,
  /** Any two of three printed sheets. */
  SHARES
}
