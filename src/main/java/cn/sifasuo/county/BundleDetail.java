package cn.sifasuo.county;

import cn.sifasuo.statistics.CellDifference;
import cn.sifasuo.statistics.Correction;
import cn.sifasuo.statistics.CountyReason;
import cn.sifasuo.statistics.FormHead;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A bundle opened.
 *
 * @param problems what was found in one that was given back at once
 * @param rulings what persons said of it since, newest first
 * @param receiptId of the machine's receipt; null where it was not kept
 */
public record BundleDetail(
    ReceivedBundle bundle,
    List<Form> forms,
    List<CountyReason> problems,
    List<Said> rulings,
    @Nullable UUID receiptId) {

  /**
   * A form in it.
   *
   * @param columns its columns, to choose a cell from; none for one that is not in the books
   * @param recounted how many cells were counted again from the facts just now; 0 if none could be
   * @param differing stated → counted; none if all agree
   * @param before revision it is held against; 0 if it is the first
   * @param changes cells that are another figure than in that revision, old → new
   * @param correction the office's reason; null for a first revision
   * @param filler 填表人; empty if it is not in the books
   * @param closedOn day the office closed it; null if it is not in the books
   */
  public record Form(
      ReceivedBundle.Form form,
      List<FormHead.ColumnHead> columns,
      int recounted,
      List<CellDifference> differing,
      int before,
      List<CellDifference> changes,
      @Nullable Correction correction,
      String filler,
      @Nullable LocalDate closedOn) {

    public Form {
      columns = List.copyOf(columns);
      differing = List.copyOf(differing);
      changes = List.copyOf(changes);
    }
  }

  /** What a person said. */
  public record Said(
      OffsetDateTime at, String by, String note, List<CountyReason> reasons, UUID receiptId) {

    public Said {
      reasons = List.copyOf(reasons);
    }
  }

  public BundleDetail {
    forms = List.copyOf(forms);
    problems = List.copyOf(problems);
    rulings = List.copyOf(rulings);
  }

  /** Forms a person can give back: those that count. */
  public List<Form> returnable() {
    return forms.stream().filter(f -> f.form().state() == ReceivedBundle.State.ACCEPTED).toList();
  }
}
