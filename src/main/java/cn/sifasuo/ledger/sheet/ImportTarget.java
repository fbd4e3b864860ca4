package cn.sifasuo.ledger.sheet;

import cn.sifasuo.ledger.FieldKind;
import cn.sifasuo.ledger.FieldSpec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something a column of a workbook can mean.
 *
 * @param id stable name, such as {@code concluded_on} or {@code party.APPLICANT.name}
 * @param label what a person reads
 * @param kind how a cell is read
 * @param codeList list of a CODE target
 * @param number whether it is the number people see of the record
 * @param groups words one of which must stand above or before the column's own word; empty for none
 * @param words words the column's own head may be, label included; an empty one means the group
 *     alone will do
 * @param place where the value goes
 */
public record ImportTarget(
    String id,
    String label,
    FieldKind kind,
    @Nullable String codeList,
    boolean number,
    List<String> groups,
    List<String> words,
    Place place) {

  /** Where a value goes. */
  public sealed interface Place {}

  /** A field of the record. */
  public record Own(FieldSpec field) implements Place {}

  /** A field of a row that belongs to the record. */
  public record InRow(ImportRows rows, FieldSpec field) implements Place {}

  /** Looked at by the plan's completion, not stored as such. */
  public record Aside() implements Place {}

  /** Code list of a CODE target. */
  String list() {
    return codeList == null ? "" : codeList;
  }
}
