package cn.sifasuo.exchange;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Records about to leave the office, by type and id.
 *
 * @param open those that the county may read
 * @param minors those of minors, for the holder of the minors' key alone
 * @param heldBack how many records of minors stay here because the county has no such key
 * @param changed how many of all the county has in an earlier version
 */
public record OutgoingRecords(
    List<RecordLine> open, List<RecordLine> minors, int heldBack, int changed) {

  static final OutgoingRecords NONE = new OutgoingRecords(List.of(), List.of(), 0, 0);

  public OutgoingRecords {
    open = List.copyOf(open);
    minors = List.copyOf(minors);
  }

  boolean isEmpty() {
    return open.isEmpty() && minors.isEmpty();
  }

  /** Lines by type; those of minors are not counted openly. */
  SortedMap<String, Long> counts() {
    SortedMap<String, Long> counts = new TreeMap<>();
    open.forEach(r -> counts.merge(r.type(), 1L, Long::sum));
    return counts;
  }
}
