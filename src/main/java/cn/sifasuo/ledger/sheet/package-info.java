/**
 * Workbooks in and out of the ledgers. {@link cn.sifasuo.ledger.sheet.SheetImport} is the one door
 * in: {@link cn.sifasuo.ledger.sheet.SheetReader} reads cells, {@link
 * cn.sifasuo.ledger.sheet.HeaderFinder} finds the head, {@link
 * cn.sifasuo.ledger.sheet.MappingGuess} says which column means which field of an {@link
 * cn.sifasuo.ledger.sheet.ImportPlan}, and every row goes through the write gate.
 */
@org.jspecify.annotations.NullMarked
package cn.sifasuo.ledger.sheet;
