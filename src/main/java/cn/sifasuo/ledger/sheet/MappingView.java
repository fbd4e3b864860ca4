package cn.sifasuo.ledger.sheet;

import java.util.List;

/**
 * Which column was understood as what, to be shown before anything is taken.
 *
 * @param sheets sheets read, in order
 * @param otherSheets visible sheets that hold something else
 * @param headDigest digest of the head, by which a confirmed mapping is found again
 */
public record MappingView(
    String type,
    List<String> sheets,
    List<String> otherSheets,
    String headDigest,
    List<Column> columns) {

  /** How sure the program is. */
  public enum Confidence {
    /** A person said so, now or at an earlier import of the same head. */
    CONFIRMED,
    /** The head is a word the field is known by. */
    KNOWN,
    /** The head resembles such a word, and the cells fit. */
    GUESSED,
    /** The column is not taken. */
    NONE
  }

  /**
   * One column.
   *
   * @param key how a {@link ColumnMap} names it
   * @param letters column letters of the spreadsheet program
   * @param head such as 申请人/姓名
   * @param target id of what it means; empty if it is not taken
   * @param label what a person reads of the target; empty if it is not taken
   * @param samples some of its cells
   */
  public record Column(
      int column,
      String key,
      String letters,
      String head,
      String target,
      String label,
      List<String> samples,
      Confidence confidence) {}

  /** Heads of columns nobody could place; the serial number is not among them. */
  public List<String> unmapped() {
    return columns.stream()
        .filter(c -> c.confidence() == Confidence.NONE)
        .map(Column::head)
        .toList();
  }
}
