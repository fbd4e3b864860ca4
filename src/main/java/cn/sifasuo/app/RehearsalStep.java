package cn.sifasuo.app;

/** What a rehearsal of a restore is at, in this order. */
enum RehearsalStep {
  /** The backup is restored, still encrypted, where nobody works. */
  RESTORE,
  /** Every row of it is read. */
  READ,
  /** Its closed forms are counted anew from its ledger. */
  COUNT,
  /** They are compared with those of the desk. */
  COMPARE
}
