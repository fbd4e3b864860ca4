package cn.sifasuo.vault;

/** What a change of the data key is at, in this order. */
public enum RekeyStep {
  /** The closed file is copied and written anew under the new key. */
  ENCRYPT,
  /** The act is written into the new file. */
  NOTE,
  /** The new file is read through and compared with the old one. */
  PROVE,
  /** The new slots and the seal of the new file are written; up to here the old key is in force. */
  WRITE_SLOTS,
  /** The new files take the place of the old ones; from here on the new key is in force. */
  PUT_IN_PLACE,
  /** The ledger is in its place, the slots are not. */
  LEDGER_IN_PLACE,
  /** Ledger and slots are in their place, the seal is not. */
  SLOTS_IN_PLACE,
  /** Everything is in its place. */
  DONE
}
