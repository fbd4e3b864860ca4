package cn.sifasuo.ledger.sheet;

/**
 * How much of a workbook is read before it is refused.
 *
 * @param fileBytes largest file
 * @param entryBytes largest unpacked part of an .xlsx; POI also refuses parts that unpack to more
 *     than a hundred times their size
 * @param rows most rows of a sheet that hold something
 * @param columns most columns of a row that hold something
 */
public record SheetLimits(long fileBytes, long entryBytes, int rows, int columns) {

  /** An office's twenty years in one file (design.md §7). */
  public static final SheetLimits NORMAL = new SheetLimits(100L << 20, 1L << 30, 250_000, 500);
}
