/**
 * What all ledgers share. A record type is described once by a {@link
 * cn.sifasuo.ledger.RecordType}; every change goes through the {@link cn.sifasuo.ledger.WriteGate},
 * the only code that inserts or updates ledger rows; {@link cn.sifasuo.ledger.LedgerReader} and
 * {@link cn.sifasuo.ledger.LedgerLists} read them.
 */
@org.jspecify.annotations.NullMarked
package cn.sifasuo.ledger;
