package cn.sifasuo.ledger;

/** The way a change came in. All doors lead through the same gate. */
public enum Door {
  /** A person sits there: a warning is asked about and saved with the reason given. */
  WINDOW,
  /** A script: warnings are told and nothing is stopped by them. */
  COMMAND,
  /**
   * From an old ledger's workbook. Nobody is there to give a reason: a row with warnings is taken
   * and counted as doubtful, no answer is stored, and the person who next saves the record in the
   * window is asked.
   */
  IMPORT;

  /** Whether somebody is there to answer a warning, and has to. */
  public boolean asks() {
    return this == WINDOW;
  }
}
