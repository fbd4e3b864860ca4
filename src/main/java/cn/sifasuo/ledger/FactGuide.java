package cn.sifasuo.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a ledger says about its fact views, so that a form somebody else wrote can be held against
 * them before it counts anything, and so that a fact can be named and read by a person. A new
 * ledger brings one of these; nothing else in the program knows a view by its name.
 *
 * @param codes columns that hold a code of a list
 * @param eventDays by view, the days on which a thing happened; a form counts by {@code
 *     counted_on}, which for a late entry is another day
 * @param recordTypes by view, the code of the record type whose id is its {@code record_id}
 * @param labels by view, Chinese names of columns that are no field of that record type; a column
 *     without one, such as an id, says nothing to a person and is not shown
 */
public record FactGuide(
    List<CodeColumn> codes,
    Map<String, Set<String>> eventDays,
    Map<String, String> recordTypes,
    Map<String, Map<String, String>> labels) {

  /**
   * A column that holds codes.
   *
   * @param view such as {@code fact_dispute}
   * @param list code list the codes are of
   * @param emptyCounts whether a record without a code is to be counted somewhere too; false where
   *     every record has one, or where one that has none is a gap that a check is there to find
   */
  public record CodeColumn(String view, String column, String list, boolean emptyCounts) {}

  public FactGuide {
    codes = List.copyOf(codes);
    eventDays = Map.copyOf(eventDays);
    recordTypes = Map.copyOf(recordTypes);
    labels = Map.copyOf(labels);
  }

  /** What several ledgers say. */
  public static FactGuide of(List<FactGuide> ledgers) {
    List<CodeColumn> codes = new ArrayList<>();
    Map<String, Set<String>> eventDays = new HashMap<>();
    Map<String, String> recordTypes = new HashMap<>();
    Map<String, Map<String, String>> labels = new HashMap<>();
    for (FactGuide ledger : ledgers) {
      codes.addAll(ledger.codes());
      recordTypes.putAll(ledger.recordTypes());
      labels.putAll(ledger.labels());
      ledger
          .eventDays()
          .forEach(
              (view, days) -> eventDays.computeIfAbsent(view, v -> new HashSet<>()).addAll(days));
    }
    return new FactGuide(codes, eventDays, recordTypes, labels);
  }

  public Optional<CodeColumn> code(String view, String column) {
    return codes.stream()
        .filter(c -> c.view().equals(view) && c.column().equals(column))
        .findFirst();
  }

  /** The record type behind a view. */
  public Optional<String> recordType(String view) {
    return Optional.ofNullable(recordTypes.get(view));
  }

  /** The ledger's own name of a column. */
  public Optional<String> label(String view, String column) {
    return Optional.ofNullable(labels.getOrDefault(view, Map.of()).get(column));
  }

  public boolean isEventDay(String view, String column) {
    return eventDays.getOrDefault(view, Set.of()).contains(column);
  }
}
