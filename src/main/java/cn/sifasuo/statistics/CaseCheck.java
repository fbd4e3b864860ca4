package cn.sifasuo.statistics;

/**
 * A check of the cases behind a cell, made by the ledger that keeps them; always a warning.
 *
 * @param cell cell of the total line whose cases are looked at
 * @param ledgerCheck code of the {@link cn.sifasuo.ledger.LedgerCheck}
 * @param words what it says, Chinese
 */
record CaseCheck(String id, String form, String cell, String ledgerCheck, String words) {}
