package cn.sifasuo.ledger;

/** The way a change came in. All doors lead through the same gate. */
public enum Door {
  WINDOW,
  COMMAND,
  /** From an old ledger's workbook. */
  IMPORT
}
