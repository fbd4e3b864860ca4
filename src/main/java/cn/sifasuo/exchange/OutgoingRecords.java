package cn.sifasuo.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Records about to leave the office, by type and id.
 *
 * @param open those that the county may read
 * @param minors those of minors, for the holder of the minors' key alone
 * @param heldBack how many records of minors stay here because the county has no such key
 * @param known ids of those that the county has in an earlier version
 */
record OutgoingRecords(
    List<RecordLine> open, List<RecordLine> minors, int heldBack, Set<UUID> known) {

  static final OutgoingRecords NONE = new OutgoingRecords(List.of(), List.of(), 0, Set.of());

  OutgoingRecords {
    open = List.copyOf(open);
    minors = List.copyOf(minors);
    known = Set.copyOf(known);
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

  /** Both together, to be looked at. */
  OutgoingRecords and(OutgoingRecords other) {
    List<RecordLine> allOpen = new ArrayList<>(open);
    allOpen.addAll(other.open);
    List<RecordLine> allMinors = new ArrayList<>(minors);
    allMinors.addAll(other.minors);
    Set<UUID> allKnown = new HashSet<>(known);
    allKnown.addAll(other.known);
    return new OutgoingRecords(allOpen, allMinors, Math.max(heldBack, other.heldBack), allKnown);
  }
}
