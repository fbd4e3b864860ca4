package cn.sifasuo.county;

import cn.sifasuo.statistics.CellDifference;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A conflict with both its sides.
 *
 * @param here what is in the books; null where nothing stands opposite
 * @param cells figures that differ, here → there; of the same case none
 * @param cases pseudonyms both offices count; none for the others
 */
public record ConflictSides(
    Conflict conflict,
    @Nullable Side here,
    Side there,
    List<CellDifference> cells,
    List<UUID> cases) {

  /**
   * One side.
   *
   * @param seq number of its bundle
   * @param current whether it counts now
   */
  public record Side(
      String officeName,
      int revision,
      long seq,
      String filler,
      LocalDate closedOn,
      boolean current) {}

  public ConflictSides {
    cells = List.copyOf(cells);
    cases = List.copyOf(cases);
  }
}
