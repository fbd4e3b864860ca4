package cn.sifasuo.statistics;

import java.util.List;

/**
 * Whether a closed form no longer says what the ledger does, and why.
 *
 * @param because corrections of other forms or periods that came after it, in the order of the
 *     audit chain; none if it is not stale
 * @param moved the cells that counting it anew would change; none either for a stale form whose
 *     conditions are no longer at hand, of which nobody can tell
 */
public record Staleness(List<StaleForms.Correction> because, List<CellDifference> moved) {

  /** It says what the ledger does. */
  public static final Staleness NONE = new Staleness(List.of(), List.of());

  public Staleness {
    because = List.copyOf(because);
    moved = List.copyOf(moved);
  }

  public boolean stale() {
    return !because.isEmpty();
  }
}
