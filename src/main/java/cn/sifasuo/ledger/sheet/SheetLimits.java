package cn.sifasuo.ledger.sheet;

import java.time.Duration;

/**
 * How much of a workbook is read before it is refused.
 *
 * @param fileBytes largest file
 * @param entryBytes largest unpacked part of an .xlsx; POI also refuses parts that unpack to more
 *     than a hundred times their size
 * @param rows most rows of a sheet that hold something
 * @param columns most columns of a row that hold something
 * @param time longest time reading may take; a small file can hold endless empty rows, or name one
 *     sheet a thousand times
 */
public record SheetLimits(long fileBytes, long entryBytes, int rows, int columns, Duration time) {

  /** Characters a cell of Excel and WPS can hold. */
  static final int LONGEST_TEXT = 32_767;

  /** Columns a sheet of Excel and WPS can have. */
  static final int MOST_COLUMNS = 16_384;

  /** Merged regions of a sheet; a ledger has a few in its head. */
  static final int MOST_MERGES = 65_536;

  /** An office's twenty years in one file (design.md §7), on the slowest of PCs. */
  public static final SheetLimits NORMAL =
      new SheetLimits(100L << 20, 1L << 30, 250_000, 500, Duration.ofMinutes(2));
}
