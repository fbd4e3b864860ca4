package cn.sifasuo.ledger.sheet;

import cn.sifasuo.kernel.Digest;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A sheet with its head found and its rows sorted out.
 *
 * @param headTop first row of the head, as the spreadsheet program counts
 * @param headBottom last row of the head
 * @param rows rows that hold records
 * @param skipped rows that do not
 * @param moneyFactor 10,000 if the sheet says above its head that its amounts are 万元
 */
public record SheetTable(
    RawSheet sheet,
    int headTop,
    int headBottom,
    List<Head> heads,
    List<RawRow> rows,
    List<Skipped> skipped,
    BigDecimal moneyFactor) {

  /** Why a row is no record. */
  public enum Reason {
    /** Title, unit, date above the head. */
    TITLE,
    /** 甲 乙 1 2 3 below the head. */
    COLUMN_NUMBERS,
    /** 合计, 小计. */
    TOTAL,
    /** 单位负责人, 填表人 and the like. */
    SIGNATURE,
    /** The head once more, as printed sheets joined together have it. */
    HEAD_AGAIN,
    /** Nothing but a serial number. */
    BLANK
  }

  /**
   * A row that was passed over.
   *
   * @param row as the spreadsheet program counts
   */
  public record Skipped(int row, Reason reason) {}

  /** What workbooks of the same making share: their heads, whatever the rows. */
  public String headDigest() {
    return Digest.of(
        heads.stream()
            .filter(h -> !h.path().equals(RejectsWorkbook.REASON_HEAD))
            .map(Head::path)
            .collect(Collectors.joining("\n")));
  }
}
