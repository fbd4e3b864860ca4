package cn.sifasuo.ledger.sheet;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came of an import.
 *
 * @param batch the batch, by which it can be taken back; null for a rehearsal
 * @param read rows that hold a record
 * @param taken new records, and records an earlier undo had voided
 * @param changed records that are different now
 * @param unchanged records the ledger already had as they are
 * @param toComplete of the taken and changed ones, those that lack what a new record must have
 * @param doubtful of the taken and changed ones, those a rule warns of; nobody gave a reason, so
 *     whoever next saves such a record in the window is asked for one
 * @param rejects refused rows in order, with every reason
 * @param changes changed records with the labels of what changed
 * @param created titles of records made along with the lines, such as committees
 * @param cancelled whether it was stopped half way
 */
public record ImportResult(
    @Nullable UUID batch,
    String fileName,
    int read,
    int taken,
    int changed,
    int unchanged,
    int toComplete,
    int doubtful,
    List<Rejected> rejects,
    List<Changed> changes,
    List<String> created,
    List<HeadBlock> heads,
    MappingView mapping,
    boolean cancelled) {

  /**
   * A refused row.
   *
   * @param row row number as the spreadsheet program shows it
   * @param serial what its 序号 says; empty if it has none
   * @param cells the row as read
   */
  public record Rejected(
      String sheet, int row, String serial, List<Reason> reasons, RawRow cells) {}

  /**
   * Why a row was refused.
   *
   * @param column column from 1; 0 if it belongs to no cell
   * @param head head of the column; empty if it belongs to no cell
   * @param value what the cell says
   * @param code stable name of the rule
   * @param text what the clerk reads
   */
  public record Reason(int column, String head, String value, String code, String text) {}

  /** A record that is different now. */
  public record Changed(String sheet, int row, UUID id, String title, List<String> fields) {}

  /** The rows of a sheet down to its head, for writing refused rows under the same head. */
  public record HeadBlock(
      String sheet, int headTop, int headBottom, List<RawRow> rows, List<RawSheet.Merge> merges) {

    static HeadBlock of(SheetTable table) {
      return new HeadBlock(
          table.sheet().name(),
          table.headTop(),
          table.headBottom(),
          table.sheet().rows().stream().filter(r -> r.number() <= table.headBottom()).toList(),
          table.sheet().merges().stream().filter(m -> m.lastRow() <= table.headBottom()).toList());
    }
  }

  public int rejected() {
    return rejects.size();
  }
}
